//! A quick proof that a body is in shape. Every successful answer passes here, so its cost is every caller's.
//!
//! The scanner proves that a body is well-formed JSON and what its operation promises, or it gives up: then [`super::shape`]
//! decides with a real parser, and says what is wrong. It may give up on good JSON that is unusual (escaped keys, `\u`, deep
//! nesting, long numbers); it never passes what the parser would refuse.
//!
//! Most of a long list is one object over and over, with other strings and booleans in it. So an element that was proven becomes a
//! template: a later one, if it has the same bytes outside of these, has the same structure and needs no more than a look at them.
//!
//! # Why it is not a library
//!
//! `make bench-shape` measures others in its place: CPU time in microseconds, and what it would make of the whole call, on an AMD EPYC
//! (x86-64, rustc 1.95, serde_json 1.0.154, sonic-rs 0.5.10, simd-json 0.19.0), compiled as the library is.
//!
//! | in its place | 2 phones | | 100 phones | | 10 000 phones | |
//! |---|---|---|---|---|---|---|
//! | this scanner | 0.5 | 1.00x | 5 | 1.00x | 390 | 1.00x |
//! | serde_json, [`super::shape`] alone | 1.3 | 1.05x | 58 | 3.6x | 5 650 | 6.7x |
//! | serde_json, typed | 0.9 | 1.03x | 41 | 2.7x | 4 060 | 5.0x |
//! | sonic-rs, typed | 0.8 | 1.02x | 36 | 2.5x | 3 610 | 4.5x |
//! | simd-json, typed, of a copy | 0.9 | 1.03x | 67 | 4.0x | 3 390 | 4.3x |
//! | simd-json, its tape alone, of a copy | 0.7 | 1.01x | 61 | 3.7x | 2 790 | 3.6x |
//!
//! Inlined freely, which the library is not, the best of them is sonic-rs, with 1.00x, 1.8x and 2.7x. A library may take its place when the
//! whole call costs at most 1.3x at 10 000 phones, and no more than now at 2 and 100. What the scanner proves is compared with
//! serde_json by `differential.rs`; `make test-aarch64` does that where there is no SSE2.
//!
//! The library is built with little inlining, for its size. What is run for each byte or each string says that it is inlined always.

mod plain;
mod templates;

#[cfg(test)]
mod differential;

use super::Response;
use super::fields::Checked;
use super::objects::Rule;
use plain::plain_length;
use templates::{MAX_PARTS, Part, Templates};

/// Far from what a parser would refuse, and from the end of a small stack.
const MAX_DEPTH: u32 = 64;

/// Longer numbers, and those with an exponent, may lie beyond what a parser takes.
const MAX_NUMBER_LENGTH: usize = 17;

/// Whether the body is proven to be what the operation promises.
pub(super) fn proves(response: &Response, body: &[u8]) -> bool {
    let mut scanner = Scanner { bytes: body, at: 0, parts: Vec::new(), foreign: false };
    scanner.body(response).is_some() && (!scanner.foreign || std::str::from_utf8(body).is_ok())
}

/// What a value turned out to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Null,
    True,
    False,
    Number,
    Text { empty: bool },
    List,
    Map,
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The strings and the booleans of the element under way, as far as a template needs them; keys do not count.
    parts: Vec<Part>,
    /// Whether a string was met that is not ASCII: then the body's UTF-8 is to be checked.
    foreign: bool,
}

impl<'a> Scanner<'a> {
    fn body(&mut self, response: &Response) -> Option<()> {
        let (mut ok, mut present) =
            (false, matches!(response, Response::Empty | Response::Whole(_) | Response::MaybeWhole(_) | Response::Maybe(..)));
        self.members(|scanner, key| {
            match (key, response) {
                (b"ok", _) => {
                    ok = scanner.value(1)? == Found::True;
                    return ok.then_some(());
                }
                (key, Response::One(name, object) | Response::Maybe(name, object)) if key == name.as_bytes() => {
                    scanner.object(object.fields(), 1)?;
                    present = true;
                }
                (key, Response::Many(name, object) | Response::Page(name, object)) if key == name.as_bytes() => {
                    scanner.list_of(object.fields())?;
                    present = true;
                }
                (b"pagination", Response::Page(..)) => return (scanner.value(1)? == Found::Map).then_some(()),
                _ => {
                    scanner.value(1)?;
                }
            }
            Some(())
        })?;
        self.space();
        (ok && present && self.at == self.bytes.len()).then_some(())
    }

