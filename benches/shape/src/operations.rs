//! As much of the library's `operations` as its scanner and its reader need, with the rules of a phone.

#[path = "../../../src/operations/scan/mod.rs"]
mod scan;
#[path = "../../../src/operations/shape.rs"]
#[allow(dead_code, reason = "the library uses all of it")]
mod shape;

mod fields {
    pub(crate) type Checked = (&'static str, super::objects::Rule);
}

mod objects {
    #[derive(Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Rule {
        Id,
        Text,
        Map,
        Maps,
    }
}

use objects::Rule;

#[derive(Clone, Copy)]
pub(crate) struct Object;

impl Object {
    fn fields(self) -> &'static [fields::Checked] {
        &[
            ("device_id", Rule::Id),
            ("device_type", Rule::Text),
            ("created_at", Rule::Text),
            ("display_name", Rule::Text),
            ("custom_metadata", Rule::Map),
            ("properties", Rule::Map),
            ("errors", Rule::Maps),
            ("warnings", Rule::Maps),
            ("workspace_id", Rule::Text),
        ]
    }
}

#[allow(dead_code, reason = "the scanner knows all of them")]
pub(crate) enum Response {
    Empty,
    One(&'static str, Object),
    Many(&'static str, Object),
    Page(&'static str, Object),
    Maybe(&'static str, Object),
    Whole(Object),
    MaybeWhole(Object),
}

const PHONES: Response = Response::Many("phones", Object);

/// Whether the library's scanner proves that it is a list of phones.
pub(crate) fn proves(body: &[u8]) -> bool {
    scan::proves(&PHONES, body)
}

/// Whether the library's reader, which decides where the scanner gives up, takes it for a list of phones.
pub(crate) fn reads(body: &[u8]) -> bool {
    shape::explain(Some(&PHONES), body, None).is_ok()
}
