//! Whether everything of a phone is gone after its deactivation.
//!
//! What was issued to a phone can only be told while it is there. So it is looked up before, and looked for afterwards.

use super::calls::Calls;
use crate::error::{Error, Kind};
use crate::operations::NOT_FOUND;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// So much of the time that is left may be spent before the deactivation, which is what matters.
const SHARE_BEFORE: u32 = 3;

/// The first wait between two looks; each later one is twice as long, up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// So many user identities are asked for at once in a search for owners.
const PAGE: u32 = 100;

/// What was confirmed of one phone.
#[derive(Clone, Default)]
pub(super) struct Confirmed {
    phone_remains: bool,
    credentials_remain: Vec<String>,
    /// What could not be looked at, and why.
    unchecked: Option<String>,
}

impl Confirmed {
    fn unchecked(why: impl Into<String>) -> Confirmed {
        Confirmed { unchecked: Some(why.into()), ..Confirmed::default() }
    }

    pub(super) fn is_confirmed(&self) -> bool {
        !self.phone_remains && self.credentials_remain.is_empty() && self.unchecked.is_none()
    }

    /// Its members in an answer.
    pub(super) fn to_members(&self) -> Map<String, Value> {
        let mut members = Map::new();
        members.insert("confirmed".to_owned(), json!(self.is_confirmed()));
        if self.phone_remains || !self.credentials_remain.is_empty() {
            let remaining = json!({"phone": self.phone_remains, "acs_credential_ids": self.credentials_remain});
            members.insert("remaining".to_owned(), remaining);
        }
        if let Some(why) = &self.unchecked {
            members.insert("unchecked".to_owned(), json!(why));
        }
        members
    }
}

/// What is known of a phone from before its deactivation.
#[derive(Default)]
struct Known {
    owner: Option<String>,
    credentials: BTreeSet<String>,
    unchecked: Option<String>,
    confirmed: Confirmed,
}

/// What is to be gone, and what is.
pub(super) struct Confirmation {
    /// By id in lower case.
    phones: BTreeMap<String, Known>,
}

impl Confirmation {
    /// Looks up whose the phones are, and what was issued to them. `owner` spares a search. What cannot be learned is noted: it
    /// keeps no phone from being deactivated.
    pub(super) fn prepare(calls: &Calls, phones: &[String], owner: Option<&str>) -> Confirmation {
        let mut confirmation = Confirmation { phones: BTreeMap::new() };
        for id in phones {
            let never = Confirmed::unchecked("it was not deactivated");
            confirmation.phones.insert(id.to_ascii_lowercase(), Known { confirmed: never, ..Known::default() });
        }
        let until = Instant::now() + calls.time_left() / SHARE_BEFORE;
        let found = match owner {
            Some(owner) => confirmation.note_phones_of(calls, owner, until),
            None => confirmation.search_owners(calls, until),
        };
        let why = found.err().map_or_else(
            || "no user identity that this client sees owns the phone, so its credentials are not known".to_owned(),
            |error| format!("the phone's owner could not be looked up: {}", error.message()),
        );
        for known in confirmation.phones.values_mut().filter(|known| known.owner.is_none()) {
            known.unchecked = Some(why.clone());
        }
        for owner in confirmation.owners() {
            if let Err(error) = confirmation.note_credentials_of(calls, &owner, until) {
                let why = format!("the phone's credentials could not be looked up: {}", error.message());
                for known in confirmation.phones.values_mut().filter(|known| known.owner.as_ref() == Some(&owner)) {
                    known.unchecked = Some(why.clone());
                }
            }
        }
        confirmation
    }

