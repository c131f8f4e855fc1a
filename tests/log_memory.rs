//! A log that is off takes no memory.
#![cfg(feature = "sandbox")]

use seam_phones::{Client, Config};
use serde_json::{Value, json};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator, which counts what each thread asks of it.
struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: everything is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often memory is asked for.
fn allocations<T>(work: impl Fn() -> T) -> usize {
    let before = COUNT.get();
    drop(work());
    COUNT.get() - before
}

/// A blocking call of a sandbox is carried out on this thread, and does the same each time.
#[test]
fn a_log_that_is_off_asks_for_no_memory() {
    let client = Client::new(Config::sandbox()).unwrap();
    let call = || client.call("phones.list", &Value::Null);
    let refused = || client.call("phones.list", &json!({"acs_credential_id": ""}));
    // What is made once is made.
    for _ in 0..3 {
        call().unwrap();
    }
    let (never, never_refused) = (allocations(call), allocations(refused));
    assert_eq!(allocations(|| client.take_log()), 0, "to find nothing costs nothing");
    client.enable_log(true);
    assert!(allocations(call) > never && allocations(refused) > never_refused, "the count counts");
    client.enable_log(false);
    client.take_log();
    assert_eq!((allocations(call), allocations(refused)), (never, never_refused));
    assert!(client.take_log().is_empty());
}
