//! Many threads that make, use, cancel and free the same clients, calls and queues through the C functions: each outcome is given once,
//! what was freed is an error, and nothing is `internal`. `make races` runs it with ThreadSanitizer.
#![cfg(feature = "sandbox")]

mod common;

use common::sandbox::Dice;
use seam_phones::ffi::*;
use serde_json::{Value, json};
use std::ffi::{CStr, CString, c_char};
use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const THREADS: u64 = 8;
/// So few places that threads meet in them.
const PLACES: usize = 3;
const TIME: Duration = Duration::from_secs(4);

/// What a string says, which is freed.
fn take(text: *mut c_char) -> Option<Value> {
    if text.is_null() {
        return None;
    }
    // SAFETY: it was just returned by the library, and is freed once.
    let value = unsafe {
        let bytes = CStr::from_ptr(text).to_bytes();
        assert_eq!(bytes.len(), seam_string_len(text));
        let value = serde_json::from_slice(bytes).unwrap();
        seam_string_free(text);
        value
    };
    Some(value)
}

/// The kind of the error, or `ok`.
fn kind(outcome: &Value) -> &str {
    if outcome["ok"] == true { "ok" } else { outcome["error"]["kind"].as_str().unwrap() }
}

/// What any of these may say: handles are freed and calls cancelled all the time.
fn check(outcome: &Value) {
    let expected = ["ok", "invalid_handle", "cancelled", "api"];
    assert!(expected.contains(&kind(outcome)), "{outcome}");
}

fn text(value: &Value) -> CString {
    CString::new(value.to_string()).unwrap()
}

/// An answer of a sandbox that takes some milliseconds now and then, so that calls are under way while others act on them.
fn new_client() -> u64 {
    // A library does not print, so the first function that is called takes the hook of panics. Here it would silence the test.
    static SPEAK: Once = Once::new();
    SPEAK.call_once(|| {
        seam_client_free(0);
        drop(std::panic::take_hook());
    });
    let faults = json!([{"operation": "phones.list", "times": 1_000_000, "delay_ms": 3}]);
    let config = text(&json!({"endpoint": "sandbox:memory-races", "sandbox_faults": faults}));
    let mut client = 0;
    // SAFETY: both live through the call.
    let outcome = take(unsafe { seam_client_new(config.as_ptr(), &raw mut client) });
    assert!(outcome.as_ref().is_some_and(|outcome| kind(outcome) == "ok"), "{outcome:?}");
    client
}

#[derive(Default)]
struct Table {
    clients: [AtomicU64; PLACES],
    calls: [AtomicU64; PLACES],
    queues: [AtomicU64; PLACES],
    started: AtomicU64,
    /// Outcomes that tell of a call itself, not of its handle.
    told: AtomicU64,
}

impl Table {
    /// Starts a call, and puts it into a place. The call that was there is freed.
    fn start(&self, place: usize, client: u64, wait: i64) {
        let mut call = 0;
        // SAFETY: all of them live through the call.
        let outcome = take(unsafe {
            seam_call_start(client, c"phones.list".as_ptr(), c"{}".as_ptr(), std::ptr::null(), wait, &raw mut call)
        });
        assert_eq!(outcome.is_some(), call == 0, "either an outcome or a call");
        match outcome {
            Some(outcome) => check(&outcome),
            None => {
                self.started.fetch_add(1, Ordering::Relaxed);
                seam_call_free(self.calls[place].swap(call, Ordering::Relaxed));
            }
        }
    }

