//! `deactivate`: one phone, or many at once.

use crate::commands::{ask, phones};
use crate::options::{ClientOptions, parameters};
use crate::output::{details_text, plain, print_json, print_line, tell, text};
use crate::owners;
use crate::{Done, Failed, verbose};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use seam_phones::client::Started;
use seam_phones::{Answer, Call, CallOptions, Client, Error, Kind};
use serde_json::{Map, Value, json};
use std::io::{BufRead, IsTerminal, stderr, stdin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often a command that is going on looks at its progress, and whether it was interrupted.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// So many phones are described before the question; more would scroll away.
const MAX_DESCRIBED: usize = 20;
/// So many user identities are asked whose the phones are.
const MAX_ASKED_OWNERS: usize = 200;

#[derive(Args)]
pub struct Deactivate {
    /// The phones that were lost
    #[arg(required_unless_present = "owner")]
    device_ids: Vec<String>,
    /// All phones of this user identity
    #[arg(long, value_name = "USER_IDENTITY_ID", conflicts_with = "device_ids")]
    owner: Option<String>,
    /// Do not ask before acting
    #[arg(long, short)]
    yes: bool,
    /// Wait until the phones, and the credentials that were issued to them, are gone from Seam's lists
    #[arg(long)]
    confirm: bool,
    /// How many phones are deactivated at once, at most 100 [default: 8]
    #[arg(long, value_name = "N")]
    max_concurrency: Option<u64>,
}

impl Deactivate {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let client = options.reading_client()?;
        let device_ids: Vec<String> = match &self.owner {
            None => self.device_ids.clone(),
            Some(owner) => {
                let phones = phones(&client, Some(owner), None)?;
                phones.iter().map(|phone| text(phone, "device_id").to_owned()).collect()
            }
        };
        if device_ids.is_empty() {
            // A wrong owner must not look like one who has no phones.
            client.call("user_identities.get", &json!({"user_identity_id": self.owner}))?;
            return if options.json { print_json(&json!([])) } else { print_line("No phones to deactivate.") };
        }
        if !self.yes && !agreed(&client, &device_ids)? {
            return Err(Failed::Declined);
        }
        let asked = parameters([
            ("device_ids", Some(json!(device_ids))),
            ("max_concurrency", self.max_concurrency.map(|most| json!(most))),
            ("confirm", self.confirm.then_some(json!(true))),
        ]);
        let (report, was_interrupted) =
            match carry_out(&client, &asked, device_ids.len(), !options.verbose, &options.call_options(device_ids.len())) {
                Ok(answer) => (answer.to_value(), false),
                Err(error) => (report_of(error)?, true),
            };
        verbose::flush();
        summarise(&report, was_interrupted, options.json)
    }
}

/// Asks on the terminal, with the phones' names and owners as far as they can be told. Without a terminal to answer on, that is an error.
fn agreed(client: &Client, device_ids: &[String]) -> Result<bool, Failed> {
    if !stdin().is_terminal() {
        return Err(Failed::Usage("there is no terminal to ask on: give --yes to deactivate without being asked".to_owned()));
    }
    let described: Vec<&str> = device_ids.iter().take(MAX_DESCRIBED).map(String::as_str).collect();
    // What cannot be told is left out: the question is the same without it.
    let owners = owners::find(client, &described, MAX_ASKED_OWNERS).unwrap_or_default();
    for device_id in &described {
        let phone = ask(client, "phones.get", &json!({"device_id": device_id}), "phone").unwrap_or_default();
        let name = phone["display_name"].as_str().unwrap_or("unknown phone");
        let owner = owners.get(*device_id).map(|owner| format!(" of {owner}")).unwrap_or_default();
        tell(&format!("  {device_id}  {}\n", plain(&format!("{name}{owner}"))));
    }
    if device_ids.len() > described.len() {
        tell(&format!("  and {} more\n", device_ids.len() - described.len()));
    }
    let them = if device_ids.len() == 1 { "it" } else { "them" };
    tell(&format!("Deactivate {}? Everything that was issued to {them} is revoked. [y/N] ", count(device_ids.len(), "phone")));
    let mut line = String::new();
    let _ = stdin().lock().read_line(&mut line);
    Ok(matches!(line.trim().to_ascii_lowercase().as_str(), "y" | "yes"))
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// Deactivates the phones, and shows how far it is. Ctrl-C ends it, and what is known by then is told.
fn carry_out(client: &Client, asked: &Value, many: usize, is_drawn: bool, options: &CallOptions) -> Result<Answer, Error> {
    let asked = asked.as_object().cloned().unwrap_or_else(Map::new);
    let interrupted = Arc::new(AtomicBool::new(false));
    let by_user = interrupted.clone();
    // Without a handler Ctrl-C just ends the command, as ever.
    let _ = ctrlc::set_handler(move || by_user.store(true, Ordering::SeqCst));
    match client.start("phones.deactivate_many", asked, options, Some(Duration::ZERO)) {
        Started::Ended(outcome) => outcome,
        Started::Running(call) => watch(&call, many, is_drawn, &interrupted),
    }
}

fn watch(call: &Call, many: usize, is_drawn: bool, interrupted: &AtomicBool) -> Result<Answer, Error> {
    // Where nobody looks nothing is drawn, nor between the lines of --verbose.
    let target = if is_drawn && stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(u64::try_from(many).ok(), target);
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len}{msg}  {elapsed}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    loop {
        if let Ok(counts) = call.counts() {
            // One that was given twice counts once.
            if counts.total > 0 {
                bar.set_length(u64::from(counts.total));
            }
            bar.set_position(u64::from(counts.done));
            if counts.failed > 0 {
                bar.set_message(format!(", {} failed", counts.failed));
            }
        }
        if let Some(outcome) = call.wait(Some(LOOK_EVERY)) {
            bar.finish_and_clear();
            return outcome;
        }
        if interrupted.load(Ordering::SeqCst) {
            call.cancel();
        }
    }
}

