"""The Swift package: one client for servers, another for the app on a phone."""

import re

from .kotlin import APP_GROUPS, clients, required
from .model import GENERATED, about_field, about_option, about_parameter, own_id, wrapped

PACKAGE = "bindings/swift/Sources/SeamPhones/Generated"
TESTS = "bindings/swift/Tests/SeamPhonesTests/Generated"
FOLDERS = (PACKAGE, TESTS)

WIDTH = 140
TIME = "A text in ISO 8601, such as `2030-01-01T00:00:00Z`."
PROGRESS = "Is told how far it has come, some ten times a second and at the end."

#: Written as Swift's guidelines want acronyms: all of one case.
ACRONYMS = {
    **{word: word.upper() for word in ("acs", "api", "ble", "ca", "hce", "hid", "http", "id", "nfc", "os", "pem", "sdk", "tsm", "url")},
    "ids": "IDs",
}  # fmt: skip

TYPES = {
    "uuid": "String", "text": "String", "digits": "String", "email": "String", "date_time": "String", "time": "String",
    "boolean": "Bool", "number": "Double", "integer": "Int", "map": "JSONObject", "any": "JSONValue",
    "map_of_texts": "[String: String]", "list_of_objects": "[JSONObject]",
}  # fmt: skip

SAMPLES = {"boolean": "true", "number": "1", "integer": "1"}


def files(table):
    """The routes, their parameters, the objects, the ids, the options, and what the tests have of each operation."""
    ids = Ids(table)
    operations = {one.name: one for one in [*table.operations, *table.app_operations]}.values()
    objects = table.objects(operations)
    written = {f"{client.name}Routes": routes(table, ids, client) for client in clients(table)}
    written["Params"] = [line for one in operations if has_params(one) for line in ["", *params(ids, one)]][1:]
    classes = {thing["name"] for thing in objects}
    written["Objects"] = [line for one in objects for line in ["", *object_of(table, ids, one, classes)]][1:]
    written["IDs"] = ids.lines()
    written["Options"] = options(table)
    written["ErrorKinds"] = error_kinds(table)
    generated = {f"{PACKAGE}/{name}.swift": text(lines) for name, lines in written.items()}
    return {**generated, f"{TESTS}/Calls.swift": text(calls(table, ids, operations))}


def regions(table):
    """None: what is generated has its own files."""
    return {}


class Ids:
    """The types of ids: one for each object that has an id of its own."""

    def __init__(self, table):
        self.described = {}
        for thing in table.objects({*table.operations, *table.app_operations}):
            own = own_id(thing)
            if own and own["type"] == "uuid" and own["name"] not in self.described:
                self.described[own["name"]] = re.sub("^acs ", "ACS ", thing["name"].replace("_", " "))
        self.described["device_id"] = "phone"

    def type_of(self, entry):
        """The type of a parameter or a field that holds one value or a list of them."""
        item = entry.get("items", entry)
        if item["type"] == "object":
            single = pascal(item["object"])
        else:
            single = self._id(entry["name"], item["type"]) or TYPES[item["type"]]
        return f"[{single}]" if entry["type"] == "list" else single

    def _id(self, name, kind):
        singular = re.sub(r"s$", "", name)
        fitting = [one for one in self.described if singular == one or singular.endswith(f"_{one}")]
        return pascal(max(fitting, key=len)) if kind == "uuid" and fitting else None

    def lines(self):
        """All of them."""
        lines = []
        for name, what in sorted(self.described.items()):
            article = "an" if what[0].lower() in "aeio" else "a"
            lines += [
                "",
                f"/// The id of {article} {what}.",
                f"public struct {pascal(name)}: SeamID, JSONConvertible {{",
            ]
            lines += [
                "    public let value: String",
                "",
                "    public init(_ value: String) { self.value = value }",
                "}",
            ]
        return lines[1:]


def text(lines):
    """A file of these lines."""
    return "\n".join([f"// {GENERATED}", "", *lines]) + "\n"


def pascal(name):
    """owner_user_identity_id as OwnerUserIdentityID."""
    return "".join(ACRONYMS.get(part, part.capitalize()) for part in re.split(r"[._]", name))


