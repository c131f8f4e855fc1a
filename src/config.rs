//! The options of a client, and the environment variables that stand in for them.

use crate::credentials::{Credentials, TokenKind, accept};
use crate::error::{Error, Kind, shown};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// Seam's API.
pub const DEFAULT_ENDPOINT: &str = "https://connect.getseam.com";

/// The most that a call may take, in milliseconds: a day.
const LONGEST_MS: u64 = 86_400_000;

/// Options as the caller writes them; the JSON of `seam_client_new`. Every one of them may be absent.
#[derive(Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Options {
    api_key: Option<String>,
    personal_access_token: Option<String>,
    workspace_id: Option<String>,
    client_session_token: Option<String>,
    publishable_key: Option<String>,
    user_identifier_key: Option<String>,
    endpoint: Option<String>,
    timeout_ms: Option<u64>,
    connect_timeout_ms: Option<u64>,
    max_retries: Option<u32>,
    headers: Option<BTreeMap<String, String>>,
    proxy: Option<String>,
    ca_certificates_pem: Option<String>,
    user_agent: Option<String>,
    allow_insecure_http: Option<bool>,
    send_parameters_in: Option<SendParametersIn>,
    max_response_bytes: Option<usize>,
    sdk_name: Option<String>,
    sdk_version: Option<String>,
    sandbox_faults: Option<Vec<Value>>,
}

/// Where a read's or a deletion's parameters go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SendParametersIn {
    /// `GET` and `DELETE` with a query, as the official SDKs send them.
    Query,
    /// `POST` with a JSON body.
    Body,
}

/// Which backend answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// Seam's API, or a server that speaks its protocol, at this URL (without a slash at its end).
    Remote(String),
    /// The embedded sandbox, in memory or in this file.
    Sandbox(Option<String>),
}

/// The checked configuration of a client.
#[derive(Clone)]
pub struct Config {
    /// Who asks.
    pub(crate) credentials: Credentials,
    /// Which backend answers.
    pub(crate) endpoint: Endpoint,
    /// The time for a whole call: connecting, all attempts, waits and reading.
    pub(crate) timeout: Duration,
    /// The time to make one connection.
    pub(crate) connect_timeout: Duration,
    /// How often a failed attempt may be followed by another.
    pub(crate) max_retries: u32,
    /// Headers sent with every request, besides those of the protocol.
    pub(crate) headers: BTreeMap<String, String>,
    /// A proxy, besides those that the environment names.
    pub(crate) proxy: Option<String>,
    /// Certificates to trust besides the system's.
    pub(crate) ca_certificates_pem: Option<String>,
    /// The `user-agent` header.
    pub(crate) user_agent: String,
    /// Where a read's or a deletion's parameters go.
    pub(crate) send_parameters_in: SendParametersIn,
    /// The longest body that is read.
    pub(crate) max_response_bytes: usize,
    /// What `seam-sdk-name` says.
    pub(crate) sdk_name: String,
    /// What `seam-sdk-version` says.
    pub(crate) sdk_version: String,
    /// Faults that a sandbox simulates: objects of `operation`, `times` and what goes wrong.
    pub(crate) sandbox_faults: Vec<Value>,
}

impl std::fmt::Debug for Config {
    /// Without credentials, headers and proxy, which may hold secrets.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Config")
            .field("endpoint", &self.endpoint)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("max_retries", &self.max_retries)
            .finish_non_exhaustive()
    }
}

impl Config {
    /// A sandbox in memory: no account, no network.
    pub fn sandbox() -> Config {
        Config::defaults(Credentials::Owner, Endpoint::Sandbox(None))
    }

    /// A sandbox in this SQLite file, which processes can share.
    pub fn sandbox_file(path: impl Into<String>) -> Config {
        Config::defaults(Credentials::Owner, Endpoint::Sandbox(Some(path.into())))
    }

    /// Who asks.
    pub fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Which backend answers.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Whether a proxy was configured, besides those that the environment names.
    pub fn has_proxy(&self) -> bool {
        self.proxy.is_some()
    }

    fn defaults(credentials: Credentials, endpoint: Endpoint) -> Config {
        Config {
            credentials,
            endpoint,
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(10),
            max_retries: 2,
            headers: BTreeMap::new(),
            proxy: None,
            ca_certificates_pem: None,
            user_agent: format!("seam-phones/{}", crate::VERSION),
            send_parameters_in: SendParametersIn::Query,
            max_response_bytes: 64 * 1024 * 1024,
            sdk_name: "seam-phones".to_owned(),
            sdk_version: crate::VERSION.to_owned(),
            sandbox_faults: Vec::new(),
        }
    }

