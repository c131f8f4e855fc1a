//! Choices from bytes. When they are used up, every choice is the first.

use serde_json::{Map, Value, json};

pub struct Input<'a>(pub &'a [u8]);

impl<'a> Input<'a> {
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    pub fn is_over(&self) -> bool {
        self.0.is_empty()
    }

    pub fn below(&mut self, limit: usize) -> usize {
        let wide = if limit > 256 { u16::from_be_bytes([self.byte(), self.byte()]) } else { self.byte().into() };
        usize::from(wide) % limit.max(1)
    }

    pub fn one_of<'b, T>(&mut self, list: &'b [T]) -> &'b T {
        &list[self.below(list.len())]
    }

    /// Up to the next zero byte, or the end.
    pub fn bytes(&mut self) -> &'a [u8] {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        let (bytes, rest) = self.0.split_at(end);
        self.0 = rest.get(1..).unwrap_or_default();
        bytes
    }

    pub fn text(&mut self) -> String {
        String::from_utf8_lossy(self.bytes()).into_owned()
    }

    /// A JSON value of any kind.
    pub fn value(&mut self, depth: u32) -> Value {
        match self.byte() % if depth == 0 { 11 } else { 13 } {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(false),
            3 => json!(self.byte()),
            4 => json!(-1),
            5 => json!(u64::MAX - u64::from(self.byte())),
            6 => json!(f64::from(self.byte()) * 1e-3),
            7 => json!(""),
            8 => json!(self.text()),
            9 => json!(*self.one_of(&TEXTS)),
            10 => json!(i64::MIN + i64::from(self.byte())),
            11 => Value::Array((0..self.below(4)).map(|_| self.value(depth - 1)).collect()),
            _ => Value::Object((0..self.below(4)).map(|_| (self.text(), self.value(depth - 1))).collect::<Map<_, _>>()),
        }
    }
}

/// Texts that mean something somewhere.
pub const TEXTS: [&str; 22] = [
    "5ea50000-0000-4000-8000-0000000000a2",
    "5EA50000-0000-4000-8000-0000000000A1",
    "5ea50000-0000-4000-8000-0000000000e1",
    "99999999-9999-4999-8999-999999999999",
    "2026-01-31T12:00:00Z",
    "2026-01-31T12:00:00.000Z",
    "9999-12-31T23:59:59.999Z",
    "-009999-01-01T00:00:00Z",
    "1969-12-31T23:59:60+14:00",
    "not a time",
    "mobile_key",
    "code",
    "card",
    "cloud_key",
    "0000",
    "jane@example.com",
    "+15551234567",
    "\u{0}\u{1}\u{feff}\u{10ffff}",
    "*",
    "phones.list",
    "seam_cst1_fuzz",
    "{}",
];
