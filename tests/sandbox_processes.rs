//! Many processes and threads on one sandbox file, and files that are no sandbox.
#![cfg(all(unix, feature = "sandbox"))]

mod common;

use common::envelope;
use common::sandbox::*;
use rusqlite::Connection;
use seam_phones::client::Started;
use seam_phones::{CallOptions, Client, Error, Kind};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStderr, Stdio};
use std::time::{Duration, Instant};

const ROLE: &str = "process_of_another_test";

/// What the other processes of these tests do: a line of their standard input is a call, and its outcome is a line of their
/// standard error.
#[test]
fn process_of_another_test() {
    let Some((role, path)) = role() else { return };
    if role == "nobody" {
        leave_root();
    }
    for line in std::io::stdin().lines() {
        let asked: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let client = match asked["token"].as_str() {
            Some(token) => app(&path, token),
            None => owner(&path),
        };
        for _ in 0..asked["times"].as_u64().unwrap_or(1) {
            eprintln!("{}", envelope(client.call(asked["operation"].as_str().unwrap(), &asked["params"])));
        }
    }
}

/// Root may write to any file; whoever is to be refused must not be root.
fn leave_root() {
    // SAFETY: plain system calls without pointers.
    unsafe {
        if libc::geteuid() == 0 {
            assert_eq!((libc::setgid(65534), libc::setuid(65534)), (0, 0));
        }
    }
}

/// Another process on the file.
struct Other {
    child: Child,
    answers: Lines<BufReader<ChildStderr>>,
}

impl Other {
    fn start(role: &str, path: &Path) -> Other {
        let mut child = again(ROLE, role, path).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let answers = BufReader::new(child.stderr.take().unwrap()).lines();
        Other { child, answers }
    }

