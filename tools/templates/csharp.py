"""The C# package: routes with a form that waits and one that gives a task, typed objects, and the options."""

import re
from html import escape

from .model import (
    GENERATED,
    about_field,
    about_option,
    about_parameter,
    class_name,
    own_id,
    wrapped,
)

ROOT = "SeamPhones"
PACKAGE = "bindings/csharp/src"
FOLDERS = (PACKAGE,)

WIDTH = 140
TIME = "It is sent in UTC."
#: Members that a debugger does not show.
SECRETS = {"token"}

PARAMETER_TYPES = {
    "uuid": "string", "text": "string", "digits": "string", "email": "string", "date_time": "DateTimeOffset?", "time": "DateTimeOffset?",
    "boolean": "bool?", "number": "double?", "integer": "int?",
    "map": "IDictionary<string, object>",
}  # fmt: skip
FIELD_TYPES = {
    "uuid": "string", "text": "string", "date_time": "DateTimeOffset", "boolean": "bool", "integer": "long", "map": "JsonValue",
    "any": "JsonValue",
}  # fmt: skip
VALUES = {"DateTimeOffset", "bool", "long"}
READERS = {
    "uuid": "Text", "text": "Text", "date_time": "Time", "boolean": "Boolean", "integer": "Integer", "map": "Map", "any": "Any",
}  # fmt: skip
OPTION_TYPES = {
    "text": "string", "integer": "long?", "boolean": "bool?", "map_of_texts": "IDictionary<string, string>",
    "list_of_objects": "IEnumerable<IDictionary<string, object>>",
}  # fmt: skip

#: What every call takes: its name, its type, and what is said of it.
CALL_OPTIONS = (
    ("timeoutMs", "int?", "The time for the whole call, instead of the client's. In milliseconds."),
    ("maxRetries", "int?", "How many attempts may follow the first, instead of the client's."),
)
PROGRESS = (
    "progress", "IProgress<Progress>",
    "Is told how far it has come, some ten times a second and at the end. An exception in it cancels the call.",
)  # fmt: skip
TOKEN = ("cancellationToken", "CancellationToken", "Cancels the call at once; the error tells what is known of it.")


def files(table):
    """The routes, the objects, and the parameters that are objects."""
    written = {}
    for top, groups in table.top_groups().items():
        written[f"{PACKAGE}/Api/{class_name(top)}.cs"] = routes(table, top, groups)
    objects = table.objects()
    classes = {thing["name"] for thing in objects}
    for thing in objects:
        written[f"{PACKAGE}/Model/{class_name(thing['name'])}.cs"] = object_file(table, thing, classes)
    for name, entries in object_parameters(table).items():
        path = f"{PACKAGE}/Model/{class_name(name)}.cs"
        if path in written:
            raise ValueError(f"the parameter {name} has the name of an object")
        written[path] = parameter_file(name, entries)
    return written


def regions(table):
    """The properties of the options."""
    lines = []
    for one in table.client_options:
        name, kind = class_name(one["name"]), OPTION_TYPES[one["type"]]
        hidden = ["        [DebuggerBrowsable(DebuggerBrowsableState.Never)]"] if one["secret"] or "<" in kind else []
        lines += [
            *([""] if lines else []),
            *summary("        ", about_option(one)),
            *hidden,
            f"        public {kind} {name}",
            "        {",
            f'            get => Read<{kind}>("{one["name"]}");',
            f'            set => given["{one["name"]}"] = value;',
            "        }",
        ]
    return {f"{PACKAGE}/SeamOptions.cs": lines}


def file(namespace, uses, lines):
    """A file with these lines in a namespace."""
    system = sorted(one for one in uses if one.startswith("System"))
    own = sorted(one for one in uses if not one.startswith("System"))
    head = [f"// {GENERATED}", *(f"using {one};" for one in [*system, *own]), ""]
    indented = [f"    {line}" if line else "" for line in lines]
    return "\n".join([*head, f"namespace {namespace}", "{", *indented, "}"]) + "\n"


def parts(found):
    """Lists of lines as one, with an empty line between them."""
    lines = []
    for one in found:
        lines += [""] * bool(lines) + one
    return lines


