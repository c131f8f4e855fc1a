//! The SQLite file, or memory, that a sandbox lives in.

use super::clock::Clock;
use super::failure::Failure;
use super::workspaces::{self, New};
use crate::call::Budget;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// "SEAM": tells our files from other SQLite databases.
const APPLICATION_ID: i64 = 0x5345_414d;
const SCHEMA_VERSION: i64 = 3;
/// What brings a sandbox of an older version to the next one, the oldest first.
const MIGRATIONS: &[(i64, &str)] = &[(1, include_str!("migration_1_to_2.sql")), (2, include_str!("migration_2_to_3.sql"))];

/// After so many steps of SQLite's machine, some tens of microseconds, a query looks whether its call may go on.
const STEPS_BETWEEN_LOOKS: i32 = 4000;

/// What is done in a transaction.
pub(super) type Work<'a> = &'a mut dyn FnMut(&Connection, &Clock) -> Result<(), Failure>;

/// One connection to the sandbox's database.
pub(super) struct Store {
    connection: Connection,
    /// What bounds the work under way.
    budget: Arc<Mutex<Option<Budget>>>,
    /// Which file it is, whatever its name; none in memory.
    file: Option<FileId>,
    /// The clock as it was last, where nobody else can have changed it: in memory.
    clock: Option<Clock>,
}

type FileId = (u64, u64);

fn file_id(path: &Path) -> Option<FileId> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(path).ok().map(|metadata| (metadata.dev(), metadata.ino()))
    }
    #[cfg(not(unix))]
    {
        path.exists().then_some((0, 0))
    }
}

impl Store {
    /// Opens the workspace in this file, or a new one in memory; a file that is not there is made as `new` says, or is a workspace
    /// that was deleted. A file of something else, or of a newer version, is refused
    /// and left as it is.
    pub(super) fn open(path: Option<&Path>, new: Option<&New>) -> Result<Store, Failure> {
        let mut connection = match path {
            None => Connection::open_in_memory()?,
            // SQLite would make a file of its own, and delete it.
            Some(path) if path.as_os_str().is_empty() => return Err(Failure::Unusable("its path is empty".to_owned())),
            Some(path) => {
                peek(path)?;
                let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                flags.set(OpenFlags::SQLITE_OPEN_CREATE, new.is_some());
                Connection::open_with_flags(path, flags).map_err(|error| match new {
                    None if !path.exists() => Failure::workspace_is_gone(),
                    _ => Failure::cannot_open(path, &error),
                })?
            }
        };
        connection.set_prepared_statement_cache_capacity(128);
        // Waiting is the sandbox's own business: within the call's deadline, and only as long as nobody cancels it.
        connection.busy_timeout(Duration::ZERO)?;
        if connection.is_readonly(MAIN_DB)? {
            return Err(Failure::Unusable("it is read-only".to_owned()));
        }
        // An acknowledged operation survives a crash of the process and of the machine; memory survives neither.
        connection.pragma_update(None, "synchronous", if path.is_some() { "full" } else { "off" })?;
        // Made before there is a log beside the file, so that the file alone tells what it is.
        if inspect(&connection)? != State::Current {
            // A table that others refer to can be made anew only while nobody looks at that.
            connection.pragma_update(None, "foreign_keys", false)?;
            make_current(&mut connection, new)?;
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "journal_mode", if path.is_some() { "wal" } else { "memory" })?;
        let budget = Arc::<Mutex<Option<Budget>>>::default();
        let watched = budget.clone();
        connection.progress_handler(
            STEPS_BETWEEN_LOOKS,
            Some(move || {
                let budget = watched.lock().unwrap_or_else(PoisonError::into_inner);
                budget.as_ref().is_some_and(|budget| budget.check().is_err())
            }),
        );
        Ok(Store { connection, budget, file: path.and_then(file_id), clock: None })
    }

    /// Whether the file at this path is the one that is open.
    pub(super) fn is_still_at(&self, path: &Path) -> bool {
        self.file.is_some() && self.file == file_id(path)
    }

    /// Runs `work` in one transaction: all of it happens, or nothing. A query that outlasts the budget is interrupted.
    pub(super) fn transaction(&mut self, is_read: bool, budget: &Budget, work: Work<'_>) -> Result<(), Failure> {
        set(&self.budget, Some(budget.clone()));
        let outcome = self.unbounded_transaction(is_read, work);
        set(&self.budget, None);
        outcome
    }

