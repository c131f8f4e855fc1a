//! The one error of the library, its kinds, and its JSON.

use serde::Serialize;
use serde_json::Value;
use std::fmt;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        /// What went wrong, as a closed set. Wrappers map each kind to an exception class.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
        pub enum Kind {
            $($(#[doc = $doc])+ #[serde(rename = $text)] $name,)+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)+];

            /// The kind's name in the JSON of an error.
            pub fn as_str(self) -> &'static str {
                match self { $(Kind::$name => $text,)+ }
            }
        }

        /// The kinds and their sentences, for `operations.json`.
        #[cfg(test)]
        pub(crate) const KINDS: &[(&str, &str)] = &[$(($text, concat!($($doc),+)),)+];
    };
}

kinds! {
    /// The configuration or the options of a call are wrong. Nothing was sent.
    InvalidOptions = "invalid_options",
    /// A token is malformed, or of another kind than the option it was given as. Nothing was sent.
    InvalidToken = "invalid_token",
    /// Parameters were refused here, before anything was sent.
    InvalidParams = "invalid_params",
    /// Seam did not accept the credentials (401).
    Unauthorized = "unauthorized",
    /// Seam refused the parameters (400 `invalid_input`).
    InvalidInput = "invalid_input",
    /// Any other structured error of Seam; `type` says which.
    Api = "api",
    /// What came back is not an answer of Seam: not JSON, of another shape, too large, or a gateway's page.
    InvalidResponse = "invalid_response",
    /// No connection, or it broke.
    Connection = "connection",
    /// The call's deadline passed.
    Timeout = "timeout",
    /// The caller cancelled the call.
    Cancelled = "cancelled",
    /// The client, call or queue was freed, or never existed.
    InvalidHandle = "invalid_handle",
    /// A webhook's signature, time or content cannot be trusted.
    InvalidWebhook = "invalid_webhook",
    /// A fault in this library, or a limit of this machine.
    Internal = "internal",
}

/// What went wrong in one call. It belongs to that call: there is no last error anywhere.
#[derive(Debug, Clone)]
pub struct Error(Box<Details>);

