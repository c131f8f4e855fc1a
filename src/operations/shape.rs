//! Whether the body of a successful answer is what its operation promises, and if not, where it is not.

use super::fields::Checked;
use super::objects::Rule;
use super::{Object, Response};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;
use std::time::Instant;

/// Why the body of a 2xx answer cannot be handed on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum BodyFault {
    /// It is not what the operation promises; in words that name the path and hold nothing of the body.
    Wrong(String),
    /// The time to look into it was over before its end.
    NoTime,
}

/// Checks the body of a 2xx answer, in memory that does not grow with it. `None` as the response stands for a raw path: any JSON will
/// do that does not say `"ok": false`.
///
/// # Errors
/// [`BodyFault`]. The deadline is looked at only where it takes long, in a long body that is unusual.
pub(crate) fn check_body(response: Option<&Response>, body: &[u8], deadline: Option<Instant>) -> Result<(), BodyFault> {
    // How our own failures begin: a face tells them from answers by that.
    if body.starts_with(br#"{"ok":false,"error":{"kind":"#) {
        return Err(BodyFault::Wrong(SAYS_NOT_OK.to_owned()));
    }
    if response.is_some_and(|response| super::scan::proves(response, body)) {
        return Ok(());
    }
    explain(response, body, deadline)
}

const SAYS_NOT_OK: &str = r#"it says "ok": false"#;

/// Reads the body with a real parser, value by value, and keeps nothing of it but what is wrong.
pub(super) fn explain(response: Option<&Response>, body: &[u8], deadline: Option<Instant>) -> Result<(), BodyFault> {
    let wrong = |why: String| Err(BodyFault::Wrong(why));
    if body.is_empty() {
        return wrong("the body is empty".to_owned());
    }
    let text = match std::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => return wrong(format!("the body is not UTF-8 from byte {} on", error.valid_up_to())),
    };
    let mut clock = Clock { deadline, values: 0, is_over: false };
    let mut parser = serde_json::Deserializer::from_str(text);
    let read = Reader { clock: &mut clock, wanted: Wanted::Body(response) }.deserialize(&mut parser);
    match read.and_then(|seen| parser.end().map(|()| seen.complaint)) {
        Ok(None) => Ok(()),
        Ok(Some(why)) => wrong(why),
        Err(_) if clock.is_over => Err(BodyFault::NoTime),
        Err(error) => {
            let what = if error.is_eof() { "the JSON ends early" } else { "the body is not JSON, or nested too deep" };
            wrong(format!("{what} (line {}, column {})", error.line(), error.column()))
        }
    }
}

/// Looks at the time now and then.
struct Clock {
    deadline: Option<Instant>,
    values: u32,
    is_over: bool,
}

impl Clock {
    const LOOK_EVERY: u32 = 1024;

    /// Counts one value; an error when the time is over.
    fn tick<E: serde::de::Error>(&mut self) -> Result<(), E> {
        self.values = self.values.wrapping_add(1);
        if self.values.is_multiple_of(Self::LOOK_EVERY) {
            self.is_over = self.deadline.is_some_and(|deadline| Instant::now() >= deadline);
        }
        if self.is_over { Err(E::custom("the time is over")) } else { Ok(()) }
    }
}

/// What a value has to be.
#[derive(Clone, Copy)]
enum Wanted<'a> {
    Anything,
    /// The whole body of an operation, or of a raw path.
    Body(Option<&'a Response>),
    /// A list of these objects.
    List(Object),
    /// An object with its fields.
    Object(Object),
    /// A map of anything.
    Map,
    /// What the rule of a field says.
    Field(Rule),
}

/// What a value turned out to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Null,
    Boolean(bool),
    Number,
    Text { empty: bool },
    List,
    Map,
}

impl Shape {
    fn in_words(self) -> &'static str {
        match self {
            Shape::Null => "null",
            Shape::Boolean(_) => "a boolean",
            Shape::Number => "a number",
            Shape::Text { .. } => "text",
            Shape::List => "a list",
            Shape::Map => "an object",
        }
    }
}

/// A value that was read: its shape, and what is wrong with it, in words that go behind its path.
struct Seen {
    shape: Shape,
    complaint: Option<String>,
}

/// Reads one value, and keeps nothing of it.
struct Reader<'a> {
    clock: &'a mut Clock,
    wanted: Wanted<'a>,
}

