//! A call ends by its deadline, whatever else goes on, and then says no more than is known.

mod common;

use common::{client, envelope};
use seam_phones::client::Started;
use seam_phones::{CallOptions, Client};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

const DEVICE: &str = "22222222-2222-2222-2222-444444444444";

fn within(milliseconds: u64) -> CallOptions {
    CallOptions { timeout: Some(Duration::from_millis(milliseconds)), max_retries: None }
}

/// Answers each list with this body, and a list of a credential's phones not at all.
fn serve(body: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().take(5000) {
            let body = body.clone();
            thread::spawn(move || answer(stream.unwrap(), &body));
        }
    });
    endpoint
}

fn answer(stream: TcpStream, body: &[u8]) {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while let Ok(1..) = reader.read_line(&mut head) {
        if !head.ends_with("\r\n\r\n") {
            continue;
        }
        if head.contains("acs_credential_id") {
            thread::sleep(Duration::from_secs(5));
            return;
        }
        head.clear();
        let line = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", body.len());
        let _ = reader.get_mut().write_all(line.as_bytes()).and_then(|()| reader.get_mut().write_all(body));
    }
}

/// A body that takes long to look into, for a number with an exponent is not for the quick scanner.
fn long_body() -> Vec<u8> {
    format!(r#"{{"phones":[],"ok":true,"more":[1e0{}]}}"#, ",0".repeat(8_000_000)).into_bytes()
}

#[test]
fn looking_into_a_long_answer_does_not_hold_up_the_calls_of_other_threads() {
    let client = client(&serve(long_body()));
    thread::scope(|scope| {
        let long = scope.spawn(|| {
            let began = Instant::now();
            assert!(client.call("phones.list", &json!({})).is_ok());
            began.elapsed()
        });
        let mut worst = Duration::ZERO;
        while !long.is_finished() {
            let began = Instant::now();
            let filter = json!({"acs_credential_id": DEVICE});
            let answer = envelope(client.call_with("phones.list", &filter, &within(50)));
            assert_eq!(answer["error"]["kind"], "timeout", "{answer}");
            worst = worst.max(began.elapsed());
        }
        let long = long.join().unwrap();
        assert!(worst < long / 2, "a call with 50 ms took {worst:?} beside one that took {long:?}");
    });
}

#[test]
fn looking_into_a_long_answer_ends_at_the_deadline_of_its_own_call() {
    let client = client(&serve(long_body()));
    let began = Instant::now();
    assert!(client.call("phones.list", &json!({})).is_ok());
    let whole = began.elapsed();
    let limit = whole / 4;
    let began = Instant::now();
    let options = CallOptions { timeout: Some(limit), max_retries: None };
    let answer = envelope(client.call_with("phones.list", &json!({}), &options));
    assert_eq!(answer["error"]["kind"], "timeout", "{answer}");
    assert!(began.elapsed() < whole * 3 / 4, "{limit:?} became {:?}, and the whole takes {whole:?}", began.elapsed());
}

/// A host that waits in slices to stay interruptible is not held up by the check of a long answer.
#[test]
fn no_wait_takes_longer_than_it_was_given() {
    let client = client(&serve(long_body()));
    let began = Instant::now();
    assert!(client.call("phones.list", &json!({})).is_ok());
    let whole = began.elapsed();
    let options = CallOptions::default();
    let began = Instant::now();
    let started = client.start("phones.list", serde_json::Map::new(), &options, Some(whole / 10));
    let Started::Running(call) = started else { panic!("it ended in a tenth of its time") };
    assert!(began.elapsed() < whole / 2, "the first wait took {:?} of {whole:?}", began.elapsed());
    let mut longest = Duration::ZERO;
    loop {
        let began = Instant::now();
        let outcome = call.wait(Some(Duration::from_millis(1)));
        longest = longest.max(began.elapsed());
        if let Some(outcome) = outcome {
            assert!(outcome.is_ok(), "{}", envelope(outcome));
            break;
        }
    }
    assert!(longest < whole / 3, "a wait of 1 ms took {longest:?}, and the whole takes {whole:?}");
}

#[test]
fn a_call_in_flight_ends_at_its_deadline_however_long_its_answer_is() {
    let client = client(&serve(long_body()));
    let began = Instant::now();
    assert!(client.call("phones.list", &json!({})).is_ok());
    let whole = began.elapsed();
    let options = CallOptions { timeout: Some(whole / 4), max_retries: None };
    let began = Instant::now();
    let Started::Running(call) = client.start("phones.list", serde_json::Map::new(), &options, Some(Duration::ZERO)) else {
        panic!("it ended at once")
    };
    let answer = envelope(call.wait(None).unwrap());
    assert_eq!(answer["error"]["kind"], "timeout", "{answer}");
    assert!(began.elapsed() < whole * 3 / 4, "{:?} became {:?} of {whole:?}", whole / 4, began.elapsed());
}

/// A listener whose queue is full: connections to it hang.
#[cfg(target_os = "linux")]
struct Full {
    listener: TcpListener,
    _waiting: Vec<TcpStream>,
}

#[cfg(target_os = "linux")]
impl Full {
    fn new() -> Full {
        use std::os::fd::AsRawFd;
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        // SAFETY: a plain system call on a socket that lives.
        assert_eq!(unsafe { libc::listen(listener.as_raw_fd(), 0) }, 0);
        let address = listener.local_addr().unwrap();
        let mut waiting = Vec::new();
        while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(200)) {
            waiting.push(stream);
            assert!(waiting.len() < 100, "the queue is never full");
        }
        Full { listener, _waiting: waiting }
    }

    fn client(&self, more: Value) -> Client {
        let endpoint = format!("http://{}", self.listener.local_addr().unwrap());
        let mut config = json!({"api_key": "seam_test_key", "endpoint": endpoint});
        config.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Client::new(seam_phones::Config::from_json(&config.to_string()).unwrap()).unwrap()
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_deadline_that_passes_while_connecting_leaves_no_doubt() {
    let full = Full::new();
    for (operation, parameters) in
        [("phones.deactivate", json!({"device_id": DEVICE})), ("user_identities.create", json!({"full_name": "Ada"}))]
    {
        let answer = envelope(full.client(json!({})).call_with(operation, &parameters, &within(300)));
        let error = &answer["error"];
        assert_eq!((&error["kind"], &error["outcome_unknown"]), (&json!("timeout"), &Value::Null), "{answer}");
        assert!(error["message"].as_str().unwrap().contains("nothing was sent"), "{answer}");
    }
    let answer = envelope(full.client(json!({"connect_timeout_ms": 100})).call_with(
        "phones.deactivate",
        &json!({"device_id": DEVICE}),
        &within(450),
    ));
    let error = &answer["error"];
    // Whether the deadline comes within an attempt or between two is up to the jitter.
    assert!(error["kind"] == "timeout" || error["kind"] == "connection", "{answer}");
    assert_eq!(error["outcome_unknown"], Value::Null, "{answer}");
    assert!(error["attempts"].as_u64().unwrap() > 1, "{answer}");
}

/// Starts a deactivation in the background, gives it a moment, and cancels it.
fn cancelled_deactivation(client: &Client) -> Value {
    let parameters = json!({"device_id": DEVICE}).as_object().unwrap().clone();
    let Started::Running(call) = client.start("phones.deactivate", parameters, &CallOptions::default(), Some(Duration::ZERO))
    else {
        panic!("it ended at once")
    };
    thread::sleep(Duration::from_millis(150));
    call.cancel();
    envelope(call.wait(Some(Duration::ZERO)).expect("a cancelled call has its outcome at once"))
}

#[cfg(target_os = "linux")]
#[test]
fn a_cancellation_while_connecting_leaves_no_doubt() {
    let answer = cancelled_deactivation(&Full::new().client(json!({})));
    assert_eq!((&answer["error"]["kind"], &answer["error"]["outcome_unknown"]), (&json!("cancelled"), &Value::Null), "{answer}");
}

#[test]
fn a_cancellation_while_the_server_is_silent_leaves_the_outcome_unknown() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()));
    let answer = cancelled_deactivation(&client);
    assert_eq!((&answer["error"]["kind"], &answer["error"]["outcome_unknown"]), (&json!("cancelled"), &json!(true)), "{answer}");
}

