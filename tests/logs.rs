//! What a client's log says of its calls.

mod common;

use common::client;
use common::echo::{Reply, serve};
use seam_phones::client::Started;
use seam_phones::log::{Event, Level};
use seam_phones::{Call, CallOptions, Client, Config, Kind, Queue};
use serde_json::{Map, Value, json};
use std::thread;
use std::time::{Duration, Instant};

const DEVICE: &str = "22222222-2222-4222-8222-444444444444";
const NO_PHONES: &str = r#"{"phones":[],"ok":true}"#;

fn answer(status: u16, body: &str) -> Reply {
    Reply::Answer(status, format!("request-{status}"), body.to_owned())
}

fn logging(client: Client) -> Client {
    client.enable_log(true);
    client
}

/// A client of a server that never answers.
fn waiting() -> Client {
    logging(client(&serve(|_| Reply::Silence(Duration::from_secs(60)))))
}

fn within(milliseconds: u64) -> CallOptions {
    CallOptions { timeout: Some(Duration::from_millis(milliseconds)), max_retries: None }
}

fn names(events: &[Event]) -> Vec<&'static str> {
    events.iter().map(|event| event.event).collect()
}

/// Starts a call that goes on.
fn start(client: &Client, operation: &str, parameters: &Value) -> Call {
    let parameters: Map<_, _> = parameters.as_object().unwrap().clone();
    match client.start(operation, parameters, &CallOptions::default(), Some(Duration::ZERO)) {
        Started::Running(call) => call,
        Started::Ended(_) => panic!("the call has ended"),
    }
}

/// Takes events until one of this name has come.
fn take_until(client: &Client, name: &str) -> Vec<Event> {
    let patience = Instant::now() + Duration::from_secs(30);
    let mut events = Vec::new();
    while !names(&events).contains(&name) {
        assert!(Instant::now() < patience, "{name} did not come after {:?}", names(&events));
        events.extend(client.take_log());
        thread::sleep(Duration::from_millis(1));
    }
    events
}

/// The one `call_ended`, which is the last event.
fn end_of(events: &[Event]) -> &Event {
    let ends = events.iter().filter(|event| event.event == "call_ended").count();
    assert_eq!(ends, 1, "{events:?}");
    let last = events.last().unwrap();
    assert_eq!(last.event, "call_ended", "{events:?}");
    assert!(events.iter().all(|event| event.call == last.call), "{events:?}");
    last
}

#[test]
fn a_call_leaves_its_attempt_its_connection_and_its_end() {
    let client = logging(client(&serve(|_| answer(200, NO_PHONES))));
    client.call("phones.list", &json!({})).unwrap();
    let events = client.take_log();
    assert_eq!(names(&events), ["attempt_started", "connection_made", "attempt_ended", "call_ended"]);
    assert!(events.iter().all(|event| event.level == Level::Debug && event.operation.as_deref() == Some("phones.list")));
    let attempt = &events[2];
    assert_eq!((attempt.attempt, attempt.status_code, attempt.request_id.as_deref()), (Some(1), Some(200), Some("request-200")));
    assert!(attempt.duration_ms.is_some() && attempt.kind.is_none());
    let end = end_of(&events);
    assert_eq!((end.attempts, end.kind), (Some(1), None));
    assert!(end.message.starts_with(&format!("call {}, phones.list: the call succeeded after ", end.call.unwrap())), "{end:?}");
    assert!(end.time.parse::<jiff::Timestamp>().is_ok() && end.time.len() == "2026-01-01T00:00:00.000Z".len(), "{end:?}");

    // Other tests share the runtime, and now and then a connection is not ready again when the next call wants it.
    let reuses = (0..50).any(|_| {
        client.call("phones.list", &json!({})).unwrap();
        let next = client.take_log();
        assert_ne!(next[0].call, end.call);
        names(&next) == ["attempt_started", "attempt_ended", "call_ended"]
    });
    assert!(reuses, "the connection is used again");
    assert!(client.take_log().is_empty());
}

#[test]
fn a_repetition_is_a_warning_that_says_why() {
    let client = logging(client(&serve(|number| match number {
        0 => answer(503, ""),
        1 => Reply::Hang,
        _ => answer(200, NO_PHONES),
    })));
    client.call("phones.list", &json!({})).unwrap();
    let events = client.take_log();
    let repeated: Vec<_> = events.iter().filter(|event| event.event == "attempt_repeated").collect();
    assert!(repeated.iter().all(|event| event.level == Level::Warning && event.wait_ms.is_some()));
    let reasons: Vec<_> = repeated.iter().map(|event| (event.attempt.unwrap(), event.reason.as_deref().unwrap())).collect();
    assert_eq!(
        reasons,
        [(1, "the answer had status 503"), (2, "the connection ended before the answer was complete")],
        "{events:?}"
    );
    assert!(events.iter().all(|event| event.level == Level::Debug || event.event == "attempt_repeated"));
    assert_eq!(end_of(&events).attempts, Some(3));
}

