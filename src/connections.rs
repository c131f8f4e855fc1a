//! Connections that tell a call's log when they are made.
//!
//! An HTTP client makes a connection within the future of the request that wants one. So the call is known there by a value that goes
//! with the future.

use crate::log::CallLog;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;
use tower_layer::Layer;
use tower_service::Service;

tokio::task_local! {
    static CALL: CallLog;
}

/// Runs what asks for connections on behalf of this call. In a box, so that it takes no room where a call is not logged.
pub(crate) fn for_call<'a, F>(log: CallLog, future: F) -> Pin<Box<dyn Future<Output = F::Output> + Send + 'a>>
where
    F: Future + Send + 'a,
{
    Box::pin(CALL.scope(log, future))
}

/// Makes connectors watched ones.
#[derive(Clone)]
pub(crate) struct Watch;

impl<S> Layer<S> for Watch {
    type Service = Watched<S>;

    fn layer(&self, connector: S) -> Watched<S> {
        Watched(connector)
    }
}

/// A connector that tells the log of the call for which it makes a connection.
#[derive(Clone)]
pub(crate) struct Watched<S>(S);

impl<S, Target> Service<Target> for Watched<S>
where
    S: Service<Target>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, target: Target) -> Self::Future {
        let log = CALL.try_with(CallLog::clone).unwrap_or_default();
        let began = Instant::now();
        let connecting = self.0.call(target);
        Box::pin(async move {
            let made = connecting.await;
            if made.is_ok() {
                log.connection_made(began.elapsed());
            }
            made
        })
    }
}
