//! The SQLite file, or memory, that a sandbox lives in.

use super::failure::Failure;
use super::workspaces;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

/// "SEAM": tells our files from other SQLite databases.
const APPLICATION_ID: i64 = 0x5345_414d;
const SCHEMA_VERSION: i64 = 1;

/// One connection to the sandbox's database.
pub(super) struct Store {
    connection: Connection,
    /// Which file it is, whatever its name; none in memory.
    file: Option<FileId>,
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
    /// Opens the sandbox in this file, or a new one in memory. A file of something else, or of a newer version, is refused
    /// and left as it is.
    pub(super) fn open(path: Option<&Path>) -> Result<Store, Failure> {
        let mut connection = match path {
            None => Connection::open_in_memory()?,
            Some(path) => {
                let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                Connection::open_with_flags(path, flags).map_err(|error| Failure::cannot_open(path, &error))?
            }
        };
        connection.set_prepared_statement_cache_capacity(128);
        // Waiting is the sandbox's own business: within the call's deadline, and only as long as nobody cancels it.
        connection.busy_timeout(Duration::ZERO)?;
        let is_new = inspect(&connection).map_err(|failure| failure.at(path))?;
        if path.is_some() {
            // An acknowledged operation survives a crash of the process and of the machine.
            connection.pragma_update(None, "journal_mode", "wal")?;
            connection.pragma_update(None, "synchronous", "full")?;
        } else {
            connection.pragma_update(None, "journal_mode", "memory")?;
            connection.pragma_update(None, "synchronous", "off")?;
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        if is_new {
            create(&mut connection)?;
            if path.is_some() {
                // So that a copy of the file alone is told to be a sandbox.
                let _ = connection.pragma_query_value(None, "wal_checkpoint(TRUNCATE)", |_| Ok(()));
            }
        }
        Ok(Store { connection, file: path.and_then(file_id) })
    }

    /// Whether the file at this path is the one that is open.
    pub(super) fn is_still_at(&self, path: &Path) -> bool {
        self.file.is_some() && self.file == file_id(path)
    }

    /// Runs `work` in one transaction: all of it happens, or nothing.
    pub(super) fn transaction<T>(
        &mut self,
        is_read: bool,
        work: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let behavior = if is_read { TransactionBehavior::Deferred } else { TransactionBehavior::Immediate };
        let transaction = self.connection.transaction_with_behavior(behavior)?;
        let result = work(&transaction)?;
        transaction.commit()?;
        Ok(result)
    }
}

/// Whether the database is new. Reads only.
fn inspect(connection: &Connection) -> Result<bool, Failure> {
    let application_id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (application_id, version) {
        (0, 0) if tables == 0 => Ok(true),
        (APPLICATION_ID, SCHEMA_VERSION) => Ok(false),
        (APPLICATION_ID, newer) if newer > SCHEMA_VERSION => Err(Failure::Unusable(format!(
            "it is a sandbox of version {newer}, and this library knows version {SCHEMA_VERSION}; use a newer seam-phones or another file"
        ))),
        _ => Err(Failure::Unusable("it is a database of something else".to_owned())),
    }
}

/// Two processes may come here at once; the transaction lets one of them do it.
fn create(connection: &mut Connection) -> Result<(), Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if inspect(&transaction)? {
        transaction.execute_batch(include_str!("schema.sql"))?;
        workspaces::seed(&transaction)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    }
    transaction.commit()?;
    Ok(())
}