    fn ask(&mut self, request: &Value) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{request}").unwrap();
    }

    fn answer(&mut self) -> Value {
        let line = self.answers.next().expect("the other process lives").unwrap();
        serde_json::from_str(&line).unwrap_or_else(|_| panic!("the other process said: {line}"))
    }

    fn call(&mut self, operation: &str, params: Value) -> Value {
        self.ask(&json!({"operation": operation, "params": params}));
        self.answer()
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

#[test]
fn two_processes_see_each_others_changes_at_once() {
    let folder = Folder::new("two");
    let path = folder.file("sandbox.db");
    let (here, mut there) = (owner(&path), Other::start("caller", &path));
    let identity = new_identity(&here);
    let sync = text(
        &there.call(
            "acs.credentials.create",
            json!({
                "user_identity_id": identity,
                "acs_system_id": ACCESS_SYSTEM,
                "access_method": "mobile_key",
                "is_multi_phone_sync_credential": true,
            }),
        )["acs_credential"],
        "acs_credential_id",
    );
    for round in 0..100 {
        let params = json!({"user_identity_id": identity});
        let mine = new_phone(&here, &identity);
        let theirs = text(&there.call("phones.simulate.create_sandbox_phone", params)["phone"], "device_id");
        assert_eq!(phones_by(&here, "acs_credential_id", &sync), [mine.clone(), theirs.clone()], "round {round}");
        let seen = there.call("phones.list", json!({"acs_credential_id": sync}));
        assert_eq!(ids(seen["phones"].as_array().unwrap(), "device_id"), [mine.clone(), theirs.clone()]);
        assert_eq!(there.call("phones.deactivate", json!({"device_id": mine}))["ok"], true);
        assert_eq!(refused_as(&here, "phones.get", json!({"device_id": mine})), (404, "phone_not_found".to_owned()));
        call(&here, "phones.deactivate", json!({"device_id": theirs}));
        assert_eq!(there.call("phones.get", json!({"device_id": theirs}))["error"]["type"], "phone_not_found");
    }
    assert_eq!(Snapshot::take(&here).violations(), Vec::<String>::new());
}

#[test]
fn writers_wait_for_each_other_and_nothing_is_lost() {
    const PROCESSES: usize = 4;
    const WRITES: usize = 150;
    let folder = Folder::new("writers");
    let path = folder.file("sandbox.db");
    // All of them begin on a file that is not there yet.
    let mut others: Vec<Other> = (0..PROCESSES).map(|_| Other::start("caller", &path)).collect();
    let request = json!({"operation": "user_identities.create", "params": {"acs_system_ids": [ACCESS_SYSTEM]}, "times": WRITES});
    others.iter_mut().for_each(|other| other.ask(&request));
    let mut made = BTreeSet::new();
    for other in &mut others {
        for _ in 0..WRITES {
            let answer = other.answer();
            assert_eq!(answer["ok"], true, "{answer}");
            made.insert(text(&answer["user_identity"], "user_identity_id"));
        }
    }
    let snapshot = Snapshot::take(&owner(&path));
    assert_eq!(ids(&snapshot.identities, "user_identity_id").into_iter().collect::<BTreeSet<_>>(), made);
    assert_eq!(made.len(), PROCESSES * WRITES);
    assert_eq!(snapshot.violations(), Vec::<String>::new());
}

/// Holds the file's write lock until it is dropped.
fn hold(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.busy_timeout(Duration::from_secs(10)).unwrap();
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    connection
}

#[test]
fn a_file_that_stays_busy_ends_a_call_at_its_deadline() {
    let folder = Folder::new("busy");
    let path = folder.file("sandbox.db");
    let client = owner(&path);
    let identity = new_identity(&client);
    let lock = hold(&path);
    let options = CallOptions { timeout: Some(Duration::from_millis(300)), max_retries: None };
    let began = Instant::now();
    let error = client.call_with("user_identities.create", &json!({}), &options).unwrap_err();
    let took = began.elapsed();
    assert_eq!(error.kind(), Kind::Timeout, "{}", error.to_json());
    assert!(error.message().contains("busy") && error.message().contains("nothing was changed"), "{}", error.message());
    assert_eq!((error.details().retryable, error.details().outcome_unknown), (true, false));
    assert!(took >= Duration::from_millis(300), "it gave up before its deadline, after {took:?}");
    assert!(took < Duration::from_secs(3), "it went on after its deadline, for {took:?}");
    // Readers wait for nobody.
    assert_eq!(ids(&list(&client, "user_identities.list", "user_identities", json!({})), "user_identity_id"), [identity]);
    drop(lock);
    new_identity(&client);
}

/// The first attempt takes effect and is answered with a 502; then another process has the file until the deadline.
#[test]
fn what_an_earlier_attempt_may_have_done_is_not_forgotten_when_the_file_is_busy() {
    let folder = Folder::new("doubt");
    let path = folder.file("sandbox.db");
    let client = owner(&path);
    let identity = new_identity(&client);
    let phone = new_phone(&client, &identity);
    let fault = json!({"operation": "phones.deactivate", "status": 502, "after_effect": true});
    call(&client, "/_sandbox/simulate_faults", fault);
    let locked = std::thread::spawn({
        let (path, phone) = (path.clone(), phone.clone());
        move || {
            let observer = owner(&path);
            while observer.call("phones.get", &json!({"device_id": phone})).is_ok() {}
            hold(&path)
        }
    });
    let options = CallOptions { timeout: Some(Duration::from_millis(1500)), max_retries: None };
    let error = client.call_with("phones.deactivate", &json!({"device_id": phone}), &options).unwrap_err();
    drop(locked.join().unwrap());
    let details = error.details();
    assert_eq!((error.kind(), details.attempts), (Kind::Timeout, 2), "{}", error.to_json());
    assert!(details.outcome_unknown, "the phone is gone, and the error says: {}", error.to_json());
}

/// A folder's name need not be UTF-8, and a path may begin with two slashes.
#[test]
fn a_sandbox_is_found_again_whatever_its_path() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new("path");
    let odd = folder.file("").join(std::ffi::OsStr::from_bytes(b"d\xff%41?#"));
    fs::create_dir(&odd).unwrap();
    for path in [format!("/{}", folder.file("slashes.db").display()), folder.file("a%41b?c#d.db").display().to_string()] {
        let path = Path::new(&path);
        let identity = new_identity(&owner(path));
        assert_eq!(
            ids(&list(&owner(path), "user_identities.list", "user_identities", json!({})), "user_identity_id"),
            [identity]
        );
    }
    for expected in 1..=3 {
        let mut child = again(ROLE, "writer", Path::new("odd.db"));
        let mut child = child.current_dir(&odd).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let asked = json!({"operation": "user_identities.create", "params": {}});
        let listed = json!({"operation": "user_identities.list", "params": {}});
        child.stdin.take().unwrap().write_all(format!("{asked}\n{listed}\n").as_bytes()).unwrap();
        let answers = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let answers: Vec<Value> = answers.filter_map(|line| serde_json::from_str(&line).ok()).collect();
        assert!(child.wait().unwrap().success());
        assert_eq!(answers[0]["ok"], true, "{answers:?}");
        assert_eq!(answers[1]["user_identities"].as_array().map(Vec::len), Some(expected), "{answers:?}");
    }
}

