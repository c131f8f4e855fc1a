//! The committed headers are what the sources say.

use std::fs;
use std::path::Path;

#[test]
fn the_committed_headers_are_those_that_the_sources_generate() {
    for name in ["seam_phones.h", "seam_phones.ffi.h"] {
        let generated = fs::read_to_string(Path::new(env!("SEAM_GENERATED_HEADERS")).join(name)).unwrap();
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("include").join(name);
        if std::env::var_os("SEAM_UPDATE_HEADERS").is_some() {
            fs::write(&committed, &generated).unwrap();
        }
        let committed = fs::read_to_string(committed).unwrap_or_default();
        assert!(committed == generated, "include/{name} is not what src/ffi says; refresh it with `make headers`");
    }
}
