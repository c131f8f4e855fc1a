//! When to try again.

use std::time::{Duration, SystemTime};

/// The first wait; each later one is twice as long, up to [`MAX_WAIT`].
pub(super) const FIRST_WAIT: Duration = Duration::from_millis(200);
const MAX_WAIT: Duration = Duration::from_secs(5);

/// What follows a failed attempt.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// Another attempt after this wait.
    Again(Duration),
    /// Nothing.
    End,
    /// Nothing, for the wait that Seam asked for does not fit into the call.
    TooLong(Duration),
}

/// Decides what follows attempt number `attempt`, which failed.
pub(super) fn decide(again: bool, attempt: u32, retry_after: Option<Duration>, remaining: Duration) -> Decision {
    match retry_after {
        _ if !again => Decision::End,
        Some(wait) if wait >= remaining => Decision::TooLong(wait),
        Some(wait) => Decision::Again(wait),
        None => {
            let wait = back_off(attempt, jitter());
            if wait >= remaining { Decision::End } else { Decision::Again(wait) }
        }
    }
}

/// Exponential, and between half of that and all of it by `jitter` (0 to 1), so that many callers do not come back at once.
fn back_off(attempt: u32, jitter: f64) -> Duration {
    let doublings = attempt.saturating_sub(1).min(16);
    let full = FIRST_WAIT.saturating_mul(1 << doublings).min(MAX_WAIT);
    full.mul_f64(0.5 + jitter.clamp(0.0, 1.0) / 2.0)
}

/// From the system's source, not from a generator of our own: siblings after a fork must not repeat it.
fn jitter() -> f64 {
    let mut bytes = [0; 4];
    match getrandom::fill(&mut bytes) {
        Ok(()) => f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX),
        Err(_) => 0.5,
    }
}

/// The wait that a `Retry-After` header asks for: seconds, or a date.
pub(crate) fn parse_retry_after(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More seconds than can be counted are more than any call has.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    Some(httpdate::parse_http_date(text).ok()?.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_off_doubles_up_to_its_limit() {
        let waits: Vec<u128> = (1..=8).map(|attempt| back_off(attempt, 1.0).as_millis()).collect();
        assert_eq!(waits, [200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
        assert_eq!(back_off(1, 0.0).as_millis(), 100);
    }

    #[test]
    fn retry_after_is_obeyed_when_it_fits() {
        let second = Duration::from_secs(1);
        assert_eq!(decide(true, 1, Some(second), second * 2), Decision::Again(second));
        assert_eq!(decide(true, 1, Some(second * 2), second), Decision::TooLong(second * 2));
        assert_eq!(decide(false, 1, Some(second), second * 2), Decision::End);
        assert_eq!(decide(true, 1, None, Duration::from_millis(50)), Decision::End);
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        assert_eq!(parse_retry_after("7", now), Some(Duration::from_secs(7)));
        assert_eq!(parse_retry_after("Sun, 06 Nov 1994 08:49:40 GMT", now), Some(Duration::from_secs(3)));
        assert_eq!(parse_retry_after("Sun, 06 Nov 1994 08:49:30 GMT", now), Some(Duration::ZERO));
        assert_eq!(parse_retry_after("99999999999999999999999", now), Some(Duration::from_secs(u64::MAX)));
        assert_eq!(parse_retry_after("soon", now), None);
        assert_eq!(parse_retry_after("+1", now), None);
    }
}