    fn wait(&self, place: usize, wait: i64) {
        let call = self.calls[place].load(Ordering::Relaxed);
        let Some(outcome) = take(seam_call_wait(call, wait)) else { return };
        check(&outcome);
        if kind(&outcome) != "invalid_handle" {
            self.told.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn act(&self, dice: &mut Dice) {
        let place = dice.below(PLACES);
        let client = self.clients[dice.below(PLACES)].load(Ordering::Relaxed);
        let queue = self.queues[place].load(Ordering::Relaxed);
        match dice.below(16) {
            0 => seam_client_free(self.clients[place].swap(new_client(), Ordering::Relaxed)),
            1 => seam_client_free(client),
            2 | 3 => self.start(place, client, 0),
            4 => self.start(place, client, 1),
            5 | 6 => self.wait(place, 0),
            7 => self.wait(place, 5),
            8 => seam_call_cancel(self.calls[place].load(Ordering::Relaxed)),
            9 => {
                let progress = take(seam_call_progress(self.calls[place].load(Ordering::Relaxed)));
                progress.iter().for_each(check);
            }
            10 => {
                let mut queue = 0;
                // SAFETY: it lives through the call.
                take(unsafe { seam_queue_new(&raw mut queue) }).iter().for_each(check);
                seam_queue_free(self.queues[place].swap(queue, Ordering::Relaxed));
            }
            11 | 12 => {
                let tag = dice.below(4) as u64;
                let operation = [c"phones.list", c"user_identities.create"][dice.below(2)].as_ptr();
                // SAFETY: all of them live through the call.
                let error = take(unsafe { seam_queue_start(queue, client, operation, c"{}".as_ptr(), std::ptr::null(), tag) });
                error.iter().for_each(check);
            }
            13 => seam_queue_cancel(queue, dice.below(4) as u64),
            14 => {
                let mut tag = 0;
                // SAFETY: it lives through the call.
                let outcome = take(unsafe { seam_queue_next(queue, 2, &raw mut tag) });
                outcome.iter().for_each(check);
            }
            _ => {
                // SAFETY: as above.
                let outcome = take(unsafe { seam_invoke(client, c"workspaces.get".as_ptr(), c"{}".as_ptr(), std::ptr::null()) });
                outcome.iter().for_each(check);
                let events = take(seam_log_take(client));
                events.iter().for_each(|events| assert!(events["ok"] == true || kind(events) == "invalid_handle"));
            }
        }
    }
}

#[test]
fn threads_that_share_clients_calls_and_queues_do_not_harm_each_other() {
    let table = Table::default();
    let keeps_the_sandbox = new_client();
    let end = Instant::now() + TIME;
    std::thread::scope(|scope| {
        for seed in 0..THREADS {
            let table = &table;
            scope.spawn(move || {
                let mut dice = Dice::new(seed + 1);
                while Instant::now() < end {
                    table.act(&mut dice);
                }
            });
        }
    });
    table.calls.iter().for_each(|call| seam_call_free(call.swap(0, Ordering::Relaxed)));
    table.queues.iter().for_each(|queue| seam_queue_free(queue.swap(0, Ordering::Relaxed)));
    table.clients.iter().for_each(|client| seam_client_free(client.swap(0, Ordering::Relaxed)));
    seam_client_free(keeps_the_sandbox);
    let (started, told) = (table.started.into_inner(), table.told.into_inner());
    assert!(started > 0 && told > 0, "{started} calls were under way, {told} outcomes were seen: the test does not see races");
    assert!(told <= started, "{told} outcomes of {started} calls");
}

/// Of many threads that wait for one call, while another cancels it, one gets its outcome.
#[test]
fn an_outcome_is_given_once() {
    let client = new_client();
    let began = Instant::now();
    let mut seen = 0;
    while began.elapsed() < Duration::from_secs(1) || seen == 0 {
        let mut call = 0;
        // SAFETY: all of them live through the call.
        let ended =
            take(unsafe { seam_call_start(client, c"phones.list".as_ptr(), c"{}".as_ptr(), std::ptr::null(), 0, &raw mut call) });
        if ended.is_some() {
            assert!(began.elapsed() < Duration::from_secs(30), "no call was under way");
            continue;
        }
        let outcomes: Vec<Value> = std::thread::scope(|scope| {
            let waiting: Vec<_> = (0..4).map(|_| scope.spawn(move || take(seam_call_wait(call, -1)).unwrap())).collect();
            scope.spawn(move || seam_call_cancel(call));
            waiting.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        seam_call_free(call);
        assert_eq!(outcomes.iter().filter(|outcome| kind(outcome) != "invalid_handle").count(), 1, "{outcomes:?}");
        outcomes.iter().for_each(check);
        seen += 1;
    }
    seam_client_free(client);
}

/// What ThreadSanitizer must find, or else its silence says nothing: `tools/races` runs it first.
#[test]
#[ignore = "it is a race"]
fn a_planted_race() {
    struct Shared(std::cell::UnsafeCell<u64>);
    // SAFETY: none. That is the point.
    unsafe impl Sync for Shared {}
    let (shared, start) = (&Shared(0.into()), &std::sync::Barrier::new(2));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(move || {
                // Both at once: a thread that begins after another has ended may pass for the same one.
                start.wait();
                // SAFETY: as above.
                (0..10_000).for_each(|_| unsafe { *shared.0.get() += 1 });
            });
        }
    });
}
