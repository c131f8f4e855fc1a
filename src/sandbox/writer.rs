//! Writing an answer's body, as long as the call's budget lasts. A long list is written item by item, so that its objects are never all there
//! at once: they take many times the room of their text.

use super::failure::Failure;
use crate::answer::Answer;
use crate::call::Budget;
use serde_json::Value;
use std::io;

/// After so many bytes it looks whether the call may go on.
const LOOK_EVERY: usize = 64 * 1024;

struct Writer<'a> {
    answer: Answer,
    budget: &'a Budget,
    unwatched: usize,
}

impl<'a> Writer<'a> {
    fn new(budget: &'a Budget) -> Writer<'a> {
        Writer { answer: Answer::with_capacity(512), budget, unwatched: 0 }
    }

    fn value(&mut self, value: &Value) -> Result<(), Failure> {
        serde_json::to_writer(self, value).map_err(|_| Failure::Interrupted)
    }
}

impl io::Write for Writer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unwatched += bytes.len();
        if self.unwatched >= LOOK_EVERY {
            self.unwatched = 0;
            self.budget.check().map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?;
        }
        self.answer.push(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes a body.
pub(super) fn write(body: &Value, budget: &Budget) -> Result<Answer, Failure> {
    let mut writer = Writer::new(budget);
    writer.value(body)?;
    Ok(writer.answer)
}

/// Writes a body that is a list under one key.
pub(super) struct ListWriter<'a> {
    writer: Writer<'a>,
    is_empty: bool,
}

impl<'a> ListWriter<'a> {
    pub(super) fn begin(key: &str, budget: &'a Budget) -> Result<ListWriter<'a>, Failure> {
        let mut writer = Writer::new(budget);
        writer.answer.push(b"{");
        writer.value(&Value::from(key))?;
        writer.answer.push(b":[");
        Ok(ListWriter { writer, is_empty: true })
    }

    pub(super) fn item(&mut self, item: &Value) -> Result<(), Failure> {
        if !std::mem::take(&mut self.is_empty) {
            self.writer.answer.push(b",");
        }
        self.writer.value(item)
    }

    pub(super) fn end(mut self) -> Result<Answer, Failure> {
        self.writer.answer.push(b"],\"ok\":true}");
        Ok(self.writer.answer)
    }
}
