//! The C face: casts, strings, handles and panics. No rule lives here; `include/seam_phones.h` is generated from it.

#![allow(unsafe_code)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod boundary;
mod calls;
mod clients;
mod handles;
mod strings;
mod versions;
mod webhooks;

pub use calls::{seam_call_cancel, seam_call_free, seam_call_start, seam_call_wait};
pub use clients::{
    seam_client_free, seam_client_new, seam_invoke, seam_phones_deactivate, seam_phones_get, seam_phones_list,
    seam_phones_simulate_create_sandbox_phone,
};
pub use strings::{seam_string_free, seam_string_len};
pub use versions::{seam_abi_version, seam_version};
pub use webhooks::seam_webhook_verify;

/// A handle of a client. 0 is never one. A handle that was freed stays an error forever, it is never used again.
#[allow(non_camel_case_types)]
pub type seam_client = u64;

/// A handle of a call in flight. 0 is never one. It is freed by `seam_call_free`.
#[allow(non_camel_case_types)]
pub type seam_call = u64;
