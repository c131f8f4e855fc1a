//! The runtime and the connections of this process.
//!
//! One `current_thread` runtime serves every client: a blocking call drives it on the caller's own thread, which costs no
//! switch to another. Calls in flight that nobody drives are driven by one background thread, started when the first of
//! them needs it.

use crate::error::{Error, Kind};
use crate::fork::PerProcess;
use crate::http::HttpSettings;
use crate::signals;
use reqwest::Client;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

static STATE: PerProcess<State> = PerProcess::new();

/// So many pools are kept; the oldest goes when another is needed.
const MAX_POOLS: usize = 64;

/// After so long without a call, connections that the server has closed meanwhile are looked for before one is used.
const STALE_AFTER_MS: u64 = 20;

/// So long the background thread stays with the runtime after the last call that it drove: another one mostly follows, and to be
/// woken inside the runtime is cheaper than to be woken outside.
const LINGER: Duration = Duration::from_millis(20);

/// An HTTP client, by its settings and by whether its connections tell the log of a call of themselves.
type Pool = (HttpSettings, bool, Client);

pub(crate) struct State {
    runtime: Runtime,
    pools: Mutex<Vec<Pool>>,
    started: Instant,
    last_used_ms: AtomicU64,
    unattended: AtomicUsize,
    /// How many calls went on in the background so far.
    spawned: AtomicUsize,
    is_lingering: AtomicBool,
    leave: tokio::sync::Notify,
    drained: tokio::sync::Notify,
    driver: Mutex<Driver>,
    wanted: Condvar,
}

#[derive(PartialEq)]
enum Driver {
    Absent,
    Parked,
    Driving,
}

/// The state of this process, for a thread that may block.
pub(crate) fn state() -> Result<&'static State, Error> {
    // Asked before anything is built: of two states that are built at once one is dropped, which an async runtime forbids too.
    if tokio::runtime::Handle::try_current().is_ok() {
        let message = "this is a blocking call and the thread drives an async runtime; call it from tokio::task::spawn_blocking";
        return Err(Error::new(Kind::Internal, message));
    }
    built()
}

fn built() -> Result<&'static State, Error> {
    STATE.get_or_build(|| {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|_| Error::new(Kind::Internal, "the runtime cannot be made: is this process out of file descriptors?"))?;
        Ok(State {
            runtime,
            pools: Mutex::new(Vec::new()),
            started: Instant::now(),
            last_used_ms: AtomicU64::new(0),
            unattended: AtomicUsize::new(0),
            spawned: AtomicUsize::new(0),
            is_lingering: AtomicBool::new(false),
            leave: tokio::sync::Notify::new(),
            drained: tokio::sync::Notify::new(),
            driver: Mutex::new(Driver::Absent),
            wanted: Condvar::new(),
        })
    })
}

/// The HTTP client of these transport settings, whose dead connections were noticed: now and then, and always before a request
/// that cannot be repeated. Calls that are logged have an HTTP client of their own, so that the others pay nothing for it.
pub(super) async fn http(settings: &HttpSettings, is_logged: bool, must_not_be_lost: bool) -> Result<Client, Error> {
    let state = built()?;
    let now = u64::try_from(state.started.elapsed().as_millis()).unwrap_or(u64::MAX);
    if now.saturating_sub(state.last_used_ms.swap(now, Ordering::Relaxed)) > STALE_AFTER_MS || must_not_be_lost {
        // Connections move only while somebody is inside `block_on`. The first turn lets the runtime see what has arrived
        // on them, the second lets their tasks act on it, so that a closed one is not used.
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
    }
    let known = |pools: &[Pool]| {
        pools.iter().find(|(known, logged, _)| *logged == is_logged && known == settings).map(|(_, _, client)| client.clone())
    };
    let found = known(&state.pools.lock().unwrap_or_else(PoisonError::into_inner));
    if let Some(client) = found {
        return Ok(client);
    }
    let client =
        if settings.read_files() { built_elsewhere(settings.clone(), is_logged).await? } else { settings.build(is_logged)? };
    let mut pools = state.pools.lock().unwrap_or_else(PoisonError::into_inner);
    // Another call may have been quicker.
    if let Some(client) = known(&pools) {
        return Ok(client);
    }
    if pools.len() >= MAX_POOLS {
        pools.remove(0);
    }
    pools.push((settings.clone(), is_logged, client.clone()));
    Ok(client)
}

