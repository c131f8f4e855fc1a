"""The Ruby package and its signatures."""

from .model import (
    GENERATED,
    PROGRESS,
    about_field,
    about_option,
    about_parameter,
    class_name,
    held_object,
    own_id,
    with_null_as,
    wrapped,
)

PACKAGE = "bindings/ruby"
FOLDERS = (f"{PACKAGE}/lib", f"{PACKAGE}/sig")

WIDTH = 120
TIME = "A Time, a DateTime, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`."
#: Classes that are named otherwise than their objects.
CLASSES = {"event": "SeamEvent"}

DOC_TYPES = {
    "uuid": "String", "text": "String", "digits": "String", "email": "String", "date_time": "Time, DateTime, String",
    "time": "Time, DateTime, String", "boolean": "Boolean", "number": "Numeric", "integer": "Integer", "object": "Hash",
    "map": "Hash",
}  # fmt: skip
SIGNATURES = {
    "uuid": "String", "text": "String", "digits": "String", "email": "String", "date_time": "time", "time": "time",
    "boolean": "bool", "number": "Numeric", "integer": "Integer", "object": "metadata",
    "map": "Hash[untyped, untyped]",
}  # fmt: skip
FIELD_SIGNATURES = {
    "uuid": "String", "text": "String", "date_time": "Time", "boolean": "bool", "integer": "Integer", "map": "map",
    "any": "untyped",
}  # fmt: skip
OPTION_TYPES = {
    "text": "String", "integer": "Integer", "boolean": "bool", "map_of_texts": "Hash[untyped, String]",
    "list_of_objects": "Array[Hash[untyped, untyped]]",
}  # fmt: skip


def files(table):
    """The routes, the objects, and the signatures of both."""
    app = table.of_app()
    written = {
        f"{PACKAGE}/lib/seam_phones/routes/{folder}{top}.rb": module(of, groups, group)
        for of, folder, group in ((table, "", "group"), (app, "app/", "../group"))
        for top, groups in of.top_groups().items()
    }
    written[f"{PACKAGE}/lib/seam_phones/resources.rb"] = resources(table)
    written[f"{PACKAGE}/sig/seam_phones/routes.rbs"] = route_signatures(table)
    written[f"{PACKAGE}/sig/seam_phones/app_routes.rbs"] = app_route_signatures(app)
    written[f"{PACKAGE}/sig/seam_phones/resources.rbs"] = resource_signatures(table)
    return written


def regions(table):
    """The options of a client."""
    documented, signed, signed_in_app = [], [], []
    for one in table.client_options:
        kind = {"bool": "Boolean", "Hash[untyped, String]": "Hash", "Array[Hash[untyped, untyped]]": "Array<Hash>"}.get(
            OPTION_TYPES[one["type"]], OPTION_TYPES[one["type"]]
        )
        start = f"    # @option options [{kind}, nil] :{one['name']} "
        documented += wrapped(prose(about_option(one)), WIDTH, start, "    #   ")
        signed.append(f"      ?{one['name']}: {OPTION_TYPES[one['type']]}?,")
        if one["name"] not in table.credential_options:
            signed_in_app.append(signed[-1])
    return {
        f"{PACKAGE}/lib/seam_phones/client.rb": documented,
        f"{PACKAGE}/sig/seam_phones.rbs": signed,
        f"{PACKAGE}/sig/seam_phones/app.rbs": signed_in_app,
    }


def text(lines):
    """A file of these lines."""
    return "\n".join(lines) + "\n"


def prose(sentence):
    """A sentence as a comment has it."""
    return with_null_as("nil", sentence)


def comment(indent, sentence):
    """The lines of a comment."""
    return wrapped(prose(sentence), WIDTH, f"{indent}# ")


def object_class_name(name):
    """The class of an object."""
    return CLASSES.get(name, class_name(name))


