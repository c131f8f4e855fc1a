//! Many deactivations at once: bounded, paced, truthful, and confirmed where that is asked for.

mod common;

use common::phone_server::{Act, PhoneServer, State};
use common::{client, envelope};
use seam_phones::client::Started;
use seam_phones::{Call, CallOptions, Client, Counts, Kind};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

const OWNER: &str = "11111111-1111-4111-8111-111111111111";

fn id(number: usize) -> String {
    format!("22222222-2222-4222-8222-{number:012x}")
}

fn ids(count: usize) -> Vec<String> {
    (0..count).map(id).collect()
}

fn timeout(ms: u64) -> CallOptions {
    CallOptions { timeout: Some(Duration::from_millis(ms)), ..CallOptions::default() }
}

fn many(client: &Client, parameters: &Value, options: &CallOptions) -> Value {
    envelope(client.call_with("phones.deactivate_many", parameters, options))
}

fn outcomes(report: &Value) -> Vec<&str> {
    report["results"].as_array().unwrap().iter().map(|result| result["outcome"].as_str().unwrap()).collect()
}

fn in_flight(client: &Client, parameters: &Value, options: &CallOptions) -> Call {
    let parameters = parameters.as_object().unwrap().clone();
    match client.start("phones.deactivate_many", parameters, options, Some(Duration::ZERO)) {
        Started::Running(call) => call,
        Started::Ended(outcome) => panic!("it has ended: {outcome:?}"),
    }
}

#[test]
fn each_phone_has_its_result_in_the_order_that_was_given_and_is_deactivated_once() {
    let server =
        PhoneServer::start(State { acts: vec![Act::Confirm, Act::Status { status: 400, done: false }], ..State::default() });
    let given = [id(1), id(2), id(1).to_uppercase(), id(3), id(1)];
    let report = many(&client(&server.endpoint), &json!({"device_ids": given, "max_concurrency": 1}), &CallOptions::default());
    assert_eq!(outcomes(&report), ["deactivated", "failed", "deactivated", "deactivated", "deactivated"]);
    let told: Vec<&str> = report["results"].as_array().unwrap().iter().map(|one| one["device_id"].as_str().unwrap()).collect();
    assert_eq!(told, given);
    assert_eq!(report["results"][1]["error"]["status_code"], 400);
    assert_eq!(report["results"][1]["error"]["operation"], "phones.deactivate");
    assert_eq!((&report["total"], &report["deactivated"], &report["failed"]), (&json!(3), &json!(2), &json!(1)));
    assert_eq!(server.look(|state| state.arrived.len()), 3);
}

#[test]
fn a_request_without_a_filter_is_refused_and_none_to_do_is_nothing_done() {
    let server = PhoneServer::start(State::default());
    let client = client(&server.endpoint);
    let refused = |parameters: Value| many(&client, &parameters, &CallOptions::default())["error"]["message"].clone();
    assert_eq!(refused(json!({})), "device_ids or owner_user_identity_id is required");
    assert_eq!(
        refused(json!({"device_ids": [id(1)], "owner_user_identity_id": OWNER})),
        "give device_ids or owner_user_identity_id, not both"
    );
    assert_eq!(refused(json!({"owner_user_identity_id": ""})), "Invalid uuid for \"owner_user_identity_id\" (it is empty)");
    assert_eq!(refused(json!({"device_ids": ["x"]})), "Invalid uuid for \"device_ids.0\"");
    assert_eq!(
        refused(json!({"device_ids": [], "max_concurrency": 0})),
        "Expected a whole number from 1 to 100 for \"max_concurrency\""
    );
    let nothing = many(&client, &json!({"device_ids": []}), &CallOptions::default());
    assert_eq!((&nothing["ok"], &nothing["total"], &nothing["results"]), (&json!(true), &json!(0), &json!([])));
    assert_eq!(server.look(|state| state.asked.len()), 0);
}