    #[inline(always)]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    #[inline(always)]
    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    #[inline(always)]
    fn take(&mut self, byte: u8) -> Option<()> {
        self.space();
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn boolean<const LENGTH: usize>(&mut self, word: &[u8; LENGTH], found: Found) -> Option<Found> {
        self.note(Part { start: self.at, end: self.at + LENGTH, is_text: false });
        self.word(word, found)
    }

    /// Notes a part; more than a template can have are one too many, and the memory does not grow with the body.
    fn note(&mut self, part: Part) {
        if self.parts.len() <= MAX_PARTS {
            self.parts.push(part);
        }
    }

    fn word<const LENGTH: usize>(&mut self, word: &[u8; LENGTH], found: Found) -> Option<Found> {
        (self.bytes.get(self.at..)?.first_chunk() == Some(word)).then(|| {
            self.at += LENGTH;
            found
        })
    }

    /// Passes over one value.
    fn value(&mut self, depth: u32) -> Option<Found> {
        self.space();
        match self.peek()? {
            b'"' => {
                let (start, end) = self.string()?;
                self.note(Part { start, end, is_text: true });
                Some(Found::Text { empty: start == end })
            }
            b'{' => self.deeper(depth)?.members(|scanner, _| scanner.value(depth + 1).map(drop)).map(|()| Found::Map),
            b'[' => self.deeper(depth)?.elements(|scanner| scanner.value(depth + 1).map(drop)).map(|()| Found::List),
            b't' => self.boolean(b"true", Found::True),
            b'f' => self.boolean(b"false", Found::False),
            b'n' => self.word(b"null", Found::Null),
            _ => self.number(),
        }
    }

    fn deeper(&mut self, depth: u32) -> Option<&mut Self> {
        (depth < MAX_DEPTH).then_some(self)
    }

    fn number(&mut self) -> Option<Found> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let leading_zero = self.peek()? == b'0';
        let whole = self.digits()?;
        if leading_zero && whole > 1 {
            return None;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        (self.at - start <= MAX_NUMBER_LENGTH && !matches!(self.peek(), Some(b'e' | b'E'))).then_some(Found::Number)
    }

    fn digits(&mut self) -> Option<usize> {
        let count = self.bytes.get(self.at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        (count > 0).then_some(count)
    }

    /// Passes over a string, and gives where its content begins and ends.
    fn string(&mut self) -> Option<(usize, usize)> {
        self.take(b'"')?;
        let start = self.at;
        loop {
            self.at += plain_length(self.bytes.get(self.at..)?, &mut self.foreign);
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some((start, self.at - 1));
                }
                b'\\' if matches!(self.bytes.get(self.at + 1)?, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                    self.at += 2
                }
                _ => return None,
            }
        }
    }

