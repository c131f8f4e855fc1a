//! A sandbox: its workspaces, and which of them a caller means by its key. Each workspace has a database of its own, so nothing in one can
//! meet what is in another. In a file, the first workspace is the file itself, and the others are in a folder beside it.

use super::context::Context;
use super::dispatch::is_about_workspaces;
use super::engine::Workspace;
use super::failure::Failure;
use super::faults::Faults;
use super::files;
use super::keys;
use super::state::{self, Secrets};
use super::storage::Storage;
use super::workspaces::{self, New};
use crate::answer::Answer;
use crate::call::{Budget, Request, Stop};
use crate::credentials::Credentials;
use crate::error::Error;
use crate::fork::{self, ForkSafe, generation};
use crate::operations::{self, Strictness};
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// The sandboxes in memory that have a name, for as long as somebody uses them.
static NAMED: ForkSafe<BTreeMap<String, Weak<Sandbox>>> = ForkSafe::new(BTreeMap::new());

/// So many further workspaces of a file stay open in one process, unless more are in use.
const MAX_OPEN: usize = 32;

/// A sandbox with its workspaces.
pub(crate) struct Sandbox {
    /// The file of the first workspace; none in memory.
    path: Option<PathBuf>,
    made_in: u32,
    first: Arc<Workspace>,
    others: Mutex<BTreeMap<String, Arc<Workspace>>>,
}

impl Sandbox {
    /// A sandbox in memory, or in this file, with faults to simulate. When it is new, its clock stands at `clock`.
    pub(crate) fn new(path: Option<String>, faults: &[Value], clock: Option<String>) -> Result<Sandbox, Error> {
        // The same files all along, wherever the process goes.
        let path = path.map(|path| std::path::absolute(&path).unwrap_or_else(|_| PathBuf::from(path)));
        let new = New { workspace_id: keys::WORKSPACE_ID.to_owned(), name: workspaces::NAME.to_owned() };
        let storage = match &path {
            None => Storage::in_memory(new),
            Some(path) => Storage::in_file(path, Some(new)),
        };
        let first = Arc::new(Workspace::new(storage, Faults::read(faults)?, clock));
        Ok(Sandbox { path, made_in: generation(), first, others: Mutex::default() })
    }

    /// The sandbox in memory of this name, which all clients of this process share that name it. It ends with the last of them.
    pub(crate) fn named(name: &str, faults: &[Value], clock: Option<String>) -> Result<Arc<Sandbox>, Error> {
        let of_this_process = |sandbox: &Arc<Sandbox>| sandbox.made_in == generation();
        let known = NAMED.with(|named| named.get(name).and_then(Weak::upgrade));
        if let Some(sandbox) = known.filter(of_this_process) {
            sandbox.first.faults.add_all(faults)?;
            return Ok(sandbox);
        }
        let new = Arc::new(Sandbox::new(None, faults, clock)?);
        let (sandbox, other) = NAMED.with(|named| {
            named.retain(|_, sandbox| sandbox.strong_count() > 0);
            let other = named.get(name).and_then(Weak::upgrade);
            match other {
                // Another thread was quicker.
                Some(other) if of_this_process(&other) => (other, None),
                other => {
                    named.insert(name.to_owned(), Arc::downgrade(&new));
                    (new.clone(), other)
                }
            }
        });
        // Outside of the lock: it may have been the last use of it.
        drop(other);
        Ok(sandbox)
    }

    /// The workspace that every sandbox has.
    #[cfg(feature = "server")]
    pub(crate) fn first(&self) -> &Arc<Workspace> {
        &self.first
    }

    /// The workspace that these credentials are for. When there is none of that kind it is the first, which refuses them.
    pub(crate) fn workspace_of(&self, credentials: &Credentials) -> Arc<Workspace> {
        self.meant_by(credentials).0
    }

    /// The workspace that these credentials are for, with its id.
    pub(crate) fn meant_by(&self, credentials: &Credentials) -> (Arc<Workspace>, Cow<'static, str>) {
        let other = keys::workspace_of(credentials).and_then(|id| Some((self.other(&id)?, Cow::Owned(id))));
        other.unwrap_or_else(|| (self.first.clone(), Cow::Borrowed(keys::WORKSPACE_ID)))
    }

    /// The workspace of this id, if there is one.
    #[cfg(feature = "server")]
    pub(crate) fn workspace(&self, id: &str) -> Option<Arc<Workspace>> {
        match id {
            keys::WORKSPACE_ID => Some(self.first.clone()),
            // It becomes the name of a file.
            id if operations::is_uuid(id) => self.other(id),
            _ => None,
        }
    }

    /// The ids and names of so many workspaces at most, the first one first; and how many there are.
    #[cfg(feature = "server")]
    pub(crate) fn names(&self, most: usize) -> Result<(Vec<(String, String)>, usize), Error> {
        let budget = super::engine::budget_of(std::time::Duration::from_secs(1));
        let all = self.all().map_err(Failure::into_error)?;
        let count = all.len();
        let named = of_each(all.into_iter().take(most), &budget, workspaces::name);
        Ok((named.map_err(Failure::into_error)?, count))
    }

