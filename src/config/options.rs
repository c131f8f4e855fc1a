//! The table of options: what may be given, and what a message says of it. The README, the packages and `operations.json` take
//! their lists from here.

use super::{SendParametersIn, Trust, invalid};
use crate::doc::Doc;
use crate::error::{Error, shown};
use crate::nearest;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The time for a whole call, in milliseconds.
pub(super) const DEFAULT_TIMEOUT_MS: u64 = 30_000;
/// The time for one connection, in milliseconds.
pub(super) const DEFAULT_CONNECT_TIMEOUT_MS: u64 = 10_000;
/// How many attempts may follow the first.
pub(super) const DEFAULT_MAX_RETRIES: u32 = 2;
/// The longest body that is read.
pub(super) const DEFAULT_MAX_RESPONSE_BYTES: usize = 64 * 1024 * 1024;

/// What an option may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Takes {
    Text,
    WholeNumber,
    Boolean,
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A map of texts.
    Texts,
    /// A list of objects that have these members.
    Objects(#[cfg_attr(not(test), allow(dead_code, reason = "read by the test that writes operations.json"))] &'static [Opt]),
}

impl Takes {
    fn described(self) -> String {
        match self {
            Takes::Text => "text".to_owned(),
            Takes::WholeNumber => "a whole number".to_owned(),
            Takes::Boolean => "true or false".to_owned(),
            Takes::OneOf(texts) => texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(" or "),
            Takes::Texts => "an object of texts".to_owned(),
            Takes::Objects(_) => "a list of objects".to_owned(),
        }
    }
}

/// What holds when an option is not given.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(not(test), allow(dead_code, reason = "read by the test that writes operations.json"))]
pub(crate) enum Default {
    Nothing,
    Number(u64),
    Text(&'static str),
    False,
}

/// One option.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(not(test), allow(dead_code, reason = "what no message needs is read by the test that writes operations.json"))]
pub(crate) struct Opt {
    pub(super) name: &'static str,
    pub(super) takes: Takes,
    pub(super) default: Default,
    /// Whether it must be given.
    pub(super) required: bool,
    /// The least and the most that a number may be.
    pub(super) range: Option<(u64, u64)>,
    pub(super) unit: Option<&'static str>,
    /// The environment variables that stand in for it, the first that is set.
    pub(super) environment: &'static [&'static str],
    /// Whether its value is never shown.
    pub(super) secret: bool,
    pub(super) doc: Doc,
}

impl Opt {
    const fn new(name: &'static str, takes: Takes, doc: &'static str) -> Opt {
        Opt {
            name,
            takes,
            default: Default::Nothing,
            required: false,
            range: None,
            unit: None,
            environment: &[],
            secret: false,
            doc: Doc::new(doc),
        }
    }

    const fn default(mut self, default: Default) -> Opt {
        self.default = default;
        self
    }

    const fn required(mut self) -> Opt {
        self.required = true;
        self
    }

    const fn range(mut self, least: u64, most: u64) -> Opt {
        self.range = Some((least, most));
        self
    }

    const fn unit(mut self, unit: &'static str) -> Opt {
        self.unit = Some(unit);
        self
    }

    const fn environment(mut self, variables: &'static [&'static str]) -> Opt {
        self.environment = variables;
        self
    }

    const fn secret(mut self) -> Opt {
        self.secret = true;
        self
    }
}

/// The most that a call or a connection may take, in milliseconds: a day.
const MAX_MS: u64 = 86_400_000;
/// The most attempts that may follow the first.
const MAX_RETRIES: u64 = 100;

/// The members of a fault that a sandbox simulates. A fault needs one of those that say what goes wrong: `status`,
/// `retry_after_seconds`, `delay_ms` or `drop_connection`; a dropped connection has no status.
const FAULT: &[Opt] = &[
    Opt::new("operation", Takes::Text, "The operation that it meets, such as `phones.deactivate`, or `*` for any.").required(),
    Opt::new("times", Takes::WholeNumber, "How many calls it meets.").range(0, u32::MAX as u64).default(Default::Number(1)),
    Opt::new("status", Takes::WholeNumber, "The HTTP status of the answer.").range(400, 599),
    Opt::new(
        "retry_after_seconds",
        Takes::WholeNumber,
        "The `Retry-After` of the answer; without a `status`, its status is 429.",
    )
    .range(0, u64::MAX)
    .unit("seconds"),
    Opt::new("delay_ms", Takes::WholeNumber, "How long the answer takes.").range(0, u64::MAX).unit("milliseconds"),
    Opt::new("drop_connection", Takes::Boolean, "Whether the connection breaks before the answer; it has no `status` then.")
        .default(Default::False),
    Opt::new("after_effect", Takes::Boolean, "Whether the operation takes effect all the same.").default(Default::False),
];

