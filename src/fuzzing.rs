//! What the fuzzers (`fuzz/`) reach of the inside: the check of a body beside what it is compared with, and the two ends of a query.
//! Only the feature `fuzzing` has it, which no build for others turns on.

pub use crate::operations::fuzzing::{check_body, explains, proves, rules};
pub use crate::remote::query_of;
#[cfg(feature = "server")]
pub use crate::server::read_query;
