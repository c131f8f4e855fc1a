//! An element that was proven, as a template for those that follow: with the same bytes outside of its strings, they have its structure.

use super::plain::plain_length;

/// An element with more strings is not made a template.
const MAX_STRINGS: usize = 64;

/// The last few templates: elements differ in more than strings now and then, such as in a boolean.
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

    pub(super) fn learn(&mut self, bytes: &'a [u8], start: usize, end: usize, strings: &[(usize, usize)]) {
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
