//! The name that was meant by one that is unknown.

/// Nothing that is looked for is longer.
const MAX_LENGTH: usize = 64;

/// `; did you mean timeout_ms?`, or nothing when no known name is near.
pub(crate) fn hint<'a>(given: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    nearest(given, known).map(|name| format!("; did you mean {name}?")).unwrap_or_default()
}

/// The known name that this one is a part of, if there is one only; else the one that it differs least from, in a few letters.
fn nearest<'a>(given: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    if given.len() > MAX_LENGTH {
        return None;
    }
    let given = in_snake_case(given);
    let allowed = (given.chars().count() / 3).min(3);
    let few_letters = known.clone().map(|name| (distance(&given, name), name)).filter(|(distance, _)| *distance <= allowed);
    let mut whole = known.filter(|name| is_part(&given, name));
    match (few_letters.min_by_key(|(distance, _)| *distance), whole.next(), whole.next()) {
        (Some((0 | 1, name)), ..) => Some(name),
        (_, Some(name), None) => Some(name),
        (few, ..) => few.map(|(_, name)| name),
    }
}

/// `timeoutMs` and `timeout-ms` as `timeout_ms`.
fn in_snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.extend(if letter == '-' { '_' } else { letter }.to_lowercase());
    }
    snake
}

/// Whether one of the two is the other with further words before or after it.
fn is_part(given: &str, name: &str) -> bool {
    let (short, long) = if given.len() < name.len() { (given, name) } else { (name, given) };
    let separated = |c: char| c == '_' || c == '.';
    !short.is_empty()
        && (long.strip_prefix(short).is_some_and(|rest| rest.starts_with(separated))
            || long.strip_suffix(short).is_some_and(|rest| rest.ends_with(separated)))
}

/// How many letters have to be put in, taken out or exchanged to make one of the other.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, letter) in left.chars().enumerate() {
        let mut previous = index + 1;
        let mut next = vec![previous];
        for (other, above) in right.iter().zip(row.windows(2)) {
            let [corner, up] = above else { continue };
            previous = (corner + usize::from(*other != letter)).min(up + 1).min(previous + 1);
            next.push(previous);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_was_meant_is_found() {
        let options = ["api_key", "endpoint", "timeout_ms", "connect_timeout_ms", "max_retries", "client_session_token"];
        let cases = [
            ("timeout", Some("timeout_ms")),
            ("timeoutMs", Some("timeout_ms")),
            ("timeout-ms", Some("timeout_ms")),
            ("connect_timeout", Some("connect_timeout_ms")),
            ("retries", Some("max_retries")),
            ("api_kye", Some("api_key")),
            ("apikey", Some("api_key")),
            ("token", Some("client_session_token")),
            ("endpiont", Some("endpoint")),
            ("colour", None),
            ("", None),
            ("x", None),
            ("\u{1f600}", None),
        ];
        for (given, meant) in cases {
            assert_eq!(nearest(given, options.into_iter()), meant, "{given}");
        }
        assert_eq!(nearest("phone.list", ["phones.get", "phones.list"].into_iter()), Some("phones.list"));
        assert_eq!(nearest("user_identity_id", ["owner_user_identity_id"].into_iter()), Some("owner_user_identity_id"));
    }

    #[test]
    fn of_several_that_it_is_a_part_of_none_was_meant() {
        assert_eq!(nearest("id", ["device_id", "user_id"].into_iter()), None);
    }
}