/// The options of a client.
pub(crate) const CLIENT_OPTIONS: &[Opt] = &[
    Opt::new("api_key", Takes::Text, "The API key of a workspace, for servers.").environment(&["SEAM_API_KEY"]).secret(),
    Opt::new("personal_access_token", Takes::Text, "A personal access token, for servers. It needs a `workspace_id`.")
        .environment(&["SEAM_PERSONAL_ACCESS_TOKEN"])
        .secret(),
    Opt::new("workspace_id", Takes::Text, "The workspace that a personal access token acts in.")
        .environment(&["SEAM_WORKSPACE_ID"]),
    Opt::new(
        "client_session_token",
        Takes::Text,
        "The token of a client session, for the app on the phone, which may deactivate its own phone.",
    )
    .secret(),
    Opt::new(
        "publishable_key",
        Takes::Text,
        "The publishable key of a workspace, for an app that makes its client session. It needs a `user_identifier_key`.",
    )
    .secret(),
    Opt::new("user_identifier_key", Takes::Text, "Your own id for the user of the app, beside a publishable key.").secret(),
    Opt::new(
        "endpoint",
        Takes::Text,
        "A URL; or `sandbox:` for a sandbox in memory, of this client alone; or `sandbox:memory-NAME` for one that the clients of this \
         process share that name it; or `sandbox:PATH` for one in a file (`sandbox:file:PATH`, whatever the path begins with). Plain `http://` reaches this machine only.",
    )
    .environment(&["SEAM_ENDPOINT", "SEAM_API_URL"])
    .default(Default::Text(super::DEFAULT_ENDPOINT)),
    Opt::new(
        "timeout_ms",
        Takes::WholeNumber,
        "The time for a whole call: connecting, all attempts, the waits between, reading.",
    )
    .range(1, MAX_MS)
    .unit("milliseconds")
    .default(Default::Number(DEFAULT_TIMEOUT_MS)),
    Opt::new("connect_timeout_ms", Takes::WholeNumber, "The time for making one connection.")
        .range(1, MAX_MS)
        .unit("milliseconds")
        .default(Default::Number(DEFAULT_CONNECT_TIMEOUT_MS)),
    Opt::new("max_retries", Takes::WholeNumber, "How many attempts may follow the first, at most 100.")
        .range(0, MAX_RETRIES)
        .default(Default::Number(DEFAULT_MAX_RETRIES as u64)),
    Opt::new("max_response_bytes", Takes::WholeNumber, "The longest body of an answer that is read.")
        .range(1, u64::MAX)
        .unit("bytes")
        .default(Default::Number(DEFAULT_MAX_RESPONSE_BYTES as u64)),
    Opt::new(
        "send_parameters_in",
        Takes::OneOf(&["query", "body"]),
        "`query` sends a `GET` or a `DELETE` with a query where it can, as the official SDKs do; `body` always sends a `POST` of \
         JSON.",
    )
    .default(Default::Text("query")),
    Opt::new("headers", Takes::Texts, "Headers to send with each request, by name.").secret(),
    Opt::new("user_agent", Takes::Text, "The `user-agent` header of each request."),
    Opt::new("sdk_name", Takes::Text, "The `seam-sdk-name` header of each request."),
    Opt::new("sdk_version", Takes::Text, "The `seam-sdk-version` header of each request."),
    Opt::new("proxy", Takes::Text, "The URL of a proxy. A proxy of the environment never applies to this machine.")
        .environment(&["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"])
        .secret(),
    Opt::new(
        "trust",
        Takes::OneOf(&["system", "bundled", "own"]),
        "Whose certificates are trusted. `system`: those of the system, or Mozilla's where it has none that can be read. `bundled`: \
         Mozilla's, as of this release. `own`: only those of `ca_certificates_pem`.",
    )
    .default(Default::Text("system")),
    Opt::new("ca_certificates_pem", Takes::Text, "Certificates to trust besides those of `trust`, in PEM form."),
    Opt::new("allow_insecure_http", Takes::Boolean, "Whether plain `http://` may reach other machines.").default(Default::False),
    Opt::new(
        "sandbox_faults",
        Takes::Objects(FAULT),
        "Faults that a sandbox simulates: objects with `operation`, `times`, and what goes wrong.",
    ),
    Opt::new(
        "sandbox_clock",
        Takes::Text,
        "The time at which the clock of a new sandbox stands, such as `2026-01-31T12:00:00Z`. A sandbox that has something in it keeps \
         its own clock.",
    ),
];