#[test]
fn a_message_names_the_file_once() {
    let folder = Folder::new("once");
    let path = folder.file("no such folder/sandbox.db");
    let error = refusal(&owner(&path), "phones.list", json!({}));
    assert_eq!(error.message().matches("sandbox.db").count(), 1, "{}", error.message());
    fs::write(folder.file("text.db"), "this is no database, and longer than the hundred bytes of a header ".repeat(9)).unwrap();
    let error = refusal(&owner(&folder.file("text.db")), "phones.list", json!({}));
    assert_eq!(error.message().matches("text.db").count(), 1, "{}", error.message());
}

#[test]
fn a_call_waits_for_a_busy_file_and_is_carried_out() {
    let folder = Folder::new("patient");
    let path = folder.file("sandbox.db");
    let client = owner(&path);
    new_identity(&client);
    let lock = hold(&path);
    let started = client.start("user_identities.create", Map::new(), &CallOptions::default(), Some(Duration::from_millis(50)));
    let Started::Running(waiting) = started else { panic!("it did not wait") };
    drop(lock);
    let outcome = waiting.wait(Some(Duration::from_secs(20))).expect("it ends when the file is free");
    assert!(outcome.is_ok(), "{}", envelope(outcome));
}

#[test]
fn a_waiting_call_that_is_cancelled_ends_at_once() {
    let folder = Folder::new("cancelled");
    let path = folder.file("sandbox.db");
    let client = owner(&path);
    new_identity(&client);
    let lock = hold(&path);
    let began = Instant::now();
    let started = client.start("user_identities.create", Map::new(), &CallOptions::default(), Some(Duration::from_millis(50)));
    let Started::Running(waiting) = started else { panic!("it did not wait") };
    waiting.cancel();
    let error = waiting.wait(Some(Duration::from_secs(10))).expect("a cancelled call ends").unwrap_err();
    let took = began.elapsed();
    assert_eq!(error.kind(), Kind::Cancelled);
    assert!(took < Duration::from_secs(3), "it took {took:?}");
    drop(lock);
}

/// The lock is let go at the moment of the cancellation: either nothing was done, or the error says that nobody knows.
#[test]
fn a_cancelled_call_does_nothing_that_it_does_not_admit() {
    let folder = Folder::new("admits");
    let path = folder.file("sandbox.db");
    let client = owner(&path);
    new_identity(&client);
    let count = || list(&client, "user_identities.list", "user_identities", json!({})).len();
    for round in 0..100 {
        let before = count();
        let lock = hold(&path);
        let started = client.start("user_identities.create", Map::new(), &CallOptions::default(), Some(Duration::from_millis(1)));
        let Started::Running(waiting) = started else { panic!("it did not wait") };
        std::thread::spawn(move || drop(lock));
        if round % 2 == 0 {
            std::thread::yield_now();
        }
        waiting.cancel();
        let outcome = waiting.wait(Some(Duration::from_secs(10))).expect("a cancelled call ends");
        std::thread::sleep(Duration::from_millis(10));
        match outcome {
            Ok(_) => assert_eq!(count(), before + 1),
            Err(error) if error.details().outcome_unknown => {}
            Err(error) => assert_eq!(count(), before, "round {round}: done, although {}", error.to_json()),
        }
    }
}

#[test]
fn one_installation_that_asks_many_times_at_once_is_one_phone() {
    let folder = Folder::new("installation");
    let path = folder.file("sandbox.db");
    let client = owner(&path);
    for round in 0..5 {
        let identity = new_identity(&client);
        let sync = new_sync_credential(&client, &identity);
        let token = new_session(&client, &identity).1;
        let params = json!({"custom_sdk_installation_id": "installation-1", "phone_os": "ios"});
        let operation = "phone_sessions.get_or_create";
        let mut others: Vec<Other> = (0..3).map(|_| Other::start("caller", &path)).collect();
        let request = json!({"operation": operation, "params": params, "token": token, "times": 10});
        others.iter_mut().for_each(|other| other.ask(&request));
        let mut answers: Vec<Value> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..6)
                .map(|_| scope.spawn(|| (0..10).map(|_| call(&app(&path, &token), operation, params.clone())).collect()))
                .collect();
            threads.into_iter().flat_map(|thread| -> Vec<Value> { thread.join().unwrap() }).collect()
        });
        answers.extend(others.iter_mut().flat_map(|other| (0..10).map(|_| other.answer()).collect::<Vec<_>>()));
        let phones = phones_by(&client, "owner_user_identity_id", &identity);
        assert_eq!(phones.len(), 1, "round {round}");
        assert_eq!(phones_by(&client, "acs_credential_id", &sync), phones);
        for answer in answers {
            let session = &answer["phone_session"]["provider_sessions"][0];
            assert_eq!(session["phone_registration"]["phone_registration_id"], json!(phones[0]), "{answer}");
            assert_eq!(session["acs_credentials"].as_array().map(Vec::len), Some(1), "{answer}");
        }
    }
    assert_eq!(Snapshot::take(&client).violations(), Vec::<String>::new());
}