    /// Looks again and again until everything of these phones is gone, or the time is over.
    pub(super) fn wait(&mut self, calls: &Calls, phones: &[String]) {
        let mut pending: Vec<String> = phones.iter().map(|id| id.to_ascii_lowercase()).collect();
        for id in &pending {
            self.set(id, Confirmed::unchecked("there was no time to look"));
        }
        let mut pause = FIRST_PAUSE;
        let mut has_looked = false;
        loop {
            match self.look(calls, &pending) {
                Ok(()) => {
                    has_looked = true;
                    pending.retain(|id| !self.of(id).is_settled());
                }
                // What the look before has seen stands.
                Err(_) if has_looked => {}
                Err(error) if error.kind() == Kind::Cancelled => {}
                Err(error) => {
                    for id in &pending {
                        self.set(id, Confirmed::unchecked(format!("it could not be looked for: {}", error.message())));
                    }
                }
            }
            if pending.is_empty() || calls.time_left() <= pause {
                return;
            }
            calls.pause(pause);
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// What was confirmed of a phone.
    pub(super) fn of(&self, id: &str) -> Confirmed {
        let known = self.phones.get(&id.to_ascii_lowercase());
        known.map_or_else(|| Confirmed::unchecked("it was not looked for"), |known| known.confirmed.clone())
    }

    fn set(&mut self, id: &str, confirmed: Confirmed) {
        if let Some(known) = self.phones.get_mut(id) {
            known.confirmed = confirmed;
        }
    }

    fn owners(&self) -> BTreeSet<String> {
        self.phones.values().filter_map(|known| known.owner.clone()).collect()
    }

    /// Asks one user identity after the other for its phones, until each phone has an owner.
    fn search_owners(&mut self, calls: &Calls, until: Instant) -> Result<(), Error> {
        let mut parameters = json!({"limit": PAGE});
        loop {
            let answer = calls.ask("user_identities.list", &parameters, until)?;
            let identities: Vec<String> = ids(answer.get("user_identities"), "user_identity_id").collect();
            let requests = identities.iter().map(|owner| ("phones.list", json!({"owner_user_identity_id": owner})));
            let mut failed = None;
            let mut asked = 0;
            calls.run(until, requests, |place, ended| {
                asked += 1;
                match (ended, identities.get(place)) {
                    (Ok(answer), Some(owner)) => self.note_owner(owner, &answer.to_value()),
                    (Err(error), _) => failed = Some(error),
                    _ => {}
                }
                failed.is_none() && self.phones.values().any(|known| known.owner.is_none())
            });
            if self.phones.values().all(|known| known.owner.is_some()) {
                return Ok(());
            }
            if let Some(error) = failed {
                return Err(error);
            }
            if asked < identities.len() {
                return Err(Error::new(Kind::Timeout, "the search took too long; give owner_user_identity_id to spare it"));
            }
            match answer.pointer("/pagination/next_page_cursor") {
                Some(Value::String(cursor)) => parameters = json!({"limit": PAGE, "page_cursor": cursor}),
                _ => return Ok(()),
            }
        }
    }

    fn note_phones_of(&mut self, calls: &Calls, owner: &str, until: Instant) -> Result<(), Error> {
        let answer = calls.ask("phones.list", &json!({"owner_user_identity_id": owner}), until)?;
        self.note_owner(owner, &answer);
        Ok(())
    }

    fn note_owner(&mut self, owner: &str, answer: &Value) {
        for id in ids(answer.get("phones"), "device_id") {
            if let Some(known) = self.phones.get_mut(&id) {
                known.owner = Some(owner.to_owned());
            }
        }
    }

    /// Notes which of the owner's credentials were issued to which of the phones.
    fn note_credentials_of(&mut self, calls: &Calls, owner: &str, until: Instant) -> Result<(), Error> {
        let listed: Vec<String> = credentials_of(calls, owner, until)?.into_iter().collect();
        let requests = listed.iter().map(|id| ("phones.list", json!({"acs_credential_id": id})));
        let mut failed = None;
        let mut asked = 0;
        calls.run(until, requests, |place, ended| {
            asked += 1;
            match (ended, listed.get(place)) {
                (Ok(answer), Some(credential)) => {
                    for id in ids(answer.to_value().get("phones"), "device_id") {
                        if let Some(known) = self.phones.get_mut(&id) {
                            known.credentials.insert(credential.clone());
                        }
                    }
                }
                // One that is gone by now is issued to nobody.
                (Err(error), _) if error.details().status_code != Some(404) => failed = Some(error),
                _ => {}
            }
            failed.is_none()
        });
        match failed {
            Some(error) => Err(error),
            None if asked < listed.len() => Err(Error::new(Kind::Timeout, "there was no time for it")),
            None => Ok(()),
        }
    }

    /// Looks once for everything that is left of these phones.
    fn look(&mut self, calls: &Calls, pending: &[String]) -> Result<(), Error> {
        let until = calls.deadline();
        let mut listed = BTreeSet::new();
        let mut credentials = BTreeSet::new();
        let owners: BTreeSet<Option<String>> =
            pending.iter().filter_map(|id| self.phones.get(id)).map(|known| known.owner.clone()).collect();
        for owner in &owners {
            let filter = owner.as_ref().map_or_else(|| json!({}), |owner| json!({"owner_user_identity_id": owner}));
            listed.extend(ids(calls.ask("phones.list", &filter, until)?.get("phones"), "device_id"));
            if let Some(owner) = owner {
                credentials.extend(credentials_of(calls, owner, until)?);
            }
        }
        let mut found = BTreeSet::new();
        let mut failed = None;
        let requests = pending.iter().map(|id| ("phones.get", json!({"device_id": id})));
        let mut asked = 0;
        calls.run(until, requests, |place, ended| {
            asked += 1;
            match ended {
                Ok(_) => found.extend(pending.get(place).cloned()),
                Err(error) if NOT_FOUND.contains(&error.details().r#type.as_str()) => {}
                Err(error) => failed = Some(error),
            }
            failed.is_none()
        });
        match failed {
            Some(error) => return Err(error),
            // Cancelled, or out of time.
            None if asked < pending.len() => return Err(Error::new(Kind::Cancelled, "there was no time to look")),
            None => {}
        }
        for id in pending {
            if let Some(known) = self.phones.get_mut(id) {
                known.confirmed = Confirmed {
                    phone_remains: listed.contains(id) || found.contains(id),
                    credentials_remain: known.credentials.intersection(&credentials).cloned().collect(),
                    unchecked: known.unchecked.clone(),
                };
            }
        }
        Ok(())
    }
}

impl Confirmed {
    /// Whether another look could change nothing for the better.
    fn is_settled(&self) -> bool {
        !self.phone_remains && self.credentials_remain.is_empty()
    }
}

/// The ids of the credentials of a user identity. A sync credential is the user's, and issued to no phone.
fn credentials_of(calls: &Calls, owner: &str, until: Instant) -> Result<BTreeSet<String>, Error> {
    let listed = calls.list("acs.credentials.list", "acs_credentials", &json!({"user_identity_id": owner}), until)?;
    let is_sync = |credential: &&Value| credential.get("is_multi_phone_sync_credential") == Some(&Value::Bool(true));
    let issuable = listed.iter().filter(|credential| !is_sync(credential));
    Ok(issuable.filter_map(|credential| credential.get("acs_credential_id")?.as_str()).map(str::to_owned).collect())
}

/// The ids in a list of objects, in lower case.
fn ids<'a>(list: Option<&'a Value>, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(move |item| item.get(name)?.as_str()).map(str::to_ascii_lowercase)
}
