//! How the fields of Seam's objects are written down: `text("nickname", "What the user calls the phone.").optional()`.
//!
//! The tables are read while the crate is compiled: the library holds the names and rules that [`super::shape`] checks, and
//! `operations.json` the rest.
#![cfg_attr(not(test), allow(dead_code, reason = "what is not checked is read by the test that writes operations.json"))]

use super::objects::Rule;

/// One of Seam's objects.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// Its name, as the key of an answer has it: `phone`.
    pub(super) name: &'static str,
    /// What it is.
    pub(super) doc: &'static str,
    pub(super) fields: &'static [Field],
}

/// What a field holds when it holds something.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Uuid,
    Text,
    /// An ISO 8601 date and time, as text.
    DateTime,
    Boolean,
    Integer,
    /// A map with keys of Seam's or of the user's own.
    Map,
    /// Any JSON.
    Any,
    Object(&'static Shape),
    ListOf(&'static Kind),
}

/// One field of an object.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// Whether every such object has it.
    pub(super) required: bool,
    pub(super) nullable: bool,
    /// The texts that Seam is known to send. The set is open.
    pub(super) known: &'static [&'static str],
    pub(super) rule: Option<Rule>,
    pub(super) secret: bool,
    /// Whether it tells the object from others of its kind.
    pub(super) is_id: bool,
    pub(super) doc: &'static str,
}

impl Field {
    const fn new(name: &'static str, kind: Kind, doc: &'static str) -> Field {
        Field { name, kind, required: true, nullable: false, known: &[], rule: None, secret: false, is_id: false, doc }
    }

    /// Not every such object has it.
    pub(super) const fn optional(mut self) -> Field {
        self.required = false;
        self
    }

    /// It may be `null`.
    pub(super) const fn nullable(mut self) -> Field {
        self.nullable = true;
        self
    }

    /// The texts that Seam is known to send.
    pub(super) const fn known(mut self, texts: &'static [&'static str]) -> Field {
        self.known = texts;
        self
    }

    /// Whoever knows it can act with it: it is never shown.
    pub(super) const fn secret(mut self) -> Field {
        self.secret = true;
        self
    }

    /// It tells the object from others of its kind.
    pub(super) const fn id(mut self) -> Field {
        self.is_id = true;
        self
    }

    /// An answer whose object breaks this rule is refused.
    pub(super) const fn checked(mut self, rule: Rule) -> Field {
        self.is_id = self.is_id || matches!(rule, Rule::Id);
        self.rule = Some(rule);
        self
    }
}

pub(super) const fn uuid(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::Uuid, doc)
}

pub(super) const fn text(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::Text, doc)
}

pub(super) const fn time(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::DateTime, doc)
}

pub(super) const fn boolean(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::Boolean, doc)
}

pub(super) const fn integer(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::Integer, doc)
}

pub(super) const fn map(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::Map, doc)
}

pub(super) const fn maps(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::ListOf(&Kind::Map), doc)
}

pub(super) const fn uuids(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::ListOf(&Kind::Uuid), doc)
}

pub(super) const fn any(name: &'static str, doc: &'static str) -> Field {
    Field::new(name, Kind::Any, doc)
}

pub(super) const fn object(name: &'static str, shape: &'static Shape, doc: &'static str) -> Field {
    Field::new(name, Kind::Object(shape), doc)
}

/// A list of objects; `items` is `&Kind::Object(&SHAPE)`.
pub(super) const fn objects(name: &'static str, items: &'static Kind, doc: &'static str) -> Field {
    Field::new(name, Kind::ListOf(items), doc)
}

/// A field that has a rule.
pub(crate) type Checked = (&'static str, Rule);

/// How many of these fields have a rule.
pub(super) const fn count_checked(mut fields: &[Field]) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = fields {
        if first.rule.is_some() {
            count += 1;
        }
        fields = rest;
    }
    count
}

/// Those of these fields that have a rule.
#[allow(clippy::indexing_slicing, reason = "it runs while the crate is compiled, and a mistake ends that")]
pub(super) const fn pick_checked<const COUNT: usize>(mut fields: &[Field]) -> [Checked; COUNT] {
    let mut picked = [("", Rule::Map); COUNT];
    let mut at = 0;
    while let [first, rest @ ..] = fields {
        if let Some(rule) = first.rule {
            picked[at] = (first.name, rule);
            at += 1;
        }
        fields = rest;
    }
    picked
}
