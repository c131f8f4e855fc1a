//! `proxy`: between an app and Seam, to tell where the sandbox would have answered otherwise.

use crate::options::ClientOptions;
use crate::output::{plain, print_json, print_line, tell};
use crate::serve::parse_listen;
use crate::{Done, Failed};
use clap::Args;
use seam_phones::server::{Exchanged, Proxy as Server, Summary, Verdict};
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Args)]
pub struct Proxy {
    /// The server to ask, such as https://connect.getseam.com
    #[arg(long, value_name = "URL")]
    upstream: String,
    /// Where to listen: ADDRESS:PORT, or a port of this machine alone; port 0 lets the system choose
    #[arg(long, default_value = "127.0.0.1:8081", value_name = "ADDRESS:PORT", value_parser = parse_listen)]
    listen: SocketAddr,
    /// Add a line of JSON to this file for each exchange, without secrets
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Hand on what pages of this origin send, such as http://localhost:5173; `*` for all
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// End with exit status 1 if there was a difference
    #[arg(long)]
    fail_on_difference: bool,
    /// Tell of differences only, and not of each exchange
    #[arg(long, short)]
    quiet: bool,
}

impl Proxy {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let mut server =
            Server::new(self.listen, &self.upstream, options.allow_insecure_http, &options.config_without_server()?)?;
        server = server.allow_origins(&self.allow_origin)?;
        if let Some(file) = &self.record {
            server = server.record(file)?;
        }
        let quiet = self.quiet;
        server = server.tell(Arc::new(move |exchanged| show(exchanged, quiet)));
        if !self.listen.ip().is_loopback() {
            tell(&format!("warning: {} can be reached from other machines, and what they send is handed on\n", self.listen));
        }
        let as_json = options.json;
        let summary = server.run(Arc::default(), |address| {
            let endpoint = format!("http://{address}");
            // The proxy goes on, even when its output is closed.
            let _ = if as_json {
                print_line(&json!({"endpoint": endpoint, "upstream": self.upstream}).to_string())
            } else {
                print_line(&format!("endpoint  {endpoint}\nupstream  {}", self.upstream))
            };
        })?;
        report(&summary, as_json)?;
        if self.fail_on_difference && summary.different > 0 { Err(Failed::Some) } else { Ok(()) }
    }
}

/// Tells of one exchange: a line, and a paragraph where there are differences.
fn show(exchanged: &Exchanged<'_>, quiet: bool) {
    let asked = plain(&format!("{} {}", exchanged.method, exchanged.path));
    if !quiet {
        let status = exchanged.status.map_or_else(|| "no answer".to_owned(), |status| status.to_string());
        let verdict = match exchanged.verdict {
            Verdict::Same => "same".to_owned(),
            Verdict::Different(_) => "different".to_owned(),
            Verdict::NotComparable(why) => format!("not comparable: {why}"),
        };
        let milliseconds = exchanged.took.as_secs_f64() * 1e3;
        tell(&format!("{asked} {status} {milliseconds:.1} ms {}\n", plain(&verdict)));
    }
    if let Verdict::Different(differences) = exchanged.verdict {
        let operation = exchanged.operation.unwrap_or("no operation");
        let lines: String = differences.iter().map(|difference| format!("  {}\n", plain(difference))).collect();
        tell(&format!("\n{operation} ({asked}): the sandbox would have answered otherwise.\n{lines}\n"));
    }
}

fn report(summary: &Summary, as_json: bool) -> Done {
    if as_json {
        return print_json(&json!({
            "exchanges": summary.exchanges,
            "same": summary.same,
            "different": summary.different,
            "not_comparable": summary.not_comparable,
            "unrecorded": summary.unrecorded,
        }));
    }
    let unrecorded = match summary.unrecorded {
        0 => String::new(),
        number => format!("; {number} could not be written to the record"),
    };
    tell(&format!(
        "exchanges: {}, same: {}, different: {}, not comparable: {}{unrecorded}\n",
        summary.exchanges, summary.same, summary.different, summary.not_comparable
    ));
    Ok(())
}
