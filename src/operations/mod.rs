//! What can be asked: the table of operations. It is the one place that says what exists; the remote backend, the sandbox,
//! its HTTP face and the command line all read it; the packages are generated from `operations.json`, which holds the same.
//! Facts: Seam's OpenAPI document, in the version that [`CONTRACT`] names.

mod acs;
mod check;
mod client_sessions;
mod deactivations;
mod events;
mod fields;
#[cfg(feature = "fuzzing")]
pub(crate) mod fuzzing;
#[cfg(test)]
pub(crate) mod json;
#[cfg(any(test, feature = "sandbox"))]
mod left_out;
mod objects;
mod parameters;
mod phones;
mod scan;
#[cfg(feature = "sandbox")]
mod seed;
mod shape;
mod test_helpers;
mod user_identities;
mod workspaces;

pub(crate) use check::date_time;
pub use check::{Strictness, check};
#[cfg(feature = "sandbox")]
pub(crate) use check::{check_members, is_uuid};
pub(crate) use deactivations::{DEFAULT_CONCURRENCY, NOT_FOUND};
#[cfg(feature = "sandbox")]
pub(crate) use left_out::why_left_out;
pub use objects::Object;
pub use parameters::{Parameter, Type};
#[cfg(feature = "sandbox")]
pub(crate) use seed::SEED;
pub(crate) use shape::{BodyFault, check_body, kind_of};

use crate::doc::Doc;
use crate::error::shown;
use crate::nearest;

/// The npm package that publishes Seam's OpenAPI document, and the version whose facts the table states. `make contract`
/// shows what the newest version has that the table lacks.
pub const CONTRACT: (&str, &str) = ("@seamapi/types", "1.977.0");

/// How a request names its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// The verb as it stands in a request line.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// What may be done when an attempt's outcome is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// Asking again changes nothing.
    Safe,
    /// Asking again is safe, and one of these error types, after an attempt whose outcome is unknown, means that it took
    /// effect: the answer is a success that carries this key.
    GoneMeansDone(&'static str, &'static [&'static str]),
    /// Asking again could do it twice.
    Unsafe,
}

/// Whose credentials an operation accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Access {
    /// An API key, or a personal access token with its workspace.
    ApiKey,
    ClientSession,
    PublishableKey,
}

/// What a successful answer holds besides `ok`.
#[derive(Debug, Clone, Copy)]
pub enum Response {
    /// Nothing.
    Empty,
    /// One object under this key.
    One(&'static str, Object),
    /// A list of objects under this key.
    Many(&'static str, Object),
    /// A list under this key, and `pagination`.
    Page(&'static str, Object),
    /// One object under this key, or none.
    Maybe(&'static str, Object),
    /// The answer itself is the object. Of what comes from Seam only `ok` is needed: this library adds the rest.
    Whole(Object),
    /// As [`Response::Whole`], where the answer says more than `ok`; else nothing.
    MaybeWhole(Object),
}

/// One thing that can be asked of Seam.
#[derive(Debug)]
pub struct Operation {
    /// Its name: `phones.list`.
    pub name: &'static str,
    /// Its route: `/phones/list`. Empty for one that is composed.
    pub path: &'static str,
    /// Whether this library makes it of other operations: Seam has no route for it.
    pub composed: bool,
    /// Whether only a sandbox has it: Seam has no route for it. It needs no credentials.
    pub only_in_sandbox: bool,
    /// The verbs it takes. `GET` and `DELETE` stand first: the official SDKs send those with a query, all others as a POST.
    pub methods: &'static [Method],
    /// What it takes.
    pub parameters: &'static [Parameter],
    /// At least one of these must be given, when there are any.
    pub needs_one_of: &'static [&'static str],
    /// What it answers.
    pub response: Response,
    /// What may be done when an attempt's outcome is unknown.
    pub repeat: Repeat,
    /// Whose credentials it accepts.
    pub access: &'static [Access],
    /// What it does.
    pub doc: Doc,
    /// The optional parameter that stands before the others where a language passes them by position.
    pub leading: Option<&'static str>,
    /// The parameter that may be given without its name: the id of what the operation is about.
    pub positional: Option<&'static str>,
}

impl Operation {
    /// Whether it changes nothing.
    pub fn is_read(&self) -> bool {
        self.methods.contains(&Method::Get)
    }

    const fn read(name: &'static str, path: &'static str, parameters: &'static [Parameter], response: Response) -> Self {
        Operation {
            name,
            path,
            composed: false,
            only_in_sandbox: false,
            methods: &[Method::Get, Method::Post],
            parameters,
            needs_one_of: &[],
            response,
            repeat: Repeat::Safe,
            access: &[Access::ApiKey],
            doc: Doc::NONE,
            leading: None,
            positional: None,
        }
    }

    const fn create(name: &'static str, path: &'static str, parameters: &'static [Parameter], response: Response) -> Self {
        Operation { methods: &[Method::Post], repeat: Repeat::Unsafe, ..Self::read(name, path, parameters, response) }
    }

    const fn delete(
        name: &'static str,
        path: &'static str,
        parameters: &'static [Parameter],
        not_found: &'static [&'static str],
    ) -> Self {
        Operation {
            methods: &[Method::Delete, Method::Post],
            repeat: Repeat::GoneMeansDone("already_deleted", not_found),
            ..Self::read(name, path, parameters, Response::Empty)
        }
    }

    /// An operation that this library makes of others.
    const fn composed(name: &'static str, parameters: &'static [Parameter], response: Response) -> Self {
        Operation { composed: true, methods: &[], ..Self::read(name, "", parameters, response) }
    }

    /// Only a sandbox has it.
    const fn of_sandbox(mut self) -> Self {
        self.only_in_sandbox = true;
        self
    }

    const fn answers(mut self, response: Response) -> Self {
        self.response = response;
        self
    }

    const fn repeat(mut self, repeat: Repeat) -> Self {
        self.repeat = repeat;
        self
    }

    const fn methods(mut self, methods: &'static [Method]) -> Self {
        self.methods = methods;
        self
    }

    const fn needs_one_of(mut self, names: &'static [&'static str]) -> Self {
        self.needs_one_of = names;
        self
    }

    /// Says what it does.
    const fn doc(mut self, text: &'static str) -> Self {
        self.doc = Doc::new(text);
        self
    }

    /// Puts an optional parameter before the others where a language passes them by position.
    const fn leading(mut self, name: &'static str) -> Self {
        self.leading = Some(name);
        self
    }

    /// Lets the id of what it is about be given without its name.
    const fn by(mut self, name: &'static str) -> Self {
        self.positional = Some(name);
        self
    }

    const fn access(mut self, access: &'static [Access]) -> Self {
        self.access = access;
        self
    }
}

/// Every operation, resource by resource.
pub fn all() -> impl Iterator<Item = &'static Operation> + Clone {
    [
        phones::OPERATIONS,
        deactivations::OPERATIONS,
        user_identities::OPERATIONS,
        acs::OPERATIONS,
        client_sessions::OPERATIONS,
        events::OPERATIONS,
        workspaces::OPERATIONS,
        test_helpers::OPERATIONS,
    ]
    .into_iter()
    .flatten()
}