def camel(name):
    """owner_user_identity_id as ownerUserIdentityId."""
    joined = class_name(name)
    return joined[0].lower() + joined[1:]


def prose(sentence):
    """A sentence in XML, with what is code in it."""
    return re.sub(r"`([^`]*)`", r"<c>\1</c>", escape(sentence, quote=False))


def tagged(indent, tag, sentence):
    """A part of a comment."""
    name = tag.split(" ")[0]
    one = f"{indent}/// <{tag}>{prose(sentence)}</{name}>"
    if len(one) <= WIDTH - 4:
        return [one]
    return [
        f"{indent}/// <{tag}>",
        *wrapped(prose(sentence), WIDTH - 8, f"{indent}/// "),
        f"{indent}/// </{name}>",
    ]


def summary(indent, sentence):
    """What a thing is."""
    return tagged(indent, "summary", sentence)


def required(operation):
    """The parameters that must be given."""
    return [one for one in operation.parameters if one["required"]]


def item_type(entry):
    """The type of a parameter, or of the items of a list."""
    return class_name(entry["name"]) if entry["type"] == "object" else PARAMETER_TYPES[entry["type"]]


def parameter_type(entry):
    """The type of an optional parameter."""
    if entry["type"] == "list":
        return f"OptionalList<{item_type(entry['items']).rstrip('?')}>"
    return f"Optional<{item_type(entry)}>"


def answer_type(operation):
    """The type of an operation's result."""
    name = class_name(operation.object or "")
    return {"empty": "object", "list": f"IReadOnlyList<{name}>", "page": f"Page<{name}>"}.get(operation.kind, name)


def meaning(operation):
    """What reads an operation's answer."""
    name, key = class_name(operation.object or ""), operation.key
    make = f"json => new {name}(json)"
    return {
        "empty": "Answer.Nothing",
        "one": f'Answer.One("{key}", {make})',
        "whole": f"Answer.Whole({make})",
        "maybe_whole": f"Answer.MaybeWhole({make})",
        "maybe": f'Answer.Maybe("{key}", {make})',
        "list": f'Answer.List("{key}", {make})',
        "page": f'Answer.Page("{key}", {make})',
    }[operation.kind]


def routes(table, top, groups):
    """One file of routes."""
    operations = [one for group in groups for one in table.operations_of(group)]
    uses = {"SeamPhones.Internal"}
    if operations:
        uses |= {"System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks"} | {
            "SeamPhones.Model"
        }
    # Those within come first: the outer one makes them.
    ordered = sorted(groups, key=lambda name: name == top)
    return file(f"{ROOT}.Api", uses, parts(group_class(table, group, groups) for group in ordered))


def group_class(table, group, groups):
    """The class of a group of operations."""
    name = class_name(group)
    inner = [one for one in groups if one.rpartition(".")[0] == group]
    operations = table.operations_of(group)
    fields = ["    private readonly Calls calls;"] if operations else []
    body = ["        this.calls = calls;"] if operations else []
    body += [f"        {class_name(one.rpartition('.')[2])} = new {class_name(one)}(calls);" for one in inner]
    members = [[line] for line in fields]
    members.append([f"    internal {name}(Calls calls)", "    {", *body, "    }"])
    for one in inner:
        field = class_name(one.rpartition(".")[2])
        members.append([*summary("    ", table.groups[one]), f"    public {class_name(one)} {field} {{ get; }}"])
    members += [method for one in operations for method in methods(one)]
    members += [operation_of(one) for one in operations]
    return [*summary("", table.groups[group]), f"public sealed class {name}", "{", *parts(members), "}"]


def given(operation, with_token):
    """What a method takes: name, type, what is said of it, and the default."""
    for one in required(operation):
        yield camel(one["name"]), item_type(one).rstrip("?"), about_parameter(one, TIME), ""
    for one in operation.parameters:
        if not one["required"]:
            said = about_parameter(one, TIME).removesuffix(" An object with:")
            yield camel(one["name"]), parameter_type(one), said, "default"
    for name, kind, said in [*CALL_OPTIONS, *[PROGRESS] * operation.reports_progress]:
        yield name, kind, said, "null"
    if with_token:
        yield *TOKEN, "default"