#[test]
fn a_deadline_that_passes_while_the_server_is_silent_leaves_the_outcome_unknown() {
    // It takes connections and reads, on the first one and on those that are kept.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()));
    thread::spawn(move || {
        let mut streams = Vec::new();
        for stream in listener.incoming().take(10) {
            streams.push(stream);
        }
    });
    for _ in 0..3 {
        let answer = envelope(client.call_with("phones.deactivate", &json!({"device_id": DEVICE}), &within(200)));
        let error = &answer["error"];
        assert_eq!((&error["kind"], &error["outcome_unknown"]), (&json!("timeout"), &json!(true)), "{answer}");
    }
}

#[cfg(feature = "sandbox")]
mod sandbox {
    use super::*;
    use common::sandbox::{call, new_identity};
    use seam_phones::Config;

    /// A sandbox in memory with so many phones that a list of them takes its time.
    fn crowded() -> Client {
        let client = Client::new(Config::sandbox()).unwrap();
        let identity = new_identity(&client);
        for _ in 0..4000 {
            call(&client, "phones.simulate.create_sandbox_phone", json!({"user_identity_id": identity}));
        }
        client
    }

    #[test]
    fn a_query_of_the_sandbox_ends_at_its_deadline_and_so_do_those_that_wait_for_it() {
        let client = crowded();
        let began = Instant::now();
        assert!(client.call("phones.list", &json!({})).is_ok());
        let whole = began.elapsed();
        let options = CallOptions { timeout: Some(whole / 10), max_retries: None };
        let began = Instant::now();
        let answer = envelope(client.call_with("phones.list", &json!({}), &options));
        assert_eq!(answer["error"]["kind"], "timeout", "{answer}");
        assert!(began.elapsed() < whole / 2, "{:?} of {whole:?}", began.elapsed());
        thread::scope(|scope| {
            let list = scope.spawn(|| {
                for _ in 0..5 {
                    assert!(client.call("phones.list", &json!({})).is_ok());
                }
            });
            let mut worst = Duration::ZERO;
            let mut timeouts = 0;
            while !list.is_finished() {
                let began = Instant::now();
                let answer = envelope(client.call_with("workspaces.get", &json!({}), &options));
                assert!(answer["ok"] == true || answer["error"]["kind"] == "timeout", "{answer}");
                timeouts += u32::from(answer["ok"] != true);
                worst = worst.max(began.elapsed());
            }
            assert!(timeouts > 0, "nobody had to wait");
            assert!(worst < whole * 3 / 4, "a call with {:?} waited for {worst:?}", whole / 10);
        });
    }