    /// Passes over an object; `member` gets each key and passes over its value.
    fn members(&mut self, mut member: impl FnMut(&mut Self, &'a [u8]) -> Option<()>) -> Option<()> {
        self.take(b'{')?;
        self.space();
        if self.peek()? == b'}' {
            self.at += 1;
            return Some(());
        }
        loop {
            self.space();
            let (start, end) = self.string()?;
            let key = self.bytes.get(start..end)?;
            if key.contains(&b'\\') {
                return None;
            }
            self.take(b':')?;
            member(self, key)?;
            self.space();
            match self.peek()? {
                b',' => self.at += 1,
                b'}' => {
                    self.at += 1;
                    return Some(());
                }
                _ => return None,
            }
        }
    }

    /// Passes over a list; `element` passes over each of its values.
    fn elements(&mut self, mut element: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.take(b'[')?;
        self.space();
        if self.peek()? == b']' {
            self.at += 1;
            return Some(());
        }
        loop {
            self.space();
            element(self)?;
            self.space();
            match self.peek()? {
                b',' => self.at += 1,
                b']' => {
                    self.at += 1;
                    return Some(());
                }
                _ => return None,
            }
        }
    }

    /// Passes over an object that keeps these rules.
    fn object(&mut self, fields: &[Checked], depth: u32) -> Option<()> {
        let mut has_id = false;
        self.members(|scanner, key| {
            let rule = fields.iter().find(|(name, _)| name.as_bytes() == key).map(|(_, rule)| *rule);
            let kept = match rule {
                Some(Rule::Maps) => {
                    scanner.space();
                    return scanner.elements(|scanner| (scanner.value(depth + 2)? == Found::Map).then_some(()));
                }
                Some(Rule::Id) => {
                    has_id = scanner.value(depth + 1)? == Found::Text { empty: false };
                    has_id
                }
                Some(Rule::Text) => matches!(scanner.value(depth + 1)?, Found::Text { .. } | Found::Null),
                Some(Rule::Map) => scanner.value(depth + 1)? == Found::Map,
                None => scanner.value(depth + 1).is_some(),
            };
            kept.then_some(())
        })?;
        let needs_id = fields.iter().any(|(_, rule)| *rule == Rule::Id);
        (has_id || !needs_id).then_some(())
    }

    /// Passes over a list of objects that keep these rules.
    fn list_of(&mut self, fields: &[Checked]) -> Option<()> {
        let mut templates = Templates::default();
        self.space();
        self.elements(|scanner| {
            if let Some(end) = templates.matches(scanner.bytes, scanner.at, &mut scanner.foreign) {
                scanner.at = end;
                return Some(());
            }
            scanner.parts.clear();
            let start = scanner.at;
            scanner.object(fields, 2)?;
            templates.learn(scanner.bytes, start, scanner.at, &scanner.parts);
            Some(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::Object;
    use crate::operations::shape::explain;

    const PHONES: Response = Response::Many("phones", Object::Phone);

    /// Many bodies, most of them damaged: what the scanner proves, the parser takes.
    #[test]
    fn what_is_proven_would_be_taken_by_a_real_parser() {
        let phone = r#"{"device_id":"d1","display_name":"a\"b","custom_metadata":{"k":true,"n":-0.5},"errors":[{"error_code":"x"}],"properties":{"e":[1,2,null]}}"#;
        let other = phone.replace("d1", "d2").replace("x", "longer text");
        let good = format!(r#"{{"phones":[{phone}, {other},{phone}],"more":[[],{{}}],"ok":true}}"#);
        assert!(proves(&PHONES, good.as_bytes()), "the ordinary case must be quick");
        let mut proven = 0;
        for (at, _) in good.bytes().enumerate() {
            for replacement in
                ["", "\"", "\\", "{", "}", "[", "]", ",", "0", "e", "\n", "\u{1}", "null", "é", "\\u0041", "\\ud800"]
            {
                for length in [0, 1, 3] {
                    let mut body = good.as_bytes().to_vec();
                    let end = (at + length).min(body.len());
                    body.splice(at..end, replacement.bytes());
                    if proves(&PHONES, &body) {
                        proven += 1;
                        assert_eq!(explain(Some(&PHONES), &body, None), Ok(()), "{}", String::from_utf8_lossy(&body));
                    }
                }
            }
        }
        assert!(proven > 500, "only {proven} of the damaged bodies were still good");
    }

    #[test]
    fn what_breaks_a_rule_is_not_proven() {
        let bodies = [
            r#"{"phones":[{"device_id":"a"},{"device_id":""}],"ok":true}"#,
            r#"{"phones":[{"device_id":"a"},{"device_id":null}],"ok":true}"#,
            r#"{"phones":[{"device_id":"a"},{"device_ib":"a"}],"ok":true}"#,
            r#"{"phones":[{"device_id":"a"},null],"ok":true}"#,
            r#"{"phones":[{"device_id":"a","device_type":"x"},{"device_id":"a","device_type":true}],"ok":true}"#,
            r#"{"phones":[{"device_id":"a","vip":true},{"device_id":"b","vip":True}],"ok":true}"#,
            r#"{"phones":[{"device_id":"a","vip":true},{"device_id":"b","vip":falsetrue}],"ok":true}"#,
            r#"{"phones":[{"device_id":"a","properties":[]}],"ok":true}"#,
            r#"{"phones":[{"device_id":"a","errors":[1]}],"ok":true}"#,
            r#"{"phones":[],"ok":false}"#,
            r#"{"phones":[],"ok":true,"ok":false}"#,
            r#"{"phones":[]}"#,
            r#"{"ok":true}"#,
            r#"{"phones":[],"ok":true}x"#,
            r#"{"phones":[{"device_id":"a","n":1e999}],"ok":true}"#,
            r#"{"phones":[{"device_id":"a","n":01}],"ok":true}"#,
        ];
        for body in bodies {
            assert!(!proves(&PHONES, body.as_bytes()), "{body}");
        }
    }
}