#[test]
fn no_more_run_at_once_than_was_said() {
    let server = PhoneServer::start(State { takes: Duration::from_millis(20), ..State::default() });
    let report = many(&client(&server.endpoint), &json!({"device_ids": ids(40)}), &CallOptions::default());
    assert_eq!(report["deactivated"], 40);
    assert_eq!(server.look(|state| state.most_at_once), 8, "that many by default");
    let report = many(&client(&server.endpoint), &json!({"device_ids": ids(6), "max_concurrency": 2}), &CallOptions::default());
    assert_eq!(report["failed"], 6, "they are gone: {report}");
    assert_eq!(outcomes(&report), ["failed"; 6]);
}

#[test]
fn the_phones_of_an_owner_are_deactivated_and_one_that_went_meanwhile_counts_as_done() {
    let owners = [(OWNER.to_owned(), ids(3)), (id(99), vec![id(7)])].into();
    let server = PhoneServer::start(State { owners, acts: vec![Act::Status { status: 200, done: true }], ..State::default() });
    server.look(|state| state.acts = vec![Act::Confirm]);
    // It is listed still, and gone for who deactivates it.
    server.look(|state| {
        state.phone_lingers = Duration::from_secs(60);
        state.done.insert(id(1), Instant::now());
    });
    let report = many(&client(&server.endpoint), &json!({"owner_user_identity_id": OWNER}), &CallOptions::default());
    assert_eq!(outcomes(&report), ["deactivated", "already_deactivated", "deactivated"], "{report}");
    assert_eq!(server.done(), ids(3).into_iter().collect());
}

#[test]
fn one_429_holds_all_of_them_back() {
    let acts = vec![Act::Confirm, Act::Confirm, Act::SlowDown { seconds: 1 }];
    let server = PhoneServer::start(State { acts, takes: Duration::from_millis(5), ..State::default() });
    let report = many(
        &client(&server.endpoint),
        &json!({"device_ids": ids(60)}),
        &CallOptions { max_retries: Some(0), ..timeout(20_000) },
    );
    assert_eq!(report["deactivated"], 60, "a 429 uses up no retry: {report}");
    let times: Vec<Instant> = server.look(|state| state.arrived.iter().map(|(_, time)| *time).collect());
    let longest = times.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap();
    assert!(longest > Duration::from_millis(850), "nothing was sent for a second, but {longest:?}");
    let before = times.iter().filter(|time| **time < times[2] + Duration::from_millis(500)).count();
    assert!(before <= 2 + 8 + 8, "{before} were sent before the wait");
}

#[test]
fn a_wait_beyond_the_deadline_ends_the_whole_at_once() {
    let server = PhoneServer::start(State { acts: vec![Act::SlowDown { seconds: 3600 }], ..State::default() });
    let began = Instant::now();
    let parameters = json!({"device_ids": ids(5), "max_concurrency": 1});
    let report = many(&client(&server.endpoint), &parameters, &timeout(20_000));
    assert!(began.elapsed() < Duration::from_secs(5));
    assert_eq!(outcomes(&report), ["failed", "not_attempted", "not_attempted", "not_attempted", "not_attempted"]);
    assert_eq!(report["results"][0]["error"]["retry_after_ms"], 3_600_000);
}

#[test]
fn the_deadline_ends_the_whole_and_the_answer_tells_what_was_done() {
    let server = PhoneServer::start(State { takes: Duration::from_millis(100), ..State::default() });
    let began = Instant::now();
    let report = many(&client(&server.endpoint), &json!({"device_ids": ids(200)}), &timeout(450));
    let took = began.elapsed();
    assert!(took < Duration::from_millis(700), "{took:?}");
    assert_eq!(report["ok"], true);
    std::thread::sleep(Duration::from_millis(200));
    check_truth(&report, &server);
    let count = |name: &str| report[name].as_u64().unwrap();
    assert!(count("deactivated") >= 8 && count("not_attempted") > 100, "{took:?} {}", count("deactivated"));
    assert_eq!(count("deactivated") + count("unknown") + count("not_attempted"), 200);
}

