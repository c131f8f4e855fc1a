//! The options of a client, and the environment variables that stand in for them.

mod credentials;
mod endpoint;
mod headers;
mod limits;
mod options;

pub(crate) use endpoint::is_loopback;
pub(crate) use limits::{check_retries, milliseconds};
pub(crate) use options::unknown_call_option;
#[cfg(test)]
pub(crate) use options::{CALL_OPTIONS, CLIENT_OPTIONS, options_as_data};

use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use options::Options;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;

/// Seam's API.
pub const DEFAULT_ENDPOINT: &str = "https://connect.getseam.com";

/// Where a read's or a deletion's parameters go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SendParametersIn {
    /// `GET` and `DELETE` with a query, as the official SDKs send them.
    Query,
    /// `POST` with a JSON body.
    Body,
}

/// Whose certificates are trusted, besides the caller's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trust {
    /// Those of the system, or Mozilla's where the system has none that can be read.
    System,
    /// Mozilla's, as of this release.
    Bundled,
    /// Nobody's.
    Own,
}

/// Where calls go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// Seam's API, or a server that speaks its protocol, at this URL (without a slash at its end).
    Remote(String),
    /// The embedded sandbox, in memory or in this file.
    Sandbox(Option<String>),
    /// The embedded sandbox in memory that all clients of the process share which name it.
    SharedSandbox(String),
}

/// The checked configuration of a client.
#[derive(Clone)]
pub struct Config {
    /// The credentials.
    pub(crate) credentials: Credentials,
    /// Where calls go.
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
    /// Whose certificates are trusted.
    pub(crate) trust: Trust,
    /// Certificates to trust besides those.
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
    /// The time at which the clock of a new sandbox stands.
    pub(crate) sandbox_clock: Option<String>,
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

    /// The credentials.
    pub fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Where calls go.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Whether a proxy was configured, besides those that the environment names.
    pub fn has_proxy(&self) -> bool {
        self.proxy.is_some()
    }

    /// What a log must not show. The values of headers are among it, for a header may carry a key.
    pub(crate) fn secrets(&self) -> Vec<String> {
        let mut secrets = self.credentials.secrets();
        secrets.extend(self.headers.values().cloned());
        secrets.extend(self.proxy.as_deref().map(endpoint::secrets_of_proxy).unwrap_or_default());
        secrets
    }

    fn defaults(credentials: Credentials, endpoint: Endpoint) -> Config {
        Config {
            credentials,
            endpoint,
            timeout: Duration::from_millis(options::DEFAULT_TIMEOUT_MS),
            connect_timeout: Duration::from_millis(options::DEFAULT_CONNECT_TIMEOUT_MS),
            max_retries: options::DEFAULT_MAX_RETRIES,
            headers: BTreeMap::new(),
            proxy: None,
            trust: Trust::System,
            ca_certificates_pem: None,
            user_agent: format!("seam-phones/{}", crate::VERSION),
            send_parameters_in: SendParametersIn::Query,
            max_response_bytes: options::DEFAULT_MAX_RESPONSE_BYTES,
            sdk_name: "seam-phones".to_owned(),
            sdk_version: crate::VERSION.to_owned(),
            sandbox_faults: Vec::new(),
            sandbox_clock: None,
        }
    }

    /// Reads the options from JSON; what they leave open is taken from the environment (`SEAM_API_KEY`,
    /// `SEAM_PERSONAL_ACCESS_TOKEN` with `SEAM_WORKSPACE_ID`, `SEAM_ENDPOINT`, `SEAM_API_URL`), then from the defaults.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] or [`Kind::InvalidToken`], naming the option.
    pub fn from_json(text: &str) -> Result<Config, Error> {
        for name in options::variables() {
            if let Err(std::env::VarError::NotUnicode(_)) = std::env::var(name) {
                return Err(invalid(format!("the environment variable {name} is not UTF-8")));
            }
        }
        Config::from_json_and(text, |name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    fn from_json_and(text: &str, environment: impl Fn(&str) -> Option<String>) -> Result<Config, Error> {
        Config::check(options::parse(text)?, environment)
    }

    fn check(mut options: Options, environment: impl Fn(&str) -> Option<String>) -> Result<Config, Error> {
        let allow_insecure_http = options.allow_insecure_http.unwrap_or(false);
        let endpoint = match options.endpoint.take() {
            Some(given) => Some(given),
            None => environment("SEAM_ENDPOINT").or_else(|| environment("SEAM_API_URL")),
        };
        let endpoint = endpoint::check(endpoint.as_deref().unwrap_or(DEFAULT_ENDPOINT), allow_insecure_http)?;
        let credentials = match &endpoint {
            // The tokens in the environment are for Seam's own API.
            Endpoint::Sandbox(_) | Endpoint::SharedSandbox(_) => credentials::choose(&mut options, |_| None)?.unwrap_or(Credentials::Owner),
            Endpoint::Remote(_) => credentials::choose(&mut options, environment)?.ok_or_else(|| {
                invalid("no credentials: give api_key, personal_access_token with workspace_id, client_session_token, or publishable_key with user_identifier_key, or set SEAM_API_KEY; or use a sandbox, which needs none (endpoint \"sandbox:PATH\")")
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
        config.trust = options.trust.unwrap_or(Trust::System);
        if config.trust == Trust::Own && options.ca_certificates_pem.is_none() {
            return Err(invalid("trust \"own\" needs ca_certificates_pem: without it no server is trusted"));
        }
        if let Some(proxy) = &options.proxy {
            endpoint::check_proxy(proxy)?;
        }
        headers::check(options.headers.as_ref())?;
        let texts = [("user_agent", &options.user_agent), ("sdk_name", &options.sdk_name), ("sdk_version", &options.sdk_version)];
        for (option, text) in texts {
            if text.as_ref().is_some_and(|text| !headers::is_header_value(text)) {
                return Err(invalid(format!("{option} cannot stand in a header: printable ASCII only")));
            }
        }
        if options.sandbox_faults.is_some() && matches!(config.endpoint, Endpoint::Remote(_)) {
            return Err(invalid("sandbox_faults goes with a sandbox: set endpoint to \"sandbox:\" or \"sandbox:PATH\""));
        }
        if let Some(clock) = &options.sandbox_clock {
            if matches!(config.endpoint, Endpoint::Remote(_)) {
                return Err(invalid("sandbox_clock goes with a sandbox: set endpoint to \"sandbox:\" or \"sandbox:PATH\""));
            }
            if crate::operations::date_time(clock).is_none() {
                return Err(invalid("sandbox_clock must be a time such as \"2026-01-31T12:00:00Z\""));
            }
        }
        config.sandbox_clock = options.sandbox_clock;
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
            (r#"{"api_kye":"seam_secret"}"#, "invalid_options: unknown option \"api_kye\"; did you mean api_key?"),
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
            (r#"{"api_key":"seam_a","trust":"me"}"#, "invalid_options: trust must be \"system\" or \"bundled\" or \"own\""),
            (
                r#"{"api_key":"seam_a","trust":"own"}"#,
                "invalid_options: trust \"own\" needs ca_certificates_pem: without it no server is trusted",
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
