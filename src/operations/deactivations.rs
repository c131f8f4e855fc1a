//! Deactivating phones: one, or many at once.

use super::fields::{Field, Kind, Shape, any, boolean, integer, object, objects, text, uuid, uuids};
use super::parameters::{Parameter, Type};
use super::{Access, Object, Operation, Repeat, Response};

/// So many deactivations of one `phones.deactivate_many` run at once, unless it says otherwise.
pub(crate) const DEFAULT_CONCURRENCY: u64 = 8;
const MAX_CONCURRENCY: u64 = 100;
/// So many are written down within the time that a deadline may be late.
const MAX_PHONES: usize = 50_000;

/// What Seam calls a phone that is not there.
pub(crate) const NOT_FOUND: &[&str] = &["phone_not_found", "device_not_found"];

const CONFIRM: Parameter = Parameter::optional("confirm", Type::Boolean).local().doc(
    "Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued to it is \
     listed any more. The answer says what was confirmed. It needs an API key or a personal access token. Default: false.",
);

pub(super) const OPERATIONS: &[Operation] = &[
    // The contract types this id as a string; a value that is no UUID cannot be a phone's, so it is refused here as elsewhere.
    Operation::delete(
        "phones.deactivate",
        "/phones/deactivate",
        &[
            Parameter::required("device_id", Type::Uuid).doc("The phone's id."),
            CONFIRM,
            Parameter::optional("owner_user_identity_id", Type::Uuid)
                .local()
                .doc("The user identity that owns the phone, if you know it: with `confirm`, it spares a search for the owner."),
        ],
        &[],
    )
    .by("device_id")
    .answers(Response::MaybeWhole(Object::Deactivation))
    .repeat(Repeat::GoneMeansDone("already_deactivated", NOT_FOUND))
    .access(&[Access::ApiKey, Access::ClientSession])
    .doc(
        "Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It succeeds only \
         when Seam has said so; after an error whose outcome is unknown, the phone may be deactivated. It returns nothing, unless \
         there is something to tell: that the phone had been deactivated before, or what was confirmed.",
    ),
    Operation::composed(
        "phones.deactivate_many",
        &[
            Parameter::optional("device_ids", Type::List(&Type::Uuid, 0, MAX_PHONES)).local().doc("The phones' ids. One that stands twice is deactivated once."),
            Parameter::optional("owner_user_identity_id", Type::Uuid)
                .local()
                .doc("The user identity whose phones are all deactivated."),
            Parameter::optional("max_concurrency", Type::Between(1, MAX_CONCURRENCY))
                .local()
                .doc("How many deactivations run at once. Default: 8."),
            CONFIRM,
        ],
        Response::Whole(Object::DeactivationReport),
    )
    .needs_one_of(&["device_ids", "owner_user_identity_id"])
    .access(&[Access::ApiKey, Access::ClientSession])
    .doc(
        "Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the others. When \
         the deadline passes, the answer tells what was done until then. It is made of several requests of this library.",
    ),
];

const CONFIRMED: Field = boolean(
    "confirmed",
    "With `confirm`: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any more.",
)
.optional();
const REMAINING: Field =
    object("remaining", &REMAINING_ACCESS, "With `confirm`: what is still there of a phone that is not confirmed.").optional();
const UNCHECKED: Field =
    text("unchecked", "With `confirm`: what could not be looked at, and why, for people to read.").optional();

#[cfg_attr(not(test), allow(dead_code, reason = "read by the test that writes operations.json"))]
pub(super) const DEACTIVATION: Shape = Shape {
    name: "deactivation",
    doc: "What there is to tell of a phone that was deactivated.",
    fields: &[
        boolean(
            "already_deactivated",
            "True if an earlier attempt, whose outcome was unknown, turned out to have deactivated the phone.",
        )
        .optional(),
        CONFIRMED,
        REMAINING,
        UNCHECKED,
    ],
};

const REMAINING_ACCESS: Shape = Shape {
    name: "remaining_access",
    doc: "What is still there of a phone that was deactivated.",
    fields: &[
        boolean("phone", "Whether the phone is still listed, or can still be got."),
        uuids("acs_credential_ids", "The credentials that were issued to the phone and are still listed."),
    ],
};

#[cfg_attr(not(test), allow(dead_code, reason = "read by the test that writes operations.json"))]
pub(super) const DEACTIVATION_REPORT: Shape = Shape {
    name: "deactivation_report",
    doc: "What became of many phones that were to be deactivated. The counts are of phones, each counted once.",
    fields: &[
        objects(
            "results",
            &Kind::Object(&DEACTIVATION_RESULT),
            "What became of each phone, in the order in which the ids were given. An id that was given twice stands twice.",
        ),
        integer("total", "How many phones there were."),
        integer("deactivated", "How many were deactivated."),
        integer("already_deactivated", "How many were found to be deactivated already."),
        integer("failed", "How many were surely not deactivated, because of an error."),
        integer("unknown", "How many may be deactivated or not."),
        integer(
            "not_attempted",
            "How many were not tried, or only met with a 429, when the time was over or the call was cancelled: surely not deactivated.",
        ),
        boolean("confirmed", "With `confirm`: whether every phone is confirmed to be gone, with its credentials.").optional(),
    ],
};

const DEACTIVATION_RESULT: Shape = Shape {
    name: "deactivation_result",
    doc: "What became of one of many phones that were to be deactivated.",
    fields: &[
        uuid("device_id", "The phone's id, as it was given.").id(),
        text("outcome", "What became of it.").known(&[
            "deactivated",
            "already_deactivated",
            "failed",
            "unknown",
            "not_attempted",
        ]),
        object("error", &CALL_ERROR, "Why it failed, or why its outcome is unknown.").optional(),
        CONFIRMED,
        REMAINING,
        UNCHECKED,
    ],
};

/// An error as it stands in an answer: the members of [`crate::error::Details`].
#[cfg_attr(not(test), allow(dead_code, reason = "read by the test that writes operations.json"))]
pub(super) const CALL_ERROR: Shape = Shape {
    name: "call_error",
    doc: "The error of one call among several.",
    fields: &[
        text("kind", "The closed set to decide by."),
        text("type", "Seam's own error type, or the kind's name for an error of this library."),
        text("message", "What happened, for people to read."),
        integer("status_code", "The HTTP status, when an answer came.").optional(),
        text("request_id", "Seam's request id.").optional(),
        integer("attempts", "How often the request was tried; 0 when nothing was sent."),
        boolean("retryable", "Whether repeating the call is safe and may succeed."),
        boolean("outcome_unknown", "Whether the operation may have taken effect although it is reported as failed.").optional(),
        integer("retry_after_ms", "How long Seam asked to wait, in milliseconds.").optional(),
        any("data", "Seam's own data about the error.").optional(),
        any("validation_errors", "Messages by parameter.").optional(),
        text("operation", "The operation that was asked for.").optional(),
    ],
};

#[test]
fn an_error_in_an_answer_has_the_members_of_any_error() {
    let members: Vec<_> = crate::error::MEMBERS.iter().map(crate::error::Member::to_data).collect();
    assert_eq!(members.len(), CALL_ERROR.fields.len());
    for (member, field) in members.iter().zip(CALL_ERROR.fields) {
        assert_eq!((member["name"].as_str(), member["required"].as_bool()), (Some(field.name), Some(field.required)));
    }
}
