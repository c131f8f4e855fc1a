//! When the server ends.

use std::sync::Arc;
use tokio::sync::Notify;

/// Ends when the process is asked to end, from now on, or when `stop` is notified.
pub(super) fn end_of_process(stop: Arc<Notify>) -> impl Future<Output = ()> {
    #[cfg(unix)]
    let asked = {
        use tokio::signal::unix::SignalKind;
        let (interrupted, terminated) = (heard(SignalKind::interrupt()), heard(SignalKind::terminate()));
        async {
            tokio::select! {
                () = interrupted => {}
                () = terminated => {}
            }
        }
    };
    #[cfg(not(unix))]
    let asked = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    async move {
        tokio::select! {
            () = asked => {}
            () = stop.notified() => {}
        }
    }
}

/// Ends with the first signal of this kind that comes after this call.
#[cfg(unix)]
fn heard(kind: tokio::signal::unix::SignalKind) -> impl Future<Output = ()> {
    let signals = tokio::signal::unix::signal(kind);
    async {
        match signals {
            Ok(mut signals) => {
                signals.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    }
}