#[test]
fn what_failed_and_may_have_taken_effect_says_so() {
    let client = logging(client(&serve(|_| answer(502, ""))));
    let error = client.call("user_identities.create", &json!({"full_name": "Jane Doe"})).unwrap_err();
    let events = client.take_log();
    let end = end_of(&events);
    assert_eq!((end.status_code, end.request_id.as_deref()), (Some(502), Some("request-502")));
    assert!(end.outcome_unknown && error.details().outcome_unknown);
    let failed = events.iter().find(|event| event.event == "attempt_ended").unwrap();
    assert!(failed.outcome_unknown && failed.message.ends_with("status 502, request request-502, it may have taken effect"));
}

#[test]
fn events_are_there_while_the_call_goes_on() {
    let client = waiting();
    let call = start(&client, "phones.list", &json!({}));
    let mut events = take_until(&client, "connection_made");
    assert_eq!(events[0].event, "attempt_started");
    call.cancel();
    events.extend(take_until(&client, "call_ended"));
    assert_eq!(end_of(&events).kind, Some(Kind::Cancelled));
}

#[test]
fn a_call_that_is_refused_has_an_end_without_attempts() {
    let client = waiting();
    let refused = [
        ("phones.get", json!({"device_id": ""}), "phones.get"),
        ("phones.get", json!([]), "phones.get"),
        ("phones.lost", json!({}), "phones.lost"),
        ("/a path", json!({}), "/a path"),
    ];
    for (operation, parameters, name) in refused {
        assert_eq!(client.call(operation, &parameters).unwrap_err().kind(), Kind::InvalidParams);
        let events = client.take_log();
        let end = end_of(&events);
        assert_eq!((events.len(), end.kind, end.attempts), (1, Some(Kind::InvalidParams), Some(0)));
        assert_eq!(end.operation.as_deref(), Some(name));
    }
    client.request("no slash", &json!({})).unwrap_err();
    assert_eq!(end_of(&client.take_log()).kind, Some(Kind::InvalidParams));
}

/// Ends one call in each way, and looks at its events.
fn check_ends(ends: impl FnOnce(&Client), client: &Client, kind: Option<Kind>, attempts: Option<u32>) {
    ends(client);
    let events = take_until(client, "call_ended");
    let end = end_of(&events);
    assert_eq!(end.kind, kind, "{events:?}");
    // A call that is cancelled at once may not have begun one.
    assert!(attempts.is_none_or(|attempts| end.attempts == Some(attempts)), "{events:?}");
    let started = events.iter().filter(|event| event.event == "attempt_started").count();
    assert_eq!(started, events.iter().filter(|event| event.event == "attempt_ended").count(), "{events:?}");
    // What still goes on behind the call adds nothing.
    thread::sleep(Duration::from_millis(30));
    assert!(client.take_log().is_empty());
}

#[test]
fn a_call_ends_once_however_it_ends() {
    let phone = json!({"device_id": DEVICE});
    check_ends(|client| drop(client.call_with("phones.get", &phone, &within(50))), &waiting(), Some(Kind::Timeout), Some(1));
    check_ends(|client| start(client, "phones.get", &phone).cancel(), &waiting(), Some(Kind::Cancelled), None);
    check_ends(|client| drop(start(client, "phones.get", &phone)), &waiting(), Some(Kind::Cancelled), None);
    let in_flight_until_its_deadline = |client: &Client| {
        let parameters = phone.as_object().unwrap().clone();
        let started = client.start("phones.get", parameters, &within(50), Some(Duration::from_millis(1)));
        let Started::Running(call) = started else { panic!("it has ended") };
        assert_eq!(call.wait(None).unwrap().unwrap_err().kind(), Kind::Timeout);
    };
    check_ends(in_flight_until_its_deadline, &waiting(), Some(Kind::Timeout), Some(1));
    let cancelled_by_another_thread = |client: &Client| {
        let call = start(client, "phones.get", &phone);
        thread::scope(|scope| {
            let waiter = scope.spawn(|| call.wait(None));
            thread::sleep(Duration::from_millis(20));
            call.cancel();
            assert_eq!(waiter.join().unwrap().unwrap().unwrap_err().kind(), Kind::Cancelled);
        });
    };
    check_ends(cancelled_by_another_thread, &waiting(), Some(Kind::Cancelled), None);
    let by_their_queue = |close: bool| {
        let phone = phone.clone();
        move |client: &Client| {
            let queue = Queue::new().unwrap();
            queue.add(7, Started::Running(start(client, "phones.get", &phone))).unwrap();
            if close { queue.close() } else { queue.cancel(7) }
        }
    };
    check_ends(by_their_queue(true), &waiting(), Some(Kind::Cancelled), None);
    check_ends(by_their_queue(false), &waiting(), Some(Kind::Cancelled), None);
    let refused = logging(client("http://127.0.0.1:9"));
    check_ends(|client| drop(client.call_with("phones.get", &phone, &within(5000))), &refused, Some(Kind::Connection), Some(3));
    let silent = waiting();
    let of_a_client_that_is_gone = |client: &Client| {
        let other = client.clone();
        let call = start(&other, "phones.get", &phone);
        drop(other);
        call.cancel();
    };
    check_ends(of_a_client_that_is_gone, &silent, Some(Kind::Cancelled), None);
}

