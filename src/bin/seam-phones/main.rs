//! The command line: the library's operations on a real account or a sandbox, and the sandbox's server.

mod commands;
mod deactivate;
mod doctor;
mod files;
mod identities;
mod options;
mod output;
mod owners;
mod proxy;
mod serve;
mod states;
mod time;
mod verbose;
mod webhooks;

use clap::{CommandFactory, Parser, Subcommand};
use options::ClientOptions;
use std::process::ExitCode;

/// Manage the phones of app users on Seam, or on an offline sandbox.
#[derive(Parser)]
#[command(name = "seam-phones", version, arg_required_else_help = true)]
struct Arguments {
    #[command(flatten)]
    client: ClientOptions,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List phones: all of the workspace, or those of a user identity or with a credential
    List(commands::List),
    /// Show one phone
    Get(commands::Get),
    /// Deactivate lost phones; everything that was issued to them is revoked
    Deactivate(deactivate::Deactivate),
    /// Register a simulated phone (in a sandbox, or a sandbox workspace)
    Simulate(commands::Simulate),
    /// Play the new phone process: a client session signs in on a phone, which gets its credentials
    NewPhone(commands::NewPhone),
    /// Make and list user identities
    Identities(identities::Identities),
    /// Make and list credentials
    Credentials(identities::Credentials),
    /// List events
    Events(commands::Events),
    /// Serve a sandbox over HTTP, in Seam's wire protocol
    Serve(serve::Serve),
    /// Keep, restore and compare states of a sandbox
    Snapshot(states::Snapshot),
    /// Replace everything in a sandbox with what a file describes
    Seed(states::Seed),
    /// Show, freeze or advance the clock of a sandbox
    Clock(states::Clock),
    /// Stand between an app and Seam, and tell where the sandbox would have answered otherwise
    Proxy(proxy::Proxy),
    /// List the deliveries of `serve --webhook`, and deliver once more
    Webhooks(webhooks::Webhooks),
    /// Check credentials, connection, clock and versions, and say what is wrong
    Doctor,
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Why a command did not do what it was asked.
pub enum Failed {
    /// The call failed; exit code 1.
    Call(Box<seam_phones::Error>),
    /// Some of several calls failed, and were reported; exit code 1.
    Some,
    /// The user said no; exit code 1.
    Declined,
    /// The command line is wrong; exit code 2.
    Usage(String),
    /// The reader of the output has closed it; exit code 0.
    OutputClosed,
    /// The output cannot be written; exit code 1.
    Output(std::io::Error),
}

/// What a command gives.
pub type Done = Result<(), Failed>;

impl From<seam_phones::Error> for Failed {
    fn from(error: seam_phones::Error) -> Failed {
        Failed::Call(Box::new(error))
    }
}

/// `seam-phones manual FOLDER` writes the man pages, for `make lib`. It is no `Command`: completions would offer it.
fn manual() -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next()? != "manual" {
        return None;
    }
    let written = clap_mangen::generate_to(Arguments::command(), arguments.next()?);
    Some(if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn main() -> ExitCode {
    if let Some(code) = manual() {
        return code;
    }
    let Arguments { client, command } = Arguments::parse();
    let json = client.json;
    let done = match command {
        Command::List(list) => list.run(&client),
        Command::Get(get) => get.run(&client),
        Command::Deactivate(deactivate) => deactivate.run(&client),
        Command::Simulate(simulate) => simulate.run(&client),
        Command::NewPhone(new_phone) => new_phone.run(&client),
        Command::Identities(identities) => identities.run(&client),
        Command::Credentials(credentials) => credentials.run(&client),
        Command::Events(events) => events.run(&client),
        Command::Serve(serve) => serve.run(&client),
        Command::Snapshot(snapshot) => snapshot.run(&client),
        Command::Seed(seed) => seed.run(&client),
        Command::Clock(clock) => clock.run(&client),
        Command::Proxy(proxy) => proxy.run(&client),
        Command::Webhooks(webhooks) => webhooks.run(&client),
        Command::Doctor => doctor::run(&client),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "seam-phones", &mut script);
            output::print(&String::from_utf8_lossy(&script))
        }
    };
    verbose::flush();
    match done {
        Ok(()) | Err(Failed::OutputClosed) => ExitCode::SUCCESS,
        Err(Failed::Some) => ExitCode::from(1),
        Err(Failed::Declined) => {
            output::tell("Nothing was deactivated.\n");
            ExitCode::from(1)
        }
        Err(Failed::Call(error)) => {
            output::print_error(&error, json);
            let wrong_call = matches!(
                error.kind(),
                seam_phones::Kind::InvalidOptions | seam_phones::Kind::InvalidToken | seam_phones::Kind::InvalidParams
            );
            ExitCode::from(if wrong_call { 2 } else { 1 })
        }
        Err(Failed::Usage(message)) => {
            output::tell(&format!("seam-phones: {message}\n"));
            ExitCode::from(2)
        }
        Err(Failed::Output(error)) => {
            output::tell(&format!("seam-phones: the output cannot be written: {error}\n"));
            ExitCode::from(1)
        }
    }
}
