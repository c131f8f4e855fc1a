//! A queue of ended calls, for hosts with an event loop: no thread of the host waits, and nothing calls back into it.

use super::{Call, Counts, Started};
use crate::answer::Answer;
use crate::error::{Error, Kind};
use crate::fork::generation;
use crate::readiness::Readiness;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

/// The outcome of a call, and the tag that the call was started with.
#[derive(Debug)]
pub struct Ended {
    /// The caller's own number for the call.
    pub tag: u64,
    /// What became of it.
    pub outcome: Result<Answer, Error>,
}

/// Calls that go on in the background, and a place to take their outcomes from, each one once, in the order in which the calls end.
///
/// It belongs to the process that made it. Dropping it cancels the calls that have not ended.
pub struct Queue(Arc<Shared>);

struct Shared {
    generation: u32,
    state: Mutex<State>,
    changed: Condvar,
    readiness: Readiness,
}

#[derive(Default)]
struct State {
    closed: bool,
    /// How many threads wait in [`Queue::next`].
    waiting: usize,
    /// The calls that have not ended, by a number of our own: several may have one tag.
    running: HashMap<u64, (u64, Call)>,
    next_number: u64,
    ready: VecDeque<(u64, Finished)>,
}

enum Finished {
    AtOnce(Result<Answer, Error>),
    Later(Call),
}

impl Queue {
    /// An empty queue.
    ///
    /// # Errors
    /// [`Kind::Internal`] when this process has no descriptor left.
    pub fn new() -> Result<Queue, Error> {
        let readiness = Readiness::new()
            .map_err(|_| Error::new(Kind::Internal, "the queue has no descriptor to show: too many files are open"))?;
        let shared = Shared { generation: generation(), state: Mutex::default(), changed: Condvar::new(), readiness };
        Ok(Queue(Arc::new(shared)))
    }

    /// A descriptor that is readable while an ended call can be taken, if this system has any. Only watch it: never read from it,
    /// write to it or close it.
    pub fn descriptor(&self) -> Option<i32> {
        self.0.readiness.descriptor()
    }

    /// Puts a call that was started onto the queue.
    ///
    /// # Errors
    /// [`Kind::InvalidHandle`] in a forked child. The call is cancelled then.
    pub fn add(&self, tag: u64, started: Started) -> Result<(), Error> {
        let mut state = self.state()?;
        match started {
            Started::Ended(outcome) => self.0.push(state, tag, Finished::AtOnce(outcome)),
            Started::Running(call) => {
                let number = state.next_number;
                state.next_number += 1;
                let end = call.end();
                state.running.insert(number, (tag, call));
                drop(state);
                let shared: Weak<Shared> = Arc::downgrade(&self.0);
                end.notify(move || {
                    if let Some(shared) = shared.upgrade() {
                        shared.finish(number);
                    }
                });
            }
        }
        Ok(())
    }

    /// Takes the next ended call, after a wait of at most so long (`None`: until there is one). `None` means that no call has ended.
    ///
    /// # Errors
    /// [`Kind::InvalidHandle`] in a forked child, and when the queue is closed meanwhile.
    pub fn next(&self, wait: Option<Duration>) -> Result<Option<Ended>, Error> {
        let deadline = wait.and_then(|wait| Instant::now().checked_add(wait));
        let mut state = self.state()?;
        loop {
            if let Some((tag, finished)) = state.ready.pop_front() {
                if state.ready.is_empty() {
                    self.0.readiness.clear();
                }
                drop(state);
                let outcome = match finished {
                    Finished::AtOnce(outcome) => outcome,
                    Finished::Later(call) => call
                        .wait(Some(Duration::ZERO))
                        .unwrap_or_else(|| Err(Error::new(Kind::Internal, "the call ended without an outcome"))),
                };
                return Ok(Some(Ended { tag, outcome }));
            }
            if state.closed {
                return Err(closed());
            }
            // An outcome may have been taken before the descriptor was told of it.
            self.0.readiness.clear();
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            if left.is_some_and(|left| left.is_zero()) {
                return Ok(None);
            }
            state.waiting += 1;
            state = match left {
                None => self.0.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
                Some(left) => self.0.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0,
            };
            state.waiting -= 1;
        }
    }

    /// How far the call with this tag has come, whose outcome was not taken yet.
    ///
    /// # Errors
    /// [`Kind::InvalidHandle`] when there is none, in a forked child, and when the queue is closed.
    pub fn counts(&self, tag: u64) -> Result<Counts, Error> {
        let state = self.state()?;
        if let Some((_, call)) = state.running.values().find(|(of, _)| *of == tag) {
            return call.counts();
        }
        match state.ready.iter().find(|(of, _)| *of == tag) {
            Some((_, Finished::Later(call))) => call.counts(),
            Some((_, Finished::AtOnce(outcome))) => Ok(Counts { done: 1, failed: u32::from(outcome.is_err()), total: 1 }),
            None => Err(Error::new(Kind::InvalidHandle, format!("no call with the tag {tag} is on the queue"))),
        }
    }

    /// Cancels every call with this tag that has not ended. Their outcomes, errors of kind [`Kind::Cancelled`], come as those of any
    /// other call.
    pub fn cancel(&self, tag: u64) {
        let Ok(state) = self.state() else { return };
        let ends: Vec<_> = state.running.values().filter(|(of, _)| *of == tag).map(|(_, call)| call.end()).collect();
        drop(state);
        ends.iter().for_each(|end| end.cancel());
    }