#[test]
fn a_cancellation_in_the_middle_tells_of_each_phone() {
    let server = PhoneServer::start(State { takes: Duration::from_millis(30), ..State::default() });
    let client = client(&server.endpoint);
    let call = in_flight(&client, &json!({"device_ids": ids(300)}), &CallOptions::default());
    let patience = Instant::now() + Duration::from_secs(20);
    while call.counts().unwrap().done < 20 {
        assert!(Instant::now() < patience);
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(call.counts().unwrap().total, 300);
    call.cancel();
    let cancelled = Instant::now();
    let error = call.wait(None).unwrap().unwrap_err();
    assert!(cancelled.elapsed() < Duration::from_millis(200));
    assert_eq!((error.kind(), error.details().outcome_unknown), (Kind::Cancelled, true));
    assert_eq!(error.details().operation.as_deref(), Some("phones.deactivate_many"));
    let report = error.details().data.clone().unwrap();
    std::thread::sleep(Duration::from_millis(100));
    check_truth(&report, &server);
    assert!(report["deactivated"].as_u64().unwrap() >= 20 && report["not_attempted"].as_u64().unwrap() > 100, "{report}");
    let Counts { done, failed, .. } = call.counts().unwrap();
    let not_attempted = report["not_attempted"].as_u64().unwrap();
    assert_eq!(u64::from(done), 300 - not_attempted, "what there was no time for has not ended");
    assert_eq!(u64::from(failed), report["failed"].as_u64().unwrap() + report["unknown"].as_u64().unwrap());
    let arrived = server.look(|state| state.arrived.len());
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(server.look(|state| state.arrived.len()), arrived, "nothing goes on");
}

#[test]
fn progress_grows_to_the_total() {
    let acts = vec![Act::Status { status: 400, done: false }];
    let server = PhoneServer::start(State { takes: Duration::from_millis(10), acts, ..State::default() });
    let call = in_flight(&client(&server.endpoint), &json!({"device_ids": ids(50)}), &CallOptions::default());
    let mut seen = Vec::new();
    while call.wait(Some(Duration::from_millis(5))).is_none() {
        seen.push(call.counts().unwrap());
    }
    assert_eq!(call.counts().unwrap(), Counts { done: 50, failed: 1, total: 50 });
    assert!(seen.windows(2).all(|pair| pair[0].done <= pair[1].done && pair[0].failed <= pair[1].failed));
    assert!(seen.iter().any(|counts| counts.done > 0 && counts.done < 50), "{seen:?}");
}

/// Nothing that the report says is contradicted by what the server did.
fn check_truth(report: &Value, server: &PhoneServer) {
    let done = server.done();
    let arrived: BTreeSet<String> = server.look(|state| state.arrived.iter().map(|(id, _)| id.clone()).collect());
    for result in report["results"].as_array().unwrap() {
        let id = result["device_id"].as_str().unwrap();
        match result["outcome"].as_str().unwrap() {
            "deactivated" | "already_deactivated" => assert!(done.contains(id), "said to be done, and is not: {result}"),
            "failed" => assert!(!done.contains(id), "said to have failed, and is done: {result}"),
            "not_attempted" => assert!(!arrived.contains(id), "said not to be sent, and arrived: {result}"),
            other => assert_eq!(other, "unknown"),
        }
    }
}

/// Numbers of xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

#[test]
fn over_twenty_thousand_phones_nothing_untrue_is_said_whatever_the_server_does() {
    const PHONES: usize = 20_000;
    let seed = std::env::var("SEAM_TEST_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or_else(|| {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).unwrap();
        u64::from_le_bytes(bytes) | 1
    });
    println!("SEAM_TEST_SEED={seed}");
    let mut random = Random(seed);
    let mut act = || match random.below(1000) {
        0..20 => Act::Drop { done: true },
        20..40 => Act::Drop { done: false },
        40..60 => Act::Status { status: 502, done: true },
        60..80 => Act::Status { status: 503, done: false },
        80..100 => Act::HalfAnswer,
        100..110 => Act::Status { status: 400, done: false },
        110..140 => Act::Late { ms: 20 },
        140 => Act::SlowDown { seconds: 0 },
        _ => Act::Confirm,
    };
    let acts: Vec<Act> = (0..PHONES * 2).map(|_| act()).collect();
    let server = PhoneServer::start(State { acts, ..State::default() });
    let parameters = json!({"device_ids": ids(PHONES), "max_concurrency": 64});
    let report = many(&client(&server.endpoint), &parameters, &CallOptions { max_retries: Some(1), ..timeout(120_000) });
    std::thread::sleep(Duration::from_millis(200));
    check_truth(&report, &server);
    let counts =
        ["deactivated", "already_deactivated", "failed", "unknown", "not_attempted"].map(|name| report[name].as_u64().unwrap());
    println!("deactivated, already, failed, unknown, not attempted: {counts:?}");
    assert_eq!(counts.iter().sum::<u64>(), PHONES as u64);
    assert!(counts[0] > 10_000 && counts[1] > 100 && counts[2] > 50 && counts[3] > 10 && counts[4] == 0, "{counts:?}");
}

