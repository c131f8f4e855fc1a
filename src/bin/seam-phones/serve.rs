//! `serve`: the sandbox over HTTP.

use crate::Failed;
use crate::options::ClientOptions;
use clap::Args;
use seam_phones::server::{self, Served, Server, Webhook};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::net::{SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Args)]
pub struct Serve {
    /// Where to listen: ADDRESS:PORT, or a port of this machine alone; port 0 lets the system choose
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT", value_parser = parse_listen)]
    listen: SocketAddr,
    /// Keep the sandbox in this file; in memory when left out
    #[arg(long, value_name = "PATH")]
    db: Option<String>,
    /// Begin with what this file describes, if nothing is in the sandbox: docs/sandbox-seed.schema.json says how
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,
    /// The time at which the clock of a new sandbox stands, such as 2026-01-31T12:00:00Z
    #[arg(long, value_name = "TIME")]
    clock: Option<String>,
    /// Deliver events to this URL
    #[arg(long, value_name = "URL", requires = "webhook_secret")]
    webhook: Option<String>,
    /// The secret that deliveries are signed with
    #[arg(long, value_name = "whsec_...", requires = "webhook")]
    webhook_secret: Option<String>,
    /// A fault to simulate, such as {"operation":"phones.deactivate","times":1,"status":502,"after_effect":true}
    #[arg(long, value_name = "JSON")]
    fault: Vec<String>,
    /// Let pages of this origin use the sandbox from a browser, such as http://localhost:5173; `*` for all
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// Answer to this host too, besides localhost and the address to listen on, such as the server's name in a network of containers
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    /// Once it listens, write its endpoint and keys to this file as JSON; the file is removed when the server ends
    #[arg(long, value_name = "FILE")]
    ready_file: Option<PathBuf>,
    /// Do not log requests
    #[arg(long, short)]
    quiet: bool,
}

/// `127.0.0.1:8080`, `localhost:8080`, `:8080` or `8080`. Without an address it is this machine alone.
pub fn parse_listen(text: &str) -> Result<SocketAddr, String> {
    let (host, port) = text.rsplit_once(':').unwrap_or(("", text));
    let wrong = || format!("\"{text}\" is not an address: give ADDRESS:PORT, such as 127.0.0.1:8080, or a port");
    let port: u16 = port.parse().map_err(|_| wrong())?;
    match host {
        "" => Ok(SocketAddr::from(([127, 0, 0, 1], port))),
        host => {
            let host = host.trim_start_matches('[').trim_end_matches(']');
            let found: Vec<SocketAddr> = (host, port).to_socket_addrs().map_err(|_| wrong())?.collect();
            let first = found.iter().find(|address| address.is_ipv4()).or(found.first());
            first.copied().ok_or_else(wrong)
        }
    }
}

impl Serve {
    pub fn run(&self, options: &ClientOptions) -> Result<(), Failed> {
        if self.db.as_ref().or(options.sandbox.as_ref()).is_some_and(String::is_empty) {
            return Err(Failed::Usage("the sandbox's file is empty: leave the option out for a sandbox in memory".to_owned()));
        }
        let path = match (&self.db, &options.sandbox) {
            (Some(_), Some(_)) => {
                return Err(Failed::Usage("use either --db or --sandbox, not both".to_owned()));
            }
            (Some(path), None) | (None, Some(path)) => Some(path.clone()),
            (None, None) => options.sandbox_of_endpoint()?,
        };
        let fault: Result<Vec<_>, _> = self.fault.iter().map(|text| serde_json::from_str(text)).collect();
        let fault = fault.map_err(|error| Failed::Usage(format!("--fault is not JSON: {error}")))?;
        if let Some(file) = &self.ready_file {
            clear(file)?;
        }
        let seed = self.seed.as_deref().map(crate::files::read_json).transpose()?;
        let mut server = Server::new(self.listen, path, &fault, self.clock.clone())?;
        if self.clock.is_some() && server.has_happened()? {
            crate::output::tell("note: something is in the sandbox already, so its clock stays as it is\n");
        }
        if let Some(seed) = seed
            && !server.seed(seed)?
        {
            crate::output::tell("note: something is in the sandbox already, so it was not seeded\n");
        }
        if let (Some(url), Some(secret)) = (&self.webhook, &self.webhook_secret) {
            server = server.webhook(Webhook::new(url, secret)?);
        }
        server = server.allow_origins(&self.allow_origin)?.allow_hosts(&self.allow_host)?;
        if !self.quiet {
            server = server.log(Arc::new(log));
        }
        if !self.listen.ip().is_loopback() {
            crate::output::tell(&format!(
                "warning: {} can be reached from other machines, and the sandbox's keys are no secret\n",
                self.listen
            ));
        }
        let stop = Arc::default();
        let mut ready = Ok(None);
        server.run(Arc::clone(&stop), |address| {
            let keys = keys(address);
            ready = self.ready_file.as_deref().map(|file| ReadyFile::write(file, &keys)).transpose();
            match &ready {
                Ok(_) if options.json => {
                    let _ = crate::output::print_line(&keys);
                }
                Ok(_) => announce(address),
                // Whoever waits for the file would wait in vain.
                Err(_) => stop.notify_one(),
            }
        })?;
        ready.map(drop)
    }
}

