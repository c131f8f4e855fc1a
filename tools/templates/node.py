"""The Node.js package: routes, and the types of routes, objects and options."""

import json
import re

from .model import (
    GENERATED,
    about_field,
    about_option,
    about_parameter,
    class_name,
    own_id,
    with_null_as,
    wrapped,
)

PACKAGE = "bindings/node"
FOLDERS = (f"{PACKAGE}/lib",)

WIDTH = 120
TIME = "A Date, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`."
#: What is said of the function that an operation tells its progress to.
PROGRESS = (
    "Called with how far it has come (`done`, `failed`, `total`), some ten times a second and at the end. An exception "
    "in it cancels the call."
)
#: Interfaces that are named otherwise than their objects: the DOM has an Event.
INTERFACES = {"event": "SeamEvent"}

PARAMETER_TYPES = {
    "uuid": "string", "text": "string", "digits": "string", "email": "string", "date_time": "string | Date",
    "time": "string | Date", "boolean": "boolean", "number": "number", "integer": "number",
    "map": "Record<string, unknown>",
}  # fmt: skip
FIELD_TYPES = {
    "uuid": "string", "text": "string", "date_time": "string", "boolean": "boolean", "integer": "number",
    "map": "Record<string, unknown>", "any": "unknown",
}  # fmt: skip
OPTION_TYPES = {
    "text": "string", "integer": "number", "boolean": "boolean", "map_of_texts": "Record<string, string>",
    "list_of_objects": "ReadonlyArray<Record<string, unknown>>",
}  # fmt: skip
#: How lib/request.js makes of an answer what a method returns.
KINDS = {"one": "one", "maybe": "one", "list": "list", "page": "list", "whole": "whole", "maybe_whole": "whole"}


def files(table):
    """The routes, the options, and the types."""
    return {
        f"{PACKAGE}/lib/routes.js": routes(table),
        f"{PACKAGE}/lib/options.js": options(table),
        f"{PACKAGE}/lib/routes.d.ts": route_types(table),
        f"{PACKAGE}/lib/objects.d.ts": object_types(table),
        f"{PACKAGE}/lib/options.d.ts": option_types(table),
    }


def regions(table):
    """None."""
    return {}


def text(lines):
    """A file of these lines."""
    return "\n".join(lines) + "\n"


