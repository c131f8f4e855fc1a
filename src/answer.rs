//! The body of a successful answer, as it came.

use serde_json::Value;

/// The JSON text of a successful answer: Seam's own body, byte for byte.
///
/// The text is kept behind some free room in the same buffer, so that a face which must hand it on with a header of its own
/// (the C face keeps the length there) need not copy it.
pub struct Answer {
    buffer: Vec<u8>,
}

impl Answer {
    /// The free bytes in front of the text.
    pub(crate) const HEADROOM: usize = 16;

    /// An empty answer with room for a text of `capacity` bytes and one byte behind it.
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        let mut buffer = Vec::with_capacity(Self::HEADROOM + capacity + 1);
        buffer.resize(Self::HEADROOM, 0);
        Answer { buffer }
    }

    /// An answer of this text.
    pub(crate) fn from_text(text: &str) -> Self {
        let mut answer = Self::with_capacity(text.len());
        answer.push(text.as_bytes());
        answer
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// As [`Self::push`], where the bytes come from elsewhere and may be more than there is memory for: false then.
    pub(crate) fn try_push(&mut self, bytes: &[u8]) -> bool {
        // And one for the byte behind the text.
        let room = self.buffer.try_reserve(bytes.len() + 1).is_ok();
        if room {
            self.buffer.extend_from_slice(bytes);
        }
        room
    }

    /// The bytes of the text.
    pub fn as_bytes(&self) -> &[u8] {
        self.buffer.get(Self::HEADROOM..).unwrap_or_default()
    }

    /// The text. A body that is not UTF-8 never becomes a successful answer.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    /// The text, parsed.
    pub fn to_value(&self) -> Value {
        serde_json::from_slice(self.as_bytes()).unwrap_or_default()
    }

    /// The buffer: [`Self::HEADROOM`] free bytes, then the text.
    pub(crate) fn into_buffer(self) -> Vec<u8> {
        self.buffer
    }
}

impl std::fmt::Debug for Answer {
    /// Shows the size only: a body may hold a client session's token.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Answer({} bytes)", self.as_bytes().len())
    }
}