def signature(start, taken, end):
    """The first lines of a method."""
    shown = [f"{kind} {name}" + (f" = {default}" if default else "") for name, kind, _, default in taken]
    one = f"{start}({', '.join(shown)}){end}"
    if len(one) <= WIDTH - 4:
        return [one]
    return [f"{start}(", *(f"        {line}," for line in shown[:-1]), f"        {shown[-1]}){end}"]


def methods(operation):
    """The method that waits, the one that gives a task, and those for all pages."""
    taken = list(given(operation, with_token=True))
    name, kind = class_name(operation.method), answer_type(operation)
    passed = ", ".join(one[0] for one in taken[:-1])
    nothing = operation.kind == "empty"
    said = [line for one in taken for line in tagged("    ", f'param name="{one[0]}"', one[2])]
    null = ["maybe_whole", "maybe"]
    returns = tagged("    ", "returns", "Null when Seam tells nothing further.") if operation.kind in null else []
    about = [*summary("    ", operation.sentences()), *said]
    yield [
        *about,
        *returns,
        *signature(f"    public {'void' if nothing else kind} {name}", taken, " =>"),
        *invoked("Run", name, passed),
    ]
    task = "Task" if nothing else f"Task<{kind}>"
    yield [
        f'    /// <inheritdoc cref="{name}"/>',
        *signature(f"    public {task} {name}Async", taken, " =>"),
        *invoked("RunAsync", name, passed),
    ]
    if operation.kind == "page":
        yield from all_pages(operation, name)


def invoked(form, name, passed):
    """The body of a method."""
    one = f"        calls.{form}({name}Operation({passed}), cancellationToken);"
    if len(one) <= WIDTH - 4:
        return [one]
    return [
        f"        calls.{form}(",
        f"            {name}Operation(",
        *wrapped(f"{passed}),", WIDTH - 8, " " * 16),
        "            cancellationToken);",
    ]


def all_pages(operation, name):
    """The methods that go through all pages of a list."""
    item = class_name(operation.object)
    taken = [one for one in given(operation, with_token=True) if one[0] != "pageCursor"]
    said = [line for one in taken for line in tagged("    ", f'param name="{one[0]}"', one[2])]
    about = [*summary("    ", "The items of all pages. Each page is fetched when it is reached."), *said]
    passed = ", ".join(one[0] for one in given(operation, with_token=False))
    yield [
        *about,
        *signature(f"    public IEnumerable<{item}> {name}All", taken, " =>"),
        f"        Cursors<{item}>.All(",
        *lambda_of(f"pageCursor => {name}(", f"{passed}, cancellationToken));"),
    ]
    yield [
        f'    /// <inheritdoc cref="{name}All"/>',
        *signature(f"    public AllItems<{item}> {name}AllAsync", taken, " =>"),
        f"        new AllItems<{item}>(",
        *lambda_of(f"(pageCursor, token) => {name}Async(", f"{passed}, token),"),
        "            cancellationToken);",
    ]


def lambda_of(start, passed):
    """What fetches a page."""
    return [f"            {start}", *wrapped(passed, WIDTH - 8, " " * 16)]


def operation_of(operation):
    """The function that makes an operation."""
    name, kind = class_name(operation.method), answer_type(operation)
    taken = [(*one[:3], "") for one in given(operation, with_token=False)]
    if operation.parameters:
        sent = [f'                {{ "{one["name"]}", {camel(one["name"])} }},' for one in operation.parameters]
        parameters = ["            new Parameters", "            {", *sent, "            },"]
    else:
        parameters = ["            new Parameters(),"]
    last = ["            " + meaning(operation), *["            progress"] * operation.reports_progress]
    return [
        *signature(f"    private static Operation<{kind}> {name}Operation", taken, " =>"),
        f"        new Operation<{kind}>(",
        f'            "{operation.name}",',
        *parameters,
        "            timeoutMs,",
        "            maxRetries,",
        *(f"{line}," for line in last[:-1]),
        f"{last[-1]});",
    ]


