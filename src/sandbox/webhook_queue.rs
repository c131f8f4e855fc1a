//! A sandbox's queue of webhook deliveries, for the server and for the command line.

use super::engine::Sandbox;
use super::events;
use super::webhook_deliveries::{self as deliveries, Attempted, Claimed, Delivery, Next, Resend, Turns};
use crate::error::Error;
use jiff::Timestamp;

impl Sandbox {
    /// From now on there is a queue for this URL. A new one begins with the next event; one that was there goes on.
    pub(crate) fn register_webhook(&self, url: &str) -> Result<(), Error> {
        self.work(false, |connection| deliveries::register(connection, url, events::latest(connection)?))
    }

    /// Whether there is something to deliver to this URL.
    pub(crate) fn is_webhook_pending(&self, url: &str) -> Result<bool, Error> {
        self.work(true, |connection| deliveries::is_pending(connection, url, Timestamp::now()))
    }

    /// What is to be delivered next to this URL, for nobody else to deliver it.
    pub(crate) fn next_webhook(&self, url: &str, turns: Turns) -> Result<Next, Error> {
        self.work(false, |connection| deliveries::next(connection, url, Timestamp::now(), turns))
    }

    /// What came of a delivery.
    pub(crate) fn finish_webhook(&self, url: &str, claimed: &Claimed, attempted: &Attempted) -> Result<(), Error> {
        self.work(false, |connection| deliveries::finish(connection, url, claimed, attempted, Timestamp::now()))
    }

    /// All deliveries.
    pub(crate) fn webhooks(&self) -> Result<Vec<Delivery>, Error> {
        self.work(true, deliveries::list)
    }

    /// Marks deliveries to be made once more, and gives their message ids.
    pub(crate) fn resend_webhooks(&self, which: &Resend) -> Result<Vec<String>, Error> {
        self.work(false, |connection| deliveries::resend(connection, which, Timestamp::now()))
    }
}
