//! What tests do with a sandbox: turn its clock, return to a state, make workspaces of their own, inject faults. Seam itself has none
//! of these: they are asked under `/_sandbox/`, and answered by the embedded sandbox and by `seam-phones serve`.

use super::fields::{Shape, boolean, integer, map, maps, text, time, uuid};
use super::objects::Rule;
use super::parameters::{Parameter, SOME_TEXT, Type};
use super::{Method, Object, Operation, Response};

/// The most that a clock is turned at once, in seconds: a hundred years.
const MAX_ADVANCE: u64 = 100 * 366 * 86_400;

const NAME: &str = "The name of a snapshot that the sandbox keeps.";

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read("test_helpers.clock.get", "/_sandbox/clock/get", &[], Response::One("clock", Object::Clock))
        .of_sandbox()
        .doc("Gets the time in the sandbox's workspace."),
    Operation::create(
        "test_helpers.clock.freeze",
        "/_sandbox/clock/freeze",
        &[Parameter::optional("at", Type::DateTime).doc(
            "The time that it is from now on. While nothing has happened in the workspace, any; later not before its present. \
             Default: the workspace's present.",
        )],
        Response::One("clock", Object::Clock),
    )
    .of_sandbox()
    .doc("Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again."),
    Operation::create(
        "test_helpers.clock.advance",
        "/_sandbox/clock/advance",
        &[
            Parameter::optional("by_seconds", Type::Between(1, MAX_ADVANCE)).doc("How far, in seconds."),
            Parameter::optional("to", Type::DateTime).doc("The time to advance to. It lies ahead."),
        ],
        Response::One("clock", Object::Clock),
    )
    .needs_one_of(&["by_seconds", "to"])
    .of_sandbox()
    .doc(
        "Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in order, with its \
         events: a credential that ends is invalidated, and so are those of an ACS user whose access schedule ends. A client session \
         that expires is refused from then on.",
    ),
    Operation::create(
        "test_helpers.seed",
        "/_sandbox/seed",
        &[Parameter::required("seed", Type::Map).doc(
            "User identities with their phones, credentials and client sessions, with ids of your own where they matter. \
             `docs/sandbox-seed.schema.json` describes it.",
        )],
        Response::One("snapshot", Object::Snapshot),
    )
    .of_sandbox()
    .doc(
        "Replaces everything in the sandbox's workspace with what the seed describes. `workspaces.reset_sandbox` returns to this state \
         from then on, and new workspaces begin with it when it is the first workspace's.",
    ),
    Operation::create(
        "test_helpers.snapshot.save",
        "/_sandbox/snapshot/save",
        &[Parameter::required("name", SOME_TEXT).doc("The snapshot's name. One of the same name is replaced.")],
        Response::One("snapshot", Object::Snapshot),
    )
    .of_sandbox()
    .doc("Keeps the state of the sandbox's workspace under a name, in the sandbox itself."),
    Operation::create(
        "test_helpers.snapshot.restore",
        "/_sandbox/snapshot/restore",
        &[
            Parameter::optional("name", SOME_TEXT).doc(NAME),
            Parameter::optional("content", Type::Map).doc("A state that `test_helpers.snapshot.get` gave, of this sandbox or another."),
        ],
        Response::One("snapshot", Object::Snapshot),
    )
    .needs_one_of(&["name", "content"])
    .of_sandbox()
    .doc(
        "Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came from another \
         sandbox gets a new token.",
    ),
    Operation::read(
        "test_helpers.snapshot.get",
        "/_sandbox/snapshot/get",
        &[Parameter::optional("name", SOME_TEXT).doc("The name of a snapshot that the sandbox keeps. Default: the present state.")],
        Response::One("snapshot", Object::Snapshot),
    )
    .of_sandbox()
    .doc("Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it."),
    Operation::read("test_helpers.snapshot.list", "/_sandbox/snapshot/list", &[], Response::Many("snapshots", Object::Snapshot))
        .of_sandbox()
        .doc("Lists the snapshots that the sandbox keeps, without their content."),
    Operation::delete(
        "test_helpers.snapshot.delete",
        "/_sandbox/snapshot/delete",
        &[Parameter::required("name", SOME_TEXT).doc(NAME)],
        &["snapshot_not_found"],
    )
    .of_sandbox()
    .doc("Deletes a snapshot. The workspace stays as it is."),
    Operation::read(
        "test_helpers.snapshot.diff",
        "/_sandbox/snapshot/diff",
        &[
            Parameter::optional("name", SOME_TEXT).doc("The name of the earlier snapshot."),
            Parameter::optional("content", Type::Map).doc("The earlier state, as `test_helpers.snapshot.get` gives it."),
            Parameter::optional("other_name", SOME_TEXT).doc("The name of the later snapshot. Default: the present state."),
            Parameter::optional("other_content", Type::Map).doc("The later state. Default: the present state."),
        ],
        Response::One("difference", Object::SnapshotDifference),
    )
    .needs_one_of(&["name", "content"])
    // A state does not fit into a query.
    .methods(&[Method::Post, Method::Get])
    .of_sandbox()
    .doc("Tells what is different in a later state: what was added, what is gone, and which fields have changed."),
    Operation::create(
        "test_helpers.workspaces.create",
        "/_sandbox/workspaces/create",
        &[Parameter::optional("name", SOME_TEXT).doc("The workspace's name.")],
        Response::One("sandbox_workspace", Object::SandboxWorkspace),
    )
    .of_sandbox()
    .doc(
        "Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so tests that run at \
         once can each have one. It begins as the first workspace does after a reset.",
    ),
    Operation::read(
        "test_helpers.workspaces.list",
        "/_sandbox/workspaces/list",
        &[],
        Response::Many("sandbox_workspaces", Object::SandboxWorkspace),
    )
    .of_sandbox()
    .doc("Lists the workspaces of the sandbox with their keys."),
    Operation::delete(
        "test_helpers.workspaces.delete",
        "/_sandbox/workspaces/delete",
        &[Parameter::required("workspace_id", Type::Uuid).doc("The workspace's id. The first workspace of a sandbox stays.")],
        &["workspace_not_found"],
    )
    .by("workspace_id")
    .of_sandbox()
    .doc("Deletes a workspace of the sandbox with everything in it."),
    Operation::read(
        "test_helpers.webhooks.list",
        "/_sandbox/webhooks/list",
        &[],
        Response::Many("webhook_deliveries", Object::WebhookDelivery),
    )
    .of_sandbox()
    .doc("Lists the deliveries of the sandbox's events by `seam-phones serve --webhook`: what was answered, and what is to become of them."),
    Operation::create(
        "test_helpers.webhooks.resend",
        "/_sandbox/webhooks/resend",
        &[
            Parameter::optional("message_ids", Type::List(&SOME_TEXT, 1, usize::MAX)).doc("The deliveries with these message ids."),
            Parameter::optional("failed", Type::Boolean).doc("All that were tried and not taken. Default: false."),
            Parameter::optional("all", Type::Boolean).doc("All, also those that were taken. Default: false."),
        ],
        Response::Many("webhook_deliveries", Object::WebhookDelivery),
    )
    .needs_one_of(&["message_ids", "failed", "all"])
    .of_sandbox()
    .doc("Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It returns those."),
    Operation::create(
        "test_helpers.simulate_faults",
        "/_sandbox/simulate_faults",
        &[
            Parameter::required("operation", SOME_TEXT).doc("The operation that it meets, such as `phones.deactivate`, or `*` for any."),
            Parameter::optional("times", Type::Between(0, u32::MAX as u64)).doc("How many calls it meets. Default: 1."),
            Parameter::optional("status", Type::Between(400, 599)).doc("The HTTP status of the answer."),
            Parameter::optional("retry_after_seconds", Type::Between(0, u64::MAX))
                .doc("The `Retry-After` of the answer, in seconds; without a `status`, its status is 429."),
            Parameter::optional("delay_ms", Type::Between(0, u64::MAX)).doc("How long the answer takes, in milliseconds."),
            Parameter::optional("drop_connection", Type::Boolean)
                .doc("Whether the connection breaks before the answer; it has no `status` then. Default: false."),
            Parameter::optional("after_effect", Type::Boolean).doc("Whether the operation takes effect all the same. Default: false."),
        ],
        Response::Empty,
    )
    .of_sandbox()
    .doc(
        "Injects a fault into the next calls of an operation, in this process and workspace. It needs one of `status`, \
         `retry_after_seconds`, `delay_ms` and `drop_connection`.",
    ),
    Operation::create("test_helpers.clear_faults", "/_sandbox/clear_faults", &[], Response::Empty)
        .of_sandbox()
        .doc("Ends every injected fault of the workspace."),
];