#[test]
fn a_call_that_the_backend_refuses_has_ended_too() {
    let client = waiting();
    // A thread that drives a runtime must not block.
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async { client.call("phones.list", &json!({})).unwrap_err() });
    assert_eq!(end_of(&client.take_log()).kind, Some(Kind::Internal));
}

#[test]
fn clients_that_are_made_of_each_other_share_a_log() {
    let client = logging(client(&serve(|_| answer(200, NO_PHONES))));
    let session = seam_phones::credentials::Credentials::client_session("seam_cst1_of_the_app").unwrap();
    let app = client.with_credentials(session).unwrap();
    app.call("/seam_cst1_of_the_app", &json!({})).unwrap();
    let events = client.clone().take_log();
    assert_eq!(end_of(&events).operation.as_deref(), Some("/[secret]"));
    client.enable_log(false);
    app.call("phones.list", &json!({})).unwrap();
    assert!(app.take_log().is_empty());
}

#[cfg(feature = "sandbox")]
mod sandbox {
    use super::*;

    fn sandbox(faults: &Value) -> Client {
        let config = json!({"endpoint": "sandbox:", "sandbox_faults": faults}).to_string();
        logging(Client::new(Config::from_json(&config).unwrap()).unwrap())
    }

    #[test]
    fn a_sandbox_says_the_same_without_connections() {
        let client = sandbox(&json!([{"operation": "phones.list", "times": 1, "status": 503, "retry_after_seconds": 0}]));
        client.call("phones.list", &json!({})).unwrap();
        let events = client.take_log();
        let expected = ["attempt_started", "attempt_ended", "attempt_repeated", "attempt_started", "attempt_ended", "call_ended"];
        assert_eq!(names(&events), expected);
        client.call("phones.list", &json!({})).unwrap();
        assert_eq!(names(&client.take_log()), ["attempt_started", "attempt_ended", "call_ended"]);
        client.call("phones.get", &json!({"device_id": DEVICE})).unwrap_err();
        let events = client.take_log();
        assert_eq!(end_of(&events).r#type.as_deref(), Some("phone_not_found"));
        assert!(end_of(&events).message.contains(": the answer had status 404, phone_not_found, request "), "{events:?}");
    }

    #[test]
    fn a_sandbox_call_ends_once_too() {
        let slow = || sandbox(&json!([{"operation": "phones.list", "delay_ms": 60_000}]));
        check_ends(
            |client| drop(client.call_with("phones.list", &json!({}), &within(50))),
            &slow(),
            Some(Kind::Timeout),
            Some(1),
        );
        check_ends(|client| start(client, "phones.list", &json!({})).cancel(), &slow(), Some(Kind::Cancelled), None);
    }

    #[test]
    fn no_event_is_lost_or_seen_twice_by_threads() {
        let client = sandbox(&json!([]));
        let mut ended = Vec::new();
        thread::scope(|scope| {
            let threads: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| {
                        let mut ended = Vec::new();
                        for _ in 0..300 {
                            client.call("phones.list", &json!({})).unwrap();
                            ended.extend(client.take_log().into_iter().filter(|event| event.event == "call_ended"));
                        }
                        ended
                    })
                })
                .collect();
            ended.extend(threads.into_iter().flat_map(|thread| thread.join().unwrap()));
        });
        ended.extend(client.take_log().into_iter().filter(|event| event.event == "call_ended"));
        let mut calls: Vec<_> = ended.iter().map(|event| event.call.unwrap()).collect();
        calls.sort_unstable();
        calls.dedup();
        assert_eq!((ended.len(), calls.len()), (1200, 1200));
    }
}