    #[test]
    fn a_change_that_only_waited_for_the_sandbox_leaves_no_doubt_when_it_is_cancelled() {
        let client = crowded();
        thread::scope(|scope| {
            let list = scope.spawn(|| {
                for _ in 0..10 {
                    assert!(client.call("phones.list", &json!({})).is_ok());
                }
            });
            let mut waited = 0;
            while !list.is_finished() {
                let options = CallOptions::default();
                let started = client.start("user_identities.create", serde_json::Map::new(), &options, Some(Duration::ZERO));
                if let Started::Running(call) = started {
                    call.cancel();
                    let answer = envelope(call.wait(None).unwrap());
                    if answer["error"]["outcome_unknown"].is_null() {
                        waited += 1;
                    }
                }
            }
            assert!(waited > 0, "every cancelled change was called unknown");
        });
    }

    #[test]
    fn a_list_of_the_sandbox_that_takes_longer_than_its_caller_waits_goes_on_in_the_background() {
        let client = crowded();
        let options = CallOptions::default();
        match client.start("phones.list", serde_json::Map::new(), &options, Some(Duration::ZERO)) {
            Started::Ended(outcome) => panic!("it was over at once: {}", envelope(outcome)),
            Started::Running(call) => {
                let phones = call.wait(None).unwrap().unwrap().to_value();
                assert_eq!(phones["phones"].as_array().unwrap().len(), 4000);
            }
        }
    }
}
