//! Options that every command takes: the library's own, by its own names.

use crate::{Failed, verbose};
use clap::Args;
use seam_phones::config::Endpoint;
use seam_phones::{CallOptions, Client, Config};
use serde_json::{Map, Value, json};
use std::path::PathBuf;
use std::time::Duration;

/// How to reach Seam, or a sandbox. What is left out comes from the environment, as in the library: `SEAM_API_KEY`,
/// `SEAM_PERSONAL_ACCESS_TOKEN` with `SEAM_WORKSPACE_ID`, `SEAM_ENDPOINT`.
#[derive(Args)]
#[command(next_help_heading = "Where and how to ask")]
pub struct ClientOptions {
    /// Use an offline sandbox, kept in this file
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "endpoint")]
    pub sandbox: Option<String>,
    /// Where Seam is, or `sandbox:PATH`
    #[arg(long, global = true, value_name = "URL")]
    endpoint: Option<String>,
    /// An API key (better in SEAM_API_KEY, which other users of this machine cannot see)
    #[arg(long, global = true, hide_env_values = true)]
    api_key: Option<String>,
    /// A personal access token, with --workspace-id
    #[arg(long, global = true)]
    personal_access_token: Option<String>,
    /// The workspace of a personal access token
    #[arg(long, global = true)]
    workspace_id: Option<String>,
    /// A client session token: asks as the app on a phone
    #[arg(long, global = true)]
    client_session_token: Option<String>,
    /// A publishable key, with --user-identifier-key
    #[arg(long, global = true)]
    publishable_key: Option<String>,
    /// The app user's key, which goes with a publishable key
    #[arg(long, global = true)]
    user_identifier_key: Option<String>,
    /// A header to send with every request
    #[arg(long, global = true, value_name = "NAME: VALUE")]
    header: Vec<String>,
    /// The user-agent header
    #[arg(long, global = true)]
    user_agent: Option<String>,
    /// The longest answer that is read
    #[arg(long, global = true)]
    max_response_bytes: Option<usize>,
    /// Where the parameters of reads and deletions go: query or body
    #[arg(long, global = true)]
    send_parameters_in: Option<String>,
    /// The time for each call, in milliseconds
    #[arg(long, global = true)]
    timeout_ms: Option<u64>,
    /// The time for each connection, in milliseconds
    #[arg(long, global = true)]
    connect_timeout_ms: Option<u64>,
    /// How often a failed attempt is followed by another
    #[arg(long, global = true)]
    max_retries: Option<u32>,
    /// A proxy
    #[arg(long, global = true, value_name = "URL")]
    proxy: Option<String>,
    /// Whose certificates to trust: system, bundled (Mozilla's) or own (only those of --ca-certificates)
    #[arg(long, global = true)]
    trust: Option<String>,
    /// Certificates to trust besides those, in PEM
    #[arg(long, global = true, value_name = "FILE")]
    ca_certificates: Option<PathBuf>,
    /// Allow plain http:// to other machines
    #[arg(long, global = true)]
    pub allow_insecure_http: bool,
    /// Tell on standard error what happens inside the calls: attempts, connections, repetitions
    #[arg(long, short, global = true)]
    pub verbose: bool,
    /// Print JSON, for programs
    #[arg(long, global = true)]
    pub json: bool,
}

impl ClientOptions {
    /// The configuration that the options say.
    pub fn config(&self) -> Result<Config, Failed> {
        self.config_for(self.sandbox.as_ref().map(|path| format!("sandbox:file:{path}")).or_else(|| self.endpoint.clone()))
    }

    /// How to reach a server, for who asks one without credentials of his own.
    pub fn config_without_server(&self) -> Result<Config, Failed> {
        self.config_for(Some("sandbox:".to_owned()))
    }