pub(super) const CLOCK: Shape = Shape {
    name: "clock",
    doc: "The clock of a sandbox's workspace.",
    fields: &[
        time("now", "What time it is.").checked(Rule::Text),
        boolean("is_frozen", "Whether it stands. A clock that runs tells the machine's time."),
    ],
};

pub(super) const SNAPSHOT: Shape = Shape {
    name: "snapshot",
    doc: "A state of a sandbox's workspace.",
    fields: &[
        text("name", "Its name; null for a state that the sandbox does not keep.").nullable(),
        time("created_at", "When it was taken, by the workspace's clock."),
        map("counts", "How many there are of each kind of thing."),
        map("content", "Everything in it, without tokens. Only `test_helpers.snapshot.get` tells it.").optional(),
    ],
};

pub(super) const SNAPSHOT_DIFFERENCE: Shape = Shape {
    name: "snapshot_difference",
    doc: "What is different between two states of a sandbox's workspace.",
    fields: &[
        boolean("is_same", "Whether nothing is different."),
        maps("added", "What only the later state has: its `kind`, `id` and fields.").checked(Rule::Maps),
        maps("removed", "What only the earlier state has: its `kind`, `id` and fields.").checked(Rule::Maps),
        maps("changed", "What both have, differently: its `kind`, `id`, and `fields`, each with its earlier and later value.")
            .checked(Rule::Maps),
    ],
};

pub(super) const WEBHOOK_DELIVERY: Shape = Shape {
    name: "webhook_delivery",
    doc: "The delivery of one event of a sandbox to one URL.",
    fields: &[
        text("message_id", "The id that every attempt has, in the header `svix-id`.").checked(Rule::Id),
        uuid("event_id", "The event's id."),
        text("event_type", "The event's type."),
        integer("event_sequence", "The event's number. Events are delivered in this order."),
        text("url", "Where it goes."),
        integer("attempts", "How often it was tried."),
        text("last_answer", "What came of the last attempt: a status, or why there is none; null before the first.").nullable(),
        text("status", "What is to become of it.").known(&["delivered", "waiting", "failed"]),
        time("next_attempt_at", "When it is tried next; null when it is not.").nullable(),
        time("delivered_at", "When it was taken; null while it was not.").nullable(),
    ],
};

pub(super) const SANDBOX_WORKSPACE: Shape = Shape {
    name: "sandbox_workspace",
    doc: "A workspace of a sandbox, with its keys.",
    fields: &[
        uuid("workspace_id", "The workspace's id.").checked(Rule::Id),
        text("name", "The workspace's name."),
        text("api_key", "Its API key.").secret(),
        text("publishable_key", "Its publishable key.").secret(),
        text("personal_access_token", "A personal access token of the sandbox, which goes with the workspace's id.").secret(),
    ],
};