/// Where the server is and what it accepts, for programs.
fn keys(address: SocketAddr) -> String {
    serde_json::json!({
        "endpoint": format!("http://{address}"),
        "api_key": server::API_KEY,
        "personal_access_token": server::PERSONAL_ACCESS_TOKEN,
        "workspace_id": server::WORKSPACE_ID,
        "publishable_key": server::PUBLISHABLE_KEY,
    })
    .to_string()
}

/// Takes away what a server that was killed has left: it would tell that this one is ready, and where the other was.
fn clear(file: &Path) -> Result<(), Failed> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(Failed::Usage(format!("{} cannot be replaced: {error}", file.display())))
        }
        _ => Ok(()),
    }
}

/// The file that tells where the server is, while it is there.
struct ReadyFile<'a> {
    path: &'a Path,
    content: String,
}

impl ReadyFile<'_> {
    /// Writes it for its owner alone, and gives it its name when it is whole.
    fn write<'a>(path: &'a Path, keys: &str) -> Result<ReadyFile<'a>, Failed> {
        let content = format!("{keys}\n");
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!(".{}", std::process::id()));
        let beside = PathBuf::from(beside);
        let write = || -> io::Result<()> {
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            options.open(&beside)?.write_all(content.as_bytes())?;
            fs::rename(&beside, path)
        };
        match write() {
            Ok(()) => Ok(ReadyFile { path, content }),
            Err(error) => {
                let _ = fs::remove_file(&beside);
                Err(Failed::Usage(format!("{} cannot be written: {error}", path.display())))
            }
        }
    }
}

impl Drop for ReadyFile<'_> {
    fn drop(&mut self) {
        // Another server may have written its own by now.
        if fs::read(self.path).is_ok_and(|content| content == self.content.as_bytes()) {
            let _ = fs::remove_file(self.path);
        }
    }
}

/// Tells people how to use the server, on standard output.
fn announce(address: SocketAddr) {
    let lines = [
        format!("endpoint               http://{address}"),
        format!("api key                {}", server::API_KEY),
        format!("personal access token  {} (workspace {})", server::PERSONAL_ACCESS_TOKEN, server::WORKSPACE_ID),
        format!("publishable key        {}", server::PUBLISHABLE_KEY),
        format!("watch it at            http://{address}/"),
    ];
    // The server goes on, even when its output is closed.
    let _ = crate::output::print_line(&lines.join("\n"));
}

fn log(served: &Served<'_>) {
    let status = served.status.map_or_else(|| "dropped".to_owned(), |status| status.to_string());
    let milliseconds = served.took.as_secs_f64() * 1e3;
    let request_id = served.request_id.unwrap_or("-");
    crate::output::tell(&format!("{} {} {status} {milliseconds:.1} ms {request_id}\n", served.method, served.path));
}
