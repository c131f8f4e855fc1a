//! A call in flight: it has exactly one outcome, also when it is cancelled or its client is freed meanwhile.

use super::{Counts, Progress, SharedCounts, failed_attempt};
use crate::answer::Answer;
use crate::error::{Error, Kind};
use crate::fork::generation;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So long a cancellation waits for the runtime to end the call's work.
const MAX_WAIT_FOR_ABORT: Duration = Duration::from_millis(50);

/// The same for a call that is made of others, each of which is cancelled.
const MAX_WAIT_FOR_COMPOSED: Duration = Duration::from_secs(2);

enum Stage {
    Running,
    Ended(Result<Answer, Error>),
    Taken,
}

/// A call that goes on while its caller does something else. Dropping it cancels it.
pub struct Call {
    shared: Arc<Shared>,
}

pub(crate) struct Shared {
    name: String,
    generation: u32,
    progress: Arc<Progress>,
    stage: Mutex<Stage>,
    ended: Condvar,
    /// How many threads wait for the end. It is changed and read under the lock of the stage: telling nobody costs a system call.
    waiting: AtomicUsize,
    /// Ends the background work early.
    abort: Mutex<Option<Abort>>,
    /// How far a call has come that does one thing for many.
    counts: Option<Arc<SharedCounts>>,
    /// Who is told that the call has ended.
    watcher: Mutex<Option<Watcher>>,
}

type Watcher = Box<dyn FnOnce() + Send>;

enum Abort {
    Task(tokio::task::AbortHandle),
    /// Tells the thread that makes a call of others to end them.
    Composed(Box<dyn FnOnce() + Send>),
}

impl Call {
    pub(crate) fn new(name: &str, progress: Arc<Progress>) -> Call {
        Call::with_counts(name, progress, None)
    }

    /// A call that is made of others: `stop` tells the thread that makes them to end them and to deliver the outcome.
    pub(crate) fn composed(
        name: &str,
        progress: Arc<Progress>,
        counts: Arc<SharedCounts>,
        stop: impl FnOnce() + Send + 'static,
    ) -> Call {
        let call = Call::with_counts(name, progress, Some(counts));
        *call.shared.abort.lock().unwrap_or_else(PoisonError::into_inner) = Some(Abort::Composed(Box::new(stop)));
        call
    }

    fn with_counts(name: &str, progress: Arc<Progress>, counts: Option<Arc<SharedCounts>>) -> Call {
        Call {
            shared: Arc::new(Shared {
                name: name.to_owned(),
                generation: generation(),
                progress,
                stage: Mutex::new(Stage::Running),
                ended: Condvar::new(),
                waiting: AtomicUsize::new(0),
                abort: Mutex::new(None),
                counts,
                watcher: Mutex::new(None),
            }),
        }
    }

    /// The end that the background work holds: it delivers the outcome.
    pub(crate) fn finisher(&self) -> Finisher {
        Finisher(Some(self.shared.clone()))
    }

    pub(crate) fn on_cancel(&self, handle: tokio::task::AbortHandle) {
        *self.shared.abort.lock().unwrap_or_else(PoisonError::into_inner) = Some(Abort::Task(handle));
    }

    /// How far the call has come.
    ///
    /// # Errors
    /// [`Kind::InvalidHandle`] when this process is a fork of the one that made the call.
    pub fn counts(&self) -> Result<Counts, Error> {
        if self.shared.generation != generation() {
            return Err(self.shared.of_the_parent());
        }
        Ok(self.shared.counts())
    }

    /// Waits for the outcome, at most so long (`None`: until it is there). `None` means that it is not there yet.
    ///
    /// # Errors
    /// Besides the call's own: [`Kind::InvalidHandle`] when the outcome was taken before, or when this process is a fork of
    /// the one that made the call.
    pub fn wait(&self, wait: Option<Duration>) -> Option<Result<Answer, Error>> {
        if self.shared.generation != generation() {
            return Some(Err(self.shared.of_the_parent()));
        }
        let deadline = wait.and_then(|wait| Instant::now().checked_add(wait));
        let mut stage = self.shared.stage.lock().unwrap_or_else(PoisonError::into_inner);
        while matches!(*stage, Stage::Running) {
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            if left.is_some_and(|left| left.is_zero()) {
                return None;
            }
            self.shared.waiting.fetch_add(1, Ordering::Relaxed);
            stage = match left {
                None => self.shared.ended.wait(stage).unwrap_or_else(PoisonError::into_inner),
                Some(left) => self.shared.ended.wait_timeout(stage, left).unwrap_or_else(PoisonError::into_inner).0,
            };
            self.shared.waiting.fetch_sub(1, Ordering::Relaxed);
        }
        match std::mem::replace(&mut *stage, Stage::Taken) {
            Stage::Ended(outcome) => Some(outcome),
            _ => Some(Err(Error::new(Kind::InvalidHandle, "the call's outcome was taken before").of(&self.shared.name))),
        }
    }

    /// Gives the call up: its outcome is an error of kind [`Kind::Cancelled`], at once, unless it had ended already. When a
    /// request was sent that may have taken effect, the error says that the outcome is unknown.
    pub fn cancel(&self) {
        if self.shared.generation != generation() {
            return;
        }
        self.shared.cancel();
    }

    /// The call's end, for somebody who does not own the call.
    pub(crate) fn end(&self) -> CallEnd {
        CallEnd(self.shared.clone())
    }
}

/// The end of a call: it can be brought about, and waited for without a thread.
pub(crate) struct CallEnd(Arc<Shared>);

