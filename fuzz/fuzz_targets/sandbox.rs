#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| seam_phones_fuzz::sandbox::run(data));
