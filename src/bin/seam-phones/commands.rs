//! The commands that ask.

use crate::options::{ClientOptions, parameters};
use crate::output::{print_json, print_line, print_phones, print_table, text};
use crate::owners;
use crate::time::parse_since;
use crate::{Done, Failed};
use clap::{Args, ValueEnum};
use seam_phones::Client;
use seam_phones::credentials::Credentials;
use serde_json::{Value, json};

/// One value of the body of an answer.
pub fn ask(client: &Client, operation: &str, parameters: &Value, key: &str) -> Result<Value, Failed> {
    Ok(client.call(operation, parameters)?.to_value()[key].take())
}

/// All items of an operation that answers in pages.
pub fn ask_pages(client: &Client, operation: &str, filters: &Value, key: &str) -> Result<Vec<Value>, Failed> {
    let mut items = Vec::new();
    let mut filters = filters.clone();
    loop {
        let mut answer = client.call(operation, &filters)?.to_value();
        if let Value::Array(page) = answer[key].take() {
            items.extend(page);
        }
        match answer["pagination"]["next_page_cursor"].take() {
            Value::String(cursor) => filters["page_cursor"] = json!(cursor),
            _ => return Ok(items),
        }
    }
}

pub fn phones(client: &Client, owner: Option<&String>, credential: Option<&String>) -> Result<Vec<Value>, Failed> {
    let filters = parameters([
        ("owner_user_identity_id", owner.map(|id| json!(id))),
        ("acs_credential_id", credential.map(|id| json!(id))),
    ]);
    match ask(client, "phones.list", &filters, "phones")? {
        Value::Array(phones) => Ok(phones),
        _ => Ok(Vec::new()),
    }
}

#[derive(Args)]
pub struct List {
    /// The user identity whose phones are wanted
    #[arg(long, value_name = "USER_IDENTITY_ID")]
    owner: Option<String>,
    /// The credential that was issued to them
    #[arg(long, value_name = "ACS_CREDENTIAL_ID")]
    credential: Option<String>,
    /// Show whose phone each is; this asks once for each user identity
    #[arg(long)]
    owners: bool,
}

impl List {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let client = options.reading_client()?;
        let mut phones = phones(&client, self.owner.as_ref(), self.credential.as_ref())?;
        if !self.owners {
            return print_phones(&phones, options.json);
        }
        let ids: Vec<&str> = phones.iter().map(|phone| text(phone, "device_id")).collect();
        let owners = owners::find(&client, &ids, usize::MAX)?;
        for phone in &mut phones {
            phone["owner_display_name"] = json!(owners.get(text(phone, "device_id")));
        }
        if options.json { print_json(&json!(phones)) } else { print_phones_and_owners(&phones) }
    }
}

fn print_phones_and_owners(phones: &[Value]) -> Done {
    let rows: Vec<_> = phones
        .iter()
        .map(|phone| {
            let columns = ["device_id", "device_type", "display_name", "owner_display_name", "created_at"];
            columns.map(|column| text(phone, column))
        })
        .collect();
    if rows.is_empty() { print_line("No phones.") } else { print_table(["DEVICE ID", "TYPE", "NAME", "OWNER", "SINCE"], &rows) }
}

#[derive(Args)]
pub struct Get {
    /// The phone's id
    device_id: String,
}

impl Get {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let phone = ask(&options.reading_client()?, "phones.get", &json!({"device_id": self.device_id}), "phone")?;
        show(&phone, options.json)
    }
}

fn show(phone: &Value, json: bool) -> Done {
    if json { print_json(phone) } else { print_phones(std::slice::from_ref(phone), false) }
}

#[derive(Clone, Copy, ValueEnum)]
enum OperatingSystem {
    Android,
    Ios,
}

impl OperatingSystem {
    fn name(self) -> &'static str {
        match self {
            OperatingSystem::Android => "android",
            OperatingSystem::Ios => "ios",
        }
    }
}

#[derive(Args)]
pub struct Simulate {
    /// Whose phone it is; a new user identity when left out
    #[arg(long, value_name = "USER_IDENTITY_ID")]
    user_identity: Option<String>,
    /// Its operating system
    #[arg(long, value_enum, default_value = "android")]
    os: OperatingSystem,
    /// Its model, which becomes its name
    #[arg(long)]
    model: Option<String>,
}