def camel(name):
    """owner_user_identity_id as ownerUserIdentityID."""
    first, mark, rest = name.partition("_")
    return first + pascal(rest) if mark else first


def doc(indent, *paragraphs):
    """A comment."""
    lines = []
    for at, paragraph in enumerate(paragraphs):
        lines += [f"{indent}///"] * (at == 1) + wrapped(paragraph, WIDTH, f"{indent}/// ")
    return lines


def body(start, value):
    """A function that is one expression, on its line when it fits."""
    one = f"{start} {value} }}"
    indent = re.match(" *", start)[0]
    return [one] if len(one) <= WIDTH else [start, f"{indent}    {value}", f"{indent}}}"]


def has_params(operation):
    """Whether something may be given besides what is required."""
    return operation.reports_progress or any(not one["required"] for one in operation.parameters)


def params_type(operation):
    """The type of what may be given to an operation."""
    return f"{pascal(operation.name)}Param" if has_params(operation) else "CallOption"


# The routes


def routes(table, ids, client):
    """The groups of a client."""
    lines = []
    for top in [name for name in client.groups if "." not in name]:
        lines += ["", f"extension {client.name} {{", *group_of(table, ids, client, top, "    "), "}"]
    return lines[1:]


def group_of(table, ids, client, group, indent):
    """A group of operations, with those within, as a property and its type."""
    described = table.groups.get(group) or APP_GROUPS[group]
    last = group.rpartition(".")[2]
    inner = [name for name in client.groups if name.rpartition(".")[0] == group]
    further = f"{indent}    "
    parts = [[f"{further}let client: Client"]]
    parts += [group_of(table, ids, client, one, further) for one in inner]
    parts += [method for one in client.groups[group] for method in methods(ids, one, further)]
    lines = [
        *doc(indent, described),
        f"{indent}public var {camel(last)}: {pascal(last)} {{ {pascal(last)}(client: client) }}",
        "",
    ]
    lines += [*doc(indent, described), f"{indent}public struct {pascal(last)}: Sendable {{"]
    for at, part in enumerate(parts):
        lines += [""] * (at > 0) + part
    return [*lines, f"{indent}}}"]


def methods(ids, operation, indent):
    """The methods of an operation."""
    name, own = camel(operation.method), operation.single_id()
    given = [
        f"{'_ ' if own and one['name'] == own['name'] else ''}{camel(one['name'])}: {ids.type_of(one)}"
        for one in required(operation)
    ]
    pairs = ", ".join(f'"{one["name"]}": {camel(one["name"])}.jsonValue' for one in required(operation))
    passed = f'"{operation.name}", [{pairs or ":"}], params'
    result, read = answer(operation)
    lines = doc(
        indent,
        operation.sentences(),
        *(f"- Parameter {camel(one['name'])}: {about_parameter(one, TIME)}" for one in required(operation)),
    )
    if result and changes(operation):
        lines.append(f"{indent}@discardableResult")
    given.append(f"_ params: {params_type(operation)}...")
    lines += signature(f"{indent}public func {name}", given, f" async throws{result and f' -> {result}'} {{")
    called = f"{indent}    {'' if result else '_ = '}try await client.call("
    if len(f"{called}{passed}){read}") <= WIDTH:
        lines.append(f"{called}{passed}){read}")
    else:
        # Each argument on its line, as the formatter wants them.
        lines += [
            called,
            *(f"{indent}        {one}" for one in (f'"{operation.name}",', f"[{pairs or ':'}],", "params")),
            f"{indent}    ){read}",
        ]
    yield [*lines, f"{indent}}}"]
    if operation.kind == "page":
        lines = doc(indent, f"The items of all pages of ``{name}``. Each page is fetched when it is reached.")
        lines.append(
            f"{indent}public func {name}All(_ params: {params_type(operation)}...) -> Pages<{pascal(operation.object)}> {{"
        )
        fetch = f"try await {name}(.all(params), .all(cursor.map {{ [.pageCursor($0)] }} ?? []))"
        lines += [f"{indent}    Pages {{ cursor in {fetch} }}", f"{indent}}}"]
        yield lines


