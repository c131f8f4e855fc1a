//! `snapshot`, `seed` and `clock`: the states of a sandbox and its time, for tests.

use crate::commands::ask;
use crate::files::read_json;
use crate::options::{ClientOptions, parameters};
use crate::output::{plain, print, print_json, print_line, print_table, text};
use crate::{Done, Failed};
use clap::{Args, Subcommand};
use seam_phones::{Client, Config};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Snapshot {
    #[command(subcommand)]
    command: SnapshotCommand,
}

#[derive(Subcommand)]
enum SnapshotCommand {
    /// Write the state of a sandbox to a file, without tokens, or keep it in the sandbox under a name
    Save {
        #[command(flatten)]
        place: Place,
    },
    /// Return a sandbox to the state in a file, or to one that it keeps under a name
    Restore {
        #[command(flatten)]
        place: Place,
    },
    /// Tell what is different between two states; exit code 1 when something is
    Diff {
        /// The file with the earlier state
        earlier: PathBuf,
        /// The file with the later state; the sandbox's present state when left out
        later: Option<PathBuf>,
    },
    /// List the states that a sandbox keeps under a name
    List,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Place {
    /// The file
    file: Option<PathBuf>,
    /// The name, in the sandbox itself
    #[arg(long)]
    name: Option<String>,
}

impl Snapshot {
    pub fn run(&self, options: &ClientOptions) -> Done {
        match &self.command {
            SnapshotCommand::Save { place } => save(place, options),
            SnapshotCommand::Restore { place } => {
                let content = place.file.as_deref().map(read_json).transpose()?;
                let state = parameters([("name", place.name.as_ref().map(|name| json!(name))), ("content", content)]);
                told(&ask(&options.client()?, "test_helpers.snapshot.restore", &state, "snapshot")?, "restored", options.json)
            }
            SnapshotCommand::Diff { earlier, later } => diff(earlier, later.as_deref(), options),
            SnapshotCommand::List => {
                let snapshots = ask(&options.reading_client()?, "test_helpers.snapshot.list", &json!({}), "snapshots")?;
                if options.json {
                    return print_json(&snapshots);
                }
                let rows: Vec<_> = snapshots.as_array().into_iter().flatten().map(|one| (one, counted(one))).collect();
                let rows: Vec<_> =
                    rows.iter().map(|(one, counts)| [text(one, "name"), text(one, "created_at"), counts.as_str()]).collect();
                if rows.is_empty() { print_line("No snapshots.") } else { print_table(["NAME", "AT", "WITH"], &rows) }
            }
        }
    }
}

fn save(place: &Place, options: &ClientOptions) -> Done {
    let client = options.reading_client()?;
    let Some(file) = &place.file else {
        let name = parameters([("name", place.name.as_ref().map(|name| json!(name)))]);
        return told(&ask(&client, "test_helpers.snapshot.save", &name, "snapshot")?, "saved", options.json);
    };
    let snapshot = ask(&client, "test_helpers.snapshot.get", &json!({}), "snapshot")?;
    let content = snapshot.get("content").unwrap_or(&Value::Null);
    crate::files::write_private(file, &format!("{content:#}\n"))
        .map_err(|error| Failed::Usage(format!("{} cannot be written: {error}", file.display())))?;
    let mut summary = snapshot.clone();
    if let Some(map) = summary.as_object_mut() {
        map.remove("content");
    }
    told(&summary, "saved", options.json)
}

/// How many there are of each kind of thing.
fn counted(snapshot: &Value) -> String {
    let counts = snapshot.get("counts").and_then(Value::as_object);
    let some = counts.into_iter().flatten().filter(|(_, count)| count.as_u64() != Some(0));
    let list: Vec<String> = some.map(|(kind, count)| format!("{count} {}", kind.replace('_', " "))).collect();
    if list.is_empty() { "nothing".to_owned() } else { list.join(", ") }
}

fn told(snapshot: &Value, done: &str, as_json: bool) -> Done {
    if as_json { print_json(snapshot) } else { print_line(&format!("{done}: {}", counted(snapshot))) }
}

fn diff(earlier: &Path, later: Option<&Path>, options: &ClientOptions) -> Done {
    let mut states = json!({"content": read_json(earlier)?});
    // Two files need no sandbox but one to compare them in.
    let client = match later {
        None => options.reading_client()?,
        Some(later) => {
            states["other_content"] = read_json(later)?;
            Client::new(Config::sandbox())?
        }
    };
    let difference = ask(&client, "test_helpers.snapshot.diff", &states, "difference")?;
    if options.json {
        print_json(&difference)?;
    } else {
        print(&drawn(&difference))?;
    }
    if difference.get("is_same") == Some(&Value::Bool(true)) { Ok(()) } else { Err(Failed::Some) }
}

/// One line for each thing: `+` is new, `-` is gone, `~` has changed.
fn drawn(difference: &Value) -> String {
    let mut lines = String::new();
    for (part, mark) in [("removed", '-'), ("added", '+'), ("changed", '~')] {
        for thing in difference.get(part).and_then(Value::as_array).into_iter().flatten() {
            let fields = thing.get("fields").and_then(Value::as_object).into_iter().flatten();
            let fields: Vec<String> = fields
                .map(|(name, value)| match value.as_array().map(Vec::as_slice) {
                    Some([before, after]) => format!("{name} {} -> {}", shown(before), shown(after)),
                    _ => format!("{name} {}", shown(value)),
                })
                .collect();
            lines.push_str(&format!("{mark} {} {}  {}\n", text(thing, "kind"), text(thing, "id"), fields.join(", ")));
        }
    }
    lines
}

fn shown(value: &Value) -> String {
    plain(&value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

#[derive(Args)]
pub struct Seed {
    /// The seed; docs/sandbox-seed.schema.json describes it
    file: PathBuf,
}

impl Seed {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let seed = json!({"seed": read_json(&self.file)?});
        told(&ask(&options.client()?, "test_helpers.seed", &seed, "snapshot")?, "seeded", options.json)
    }
}

#[derive(Args)]
pub struct Clock {
    #[command(subcommand)]
    command: Option<ClockCommand>,
}

#[derive(Subcommand)]
enum ClockCommand {
    /// Stop the clock
    Freeze {
        /// The time at which it stands, such as 2026-01-31T12:00:00Z; the present when left out
        at: Option<String>,
    },
    /// Advance the clock; what falls due in between happens
    Advance {
        /// How far: 90s, 15m, 2h or 7d, or a time such as 2026-01-31T12:00:00Z
        by: String,
    },
}

impl Clock {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let (client, operation, asked) = match &self.command {
            None => (options.reading_client()?, "test_helpers.clock.get", json!({})),
            Some(ClockCommand::Freeze { at }) => {
                let at = parameters([("at", at.as_ref().map(|at| json!(at)))]);
                (options.client()?, "test_helpers.clock.freeze", at)
            }
            Some(ClockCommand::Advance { by }) => {
                let asked = crate::time::seconds(by).map_or_else(|| json!({"to": by}), |seconds| json!({"by_seconds": seconds}));
                (options.client()?, "test_helpers.clock.advance", asked)
            }
        };
        let clock = ask(&client, operation, &asked, "clock")?;
        if options.json {
            return print_json(&clock);
        }
        let is_frozen = clock.get("is_frozen") == Some(&Value::Bool(true));
        print_line(&format!("{}  {}", text(&clock, "now"), if is_frozen { "frozen" } else { "running" }))
    }
}