    fn config_for(&self, endpoint: Option<String>) -> Result<Config, Failed> {
        if self.sandbox.as_ref().is_some_and(String::is_empty) {
            return Err(Failed::Usage("--sandbox is empty: give the file of the sandbox (is a variable not set?)".to_owned()));
        }
        let pem = match &self.ca_certificates {
            None => None,
            Some(path) => Some(
                std::fs::read_to_string(path)
                    .map_err(|error| Failed::Usage(format!("{} cannot be read: {error}", path.display())))?,
            ),
        };
        let mut config = json!({
            "endpoint": endpoint,
            "api_key": self.api_key,
            "personal_access_token": self.personal_access_token,
            "workspace_id": self.workspace_id,
            "client_session_token": self.client_session_token,
            "publishable_key": self.publishable_key,
            "user_identifier_key": self.user_identifier_key,
            "user_agent": self.user_agent,
            "max_response_bytes": self.max_response_bytes,
            "send_parameters_in": self.send_parameters_in,
            "timeout_ms": self.timeout_ms,
            "connect_timeout_ms": self.connect_timeout_ms,
            "max_retries": self.max_retries,
            "proxy": self.proxy,
            "trust": self.trust,
            "ca_certificates_pem": pem,
            "sdk_name": "seam-phones-cli",
        });
        for header in &self.header {
            let Some((name, value)) = header.split_once(':') else {
                return Err(Failed::Usage("--header is NAME: VALUE".to_owned()));
            };
            config["headers"][name.trim()] = json!(value.trim());
        }
        if self.allow_insecure_http {
            config["allow_insecure_http"] = json!(true);
        }
        Ok(Config::from_json(&config.to_string())?)
    }

    /// The file of the sandbox that the endpoint names, for who serves one. Where the environment names Seam itself, it is not meant.
    pub fn sandbox_of_endpoint(&self) -> Result<Option<String>, Failed> {
        let of_environment = || ["SEAM_ENDPOINT", "SEAM_API_URL"].iter().find_map(|name| std::env::var(name).ok());
        let named = self.endpoint.clone().or_else(of_environment);
        let Some(endpoint) = named.filter(|named| self.endpoint.is_some() || named.starts_with("sandbox:")) else {
            return Ok(None);
        };
        if !endpoint.starts_with("sandbox:") {
            return Err(Failed::Usage("serve serves a sandbox: give --db PATH, or --endpoint sandbox:PATH".to_owned()));
        }
        match self.config_for(Some(endpoint))?.endpoint() {
            Endpoint::Sandbox(path) => Ok(path.clone()),
            _ => Err(Failed::Usage(
                "a sandbox in memory that has a name is for the clients of one process: give --db PATH, or --endpoint sandbox: for one in memory".to_owned(),
            )),
        }
    }

    pub fn client(&self) -> Result<Client, Failed> {
        let config = self.config()?;
        if matches!(config.endpoint(), Endpoint::Sandbox(None) | Endpoint::SharedSandbox(_)) {
            let message = "a sandbox in memory ends with this command: give --sandbox FILE, or --endpoint sandbox:FILE";
            return Err(Failed::Usage(message.to_owned()));
        }
        self.client_of(config)
    }

    /// A client of this configuration, whose calls are shown if that is wanted.
    pub fn client_of(&self, config: Config) -> Result<Client, Failed> {
        let client = Client::new(config)?;
        if self.verbose {
            verbose::show(&client);
        }
        Ok(client)
    }

    /// The options of a call that does something for so many: it has more time than a call for one, unless the user said how much.
    pub fn call_options(&self, many: usize) -> CallOptions {
        let timeout = Duration::from_secs(30 + u64::try_from(many).unwrap_or(0));
        CallOptions { timeout: self.timeout_ms.is_none().then_some(timeout), max_retries: None }
    }

    /// A client for a command that only reads: it makes no file.
    pub fn reading_client(&self) -> Result<Client, Failed> {
        let config = self.config()?;
        if let Endpoint::Sandbox(Some(path)) = config.endpoint()
            && !std::path::Path::new(path).exists()
        {
            return Err(Failed::Usage(format!("there is no sandbox at {path}; `simulate` and `identities create` make one")));
        }
        self.client()
    }
}

/// Parameters of those that were given.
pub fn parameters<const N: usize>(given: [(&str, Option<Value>); N]) -> Value {
    Value::Object(given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect::<Map<_, _>>())
}