def module(table, groups, base):
    """One file of routes; base: where the class is that they are based on."""
    lines = ["# frozen_string_literal: true", "", f"# {GENERATED}", "", f'require_relative "{base}"', ""]
    lines += ["module SeamPhones", "  module Routes"]
    # Those within come first: the outer one makes them.
    for at, group in enumerate(sorted(groups, key=lambda name: name == groups[0])):
        inner = [one for one in groups if one.startswith(f"{group}.")]
        lines += [""] * (at > 0) + group_class(table, group, inner)
    return text([*lines, "  end", "end"])


def group_class(table, group, inner):
    """The class of a group of operations."""
    lines = [*comment("    ", table.groups[group]), f"    class {table.prefix}{class_name(group)} < Group"]
    parts = []
    if inner:
        readers = []
        for one in inner:
            readers += [*comment("      ", table.groups[one]), f"      attr_reader :{one.rsplit('.', 1)[1]}"]
        makes = [f"        @{one.rsplit('.', 1)[1]} = {table.prefix}{class_name(one)}.new(native)" for one in inner]
        parts += [readers, ["      def initialize(native)", "        super", *makes, "      end"]]
    parts += [method(table, operation) for operation in table.operations_of(group)]
    for at, part in enumerate(parts):
        lines += [""] * (at > 0) + part
    return [*lines, "    end"]


def method(table, operation):
    """The method of an operation."""
    indent = " " * 6
    lines = [*comment(indent, operation.sentences()), f"{indent}#"]
    if single := operation.single_id():
        lines.append(f"{indent}# @param id [{DOC_TYPES[single['type']]}] The {single['name']}, without its name.")
    for one in operation.parameters:
        lines += parameter_comment(one, indent)
    if operation.reports_progress:
        lines += wrapped(prose(PROGRESS), WIDTH, f"{indent}# @param on_progress [#call, nil] ", f"{indent}#   ")
    for one in table.call_options:
        start = f"{indent}# @param {one['name']} [Integer] "
        lines += wrapped(prose(about_option(one)), WIDTH, start, f"{indent}#   ")
    lines.append(f"{indent}# @return [{answer_type(operation)}]")
    given = ["id = ABSENT"] if single else []
    for one in operation.parameters:
        given.append(f"{one['name']}:" if one["required"] and one is not single else f"{one['name']}: ABSENT")
    given += ["on_progress: nil"] * operation.reports_progress
    given += [f"{one['name']}: ABSENT" for one in table.call_options]
    start = f"{indent}def {operation.method}("
    lines += [line.replace("\0", " ") for line in wrapped(signature(given), WIDTH, start, " " * len(start))]
    return [*lines, *(f"        {line}" if line else "" for line in body(operation)), f"{indent}end"]


def signature(given):
    """Arguments that are only broken between one another."""
    return ", ".join(one.replace(" ", "\0") for one in given) + ")"


def parameter_comment(entry, indent):
    """What a comment says of a parameter, and of those within it."""
    item = entry.get("items", entry)
    kind = f"Array<{DOC_TYPES[item['type']]}>" if entry["type"] == "list" else DOC_TYPES[entry["type"]]
    kind += ", nil" if entry["nullable"] else ""
    sentence = prose(about_parameter(entry, TIME).replace("An object with:", "A Hash with:"))
    lines = wrapped(sentence, WIDTH, f"{indent}# @param {entry['name']} [{kind}] ", f"{indent}#   ")
    for inner in entry.get("parameters", []):
        sentence = f"`{inner['name']}`: {prose(about_parameter(inner, TIME))}"
        lines += wrapped(sentence, WIDTH, f"{indent}#   - ", f"{indent}#     ")
    return lines


def answer_type(operation):
    """What a method returns, for its comment."""
    name = f"Resources::{object_class_name(operation.object)}" if operation.object else "nil"
    kinds = {
        "empty": "nil",
        "one": name,
        "whole": name,
        "maybe_whole": f"{name}, nil",
        "maybe": f"{name}, nil",
        "list": f"Array<{name}>",
        "page": f"Page<{name}>",
    }
    return kinds[operation.kind]


