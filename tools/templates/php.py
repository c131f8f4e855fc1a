"""The PHP package."""

from .model import (
    GENERATED,
    PROGRESS,
    about_field,
    about_option,
    about_parameter,
    class_name,
    held_object,
    own_id,
    wrapped,
)

PACKAGE = "bindings/php/src"
FOLDERS = (PACKAGE,)

WIDTH = 120
TIME = "A DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`."

TYPES = {
    "uuid": "string", "text": "string", "digits": "string", "email": "string",
    "date_time": "\\DateTimeInterface|string", "time": "\\DateTimeInterface|string",
    "boolean": "bool", "number": "int|float", "integer": "int", "object": "array", "map": "array", "list": "array",
}  # fmt: skip
FIELD_TYPES = {
    "uuid": "string", "text": "string", "date_time": "string", "boolean": "bool", "integer": "int", "map": "Fields",
    "any": "mixed",
}  # fmt: skip
OPTION_TYPES = {
    "text": "string", "integer": "int", "boolean": "bool", "map_of_texts": "array<string, string>",
    "list_of_objects": "list<array<string, mixed>>",
}  # fmt: skip
HEAD = ["<?php", "", f"// {GENERATED}", "", "declare(strict_types=1);", ""]


def files(table):
    """The routes and the objects, one class a file."""
    written = {}
    for of in (table, table.of_app()):
        for groups in of.top_groups().values():
            for group in groups:
                inner = [one for one in groups if one.startswith(f"{group}.")]
                written[f"{PACKAGE}/Routes/{of.prefix}{class_name(group)}.php"] = route(of, group, inner)
    for thing in table.all_objects():
        written[f"{PACKAGE}/Resources/{class_name(thing['name'])}.php"] = resource(table, thing)
    return written


def regions(table):
    """The options of a client, and those of an app's, which are no credentials."""
    lines, of_app = [], []
    for one in table.client_options:
        start = f"     * @param {OPTION_TYPES[one['type']]}|null ${one['name']} "
        documented = wrapped(about_option(one), WIDTH, start, "     *     ")
        lines += documented
        of_app += documented if one["name"] not in table.credential_options else []
    return {f"{PACKAGE}/SeamClient.php": lines, f"{PACKAGE}/SeamApp.php": of_app}


def text(lines):
    """A file of these lines."""
    return "\n".join(lines) + "\n"


def comment(indent, lines):
    """A documentation comment of these lines."""
    if len(lines) == 1 and len(lines[0]) + len(indent) + 7 <= WIDTH:
        return [f"{indent}/** {lines[0]} */"]
    return [f"{indent}/**", *(f"{indent} * {line}".rstrip() for line in lines), f"{indent} */"]


def prose(indent, sentence, first="", rest=""):
    """The lines of a sentence in a documentation comment."""
    return wrapped(sentence, WIDTH - len(indent) - 3, first, rest)


def route(table, group, inner):
    """The class of a group of operations."""
    operations = table.operations_of(group)
    uses = {f"Resources\\{class_name(one.object)}" for one in operations if one.object}
    uses |= {"Absent"} if operations else set()
    uses |= {"Progress"} if any(one.reports_progress for one in operations) else set()
    uses |= {"Native\\NativeClient"} if inner else set()
    if any(parameter["type"] in ("object", "map") for one in operations for parameter in one.parameters):
        uses.add("Native\\Json")
    lines = [*HEAD, "namespace Seam\\Phones\\Routes;", "", *(f"use Seam\\Phones\\{one};" for one in sorted(uses)), ""]
    lines += comment("", prose("", table.groups[group]))
    lines += [f"final class {table.prefix}{class_name(group)}{' extends Group' if operations else ''}", "{"]
    parts = []
    if inner:
        part = []
        for one in inner:
            part += comment("    ", prose("    ", table.groups[one]))
            part.append(f"    public readonly {table.prefix}{class_name(one)} ${one.rsplit('.', 1)[1]};")
        part += ["", "    public function __construct(NativeClient $native)", "    {"]
        part += ["        parent::__construct($native);"] * bool(operations)
        part += [
            f"        $this->{one.rsplit('.', 1)[1]} = new {table.prefix}{class_name(one)}($native);" for one in inner
        ]
        parts.append([*part, "    }"])
    parts += [method(table, operation) for operation in operations]
    for at, part in enumerate(parts):
        lines += [""] * (at > 0) + part
    return text([*lines, "}"])


def native_type(entry):
    """The type of a parameter."""
    kind = TYPES[entry["type"]]
    return kind + ("" if entry["required"] else "|Absent") + ("|null" if entry["nullable"] else "")


def documented_type(entry):
    """The type of a parameter, as its documentation has it."""
    if entry["type"] in ("object", "map"):
        return native_type(entry).replace("array", "array<string, mixed>", 1)
    if entry["type"] == "list":
        return native_type(entry).replace("array", f"list<{TYPES[entry['items']['type']]}>", 1)
    return native_type(entry)


