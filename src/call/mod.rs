//! What a call is: what was asked, how long it may take, the attempts that it is made of, and the truth about its outcome.
//!
//! A backend makes the attempts; what they amount to is decided here, so that both backends tell the same truth.

mod attempts;
mod backend;
#[cfg(feature = "sandbox")]
mod budget;
mod counts;
mod failed_attempt;
mod handle;
mod options;
mod pace;
mod progress;
mod queue;
mod request;
mod retry;
mod wakeup;

pub(crate) use attempts::{Attempts, Ending, Lost, Received, Step};
pub(crate) use backend::Backend;
pub use backend::Started;
#[cfg(feature = "sandbox")]
pub(crate) use budget::{Budget, Stop, pause};
pub use counts::Counts;
pub(crate) use counts::SharedCounts;
#[cfg(feature = "sandbox")]
pub(crate) use failed_attempt::cancelled;
pub use handle::Call;
pub use options::CallOptions;
pub(crate) use options::{Limits, deadline_after};
pub(crate) use pace::Pace;
pub(crate) use progress::Progress;
pub use queue::{Ended, Queue};
pub(crate) use request::Request;
pub(crate) use retry::parse_retry_after;
pub(crate) use wakeup::Wakeup;
