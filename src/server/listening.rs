//! What serves connections: the runtime, the listener, the connections under way, and what ends them.

use crate::error::{Error, Kind};
use crate::signals;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;

/// How long calls under way have to end when the server stops.
pub(super) const GRACE: Duration = Duration::from_secs(5);

/// Runs this on a runtime of its own. Blocks the thread.
pub(super) fn run<T>(serving: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let runtime = signals::with_all_blocked(|| tokio::runtime::Builder::new_multi_thread().enable_all().build())
        .map_err(|_| Error::new(Kind::Internal, "the server's runtime cannot be made"))?;
    let served = signals::without_pipe_signal(|| runtime.block_on(serving));
    // Whatever still waits for something has had its time.
    runtime.shutdown_timeout(Duration::from_secs(1));
    served
}

/// A listener at this address, and the address with the port that the system chose for port 0.
pub(super) async fn bind(listen: SocketAddr) -> Result<(TcpListener, SocketAddr), Error> {
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| Error::new(Kind::InvalidOptions, format!("{listen} cannot be listened on: {}", error.kind())))?;
    let address = listener.local_addr().map_err(|_| Error::new(Kind::Internal, "the server has no address"))?;
    Ok((listener, address))
}

/// The connections that are still there when no more are accepted.
pub(super) struct UnderWay(GracefulShutdown);

impl UnderWay {
    /// Lets them end, for a while.
    pub(super) async fn end(self) {
        let _ = tokio::time::timeout(GRACE, self.0.shutdown()).await;
    }
}

/// Accepts connections until `end`, and answers their requests.
pub(super) async fn accept<A, F>(listener: TcpListener, end: impl Future<Output = ()>, answer: A) -> UnderWay
where
    A: Fn(hyper::Request<Incoming>) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Response, io::Error>> + Send + 'static,
{
    let graceful = GracefulShutdown::new();
    let mut end = std::pin::pin!(end);
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                // Out of descriptors, most likely: others will be closed.
                Err(_) => {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                    continue;
                }
            },
            () = &mut end => break,
        };
        let _ = stream.set_nodelay(true);
        let service = service_fn(answer.clone());
        let connection = http1::Builder::new().half_close(true).serve_connection(TokioIo::new(stream), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // What went wrong with a connection is its client's business.
            let _ = connection.await;
        });
    }
    UnderWay(graceful)
}

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