impl CallEnd {
    /// As [`Call::cancel`], in the process that made the call.
    pub(crate) fn cancel(&self) {
        self.0.cancel();
    }

    /// Begins a cancellation, and waits for nothing: the work delivers the outcome when it learns of it.
    pub(crate) fn abort(&self) {
        self.0.progress.cancel();
        let abort = self.0.abort.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Abort::Task(task)) = abort {
            task.abort();
        }
    }

    /// Runs `watcher` when the call has ended, on the thread that ends it, or at once.
    pub(crate) fn notify(&self, watcher: impl FnOnce() + Send + 'static) {
        *self.0.watcher.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(watcher));
        // The call may have ended just before: whoever takes the watcher runs it.
        let has_ended = !matches!(*self.0.stage.lock().unwrap_or_else(PoisonError::into_inner), Stage::Running);
        if has_ended {
            self.0.tell_watcher();
        }
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl Shared {
    /// Sets the outcome if there is none yet.
    fn deliver(&self, outcome: impl FnOnce(&Shared) -> Result<Answer, Error>) -> bool {
        let mut stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        if !matches!(*stage, Stage::Running) {
            return false;
        }
        let outcome = outcome(self);
        // Before anybody can take the outcome.
        self.progress.log().end(outcome.as_ref().err());
        *stage = Stage::Ended(outcome);
        let somebody_waits = self.waiting.load(Ordering::Relaxed) > 0;
        drop(stage);
        if somebody_waits {
            self.ended.notify_all();
        }
        self.tell_watcher();
        true
    }

    /// Cancels the call, in the process that made it.
    ///
    /// Work on the runtime is ended there. No connection takes a request meanwhile, so its end knows whether the request was sent, and
    /// delivers the outcome; that takes some microseconds. Should the runtime be busy for longer, what may be is called unknown.
    fn cancel(&self) {
        self.progress.cancel();
        let abort = self.abort.lock().unwrap_or_else(PoisonError::into_inner).take();
        match abort {
            Some(Abort::Task(task)) => {
                task.abort();
                self.wait_for_end(MAX_WAIT_FOR_ABORT);
            }
            Some(Abort::Composed(stop)) => {
                stop();
                self.wait_for_end(MAX_WAIT_FOR_COMPOSED);
            }
            None => {}
        }
        self.deliver(|shared| Err(failed_attempt::cancelled(&shared.name, &shared.progress)));
    }

    fn counts(&self) -> Counts {
        if let Some(counts) = &self.counts {
            return counts.read();
        }
        let (done, failed) = match &*self.stage.lock().unwrap_or_else(PoisonError::into_inner) {
            Stage::Running => (0, 0),
            Stage::Ended(Err(_)) => (1, 1),
            Stage::Ended(Ok(_)) | Stage::Taken => (1, 0),
        };
        Counts { done, failed, total: 1 }
    }

    fn of_the_parent(&self) -> Error {
        let message = "the call belongs to the parent process, which alone learns its outcome";
        Error::new(Kind::InvalidHandle, message).of(&self.name)
    }

    fn wait_for_end(&self, time: Duration) {
        let stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let waited = self.ended.wait_timeout_while(stage, time, |stage| matches!(stage, Stage::Running));
        // Still under the lock.
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        drop(waited);
    }

    fn tell_watcher(&self) {
        let watcher = self.watcher.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(watcher) = watcher {
            watcher();
        }
    }
}

/// Delivers the outcome of a call. Dropped without one (the work was cancelled, or panicked), it delivers an error, so that nobody
/// waits forever.
pub(crate) struct Finisher(Option<Arc<Shared>>);

impl Finisher {
    pub(crate) fn finish(mut self, outcome: Result<Answer, Error>) {
        if let Some(shared) = self.0.take() {
            shared.deliver(|_| outcome);
        }
    }
}

impl Drop for Finisher {
    fn drop(&mut self) {
        if let Some(shared) = self.0.take() {
            shared.deliver(|shared| {
                if shared.progress.is_cancelled() {
                    shared.progress.settle_unless_sent();
                    return Err(failed_attempt::cancelled(&shared.name, &shared.progress));
                }
                let mut error = Error::new(Kind::Internal, "the call ended without an outcome").of(&shared.name);
                error.details_mut().outcome_unknown = true;
                Err(error)
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_has_one_outcome() {
        let call = Call::new("phones.list", Arc::default());
        assert!(call.wait(Some(Duration::ZERO)).is_none());
        call.finisher().finish(Ok(Answer::from_text("{}")));
        call.cancel();
        assert!(call.wait(None).unwrap().is_ok());
        assert_eq!(call.wait(None).unwrap().unwrap_err().kind(), Kind::InvalidHandle);
    }

    #[test]
    fn a_cancelled_call_ends_at_once_and_says_what_is_unknown() {
        let progress = Arc::new(Progress::default());
        let call = Call::new("phones.deactivate", progress.clone());
        progress.begin_attempt();
        assert!(progress.commit(true));
        call.cancel();
        call.finisher().finish(Ok(Answer::from_text("{}")));
        let error = call.wait(None).unwrap().unwrap_err();
        assert_eq!(error.kind(), Kind::Cancelled);
        assert!(error.details().outcome_unknown);
    }

    #[test]
    fn lost_work_is_an_error_and_not_a_wait_without_end() {
        let call = Call::new("phones.list", Arc::default());
        drop(call.finisher());
        assert_eq!(call.wait(None).unwrap().unwrap_err().kind(), Kind::Internal);
    }
}