def body(operation):
    """What a method does."""
    lines, params = params_of(operation)
    progress = ", on_progress" if operation.reports_progress else ""
    call = f'call("{operation.name}", {params}, timeout_ms, max_retries{progress})'
    if operation.kind == "empty":
        return [*lines, call, "nil"]
    name, key = f"Resources::{object_class_name(operation.object)}", operation.key
    lines.append(f"answer = {call}")
    items = f'answer["{key}"].map {{ |data| {name}.new(data) }}'
    last = {
        "one": f'{name}.new(answer["{key}"])',
        "whole": f'{name}.new(answer.except("ok").freeze)',
        "maybe_whole": f'{name}.new(answer.except("ok").freeze) if answer.size > 1',
        "maybe": f'answer["{key}"] && {name}.new(answer["{key}"])',
        "list": items,
        "page": f'Page.new({items}, answer["pagination"])',
    }
    return [*lines, last[operation.kind]]


def params_of(operation):
    """The lines that collect the parameters, and what stands for them in the call."""
    pairs = [f"{one['name']}: {one['name']}" for one in operation.parameters]
    if single := operation.single_id():
        name = single["name"]
        at = operation.parameters.index(single)
        pairs[at] = f"{name}: one_id(:{name}, id, {name})"
    if not pairs:
        return [], "{}"
    if len(line := f"params = {{ {', '.join(pairs)} }}") <= WIDTH - 8:
        return [line], "params"
    return ["params = {", *(f"  {pair}," for pair in pairs[:-1]), f"  {pairs[-1]}", "}"], "params"


def resources(table):
    """The file of objects."""
    lines = [
        "# frozen_string_literal: true",
        "",
        f"# {GENERATED}",
        "",
        'require_relative "resource"',
        "",
        "module SeamPhones",
    ]
    lines += ["  # Seam's objects. An optional field that is not there is nil.", "  module Resources"]
    for at, thing in enumerate(table.all_objects()):
        lines += [""] * (at > 0) + comment("    ", thing["description"])
        lines.append(f"    class {object_class_name(thing['name'])} < Resource")
        for one in thing["fields"]:
            lines += comment("      ", about_field(one, table, {other["name"] for other in table.all_objects()}))
            shape = shape_of(one)
            lines.append(f"      fields {one['name']}: {shape}" if shape else f"      fields :{one['name']}")
        if own := own_id(thing):
            lines += ["", f"      # The {own['name']}.", "      def id", f"        {own['name']}", "      end"]
        lines.append("    end")
    return text([*lines, "  end", "end", "", 'require_relative "behaviours"'])


def shape_of(field):
    """How a field is read, when not as it is."""
    if field["type"] == "date_time":
        return "Time"
    held = held_object(field)
    if held is None:
        return None
    return f"[{object_class_name(held)}]" if field["type"] == "list" else object_class_name(held)


def route_signatures(table):
    """The signatures of the routes."""
    lines = [f"# {GENERATED}", ""]
    lines += [
        "module SeamPhones",
        "  # Seam's operations. A parameter that is not given is not sent; nil is sent, as null.",
        "  module Routes",
        "    # What a parameter in the form of an object is given as.",
        "    type metadata = Hash[Symbol | String, untyped]",
        "    # A time, or its text in ISO 8601.",
        "    type time = Time | _DateTime | String",
        "    # A DateTime. A Date has no hour: it is no time.",
        "    interface _DateTime",
        "      def hour: () -> Integer",
        "      def iso8601: (?Integer digits) -> String",
        "    end",
        "",
        "    class Group",
        "      def initialize: (untyped native) -> void",
        "      def inspect: () -> String",
        "    end",
    ]
    return text([*lines, *group_signatures(table), "  end", "end"])


def app_route_signatures(table):
    """The signatures of the routes of an app."""
    lines = [f"# {GENERATED}", "", "module SeamPhones", "  # What the app on a phone may ask.", "  module Routes"]
    return text([*lines, *group_signatures(table)[1:], "  end", "end"])


