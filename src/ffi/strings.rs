//! Strings in both directions.

use crate::Answer;
use crate::error::{Error, Kind};
use crate::operations::kind_of;
use serde_json::{Map, Value};
use std::ffi::{CStr, c_char};
use std::mem::ManuallyDrop;

/// What stands in front of a string that we hand out, in the headroom of its [`Answer`].
#[repr(C)]
struct Header {
    length: usize,
    capacity: usize,
}

const _: () = assert!(size_of::<Header>() <= Answer::HEADROOM);

/// Hands an answer's buffer to the caller as a C string, without copying it.
pub(super) fn into_c(mut answer: Answer) -> *mut c_char {
    answer.push(&[0]);
    let length = answer.as_bytes().len() - 1;
    let mut buffer = ManuallyDrop::new(answer.into_buffer());
    let header = Header { length, capacity: buffer.capacity() };
    let start = buffer.as_mut_ptr();
    // SAFETY: an answer's buffer begins with HEADROOM bytes, which hold a Header; alignment is not assumed.
    unsafe {
        start.cast::<Header>().write_unaligned(header);
        start.add(Answer::HEADROOM).cast()
    }
}

/// # Safety
/// `text` came from [`into_c`] and was not freed.
unsafe fn header(text: *const c_char) -> Header {
    // SAFETY: `into_c` wrote a Header HEADROOM bytes before the text.
    unsafe { text.cast::<u8>().sub(Answer::HEADROOM).cast::<Header>().read_unaligned() }
}

/// The length of a string that this library returned. It takes the same time for every length.
///
/// @param s  The string, or NULL, whose length is 0.
/// @return The number of bytes, without the terminating zero. Safe from any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_string_len(s: *const c_char) -> usize {
    if s.is_null() {
        return 0;
    }
    // SAFETY: the caller's promise.
    unsafe { header(s) }.length
}

/// Frees a string that this library returned: once, and with no other function.
///
/// @param s  The string. NULL is ignored.
///
/// Safe from any thread, and in a forked child.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_string_free(s: *mut c_char) {
    if s.is_null() {
        return;
    }
    // SAFETY: the caller's promise; the parts are those that `into_c` took the buffer apart into.
    unsafe {
        let header = header(s);
        let start = s.cast::<u8>().sub(Answer::HEADROOM);
        drop(Vec::from_raw_parts(start, Answer::HEADROOM + header.length + 1, header.capacity));
    }
}

/// Reads a C string that must be there.
///
/// # Safety
/// `text` is NULL or points to a NUL-terminated string that lives as long as the result is used.
pub(super) unsafe fn required<'a>(name: &str, text: *const c_char, kind: Kind) -> Result<&'a str, Error> {
    if text.is_null() {
        return Err(Error::new(kind, format!("{name} is NULL")));
    }
    // SAFETY: the caller's promise.
    let text = unsafe { CStr::from_ptr(text) };
    text.to_str().map_err(|error| Error::new(kind, format!("{name} is not UTF-8 from byte {} on", error.valid_up_to())))
}

/// Reads a JSON object from a C string; NULL stands for an empty one.
///
/// # Safety
/// As for [`required`].
pub(super) unsafe fn object(name: &str, text: *const c_char, kind: Kind) -> Result<Map<String, Value>, Error> {
    if text.is_null() {
        return Ok(Map::new());
    }
    // SAFETY: the caller's promise.
    let text = unsafe { required(name, text, kind) }?;
    match serde_json::from_str(text) {
        Ok(Value::Object(map)) => Ok(map),
        Ok(Value::Null) => Ok(Map::new()),
        Ok(other) => Err(Error::new(kind, format!("{name} is {}, not a JSON object", kind_of(&other)))),
        Err(error) => {
            let place = format!("line {}, column {}", error.line(), error.column());
            Err(Error::new(kind, format!("{name} is not JSON, or nested too deep ({place})")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicPtr;

    #[test]
    fn a_string_has_its_length_and_is_freed_whole() {
        for text in ["", "{}", "{\"phones\":[]}", &"é".repeat(1000)] {
            let handed_out = into_c(Answer::from_text(text));
            // SAFETY: it was just handed out, and is freed once.
            unsafe {
                assert_eq!(seam_string_len(handed_out), text.len());
                assert_eq!(required("text", handed_out, Kind::InvalidParams).unwrap(), text);
                seam_string_free(handed_out);
            }
        }
        // SAFETY: NULL is taken everywhere.
        unsafe {
            assert_eq!(seam_string_len(std::ptr::null()), 0);
            seam_string_free(std::ptr::null_mut());
            assert!(required("text", std::ptr::null(), Kind::InvalidParams).is_err());
            assert_eq!(object("text", std::ptr::null(), Kind::InvalidParams).unwrap(), Map::new());
        }
    }

    #[test]
    fn a_string_goes_from_one_thread_to_another() {
        let handed_out = AtomicPtr::new(into_c(Answer::from_text("{}")));
        // SAFETY: as above.
        let free = move || unsafe { seam_string_free(handed_out.into_inner()) };
        std::thread::spawn(free).join().unwrap();
    }

    #[test]
    fn what_is_no_text_or_no_object_is_refused_by_its_place() {
        // SAFETY: each ends with a zero.
        let read = |text: &CStr| {
            unsafe { object("params", text.as_ptr(), Kind::InvalidParams) }.map_err(|error| error.message().to_owned())
        };
        assert_eq!(read(c"ab\xff"), Err("params is not UTF-8 from byte 2 on".to_owned()));
        assert_eq!(read(c"[]"), Err("params is a list, not a JSON object".to_owned()));
        assert_eq!(read(c"null"), Ok(Map::new()));
        assert!(read(c"{").is_err_and(|message| message.contains("line 1, column 1")));
    }
}