fn with_credentials() -> State {
    let credentials = [(id(0), vec![id(100), id(101)]), (id(1), vec![id(102)])].into();
    State { owners: [(id(90), vec![id(80)]), (OWNER.to_owned(), ids(2))].into(), credentials, ..State::default() }
}

#[test]
fn a_confirmed_deactivation_waits_until_phone_and_credentials_are_gone() {
    let lingers = State {
        phone_lingers: Duration::from_millis(700),
        credentials_linger: Duration::from_millis(1500),
        ..with_credentials()
    };
    let server = PhoneServer::start(lingers);
    let began = Instant::now();
    let answer = envelope(client(&server.endpoint).call("phones.deactivate", &json!({"device_id": id(0), "confirm": true})));
    assert_eq!(answer, json!({"ok": true, "confirmed": true}));
    assert!(began.elapsed() > Duration::from_millis(1500));
    assert!(server.look(|state| !state.asked.contains(&"/phones/deactivate_many".to_owned())));
}

#[test]
fn what_is_still_there_at_the_deadline_is_told() {
    let server = PhoneServer::start(State { credentials_linger: Duration::from_secs(60), ..with_credentials() });
    let seam = client(&server.endpoint);
    let parameters = json!({"device_id": id(0), "confirm": true, "owner_user_identity_id": OWNER});
    let began = Instant::now();
    let answer = envelope(seam.call_with("phones.deactivate", &parameters, &timeout(1000)));
    assert!(began.elapsed() < Duration::from_millis(1250));
    assert_eq!(
        answer,
        json!({"ok": true, "confirmed": false, "remaining": {"phone": false, "acs_credential_ids": [id(100), id(101)]}})
    );
    assert!(server.look(|state| !state.asked.contains(&"/user_identities/list".to_owned())), "the owner was given");
}

#[test]
fn looking_before_a_deactivation_holds_it_back_for_a_third_of_the_time_at_most() {
    // Whatever is asked besides the deactivation is answered with a 429.
    let server = PhoneServer::start(State { busy: Some(60), ..with_credentials() });
    let client = client(&server.endpoint);
    let began = Instant::now();
    let answer = envelope(client.call_with("phones.deactivate", &json!({"device_id": id(0), "confirm": true}), &timeout(3000)));
    assert_eq!((&answer["ok"], &answer["confirmed"]), (&json!(true), &json!(false)), "{answer}");
    let sent = server.look(|state| state.arrived[0].1) - began;
    assert!(sent < Duration::from_millis(1300), "it was sent after {sent:?}");
    let report = many(&client, &json!({"device_ids": [id(1)], "confirm": true}), &timeout(3000));
    assert_eq!(outcomes(&report), ["deactivated"], "{report}");
}

#[test]
fn a_phone_whose_outcome_is_unknown_is_looked_for_and_found_to_be_gone() {
    let acts = vec![Act::Status { status: 502, done: true }];
    let server = PhoneServer::start(State { acts, ..with_credentials() });
    let parameters = json!({"device_ids": [id(0)], "confirm": true});
    let report = many(&client(&server.endpoint), &parameters, &CallOptions { max_retries: Some(0), ..timeout(5000) });
    assert_eq!((outcomes(&report), &report["confirmed"]), (vec!["already_deactivated"], &json!(true)), "{report}");
}