    /// Reads the options from JSON; what they leave open is taken from the environment (`SEAM_API_KEY`,
    /// `SEAM_PERSONAL_ACCESS_TOKEN` with `SEAM_WORKSPACE_ID`, `SEAM_ENDPOINT`, `SEAM_API_URL`), then from the defaults.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] or [`Kind::InvalidToken`], naming the option.
    pub fn from_json(text: &str) -> Result<Config, Error> {
        let names = ["SEAM_API_KEY", "SEAM_PERSONAL_ACCESS_TOKEN", "SEAM_WORKSPACE_ID", "SEAM_ENDPOINT", "SEAM_API_URL"];
        for name in names {
            if let Err(std::env::VarError::NotUnicode(_)) = std::env::var(name) {
                return Err(invalid(format!("the environment variable {name} is not UTF-8")));
            }
        }
        Config::from_json_and(text, |name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    fn from_json_and(text: &str, environment: impl Fn(&str) -> Option<String>) -> Result<Config, Error> {
        Config::check(parse(text)?, environment)
    }

    fn check(mut options: Options, environment: impl Fn(&str) -> Option<String>) -> Result<Config, Error> {
        let allow_insecure_http = options.allow_insecure_http.unwrap_or(false);
        let endpoint = match options.endpoint.take() {
            Some(given) => Some(given),
            None => environment("SEAM_ENDPOINT").or_else(|| environment("SEAM_API_URL")),
        };
        let endpoint = check_endpoint(endpoint.as_deref().unwrap_or(DEFAULT_ENDPOINT), allow_insecure_http)?;
        let credentials = match &endpoint {
            // The tokens in the environment are for Seam's own API.
            Endpoint::Sandbox(_) => credentials(&mut options, |_| None)?.unwrap_or(Credentials::Owner),
            Endpoint::Remote(_) => credentials(&mut options, environment)?.ok_or_else(|| {
                invalid("no credentials: give api_key, personal_access_token with workspace_id, client_session_token, or publishable_key with user_identifier_key, or set SEAM_API_KEY; or use the sandbox (endpoint \"sandbox:\"), which needs none")
            })?,
        };
        let mut config = Config::defaults(credentials, endpoint);
        if let Some(timeout) = options.timeout_ms {
            config.timeout = milliseconds("timeout_ms", timeout)?;
        }
        if let Some(timeout) = options.connect_timeout_ms {
            config.connect_timeout = milliseconds("connect_timeout_ms", timeout)?;
        }
        if let Some(retries) = options.max_retries {
            config.max_retries = check_retries(retries)?;
        }
        if let Some(limit) = options.max_response_bytes {
            if limit == 0 {
                return Err(invalid("max_response_bytes must be above 0"));
            }
            config.max_response_bytes = limit;
        }
        if let Some(pem) = &options.ca_certificates_pem
            && !pem.contains("-----BEGIN CERTIFICATE-----")
        {
            return Err(invalid("ca_certificates_pem holds no PEM certificate"));
        }
        if let Some(proxy) = &options.proxy {
            check_proxy(proxy)?;
        }
        let mut names = BTreeSet::new();
        for (name, value) in options.headers.iter().flatten() {
            check_header(name, value)?;
            if !names.insert(name.to_ascii_lowercase()) {
                return Err(invalid(format!("headers names {name} twice, in upper and in lower case")));
            }
        }
        let texts = [("user_agent", &options.user_agent), ("sdk_name", &options.sdk_name), ("sdk_version", &options.sdk_version)];
        for (option, text) in texts {
            if text.as_ref().is_some_and(|text| !is_header_value(text)) {
                return Err(invalid(format!("{option} cannot stand in a header: printable ASCII only")));
            }
        }
        if options.sandbox_faults.is_some() && matches!(config.endpoint, Endpoint::Remote(_)) {
            return Err(invalid("sandbox_faults goes with a sandbox: set endpoint to \"sandbox:\" or \"sandbox:PATH\""));
        }
        config.sandbox_faults = options.sandbox_faults.unwrap_or_default();
        config.headers = options.headers.unwrap_or_default();
        config.proxy = options.proxy;
        config.ca_certificates_pem = options.ca_certificates_pem;
        config.user_agent = options.user_agent.unwrap_or(config.user_agent);
        config.sdk_name = options.sdk_name.unwrap_or(config.sdk_name);
        config.sdk_version = options.sdk_version.unwrap_or(config.sdk_version);
        config.send_parameters_in = options.send_parameters_in.unwrap_or(SendParametersIn::Query);
        Ok(config)
    }
}

fn invalid(message: impl Into<String>) -> Error {
    Error::new(Kind::InvalidOptions, message)
}

fn parse(text: &str) -> Result<Options, Error> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| invalid(format!("the configuration is not JSON (line {}, column {})", error.line(), error.column())))?;
    let Value::Object(mut map) = value else {
        return Err(invalid("the configuration is not a JSON object"));
    };
    // A wrapper's absent option may arrive as null.
    map.retain(|_, value| !value.is_null());
    // One option at a time, so that the message names it and never shows its value, which may be a secret.
    for (name, value) in &map {
        let alone = Value::Object([(name.clone(), value.clone())].into_iter().collect());
        if let Err(error) = serde_json::from_value::<Options>(alone) {
            let message = if error.to_string().starts_with("unknown field") {
                format!("unknown option \"{}\"", shown(name))
            } else {
                format!("{name} must be {}", wanted(name))
            };
            return Err(invalid(message));
        }
    }
    serde_json::from_value(Value::Object(map)).map_err(|_| invalid("the configuration cannot be read"))
}

