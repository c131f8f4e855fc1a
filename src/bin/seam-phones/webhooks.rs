//! `webhooks`: what became of the deliveries of `serve --webhook`, and delivering once more.

use crate::options::ClientOptions;
use crate::output::{print_json, print_line, print_table};
use crate::{Done, Failed};
use clap::{Args, Subcommand};
use seam_phones::server::{Deliveries, Delivery, DeliveryState, Resend as Which};
use serde_json::json;

#[derive(Args)]
pub struct Webhooks {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the deliveries of a sandbox's events: what was answered, and what is to become of them
    List,
    /// Deliver once more, with the same message id, by the running server or by the next one
    Resend(Resend),
}

#[derive(Args)]
struct Resend {
    /// The deliveries with these message ids
    #[arg(required_unless_present_any = ["failed", "all"], conflicts_with_all = ["failed", "all"])]
    message_ids: Vec<String>,
    /// All that were tried and not taken
    #[arg(long, conflicts_with = "all")]
    failed: bool,
    /// All, also those that were taken
    #[arg(long)]
    all: bool,
}

impl Webhooks {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let deliveries = deliveries(options)?;
        match &self.command {
            Command::List => show(&deliveries.list()?, options.json),
            Command::Resend(resend) => {
                let ids = deliveries.resend(&resend.which())?;
                if options.json {
                    return print_json(&json!({"message_ids": ids}));
                }
                match ids.len() {
                    0 => print_line("There is nothing to be sent again."),
                    1 => print_line("1 delivery will be made again."),
                    number => print_line(&format!("{number} deliveries will be made again.")),
                }
            }
        }
    }
}

impl Resend {
    fn which(&self) -> Which {
        match (self.failed, self.all) {
            (true, _) => Which::Failed,
            (_, true) => Which::All,
            _ => Which::These(self.message_ids.clone()),
        }
    }
}

/// The deliveries of the sandbox in a file that is there.
fn deliveries(options: &ClientOptions) -> Result<Deliveries, Failed> {
    match options.sandbox_file() {
        Some(path) if std::path::Path::new(&path).exists() => Ok(Deliveries::of(path)?),
        Some(path) => Err(Failed::Usage(format!("there is no sandbox at {path}"))),
        None => Err(Failed::Usage(
            "deliveries are kept in a sandbox's file: give --sandbox FILE. A server in memory tells of them at /_sandbox/webhooks"
                .to_owned(),
        )),
    }
}

fn show(deliveries: &[Delivery], as_json: bool) -> Done {
    if as_json {
        return print_json(&json!(deliveries));
    }
    if deliveries.is_empty() {
        return print_line("No deliveries.");
    }
    let texts: Vec<(String, String)> =
        deliveries.iter().map(|delivery| (delivery.attempts.to_string(), state(delivery))).collect();
    let rows: Vec<_> = deliveries
        .iter()
        .zip(&texts)
        .map(|(delivery, (attempts, state))| {
            let answer = delivery.last_answer.as_deref().unwrap_or("-");
            [delivery.event_type.as_str(), &delivery.message_id, attempts, answer, state, &delivery.url]
        })
        .collect();
    print_table(["EVENT", "MESSAGE ID", "ATTEMPTS", "LAST ANSWER", "STATE", "URL"], &rows)
}

fn state(delivery: &Delivery) -> String {
    match delivery.state {
        DeliveryState::Delivered => "delivered".to_owned(),
        DeliveryState::Failed => "failed for good".to_owned(),
        DeliveryState::Waiting => format!("waiting until {}", delivery.next_attempt_at.as_deref().unwrap_or_default()),
    }
}