/// The operations that Seam, or a sandbox, has a route for.
pub(crate) fn with_route() -> impl Iterator<Item = &'static Operation> + Clone {
    all().filter(|operation| !operation.composed)
}

/// The operation of this name.
pub fn find(name: &str) -> Option<&'static Operation> {
    all().find(|operation| operation.name == name)
}

/// Says that there is no operation of this name.
pub(crate) fn unknown(name: &str) -> String {
    let hint = nearest::hint(name, all().map(|operation| operation.name));
    let path = "to call a raw path, start it with \"/\", as in \"/devices/list\"";
    match hint.is_empty() {
        true => format!("there is no operation \"{}\"; {path}", shown(name)),
        false => format!("there is no operation \"{}\"{hint} ({path})", shown(name)),
    }
}

/// The operation at this path.
pub fn find_path(path: &str) -> Option<&'static Operation> {
    with_route().find(|operation| operation.path == path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn names_and_paths_are_unique_and_agree() {
        let mut seen = HashSet::new();
        for operation in with_route() {
            assert!(seen.insert(operation.name) && seen.insert(operation.path), "{} stands twice", operation.name);
            let from_path = operation.path.trim_start_matches('/').replace('/', ".").replace("_sandbox.", "test_helpers.");
            assert!(from_path.ends_with(operation.name), "{} is not the path {}", operation.name, operation.path);
            assert_eq!(operation.only_in_sandbox, operation.path.starts_with("/_sandbox/"), "{}", operation.name);
        }
    }

    #[test]
    fn an_unknown_operation_names_the_nearest() {
        assert!(
            unknown("phone.list")
                .starts_with("there is no operation \"phone.list\"; did you mean phones.list? (to call a raw path")
        );
        assert!(unknown("locks.unlock").starts_with("there is no operation \"locks.unlock\"; to call a raw path"));
    }

    #[test]
    fn what_is_given_by_position_is_the_only_id_that_is_required() {
        for operation in all() {
            let required: Vec<_> = operation.parameters.iter().filter(|parameter| parameter.required).collect();
            let alone = match required.as_slice() {
                [only] if operation.needs_one_of.is_empty() && matches!(only.of, Type::Uuid) => Some(only.name),
                _ => None,
            };
            assert_eq!(operation.positional, alone, "{}", operation.name);
        }
    }

    #[test]
    fn every_name_of_needs_one_of_is_a_parameter() {
        for operation in all() {
            for name in operation.needs_one_of {
                assert!(operation.parameters.iter().any(|parameter| parameter.name == *name), "{} {name}", operation.name);
            }
        }
    }
}