def changes(operation):
    """Whether an operation is called for what it does, so that its answer may be left alone."""
    return operation.kind in ("one", "maybe_whole") and operation.method not in ("get", "get_or_create")


def signature(start, given, end):
    """A function's first lines."""
    one = f"{start}({', '.join(given)}){end}"
    if len(one) <= WIDTH:
        return [one]
    indent = re.match(" *", start)[0]
    return [f"{start}(", f"{indent}    {', '.join(given)}", f"{indent}){end}"]


def answer(operation):
    """The type of an operation's result, and what reads it from the answer."""
    name, key = pascal(operation.object or ""), operation.key
    return {
        "empty": ("", ""),
        "one": (name, f'.member("{key}")'),
        "whole": (name, ".whole()"),
        "maybe": (f"{name}?", f'.memberIfAny("{key}")'),
        "maybe_whole": (f"{name}?", ".wholeIfAny()"),
        "list": (f"[{name}]", f'.member("{key}")'),
        "page": (f"Page<{name}>", f'.page("{key}")'),
    }[operation.kind]


# The parameters


def params(ids, operation):
    """What may be given to an operation."""
    name = params_type(operation)
    optional = [one for one in operation.parameters if not one["required"]]
    lines = doc("", f"What may be given to `{operation.name}` besides what it requires.")
    lines += [f"public struct {name}: CallParam {{", "    public let given: Given", ""]
    lines += ["    public init(given: Given) { self.given = given }"]
    for one in optional:
        lines += ["", *(object_param(ids, one) if one["type"] == "object" else param(ids, one, "    "))]
    if operation.reports_progress:
        lines += ["", *doc("    ", PROGRESS)]
        lines += [
            "    public static func onProgress(_ listener: @escaping @Sendable (SeamProgress) -> Void) -> Self { .progress(listener) }"
        ]
    return [*lines, "}"]


def param(ids, entry, indent):
    """A parameter."""
    kind = ids.type_of(entry) + "?" * entry["nullable"]
    start = f"{indent}public static func {camel(entry['name'])}(_ value: {kind}) -> Self {{"
    return [*doc(indent, about_parameter(entry, TIME)), *body(start, f'.member("{entry["name"]}", value)')]


def object_param(ids, entry):
    """A parameter that is an object, and what it may hold."""
    name, kind = camel(entry["name"]), pascal(entry["name"])
    about = doc("    ", about_parameter(entry, TIME).removesuffix(" An object with:"))
    made = f'.member("{entry["name"]}", members)'
    lines = [*about, *body(f"    public static func {name}(_ members: {kind}...) -> Self {{", made)]
    if entry["nullable"]:
        lines += ["", *about, *body(f"    public static func {name}(_ members: [{kind}]?) -> Self {{", made)]
    lines += ["", *doc("    ", f"What ``{name}`` holds."), f"    public struct {kind}: ObjectParam {{"]
    lines += [
        "        public let member: ObjectMember",
        "",
        "        public init(member: ObjectMember) { self.member = member }",
    ]
    for one in entry["parameters"]:
        lines += ["", *param(ids, one, "        ")]
    return [*lines, "    }"]


# The objects


def object_of(table, ids, thing, classes):
    """An object."""
    name, fields, own = pascal(thing["name"]), thing["fields"], own_id(thing)
    named = own is not None and always(own)
    lines = [
        *doc("", thing["description"]),
        f"public struct {name}: SeamObject, JSONConvertible{', Identifiable' * named} {{",
    ]
    for one in fields:
        kind = ids.type_of(one) + "?" * (not always(one))
        lines += [*doc("    ", about_field(one, table, classes)), f"    public let {camel(one['name'])}: {kind}", ""]
    lines += ["    public let json: JSONObject", ""]
    if named:
        lines += [
            f"    /// The ``{camel(own['name'])}``.",
            f"    public var id: {ids.type_of(own)} {{ {camel(own['name'])} }}",
            "",
        ]
    lines += ["    public init(json: JSONObject) throws {", "        let fields = Fields(json, of: Self.self)"]
    for one in fields:
        read = f'try fields.required("{one["name"]}")' if always(one) else f'fields.optional("{one["name"]}")'
        lines.append(f"        {camel(one['name'])} = {read}")
    return [*lines, "        self.json = json", "    }", "}"]


