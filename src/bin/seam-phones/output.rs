//! What the commands print: tables for people, JSON for programs.

use crate::{Done, Failed};
use seam_phones::Error;
use serde_json::{Value, json};
use std::io::{self, ErrorKind, IsTerminal, Write};

/// Writes one text to standard output. A reader such as `head` that has seen enough closes it: that is the end, and no failure.
pub fn print(text: &str) -> Done {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failed::OutputClosed,
        _ => Failed::Output(error),
    })
}

/// Writes one line to standard output.
pub fn print_line(line: &str) -> Done {
    print(&format!("{line}\n"))
}

/// Writes to standard error, for people. It need not be open.
pub fn tell(text: &str) {
    let mut output = io::stderr().lock();
    let _ = output.write_all(text.as_bytes()).and_then(|()| output.flush());
}

/// A text that an app may have chosen, without what a terminal would obey.
pub fn plain(text: &str) -> String {
    // Marks that turn the direction of writing can make one name look like another.
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|letter| if letter.is_control() || turns(letter) { '\u{fffd}' } else { letter }).collect()
}

/// The text of a field, as a cell.
pub fn text<'a>(object: &'a Value, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or("-")
}

/// A text in a style of the terminal (`1` is bold, `31` red, `32` green), where there is one and its user has not set NO_COLOR.
pub fn styled(text: &str, style: &str) -> String {
    let is_plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    let wanted = io::stdout().is_terminal() && !is_plain;
    if wanted { format!("\x1b[{style}m{text}\x1b[0m") } else { text.to_owned() }
}

/// Prints rows under headings, each column as wide as it must be.
pub fn print_table<const N: usize>(headings: [&str; N], rows: &[[&str; N]]) -> Done {
    let mut widths = [0; N];
    for row in [headings].iter().chain(rows) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let line = |row: &[&str; N]| {
        let cells: Vec<String> = row.iter().zip(widths).map(|(cell, width)| format!("{:<width$}", plain(cell))).collect();
        cells.join("  ").trim_end().to_owned()
    };
    let mut table = format!("{}\n", styled(&line(&headings), "1"));
    for row in rows {
        table.push_str(&line(row));
        table.push('\n');
    }
    print(&table)
}

pub fn print_json(value: &Value) -> Done {
    print_line(&format!("{value:#}"))
}

/// Prints phones.
pub fn print_phones(phones: &[Value], json: bool) -> Done {
    if json {
        return print_json(&json!(phones));
    }
    if phones.is_empty() {
        return print_line("No phones.");
    }
    let rows: Vec<_> = phones
        .iter()
        .map(|phone| {
            [text(phone, "device_id"), text(phone, "device_type"), text(phone, "display_name"), text(phone, "created_at")]
        })
        .collect();
    print_table(["DEVICE ID", "TYPE", "NAME", "SINCE"], &rows)
}

/// Prints why a call failed: for programs on standard output, for people on standard error.
pub fn print_error(error: &Error, json: bool) {
    if json {
        // The exit code says the same.
        let _ = print_line(&error.to_json());
        return;
    }
    tell(&format!("seam-phones: {}\n", error_text(error)));
}

/// What a call failed with, for people.
pub fn error_text(error: &Error) -> String {
    details_text(&json!(error.details()))
}

/// The same of an error as it stands in an answer.
pub fn details_text(error: &Value) -> String {
    let mut notes = vec![text(error, "type").to_owned()];
    notes.extend(error["status_code"].as_u64().map(|status| format!("status {status}")));
    notes.extend(error["request_id"].as_str().map(|id| format!("request {id}")));
    format!("{} ({})", plain(text(error, "message")), plain(&notes.join(", ")))
}