fn wanted(option: &str) -> &'static str {
    match option {
        "timeout_ms" | "connect_timeout_ms" | "max_retries" | "max_response_bytes" => "a whole number",
        "allow_insecure_http" => "true or false",
        "headers" => "an object of texts",
        "sandbox_faults" => "a list of objects",
        "send_parameters_in" => "\"query\" or \"body\"",
        _ => "text",
    }
}

pub(crate) fn milliseconds(option: &str, value: u64) -> Result<Duration, Error> {
    if (1..=LONGEST_MS).contains(&value) {
        Ok(Duration::from_millis(value))
    } else {
        Err(invalid(format!("{option} must be between 1 and {LONGEST_MS} milliseconds")))
    }
}

pub(crate) fn check_retries(retries: u32) -> Result<u32, Error> {
    if retries <= 100 { Ok(retries) } else { Err(invalid("max_retries must be at most 100")) }
}

fn credentials(options: &mut Options, environment: impl Fn(&str) -> Option<String>) -> Result<Option<Credentials>, Error> {
    let given: Vec<&str> = [
        ("api_key", &options.api_key),
        ("personal_access_token", &options.personal_access_token),
        ("client_session_token", &options.client_session_token),
        ("publishable_key", &options.publishable_key),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.as_ref().map(|_| name))
    .collect();
    if given.len() > 1 {
        return Err(invalid(format!("{} cannot be given together: one client has one kind of credentials", given.join(" and "))));
    }
    if options.user_identifier_key.is_some() && options.publishable_key.is_none() {
        return Err(invalid("user_identifier_key needs a publishable_key"));
    }
    if given.is_empty() {
        let (key, token) = (environment("SEAM_API_KEY"), environment("SEAM_PERSONAL_ACCESS_TOKEN"));
        if key.is_some() && token.is_some() {
            return Err(invalid(
                "SEAM_API_KEY and SEAM_PERSONAL_ACCESS_TOKEN are both set; unset one, or give api_key or personal_access_token",
            ));
        }
        options.api_key = key;
        options.personal_access_token = token;
    }
    if let Some(key) = &options.api_key {
        if options.workspace_id.is_some() {
            return Err(invalid("workspace_id goes with personal_access_token; an api_key has its workspace already"));
        }
        return Ok(Some(Credentials::ApiKey(accept("api_key", key, &[TokenKind::ApiKey])?)));
    }
    if let Some(token) = &options.personal_access_token {
        let workspace_id = options.workspace_id.take().or_else(|| environment("SEAM_WORKSPACE_ID"));
        let Some(workspace_id) = workspace_id.filter(|id| !id.is_empty() && is_header_value(id)) else {
            return Err(invalid("personal_access_token needs a workspace_id (or SEAM_WORKSPACE_ID)"));
        };
        let wanted = [TokenKind::PersonalAccessToken, TokenKind::ConsoleSessionToken];
        let token = accept("personal_access_token", token, &wanted)?;
        return Ok(Some(Credentials::WorkspaceToken { token, workspace_id }));
    }
    if options.workspace_id.is_some() {
        return Err(invalid("workspace_id needs a personal_access_token"));
    }
    if let Some(token) = &options.client_session_token {
        let token = accept("client_session_token", token, &[TokenKind::ClientSessionToken])?;
        return Ok(Some(Credentials::ClientSession(token)));
    }
    if let Some(key) = &options.publishable_key {
        let key = accept("publishable_key", key, &[TokenKind::PublishableKey])?;
        let user_identifier_key = options.user_identifier_key.take();
        let Some(user_identifier_key) = user_identifier_key.filter(|key| !key.is_empty() && is_header_value(key)) else {
            return Err(invalid("publishable_key needs a user_identifier_key"));
        };
        return Ok(Some(Credentials::PublishableKey { key, user_identifier_key }));
    }
    Ok(None)
}

