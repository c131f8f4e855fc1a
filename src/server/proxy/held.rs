//! Bodies on their way: read as far as the check needs them. The rest of a longer one is handed on as it comes.

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use bytes::BytesMut;
use flate2::read::MultiGzDecoder;
use http_body::{Body, Frame, SizeHint};
use std::borrow::Cow;
use std::io::Read;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A longer body is handed on without being checked.
const MAX_HELD: usize = 16_000_000;

/// What is compressed is looked into up to this length.
const MAX_UNPACKED: u64 = 64_000_000;

/// A body of which enough was read.
pub(super) enum Held<B> {
    Whole(Bytes),
    Longer { start: Bytes, rest: B },
}

/// Reads a body to its end, or until it is too long to be held.
pub(super) async fn hold<B>(mut body: B) -> Result<Held<B>, B::Error>
where
    B: Body<Data = Bytes> + Unpin,
{
    let mut start = BytesMut::new();
    while start.len() <= MAX_HELD {
        match std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            None => return Ok(Held::Whole(start.freeze())),
            Some(frame) => {
                if let Ok(data) = frame?.into_data() {
                    start.extend_from_slice(&data);
                }
            }
        }
    }
    Ok(Held::Longer { start: start.freeze(), rest: body })
}

impl<B> Held<B> {
    /// What the check and the record get to see of it.
    pub(super) fn seen(&self) -> Seen {
        match self {
            Held::Whole(bytes) => Seen::Whole(bytes.clone()),
            Held::Longer { start, .. } => Seen::TooLong { at_least: start.len() },
        }
    }
}

/// A body as the check and the record see it.
pub(super) enum Seen {
    Whole(Bytes),
    TooLong { at_least: usize },
}

/// What was read of a body, and then the rest of it.
pub(super) struct Chained<B> {
    start: Option<Bytes>,
    rest: B,
}

impl<B> Chained<B> {
    pub(super) fn new(start: Bytes, rest: B) -> Chained<B> {
        Chained { start: Some(start), rest }
    }
}

impl<B: Body<Data = Bytes> + Unpin> Body for Chained<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        match self.start.take() {
            Some(start) => Poll::Ready(Some(Ok(Frame::data(start)))),
            None => Pin::new(&mut self.rest).poll_frame(context),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.start.is_none() && self.rest.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let held = self.start.as_ref().map_or(0, |start| start.len() as u64);
        let rest = self.rest.size_hint();
        let mut hint = SizeHint::new();
        hint.set_lower(held.saturating_add(rest.lower()));
        if let Some(upper) = rest.upper() {
            hint.set_upper(held.saturating_add(upper));
        }
        hint
    }
}

/// A body as it was before it was compressed on its way; or why it cannot be read.
pub(super) fn unpacked<'a>(headers: &HeaderMap, body: &'a [u8]) -> Result<Cow<'a, [u8]>, &'static str> {
    let encoding = headers.get(header::CONTENT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match encoding.trim().to_ascii_lowercase().as_str() {
        "" | "identity" => Ok(Cow::Borrowed(body)),
        "gzip" | "x-gzip" if !body.is_empty() => {
            let mut plain = Vec::new();
            let read = MultiGzDecoder::new(body).take(MAX_UNPACKED + 1).read_to_end(&mut plain);
            match read {
                Ok(length) if length as u64 <= MAX_UNPACKED => Ok(Cow::Owned(plain)),
                Ok(_) => Err("the answer is too long to be checked"),
                Err(_) => Err("the answer is said to be compressed, and cannot be read"),
            }
        }
        "gzip" | "x-gzip" => Ok(Cow::Borrowed(body)),
        _ => Err("the answer is compressed in a way that the check cannot read: it reads gzip"),
    }
}
