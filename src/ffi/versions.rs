//! Versions.

use std::ffi::c_char;

/// The version of the C ABI of the library that is loaded.
///
/// A program compares it with SEAM_PHONES_ABI_VERSION, the one that it was compiled for. The number
/// changes when the form or the meaning of a function does.
///
/// @return 1. Safe from any thread.
#[unsafe(no_mangle)]
pub extern "C" fn seam_abi_version() -> u32 {
    1
}

/// The version of the library that is loaded, such as "0.1.0".
///
/// @return A static string. Do not free it. Safe from any thread.
#[unsafe(no_mangle)]
pub extern "C" fn seam_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}