    /// Closes the queue: the calls that have not ended are cancelled, outcomes that were not taken are gone, and a thread that waits
    /// for the next one is told.
    pub fn close(&self) {
        let Ok(mut state) = self.state() else { return };
        state.closed = true;
        let running = std::mem::take(&mut state.running);
        let ready = std::mem::take(&mut state.ready);
        if !ready.is_empty() {
            self.0.readiness.clear();
        }
        self.0.changed.notify_all();
        drop(state);
        // Outside of the lock: a call that is cancelled tells the queue.
        drop((running, ready));
    }

    /// Whether a call can be put onto it.
    ///
    /// # Errors
    /// [`Kind::InvalidHandle`] in a forked child, and when the queue is closed.
    pub fn check(&self) -> Result<(), Error> {
        self.state().map(drop)
    }

    fn state(&self) -> Result<MutexGuard<'_, State>, Error> {
        if self.0.generation != generation() {
            let message = "the queue belongs to the parent process; make one in this process";
            return Err(Error::new(Kind::InvalidHandle, message));
        }
        let state = self.0.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.closed { Err(closed()) } else { Ok(state) }
    }
}

fn closed() -> Error {
    Error::new(Kind::InvalidHandle, "the queue is closed")
}

impl Shared {
    /// The lock is released before anybody is told, since a thread that wakes up wants it at once.
    fn push(&self, mut state: MutexGuard<'_, State>, tag: u64, finished: Finished) {
        let was_empty = state.ready.is_empty();
        let somebody_waits = state.waiting > 0;
        state.ready.push_back((tag, finished));
        drop(state);
        if was_empty {
            self.readiness.set();
        }
        if somebody_waits {
            self.changed.notify_one();
        }
    }

    /// A running call has ended.
    fn finish(&self, number: u64) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((tag, call)) = state.running.remove(&number) {
            self.push(state, tag, Finished::Later(call));
        }
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        if self.0.generation == generation() {
            self.close();
        } else {
            // Another thread of the parent may have been changing it at the fork: it is leaked.
            std::mem::forget(self.0.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn ended(text: &str) -> Started {
        Started::Ended(Ok(Answer::from_text(text)))
    }

    /// Whether the descriptor is readable, by poll(2).
    #[cfg(unix)]
    #[allow(unsafe_code)]
    fn is_readable(queue: &Queue) -> bool {
        let mut watched = libc::pollfd { fd: queue.descriptor().unwrap(), events: libc::POLLIN, revents: 0 };
        // SAFETY: one valid entry.
        unsafe { libc::poll(&raw mut watched, 1, 0) == 1 }
    }

    #[cfg(unix)]
    #[test]
    #[cfg_attr(miri, ignore = "Miri has no poll")]
    fn the_descriptor_is_readable_while_there_is_something_to_take() {
        let queue = Queue::new().unwrap();
        assert!(!is_readable(&queue));
        queue.add(7, ended("{}")).unwrap();
        queue.add(8, ended("{}")).unwrap();
        assert!(is_readable(&queue));
        assert_eq!(queue.next(None).unwrap().unwrap().tag, 7);
        assert!(is_readable(&queue));
        assert_eq!(queue.next(None).unwrap().unwrap().tag, 8);
        assert!(!is_readable(&queue));
        assert!(queue.next(Some(Duration::ZERO)).unwrap().is_none());
    }

    #[cfg(unix)]
    #[test]
    #[cfg_attr(miri, ignore = "Miri has no poll")]
    fn nobody_who_watches_the_descriptor_misses_an_outcome() {
        const THREADS: u64 = 4;
        const CALLS: u64 = 2000;
        let queue = Queue::new().unwrap();
        let mut taken = Vec::new();
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                let queue = &queue;
                scope.spawn(move || (0..CALLS).for_each(|call| queue.add(thread * CALLS + call, ended("{}")).unwrap()));
            }
            let patience = Instant::now() + Duration::from_secs(60);
            while taken.len() < usize::try_from(THREADS * CALLS).unwrap() {
                assert!(Instant::now() < patience, "an outcome was not shown");
                while is_readable(&queue) {
                    taken.extend(queue.next(Some(Duration::ZERO)).unwrap().map(|ended| ended.tag));
                }
            }
        });
        taken.sort_unstable();
        assert!(taken.into_iter().eq(0..THREADS * CALLS));
        assert!(queue.next(Some(Duration::ZERO)).unwrap().is_none());
        assert!(!is_readable(&queue));
    }

    #[test]
    fn a_cancelled_call_has_its_one_outcome_on_the_queue() {
        let queue = Queue::new().unwrap();
        let call = Call::new("phones.list", Arc::default());
        let finisher = call.finisher();
        queue.add(1, Started::Running(call)).unwrap();
        queue.cancel(2);
        assert!(queue.next(Some(Duration::ZERO)).unwrap().is_none());
        queue.cancel(1);
        finisher.finish(Ok(Answer::from_text("{}")));
        let taken = queue.next(None).unwrap().unwrap();
        assert_eq!((taken.tag, taken.outcome.unwrap_err().kind()), (1, Kind::Cancelled));
        assert!(queue.next(Some(Duration::ZERO)).unwrap().is_none());
    }

    #[test]
    fn who_waits_for_a_queue_that_is_closed_is_told() {
        let queue = Queue::new().unwrap();
        queue.add(1, Started::Running(Call::new("phones.list", Arc::default()))).unwrap();
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| queue.next(None));
            std::thread::sleep(Duration::from_millis(20));
            queue.close();
            assert_eq!(waiting.join().unwrap().unwrap_err().kind(), Kind::InvalidHandle);
        });
        assert_eq!(queue.add(1, ended("{}")).unwrap_err().kind(), Kind::InvalidHandle);
    }
}
