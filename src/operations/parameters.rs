//! What a parameter may be.

use crate::doc::Doc;

/// The type of a parameter.
#[derive(Debug, Clone, Copy)]
pub enum Type {
    /// A UUID, as text.
    Uuid,
    /// Text of at least so many characters.
    Text(usize),
    /// Digits, as text.
    Digits,
    /// An email address.
    Email,
    /// An ISO 8601 date and time.
    DateTime,
    /// A time that Seam reads, as text that is not empty.
    Time,
    /// `true` or `false`.
    Boolean,
    /// Any number.
    Number,
    /// A whole number above zero.
    Positive,
    /// A whole number from the first to the second.
    Between(u64, u64),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A list of values, with the fewest and the most it may hold.
    List(&'static Type, usize, usize),
    /// An object with members of any name.
    Map,
    /// An object with these parameters.
    Object(&'static [Parameter]),
}

/// One parameter of an operation.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub of: Type,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it may be `null`.
    pub nullable: bool,
    /// Texts that it may be, of a set that is open: others are not refused.
    pub known: &'static [&'static str],
    /// Whether it is for this library, and not sent.
    pub local: bool,
    /// What it is for, in what unit, and what `null` means.
    pub doc: Doc,
}

impl Parameter {
    pub(super) const fn required(name: &'static str, of: Type) -> Self {
        Parameter { name, of, required: true, nullable: false, known: &[], local: false, doc: Doc::NONE }
    }

    pub(super) const fn optional(name: &'static str, of: Type) -> Self {
        Parameter { name, of, required: false, nullable: false, known: &[], local: false, doc: Doc::NONE }
    }

    /// Optional, and `null` has a meaning of its own.
    pub(super) const fn nullable(name: &'static str, of: Type) -> Self {
        Parameter { name, of, required: false, nullable: true, known: &[], local: false, doc: Doc::NONE }
    }

    /// Names texts that it, or an item of it, may be. Others are not refused.
    pub(super) const fn known(mut self, texts: &'static [&'static str]) -> Self {
        self.known = texts;
        self
    }

    /// It is for this library, and not sent.
    pub(super) const fn local(mut self) -> Self {
        self.local = true;
        self
    }

    /// Says what it is for, in what unit, and what `null` means.
    pub(super) const fn doc(mut self, text: &'static str) -> Self {
        self.doc = Doc::new(text);
        self
    }
}

/// Any text.
pub(super) const TEXT: Type = Type::Text(0);
/// Text that is not empty.
pub(super) const SOME_TEXT: Type = Type::Text(1);
/// A list of ids that narrows a list. An empty one is refused: in a query it vanishes, and everything would be listed.
pub(super) const UUID_FILTER: Type = Type::List(&Type::Uuid, 1, usize::MAX);
/// A list of ids.
pub(super) const UUIDS: Type = Type::List(&Type::Uuid, 0, usize::MAX);
