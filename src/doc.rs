//! The sentences of the tables. They are for `operations.json`, which a unit test writes and compares, so only a test build
//! has them: elsewhere a [`Doc`] is empty, and the text that it was made of is gone before the library is linked.

/// What there is to say about an entry of a table.
#[derive(Debug, Clone, Copy)]
pub struct Doc {
    #[cfg(test)]
    pub(crate) text: &'static str,
}

impl Doc {
    /// Nothing is said yet.
    pub(crate) const NONE: Doc = Doc::new("");

    #[cfg(test)]
    pub(crate) const fn new(text: &'static str) -> Doc {
        Doc { text }
    }

    #[cfg(not(test))]
    pub(crate) const fn new(_: &'static str) -> Doc {
        Doc {}
    }
}