/// Everything in a folder: names, and the lengths and hashes of the files.
fn contents(folder: &Path) -> Vec<(String, Option<(usize, u64)>)> {
    let hash = |bytes: Vec<u8>| {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        (bytes.len(), hasher.finish())
    };
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.display().to_string(), if path.is_dir() { None } else { Some(hash(fs::read(&path).unwrap())) })
        })
        .collect();
    found.sort();
    found
}

/// Asks the owner's client of this path for something to be read and something to be written; both are refused in these
/// words, and nothing in the folder changes.
fn assert_refused(path: &Path, words: &[&str]) {
    let folder = path.parent().filter(|folder| folder.is_dir());
    let before = folder.map(contents);
    for operation in ["phones.list", "user_identities.create"] {
        let error: Error = refusal(&owner(path), operation, json!({}));
        assert_eq!(error.kind(), Kind::InvalidOptions, "{operation} on {}: {}", path.display(), error.to_json());
        for word in words.iter().chain(&[path.to_str().unwrap()]) {
            assert!(error.message().contains(word), "\"{word}\" is not in: {}", error.message());
        }
        assert!(!error.details().retryable);
    }
    assert_eq!(folder.map(contents), before, "{} was touched", path.display());
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_left_alone() {
    let made = Folder::new("newer-made");
    new_identity(&owner(&made.file("sandbox.db")));
    let folder = Folder::new("newer");
    let path = folder.file("sandbox.db");
    copy_database(&made.file("sandbox.db"), &path);
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 1_000).unwrap();
    connection.close().unwrap();
    assert_refused(&path, &["version 1000", "a newer seam-phones"]);
}

#[test]
fn a_database_of_something_else_is_refused_and_left_alone() {
    for journal in ["delete", "wal"] {
        let folder = Folder::new("foreign");
        let path = folder.file("foreign.db");
        let connection = Connection::open(&path).unwrap();
        connection.pragma_update(None, "journal_mode", journal).unwrap();
        connection.execute_batch("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')").unwrap();
        connection.close().unwrap();
        assert_refused(&path, &["a database of something else"]);
    }
}

/// A program that died leaves its latest changes in the log beside the file. They are its own to bring in.
#[test]
fn a_foreign_database_with_a_log_of_a_dead_process_is_left_alone() {
    let made = Folder::new("log-made");
    let original = made.file("foreign.db");
    let connection = Connection::open(&original).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    connection.execute_batch("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')").unwrap();
    let folder = Folder::new("log");
    let path = folder.file("foreign.db");
    fs::copy(&original, &path).unwrap();
    fs::copy(made.file("foreign.db-wal"), folder.file("foreign.db-wal")).unwrap();
    drop(connection);
    assert_refused(&path, &["a database of something else"]);
}

#[test]
fn what_is_no_database_is_refused_and_left_alone() {
    let folder = Folder::new("no-database");
    for (name, content) in [
        ("short.txt", b"hello".to_vec()),
        ("notes.txt", "not a database\n".repeat(1000).into_bytes()),
        ("zeros.bin", vec![0; 8192]),
        ("half.db", b"SQLite format 3\0".to_vec()),
    ] {
        let path = folder.file(name);
        fs::write(&path, content).unwrap();
        assert_refused(&path, &["cannot be used as a sandbox"]);
    }
    let path = folder.file("folder.db");
    fs::create_dir(&path).unwrap();
    assert_refused(&path, &["it is a folder"]);
    assert_refused(&folder.file("missing/sandbox.db"), &["its folder does not exist"]);
    assert!(!folder.file("missing").exists());
}

#[test]
fn an_empty_file_is_a_fresh_sandbox() {
    let folder = Folder::new("empty");
    let path = folder.file("sandbox.db");
    fs::write(&path, b"").unwrap();
    assert_eq!(Snapshot::take(&owner(&path)).identities, Vec::<Value>::new());
    new_identity(&owner(&path));
}

