//! Whether everything of a phone is gone after its deactivation.
//!
//! What was issued to a phone can only be told while it is there. So it is looked up before, and looked for afterwards.

use super::calls::{Calls, texts};
use crate::error::{Error, Kind};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// So much of the time that is left may be spent before the deactivation, which is what matters.
const SHARE_BEFORE: u32 = 3;

/// The first wait between two looks; each later one is twice as long, up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// So long before the deadline the last look begins.
const LAST_LOOK: Duration = Duration::from_millis(150);

/// So many user identities are asked for at once in a search for owners.
const PAGE: u32 = 100;

/// What was confirmed of one phone.
#[derive(Clone, Default)]
pub(super) struct Confirmed {
    phone_remains: bool,
    credentials_remain: Vec<String>,
    /// What could not be looked at, and why.
    unchecked: Option<String>,
    /// Whether this is what a look has seen.
    was_seen: bool,
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
    /// Whether another look could change nothing.
    is_settled: bool,
}

/// What is to be gone, and what is.
pub(super) struct Confirmation {
    /// By id in lower case.
    phones: BTreeMap<String, Known>,
    /// The credentials of each owner before. A later one may have been issued to a phone of his.
    before: BTreeMap<String, BTreeSet<String>>,
}

impl Confirmation {
    /// Looks up whose the phones are, and what was issued to them. `owner` spares a search. What cannot be learned is noted: it
    /// keeps no phone from being deactivated.
    pub(super) fn prepare(calls: &Calls, phones: &[String], owner: Option<&str>) -> Confirmation {
        let mut confirmation = Confirmation { phones: BTreeMap::new(), before: BTreeMap::new() };
        for id in phones {
            let never = Confirmed::unchecked("it was not deactivated");
            confirmation.phones.insert(id.to_ascii_lowercase(), Known { confirmed: never, ..Known::default() });
        }
        let until = Instant::now() + calls.time_left() / SHARE_BEFORE;
        let found = match owner {
            Some(owner) => confirmation.note_phones_of(calls, owner, until),
            None => confirmation.search_owners(calls, until),
        };
        let why = match (found, owner) {
            (Err(error), _) => format!("the phone's owner could not be looked up: {}", error.message()),
            (Ok(()), Some(_)) => {
                "the phone is none of the user identity that was given, so its credentials are not known".to_owned()
            }
            (Ok(()), None) => {
                "no user identity that this client sees owns the phone, so its credentials are not known".to_owned()
            }
        };
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
        loop {
            self.look(calls, &pending);
            pending.retain(|id| !self.is_settled(id));
            let left = calls.time_left().saturating_sub(LAST_LOOK);
            if pending.is_empty() || left.is_zero() {
                return;
            }
            calls.pause(pause.min(left));
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

    fn is_settled(&self, id: &str) -> bool {
        self.phones.get(id).is_none_or(|known| known.is_settled)
    }

    fn owners(&self) -> BTreeSet<String> {
        self.phones.values().filter_map(|known| known.owner.clone()).collect()
    }

    /// Asks one user identity after the other for its phones, until each phone has an owner.
    fn search_owners(&mut self, calls: &Calls, until: Instant) -> Result<(), Error> {
        let searched = calls.pages("user_identities.list", json!({"limit": PAGE}), until, |page| {
            let identities: Vec<&str> = texts(page, "user_identities", "user_identity_id").collect();
            let requests = identities.iter().map(|owner| ("phones.list", json!({"owner_user_identity_id": owner})));
            calls.look(until, requests, |place, ended| {
                if let Some(owner) = identities.get(place) {
                    self.note_owner(owner, &ended?.to_value());
                }
                Ok(self.is_any_without_owner())
            })?;
            Ok(self.is_any_without_owner())
        });
        searched.map_err(|error| match error.kind() {
            Kind::Timeout => Error::new(Kind::Timeout, "the search took too long; give owner_user_identity_id to spare it"),
            _ => error,
        })
    }

    fn is_any_without_owner(&self) -> bool {
        self.phones.values().any(|known| known.owner.is_none())
    }

    fn note_phones_of(&mut self, calls: &Calls, owner: &str, until: Instant) -> Result<(), Error> {
        let answer = calls.ask("phones.list", &json!({"owner_user_identity_id": owner}), until)?;
        self.note_owner(owner, &answer);
        Ok(())
    }

    fn note_owner(&mut self, owner: &str, answer: &Value) {
        for id in device_ids(answer) {
            if let Some(known) = self.phones.get_mut(&id) {
                known.owner = Some(owner.to_owned());
            }
        }
    }

    /// Notes which of the owner's credentials were issued to which of the phones.
    fn note_credentials_of(&mut self, calls: &Calls, owner: &str, until: Instant) -> Result<(), Error> {
        let before = credentials_of(calls, owner, until)?;
        let listed: Vec<String> = before.iter().cloned().collect();
        self.before.insert(owner.to_owned(), before);
        let requests = listed.iter().map(|id| ("phones.list", json!({"acs_credential_id": id})));
        calls.look(until, requests, |place, ended| {
            let holders = match ended {
                // One that is gone by now is issued to nobody.
                Err(error) if error.details().status_code == Some(404) => return Ok(true),
                ended => device_ids(&ended?.to_value()),
            };
            for id in holders {
                if let (Some(known), Some(credential)) = (self.phones.get_mut(&id), listed.get(place)) {
                    known.credentials.insert(credential.clone());
                }
            }
            Ok(true)
        })
    }

    /// Looks once for everything that is left of these phones. Those of an owner who cannot be looked at spoil no others.
    fn look(&mut self, calls: &Calls, pending: &[String]) {
        let mut by_owner: BTreeMap<Option<String>, Vec<String>> = BTreeMap::new();
        for id in pending {
            let owner = self.phones.get(id).and_then(|known| known.owner.clone());
            by_owner.entry(owner).or_default().push(id.clone());
        }
        for (owner, ids) in by_owner {
            let Err(error) = self.look_at(calls, owner.as_deref(), &ids) else { continue };
            let may_pass = error.details().retryable || matches!(error.kind(), Kind::Timeout | Kind::Cancelled);
            for id in &ids {
                let Some(known) = self.phones.get_mut(id) else { continue };
                if !may_pass || !known.confirmed.was_seen {
                    known.confirmed = Confirmed::unchecked(format!("it could not be looked for: {}", error.message()));
                }
                known.is_settled = !may_pass;
                // Else what the look before has seen stands.
            }
        }
    }

    /// Looks once for what is left of these phones of one owner.
    fn look_at(&mut self, calls: &Calls, owner: Option<&str>, pending: &[String]) -> Result<(), Error> {
        let until = calls.deadline();
        let filter = owner.map_or_else(|| json!({}), |owner| json!({"owner_user_identity_id": owner}));
        let listed = device_ids(&calls.ask("phones.list", &filter, until)?);
        let (credentials, perhaps) = match owner {
            Some(owner) => {
                let credentials = credentials_of(calls, owner, until)?;
                let perhaps = self.issued_meanwhile(calls, owner, &credentials, pending)?;
                (credentials, perhaps)
            }
            None => (BTreeSet::new(), BTreeSet::new()),
        };
        let found = still_got(calls, pending, until)?;
        for id in pending {
            if let Some(known) = self.phones.get_mut(id) {
                known.confirmed = Confirmed {
                    phone_remains: listed.contains(id) || found.contains(id),
                    credentials_remain: known.credentials.intersection(&credentials).chain(&perhaps).cloned().collect(),
                    unchecked: known.unchecked.clone(),
                    was_seen: true,
                };
                known.is_settled = !known.confirmed.phone_remains && known.confirmed.credentials_remain.is_empty();
            }
        }
        Ok(())
    }

    /// The credentials that were issued after the phones were looked up, and that no other phone has: one of them may have been issued to
    /// a phone that is gone by now.
    fn issued_meanwhile(
        &self,
        calls: &Calls,
        owner: &str,
        listed: &BTreeSet<String>,
        pending: &[String],
    ) -> Result<BTreeSet<String>, Error> {
        let Some(before) = self.before.get(owner) else { return Ok(BTreeSet::new()) };
        let mut perhaps = BTreeSet::new();
        for id in listed.difference(before) {
            let answer = calls.ask("phones.list", &json!({"acs_credential_id": id}), calls.deadline())?;
            if device_ids(&answer).iter().all(|holder| pending.contains(holder)) {
                perhaps.insert(id.clone());
            }
        }
        Ok(perhaps)
    }
}

/// Which of these phones can still be got.
fn still_got(calls: &Calls, phones: &[String], until: Instant) -> Result<BTreeSet<String>, Error> {
    let mut found = BTreeSet::new();
    let requests = phones.iter().map(|id| ("phones.get", json!({"device_id": id})));
    calls.look(until, requests, |place, ended| {
        match ended {
            Ok(_) => found.extend(phones.get(place).cloned()),
            Err(error) if error.kind() == Kind::Api && error.details().status_code == Some(404) => {}
            Err(error) => return Err(error),
        }
        Ok(true)
    })?;
    Ok(found)
}

/// The ids of the credentials of a user identity. A sync credential is the user's, and issued to no phone.
fn credentials_of(calls: &Calls, owner: &str, until: Instant) -> Result<BTreeSet<String>, Error> {
    let mut found = BTreeSet::new();
    calls.pages("acs.credentials.list", json!({"user_identity_id": owner}), until, |page| {
        let listed = page.get("acs_credentials").and_then(Value::as_array).into_iter().flatten();
        let is_sync = |credential: &&Value| credential.get("is_multi_phone_sync_credential") == Some(&Value::Bool(true));
        let issuable = listed.filter(|credential| !is_sync(credential));
        found.extend(issuable.filter_map(|credential| credential.get("acs_credential_id")?.as_str()).map(str::to_owned));
        Ok(true)
    })?;
    Ok(found)
}

/// The ids of the phones in a list, in lower case.
fn device_ids(answer: &Value) -> BTreeSet<String> {
    texts(answer, "phones", "device_id").map(str::to_ascii_lowercase).collect()
}
