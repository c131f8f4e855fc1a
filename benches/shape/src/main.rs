//! What the check of a body's shape costs, by the library's scanner and by others in its place.
//!
//! usage: bench-shape BODY.json MICROSECONDS ...   (run.sh calls it: an answer, and the CPU time of the whole call that gets it)

mod operations;
mod typed;

use std::hint::black_box;
use typed::Answer;

/// In each round a check runs for so long, in microseconds of CPU time.
const ROUND: f64 = 20_000.0;
const ROUNDS: usize = 25;

/// A way to find out whether a body is what `phones.list` promises.
type Check = fn(&[u8]) -> bool;

const CHECKS: &[(&str, Check)] = &[
    ("the scanner, operations/scan/", operations::proves),
    ("serde_json, reading values: operations/shape.rs", operations::reads),
    ("serde_json, typed", |body| std::str::from_utf8(body).is_ok_and(|text| serde_json::from_str::<Answer>(text).is_ok())),
    ("sonic-rs, typed", |body| sonic_rs::from_slice::<Answer>(body).is_ok()),
    ("simd-json, typed, of a copy", |body| simd_json::from_slice::<Answer>(&mut body.to_vec()).is_ok()),
    ("simd-json, its tape alone, of a copy", |body| simd_json::to_tape(&mut body.to_vec()).is_ok()),
];

/// Microseconds of CPU time that this thread has had.
fn now() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the clock writes into `time`, which outlives the call.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 * 1e6 + time.tv_nsec as f64 / 1e3
}

/// Microseconds of one check: the least of the rounds, which other work on the machine disturbs least.
fn measure(check: Check, body: &[u8]) -> f64 {
    let mut least = f64::INFINITY;
    for _ in 0..ROUNDS {
        let (began, mut calls) = (now(), 0_u32);
        let taken = loop {
            for _ in 0..(1 + 20_000 / body.len()) {
                assert!(check(black_box(body)), "a good body was refused");
                calls += 1;
            }
            let taken = now() - began;
            if taken >= ROUND {
                break taken;
            }
        };
        least = least.min(taken / f64::from(calls));
    }
    least
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    for pair in arguments.chunks_exact(2) {
        let body = std::fs::read(&pair[0]).expect("the body cannot be read");
        let whole: f64 = pair[1].parse().expect("MICROSECONDS is no number");
        println!("\n{} bytes; a whole call takes {whole:.1} us{:>20}{:>12}{:>22}", body.len(), "us", "GB/s", "the whole call");
        let mut today = None;
        for (name, check) in CHECKS {
            let taken = measure(*check, &body);
            let ratio = (whole - *today.get_or_insert(taken) + taken) / whole;
            println!("  {name:50}{taken:10.2}{:12.2}{ratio:20.2}x", body.len() as f64 / taken / 1e3);
        }
    }
}
