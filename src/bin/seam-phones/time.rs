//! Times on the command line.

use jiff::{SignedDuration, Timestamp};

/// A time: ISO 8601, or an age such as `90s`, `15m`, `1h` or `2d`. Gives it as Seam takes it.
pub fn parse_since(text: &str) -> Result<String, String> {
    let ago = || Timestamp::now().checked_sub(SignedDuration::from_secs(seconds(text)?)).ok();
    let of_day = || text.parse::<jiff::civil::Date>().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|day| day.timestamp());
    let time = text.parse::<Timestamp>().ok().or_else(of_day).or_else(ago);
    time.map(|time| time.to_string())
        .ok_or_else(|| "give a time such as 2026-01-31T12:00:00Z or 2026-01-31, or an age such as 90s, 15m, 1h or 2d".to_owned())
}

/// A length of time such as `90s`, `15m`, `1h` or `2d`, in seconds.
pub fn seconds(text: &str) -> Option<i64> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86_400,
        _ => return None,
    };
    let number: i64 = number.parse().ok().filter(|number| *number >= 0)?;
    number.checked_mul(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_moment_a_day_or_so_long_ago() {
        for text in ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00+02:00", "2026-01-31", "90s", "15m", "1h", "2d", "0s"] {
            assert!(parse_since(text).is_ok(), "{text}");
        }
        for text in ["yesterday", "", "1", "h", "-1h", "1y", "99999999999999999999d", "é"] {
            assert!(parse_since(text).is_err_and(|message| message.contains("1h")), "{text}");
        }
    }
}
