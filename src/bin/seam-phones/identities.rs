//! `identities` and `credentials`: what the new phone process needs before a phone signs in.

use super::commands::{ask, ask_pages};
use crate::Done;
use crate::options::{ClientOptions, parameters};
use crate::output::{print_json, print_line, print_table, text};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

#[derive(Args)]
pub struct Identities {
    #[command(subcommand)]
    command: IdentityCommand,
}

#[derive(Subcommand)]
enum IdentityCommand {
    /// Make a user identity
    Create {
        /// The name of the app user
        #[arg(long)]
        full_name: Option<String>,
        /// Their email address
        #[arg(long)]
        email_address: Option<String>,
        /// Their phone number, such as +15550100
        #[arg(long)]
        phone_number: Option<String>,
        /// Your own key for them
        #[arg(long, value_name = "KEY")]
        user_identity_key: Option<String>,
    },
    /// List user identities
    List {
        /// Only those whose name, email address, phone number or key has this text in it
        #[arg(long)]
        search: Option<String>,
    },
}

impl Identities {
    pub fn run(&self, options: &ClientOptions) -> Done {
        match &self.command {
            IdentityCommand::Create { full_name, email_address, phone_number, user_identity_key } => {
                let new = parameters([
                    ("full_name", full_name.as_ref().map(|text| json!(text))),
                    ("email_address", email_address.as_ref().map(|text| json!(text))),
                    ("phone_number", phone_number.as_ref().map(|text| json!(text))),
                    ("user_identity_key", user_identity_key.as_ref().map(|text| json!(text))),
                ]);
                let identity = ask(&options.client()?, "user_identities.create", &new, "user_identity")?;
                print_identities(std::slice::from_ref(&identity), options.json.then_some(&identity))
            }
            IdentityCommand::List { search } => {
                let filters = parameters([("search", search.as_ref().map(|text| json!(text)))]);
                let identities = ask_pages(&options.reading_client()?, "user_identities.list", &filters, "user_identities")?;
                print_identities(&identities, options.json.then_some(&json!(identities)))
            }
        }
    }
}

fn print_identities(identities: &[Value], as_json: Option<&Value>) -> Done {
    if let Some(value) = as_json {
        return print_json(value);
    }
    if identities.is_empty() {
        return print_line("No user identities.");
    }
    let rows: Vec<_> = identities
        .iter()
        .map(|identity| {
            [
                text(identity, "user_identity_id"),
                text(identity, "display_name"),
                text(identity, "email_address"),
                text(identity, "created_at"),
            ]
        })
        .collect();
    print_table(["USER IDENTITY ID", "NAME", "EMAIL", "SINCE"], &rows)
}

#[derive(Args)]
pub struct Credentials {
    #[command(subcommand)]
    command: CredentialCommand,
}

#[derive(Subcommand)]
enum CredentialCommand {
    /// Make a multi-phone sync credential, from which each phone of the user gets its own
    Create {
        /// Who gets it
        #[arg(long, value_name = "USER_IDENTITY_ID")]
        user_identity: String,
        /// The access system; may be left out where there is only one
        #[arg(long, value_name = "ACS_SYSTEM_ID")]
        acs_system: Option<String>,
    },
    /// List credentials
    List {
        /// Only those of this user identity
        #[arg(long, value_name = "USER_IDENTITY_ID")]
        user_identity: Option<String>,
    },
}

impl Credentials {
    pub fn run(&self, options: &ClientOptions) -> Done {
        match &self.command {
            CredentialCommand::Create { user_identity, acs_system } => {
                let client = options.reading_client()?;
                let acs_system_id = match acs_system {
                    Some(id) => id.clone(),
                    None => only_system(&client)?,
                };
                let new = json!({
                    "user_identity_id": user_identity,
                    "acs_system_id": acs_system_id,
                    "access_method": "mobile_key",
                    "is_multi_phone_sync_credential": true,
                });
                let credential = ask(&client, "acs.credentials.create", &new, "acs_credential")?;
                print_credentials(std::slice::from_ref(&credential), options.json.then_some(&credential))
            }
            CredentialCommand::List { user_identity } => {
                let filters = parameters([("user_identity_id", user_identity.as_ref().map(|id| json!(id)))]);
                let credentials = ask_pages(&options.reading_client()?, "acs.credentials.list", &filters, "acs_credentials")?;
                print_credentials(&credentials, options.json.then_some(&json!(credentials)))
            }
        }
    }
}

/// The access system that holds credentials, if there is only one.
fn only_system(client: &seam_phones::Client) -> Result<String, crate::Failed> {
    let systems = ask(client, "acs.systems.list", &json!({}), "acs_systems")?;
    let mut holders = systems.as_array().into_iter().flatten().filter(|system| system["is_credential_manager"] != json!(true));
    match (holders.next(), holders.next()) {
        (Some(system), None) => Ok(text(system, "acs_system_id").to_owned()),
        (None, _) => Err(crate::Failed::Usage("the workspace has no access system".to_owned())),
        _ => Err(crate::Failed::Usage("the workspace has several access systems: name one with --acs-system".to_owned())),
    }
}

fn print_credentials(credentials: &[Value], as_json: Option<&Value>) -> Done {
    if let Some(value) = as_json {
        return print_json(value);
    }
    if credentials.is_empty() {
        return print_line("No credentials.");
    }
    let rows: Vec<_> = credentials
        .iter()
        .map(|credential| {
            [
                text(credential, "acs_credential_id"),
                text(credential, "display_name"),
                text(credential, "parent_acs_credential_id"),
                text(credential, "issued_at"),
            ]
        })
        .collect();
    print_table(["CREDENTIAL ID", "NAME", "MADE FROM", "ISSUED"], &rows)
}