#[test]
fn a_wrong_owner_is_an_error_and_not_one_without_phones() {
    let server = PhoneServer::start(with_credentials());
    let report = many(&client(&server.endpoint), &json!({"owner_user_identity_id": id(70), "confirm": true}), &timeout(5000));
    assert_eq!((&report["ok"], &report["error"]["status_code"]), (&json!(false), &json!(404)), "{report}");
}

#[test]
fn a_credential_that_is_issued_between_the_look_and_the_deactivation_is_not_overlooked() {
    let server = PhoneServer::start(State {
        takes: Duration::from_millis(300),
        credentials_linger: Duration::from_secs(60),
        ..with_credentials()
    });
    let later = server.clone();
    std::thread::spawn(move || {
        while later.look(|state| state.arrived.is_empty()) {
            std::thread::sleep(Duration::from_millis(5));
        }
        later.look(|state| state.credentials.insert(id(0), vec![id(109)]));
    });
    let parameters = json!({"device_id": id(0), "confirm": true, "owner_user_identity_id": OWNER});
    let answer = envelope(client(&server.endpoint).call_with("phones.deactivate", &parameters, &timeout(1500)));
    assert_eq!(answer["confirmed"], false, "{answer}");
    assert_eq!(answer["remaining"]["acs_credential_ids"], json!([id(109)]), "{answer}");
}

#[test]
fn the_last_look_is_near_the_deadline() {
    let server = PhoneServer::start(State { phone_lingers: Duration::from_millis(1500), ..with_credentials() });
    let parameters = json!({"device_id": id(0), "confirm": true, "owner_user_identity_id": OWNER});
    let answer = envelope(client(&server.endpoint).call_with("phones.deactivate", &parameters, &timeout(2000)));
    assert_eq!(answer["confirmed"], true, "{answer}");
}

#[test]
fn an_owner_who_cannot_be_looked_at_spoils_the_confirmation_of_no_other() {
    let server = PhoneServer::start(State { forbidden: Some(id(90)), ..with_credentials() });
    let began = Instant::now();
    let report = many(&client(&server.endpoint), &json!({"device_ids": [id(0), id(80)], "confirm": true}), &timeout(20_000));
    let confirmed: Vec<_> = report["results"].as_array().unwrap().iter().map(|one| one["confirmed"].clone()).collect();
    assert_eq!(confirmed, [json!(true), json!(false)], "{report}");
    assert!(began.elapsed() < Duration::from_secs(5), "what will not change is not asked again and again");
}

#[test]
fn a_search_that_is_given_the_same_page_again_ends() {
    let server = PhoneServer::start(State { endless: true, ..with_credentials() });
    let answer = envelope(client(&server.endpoint).call("phones.deactivate", &json!({"device_id": id(5), "confirm": true})));
    assert!(answer["unchecked"].as_str().unwrap().contains("the same again"), "{answer}");
    let asked = server.look(|state| state.asked.iter().filter(|path| *path == "/user_identities/list").count());
    assert_eq!(asked, 2);
}

#[test]
fn a_phone_whose_owner_is_not_found_is_deactivated_and_not_called_confirmed() {
    let server = PhoneServer::start(State { owners: [(OWNER.to_owned(), vec![])].into(), ..State::default() });
    let answer = envelope(client(&server.endpoint).call("phones.deactivate", &json!({"device_id": id(5), "confirm": true})));
    assert_eq!((&answer["ok"], &answer["confirmed"]), (&json!(true), &json!(false)));
    assert!(answer["unchecked"].as_str().unwrap().contains("no user identity"), "{answer}");
    assert_eq!(server.done(), [id(5)].into());
}

