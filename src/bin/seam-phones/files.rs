//! Files that commands read and write.

use crate::Failed;
use serde_json::Value;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// The JSON in a file.
pub fn read_json(path: &Path) -> Result<Value, Failed> {
    let text =
        std::fs::read_to_string(path).map_err(|error| Failed::Usage(format!("{} cannot be read: {error}", path.display())))?;
    serde_json::from_str(&text).map_err(|error| Failed::Usage(format!("{} is not JSON: {error}", path.display())))
}

/// Writes a file that only its owner may read.
pub fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}
