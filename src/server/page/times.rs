//! Times in words. The script tells them in the same words: `page.js`.

use jiff::Timestamp;

/// From so many seconds on, a time is told in these units.
const UNITS: [(i64, &str); 4] = [(86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second")];

/// How long ago a time is.
pub(super) fn words(now: Timestamp, time: Timestamp) -> String {
    let seconds = now.as_second() - time.as_second();
    let Some((size, unit)) = UNITS.iter().find(|(size, _)| seconds.abs() >= *size) else { return "just now".to_owned() };
    let count = seconds.abs() / size;
    let plural = if count == 1 { "" } else { "s" };
    if seconds > 0 { format!("{count} {unit}{plural} ago") } else { format!("in {count} {unit}{plural}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_in_its_largest_unit() {
        let now: Timestamp = "2025-06-15T12:00:00Z".parse().unwrap();
        let cases = [
            ("2025-06-15T11:59:59.9Z", "1 second ago"),
            ("2025-06-15T12:00:00.4Z", "just now"),
            ("2025-06-15T11:59:01Z", "59 seconds ago"),
            ("2025-06-15T11:59:00Z", "1 minute ago"),
            ("2025-06-15T09:59:00Z", "2 hours ago"),
            ("2025-06-12T11:00:00Z", "3 days ago"),
            ("2025-06-15T12:00:30Z", "in 30 seconds"),
            ("2025-06-16T13:00:00Z", "in 1 day"),
        ];
        for (time, told) in cases {
            assert_eq!(words(now, time.parse().unwrap()), told, "{time}");
        }
    }
}
