//! Whose phone is whose. A phone does not say it, so the user identities are asked, one after the other.

use super::commands::ask;
use crate::Failed;
use crate::output::text;
use seam_phones::Client;
use serde_json::{Value, json};
use std::collections::HashMap;

/// So many user identities are asked for at once.
const PAGE: u32 = 100;

/// The owners of phones, by `device_id`.
pub type Owners = HashMap<String, String>;

/// Finds the owners of these phones among the first `max_identities` user identities. A phone whose owner is not among them is left out.
pub fn find(client: &Client, device_ids: &[&str], max_identities: usize) -> Result<Owners, Failed> {
    let mut owners = Owners::new();
    let mut asked = 0;
    let mut cursor = Value::Null;
    loop {
        let mut page = json!({"limit": PAGE});
        if cursor.is_string() {
            page["page_cursor"] = cursor;
        }
        let answer = client.call("user_identities.list", &page)?.to_value();
        for identity in answer["user_identities"].as_array().into_iter().flatten() {
            if asked == max_identities || owners.len() == device_ids.len() {
                return Ok(owners);
            }
            asked += 1;
            let filter = json!({"owner_user_identity_id": identity["user_identity_id"]});
            for phone in ask(client, "phones.list", &filter, "phones")?.as_array().into_iter().flatten() {
                let device_id = text(phone, "device_id");
                if device_ids.contains(&device_id) {
                    owners.insert(device_id.to_owned(), text(identity, "display_name").to_owned());
                }
            }
        }
        cursor = answer["pagination"]["next_page_cursor"].clone();
        if !cursor.is_string() {
            return Ok(owners);
        }
    }
}
