//! Files that commands read.

use crate::Failed;
use serde_json::Value;
use std::path::Path;

/// The JSON in a file.
pub fn read_json(path: &Path) -> Result<Value, Failed> {
    let text =
        std::fs::read_to_string(path).map_err(|error| Failed::Usage(format!("{} cannot be read: {error}", path.display())))?;
    serde_json::from_str(&text).map_err(|error| Failed::Usage(format!("{} is not JSON: {error}", path.display())))
}
