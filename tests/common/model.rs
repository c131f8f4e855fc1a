//! A model of the sandbox: the same system in plain lists, from which everything that the API answers can be foretold.

use super::sandbox::*;
use proptest::prelude::*;
use seam_phones::Client;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Chooses among what there is, what there was, and what there never was.
type Pick = usize;

/// An operation. Some cannot be carried out; then nothing may change.
#[derive(Debug, Clone)]
pub enum Op {
    CreateIdentity { key: Option<u8>, systems: Vec<usize> },
    CreateUser { identity: Option<Pick>, system: usize },
    CreateCredential { holder: Holder, system: usize, method: &'static str, is_sync: bool, entrance: Option<&'static str> },
    CreatePhone { identity: Pick, installation: Option<u8> },
    SignIn { session: Pick, installation: u8 },
    CreateSession { identity: Option<Pick> },
    RevokeSession(Pick),
    DeleteSession(Pick),
    Deactivate { phone: Pick, session: Option<Pick> },
    DeleteCredential(Pick),
    DeleteUser(Pick),
    DeleteIdentity(Pick),
    AddUser { identity: Pick, user: Pick },
    RemoveUser { identity: Pick, user: Pick },
    Suspend { user: Pick, is_suspended: bool },
    Assign { credential: Pick, holder: Holder },
    Unassign { credential: Pick, user: Option<Pick> },
    Extend { credential: Pick, years: u8 },
    Reset,
}

#[derive(Debug, Clone)]
pub enum Holder {
    User(Pick),
    Identity(Pick),
}

/// Any operation, the ones that build something up more often than those that tear it down.
pub fn op() -> impl Strategy<Value = Op> {
    let pick = || 0..64_usize;
    let maybe_pick = || prop::option::weighted(0.7, pick());
    let holder = prop_oneof![pick().prop_map(Holder::Identity), pick().prop_map(Holder::User)];
    let method = prop_oneof![4 => Just("mobile_key"), 1 => Just("code"), 1 => Just("card"), 1 => Just("cloud_key")];
    // One of the access system, and one that is nowhere.
    let entrances = &["5ea50000-0000-4000-8000-0000000000e1", NOBODY];
    let entrance = prop::option::weighted(0.2, prop::sample::select(entrances.as_slice()));
    prop_oneof![
        4 => (prop::option::weighted(0.3, 0..3_u8), prop::collection::vec(0..2_usize, 0..3))
            .prop_map(|(key, systems)| Op::CreateIdentity { key, systems }),
        3 => (maybe_pick(), 0..2_usize).prop_map(|(identity, system)| Op::CreateUser { identity, system }),
        8 => (holder.clone(), 0..2_usize, method, prop::bool::weighted(0.6), entrance)
            .prop_map(|(holder, system, method, is_sync, entrance)| Op::CreateCredential { holder, system, method, is_sync, entrance }),
        6 => (pick(), prop::option::weighted(0.4, 0..3_u8))
            .prop_map(|(identity, installation)| Op::CreatePhone { identity, installation }),
        6 => (pick(), 0..3_u8).prop_map(|(session, installation)| Op::SignIn { session, installation }),
        5 => maybe_pick().prop_map(|identity| Op::CreateSession { identity }),
        1 => pick().prop_map(Op::RevokeSession),
        1 => pick().prop_map(Op::DeleteSession),
        5 => (pick(), prop::option::of(pick())).prop_map(|(phone, session)| Op::Deactivate { phone, session }),
        3 => pick().prop_map(Op::DeleteCredential),
        2 => pick().prop_map(Op::DeleteUser),
        2 => pick().prop_map(Op::DeleteIdentity),
        3 => (pick(), pick()).prop_map(|(identity, user)| Op::AddUser { identity, user }),
        3 => (pick(), pick()).prop_map(|(identity, user)| Op::RemoveUser { identity, user }),
        2 => (pick(), any::<bool>()).prop_map(|(user, is_suspended)| Op::Suspend { user, is_suspended }),
        4 => (pick(), holder.clone()).prop_map(|(credential, holder)| Op::Assign { credential, holder }),
        3 => (pick(), prop::option::weighted(0.3, pick())).prop_map(|(credential, user)| Op::Unassign { credential, user }),
        2 => (pick(), 0..3_u8).prop_map(|(credential, years)| Op::Extend { credential, years }),
        1 => Just(Op::Reset),
    ]
}

#[derive(Debug, Clone)]
struct Identity {
    id: String,
    key: Option<String>,
}

#[derive(Debug, Clone)]
struct User {
    id: String,
    system: String,
    identity: Option<String>,
    is_suspended: bool,
}

#[derive(Debug, Clone)]
struct Phone {
    id: String,
    identity: String,
    installation: Option<String>,
}

#[derive(Debug, Clone)]
struct Credential {
    id: String,
    system: String,
    user: Option<String>,
    method: &'static str,
    is_sync: bool,
    is_issued: bool,
    ends_at: Option<String>,
    parent: Option<String>,
    phone: Option<String>,
}

