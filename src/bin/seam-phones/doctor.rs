//! `doctor`: checks what a call needs, and says in words what is wrong.

use crate::Failed;
use crate::options::ClientOptions;
use crate::output::{print_line, styled};
use seam_phones::config::{Config, Endpoint};
use seam_phones::credentials::Credentials;
use seam_phones::{Client, Kind};
use serde_json::json;
use std::env;

/// Webhooks are refused beyond five minutes, and certificates are judged by the clock too.
const MAX_OFFSET_SECONDS: i64 = 60;

struct Report {
    healthy: bool,
    lines: Vec<(bool, &'static str, String)>,
    json: bool,
}

impl Report {
    fn add(&mut self, good: bool, what: &'static str, words: String) {
        self.healthy &= good;
        if !self.json {
            // The checks go on when the output is closed; the exit code says their result.
            let mark = if good { styled("ok  ", "32") } else { styled("FAIL", "31") };
            let _ = print_line(&format!("{mark}  {what:<12} {words}"));
        }
        self.lines.push((good, what, words));
    }
}

pub fn run(options: &ClientOptions) -> Result<(), Failed> {
    let mut report = Report { healthy: true, lines: Vec::new(), json: options.json };
    report.add(true, "library", format!("seam-phones {}, ABI {}", seam_phones::VERSION, seam_phones::ffi::seam_abi_version()));
    match options.config().and_then(|config| Ok((options.client_of(config.clone())?, config))) {
        Err(Failed::Call(error)) => report.add(false, "settings", error.message().to_owned()),
        Err(other) => return Err(other),
        Ok((client, config)) => check(&mut report, &client, &config),
    }
    if options.json {
        let lines: Vec<_> =
            report.lines.iter().map(|(ok, what, words)| json!({"ok": ok, "check": what, "message": words})).collect();
        let _ = crate::output::print_json(&json!({"ok": report.healthy, "checks": lines}));
    }
    if report.healthy { Ok(()) } else { Err(Failed::Some) }
}

fn check(report: &mut Report, client: &Client, config: &Config) {
    let who = match config.credentials() {
        Credentials::ApiKey(_) => "an API key",
        Credentials::WorkspaceToken { .. } => "a personal access token with its workspace",
        Credentials::ClientSession(_) => "a client session token",
        Credentials::PublishableKey { .. } => "a publishable key",
        Credentials::Owner => "none, and a sandbox needs none",
    };
    report.add(true, "credentials", who.to_owned());
    match config.endpoint() {
        Endpoint::SharedSandbox(name) => report.add(true, "endpoint", format!("a sandbox in memory, of the name {name}")),
        Endpoint::Sandbox(None) => report.add(true, "endpoint", "a sandbox in memory".to_owned()),
        Endpoint::Sandbox(Some(path)) => report.add(true, "endpoint", format!("a sandbox in {path}")),
        Endpoint::Remote(url) => {
            report.add(true, "endpoint", url.clone());
            check_network(report, client, config);
        }
    }
    check_account(report, client, config.credentials());
}

fn check_network(report: &mut Report, client: &Client, config: &Config) {
    let named = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];
    let proxy = match (config.has_proxy(), named.iter().find(|name| env::var_os(name).is_some())) {
        (true, _) => "the one that was given".to_owned(),
        (false, Some(name)) => format!("the one that {name} names"),
        (false, None) => "none".to_owned(),
    };
    report.add(true, "proxy", proxy);
    match client.clock_offset_seconds() {
        Err(error) => report.add(false, "connection", error.message().to_owned()),
        Ok(offset) => {
            report.add(true, "connection", "the server answers, and its certificate is trusted if it has one".to_owned());
            let (good, words) = match offset {
                None => (true, "the server does not tell the time".to_owned()),
                Some(offset) if offset.abs() <= MAX_OFFSET_SECONDS => (true, format!("{offset} s ahead of the server's")),
                Some(offset) => (false, format!("{offset} s ahead of the server's: set this machine's clock")),
            };
            report.add(good, "clock", words);
        }
    }
}

/// Asks something that changes nothing and that these credentials may ask.
fn check_account(report: &mut Report, client: &Client, credentials: &Credentials) {
    if matches!(credentials, Credentials::PublishableKey { .. }) {
        return report.add(true, "account", "not checked: a publishable key can only make client sessions".to_owned());
    }
    match client.call("workspaces.get", &json!({})) {
        Ok(answer) => {
            let workspace = &answer.to_value()["workspace"];
            let kind = if workspace["is_sandbox"] == json!(true) { "a sandbox workspace" } else { "a production workspace" };
            let name = workspace["name"].as_str().unwrap_or("unnamed").to_owned();
            report.add(true, "account", format!("{kind}, \"{name}\""));
        }
        Err(error) if error.kind() == Kind::Unauthorized => {
            report.add(false, "account", format!("the credentials were not accepted: {}", error.message()));
        }
        Err(error) => report.add(false, "account", error.message().to_owned()),
    }
}