def object_file(table, thing, classes):
    """The file of an object."""
    name = class_name(thing["name"])
    kinds = {one.get("items", one)["type"] for one in thing["fields"]}
    uses = {"System"} if "date_time" in kinds else set()
    uses |= {"System.Collections.Generic"} if any(one["type"] == "list" for one in thing["fields"]) else set()
    uses |= {"System.Diagnostics"} if SECRETS & {one["name"] for one in thing["fields"]} else set()
    members = [[
        *summary("    ", "Makes one of JSON, such as a test does."),
        f"    public {name}(JsonValue json)",
        "        : base(json)",
        "    {",
        "    }",
    ]]  # fmt: skip
    for one in thing["fields"]:
        hidden = ["    [DebuggerBrowsable(DebuggerBrowsableState.Never)]"] if one["name"] in SECRETS else []
        members.append([*summary("    ", about_field(one, table, classes)), *hidden, *field_of(one)])
    if own := own_id(thing):
        said = f'The <see cref="{class_name(own["name"])}"/>.'
        members.append([
            f"    /// <summary>{said}</summary>",
            f"    public {field_type(own)} Id => {class_name(own['name'])};",
        ])  # fmt: skip
    lines = [*summary("", thing["description"]), f"public sealed class {name} : Resource", "{", *parts(members), "}"]
    return file(f"{ROOT}.Model", uses, lines)


def field_type(field):
    """The type of a field."""
    item = field.get("items", field)
    single = class_name(item["object"]) if item["type"] == "object" else FIELD_TYPES[item["type"]]
    if field["type"] == "list":
        return f"IReadOnlyList<{single}>"
    always = field["required"] and not field["nullable"]
    return f"{single}?" if single in VALUES and not always else single


def field_of(field):
    """The property of a field."""
    name = field["name"]
    item = field.get("items", field)
    made = f"json => new {class_name(item['object'])}(json)" if item["type"] == "object" else None
    if field["type"] == "list":
        single = {"object": f"Made({made})", "map": "Made(item => item)"}.get(item["type"], "item => item.AsText()")
        read = f'List("{name}", {single})'
    elif made:
        read = f'Object("{name}", {made})'
    else:
        read = f'{READERS[field["type"]]}("{name}")'
    if field["required"] and not field["nullable"]:
        read = f'Required("{name}", {read})'
    head = f"    public {field_type(field)} {class_name(name)} =>"
    return [f"{head} {read};"] if len(f"{head} {read};") <= WIDTH - 4 else [head, f"        {read};"]


def object_parameters(table):
    """The parameters that are objects, by their name. Several operations may have the same one."""
    found = {}
    for operation in table.operations:
        for one in operation.parameters:
            if one["type"] == "object":
                found.setdefault(one["name"], []).append((operation, one))
    return found


def about_all(entries):
    """What is said of one thing that several operations have."""
    said = {operation.name: about_parameter(one, TIME).removesuffix(" An object with:") for operation, one in entries}
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    return " ".join(f"For `{name}`: {sentence}" for name, sentence in said.items())


def parameter_file(name, entries):
    """The file of a parameter that is an object, with what any operation has in it."""
    fields = {}
    for operation, entry in entries:
        for one in entry["parameters"]:
            fields.setdefault(one["name"], []).append((operation, one))
    members, uses = [], set()
    for field, ones in fields.items():
        first = ones[0][1]
        kind = f"IReadOnlyList<{item_type(first['items'])}>" if first["type"] == "list" else item_type(first)
        uses |= {"System"} if "DateTimeOffset" in kind else set()
        uses |= {"System.Collections.Generic"} if "<" in kind else set()
        members.append([
            *summary("    ", about_all(ones)),
            f"    public {kind} {class_name(field)}",
            "    {",
            f'        get => Read<{kind}>("{field}");',
            f'        set => Write("{field}", value);',
            "    }",
        ])  # fmt: skip
    head = [*summary("", about_all(entries)), f"public sealed class {class_name(name)} : ObjectParameter"]
    return file(f"{ROOT}.Model", uses, [*head, "{", *parts(members), "}"])
