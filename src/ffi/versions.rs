//! Versions.

use std::ffi::c_char;

/// The version of the C ABI: 1. It changes when a function's meaning or form does; a wrapper compares it with the one it was
/// written for when it loads the library. Safe from any thread.
#[unsafe(no_mangle)]
pub extern "C" fn seam_abi_version() -> u32 {
    1
}

/// The version of the library, such as "0.1.0". Static: not to be freed. Safe from any thread.
#[unsafe(no_mangle)]
pub extern "C" fn seam_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}