impl<'a> Reader<'a> {
    /// A reader for a value within this one.
    fn inner(&mut self, wanted: Wanted<'a>) -> Reader<'_> {
        Reader { clock: &mut *self.clock, wanted }
    }

    /// The value was of this shape; `within` is what is wrong inside of it.
    fn seen(self, shape: Shape, within: Option<String>) -> Seen {
        let not = |wanted: &str| Some(format!(" is {}, not {wanted}", shape.in_words()));
        let complaint = match (self.wanted, shape) {
            (Wanted::Field(Rule::Id), Shape::Text { empty: true }) => Some(" is empty".to_owned()),
            (Wanted::Anything, _)
            | (Wanted::Body(None), _)
            | (Wanted::List(_) | Wanted::Field(Rule::Maps), Shape::List)
            | (Wanted::Body(_) | Wanted::Object(_) | Wanted::Map | Wanted::Field(Rule::Map), Shape::Map)
            | (Wanted::Field(Rule::Id | Rule::Text), Shape::Text { .. })
            | (Wanted::Field(Rule::Text), Shape::Null) => within,
            (Wanted::Body(Some(_)), _) => Some(format!("the body is {}, not an object", shape.in_words())),
            (Wanted::List(_) | Wanted::Field(Rule::Maps), _) => not("a list"),
            (Wanted::Object(_) | Wanted::Map | Wanted::Field(Rule::Map), _) => not("an object"),
            (Wanted::Field(Rule::Id | Rule::Text), _) => not("text"),
        };
        Seen { shape, complaint }
    }

    fn scalar<E: serde::de::Error>(self, shape: Shape) -> Result<Seen, E> {
        self.clock.tick()?;
        Ok(self.seen(shape, None))
    }

    /// Reads the members of a body. Of a name that stands twice the last one counts, as in every JSON library.
    fn body<'de, A: MapAccess<'de>>(&mut self, mut map: A, response: Option<&'a Response>) -> Result<Option<String>, A::Error> {
        let (key, wanted) = match response {
            Some(Response::One(key, object) | Response::Maybe(key, object)) => (*key, Wanted::Object(*object)),
            Some(Response::Many(key, object) | Response::Page(key, object)) => (*key, Wanted::List(*object)),
            Some(Response::Empty | Response::Whole(_) | Response::MaybeWhole(_)) | None => ("", Wanted::Anything),
        };
        let is_page = matches!(response, Some(Response::Page(..)));
        let (mut ok, mut content, mut pagination) = (None, None, None);
        while let Some(member) = map.next_key_seed(Name(|name: &str| match name {
            "ok" => Member::Ok,
            name if !key.is_empty() && name == key => Member::Content,
            "pagination" if is_page => Member::Pagination,
            _ => Member::Other,
        }))? {
            match member {
                Member::Ok => ok = Some(map.next_value_seed(self.inner(Wanted::Anything))?.shape),
                Member::Content => content = Some(map.next_value_seed(self.inner(wanted))?.complaint),
                Member::Pagination => pagination = map.next_value_seed(self.inner(Wanted::Map))?.complaint,
                Member::Other => drop(map.next_value_seed(self.inner(Wanted::Anything))?),
            }
        }
        Ok(match (response, ok, content) {
            (None, Some(Shape::Boolean(false)), _) => Some(SAYS_NOT_OK.to_owned()),
            (None, ..) => None,
            (Some(_), Some(Shape::Boolean(true)), Some(Some(why))) => Some(format!("{key}{why}")),
            (
                Some(Response::Empty | Response::Whole(_) | Response::MaybeWhole(_) | Response::Maybe(..)),
                Some(Shape::Boolean(true)),
                None,
            ) => None,
            (Some(_), Some(Shape::Boolean(true)), None) => Some(format!("{key} is missing")),
            (Some(_), Some(Shape::Boolean(true)), Some(None)) => pagination.map(|why| format!("pagination{why}")),
            (Some(_), ..) => Some(r#"it does not say "ok": true"#.to_owned()),
        })
    }

    /// Reads the members of an object, and complains of the first of its fields, in the order of the table.
    fn object<'de, A: MapAccess<'de>>(&mut self, mut map: A, fields: &[Checked]) -> Result<Option<String>, A::Error> {
        let mut found: Vec<Option<Option<String>>> = vec![None; fields.len()];
        while let Some(index) = map.next_key_seed(Name(|name: &str| fields.iter().position(|(known, _)| *known == name)))? {
            let wanted = index.and_then(|index| fields.get(index)).map_or(Wanted::Anything, |(_, rule)| Wanted::Field(*rule));
            let seen = map.next_value_seed(self.inner(wanted))?;
            if let Some(slot) = index.and_then(|index| found.get_mut(index)) {
                *slot = Some(seen.complaint);
            }
        }
        Ok(fields.iter().zip(found).find_map(|((name, rule), found)| match found {
            None if *rule == Rule::Id => Some(format!(".{name} is missing")),
            None => None,
            Some(complaint) => complaint.map(|why| format!(".{name}{why}")),
        }))
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Seen;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Seen, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Seen;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Seen, E> {
        self.scalar(Shape::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Seen, E> {
        self.scalar(Shape::Boolean(value))
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Seen, E> {
        self.scalar(Shape::Number)
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<Seen, E> {
        self.scalar(Shape::Number)
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Seen, E> {
        self.scalar(Shape::Number)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Seen, E> {
        self.scalar(Shape::Text { empty: text.is_empty() })
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Seen, A::Error> {
        self.clock.tick()?;
        let wanted = match self.wanted {
            Wanted::List(object) => Wanted::Object(object),
            Wanted::Field(Rule::Maps) => Wanted::Map,
            _ => Wanted::Anything,
        };
        let (mut complaint, mut index) = (None, 0_usize);
        while let Some(seen) = list.next_element_seed(self.inner(wanted))? {
            if complaint.is_none() {
                complaint = seen.complaint.map(|why| format!("[{index}]{why}"));
            }
            index += 1;
        }
        Ok(self.seen(Shape::List, complaint))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Seen, A::Error> {
        self.clock.tick()?;
        let complaint = match self.wanted {
            Wanted::Body(response) => self.body(map, response)?,
            Wanted::Object(object) => self.object(map, object.fields())?,
            _ => {
                while map.next_key_seed(Name(|_: &str| ()))?.is_some() {
                    map.next_value_seed(self.inner(Wanted::Anything))?;
                }
                None
            }
        };
        Ok(self.seen(Shape::Map, complaint))
    }
}

/// A member of a body.
enum Member {
    Ok,
    Content,
    Pagination,
    Other,
}

/// Reads a member's name, and keeps what the function makes of it.
struct Name<F>(F);

impl<'de, T, F: FnOnce(&str) -> T> DeserializeSeed<'de> for Name<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Name<F> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<T, E> {
        Ok((self.0)(name))
    }
}

/// What a JSON value is, in words.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phones(body: &str) -> Result<(), BodyFault> {
        check_body(Some(&Response::Many("phones", Object::Phone)), body.as_bytes(), None)
    }

    fn wrong(complaint: &str) -> Result<(), BodyFault> {
        Err(BodyFault::Wrong(complaint.to_owned()))
    }

    #[test]
    fn a_complaint_names_the_path() {
        let cases = [
            (r#"{"phones":null,"ok":true}"#, "phones is null, not a list"),
            (r#"{"ok":true}"#, "phones is missing"),
            (r#"{"phones":[null],"ok":true}"#, "phones[0] is null, not an object"),
            (r#"{"phones":[{"device_id":"a"},{}],"ok":true}"#, "phones[1].device_id is missing"),
            (r#"{"phones":[{"device_id":""}],"ok":true}"#, "phones[0].device_id is empty"),
            (r#"{"phones":[{"device_id":7}],"ok":true}"#, "phones[0].device_id is a number, not text"),
            (r#"{"phones":[{"device_id":"a","properties":[]}],"ok":true}"#, "phones[0].properties is a list, not an object"),
            (r#"{"phones":[{"device_id":"a","errors":[1]}],"ok":true}"#, "phones[0].errors[0] is a number, not an object"),
            (r#"{"phones":[]}"#, r#"it does not say "ok": true"#),
            ("[]", "the body is a list, not an object"),
            ("", "the body is empty"),
            (r#"{"phones":["#, "the JSON ends early (line 1, column 11)"),
        ];
        for (body, complaint) in cases {
            assert_eq!(phones(body), wrong(complaint), "{body}");
        }
        assert_eq!(phones(r#"{"phones":[{"device_id":"a","surprise":[[]]}],"ok":true}"#), Ok(()));
    }

    #[test]
    fn of_a_name_that_stands_twice_the_last_one_counts() {
        assert_eq!(phones(r#"{"ok":false,"phones":null,"phones":[{"device_id":7,"device_id":"a"}],"ok":true}"#), Ok(()));
        assert_eq!(phones(r#"{"phones":[],"phones":null,"ok":true}"#), wrong("phones is null, not a list"));
    }

    #[test]
    fn what_no_json_library_would_take_is_refused_wherever_it_stands() {
        for value in ["1e999", "01", r#""\ud800""#, r#""\x""#, &("[".repeat(200) + &"]".repeat(200)), "nul"] {
            let typed = phones(&format!(r#"{{"phones":[],"ok":true,"more":{value}}}"#));
            let raw = check_body(None, format!(r#"{{"more":{value}}}"#).as_bytes(), None);
            for outcome in [typed, raw] {
                assert!(matches!(&outcome, Err(BodyFault::Wrong(why)) if why.contains("not JSON")), "{value}: {outcome:?}");
            }
        }
    }

    #[test]
    fn a_raw_path_may_answer_any_json_that_does_not_say_that_it_failed() {
        for (body, outcome) in [
            ("[1]", Ok(())),
            ("null", Ok(())),
            (r#"{"ok":null}"#, Ok(())),
            (r#"{"x":{"ok":false}}"#, Ok(())),
            (r#"{"ok":false}"#, wrong(SAYS_NOT_OK)),
        ] {
            assert_eq!(check_body(None, body.as_bytes(), None), outcome, "{body}");
        }
    }

    #[test]
    fn a_long_body_is_given_up_at_the_deadline() {
        let body = format!(r#"{{"phones":[],"ok":true,"more":[1e0{}]}}"#, ",0".repeat(5_000_000));
        assert_eq!(phones(&body), Ok(()));
        let began = Instant::now();
        let outcome = check_body(Some(&Response::Many("phones", Object::Phone)), body.as_bytes(), Some(began));
        assert_eq!(outcome, Err(BodyFault::NoTime));
    }
}