/// The options of one call.
pub(crate) const CALL_OPTIONS: &[Opt] = &[
    Opt::new("timeout_ms", Takes::WholeNumber, "The time for the whole call, instead of the client's.")
        .range(1, MAX_MS)
        .unit("milliseconds"),
    Opt::new("max_retries", Takes::WholeNumber, "How many attempts may follow the first, instead of the client's.")
        .range(0, MAX_RETRIES),
];

/// Options as the caller writes them; the JSON of `seam_client_new`. Every one of them may be absent.
#[derive(std::default::Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Options {
    pub(super) api_key: Option<String>,
    pub(super) personal_access_token: Option<String>,
    pub(super) workspace_id: Option<String>,
    pub(super) client_session_token: Option<String>,
    pub(super) publishable_key: Option<String>,
    pub(super) user_identifier_key: Option<String>,
    pub(super) endpoint: Option<String>,
    pub(super) timeout_ms: Option<u64>,
    pub(super) connect_timeout_ms: Option<u64>,
    pub(super) max_retries: Option<u32>,
    pub(super) headers: Option<BTreeMap<String, String>>,
    pub(super) proxy: Option<String>,
    pub(super) trust: Option<Trust>,
    pub(super) ca_certificates_pem: Option<String>,
    pub(super) user_agent: Option<String>,
    pub(super) allow_insecure_http: Option<bool>,
    pub(super) send_parameters_in: Option<SendParametersIn>,
    pub(super) max_response_bytes: Option<usize>,
    pub(super) sdk_name: Option<String>,
    pub(super) sdk_version: Option<String>,
    pub(super) sandbox_faults: Option<Vec<Value>>,
    pub(super) sandbox_clock: Option<String>,
}

/// Reads options from JSON.
pub(super) fn parse(text: &str) -> Result<Options, Error> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| invalid(format!("the configuration is not JSON (line {}, column {})", error.line(), error.column())))?;
    let Value::Object(mut map) = value else {
        return Err(invalid("the configuration is not a JSON object"));
    };
    // A wrapper's absent option may arrive as null.
    map.retain(|_, value| !value.is_null());
    // One option at a time, so that the message names it and never shows its value, which may be a secret.
    for (name, value) in &map {
        let Some(option) = CLIENT_OPTIONS.iter().find(|option| option.name == name) else {
            let known = CLIENT_OPTIONS.iter().map(|option| option.name);
            return Err(invalid(format!("unknown option \"{}\"{}", shown(name), nearest::hint(name, known))));
        };
        let alone = Value::Object([(name.clone(), value.clone())].into_iter().collect());
        if serde_json::from_value::<Options>(alone).is_err() {
            return Err(invalid(format!("{name} must be {}", option.takes.described())));
        }
    }
    serde_json::from_value(Value::Object(map)).map_err(|_| invalid("the configuration cannot be read"))
}

/// Says that there is no such option of a call.
pub(crate) fn unknown_call_option(name: &str) -> Error {
    let known = CALL_OPTIONS.iter().map(|option| option.name);
    let list: Vec<&str> = known.clone().collect();
    let hint = nearest::hint(name, known);
    invalid(format!("unknown call option \"{}\"{hint} (there are: {})", shown(name), list.join(", ")))
}

/// The variables of the environment that this library reads itself.
pub(super) fn variables() -> impl Iterator<Item = &'static str> {
    CLIENT_OPTIONS.iter().flat_map(|option| option.environment).copied().filter(|name| name.starts_with("SEAM_"))
}

/// A table of options, for `operations.json`.
#[cfg(test)]
pub(crate) fn options_as_data(options: &[Opt]) -> Value {
    let written = |option: &Opt| {
        let mut written = facts(option);
        written.insert("environment".to_owned(), serde_json::json!(option.environment));
        written.insert("secret".to_owned(), Value::Bool(option.secret));
        Value::Object(written)
    };
    options.iter().map(written).collect()
}