/// Files may be slow to come. Another thread waits for them, so that a deadline ends the wait of the call, and other calls go on.
async fn built_elsewhere(settings: HttpSettings, is_logged: bool) -> Result<Client, Error> {
    // Starting the work may start a thread, which inherits the mask.
    let building = signals::with_all_blocked(|| tokio::task::spawn_blocking(move || settings.build(is_logged)));
    building.await.map_err(|_| Error::new(Kind::Internal, "the HTTP client cannot be made"))?
}

impl State {
    /// Drives `future` to its end on this thread, with every connection of this process, and without a signal for the host.
    pub(crate) fn block_on<F: Future>(&self, future: F) -> F::Output {
        if self.is_lingering.load(Ordering::Acquire) {
            self.leave.notify_one();
        }
        signals::without_pipe_signal(|| self.runtime.block_on(future))
    }

    /// Lets `future` go on in the background.
    pub(crate) fn spawn(&'static self, future: impl Future<Output = ()> + Send + 'static) -> tokio::task::AbortHandle {
        /// Counts the future down however it ends, also when it is aborted or panics.
        struct Attended(&'static State);
        impl Drop for Attended {
            fn drop(&mut self) {
                if self.0.unattended.fetch_sub(1, Ordering::AcqRel) == 1 {
                    self.0.drained.notify_one();
                }
            }
        }
        self.spawned.fetch_add(1, Ordering::AcqRel);
        self.unattended.fetch_add(1, Ordering::AcqRel);
        let attended = Attended(self);
        let task = self.runtime.spawn(async move {
            let _attended = attended;
            future.await;
        });
        // The thread is there: see `want_driver`.
        let _ = self.want_driver();
        task.abort_handle()
    }

    /// Lets `future` go on while anybody is inside [`State::block_on`], as the caller will be.
    pub(crate) fn spawn_attended(&self, future: impl Future<Output = ()> + Send + 'static) -> tokio::task::AbortHandle {
        self.runtime.spawn(future).abort_handle()
    }

    /// Sees to it that there is a background thread, before work is given to it.
    pub(crate) fn want_driver(&'static self) -> Result<(), Error> {
        let mut driver = self.driver.lock().unwrap_or_else(PoisonError::into_inner);
        match *driver {
            Driver::Driving => {}
            Driver::Parked => self.wanted.notify_one(),
            Driver::Absent => {
                signals::spawn_thread("seam-phones", || self.drive())
                    .map_err(|_| Error::new(Kind::Internal, "the background thread cannot be started"))?;
                *driver = Driver::Driving;
            }
        }
        Ok(())
    }

    /// The background thread: drives the runtime while there are calls that nobody else drives, and a little longer. Otherwise
    /// it sleeps, so that blocking calls keep the runtime to themselves; one that comes while it lingers sends it away.
    fn drive(&'static self) {
        loop {
            self.runtime.block_on(async {
                loop {
                    while self.unattended.load(Ordering::Acquire) > 0 {
                        self.drained.notified().await;
                    }
                    let spawned = self.spawned.load(Ordering::Acquire);
                    self.is_lingering.store(true, Ordering::Release);
                    let sent_away = tokio::time::timeout(LINGER, self.leave.notified()).await.is_ok();
                    self.is_lingering.store(false, Ordering::Release);
                    let is_idle = self.unattended.load(Ordering::Acquire) == 0;
                    if is_idle && (sent_away || self.spawned.load(Ordering::Acquire) == spawned) {
                        break;
                    }
                }
            });
            let mut driver = self.driver.lock().unwrap_or_else(PoisonError::into_inner);
            while self.unattended.load(Ordering::Acquire) == 0 {
                *driver = Driver::Parked;
                driver = self.wanted.wait(driver).unwrap_or_else(PoisonError::into_inner);
            }
            *driver = Driver::Driving;
        }
    }
}