fn check_endpoint(text: &str, allow_insecure_http: bool) -> Result<Endpoint, Error> {
    if let Some(path) = text.strip_prefix("sandbox:") {
        return if cfg!(not(feature = "sandbox")) {
            Err(invalid("this build of seam-phones has no sandbox (feature `sandbox`)"))
        } else if path.contains('\0') {
            Err(invalid("the sandbox's path holds a zero byte"))
        } else {
            Ok(Endpoint::Sandbox(Some(path.to_owned()).filter(|path| !path.is_empty())))
        };
    }
    let url = reqwest::Url::parse(text).map_err(|_| {
        invalid("endpoint must be a URL such as \"https://connect.getseam.com\", or \"sandbox:\", or \"sandbox:PATH\"")
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(invalid("endpoint must not hold a user name or password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(invalid("endpoint must not hold a query or a fragment"));
    }
    match url.scheme() {
        "https" => {}
        "http" if allow_insecure_http || is_loopback(&url) => {}
        "http" => {
            return Err(invalid(
                "endpoint is plain http:// to another machine, which would show the token to the network; use https://, or set allow_insecure_http",
            ));
        }
        _ => return Err(invalid("endpoint must begin with https://, http:// (to this machine) or sandbox:")),
    }
    Ok(Endpoint::Remote(url.as_str().trim_end_matches('/').to_owned()))
}

/// Whether the URL names this machine.
pub(crate) fn is_loopback(url: &reqwest::Url) -> bool {
    match url.host_str() {
        Some("localhost") => true,
        Some(host) => host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback()),
        None => false,
    }
}

fn check_proxy(text: &str) -> Result<(), Error> {
    let known = |url: &reqwest::Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    match reqwest::Url::parse(text) {
        Ok(url) if known(&url) => Ok(()),
        _ => Err(invalid("proxy must be a URL such as \"http://proxy.example:3128\"")),
    }
}

/// Headers that the protocol sets itself.
const RESERVED: &[&str] = &[
    "authorization",
    "seam-workspace",
    "client-session-token",
    "seam-publishable-key",
    "content-type",
    "content-length",
    "transfer-encoding",
    "connection",
    "host",
    "accept-encoding",
    "user-agent",
    "seam-sdk-name",
    "seam-sdk-version",
];

fn check_header(name: &str, value: &str) -> Result<(), Error> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(is_token) {
        return Err(invalid("headers holds a name that is none"));
    }
    if RESERVED.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(invalid(format!("headers must not set {name}: the library does")));
    }
    if !is_header_value(value) {
        return Err(invalid(format!("the value of the header {name} must be printable ASCII")));
    }
    Ok(())
}