/// What holds of an option and of a member of one.
#[cfg(test)]
fn facts(option: &Opt) -> serde_json::Map<String, Value> {
    use serde_json::json;
    let kind = match option.takes {
        Takes::Text | Takes::OneOf(_) => "text",
        Takes::WholeNumber => "integer",
        Takes::Boolean => "boolean",
        Takes::Texts => "map_of_texts",
        Takes::Objects(_) => "list_of_objects",
    };
    let default = match option.default {
        Default::Nothing => Value::Null,
        Default::Number(number) => json!(number),
        Default::Text(text) => json!(text),
        Default::False => json!(false),
    };
    let mut written = serde_json::Map::new();
    let mut add = |name: &str, value: Value| written.insert(name.to_owned(), value);
    add("name", json!(option.name));
    add("description", json!(option.doc.text));
    add("type", json!(kind));
    if let Takes::OneOf(texts) = option.takes {
        add("enum", json!(texts));
    }
    if let Takes::Objects(members) = option.takes {
        let member = |one: &Opt| {
            let mut written = facts(one);
            written.insert("required".to_owned(), Value::Bool(one.required));
            Value::Object(written)
        };
        add("members", members.iter().map(member).collect());
    }
    if let Some((least, most)) = option.range {
        add("minimum", json!(least));
        // What ends where its type does has no maximum of its own.
        if most != u64::MAX {
            add("maximum", json!(most));
        }
    }
    add("default", default);
    if let Some(unit) = option.unit {
        add("unit", json!(unit));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_what_is_read_and_nothing_else() {
        // serde names all of them when one is unknown.
        let unknown = serde_json::from_str::<Options>(r#"{"?":1}"#).map(drop).unwrap_err().to_string();
        let mut read: Vec<&str> = unknown.split('`').skip(3).step_by(2).collect();
        let mut listed: Vec<&str> = CLIENT_OPTIONS.iter().map(|option| option.name).collect();
        read.sort_unstable();
        listed.sort_unstable();
        assert_eq!(read, listed);
    }

    #[test]
    fn an_option_takes_what_its_message_asks_for() {
        use serde_json::json;
        let samples = |takes: Takes| match takes {
            Takes::Text => (json!("x"), json!(1)),
            Takes::WholeNumber => (json!(1), json!("1")),
            Takes::Boolean => (json!(true), json!("true")),
            Takes::OneOf(texts) => (json!(texts[0]), json!("?")),
            Takes::Texts => (json!({"x": "y"}), json!({"x": 1})),
            Takes::Objects(_) => (json!([{}]), json!({})),
        };
        for option in CLIENT_OPTIONS {
            let (good, bad) = samples(option.takes);
            assert!(parse(&json!({option.name: good}).to_string()).is_ok(), "{}", option.name);
            let refusal = parse(&json!({option.name: bad}).to_string()).map(drop).unwrap_err();
            assert_eq!(refusal.message(), format!("{} must be {}", option.name, option.takes.described()));
        }
    }

    #[test]
    fn a_number_may_be_what_the_table_says() {
        let accepts = |name: &str, value: u64| {
            crate::config::Config::from_json(&serde_json::json!({"api_key": "seam_a", name: value}).to_string()).is_ok()
        };
        for option in CLIENT_OPTIONS.iter().filter(|option| matches!(option.takes, Takes::WholeNumber)) {
            let (least, most) = option.range.unwrap();
            assert!(accepts(option.name, least) && accepts(option.name, most), "{}", option.name);
            assert!(least == 0 || !accepts(option.name, least - 1), "{}", option.name);
            assert!(most == u64::MAX || !accepts(option.name, most + 1), "{}", option.name);
        }
        for option in CALL_OPTIONS {
            let same = CLIENT_OPTIONS.iter().find(|other| other.name == option.name).unwrap();
            assert_eq!(option.range, same.range);
        }
    }

    #[cfg(feature = "sandbox")]
    #[test]
    fn a_fault_has_the_members_of_the_table() {
        use serde_json::json;
        let refusal = |fault: Value| {
            let options = json!({"endpoint": "sandbox:", "sandbox_faults": [fault]}).to_string();
            crate::config::Config::from_json(&options)
                .and_then(crate::client::Client::new)
                .map(drop)
                .err()
                .map(|error| error.message().to_owned())
        };
        // The message of a fault with an unknown member names those that there are.
        let message = refusal(json!({"?": 1})).unwrap();
        let names: Vec<&str> = FAULT.iter().map(|member| member.name).collect();
        assert!(message.ends_with(&format!("(there are: {})", names.join(", "))), "{message}");
        // That of a member of another type says what each is.
        let of_another_type = refusal(json!({"delay_ms": 1})).unwrap();
        assert!(names.iter().all(|name| of_another_type.contains(name)), "{of_another_type}");
        for member in FAULT {
            let (value, wrong) = match member.takes {
                Takes::Text => (json!("phones.get"), json!(1)),
                Takes::Boolean => (json!(true), json!("true")),
                _ => (json!(member.range.unwrap().0), json!("1")),
            };
            let with = |value: Value| {
                // What goes wrong, unless the member says it itself.
                let mut fault = json!({"operation": "*", "delay_ms": 1});
                fault[member.name] = value;
                refusal(fault)
            };
            assert_eq!(with(value), None, "{}", member.name);
            assert_eq!(with(wrong), Some(of_another_type.clone()), "{}", member.name);
            if let Some((least, most)) = member.range {
                assert_eq!(with(json!(most)), None, "{}", member.name);
                assert!(most == u64::MAX || with(json!(most + 1)).is_some(), "{}", member.name);
                assert!(least == 0 || with(json!(least - 1)).is_some(), "{}", member.name);
            }
        }
    }
}