#[test]
fn many_deactivations_are_confirmed_together() {
    let server = PhoneServer::start(State { phone_lingers: Duration::from_millis(400), ..with_credentials() });
    let report =
        many(&client(&server.endpoint), &json!({"owner_user_identity_id": OWNER, "confirm": true}), &CallOptions::default());
    assert_eq!(report["confirmed"], true, "{report}");
    let confirmed: Vec<_> = report["results"].as_array().unwrap().iter().map(|one| one["confirmed"].clone()).collect();
    assert_eq!(confirmed, [json!(true), json!(true)]);
}

#[test]
fn an_app_on_a_phone_cannot_confirm_and_nothing_is_sent() {
    let server = PhoneServer::start(State::default());
    let config = json!({"client_session_token": "seam_cst_x", "endpoint": server.endpoint}).to_string();
    let app = Client::new(seam_phones::Config::from_json(&config).unwrap()).unwrap();
    let error = app.call("phones.deactivate", &json!({"device_id": id(1), "confirm": true})).unwrap_err();
    assert_eq!(error.kind(), Kind::InvalidParams);
    assert!(error.message().starts_with("\"confirm\" needs an API key"), "{}", error.message());
    assert_eq!(server.look(|state| state.asked.len()), 0);
    assert!(app.call("phones.deactivate", &json!({"device_id": id(1), "confirm": false})).is_ok());
}

#[test]
fn a_cancellation_while_it_is_confirmed_does_not_hide_that_the_phone_is_deactivated() {
    let server = PhoneServer::start(State { phone_lingers: Duration::from_secs(60), ..with_credentials() });
    let client = client(&server.endpoint);
    let parameters = json!({"device_id": id(0), "confirm": true}).as_object().unwrap().clone();
    let started = client.start("phones.deactivate", parameters, &CallOptions::default(), Some(Duration::from_millis(500)));
    let Started::Running(call) = started else { panic!("it has ended") };
    call.cancel();
    let error = call.wait(None).unwrap().unwrap_err();
    assert_eq!((error.kind(), error.details().outcome_unknown), (Kind::Cancelled, true));
    let answer = error.details().data.clone().unwrap();
    assert_eq!((&answer["ok"], &answer["confirmed"]), (&json!(true), &json!(false)));
    assert_eq!(answer["remaining"]["phone"], true);
}

#[cfg(feature = "sandbox")]
#[test]
fn in_a_sandbox_a_lost_phone_is_confirmed_to_be_gone() {
    let seam = Client::new(seam_phones::Config::sandbox()).unwrap();
    let ask = |operation: &str, parameters: Value| seam.call(operation, &parameters).unwrap().to_value();
    let identity = ask("user_identities.create", json!({"full_name": "Jane"}))["user_identity"]["user_identity_id"].clone();
    let phones: Vec<Value> = (0..3)
        .map(|_| ask("phones.simulate.create_sandbox_phone", json!({"user_identity_id": identity}))["phone"]["device_id"].clone())
        .collect();
    let user = ask(
        "acs.users.create",
        json!({"acs_system_id": common::sandbox::ACCESS_SYSTEM, "full_name": "Jane", "user_identity_id": identity}),
    );
    ask(
        "acs.credentials.create",
        json!({
            "acs_user_id": user["acs_user"]["acs_user_id"],
            "access_method": "mobile_key",
            "is_multi_phone_sync_credential": true,
            "credential_manager_acs_system_id": common::sandbox::CREDENTIAL_MANAGER,
        }),
    );
    let issued = ask("acs.credentials.list", json!({"user_identity_id": identity}))["acs_credentials"].as_array().unwrap().len();
    assert_eq!(issued, 4, "one for each phone, and the user's own");
    assert_eq!(
        ask("phones.deactivate", json!({"device_id": phones[0], "confirm": true})),
        json!({"ok": true, "confirmed": true})
    );
    let report = ask("phones.deactivate_many", json!({"owner_user_identity_id": identity, "confirm": true}));
    assert_eq!((&report["deactivated"], &report["confirmed"]), (&json!(2), &json!(true)));
    let never = ask("phones.deactivate_many", json!({"device_ids": [phones[0]], "confirm": true}));
    assert_eq!((&never["failed"], &never["confirmed"]), (&json!(1), &json!(false)));
}