def method(table, operation):
    """The method of an operation."""
    indent = "    "
    said = [*prose(indent, operation.sentences()), ""]
    taken = []
    for one in operation.parameters:
        said += parameter_lines(one)
        taken.append(f"{native_type(one)} ${one['name']}{'' if one['required'] else ' = Absent::Value'},")
    if operation.kind == "page":
        said.append(
            "@param (callable(\\stdClass): void)|null $on_response is given the whole answer, with its pagination"
        )
        taken.append("?callable $on_response = null,")
    if operation.reports_progress:
        said += prose(indent, PROGRESS, "@param (callable(Progress): mixed)|null $on_progress ", "    ")
        taken.append("?callable $on_progress = null,")
    for one in table.call_options:
        said += prose(indent, about_option(one), f"@param int|Absent ${one['name']} ", "    ")
        taken.append(f"int|Absent ${one['name']} = Absent::Value,")
    name = class_name(operation.object) if operation.object else "void"
    if operation.kind in ("list", "page"):
        said.append(f"@return list<{name}>")
    returned = {"empty": "void", "one": name, "whole": name, "maybe_whole": f"?{name}", "maybe": f"?{name}"}.get(
        operation.kind, "array"
    )
    return [
        *comment(indent, said),
        f"{indent}public function {operation.method}(",
        *(f"        {one}" for one in taken),
        f"{indent}): {returned} {{",
        *(f"        {line}" for line in body(operation)),
        f"{indent}}}",
    ]


def parameter_lines(entry):
    """What a comment says of a parameter, and of those within it."""
    sentence = about_parameter(entry, TIME).replace("An object with:", "An array with:")
    lines = prose("    ", sentence, f"@param {documented_type(entry)} ${entry['name']} ", "    ")
    for inner in entry.get("parameters", []):
        lines += prose("    ", f"`{inner['name']}`: {about_parameter(inner, TIME)}", "    - ", "      ")
    return lines


def body(operation):
    """What a method does."""
    values = {}
    for one in operation.parameters:
        values[one["name"]] = f"Json::object(${one['name']})" if one["type"] in ("object", "map") else f"${one['name']}"
    lines = ["$params = [", *(f"    '{name}' => {value}," for name, value in values.items()), "];"] if values else []
    progress = ", $on_progress" if operation.reports_progress else ""
    call = f"$this->native->call('{operation.name}', {'$params' if values else '[]'}, $timeout_ms, $max_retries{progress});"
    if operation.kind == "empty":
        return [*lines, call]
    name, key = class_name(operation.object), operation.key
    lines.append(f"$answer = {call}")
    if operation.kind == "page":
        lines += ["if ($on_response !== null) {", "    $on_response($answer);", "}"]
    if operation.kind == "maybe_whole":
        told = f"(array) $answer === [] ? null : new {name}($answer)"
        return [*lines, "unset($answer->ok);", f"return {told};"]
    if operation.kind == "whole":
        return [*lines, "unset($answer->ok);", f"return new {name}($answer);"]
    if operation.kind == "one":
        return [*lines, f"return new {name}($answer->{key});"]
    if operation.kind == "maybe":
        return [*lines, f"return isset($answer->{key}) ? new {name}($answer->{key}) : null;"]
    return [*lines, f"return {name}::all($answer->{key});"]


def resource(table, thing):
    """The class of an object."""
    known = {one["name"] for one in table.all_objects()}
    said = [*prose("", thing["description"]), ""]
    for one in thing["fields"]:
        start = f"@property-read {field_type(one)} ${one['name']} "
        said += prose("", about_field(one, table, known), start, "    ")
    own = own_id(thing)
    said += [f"@property-read {field_type(own)} $id The `{own['name']}`."] if own else []
    lines = [*HEAD, "namespace Seam\\Phones\\Resources;", ""]
    lines += comment("", said)
    lines += [f"final class {class_name(thing['name'])} extends Resource", "{"]
    lines += ["    protected const FIELDS = [", *(f"        '{one['name']}'," for one in thing["fields"]), "    ];"]
    nested = [
        f"        '{one['name']}' => {class_name(held_object(one))}::class,"
        for one in thing["fields"]
        if held_object(one)
    ]
    lines += ["", "    protected const NESTED = [", *nested, "    ];"] if nested else []
    lines += ["", f"    protected const ID = '{own['name']}';"] if own else []
    return text([*lines, "}"])


def field_type(field):
    """The type of a field."""

    def single(entry):
        return class_name(entry["object"]) if entry["type"] == "object" else FIELD_TYPES[entry["type"]]

    kind = f"list<{single(field['items'])}>" if field["type"] == "list" else single(field)
    return kind if kind == "mixed" or (field["required"] and not field["nullable"]) else f"{kind}|null"
