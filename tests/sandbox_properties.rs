//! Random sequences of operations, compared step by step with a model of the two processes (tests/common/model.rs), and with
//! the rules of src/sandbox/synchronisation.rs, which are checked on the answers alone.
#![cfg(feature = "sandbox")]

mod common;

use common::model::{Model, Op, op};
use common::sandbox::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

/// Plays so many random sequences of at most `longest` operations on one file, which is reset for each.
fn play(cases: u32, longest: usize, check: fn(&Model, usize)) {
    let folder = Folder::new("properties");
    let path = folder.file("sandbox.db");
    let owner = owner(&path);
    let config = Config { cases, failure_persistence: None, max_shrink_time: 60_000, ..Config::default() };
    let outcome = TestRunner::new(config).run(&prop::collection::vec(op(), 1..=longest), |ops: Vec<Op>| {
        call(&owner, "workspaces.reset_sandbox", json!({}));
        let mut model = Model::new(&path);
        for (step, op) in ops.iter().enumerate() {
            model.play(op);
            check(&model, step);
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
}

/// After each operation, whether it was carried out or refused, the owner sees what the model says, every rule holds, and each
/// change has its event, in order.
#[test]
fn the_state_is_what_the_operations_made_it() {
    play(2_000, 16, |model, _| model.check_owner());
}

/// After each operation, an app sees what belongs to its user identity, and nothing else.
#[test]
fn an_app_sees_its_own() {
    play(2_500, 16, Model::check_app);
}

/// Long lives, looked at now and then.
#[test]
fn a_long_life_keeps_the_rules() {
    play(150, 120, |model, step| {
        if step % 20 == 19 {
            model.check_owner();
            model.check_app(step);
        }
    });
}

/// A list of ids may be longer than SQLite takes parameters.
#[test]
fn a_long_list_of_ids_is_a_filter_like_any_other() {
    let folder = Folder::new("long");
    let owner = owner(&folder.file("sandbox.db"));
    let identity = new_identity(&owner);
    let phone = new_phone(&owner, &identity);
    call(&owner, "phones.deactivate", json!({"device_id": phone}));
    let many = |id: &str| -> Vec<String> { std::iter::repeat_n(NOBODY.to_owned(), 40_000).chain([id.to_owned()]).collect() };
    assert_eq!(list(&owner, "events.list", "events", json!({"device_ids": many(&phone)})).len(), 1);
    assert_eq!(list(&owner, "user_identities.list", "user_identities", json!({"user_identity_ids": many(&identity)})).len(), 1);
}