/// What is known of each phone when the command was interrupted.
fn report_of(error: Error) -> Result<Value, Failed> {
    match (error.kind(), &error.details().data) {
        (Kind::Cancelled, Some(report)) => Ok(report.clone()),
        _ => Err(error.into()),
    }
}

fn summarise(report: &Value, was_interrupted: bool, json: bool) -> Done {
    let results = report["results"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !json {
        // Those that an interrupt has left out are only counted.
        results.iter().filter(|result| !was_interrupted || result["outcome"] != json!("not_attempted")).for_each(complain);
    }
    let number = |name: &str| report[name].as_u64().unwrap_or(0);
    let done = number("deactivated") + number("already_deactivated");
    let is_unconfirmed = |result: &&Value| result["confirmed"] == json!(false) && !is_bad(result);
    let unconfirmed = results.iter().filter(is_unconfirmed).count();
    let printed = if json {
        print_json(&report["results"])
    } else {
        let mut line = format!("{} deactivated", count(usize::try_from(done).unwrap_or(usize::MAX), "phone"));
        for (name, said) in [
            ("failed", "failed"),
            ("unknown", "with an unknown outcome (`seam-phones get` tells whether a phone is still there)"),
            ("not_attempted", "not attempted"),
        ] {
            if number(name) > 0 {
                line.push_str(&format!(", {} {said}", number(name)));
            }
        }
        if report.get("confirmed").is_some() && done > 0 {
            let said = if unconfirmed == 0 { ", all of them confirmed" } else { ", not all of them confirmed" };
            line.push_str(if done == 1 && unconfirmed == 0 { ", and confirmed" } else { said });
        }
        print_line(&format!("{line}{}", if was_interrupted { "; it was interrupted." } else { "." }))
    };
    if was_interrupted || done < number("total") || unconfirmed > 0 { Err(Failed::Some) } else { printed }
}

fn is_bad(result: &Value) -> bool {
    !matches!(result["outcome"].as_str(), Some("deactivated" | "already_deactivated"))
}

/// Says what is wrong with one phone, if anything is.
fn complain(result: &Value) {
    let device_id = text(result, "device_id");
    if let Some(error) = result.get("error") {
        tell(&format!("{device_id}: {}\n", details_text(error)));
    } else if is_bad(result) {
        tell(&format!("{device_id}: not attempted\n"));
    } else if let Some(why) = result["unchecked"].as_str() {
        tell(&format!("{device_id}: deactivated, and not confirmed: {}\n", plain(why)));
    } else if let Some(remaining) = result.get("remaining") {
        let ids: Vec<&str> = remaining["acs_credential_ids"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut what: Vec<String> = if remaining["phone"] == json!(true) { vec!["the phone".to_owned()] } else { vec![] };
        what.extend(ids.iter().map(|id| format!("credential {}", plain(id))));
        tell(&format!("{device_id}: deactivated, but still there: {}\n", what.join(", ")));
    }
}