#[test]
fn a_file_that_may_not_be_written_is_refused_and_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let made = Folder::new("read-only-made");
    new_identity(&owner(&made.file("sandbox.db")));
    for journal in ["delete", "wal"] {
        let folder = Folder::new("read-only");
        let path = folder.file("sandbox.db");
        copy_database(&made.file("sandbox.db"), &path);
        let connection = Connection::open(&path).unwrap();
        connection.pragma_update(None, "journal_mode", journal).unwrap();
        connection.close().unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        fs::set_permissions(path.parent().unwrap(), fs::Permissions::from_mode(0o555)).unwrap();
        let before = contents(path.parent().unwrap());
        let mut other = Other::start("nobody", &path);
        for operation in ["user_identities.create", "phones.list"] {
            let answer = other.call(operation, json!({}));
            assert_eq!(answer["error"]["kind"], "invalid_options", "{operation}, journal {journal}: {answer}");
            let message = text(&answer["error"], "message");
            assert!(message.contains("read-only") && message.contains(path.to_str().unwrap()), "{message}");
        }
        assert_eq!(contents(path.parent().unwrap()), before);
        fs::set_permissions(path.parent().unwrap(), fs::Permissions::from_mode(0o755)).unwrap();
    }
}

/// A copy of a database that others may have open, whole and without a log.
fn copy_database(from: &Path, to: &Path) {
    let connection = Connection::open(from).unwrap();
    connection.execute("VACUUM INTO ?1", [to.to_str().unwrap()]).unwrap();
}

/// Deletes these files again and again while two processes have them open; both must find a fresh sandbox.
fn delete_and_come_again(names: &[&str]) {
    let folder = Folder::new("again");
    let path = folder.file("sandbox.db");
    let (here, mut there) = (owner(&path), Other::start("caller", &path));
    for round in 0..20 {
        let identity = new_identity(&here);
        new_phone(&here, &identity);
        assert_eq!(there.call("user_identities.get", json!({"user_identity_id": identity}))["ok"], true);
        for name in names {
            let _ = fs::remove_file(folder.file(name));
        }
        let found = |answer: &Value| ids(answer["user_identities"].as_array().unwrap(), "user_identity_id");
        assert_eq!(found(&call(&here, "user_identities.list", json!({}))), Vec::<String>::new(), "round {round}");
        let fresh = new_identity(&here);
        let seen = there.call("user_identities.list", json!({}));
        assert_eq!(seen["ok"], true, "round {round}: {seen}");
        assert_eq!(found(&seen), std::slice::from_ref(&fresh), "round {round}: the other process");
        assert_eq!(Snapshot::take(&here).violations(), Vec::<String>::new());
        let other = there.call("user_identities.create", json!({}));
        assert_eq!(
            found(&call(&here, "user_identities.list", json!({}))),
            [fresh, text(&other["user_identity"], "user_identity_id")]
        );
    }
}

#[test]
fn files_that_were_deleted_and_come_again_are_a_fresh_sandbox() {
    delete_and_come_again(&["sandbox.db", "sandbox.db-wal", "sandbox.db-shm"]);
}

#[test]
fn a_client_holds_on_to_its_file_when_names_change() {
    let folder = Folder::new("names");
    let path = folder.file("sandbox.db");
    let client: Client = owner(&path);
    let identity = new_identity(&client);
    fs::create_dir(folder.file("sub")).unwrap();
    let roundabout = owner(&folder.file("sub/../sandbox.db"));
    assert_eq!(call(&roundabout, "user_identities.get", json!({"user_identity_id": identity}))["ok"], true);
    std::os::unix::fs::symlink(&path, folder.file("link.db")).unwrap();
    let linked = owner(&folder.file("link.db"));
    let phone = new_phone(&linked, &identity);
    assert_eq!(phones_by(&client, "owner_user_identity_id", &identity), [phone]);
}

#[test]
fn a_file_that_was_left_in_the_middle_of_a_checkpoint_is_whole_with_its_log() {
    let folder = Folder::new("checkpoint");
    let path = folder.file("sandbox.db");
    let client = owner(&path);
    // Enough for the file to grow, too little for a checkpoint.
    for number in 0..100 {
        client.call("user_identities.create", &json!({"full_name": format!("Ada {number} {}", "x".repeat(500))})).unwrap();
    }
    // As a kill leaves it: the first page says that there are more pages than the file has; the log has them all.
    let torn = folder.file("torn.db");
    let (mut file, log) = (fs::read(&path).unwrap(), fs::read(format!("{}-wal", path.display())).unwrap());
    file[28..32].copy_from_slice(&1000u32.to_be_bytes());
    fs::write(&torn, file).unwrap();
    fs::write(format!("{}-wal", torn.display()), log).unwrap();
    let found = owner(&torn).call("user_identities.list", &json!({})).unwrap().to_value();
    assert_eq!(found["user_identities"].as_array().unwrap().len(), 100);
}