def camel(name):
    """get_or_create as getOrCreate."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)


def prose(sentence):
    """A sentence as a comment has it: with the names that options and methods have here."""
    return with_null_as("null", sentence)


def comment(sentence, indent=""):
    """A comment for an editor."""
    if len(one := f"{indent}/** {sentence} */") <= WIDTH:
        return [one]
    return [f"{indent}/**", *wrapped(sentence, WIDTH, f"{indent} * "), f"{indent} */"]


def quoted(value):
    """A text in JavaScript."""
    return "'" + json.dumps(value, ensure_ascii=False)[1:-1].replace("'", "\\'") + "'"


def all_groups(table):
    """Every group, those within others before them."""
    for groups in table.top_groups().values():
        yield from sorted(groups, key=lambda name: name.count("."), reverse=True)


def inner_groups(table, group):
    """The groups right within a group."""
    return [one for one in table.groups if one.rpartition(".")[0] == group]


def routes(table):
    """The classes of the groups, and what lib/request.js needs to know of each operation."""
    lines = ["'use strict'", "", f"// {GENERATED}", "", "const { Group, REQUEST } = require('./group.js')"]
    objects = {thing["name"]: thing for thing in table.objects()}
    for operation in table.operations:
        lines += ["", f"const {constant(operation)} = {{", *(f"  {one}," for one in route(operation, objects)), "}"]
    for group in all_groups(table):
        lines += ["", f"class {class_name(group)} extends Group {{"]
        inner = inner_groups(table, group)
        parts = []
        if inner:
            makes = [f"    this.{camel(one.rpartition('.')[2])} = new {class_name(one)}(calls)" for one in inner]
            parts.append(["  constructor(calls) {", "    super(calls)", *makes, "  }"])
        for operation in table.operations_of(group):
            call = f"return this[REQUEST]({constant(operation)}, parameters, options)"
            parts.append([f"  {camel(operation.method)}(parameters, options) {{", f"    {call}", "  }"])
        for at, part in enumerate(parts):
            lines += [""] * (at > 0) + part
        lines.append("}")
    tops = sorted(class_name(top) for top in table.top_groups())
    return text([*lines, "", f"module.exports = {{ {', '.join(tops)} }}"])


def constant(operation):
    """phones.list as PHONES_LIST."""
    return re.sub(r"[._]", "_", operation.name).upper()


def route(operation, objects):
    """What lib/request.js needs to know."""
    yield f"operation: {quoted(operation.name)}"
    yield f"pathname: {quoted('/' + operation.name.replace('.', '/'))}"
    yield f"kind: {quoted(KINDS.get(operation.kind, 'empty'))}"
    if operation.key:
        yield f"key: {quoted(operation.key)}"
    if single := operation.single_id():
        yield f"positional: {quoted(single['name'])}"
    if thing := objects.get(operation.object) if operation.key else None:
        if own := own_id(thing):
            yield f"ownId: {quoted(own['name'])}"
        if any(one.get("secret") for one in thing["fields"]):
            yield "hasSecrets: true"


def options(table):
    """The names of the options as the core knows them."""
    lines = ["'use strict'", "", f"// {GENERATED}", "", "/** What the core calls each option of a client. */"]
    lines.append("const OPTIONS = {")
    lines += [f"  {camel(one['name'])}: {quoted(one['name'])}," for one in table.client_options]
    secrets = sorted({one["name"] for thing in table.objects() for one in thing["fields"] if one.get("secret")})
    lines += ["}", "", "/** The fields of Seam's objects that are secret. */"]
    lines += [f"const SECRETS = [{', '.join(map(quoted, secrets))}]"]
    return text([*lines, "", "module.exports = { OPTIONS, SECRETS }"])


def option_types(table):
    """The options of a client and of a call."""
    lines = [
        f"// {GENERATED}",
        "",
        "/** The options of a client that are the core's. */",
        "export interface SeamCoreOptions {",
    ]
    for one in table.client_options:
        said = re.sub(
            r"`(\w+_\w+)`", lambda match: f"`{camel(match[1])}`" if match[1].islower() else match[0], about_option(one)
        )
        lines += comment(prose(said), "  ")
        lines.append(f"  {camel(one['name'])}?: {OPTION_TYPES[one['type']]} | null | undefined")
    lines += ["}", "", "/** The options of a call that are the core's. */", "export interface SeamCoreCallOptions {"]
    for one in table.call_options:
        lines += comment(prose(about_option(one)), "  ")
        lines.append(f"  {camel(one['name'])}?: {OPTION_TYPES[one['type']]} | undefined")
    return text([*lines, "}"])


def route_types(table):
    """The types of the groups, of parameters and of requests."""
    used = {interface(one.object) for one in table.operations if one.object}
    if any(one.kind == "page" for one in table.operations):
        used.add("Pagination")
    used = sorted(used)
    lines = [f"// {GENERATED}", "", "import type {", *(f"  {name}," for name in used), "} from './objects'"]
    lines += ["import type { SeamCallOptions, SeamProgressOptions, SeamRequest } from './request'"]
    for operation in table.operations:
        lines += ["", *parameter_types(operation)]
    for group in all_groups(table):
        lines += ["", *comment(table.groups[group]), f"export declare class {class_name(group)} {{"]
        lines.append("  private constructor()")
        for one in inner_groups(table, group):
            lines += comment(table.groups[one], "  ")
            lines.append(f"  readonly {camel(one.rpartition('.')[2])}: {class_name(one)}")
        for operation in table.operations_of(group):
            lines += ["", *comment(prose(operation.sentences()), "  "), *method_type(operation)]
        lines.append("}")
    return text(lines)


def parameters_name(operation):
    """PhonesListParameters, as in the official package."""
    return f"{class_name(operation.name)}Parameters"


def parameter_types(operation):
    """The interface of an operation's parameters, and the names of its options, its answer and its request."""
    name, returned = parameters_name(operation), answer_type(operation)
    lines = comment(f"The parameters of `{operation.name}`.")
    if operation.parameters:
        lines += [
            f"export interface {name} {{",
            *members(operation.parameters, "  ", KINDS.get(operation.kind) == "list"),
            "}",
        ]
    else:
        lines += [f"export type {name} = Record<string, never>"]
    progress = " & SeamProgressOptions" if operation.reports_progress else ""
    return [
        *lines,
        f"export type {class_name(operation.name)}Options = SeamCallOptions{progress}",
        f"export type {class_name(operation.name)}Response = {whole_answer_type(operation)}",
        f"export type {class_name(operation.name)}Request = SeamRequest<{returned}, {class_name(operation.name)}Response>",
    ]


