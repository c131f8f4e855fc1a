//! `webhooks`: what became of the deliveries of `serve --webhook`, and delivering once more.

use crate::Done;
use crate::commands::ask;
use crate::options::{ClientOptions, parameters};
use crate::output::{print_json, print_line, print_table, text};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

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
        let client = options.reading_client()?;
        match &self.command {
            Command::List => {
                let deliveries = ask(&client, "test_helpers.webhooks.list", &json!({}), "webhook_deliveries")?;
                if options.json { print_json(&deliveries) } else { show(deliveries.as_array().map_or(&[], Vec::as_slice)) }
            }
            Command::Resend(resend) => {
                let deliveries = ask(&client, "test_helpers.webhooks.resend", &resend.which(), "webhook_deliveries")?;
                if options.json {
                    return print_json(&deliveries);
                }
                match deliveries.as_array().map_or(0, Vec::len) {
                    0 => print_line("There is nothing to be sent again."),
                    1 => print_line("1 delivery will be made again."),
                    number => print_line(&format!("{number} deliveries will be made again.")),
                }
            }
        }
    }
}

impl Resend {
    fn which(&self) -> Value {
        parameters([
            ("message_ids", (!self.message_ids.is_empty()).then(|| json!(self.message_ids))),
            ("failed", self.failed.then_some(json!(true))),
            ("all", self.all.then_some(json!(true))),
        ])
    }
}

fn show(deliveries: &[Value]) -> Done {
    if deliveries.is_empty() {
        return print_line("No deliveries.");
    }
    let texts: Vec<_> =
        deliveries.iter().map(|one| (one.get("attempts").map(Value::to_string).unwrap_or_default(), state(one))).collect();
    let rows: Vec<_> = deliveries
        .iter()
        .zip(&texts)
        .map(|(one, (attempts, state))| {
            [text(one, "event_type"), text(one, "message_id"), attempts, text(one, "last_answer"), state, text(one, "url")]
        })
        .collect();
    print_table(["EVENT", "MESSAGE ID", "ATTEMPTS", "LAST ANSWER", "STATE", "URL"], &rows)
}

fn state(delivery: &Value) -> String {
    match text(delivery, "status") {
        "failed" => "failed for good".to_owned(),
        "waiting" => format!("waiting until {}", text(delivery, "next_attempt_at")),
        other => other.to_owned(),
    }
}
