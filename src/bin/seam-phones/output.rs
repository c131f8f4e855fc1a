//! What the commands print: tables for people, JSON for programs.

use seam_phones::Error;
use serde_json::{Value, json};

/// A text that an app may have chosen, without what a terminal would obey.
pub fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// The text of a field, as a cell.
pub fn text<'a>(object: &'a Value, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or("-")
}

/// Prints rows under headings, each column as wide as it must be.
pub fn print_table<const N: usize>(headings: [&str; N], rows: &[[&str; N]]) {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column]);
        cells.chain([headings[column]]).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    for row in [headings].iter().chain(rows) {
        let line: Vec<String> =
            row.iter().enumerate().map(|(column, cell)| format!("{:<1$}", plain(cell), width(column))).collect();
        println!("{}", line.join("  ").trim_end());
    }
}

pub fn print_json(value: &Value) {
    println!("{value:#}");
}

/// Prints phones.
pub fn print_phones(phones: &[Value], json: bool) {
    if json {
        return print_json(&json!(phones));
    }
    if phones.is_empty() {
        return println!("No phones.");
    }
    let rows: Vec<_> = phones
        .iter()
        .map(|phone| {
            [text(phone, "device_id"), text(phone, "device_type"), text(phone, "display_name"), text(phone, "created_at")]
        })
        .collect();
    print_table(["DEVICE ID", "TYPE", "NAME", "SINCE"], &rows);
}

/// Prints why a call failed: for programs on standard output, for people on standard error.
pub fn print_error(error: &Error, json: bool) {
    if json {
        return println!("{}", error.to_json());
    }
    let details = error.details();
    let mut notes = vec![details.r#type.clone()];
    notes.extend(details.status_code.map(|status| format!("status {status}")));
    notes.extend(details.request_id.as_ref().map(|id| format!("request {id}")));
    eprintln!("seam-phones: {} ({})", plain(error.message()), plain(&notes.join(", ")));
}