def always(field):
    """Whether a field is always there."""
    return field["required"] and not field["nullable"]


# The options and the kinds of error


def options(table):
    """The options of a client."""
    lines = ["extension SeamOption {"]
    for at, one in enumerate(table.client_options):
        lines += [""] * (at > 0) + doc("    ", about_option(one))
        start = f"    public static func {camel(one['name'])}(_ value: {TYPES[one['type']]}) -> Self {{"
        lines.append(f'{start} Self("{one["name"]}", value) }}')
    return [*lines, "}"]


def error_kinds(table):
    """The kinds of error, with two that only this package has."""
    kinds = [(one["name"], one["description"]) for one in table.error_kinds]
    kinds += [("library", "The native library has another version than this package was written for.")]
    kinds += [("other", "A kind that this version of the package does not know.")]
    lines = [
        "extension SeamError {",
        "    /// What happened.",
        "    public enum Kind: String, Hashable, Sendable, CaseIterable {",
    ]
    for name, description in kinds:
        raw = f' = "{name}"' if "_" in name else ""
        word = "`internal`" if name == "internal" else camel(name)
        lines += [*doc("        ", description), f"        case {word}{raw}"]
    return [*lines, "    }", "}"]


# What the tests have of each operation


def calls(table, ids, operations):
    """How the tests call each operation by its name, and all that may be given to it."""
    lines = ["// swift-format-ignore-file", "", "@testable import SeamPhones", ""]
    for client in clients(table):
        lines += [
            f"/// How each operation is called on {client.name}.",
            f"let calls{client.name}: [String: Call<{client.name}>] = [",
        ]
        for group, ones in client.groups.items():
            lines += [line for one in ones for line in call_of(ids, group, one)]
        lines += ["]", ""]
    lines += ["/// All that may be given to each operation.", "let everyParam: [String: [Given]] = ["]
    for one in operations:
        if has_params(one):
            lines += [
                f'    "{one.name}": [',
                *(f"        {params_type(one)}.{sample}.given," for sample in samples(one)),
                "    ],",
            ]
        else:
            lines.append(f'    "{one.name}": [],')
    return [*lines, "]"]


def call_of(ids, group, operation):
    """The call of one operation."""
    own = operation.single_id()
    given = []
    for one in required(operation):
        label = "" if own and one["name"] == own["name"] else f"{camel(one['name'])}: "
        given.append(f'{label}given.required("{one["name"]}")')
    given.append(".all(given.others())")
    path = ".".join([*(camel(part) for part in group.split(".")), camel(operation.method)])
    call = f"try await seam.{path}({', '.join(given)})"
    told = {"empty": call, "maybe": f"toldIfAny({call})", "maybe_whole": f"toldIfAny({call})"}.get(
        operation.kind, f"told({call})"
    )
    returned = ["        return nil"] if operation.kind == "empty" else []
    return [
        f'    "{operation.name}": Call("{operation.name}") {{ seam, given in',
        f"        {told}",
        *returned,
        "    },",
    ]


def samples(operation):
    """An example of everything that may be given."""
    for one in operation.parameters:
        if one["required"]:
            continue
        if one["type"] == "object":
            yield f"{camel(one['name'])}({', '.join(f'.{sample(inner)}' for inner in one['parameters'])})"
        else:
            yield sample(one)
        if one["nullable"]:
            yield f"{camel(one['name'])}(nil)"
    if operation.reports_progress:
        yield "onProgress { _ in }"


def sample(entry):
    """An example of a parameter."""
    value = SAMPLES.get(entry.get("items", entry)["type"], '"x"')
    return f"{camel(entry['name'])}({f'[{value}]' if entry['type'] == 'list' else value})"
