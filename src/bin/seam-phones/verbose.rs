//! `--verbose`: what happens inside the calls, on standard error, while they go on.

use crate::output::{plain, tell};
use seam_phones::Client;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The log of this client is shown. A command has one client, and those that are made of it share its log.
static SHOWN: Mutex<Option<Client>> = Mutex::new(None);

/// So often is looked for something new.
const EVERY: Duration = Duration::from_millis(50);

/// Shows what happens in the calls of this client from now on.
pub fn show(client: &Client) {
    client.enable_log(true);
    let before = SHOWN.lock().unwrap_or_else(PoisonError::into_inner).replace(client.clone());
    if before.is_none() {
        // Without a thread everything is shown at the end.
        let _ = thread::Builder::new().spawn(|| {
            loop {
                thread::sleep(EVERY);
                flush();
            }
        });
    }
}

/// Shows what has happened so far. Under the lock, so that lines stay in order.
pub fn flush() {
    let shown = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
    for event in shown.iter().flat_map(Client::take_log) {
        tell(&format!("{} {}\n", event.time, plain(&event.message)));
    }
}