def group_signatures(table):
    """The signatures of the classes of groups."""
    lines = []
    for groups in table.top_groups().values():
        for group in sorted(groups, key=lambda name: name == groups[0]):
            inner = [one for one in groups if one.startswith(f"{group}.")]
            lines += ["", *comment("    ", table.groups[group]), f"    class {table.prefix}{class_name(group)} < Group"]
            lines += [f"      attr_reader {one.rsplit('.', 1)[1]}: {table.prefix}{class_name(one)}" for one in inner]
            operations = table.operations_of(group)
            lines += [""] * bool(inner and operations)
            for operation in operations:
                lines += [*comment("      ", operation.sentences()), *method_signature(table, operation)]
            lines.append("    end")
    return lines


def method_signature(table, operation):
    """The signature of a method."""
    name = f"Resources::{object_class_name(operation.object)}" if operation.object else "nil"
    kinds = {
        "empty": "nil",
        "one": name,
        "whole": name,
        "maybe_whole": f"{name}?",
        "maybe": f"{name}?",
        "list": f"Array[{name}]",
        "page": f"Page[{name}]",
    }
    taken = {}
    for one in operation.parameters:
        item = SIGNATURES[one.get("items", one)["type"]]
        kind = (f"Array[{item}]" if one["type"] == "list" else item) + ("?" if one["nullable"] else "")
        taken[one["name"]] = f"{'' if one['required'] else '?'}{one['name']}: {kind}"
    if operation.reports_progress:
        taken["on_progress"] = "?on_progress: (^(Progress) -> void)?"
    taken.update({one["name"]: f"?{one['name']}: Integer" for one in table.call_options})
    forms = [list(taken.values())]
    if single := operation.single_id():
        name = single["name"]
        without = [f"{SIGNATURES[single['type']]} id", *(kind for key, kind in taken.items() if key != name)]
        forms.insert(0, without)
    start, returned = f"      def {operation.method}: (", f") -> {kinds[operation.kind]}"
    lines = [f"{start}{', '.join(form)}{returned}" for form in forms]
    if max(len(line) for line in lines) <= WIDTH:
        # The second form stands below the first one.
        return [lines[0], *(line.replace(start, f"{' ' * (len(start) - 3)}| (") for line in lines[1:])]
    lines = []
    for form in forms:
        lines += ["      | (" if lines else start, *(f"        {one}," for one in form[:-1]), f"        {form[-1]}"]
        lines.append(f"      {returned}")
    return lines


def resource_signatures(table):
    """The signatures of the objects."""
    lines = [
        f"# {GENERATED}",
        "",
        "module SeamPhones",
        "  # Seam's objects. An optional field that is not there is nil.",
    ]
    lines += [
        "  module Resources",
        "    # A map whose keys are Seam's or the user's own.",
        "    type map = Hash[String, untyped]",
    ]
    known = {thing["name"] for thing in table.all_objects()}
    for thing in table.all_objects():
        lines += [
            "",
            *comment("    ", thing["description"]),
            f"    class {object_class_name(thing['name'])} < Resource",
        ]
        for one in thing["fields"]:
            lines += comment("      ", about_field(one, table, known))
            lines.append(f"      def {one['name']}: () -> {field_signature(one)}")
        if own := own_id(thing):
            lines += [f"      # The {own['name']}.", f"      def id: () -> {field_signature(own)}"]
        lines.append("    end")
    return text([*lines, "  end", "end"])


def field_signature(field):
    """What a field holds."""

    def single(entry):
        return object_class_name(entry["object"]) if entry["type"] == "object" else FIELD_SIGNATURES[entry["type"]]

    kind = f"Array[{single(field['items'])}]" if field["type"] == "list" else single(field)
    return kind if kind == "untyped" or (field["required"] and not field["nullable"]) else f"{kind}?"