    /// The further workspace of this id, if there is one.
    fn other(&self, id: &str) -> Option<Arc<Workspace>> {
        let file = self.file_of(id);
        let is_there = file.as_ref().is_none_or(|path| path.exists());
        let (found, unused) = self.with_others(|others| {
            if !is_there {
                return (None, others.remove(id).into_iter().collect());
            }
            if let Some(workspace) = others.get(id) {
                return (Some(workspace.clone()), Vec::new());
            }
            // Another process made it.
            let Some(path) = &file else { return (None, Vec::new()) };
            let unused = if others.len() < MAX_OPEN { Vec::new() } else { take_unused(others) };
            let workspace = Arc::new(Workspace::new(Storage::in_file(path, None), Faults::default(), None));
            others.insert(id.to_owned(), workspace.clone());
            (Some(workspace), unused)
        });
        // Their files are closed outside of the lock.
        drop(unused);
        found
    }

    fn with_others<R>(&self, look: impl FnOnce(&mut BTreeMap<String, Arc<Workspace>>) -> R) -> R {
        // With the fork's guard, so that no fork leaves the lock taken.
        let _guard = fork::guard(files::close_all);
        look(&mut self.others.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The file of a further workspace.
    fn file_of(&self, id: &str) -> Option<PathBuf> {
        self.folder().map(|folder| folder.join(id))
    }

    /// The folder of the further workspaces.
    fn folder(&self) -> Option<PathBuf> {
        let mut folder = self.path.as_ref()?.as_os_str().to_owned();
        folder.push(".workspaces");
        Some(PathBuf::from(folder))
    }

    /// Answers a request, after a wait for others if need be. `Err` says why it was not carried out.
    pub(super) fn answer(
        &self,
        request: &Request,
        credentials: &Credentials,
        budget: &Budget,
    ) -> Result<Result<Answer, Error>, Stop> {
        loop {
            match self.answer_as_a_whole(request, credentials, budget) {
                None => return self.workspace_of(credentials).answer(request, credentials, budget),
                Some(Err(failure @ (Failure::Busy | Failure::Interrupted))) => {
                    budget.progress.settle(false);
                    budget.check()?;
                    if matches!(failure, Failure::Busy) {
                        budget.pause(super::engine::BUSY_PAUSE)?;
                    }
                }
                Some(outcome) => return Ok(outcome.map_err(Failure::into_error)),
            }
        }
    }

    /// Answers as a server would; `None` when other processes have the file just now.
    #[cfg(feature = "server")]
    pub(crate) fn answer_now(
        &self,
        request: &Request,
        credentials: &Credentials,
        timeout: std::time::Duration,
    ) -> Option<Result<Answer, Error>> {
        match self.answer_as_a_whole(request, credentials, &super::engine::budget_of(timeout)) {
            None => self.workspace_of(credentials).answer_now(request, credentials, timeout),
            Some(Err(Failure::Busy)) => None,
            Some(outcome) => Some(outcome.map_err(Failure::into_error)),
        }
    }

    /// Answers what is about several workspaces; `None` for everything else.
    fn answer_as_a_whole(
        &self,
        request: &Request,
        credentials: &Credentials,
        budget: &Budget,
    ) -> Option<Result<Answer, Failure>> {
        let operation = request.operation()?;
        let sees_all = matches!(credentials, Credentials::Owner | Credentials::WorkspaceToken { .. });
        let is_list = operation.name == "workspaces.list" && sees_all;
        if !is_list && !is_about_workspaces(operation) {
            return None;
        }
        let body = self.refuse_child_process().and_then(|()| {
            self.workspace_of(credentials).check_credentials(credentials, operation, budget)?;
            operations::check(operation, request.parameters(), Strictness::Wire).map_err(Failure::Invalid)?;
            if !budget.progress.commit(!request.is_read()) {
                return Err(Failure::Interrupted);
            }
            let text = |name: &str| request.parameters().get(name).and_then(Value::as_str);
            match operation.name {
                "test_helpers.workspaces.create" => self.create(text("name"), budget),
                "test_helpers.workspaces.delete" => self.delete(text("workspace_id").unwrap_or_default()),
                "test_helpers.workspaces.list" => self.list_with_keys(budget),
                _ => self.list(budget),
            }
        });
        Some(body.map(|mut body| {
            body.insert("ok".to_owned(), Value::Bool(true));
            Answer::from_text(&Value::Object(body).to_string())
        }))
    }

    fn refuse_child_process(&self) -> Result<(), Failure> {
        if self.path.is_none() && self.made_in != generation() { Err(super::engine::of_another_process()) } else { Ok(()) }
    }

    /// Makes a further workspace, which begins as the first one does after a reset. It is there when it is whole.
    fn create(&self, name: Option<&str>, budget: &Budget) -> Result<Map<String, Value>, Failure> {
        let id = super::context::new_id();
        let start = self.first.with_store(true, budget, workspaces::start)?;
        let file = self.file_of(&id);
        if let Some(folder) = file.as_deref().and_then(|path| path.parent()) {
            let made = std::fs::create_dir_all(folder);
            made.map_err(|error| Failure::Unusable(format!("{} cannot be made: {error}", folder.display())))?;
        }
        let new = New { workspace_id: id.clone(), name: name.unwrap_or(&id).to_owned() };
        let storage = match &file {
            None => Storage::in_memory(new),
            Some(path) => Storage::in_file(path, Some(new)),
        };
        let workspace = Workspace::new(storage, Faults::default(), None);
        let told = workspace.with_store(false, budget, |context| {
            if let Some(start) = &start {
                // Its own sessions have its own tokens.
                let mut content = state::parse(start)?;
                state::leave_out_secrets(&mut content);
                state::put(context, &content)?;
                let own = Value::Object(state::take(context, Secrets::Kept)?).to_string();
                workspaces::start_from(context, &own)?;
            }
            workspaces::with_keys(context)
        });
        match (&told, &file) {
            (Err(_), Some(path)) => {
                drop(workspace);
                remove_files(path);
            }
            // From now on it is opened, and never made anew: others may delete it.
            (Ok(_), Some(_)) => {
                drop(workspace);
                self.other(&id);
            }
            (Ok(_), None) => drop(self.with_others(|others| others.insert(id, Arc::new(workspace)))),
            (Err(_), None) => {}
        }
        Ok(Map::from_iter([("sandbox_workspace".to_owned(), told?)]))
    }

    /// The first workspace, and the others in the order of their ids.
    fn all(&self) -> Result<Vec<Arc<Workspace>>, Failure> {
        let mut ids: BTreeSet<String> = self.with_others(|others| others.keys().cloned().collect());
        if let Some(folder) = self.folder() {
            let entries = match std::fs::read_dir(&folder) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
                Err(error) => return Err(Failure::Unusable(format!("{} cannot be read: {error}", folder.display()))),
                Ok(entries) => Some(entries),
            };
            let names = entries.into_iter().flatten().flatten().filter_map(|entry| entry.file_name().into_string().ok());
            ids = names.filter(|name| operations::is_uuid(name)).collect();
        }
        Ok(std::iter::once(self.first.clone()).chain(ids.iter().filter_map(|id| self.other(id))).collect())
    }

    fn list_with_keys(&self, budget: &Budget) -> Result<Map<String, Value>, Failure> {
        let list = of_each(self.all()?, budget, workspaces::with_keys)?;
        Ok(Map::from_iter([("sandbox_workspaces".to_owned(), Value::Array(list))]))
    }

    /// Seam's list of workspaces, for who may act in all of them.
    fn list(&self, budget: &Budget) -> Result<Map<String, Value>, Failure> {
        let list = of_each(self.all()?, budget, |context| {
            let mut one = workspaces::get(context)?;
            Ok(one.remove("workspace").unwrap_or_else(|| json!({})))
        })?;
        Ok(Map::from_iter([("workspaces".to_owned(), Value::Array(list))]))
    }

    /// Deletes a further workspace with everything in it.
    fn delete(&self, id: &str) -> Result<Map<String, Value>, Failure> {
        let id = id.to_ascii_lowercase();
        if id == keys::WORKSPACE_ID {
            return Err(Failure::invalid_input("the first workspace of a sandbox cannot be deleted; it can be reset"));
        }
        let Some(workspace) = self.other(&id) else { return Err(Failure::not_found("workspace")) };
        self.with_others(|others| others.remove(&id));
        // Its store is closed here, outside of the lock, or by the last call that is using it.
        drop(workspace);
        if let Some(path) = self.file_of(&id) {
            remove_files(&path);
        }
        Ok(Map::new())
    }
}

/// Looks into each of these workspaces.
fn of_each<T>(
    workspaces: impl IntoIterator<Item = Arc<Workspace>>,
    budget: &Budget,
    look: impl Fn(&Context<'_>) -> Result<T, Failure>,
) -> Result<Vec<T>, Failure> {
    let mut found = Vec::new();
    for workspace in workspaces {
        match workspace.with_store(true, budget, &look) {
            // It was deleted meanwhile.
            Err(failure) if failure.is_workspace_gone() || workspace.is_file_gone() => {}
            outcome => found.push(outcome?),
        }
    }
    Ok(found)
}

/// Takes the workspaces that nobody is using out of the list, so that their files are closed. Pending faults would be lost with one.
fn take_unused(others: &mut BTreeMap<String, Arc<Workspace>>) -> Vec<Arc<Workspace>> {
    let is_unused = |workspace: &Arc<Workspace>| Arc::strong_count(workspace) == 1 && !workspace.faults.has_any();
    let ids: Vec<String> = others.iter().filter(|(_, one)| is_unused(one)).map(|(id, _)| id.clone()).collect();
    ids.iter().filter_map(|id| others.remove(id)).collect()
}

/// Removes the file of a workspace, the database before what SQLite keeps beside it.
fn remove_files(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        // One that is not there need not be removed.
        let _ = std::fs::remove_file(name);
    }
}