    fn unbounded_transaction(&mut self, is_read: bool, work: Work<'_>) -> Result<(), Failure> {
        let behavior = if is_read { TransactionBehavior::Deferred } else { TransactionBehavior::Immediate };
        let transaction = self.connection.transaction_with_behavior(behavior)?;
        let clock = match self.clock.take() {
            Some(clock) => clock,
            None => Clock::read(&transaction)?,
        };
        work(&transaction, &clock)?;
        transaction.commit()?;
        self.clock = Some(clock).filter(|_| is_read && self.file.is_none());
        Ok(())
    }
}

fn set(bound: &Mutex<Option<Budget>>, budget: Option<Budget>) {
    *bound.lock().unwrap_or_else(PoisonError::into_inner) = budget;
}

/// Refuses what is not ours before SQLite opens it in earnest: it would recover and tidy up the log of whatever it opens.
fn peek(path: &Path) -> Result<(), Failure> {
    let mut tries = 0;
    loop {
        if !std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() > 0) {
            return Ok(());
        }
        match look(path) {
            // Another process may have been in the middle of making it.
            Err(_) if tries < 3 => {
                tries += 1;
                crate::call::pause(Duration::from_millis(5));
            }
            outcome => return outcome,
        }
    }
}

/// Looks at the file alone, without its log and without a lock. SQLite itself does it: if we opened and closed the file, this process would lose its
/// locks on it.
fn look(path: &Path) -> Result<(), Failure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(format!("file://{}?immutable=1", in_uri(path)), flags)
        .map_err(|error| Failure::cannot_open(path, &error))?;
    match marks(&connection) {
        Ok((application_id, version)) => check_marks(application_id, version),
        // A sandbox whose making was interrupted before its first page was there: SQLite goes on by its journal.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
            if journal_of(path).exists() {
                Ok(())
            } else {
                Err(error.into())
            }
        }
        // A file that was left in the middle of a checkpoint is whole only together with its log.
        Err(_) => Ok(()),
    }
}

/// An absolute path as it stands in a URI behind an empty authority: whatever bytes it holds, and however many slashes it begins with.
fn in_uri(path: &Path) -> String {
    #[cfg(unix)]
    let bytes = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str());
    #[cfg(not(unix))]
    let text = format!("/{}", path.to_string_lossy().replace('\\', "/"));
    #[cfg(not(unix))]
    let bytes = text.as_bytes();
    let mut uri = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(byte) {
            uri.push(char::from(*byte));
        } else {
            uri.push_str(&format!("%{byte:02x}"));
        }
    }
    uri
}

/// What a database says it is.
fn marks(connection: &Connection) -> rusqlite::Result<(i64, i64)> {
    let application_id = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok((application_id, version))
}

fn journal_of(path: &Path) -> PathBuf {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    PathBuf::from(journal)
}

/// Whether a database of this kind is a sandbox that this library knows.
fn check_marks(application_id: i64, version: i64) -> Result<(), Failure> {
    match (application_id, version) {
        (APPLICATION_ID, 1..=SCHEMA_VERSION) => Ok(()),
        (APPLICATION_ID, newer) if newer > SCHEMA_VERSION => Err(Failure::Unusable(format!(
            "it is a sandbox of version {newer}, and this library knows version {SCHEMA_VERSION}; use a newer seam-phones or another file"
        ))),
        _ => Err(Failure::Unusable("it is a database of something else".to_owned())),
    }
}

/// What there is of a sandbox.
#[derive(PartialEq)]
enum State {
    Nothing,
    /// A sandbox of this older version.
    Older(i64),
    Current,
}

/// What there is in the database. Reads only.
fn inspect(connection: &Connection) -> Result<State, Failure> {
    let (application_id, version) = marks(connection)?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if (application_id, version, tables) == (0, 0, 0) {
        return Ok(State::Nothing);
    }
    check_marks(application_id, version)?;
    Ok(if version == SCHEMA_VERSION { State::Current } else { State::Older(version) })
}

/// Makes the sandbox, or brings an older one up to date. Two processes may come here at once; the transaction lets one of them do it.
fn make_current(connection: &mut Connection, new: Option<&New>) -> Result<(), Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    match inspect(&transaction)? {
        State::Nothing => {
            let new = new.ok_or_else(Failure::workspace_is_gone)?;
            transaction.execute_batch(include_str!("schema.sql"))?;
            workspaces::make(&transaction, new)?;
            transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        }
        State::Older(version) => {
            for (_, migration) in MIGRATIONS.iter().filter(|(from, _)| *from >= version) {
                transaction.execute_batch(migration)?;
            }
        }
        State::Current => {}
    }
    transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    transaction.commit()?;
    Ok(())
}