#[derive(Debug, Clone)]
struct Session {
    id: String,
    token: String,
    identity: Option<String>,
    is_revoked: bool,
}

/// An event: its type, the id of what it is about, and the identity that may see it.
#[derive(Debug, Clone)]
struct Event {
    of_type: &'static str,
    about: String,
    identity: Option<String>,
}

type Refusal = (u16, &'static str);

pub struct Model {
    path: PathBuf,
    owner: Client,
    identities: Vec<Identity>,
    users: Vec<User>,
    phones: Vec<Phone>,
    credentials: Vec<Credential>,
    sessions: Vec<Session>,
    events: Vec<Event>,
    /// Ids, and tokens of sessions, of what has gone.
    gone: Vec<String>,
    gone_tokens: Vec<String>,
    /// Ids that the sandbox chooses and does not answer stand for themselves until an event tells them.
    unknown: usize,
}

fn choose<'a>(pick: Pick, there: &'a [String], gone: &'a [String]) -> &'a str {
    let all = there.len() + 1;
    there.get(pick % all).or_else(|| gone.get(pick % (gone.len() + 1))).map_or(NOBODY, String::as_str)
}

impl Model {
    pub fn new(path: &Path) -> Model {
        Model {
            path: path.to_owned(),
            owner: owner(path),
            identities: vec![],
            users: vec![],
            phones: vec![],
            credentials: vec![],
            sessions: vec![],
            events: vec![],
            gone: vec![],
            gone_tokens: vec![],
            unknown: 0,
        }
    }

    fn identity(&self, pick: Pick) -> String {
        let there: Vec<String> = self.identities.iter().map(|identity| identity.id.clone()).collect();
        choose(pick, &there, &self.gone).to_owned()
    }

    fn user(&self, pick: Pick) -> String {
        let there: Vec<String> = self.users.iter().map(|user| user.id.clone()).collect();
        choose(pick, &there, &self.gone).to_owned()
    }

    fn token(&self, pick: Pick) -> String {
        let there: Vec<String> = self.sessions.iter().map(|session| session.token.clone()).collect();
        match choose(pick, &there, &self.gone_tokens) {
            NOBODY => "seam_cst1_nobodys".to_owned(),
            token => token.to_owned(),
        }
    }

    fn session(&self, pick: Pick) -> String {
        let there: Vec<String> = self.sessions.iter().map(|session| session.id.clone()).collect();
        choose(pick, &there, &self.gone).to_owned()
    }

    fn has_identity(&self, id: &str) -> bool {
        self.identities.iter().any(|identity| identity.id == id)
    }

    fn find_user(&self, id: &str) -> Option<&User> {
        self.users.iter().find(|user| user.id == id)
    }

    fn user_of(&self, identity: &str, system: &str) -> Option<&User> {
        self.users.iter().find(|user| user.identity.as_deref() == Some(identity) && user.system == system)
    }

    fn identity_of_user(&self, user: &str) -> Option<String> {
        self.find_user(user).and_then(|user| user.identity.clone())
    }

    /// The session that still works.
    fn living(&self, token: &str) -> Option<&Session> {
        self.sessions.iter().find(|session| session.token == token && !session.is_revoked)
    }

    fn phones_of(&self, identity: &str) -> Vec<String> {
        self.phones.iter().filter(|phone| phone.identity == identity).map(|phone| phone.id.clone()).collect()
    }

    fn new_unknown(&mut self) -> String {
        self.unknown += 1;
        format!("?{}", self.unknown)
    }

    // What happens.

    fn happened(&mut self, of_type: &'static str, about: &str, identity: Option<String>) {
        self.events.push(Event { of_type, about: about.to_owned(), identity });
    }

    fn add_user(&mut self, id: &str, system: &str, identity: Option<String>) {
        self.users.push(User { id: id.to_owned(), system: system.to_owned(), identity: identity.clone(), is_suspended: false });
        self.happened("acs_user.created", id, identity);
    }

    fn ensure_user(&mut self, identity: &str, system: &str) -> String {
        if let Some(user) = self.user_of(identity, system) {
            return user.id.clone();
        }
        let id = self.new_unknown();
        self.add_user(&id, system, Some(identity.to_owned()));
        id
    }

    fn identity_of(&self, credential: &Credential) -> Option<String> {
        credential.user.as_ref().and_then(|user| self.identity_of_user(user))
    }

    fn issued(&mut self, credential: &str, user: &str) {
        let identity = self.identity_of_user(user);
        self.happened("acs_credential.issued", credential, identity);
    }

    /// Every phone of an identity has its children, and every key that waits has the first phone.
    fn synchronise(&mut self, identity: &str) {
        let mine = |model: &Model, credential: &Credential| model.identity_of(credential).as_deref() == Some(identity);
        let own: Vec<Credential> = self.credentials.iter().filter(|credential| mine(self, credential)).cloned().collect();
        for sync in own.iter().filter(|credential| credential.is_sync) {
            for phone in self.phones_of(identity) {
                let is_it = |child: &Credential| child.parent.as_ref() == Some(&sync.id) && child.phone.as_ref() == Some(&phone);
                if !self.credentials.iter().any(is_it) {
                    let id = self.new_unknown();
                    let (parent, phone) = (Some(sync.id.clone()), Some(phone));
                    self.credentials.push(Credential {
                        id: id.clone(),
                        is_sync: false,
                        is_issued: true,
                        parent,
                        phone,
                        ..sync.clone()
                    });
                    self.issued(&id, sync.user.as_deref().unwrap());
                }
            }
        }
        let Some(first) = self.phones_of(identity).first().cloned() else { return };
        for waiting in own.iter().filter(|key| key.method == "mobile_key" && !key.is_sync && key.phone.is_none()) {
            let credential = self.credentials.iter_mut().find(|credential| credential.id == waiting.id).unwrap();
            (credential.phone, credential.is_issued) = (Some(first.clone()), true);
            self.issued(&waiting.id, waiting.user.as_deref().unwrap());
        }
    }

    fn register(&mut self, id: &str, identity: &str, installation: Option<String>) {
        self.phones.push(Phone { id: id.to_owned(), identity: identity.to_owned(), installation });
        self.synchronise(identity);
    }

    fn remove_credential(&mut self, id: &str) {
        self.remove_credentials(|credential| credential.parent.as_deref() == Some(id));
        let place = self.credentials.iter().position(|credential| credential.id == id).unwrap();
        let credential = self.credentials.remove(place);
        let identity = self.identity_of(&credential);
        if credential.is_issued {
            self.happened("acs_credential.invalidated", id, identity.clone());
        }
        self.happened("acs_credential.deleted", id, identity);
        self.gone.push(id.to_owned());
    }

    fn remove_credentials(&mut self, which: impl Fn(&Credential) -> bool) {
        let ids: Vec<String> = self.credentials.iter().filter(|it| which(it)).map(|it| it.id.clone()).collect();
        ids.iter().for_each(|id| self.remove_credential(id));
    }

    fn deactivate(&mut self, id: &str) {
        let place = self.phones.iter().position(|phone| phone.id == id).unwrap();
        let phone = self.phones.remove(place);
        self.happened("phone.deactivated", id, Some(phone.identity));
        self.remove_credentials(|credential| credential.phone.as_deref() == Some(id));
        self.gone.push(id.to_owned());
    }

    fn remove_user(&mut self, id: &str) {
        self.remove_credentials(|credential| credential.user.as_deref() == Some(id) && credential.parent.is_none());
        let identity = self.identity_of_user(id);
        self.happened("acs_user.deleted", id, identity);
        self.users.retain(|user| user.id != id);
        self.gone.push(id.to_owned());
    }

    fn remove_session(&mut self, id: &str) {
        let place = self.sessions.iter().position(|session| session.id == id).unwrap();
        let session = self.sessions.remove(place);
        self.happened("client_session.deleted", id, session.identity);
        self.gone.push(session.id);
        self.gone_tokens.push(session.token);
    }

    fn remove_identity(&mut self, id: &str) {
        self.phones_of(id).iter().for_each(|phone| self.deactivate(phone));
        let own = |identity: &Option<String>| identity.as_deref() == Some(id);
        let users: Vec<String> = self.users.iter().filter(|user| own(&user.identity)).map(|user| user.id.clone()).collect();
        users.iter().for_each(|user| self.remove_user(user));
        let sessions: Vec<String> =
            self.sessions.iter().filter(|session| own(&session.identity)).map(|session| session.id.clone()).collect();
        sessions.iter().for_each(|session| self.remove_session(session));
        self.identities.retain(|identity| identity.id != id);
        self.gone.push(id.to_owned());
    }

    // Operations.

    /// Carries out an operation, in the sandbox and here.
    pub fn play(&mut self, op: &Op) {
        match op {
            Op::CreateIdentity { key, systems } => self.create_identity(*key, systems),
            Op::CreateUser { identity, system } => self.create_user(*identity, SYSTEMS[*system]),
            Op::CreateCredential { .. } => self.create_credential(op),
            Op::CreatePhone { identity, installation } => self.create_phone(*identity, *installation),
            Op::SignIn { session, installation } => self.sign_in(*session, *installation),
            Op::CreateSession { identity } => self.create_session(*identity),
            Op::RevokeSession(pick) => self.revoke_session(*pick),
            Op::DeleteSession(pick) => self.delete_session(*pick),
            Op::Deactivate { phone, session } => self.deactivate_phone(*phone, *session),
            Op::DeleteCredential(pick) => self.delete_credential(*pick),
            Op::DeleteUser(pick) => self.delete_user(*pick),
            Op::DeleteIdentity(pick) => self.delete_identity(*pick),
            Op::AddUser { identity, user } => self.add_user_to_identity(*identity, *user),
            Op::RemoveUser { identity, user } => self.remove_user_from_identity(*identity, *user),
            Op::Suspend { user, is_suspended } => self.suspend(*user, *is_suspended),
            Op::Assign { credential, holder } => self.assign(*credential, holder),
            Op::Unassign { credential, user } => self.unassign(*credential, *user),
            Op::Extend { credential, years } => self.extend(*credential, *years),
            Op::Reset => self.reset(),
        }
        self.learn();
    }

    /// Asks; the outcome must be the foretold one.
    fn ask(&self, client: &Client, operation: &str, params: Value, foretold: Result<(), Refusal>) -> Option<Value> {
        match foretold {
            Ok(()) => Some(call(client, operation, params)),
            Err((status, of_type)) => {
                assert_eq!(refused_as(client, operation, params.clone()), (status, of_type.to_owned()), "{operation} {params}");
                None
            }
        }
    }

    fn create_identity(&mut self, key: Option<u8>, systems: &[usize]) {
        let key = key.map(|number| format!("key-{number}"));
        let taken = key.is_some() && self.identities.iter().any(|identity| identity.key == key);
        let systems: Vec<&str> = systems.iter().map(|index| SYSTEMS[*index]).collect();
        let foretold = if taken { Err((409, "user_identity_key_already_exists")) } else { Ok(()) };
        let params = json!({"user_identity_key": key, "acs_system_ids": systems});
        let Some(answer) = self.ask(&self.owner, "user_identities.create", params, foretold) else { return };
        let id = text(&answer["user_identity"], "user_identity_id");
        self.identities.push(Identity { id: id.clone(), key });
        systems.iter().for_each(|system| drop(self.ensure_user(&id, system)));
    }

    fn create_user(&mut self, identity: Option<Pick>, system: &str) {
        let identity = identity.map(|pick| self.identity(pick));
        let mut params = json!({"acs_system_id": system, "full_name": "Ada"});
        let mut foretold = Ok(());
        if let Some(identity) = &identity {
            params["user_identity_id"] = json!(identity);
            if !self.has_identity(identity) {
                foretold = Err((404, "user_identity_not_found"));
            } else if self.user_of(identity, system).is_some() {
                foretold = Err((409, "acs_user_already_exists"));
            }
        }
        let Some(answer) = self.ask(&self.owner, "acs.users.create", params, foretold) else { return };
        self.add_user(&text(&answer["acs_user"], "acs_user_id"), system, identity);
    }

    /// Identity and system of the ACS user that a credential is for; its parameters are added.
    fn holder(&self, holder: &Holder, system: &str, params: &mut Value) -> Result<(Option<String>, String), Refusal> {
        match holder {
            Holder::User(pick) => {
                let id = self.user(*pick);
                params["acs_user_id"] = json!(id);
                let found = self.find_user(&id).ok_or((404, "acs_user_not_found"))?;
                Ok((found.identity.clone(), found.system.clone()))
            }
            Holder::Identity(pick) => {
                let id = self.identity(*pick);
                params["user_identity_id"] = json!(id);
                params["acs_system_id"] = json!(system);
                if self.has_identity(&id) { Ok((Some(id), system.to_owned())) } else { Err((404, "user_identity_not_found")) }
            }
        }
    }

    fn create_credential(&mut self, op: &Op) {
        let Op::CreateCredential { holder, system, method, is_sync, entrance } = op else { unreachable!() };
        let mut params = json!({"access_method": method, "is_multi_phone_sync_credential": is_sync});
        if let Some(entrance) = entrance {
            params["allowed_acs_entrance_ids"] = json!([entrance]);
        }
        let holder = self.holder(holder, SYSTEMS[*system], &mut params);
        let foretold = match &holder {
            _ if *is_sync && *method != "mobile_key" => Err((400, "invalid_input")),
            Err(refusal) => Err(*refusal),
            Ok((None, _)) if *is_sync => Err((400, "invalid_input")),
            Ok((_, system)) if entrance.is_some_and(|entrance| entrance == NOBODY || system != ACCESS_SYSTEM) => {
                Err((404, "acs_entrance_not_found"))
            }
            Ok(_) => Ok(()),
        };
        let named = params["acs_user_id"].as_str().map(str::to_owned);
        let Some(answer) = self.ask(&self.owner, "acs.credentials.create", params, foretold) else { return };
        let Ok((identity, system)) = holder else { return };
        let user = named.unwrap_or_else(|| self.ensure_user(identity.as_deref().unwrap_or_default(), &system));
        let id = text(&answer["acs_credential"], "acs_credential_id");
        let is_issued = *is_sync || matches!(*method, "code" | "cloud_key");
        self.credentials.push(Credential {
            id: id.clone(),
            system,
            user: Some(user.clone()),
            method,
            is_sync: *is_sync,
            is_issued,
            ends_at: None,
            parent: None,
            phone: None,
        });
        if is_issued {
            self.issued(&id, &user);
        }
        if let Some(identity) = identity {
            self.synchronise(&identity);
        }
    }

    fn create_phone(&mut self, identity: Pick, installation: Option<u8>) {
        let identity = self.identity(identity);
        let mut params = json!({"user_identity_id": identity});
        if let Some(number) = installation {
            params["custom_sdk_installation_id"] = json!(format!("installation-{number}"));
        }
        let foretold = if self.has_identity(&identity) { Ok(()) } else { Err((404, "user_identity_not_found")) };
        let Some(answer) = self.ask(&self.owner, "phones.simulate.create_sandbox_phone", params, foretold) else { return };
        self.registered(&text(&answer["phone"], "device_id"), &identity, installation);
    }

    /// A phone was registered, unless this installation had one.
    fn registered(&mut self, device_id: &str, identity: &str, installation: Option<u8>) {
        let installation = installation.map(|number| format!("installation-{number}"));
        let is_it = |phone: &&Phone| phone.identity == identity && phone.installation == installation && installation.is_some();
        match self.phones.iter().find(is_it) {
            Some(known) => assert_eq!(known.id, device_id, "an installation keeps its phone"),
            None => {
                assert!(!self.gone.iter().any(|id| id == device_id), "a phone that was deactivated came back");
                self.register(device_id, identity, installation);
            }
        }
    }

    fn sign_in(&mut self, session: Pick, installation: u8) {
        let token = self.token(session);
        let identity = self.living(&token).map(|session| session.identity.clone());
        let foretold = match &identity {
            None => Err((401, "unauthorized")),
            Some(None) => Err((400, "client_session_has_no_user_identity")),
            Some(Some(_)) => Ok(()),
        };
        let params = json!({"custom_sdk_installation_id": format!("installation-{installation}"), "phone_os": "ios"});
        let client = app(&self.path, &token);
        let Some(answer) = self.ask(&client, "phone_sessions.get_or_create", params, foretold) else { return };
        let session = &answer["phone_session"]["provider_sessions"][0];
        let device_id = text(&session["phone_registration"], "phone_registration_id");
        self.registered(&device_id, &identity.flatten().unwrap(), Some(installation));
        self.learn();
        let on_it: Vec<String> = self.ids_of_credentials(|credential| credential.phone.as_ref() == Some(&device_id));
        assert_eq!(ids(session["acs_credentials"].as_array().unwrap(), "acs_credential_id"), on_it, "the phone's credentials");
    }

    fn create_session(&mut self, identity: Option<Pick>) {
        let identity = identity.map(|pick| self.identity(pick));
        let known = identity.as_ref().is_none_or(|id| self.has_identity(id));
        let foretold = if known { Ok(()) } else { Err((404, "user_identity_not_found")) };
        let params = identity.as_ref().map_or(json!({}), |id| json!({"user_identity_id": id}));
        let Some(answer) = self.ask(&self.owner, "client_sessions.create", params, foretold) else { return };
        let (id, token) = (text(&answer["client_session"], "client_session_id"), text(&answer["client_session"], "token"));
        self.sessions.push(Session { id, token, identity, is_revoked: false });
    }

    fn revoke_session(&mut self, pick: Pick) {
        let id = self.session(pick);
        let known = self.sessions.iter().any(|session| session.id == id);
        let foretold = if known { Ok(()) } else { Err((404, "client_session_not_found")) };
        self.ask(&self.owner, "client_sessions.revoke", json!({"client_session_id": id}), foretold);
        self.sessions.iter_mut().filter(|session| session.id == id).for_each(|session| session.is_revoked = true);
    }

    fn delete_session(&mut self, pick: Pick) {
        let id = self.session(pick);
        let known = self.sessions.iter().any(|session| session.id == id);
        let foretold = if known { Ok(()) } else { Err((404, "client_session_not_found")) };
        if self.ask(&self.owner, "client_sessions.delete", json!({"client_session_id": id}), foretold).is_some() {
            self.remove_session(&id);
        }
    }

    fn deactivate_phone(&mut self, phone: Pick, session: Option<Pick>) {
        let there: Vec<String> = self.phones.iter().map(|phone| phone.id.clone()).collect();
        let id = choose(phone, &there, &self.gone).to_owned();
        let owner_of_it = self.phones.iter().find(|phone| phone.id == id).map(|phone| phone.identity.clone());
        let token = session.map(|pick| self.token(pick));
        let client = token.as_ref().map_or_else(|| self.owner.clone(), |token| app(&self.path, token));
        let foretold = match (&token, token.as_ref().map(|token| self.living(token))) {
            (Some(_), Some(None)) => Err((401, "unauthorized")),
            (Some(_), Some(Some(session))) if session.identity.is_none() || session.identity != owner_of_it => {
                Err((404, "phone_not_found"))
            }
            _ if owner_of_it.is_none() => Err((404, "phone_not_found")),
            _ => Ok(()),
        };
        if self.ask(&client, "phones.deactivate", json!({"device_id": id}), foretold).is_some() {
            self.deactivate(&id);
        }
    }

    fn credential(&self, pick: Pick) -> String {
        choose(pick, &self.ids_of_credentials(|_| true), &self.gone).to_owned()
    }

    /// A credential that may be changed: one that is there, and no child.
    fn changeable(&self, id: &str) -> Result<Credential, Refusal> {
        match self.credentials.iter().find(|credential| credential.id == id) {
            None => Err((404, "acs_credential_not_found")),
            Some(child) if child.parent.is_some() => Err((400, "acs_credential_is_synchronised")),
            Some(own) => Ok(own.clone()),
        }
    }

    fn delete_credential(&mut self, pick: Pick) {
        let id = self.credential(pick);
        let foretold = self.changeable(&id).map(drop);
        if self.ask(&self.owner, "acs.credentials.delete", json!({"acs_credential_id": id}), foretold).is_some() {
            self.remove_credential(&id);
        }
    }

    fn delete_user(&mut self, pick: Pick) {
        let id = self.user(pick);
        let foretold = if self.find_user(&id).is_some() { Ok(()) } else { Err((404, "acs_user_not_found")) };
        if self.ask(&self.owner, "acs.users.delete", json!({"acs_user_id": id}), foretold).is_some() {
            self.remove_user(&id);
        }
    }

    fn delete_identity(&mut self, pick: Pick) {
        let id = self.identity(pick);
        let foretold = if self.has_identity(&id) { Ok(()) } else { Err((404, "user_identity_not_found")) };
        if self.ask(&self.owner, "user_identities.delete", json!({"user_identity_id": id}), foretold).is_some() {
            self.remove_identity(&id);
        }
    }

    fn add_user_to_identity(&mut self, identity: Pick, user: Pick) {
        let (identity, user) = (self.identity(identity), self.user(user));
        let foretold = match self.find_user(&user) {
            _ if !self.has_identity(&identity) => Err((404, "user_identity_not_found")),
            None => Err((404, "acs_user_not_found")),
            Some(found) => match &found.identity {
                Some(current) if *current == identity => Ok(()),
                Some(_) => Err((409, "acs_user_already_has_user_identity")),
                None if self.user_of(&identity, &found.system).is_some() => Err((409, "acs_user_already_exists")),
                None => Ok(()),
            },
        };
        let params = json!({"user_identity_id": identity, "acs_user_id": user});
        if self.ask(&self.owner, "user_identities.add_acs_user", params, foretold).is_some() {
            self.users.iter_mut().filter(|it| it.id == user).for_each(|it| it.identity = Some(identity.clone()));
            self.synchronise(&identity);
        }
    }

    fn remove_user_from_identity(&mut self, identity: Pick, user: Pick) {
        let (identity, user) = (self.identity(identity), self.user(user));
        let foretold = match self.identity_of_user(&user) {
            _ if !self.has_identity(&identity) => Err((404, "user_identity_not_found")),
            Some(current) if current == identity => Ok(()),
            _ => Err((404, "acs_user_not_found")),
        };
        let params = json!({"user_identity_id": identity, "acs_user_id": user});
        if self.ask(&self.owner, "user_identities.remove_acs_user", params, foretold).is_some() {
            self.remove_credentials(|credential| credential.user.as_ref() == Some(&user) && credential.phone.is_some());
            self.users.iter_mut().filter(|it| it.id == user).for_each(|it| it.identity = None);
        }
    }

    fn suspend(&mut self, pick: Pick, is_suspended: bool) {
        let id = self.user(pick);
        let foretold = if self.find_user(&id).is_some() { Ok(()) } else { Err((404, "acs_user_not_found")) };
        let operation = if is_suspended { "acs.users.suspend" } else { "acs.users.unsuspend" };
        self.ask(&self.owner, operation, json!({"acs_user_id": id}), foretold);
        self.users.iter_mut().filter(|user| user.id == id).for_each(|user| user.is_suspended = is_suspended);
    }

    /// A credential leaves its phones, and whoever has it.
    fn hand_over(&mut self, id: &str, user: Option<String>) {
        self.remove_credentials(|credential| credential.parent.as_deref() == Some(id));
        let old = self.changeable(id).unwrap();
        if old.phone.is_some() {
            self.happened("acs_credential.invalidated", id, self.identity_of(&old));
        }
        let credential = self.credentials.iter_mut().find(|credential| credential.id == id).unwrap();
        credential.is_issued &= credential.phone.take().is_none();
        credential.user = user;
    }

    fn assign(&mut self, pick: Pick, holder: &Holder) {
        let id = self.credential(pick);
        let credential = self.changeable(&id);
        let mut params = json!({});
        let system = credential.as_ref().map_or(ACCESS_SYSTEM, |credential| credential.system.as_str());
        let holder = self.holder(holder, system, &mut params);
        params.as_object_mut().unwrap().remove("acs_system_id");
        params["acs_credential_id"] = json!(id);
        let foretold = match (&credential, &holder) {
            (Err(refusal), _) | (_, Err(refusal)) => Err(*refusal),
            (Ok(credential), Ok((_, system))) if credential.system != *system => Err((400, "invalid_input")),
            (Ok(credential), Ok((None, _))) if credential.is_sync => Err((400, "invalid_input")),
            _ => Ok(()),
        };
        let named = params["acs_user_id"].as_str().map(str::to_owned);
        if self.ask(&self.owner, "acs.credentials.assign", params, foretold).is_none() {
            return;
        }
        let (Ok(credential), Ok((identity, system))) = (credential, holder) else { return };
        let user = named.unwrap_or_else(|| self.ensure_user(identity.as_deref().unwrap_or_default(), &system));
        if credential.user.as_ref() != Some(&user) {
            self.hand_over(&id, Some(user));
        }
        if let Some(identity) = identity {
            self.synchronise(&identity);
        }
    }

    fn unassign(&mut self, pick: Pick, user: Option<Pick>) {
        let id = self.credential(pick);
        let user = user.map(|pick| self.user(pick));
        let credential = self.changeable(&id);
        let foretold = match (&credential, &user) {
            (Err(refusal), _) => Err(*refusal),
            (_, Some(user)) if self.find_user(user).is_none() => Err((404, "acs_user_not_found")),
            (Ok(Credential { user: Some(current), .. }), Some(user)) if current != user => Err((400, "invalid_input")),
            _ => Ok(()),
        };
        let mut params = json!({"acs_credential_id": id});
        if let Some(user) = user {
            params["acs_user_id"] = json!(user);
        }
        if self.ask(&self.owner, "acs.credentials.unassign", params, foretold).is_some() && credential.unwrap().user.is_some() {
            self.hand_over(&id, None);
        }
    }

    fn extend(&mut self, pick: Pick, years: u8) {
        let id = self.credential(pick);
        let ends_at = Some(format!("204{years}-01-01T00:00:00.000Z"));
        let params = json!({"acs_credential_id": id, "ends_at": ends_at});
        if self.ask(&self.owner, "acs.credentials.update", params, self.changeable(&id).map(drop)).is_none() {
            return;
        }
        let is_it = |it: &Credential| (it.id == id || it.parent.as_ref() == Some(&id)) && it.ends_at != ends_at;
        let changed: Vec<Credential> = self.credentials.iter().filter(|it| is_it(it)).cloned().collect();
        self.credentials.iter_mut().filter(|it| is_it(it)).for_each(|it| it.ends_at = ends_at.clone());
        for credential in changed.iter().filter(|credential| credential.is_issued) {
            self.happened("acs_credential.reissued", &credential.id, self.identity_of(credential));
        }
    }

    fn reset(&mut self) {
        call(&self.owner, "workspaces.reset_sandbox", json!({}));
        let fresh = Model::new(&self.path);
        let Model { identities, users, phones, credentials, sessions, gone, mut gone_tokens, unknown, .. } =
            std::mem::replace(self, fresh);
        gone_tokens.extend(sessions.iter().map(|session| session.token.clone()));
        let ids = identities.into_iter().map(|it| it.id).chain(users.into_iter().map(|it| it.id));
        let ids = ids.chain(phones.into_iter().map(|it| it.id)).chain(credentials.into_iter().map(|it| it.id));
        self.gone = gone.into_iter().chain(ids).chain(sessions.into_iter().map(|it| it.id)).collect();
        (self.gone_tokens, self.unknown) = (gone_tokens, unknown);
    }

    // What is there.

    /// The events are the foretold ones, in order. They also tell the ids that no answer told.
    fn learn(&mut self) {
        let events = list(&self.owner, "events.list", "events", json!({"limit": 10_000}));
        let said = |event: &Value| -> (String, String) {
            let of_type = text(event, "event_type");
            let about = match of_type.split('.').next() {
                Some("acs_credential") => "acs_credential_id",
                Some("acs_user") => "acs_user_id",
                Some("client_session") => "client_session_id",
                _ => "device_id",
            };
            (of_type, text(event, about))
        };
        let said: Vec<(String, String)> = events.iter().map(said).collect();
        for (foretold, (_, id)) in self.events.clone().iter().zip(&said) {
            if foretold.about.starts_with('?') {
                self.replace(&foretold.about, id);
            }
        }
        let foretold: Vec<_> = self.events.iter().map(|event| (event.of_type.to_owned(), event.about.clone())).collect();
        assert_eq!(said, foretold, "the events");
    }

    fn replace(&mut self, unknown: &str, known: &str) {
        let set = |id: &mut String| {
            if id == unknown {
                known.clone_into(id);
            }
        };
        self.events.iter_mut().for_each(|event| set(&mut event.about));
        self.users.iter_mut().for_each(|user| set(&mut user.id));
        self.gone.iter_mut().for_each(set);
        for credential in &mut self.credentials {
            set(&mut credential.id);
            credential.user.iter_mut().for_each(set);
        }
    }

    fn ids_of_credentials(&self, which: impl Fn(&Credential) -> bool) -> Vec<String> {
        self.credentials.iter().filter(|credential| which(credential)).map(|credential| credential.id.clone()).collect()
    }

    /// The phones that `phones.list` finds by this credential.
    fn phones_by_credential(&self, credential: &Credential) -> Vec<String> {
        let holds = |phone: &&Phone| {
            let it = Some(&phone.id);
            credential.phone.as_ref() == it
                || self
                    .credentials
                    .iter()
                    .any(|child| child.parent.as_ref() == Some(&credential.id) && child.phone.as_ref() == it)
        };
        self.phones.iter().filter(holds).map(|phone| phone.id.clone()).collect()
    }

    /// What the owner sees is what the model says, and no rule is broken.
    pub fn check_owner(&self) {
        let seen = Snapshot::take(&self.owner);
        assert_eq!(seen.violations(), Vec::<String>::new());
        let own = |list: Vec<&String>| list.into_iter().cloned().collect::<Vec<_>>();
        assert_eq!(ids(&seen.identities, "user_identity_id"), own(self.identities.iter().map(|it| &it.id).collect()));
        assert_eq!(ids(&seen.phones, "device_id"), own(self.phones.iter().map(|it| &it.id).collect()));
        assert_eq!(ids(&seen.sessions, "client_session_id"), own(self.sessions.iter().map(|it| &it.id).collect()));
        for identity in &self.identities {
            assert_eq!(seen.phones_of_identity[&identity.id], self.phones_of(&identity.id), "phones by owner");
        }
        let users: Vec<Value> =
            self.users.iter().map(|user| json!([user.id, user.system, user.identity, user.is_suspended])).collect();
        let seen_users: Vec<Value> = seen
            .users
            .iter()
            .map(|user| json!([user["acs_user_id"], user["acs_system_id"], user.get("user_identity_id"), user["is_suspended"]]))
            .collect();
        assert_eq!(seen_users, users);
        let credentials: Vec<Value> = self.credentials.iter().map(|it| self.as_seen(it)).collect();
        let seen_credentials: Vec<Value> = seen
            .credentials
            .iter()
            .map(|it| {
                let id = it["acs_credential_id"].as_str().unwrap();
                json!([
                    id,
                    it["acs_system_id"],
                    it.get("acs_user_id"),
                    it.get("user_identity_id"),
                    it["access_method"],
                    it["is_multi_phone_sync_credential"],
                    it["is_issued"],
                    it.get("ends_at"),
                    it.get("parent_acs_credential_id"),
                    seen.phones_of_credential[id]
                ])
            })
            .collect();
        assert_eq!(seen_credentials, credentials);
        if let Some(gone) = self.gone.last() {
            assert_eq!(refused_as(&self.owner, "phones.get", json!({"device_id": gone})), (404, "phone_not_found".to_owned()));
            assert_eq!(phones_by(&self.owner, "acs_credential_id", gone), Vec::<String>::new());
            assert_eq!(phones_by(&self.owner, "owner_user_identity_id", gone), Vec::<String>::new());
        }
    }

    fn as_seen(&self, it: &Credential) -> Value {
        let phones = self.phones_by_credential(it);
        json!([
            it.id,
            it.system,
            it.user,
            self.identity_of(it),
            it.method,
            it.is_sync,
            it.is_issued,
            it.ends_at,
            it.parent,
            phones
        ])
    }

    /// What the app of one session sees. Each step looks at another one.
    pub fn check_app(&self, step: usize) {
        let token = self.token(step);
        let app = app(&self.path, &token);
        let page = json!({"limit": 10_000});
        let Some(session) = self.living(&token) else {
            for operation in ["user_identities.list", "mobile_sdk.v1.acs.credentials.list", "events.list"] {
                assert_eq!(refused_as(&app, operation, json!({})), (401, "unauthorized".to_owned()));
            }
            return;
        };
        let is_own = |identity: &Option<String>| session.identity.is_some() && *identity == session.identity;
        let own_identity: Vec<String> = session.identity.iter().cloned().collect();
        assert_eq!(ids(&list(&app, "user_identities.list", "user_identities", page.clone()), "user_identity_id"), own_identity);
        let users: Vec<String> = self.users.iter().filter(|it| is_own(&it.identity)).map(|it| it.id.clone()).collect();
        assert_eq!(ids(&list(&app, "acs.users.list", "acs_users", page.clone()), "acs_user_id"), users);
        let credentials = self.ids_of_credentials(|it| is_own(&self.identity_of(it)));
        assert_eq!(ids(&list(&app, "acs.credentials.list", "acs_credentials", page.clone()), "acs_credential_id"), credentials);
        let on_phones = self.ids_of_credentials(|it| it.phone.is_some() && is_own(&self.identity_of(it)));
        let mobile = list(&app, "mobile_sdk.v1.acs.credentials.list", "acs_credentials", json!({}));
        assert_eq!(ids(&mobile, "acs_credential_id"), on_phones);
        let events: Vec<Value> = self.events.iter().filter(|it| is_own(&it.identity)).map(|it| json!(it.of_type)).collect();
        let seen: Vec<Value> = list(&app, "events.list", "events", page).iter().map(|it| it["event_type"].clone()).collect();
        assert_eq!(seen, events);
        let own_session = &call(&app, "client_sessions.get", json!({}))["client_session"];
        let phones = session.identity.as_ref().map_or(0, |identity| self.phones_of(identity).len());
        assert_eq!((&own_session["client_session_id"], &own_session["device_count"]), (&json!(session.id), &json!(phones)));
        for operation in ["phones.list", "client_sessions.list", "workspaces.reset_sandbox"] {
            let refusal = refused_as(&app, operation, json!({}));
            assert_eq!(refusal, (401, "client_session_token_used_for_api_key".to_owned()), "{operation}");
        }
    }
}