impl Simulate {
    pub fn run(&self, options: &ClientOptions) -> Done {
        // Somebody who is there already is in a sandbox that is there already.
        let client = if self.user_identity.is_some() { options.reading_client()? } else { options.client()? };
        let user_identity_id = match &self.user_identity {
            Some(id) => json!(id),
            None => {
                let identity = ask(&client, "user_identities.create", &json!({"full_name": "Jane Doe"}), "user_identity")?;
                if !options.json {
                    print_line(&format!("user identity {}", text(&identity, "user_identity_id")))?;
                }
                identity["user_identity_id"].clone()
            }
        };
        let metadata = parameters([
            ("operating_system", Some(json!(self.os.name()))),
            ("device_model", self.model.as_ref().map(|model| json!(model))),
        ]);
        let new = json!({"user_identity_id": user_identity_id, "phone_metadata": metadata});
        let mut phone = ask(&client, "phones.simulate.create_sandbox_phone", &new, "phone")?;
        if options.json {
            // The phone does not say whose it is, and a new identity's id is said nowhere else.
            phone["user_identity_id"] = new["user_identity_id"].clone();
        }
        show(&phone, options.json)
    }
}

#[derive(Args)]
pub struct NewPhone {
    /// Who signs in
    #[arg(long, value_name = "USER_IDENTITY_ID")]
    user_identity: String,
    /// The id of the app's installation on the phone; the same one is the same phone
    #[arg(long)]
    installation: String,
    /// The phone's operating system
    #[arg(long, value_enum, default_value = "android")]
    os: OperatingSystem,
    /// The phone's model
    #[arg(long)]
    model: Option<String>,
}

impl NewPhone {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let client = options.reading_client()?;
        let session = ask(&client, "client_sessions.create", &json!({"user_identity_id": self.user_identity}), "client_session")?;
        let app = client.with_credentials(Credentials::client_session(text(&session, "token"))?)?;
        let metadata = parameters([("model", self.model.as_ref().map(|model| json!(model)))]);
        let new = json!({
            "custom_sdk_installation_id": self.installation,
            "phone_os": self.os.name(),
            "phone_device_metadata": metadata,
        });
        let phone_session = ask(&app, "phone_sessions.get_or_create", &new, "phone_session")?;
        if options.json {
            return print_json(&phone_session);
        }
        for provider in phone_session["provider_sessions"].as_array().into_iter().flatten() {
            print_line(&format!("phone {}", text(&provider["phone_registration"], "phone_registration_id")))?;
            let credentials = provider["acs_credentials"].as_array().cloned().unwrap_or_default();
            let rows: Vec<_> = credentials
                .iter()
                .map(|credential| {
                    [text(credential, "acs_credential_id"), text(credential, "display_name"), text(credential, "issued_at")]
                })
                .collect();
            if rows.is_empty() {
                print_line("It has no credentials: the user identity has no multi-phone sync credential.")?;
            } else {
                print_table(["CREDENTIAL ID", "NAME", "ISSUED"], &rows)?;
            }
        }
        Ok(())
    }
}

/// How many events are asked for at once.
const PAGE: u32 = 500;

#[derive(Args)]
pub struct Events {
    /// Events from this time on: ISO 8601, or an age such as 15m, 1h or 2d
    #[arg(long, value_name = "TIME", value_parser = parse_since)]
    since: Option<String>,
    /// Events of this type, such as phone.deactivated
    #[arg(long, value_name = "EVENT_TYPE")]
    r#type: Option<String>,
    /// Events of this phone
    #[arg(long, value_name = "DEVICE_ID")]
    device: Option<String>,
    /// Show at most this many events, oldest first
    #[arg(long)]
    limit: Option<u32>,
}

impl Events {
    pub fn run(&self, options: &ClientOptions) -> Done {
        let client = options.reading_client()?;
        let mut events: Vec<Value> = Vec::new();
        loop {
            let filters = parameters([
                // Seam wants to be told from when on.
                ("since", Some(json!(self.since.as_deref().unwrap_or("1970-01-01T00:00:00Z")))),
                ("event_type", self.r#type.as_ref().map(|event_type| json!(event_type))),
                ("device_id", self.device.as_ref().map(|id| json!(id))),
                ("limit", Some(json!(self.limit.unwrap_or(PAGE)))),
                ("unstable_offset", Some(json!(events.len())).filter(|_| !events.is_empty())),
            ]);
            let page = ask(&client, "events.list", &filters, "events")?.as_array().cloned().unwrap_or_default();
            let is_last = page.len() < PAGE as usize || self.limit.is_some();
            events.extend(page);
            if is_last {
                break;
            }
        }
        let events = json!(events);
        if options.json {
            return print_json(&events);
        }
        let events = events.as_array().cloned().unwrap_or_default();
        let about = |event: &Value| {
            let ids = ["device_id", "acs_credential_id", "acs_user_id", "client_session_id"];
            ids.iter().find_map(|name| event[*name].as_str().map(str::to_owned)).unwrap_or_else(|| "-".to_owned())
        };
        let abouts: Vec<String> = events.iter().map(about).collect();
        let rows: Vec<_> = events
            .iter()
            .zip(&abouts)
            .map(|(event, about)| [text(event, "occurred_at"), text(event, "event_type"), about.as_str()])
            .collect();
        if rows.is_empty() { print_line("No events.") } else { print_table(["AT", "EVENT", "ABOUT"], &rows) }
    }
}
