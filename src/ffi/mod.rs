//! The C face: casts, strings, handles and panics. No rule lives here; `include/seam_phones.h` is generated from it, comments included.
//!
//! What every caller promises, which the comments on `unsafe` blocks call the caller's promise: a string is NULL or ends with a zero
//! byte; `out` is NULL or points to a place for a handle; `payload` is NULL or points to `payload_len` bytes; a string that is freed
//! or measured came from this library and was not freed. Everything else, such as a stale handle, is an error and never undefined.

#![allow(unsafe_code)]
// The comments are those of the C header, which say of each parameter what may be passed.
#![allow(clippy::missing_safety_doc)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod boundary;
mod handles;

// The header has the functions in this order.
mod versions;

mod clients;

mod calls;

mod queues;

mod logs;

mod webhooks;

mod strings;

pub use calls::{seam_call_cancel, seam_call_free, seam_call_progress, seam_call_start, seam_call_wait};
pub use clients::{
    seam_client_free, seam_client_new, seam_invoke, seam_phones_deactivate, seam_phones_get, seam_phones_list,
    seam_phones_simulate_create_sandbox_phone,
};
pub use logs::{seam_log_enable, seam_log_take};
pub use queues::{seam_queue_cancel, seam_queue_descriptor, seam_queue_free, seam_queue_new, seam_queue_next, seam_queue_start};
pub use strings::{seam_string_free, seam_string_len};
pub use versions::{seam_abi_version, seam_version};
pub use webhooks::seam_webhook_verify;

/// The handle of a client. 0 is never one, and a freed one is never used again.
#[allow(non_camel_case_types)]
pub type seam_client = u64;

/// The handle of a call in flight. 0 is never one. Free it with seam_call_free.
#[allow(non_camel_case_types)]
pub type seam_call = u64;

/// The handle of a queue of ended calls. 0 is never one. Free it with seam_queue_free.
#[allow(non_camel_case_types)]
pub type seam_queue = u64;
