//! A quick proof that a body is in shape. Every successful answer passes here, so its cost is every caller's.
//!
//! The scanner proves that a body is well-formed JSON and what its operation promises, or it gives up: then [`super::shape`]
//! decides with a real parser, and says what is wrong. It may give up on good JSON that is unusual (escaped keys, `\u`, deep
//! nesting, long numbers); it never passes what the parser would refuse.
//!
//! Most of a long list is one object over and over, with other strings in it. So an element that was proven becomes a
//! template: a later one, if it has the same bytes outside of its strings, has the same structure and needs no more than a
//! look at its strings.
//!
//! The library is built with little inlining, for its size. What is run for each byte or each string says that it is inlined always.

use super::Response;
use super::fields::Checked;
use super::objects::Rule;

/// Far from what a parser would refuse, and from the end of a small stack.
const MAX_DEPTH: u32 = 64;

/// Longer numbers, and those with an exponent, may lie beyond what a parser takes.
const MAX_NUMBER_LENGTH: usize = 17;

/// An element with more strings is not made a template.
const MAX_STRINGS: usize = 64;

/// Whether the body is proven to be what the operation promises.
pub(super) fn proves(response: &Response, body: &[u8]) -> bool {
    let mut scanner = Scanner { bytes: body, at: 0, strings: Vec::new(), foreign: false };
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
    /// Where the contents of the strings of the element under way lie; keys do not count.
    strings: Vec<(usize, usize)>,
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

    fn word(&mut self, word: &[u8], found: Found) -> Option<Found> {
        self.bytes.get(self.at..)?.starts_with(word).then(|| {
            self.at += word.len();
            found
        })
    }

    /// Passes over one value.
    fn value(&mut self, depth: u32) -> Option<Found> {
        self.space();
        match self.peek()? {
            b'"' => {
                let (start, end) = self.string()?;
                self.strings.push((start, end));
                Some(Found::Text { empty: start == end })
            }
            b'{' => self.deeper(depth)?.members(|scanner, _| scanner.value(depth + 1).map(drop)).map(|()| Found::Map),
            b'[' => self.deeper(depth)?.elements(|scanner| scanner.value(depth + 1).map(drop)).map(|()| Found::List),
            b't' => self.word(b"true", Found::True),
            b'f' => self.word(b"false", Found::False),
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
            scanner.strings.clear();
            let start = scanner.at;
            scanner.object(fields, 2)?;
            templates.learn(scanner.bytes, start, scanner.at, &scanner.strings);
            Some(())
        })
    }
}

/// The last few templates: elements differ in more than strings now and then, such as in a boolean.
#[derive(Default)]
struct Templates<'a> {
    known: [Template<'a>; 4],
    latest: usize,
    learned: usize,
}

impl<'a> Templates<'a> {
    /// The end of the element at `at`, if one of the templates has its structure.
    fn matches(&mut self, bytes: &[u8], at: usize, foreign: &mut bool) -> Option<usize> {
        let rest = bytes.get(at..)?;
        let after = self.known.get(self.latest).and_then(|latest| latest.after_fixed(rest, foreign));
        let after = after.or_else(|| self.find(|known| known.after_fixed(rest, foreign)));
        let after = after.or_else(|| self.find(|known| known.after_all_parts(rest, foreign)))?;
        Some(bytes.len() - after.len())
    }

    fn find<'b>(&mut self, mut after: impl FnMut(&mut Template<'a>) -> Option<&'b [u8]>) -> Option<&'b [u8]> {
        let (index, after) = self.known.iter_mut().enumerate().find_map(|(index, known)| Some((index, after(known)?)))?;
        self.latest = index;
        Some(after)
    }

    fn learn(&mut self, bytes: &'a [u8], start: usize, end: usize, strings: &[(usize, usize)]) {
        self.latest = self.learned % self.known.len();
        self.learned += 1;
        if let Some(template) = self.known.get_mut(self.latest) {
            template.learn(bytes, start, end, strings);
        }
    }
}

/// An element that was proven.
#[derive(Default)]
struct Template<'a> {
    element: &'a [u8],
    /// Where its strings begin and end, and whether later elements have others in their place.
    strings: Vec<(usize, usize, bool)>,
    /// What lies between the strings that vary.
    fixed: Vec<&'a [u8]>,
}

impl<'a> Template<'a> {
    fn learn(&mut self, bytes: &'a [u8], start: usize, end: usize, strings: &[(usize, usize)]) {
        self.element = if strings.len() > MAX_STRINGS { &[] } else { bytes.get(start..end).unwrap_or_default() };
        self.strings.clear();
        self.strings.extend(strings.iter().map(|(from, to)| (from - start, to - start, false)));
        self.divide();
    }

    /// Divides the element at the strings that vary.
    fn divide(&mut self) {
        self.fixed.clear();
        let mut from = 0;
        for (start, end, _) in self.strings.iter().filter(|(_, _, varies)| *varies) {
            self.fixed.push(self.element.get(from..*start).unwrap_or_default());
            from = end + 1;
        }
        self.fixed.push(self.element.get(from..).unwrap_or_default());
    }

