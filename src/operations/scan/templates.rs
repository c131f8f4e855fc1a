//! An element that was proven, as a template for those that follow: with the same bytes outside of its strings and booleans, they have
//! its structure.

use super::plain::plain_length;

/// An element with more parts is not made a template.
pub(super) const MAX_PARTS: usize = 64;

/// A part of an element that may be another in the next one: the content of a string, or a boolean.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) is_text: bool,
}

/// The last few templates: elements differ in more than that now and then, such as in a null.
#[derive(Default)]
pub(super) struct Templates<'a> {
    known: [Template<'a>; 4],
    latest: usize,
    learned: usize,
}

impl<'a> Templates<'a> {
    /// The end of the element at `at`, if one of the templates has its structure.
    pub(super) fn matches(&mut self, bytes: &[u8], at: usize, foreign: &mut bool) -> Option<usize> {
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

    pub(super) fn learn(&mut self, bytes: &'a [u8], start: usize, end: usize, parts: &[Part]) {
        if parts.len() > MAX_PARTS {
            return;
        }
        self.latest = self.learned % self.known.len();
        self.learned += 1;
        if let Some(template) = self.known.get_mut(self.latest) {
            template.learn(bytes, start, end, parts);
        }
    }
}

/// An element that was proven.
#[derive(Default)]
struct Template<'a> {
    element: &'a [u8],
    /// Its parts, and whether later elements have others in their place.
    parts: Vec<(Part, bool)>,
    /// What lies before each part that varies, and whether that is a text.
    fixed: Vec<(&'a [u8], bool)>,
    /// What lies behind the last.
    last: &'a [u8],
}

impl<'a> Template<'a> {
    fn learn(&mut self, bytes: &'a [u8], start: usize, end: usize, parts: &[Part]) {
        self.element = bytes.get(start..end).unwrap_or_default();
        self.parts.clear();
        self.parts.extend(parts.iter().map(|part| (Part { start: part.start - start, end: part.end - start, ..*part }, false)));
        self.divide();
    }

    /// Divides the element at the parts that vary.
    fn divide(&mut self) {
        self.fixed.clear();
        let mut from = 0;
        for (part, _) in self.parts.iter().filter(|(_, varies)| *varies) {
            self.fixed.push((self.element.get(from..part.start).unwrap_or_default(), part.is_text));
            from = part.end;
        }
        self.last = self.element.get(from..).unwrap_or_default();
    }

    /// What comes after an element that differs from this one in the parts that are known to vary, and nowhere else.
    #[inline(always)]
    fn after_fixed<'b>(&self, mut rest: &'b [u8], foreign: &mut bool) -> Option<&'b [u8]> {
        if self.element.is_empty() {
            return None;
        }
        for (fixed, is_text) in &self.fixed {
            rest = after_part(after(rest, fixed)?, *is_text, foreign)?;
        }
        after(rest, self.last)
    }

    /// As [`Self::after_fixed`], where other parts may differ too; those are known to vary from then on.
    fn after_all_parts<'b>(&mut self, mut rest: &'b [u8], foreign: &mut bool) -> Option<&'b [u8]> {
        let mut from = 0;
        if self.element.is_empty() {
            return None;
        }
        for (part, varies) in &mut self.parts {
            rest = after(rest, self.element.get(from..part.start)?)?;
            from = part.end;
            // Compared with the byte behind it: the new part may begin like the template's and be longer.
            rest = match after(rest, self.element.get(part.start..=from)?) {
                Some(_) => rest.get(part.end - part.start..)?,
                None => {
                    *varies = true;
                    after_part(rest, part.is_text, foreign)?
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

/// What comes after another part in the place of one. An empty string does not do: it may break a rule that the template's kept.
#[inline(always)]
fn after_part<'b>(rest: &'b [u8], is_text: bool, foreign: &mut bool) -> Option<&'b [u8]> {
    if is_text {
        match plain_length(rest, foreign) {
            0 => None,
            length => rest.get(length..),
        }
    } else {
        match rest {
            [b't', b'r', b'u', b'e', after @ ..] | [b'f', b'a', b'l', b's', b'e', after @ ..] => Some(after),
            _ => None,
        }
    }
}