fn is_header_value(text: &str) -> bool {
    text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, environment: &[(&str, &str)]) -> Result<Config, String> {
        let look_up = |name: &str| environment.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Config::from_json_and(text, look_up).map_err(|error| format!("{}: {}", error.kind().as_str(), error.message()))
    }

    fn refusal(text: &str) -> String {
        read(text, &[]).map(|_| "fine".to_owned()).unwrap_or_else(|message| message)
    }

    #[test]
    fn each_bad_option_is_named() {
        let cases = [
            ("", "invalid_options: the configuration is not JSON (line 1, column 0)"),
            ("[]", "invalid_options: the configuration is not a JSON object"),
            (r#"{"api_kye":"seam_secret"}"#, "invalid_options: unknown option \"api_kye\""),
            (r#"{"api_key":7}"#, "invalid_options: api_key must be text"),
            (r#"{"api_key":"seam_a","timeout_ms":0}"#, "invalid_options: timeout_ms must be between 1 and 86400000 milliseconds"),
            (r#"{"api_key":"seam_a","timeout_ms":"5"}"#, "invalid_options: timeout_ms must be a whole number"),
            (r#"{"api_key":"seam_a","max_retries":101}"#, "invalid_options: max_retries must be at most 100"),
            (
                r#"{"api_key":"seam_a","send_parameters_in":"cookie"}"#,
                "invalid_options: send_parameters_in must be \"query\" or \"body\"",
            ),
            (
                r#"{"api_key":"seam_a","headers":{"Authorization":"x"}}"#,
                "invalid_options: headers must not set Authorization: the library does",
            ),
            (
                r#"{"api_key":"seam_a","headers":{"x":"a\nb"}}"#,
                "invalid_options: the value of the header x must be printable ASCII",
            ),
            (
                r#"{"api_key":"seam_a","endpoint":"ftp://x"}"#,
                "invalid_options: endpoint must begin with https://, http:// (to this machine) or sandbox:",
            ),
            (r#"{"api_key":"seam_at1"}"#, "invalid_token: A personal access token cannot be used as api_key"),
            (
                r#"{"api_key":"seam_a","client_session_token":"seam_cst"}"#,
                "invalid_options: api_key and client_session_token cannot be given together: one client has one kind of credentials",
            ),
            (
                r#"{"personal_access_token":"seam_at1"}"#,
                "invalid_options: personal_access_token needs a workspace_id (or SEAM_WORKSPACE_ID)",
            ),
            (r#"{"publishable_key":"seam_pk1"}"#, "invalid_options: publishable_key needs a user_identifier_key"),
        ];
        for (text, message) in cases {
            assert_eq!(refusal(text), message, "{text}");
        }
        assert!(refusal("{}").starts_with("invalid_options: no credentials"));
    }

    #[test]
    fn plain_http_goes_to_this_machine_only() {
        for endpoint in ["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1/prefix/", "https://example.com"] {
            assert_eq!(refusal(&format!(r#"{{"api_key":"seam_a","endpoint":"{endpoint}"}}"#)), "fine");
        }
        for endpoint in ["http://example.com", "http://127.0.0.1.example.com", "http://10.0.0.1"] {
            assert!(refusal(&format!(r#"{{"api_key":"seam_a","endpoint":"{endpoint}"}}"#)).contains("allow_insecure_http"));
            assert_eq!(refusal(&format!(r#"{{"api_key":"seam_a","endpoint":"{endpoint}","allow_insecure_http":true}}"#)), "fine");
        }
    }

    #[test]
    fn an_option_wins_over_the_environment() {
        let environment =
            [("SEAM_API_KEY", "seam_env"), ("SEAM_ENDPOINT", "https://env.example"), ("SEAM_API_URL", "https://old.example")];
        let config = read("{}", &environment).unwrap();
        assert_eq!(config.credentials, Credentials::ApiKey(Secret::new("seam_env".into())));
        assert_eq!(config.endpoint, Endpoint::Remote("https://env.example".into()));
        let config = read(r#"{"client_session_token":"seam_cst1","endpoint":"https://given.example/"}"#, &environment).unwrap();
        assert_eq!(config.credentials, Credentials::ClientSession(Secret::new("seam_cst1".into())));
        assert_eq!(config.endpoint, Endpoint::Remote("https://given.example".into()));
        assert_eq!(
            read("{}", &[("SEAM_API_KEY", "seam_a"), ("SEAM_API_URL", "https://old.example")]).unwrap().endpoint,
            Endpoint::Remote("https://old.example".into())
        );
    }

    #[test]
    fn a_key_and_a_token_in_the_environment_are_ambiguous() {
        let environment = [("SEAM_API_KEY", "seam_a"), ("SEAM_PERSONAL_ACCESS_TOKEN", "seam_at1"), ("SEAM_WORKSPACE_ID", "w")];
        assert!(read("{}", &environment).unwrap_err().contains("both set"));
        assert!(read(r#"{"api_key":"seam_b"}"#, &environment).is_ok());
        assert!(read("{}", &environment[1..]).is_ok());
    }

    #[cfg(feature = "sandbox")]
    #[test]
    fn a_sandbox_needs_no_credentials_and_ignores_those_of_the_environment() {
        let config = read(r#"{"endpoint":"sandbox:"}"#, &[("SEAM_API_KEY", "seam_real")]).unwrap();
        assert_eq!((config.credentials, config.endpoint), (Credentials::Owner, Endpoint::Sandbox(None)));
        assert_eq!(read(r#"{"endpoint":"sandbox:a.db"}"#, &[]).unwrap().endpoint, Endpoint::Sandbox(Some("a.db".into())));
    }

    use crate::credentials::Secret;
}