def members(parameters, indent, filters=False):
    """The lines of parameters in an interface; filters: whether they are those of a list."""
    lines = []
    for one in parameters:
        said = about_parameter(one, TIME).replace(" An object with:", "")
        lines += comment(prose(said), indent)
        optional = "" if one["required"] else "?"
        null = " | null" if one["nullable"] else ""
        # An id that is undefined is refused in lists: with exactOptionalPropertyTypes the compiler says so, too.
        is_id = filters and re.search(r"_ids?$", one["name"])
        undefined = "" if one["required"] or is_id else " | undefined"
        if one["type"] == "object":
            if one.get("parameters"):
                lines += [
                    f"{indent}{one['name']}{optional}: {{",
                    *members(one["parameters"], f"{indent}  "),
                    f"{indent}}}{null}{undefined}",
                ]
            else:
                lines.append(
                    f"{indent}{one['name']}{optional}: Record<string, string | boolean | null>{null}{undefined}"
                )
            continue
        lines.append(f"{indent}{one['name']}{optional}: {parameter_type(one)}{null}{undefined}")
    return lines


def parameter_type(parameter):
    """What a parameter is given as."""
    item = parameter.get("items", parameter)
    kind = one_of(item) or PARAMETER_TYPES[item["type"]]
    if parameter["type"] == "list":
        return f"ReadonlyArray<{kind}>"
    return kind


def one_of(entry):
    """A union of the values that are known; others are taken too where there may be some."""
    if values := entry.get("enum"):
        return " | ".join(map(quoted, values))
    if values := entry.get("known_values"):
        return " | ".join([*map(quoted, values), "(string & {})"])
    return None


def method_type(operation):
    """The declaration of a method."""
    single = operation.single_id()
    needed = any(one["required"] for one in operation.parameters) or operation.needs_one_of
    kind = parameters_name(operation) + (" | string" if single else "")
    request, options = f"{class_name(operation.name)}Request", f"{class_name(operation.name)}Options"
    return [f"  {camel(operation.method)}(parameters{'' if needed else '?'}: {kind}, options?: {options}): {request}"]


def answer_type(operation):
    """What a method returns."""
    name = interface(operation.object) if operation.object else "undefined"
    kinds = {"empty": "undefined", "maybe": f"{name} | undefined", "maybe_whole": f"{name} | undefined"}
    return f"{name}[]" if operation.kind in ("list", "page") else kinds.get(operation.kind, name)


def whole_answer_type(operation):
    """The whole of Seam's answer."""
    if operation.kind in ("whole", "maybe_whole"):
        name = interface(operation.object)
        return f"{f'Partial<{name}>' if operation.kind == 'maybe_whole' else name} & {{ ok: boolean }}"
    members = ["ok: boolean"]
    if operation.kind == "page":
        members.insert(0, "pagination: Pagination")
    if operation.key:
        held = answer_type(operation).removesuffix(" | undefined")
        members.insert(0, f"{operation.key}{'?' if operation.kind in ('empty', 'maybe') else ''}: {held}")
    return f"{{ {'; '.join(members)} }}"


def interface(name):
    """The interface of an object."""
    return INTERFACES.get(name, class_name(name))


def object_types(table):
    """The interfaces of the objects."""
    lines = [f"// {GENERATED}", "", "// Seam's objects. Fields that are not known here are kept."]
    known = {thing["name"] for thing in table.objects()}
    answered = {operation.object for operation in table.operations if operation.key}
    for thing in table.objects():
        lines += ["", *comment(prose(thing["description"])), f"export interface {interface(thing['name'])} {{"]
        for one in thing["fields"]:
            lines += comment(prose(about_field(one, table, known)), "  ")
            optional = "" if one["required"] else "?"
            lines.append(f"  {one['name']}{optional}: {field_type(one)}{' | null' if one['nullable'] else ''}")
        if (own := own_id(thing)) and thing["name"] in answered:
            lines += comment(f"The `{own['name']}`. What copies, compares or sends the object does not see it.", "  ")
            lines.append("  readonly id: string")
        lines.append("}")
    return text(lines)


def field_type(field):
    """What a field holds."""

    def single(entry):
        if entry["type"] == "object":
            return interface(entry["object"])
        return one_of(entry) or FIELD_TYPES[entry["type"]]

    if field["name"].endswith("custom_metadata"):
        return "Record<string, string | boolean>"
    if field["type"] == "list":
        item = single({**field["items"], **{key: field[key] for key in ("known_values",) if key in field}})
        return f"Array<{item}>"
    return single(field)
