//! What a handler works with.

use super::actor::Actor;
use super::failure::Failure;
use super::times::parse_time;
use crate::signals;
use rusqlite::{Connection, OptionalExtension, Params, Row};
use serde_json::{Map, Value};

/// More rows of an interrupted query are freed on a thread of their own.
const MAX_FREED_HERE: usize = 500;

/// One operation under way: its transaction, its caller and its parameters.
pub(super) struct Context<'a> {
    pub(super) connection: &'a Connection,
    pub(super) actor: &'a Actor,
    parameters: &'a Map<String, Value>,
    /// When it happens. Everything that one operation does happens at one time.
    pub(super) now: String,
    /// Whether it is part of a seed, which has ids of its own.
    is_seed: bool,
}

impl<'a> Context<'a> {
    pub(super) fn new(connection: &'a Connection, actor: &'a Actor, parameters: &'a Map<String, Value>, now: String) -> Self {
        Context { connection, actor, parameters, now, is_seed: false }
    }

    /// The id of the workspace.
    pub(super) fn workspace_id(&self) -> Result<String, Failure> {
        let id = self.row("SELECT workspace_id FROM workspaces", [], |row| row.get(0))?;
        id.ok_or_else(|| Failure::not_found("workspace"))
    }

    /// The same at the same time, with other parameters: those of a part of a seed.
    pub(super) fn for_seed<'b>(&'b self, parameters: &'b Map<String, Value>) -> Context<'b> {
        Context { connection: self.connection, actor: self.actor, parameters, now: self.now.clone(), is_seed: true }
    }

    /// The same at another time.
    pub(super) fn at(&self, now: String) -> Context<'a> {
        Context { connection: self.connection, actor: self.actor, parameters: self.parameters, now, is_seed: self.is_seed }
    }

    /// What a seed says itself that is made here otherwise.
    pub(super) fn own(&self, name: &str) -> Option<&'a str> {
        self.text(name).filter(|_| self.is_seed)
    }

    /// The id of something new: a seed may have its own.
    pub(super) fn id_of_new(&self, name: &str) -> String {
        self.own(name).map_or_else(new_id, str::to_owned)
    }

    /// The text of a parameter, if it was given and is not null.
    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        self.parameters.get(name)?.as_str()
    }

    /// The text of a parameter that the table requires.
    pub(super) fn required(&self, name: &str) -> Result<&'a str, Failure> {
        self.text(name).ok_or_else(|| Failure::invalid_input(format!("{name} is required")))
    }

    pub(super) fn value(&self, name: &str) -> Option<&'a Value> {
        self.parameters.get(name)
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        self.parameters.get(name)?.as_bool()
    }

    /// A text inside an object parameter.
    pub(super) fn inner_text(&self, outer: &str, inner: &str) -> Option<&'a str> {
        self.parameters.get(outer)?.get(inner)?.as_str()
    }

    /// The texts of a list parameter, or of the parameter that holds a single one.
    pub(super) fn texts(&self, name: &str) -> Option<Vec<&'a str>> {
        Some(self.parameters.get(name)?.as_array()?.iter().filter_map(Value::as_str).collect())
    }

    /// A time, in the form that is stored, which sorts as time does.
    pub(super) fn time(&self, name: &str) -> Result<Option<String>, Failure> {
        self.text(name).map(|text| parse_time(name, text)).transpose()
    }

    /// Every row of a query.
    pub(super) fn rows<T: Send + 'static>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Failure> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut items = Vec::new();
        for row in statement.query_map(parameters, read)? {
            match row {
                Ok(item) => items.push(item),
                Err(error) => {
                    if items.len() > MAX_FREED_HERE {
                        drop_elsewhere(items);
                    }
                    return Err(error.into());
                }
            }
        }
        Ok(items)
    }

    /// Gives every row of a query to `item`, one after the other.
    pub(super) fn each<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
        item: &mut dyn FnMut(T) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut statement = self.connection.prepare_cached(sql)?;
        for row in statement.query_map(parameters, read)? {
            item(row?)?;
        }
        Ok(())
    }

    /// The row of a query, if there is one.
    pub(super) fn row<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Failure> {
        Ok(self.connection.prepare_cached(sql)?.query_row(parameters, read).optional()?)
    }

    /// Carries out a change, and gives the number of rows it touched.
    pub(super) fn execute(&self, sql: &str, parameters: impl Params) -> Result<usize, Failure> {
        Ok(self.connection.prepare_cached(sql)?.execute(parameters)?)
    }

    /// Whether a query has a row.
    pub(super) fn exists(&self, sql: &str, parameters: impl Params) -> Result<bool, Failure> {
        Ok(self.connection.prepare_cached(sql)?.exists(parameters)?)
    }
}

/// Frees something large on a thread of its own, so that a call whose time is over need not wait for it.
pub(super) fn drop_elsewhere(garbage: impl Send + 'static) {
    // Where no thread can be started it is freed here: the closure is dropped.
    let _ = signals::spawn_thread("seam-free", move || drop(garbage));
}

/// A new id.
pub(super) fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// An answer's body with one entry.
pub(super) fn body(key: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(key.to_owned(), value)])
}

/// An answer's body with nothing but `ok`.
pub(super) fn nothing() -> Map<String, Value> {
    Map::new()
}