    /// What comes after an element that differs from this one in the strings that are known to vary, and nowhere else.
    #[inline(always)]
    fn after_fixed<'b>(&self, mut rest: &'b [u8], foreign: &mut bool) -> Option<&'b [u8]> {
        let (last, others) = self.fixed.split_last().filter(|(last, _)| !last.is_empty())?;
        for fixed in others {
            rest = after_string(after(rest, fixed)?, foreign)?;
        }
        after(rest, last)
    }

    /// As [`Self::after_fixed`], where other strings may differ too; those are known to vary from then on.
    fn after_all_parts<'b>(&mut self, mut rest: &'b [u8], foreign: &mut bool) -> Option<&'b [u8]> {
        let mut from = 0;
        if self.element.is_empty() {
            return None;
        }
        for (start, end, varies) in &mut self.strings {
            rest = after(rest, self.element.get(from..*start)?)?;
            from = *end + 1;
            rest = match after(rest, self.element.get(*start..from)?) {
                Some(after) => after,
                None => {
                    *varies = true;
                    after_string(rest, foreign)?
                }
            };
        }
        rest = after(rest, self.element.get(from..)?)?;
        self.divide();
        Some(rest)
    }
}

/// What comes after these bytes, if `rest` begins with them.
#[inline(always)]
fn after<'b>(rest: &'b [u8], fixed: &[u8]) -> Option<&'b [u8]> {
    let (first, after) = rest.split_at_checked(fixed.len())?;
    (first == fixed).then_some(after)
}

/// What comes after a plain string and its quote. An empty one does not do: it may break a rule that the template's kept.
#[inline(always)]
fn after_string<'b>(rest: &'b [u8], foreign: &mut bool) -> Option<&'b [u8]> {
    match plain_length(rest, foreign) {
        0 => None,
        length => after(rest.get(length..)?, b"\""),
    }
}

/// How many bytes come before the first that is a quote, a backslash or a control character; `foreign` is set when one of them
/// is not ASCII.
#[inline(always)]
fn plain_length(bytes: &[u8], foreign: &mut bool) -> usize {
    let (chunks, rest) = bytes.as_chunks();
    for (index, chunk) in chunks.iter().enumerate() {
        let Marks { special, high } = mark(chunk);
        *foreign |= high & special.wrapping_sub(1) & !special != 0;
        if special != 0 {
            return index * CHUNK + (special.trailing_zeros() / BITS_PER_BYTE) as usize;
        }
    }
    let is_plain = |byte: &&u8| !matches!(**byte, b'"' | b'\\' | 0..0x20);
    let length = rest.iter().take_while(is_plain).count();
    *foreign |= !rest.get(..length).unwrap_or_default().is_ascii();
    chunks.len() * CHUNK + length
}

/// A bit for each byte of a chunk that is a quote, a backslash or a control character, and for each that is not ASCII.
struct Marks {
    special: u64,
    high: u64,
}

#[cfg(target_arch = "x86_64")]
const CHUNK: usize = 16;
#[cfg(target_arch = "x86_64")]
const BITS_PER_BYTE: u32 = 1;

#[cfg(target_arch = "x86_64")]
#[inline(always)]
#[allow(unsafe_code)]
fn mark(chunk: &[u8; CHUNK]) -> Marks {
    use std::arch::x86_64::{_mm_cmpeq_epi8, _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8};
    // SAFETY: every x86-64 has SSE2, and an unaligned load takes any 16 bytes.
    let (special, high) = unsafe {
        let text = _mm_loadu_si128(chunk.as_ptr().cast());
        let quote = _mm_cmpeq_epi8(text, _mm_set1_epi8(0x22));
        let backslash = _mm_cmpeq_epi8(text, _mm_set1_epi8(0x5c));
        let control = _mm_cmpeq_epi8(_mm_min_epu8(text, _mm_set1_epi8(0x1f)), text);
        let special = _mm_or_si128(_mm_or_si128(quote, backslash), control);
        (_mm_movemask_epi8(special), _mm_movemask_epi8(text))
    };
    Marks { special: u64::from(special as u32), high: u64::from(high as u32) }
}

#[cfg(not(target_arch = "x86_64"))]
const CHUNK: usize = 8;
#[cfg(not(target_arch = "x86_64"))]
const BITS_PER_BYTE: u32 = 8;

#[cfg(not(target_arch = "x86_64"))]
#[inline(always)]
fn mark(chunk: &[u8; CHUNK]) -> Marks {
    const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
    const HIGHS: u64 = u64::from_ne_bytes([0x80; 8]);
    let word = u64::from_le_bytes(*chunk);
    // The high bit of each byte below `limit` (at most 0x80), exact for the lowest of them.
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word & HIGHS;
    let equal = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    Marks { special: below(word, 0x20) | equal(b'"') | equal(b'\\'), high: word & HIGHS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::Object;
    use crate::operations::shape::explain;

    const PHONES: Response = Response::Many("phones", Object::Phone);

    #[test]
    fn plain_text_ends_at_a_quote_a_backslash_or_a_control_character() {
        for length in 0..40 {
            for end in [&b"\""[..], b"\\", b"\n", b"\x1f", b"\0"] {
                let text = [&"aé~ \u{7f}".repeat(20).as_bytes()[..length], end, "rest é of it, long enough".as_bytes()].concat();
                let mut foreign = false;
                assert_eq!(plain_length(&text, &mut foreign), length, "{text:?}");
                assert_eq!(foreign, !text[..length].is_ascii(), "{text:?}");
            }
            assert_eq!(plain_length(&vec![b'a'; length], &mut false), length);
        }
    }

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
