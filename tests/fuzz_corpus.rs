//! The fuzz targets (`fuzz/src/`) on their corpus and on small changes of it: the same changes each time, and no toolchain but stable.
//! `make fuzz` looks further, guided by what an input reaches.

// Not as `required-features` in Cargo.toml: a target that is named there must exist, and packages are built from a crate without tests.
#![cfg(all(feature = "fuzzing", feature = "server"))]

#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use targets::common::sandbox::Dice;

/// So long a target is played at most, and so many changed inputs.
const LONGEST: Duration = Duration::from_secs(5);
const MOST: usize = 20_000;

/// Pieces that mean something to one target or another.
const PIECES: [&[u8]; 20] = [
    b"null",
    b"true",
    b"{}",
    b"[]",
    b"\"",
    b"\\",
    b"\\u0000",
    b",",
    b":",
    b"-0",
    b"1e999",
    b"0.1",
    b"\0",
    b"\xff",
    b"\xc3\xa9",
    b"\n",
    b"\"ok\":true",
    b"seam_",
    b"2026-01-31T12:00:00Z",
    b"5ea50000-0000-4000-8000-0000000000a2",
];

fn corpus(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    paths.into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

/// Changes an input in one to four places.
fn mutate(input: &mut Vec<u8>, others: &[(PathBuf, Vec<u8>)], dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let at = dice.below(input.len() + 1);
        let end = (at + 1 + dice.below(8)).min(input.len());
        match dice.below(7) {
            0 if at < input.len() => input[at] ^= 1 << dice.below(8),
            1 if at < input.len() => input[at] = u8::try_from(dice.below(256)).unwrap(),
            2 => drop(input.drain(at..end)),
            3 => {
                let piece = input[at..end].to_vec();
                input.splice(at..at, piece);
            }
            4 => drop(input.splice(at..end, PIECES[dice.below(PIECES.len())].iter().copied())),
            5 => input.insert(at, u8::try_from(dice.below(256)).unwrap()),
            _ => {
                let other = &others[dice.below(others.len())].1;
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(64)).min(other.len());
                input.splice(at..at, other[from..to].iter().copied());
            }
        }
    }
}

/// Plays one input; what it broke is kept in a file.
fn play_one(name: &str, target: fn(&[u8]), input: &[u8], origin: &str) {
    if catch_unwind(AssertUnwindSafe(|| target(input))).is_err() {
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
        std::fs::write(&kept, input).unwrap();
        panic!("{name} breaks with {origin}, which is in {} (run `make fuzz TARGET={name} INPUT=...`)", kept.display());
    }
}

fn play(name: &str) {
    let target = targets::TARGETS.iter().find(|(known, _)| *known == name).unwrap().1;
    let corpus = corpus(name);
    for (path, input) in &corpus {
        play_one(name, target, input, &path.display().to_string());
    }
    let (mut dice, began) = (Dice::new(12), Instant::now());
    for number in 0..MOST {
        if began.elapsed() > LONGEST {
            break;
        }
        let (path, original) = &corpus[number % corpus.len()];
        let mut input = original.clone();
        mutate(&mut input, &corpus, &mut dice);
        play_one(name, target, &input, &format!("change {number}, of {}", path.display()));
    }
}

#[test]
fn any_configuration_is_taken_or_refused_by_name() {
    play("configuration");
}

#[test]
fn parameters_that_the_table_does_not_allow_are_refused_as_such() {
    play("parameters");
}

#[test]
fn a_query_is_read_as_it_was_written() {
    play("query");
}

#[test]
fn operations_in_any_order_keep_the_rules() {
    play("sandbox");
}

#[test]
fn any_state_is_refused_by_its_place_or_keeps_the_rules() {
    play("state");
}

#[test]
fn a_delivery_that_was_not_signed_is_never_taken() {
    play("webhooks");
}

#[test]
fn the_check_of_a_body_agrees_with_a_plain_reader() {
    play("wire_answers");
}

#[test]
fn every_target_has_a_bin_and_a_corpus() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let mut bins: Vec<_> = std::fs::read_dir(fuzz.join("fuzz_targets")).unwrap().map(|entry| entry.unwrap().path()).collect();
    bins.sort();
    let names: Vec<_> = bins.iter().map(|path| path.file_stem().unwrap().to_str().unwrap()).collect();
    let known: Vec<_> = targets::TARGETS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, known);
    known.iter().for_each(|name| drop(corpus(name)));
}