macro_rules! details {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $kind:literal $(, absent if $absent:literal)?;)+) => {
        /// The fields of an [`Error`], in the order of its JSON.
        #[derive(Debug, Clone, Serialize)]
        #[non_exhaustive]
        pub struct Details {
            $($(#[doc = $doc])+ $(#[serde(skip_serializing_if = $absent)])? pub $name: $type,)+
        }

        /// The members of an error's JSON, for `operations.json`.
        #[cfg(test)]
        pub(crate) const MEMBERS: &[Member] = &[
            $(Member {
                name: stringify!($name),
                kind: $kind,
                required: matches!(&[$($absent)?] as &[&str], []),
                doc: concat!($($doc),+),
            },)+
        ];
    };
}

/// One member of an error's JSON.
#[cfg(test)]
pub(crate) struct Member {
    name: &'static str,
    kind: &'static str,
    required: bool,
    doc: &'static str,
}

#[cfg(test)]
impl Member {
    pub(crate) fn to_data(&self) -> Value {
        let name = self.name.trim_start_matches("r#");
        let doc = self.doc.trim().replace("  ", " ");
        serde_json::json!({"name": name, "description": doc, "type": self.kind, "required": self.required})
    }
}

details! {
    /// The closed set to decide by.
    kind: Kind = "text";
    /// Seam's own error type (an open set), or the kind's name for an error made here.
    r#type: String = "text";
    /// What happened, what was tried, and what the caller can do. Never holds a token.
    message: String = "text";
    /// The HTTP status, when an answer came.
    status_code: Option<u16> = "integer", absent if "Option::is_none";
    /// Seam's request id, from the answer's `seam-request-id` header.
    request_id: Option<String> = "text", absent if "Option::is_none";
    /// How often the request was tried; 0 when nothing was sent.
    attempts: u32 = "integer";
    /// True if repeating the call is safe and may succeed. False if the first call may have taken effect and repeating it could
    /// do it twice.
    retryable: bool = "boolean";
    /// Whether the operation may have taken effect although it is reported as failed. Absent means false.
    outcome_unknown: bool = "boolean", absent if "std::ops::Not::not";
    /// How long Seam asked to wait, in milliseconds.
    retry_after_ms: Option<u64> = "integer", absent if "Option::is_none";
    /// Seam's `error.data`.
    data: Option<Value> = "any", absent if "Option::is_none";
    /// Messages by parameter: each node has `_errors` and a child per parameter.
    validation_errors: Option<Value> = "any", absent if "Option::is_none";
    /// The operation that was asked for.
    operation: Option<String> = "text", absent if "Option::is_none";
}

impl Error {
    /// An error made here: its type is its kind's name.
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Error(Box::new(Details {
            kind,
            r#type: kind.as_str().to_owned(),
            message: message.into(),
            status_code: None,
            request_id: None,
            attempts: 0,
            retryable: false,
            outcome_unknown: false,
            retry_after_ms: None,
            data: None,
            validation_errors: None,
            operation: None,
        }))
    }

    /// An error that Seam reported in its own form.
    pub(crate) fn reported(status: u16, r#type: String, message: String) -> Self {
        let kind = match (status, r#type.as_str()) {
            (401, _) => Kind::Unauthorized,
            (400, "invalid_input") => Kind::InvalidInput,
            _ => Kind::Api,
        };
        let mut error = Error::new(kind, message);
        error.0.r#type = r#type;
        error.0.status_code = Some(status);
        error
    }

    /// Everything the error says.
    pub fn details(&self) -> &Details {
        &self.0
    }

    pub(crate) fn details_mut(&mut self) -> &mut Details {
        &mut self.0
    }

    /// The kind, to decide by.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// What happened, in words.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Whether Seam says by one of these types that a thing is not there.
    pub(crate) fn is_not_found(&self, types: &[&str]) -> bool {
        self.0.kind == Kind::Api && self.0.status_code == Some(404) && types.contains(&self.0.r#type.as_str())
    }

    /// The same error without this secret, should the server have sent it back.
    pub(crate) fn without(mut self, secret: Option<&str>) -> Self {
        const HIDDEN: &str = "[secret]";
        let Some(secret) = secret.filter(|secret| !secret.is_empty()) else { return self };
        let details = self.details_mut();
        for text in [Some(&mut details.message), Some(&mut details.r#type), details.request_id.as_mut()].into_iter().flatten() {
            if text.contains(secret) {
                *text = text.replace(secret, HIDDEN);
            }
        }
        for value in [&mut details.data, &mut details.validation_errors] {
            // A token is printable ASCII, and stands in JSON as it is, but for quotes and backslashes.
            let text = value.as_ref().map(Value::to_string).unwrap_or_default();
            if text.contains(secret) {
                *value = serde_json::from_str(&text.replace(secret, HIDDEN)).ok();
            }
        }
        self
    }

    /// The same error, naming its operation.
    pub(crate) fn of(mut self, operation: &str) -> Self {
        self.0.operation = Some(operation.to_owned());
        self
    }

    /// The body that Seam would have sent: `{"error":{"type","message",...},"ok":false}`.
    #[cfg(feature = "sandbox")]
    pub(crate) fn to_wire(&self) -> String {
        let mut error = serde_json::json!({"type": self.0.r#type, "message": self.0.message});
        if let (Some(map), Some(problems)) = (error.as_object_mut(), &self.0.validation_errors) {
            map.insert("validation_errors".to_owned(), problems.clone());
        }
        serde_json::json!({"error": error, "ok": false}).to_string()
    }

    /// The envelope that the C functions return: `{"ok":false,"error":{"kind":...}}`, always beginning with these keys.
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Envelope<'a> {
            ok: bool,
            error: &'a Details,
        }
        serde_json::to_string(&Envelope { ok: false, error: &self.0 }).unwrap_or_else(|_| INTERNAL_ERROR.to_owned())
    }
}

/// The envelope of last resort: needs no memory to make.
pub(crate) const INTERNAL_ERROR: &str = r#"{"ok":false,"error":{"kind":"internal","type":"internal","message":"a fault in this library ended the call; the process and its other calls are unharmed","attempts":0,"retryable":false,"outcome_unknown":true}}"#;

/// A text of the caller's as it may stand in a message: not too long, and without control characters.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown: String = text.chars().take(LONGEST).map(|letter| if letter.is_control() { '?' } else { letter }).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.0.r#type, self.0.message)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_members_are_those_of_the_json() {
        let mut error = Error::new(Kind::Api, "m");
        let written = |error: &Error| serde_json::to_value(error.details()).unwrap().as_object().unwrap().clone();
        let least = written(&error);
        *error.details_mut() = Details {
            status_code: Some(500),
            request_id: Some("r".to_owned()),
            outcome_unknown: true,
            retry_after_ms: Some(1),
            data: Some(Value::Bool(true)),
            validation_errors: Some(Value::Bool(true)),
            operation: Some("phones.get".to_owned()),
            ..error.details().clone()
        };
        let most = written(&error);
        assert_eq!(MEMBERS.len(), most.len());
        for member in MEMBERS.iter().map(Member::to_data) {
            let name = member["name"].as_str().unwrap();
            assert_eq!(member["required"], least.contains_key(name), "{name}");
            let fits = match member["type"].as_str().unwrap() {
                "text" => most[name].is_string(),
                "integer" => most[name].is_u64(),
                "boolean" => most[name].is_boolean(),
                _ => true,
            };
            assert!(fits, "{name}");
        }
    }

    #[test]
    fn a_failure_envelope_begins_with_ok_and_kind() {
        for kind in Kind::ALL {
            let text = Error::new(*kind, "m").to_json();
            assert!(text.starts_with(&format!(r#"{{"ok":false,"error":{{"kind":"{}","#, kind.as_str())), "{text}");
        }
        assert!(INTERNAL_ERROR.starts_with(r#"{"ok":false,"error":{"kind":"internal","#));
        assert!(serde_json::from_str::<Value>(INTERNAL_ERROR).is_ok());
    }
}
