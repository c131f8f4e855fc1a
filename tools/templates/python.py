"""The Python package."""

from typing import NamedTuple

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

PACKAGE = "bindings/python/src/seam_phones"
FOLDERS = (PACKAGE,)

WIDTH = 120
TIME = "A datetime with a time zone, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`."
#: Classes that are named otherwise than their objects: their names would be Python's own, or look like an exception's.
CLASSES = {"resource_error": "SeamResourceError", "resource_warning": "SeamResourceWarning"}
#: Other names for classes.
ALIASES = {"event": ("SeamEvent", "The official package's name for it.")}

PARAMETER_TYPES = {
    "uuid": "str | UUID", "text": "str", "digits": "str", "email": "str", "date_time": "str | datetime",
    "time": "str | datetime", "boolean": "bool", "number": "float", "integer": "int", "object": "dict[str, Any]",
    "map": "dict[str, Any]",
}  # fmt: skip
FIELD_TYPES = {
    "uuid": "str", "text": "str", "date_time": "str", "boolean": "bool", "integer": "int", "map": "Fields", "any": "Any",
}  # fmt: skip
OPTION_TYPES = {
    "text": "str", "integer": "int", "boolean": "bool", "map_of_texts": "Mapping[str, str]",
    "list_of_objects": "list[dict[str, Any]]",
}  # fmt: skip


class Face(NamedTuple):
    """How the routes of one client differ from those of the other."""

    title: str  #: of their files
    folder: str  #: where they are, below the package
    package: str  #: the package, seen from there
    prefix: str  #: of the names of their classes
    group: tuple  #: what they are based on: its module and its class
    native: tuple  #: what they call: its module and its class
    define: str
    wait: str


BLOCKING = Face("seam.{}", "routes", "..", "", (".group", "Group"), ("..native", "NativeClient"), "def", "")
AWAITED = Face(
    title="seam.{} of an AsyncSeam", folder="aio/routes", package="...", prefix="Async", group=(".group", "AsyncGroup"),
    native=("..calls", "AsyncCalls"), define="async def", wait="await ",
)  # fmt: skip
#: Those of an app are one folder further in.
BLOCKING_APP = BLOCKING._replace(
    title="app.{} of a SeamApp", folder="routes/app", package="...", group=("..group", "Group"),
    native=("...native", "NativeClient"),
)  # fmt: skip
AWAITED_APP = AWAITED._replace(
    title="app.{} of an AsyncSeamApp", folder="aio/routes/app", package="....",
    group=("..group", "AsyncGroup"), native=("...calls", "AsyncCalls"),
)  # fmt: skip


def files(table):
    """The routes, the objects and the options."""
    app = table.of_app()
    written = {
        f"{PACKAGE}/{face.folder}/{top}.py": module(of, face, top, groups)
        for of, face in ((table, BLOCKING), (table, AWAITED), (app, BLOCKING_APP), (app, AWAITED_APP))
        for top, groups in of.top_groups().items()
    }
    written[f"{PACKAGE}/resources.py"] = resources(table)
    written[f"{PACKAGE}/options.py"] = options(table)
    return written


def regions(table):
    """None: what is generated has its own files."""
    return {}


def text(lines):
    """A file of these lines."""
    return "\n".join(lines) + "\n"


def prose(sentence):
    """A sentence as a docstring has it."""
    sentence = with_null_as("None", sentence.replace("`", "``"))
    return sentence.replace("Default: true.", "Default: True.").replace("Default: false.", "Default: False.")


def docstring(indent, lines):
    """A docstring of these lines, the first of which may be all."""
    first, *rest = lines
    if not rest:
        return [f'{indent}"""{first}"""']
    return [f'{indent}"""{first}', *rest, f'{indent}"""']


def described(indent, sentence):
    """A docstring of a sentence."""
    first, *rest = wrapped(prose(sentence), WIDTH - 3, f"{indent}   ", indent)
    return docstring(indent, [first.strip(), *rest])


def module(table, face, top, groups):
    """One file of routes."""
    operations = [one for group in groups for one in table.operations_of(group)]
    objects = sorted({object_class_name(one.object) for one in operations if one.object})
    parameters = [parameter for one in operations for parameter in one.parameters]
    has = {one.get("items", one)["type"] for one in parameters}
    lists = any(one["type"] == "list" for one in parameters) or any(one.kind in ("list", "page") for one in operations)
    nests = len(groups) > 1
    lines = [
        f'"""{face.title.format(top)}',
        "",
        GENERATED,
        '"""',
        "",
        "from __future__ import annotations",
        "",
        f"from {face.package}absent import ABSENT",
    ]
    if any(one.kind == "page" for one in operations):
        lines.append(f"from {face.package}pagination import PaginatedList")
    lines += [
        f"from {face.package}resources import {', '.join(objects)}",
        f"from {face.group[0]} import {face.group[1]}",
    ]
    standard = ["    from builtins import list as List"] * lists
    progress = any(one.reports_progress for one in operations)
    standard += ["    from collections.abc import Callable"] * progress
    standard += ["    from datetime import datetime"] * any("datetime" in PARAMETER_TYPES[kind] for kind in has)
    standard += ["    from typing import Any"] * bool(has & {"object", "map"})
    standard += ["    from uuid import UUID"] * ("uuid" in has)
    own = [f"    from {face.native[0]} import {face.native[1]}"] * nests
    own += [f"    from {face.package}progress import Progress"] * progress
    # As isort has them: what is further away first.
    own.sort(key=lambda line: (-line.count("."), line))
    if standard or own:
        gap = [""] * bool(standard and own)
        lines += ["", "TYPE_CHECKING = False", "if TYPE_CHECKING:", *standard, *gap, *own]
    # Those within come first: the outer one makes them.
    for group in sorted(groups, key=lambda name: name == top):
        lines += ["", "", *group_class(table, face, group, [one for one in groups if one.startswith(f"{group}.")])]
    return text(lines)


def group_class(table, face, group, inner):
    """The class of a group of operations."""
    operations = table.operations_of(group)
    prefix = f"{face.prefix}{table.prefix}"
    base = f"({face.group[1]})" if operations else ""
    names = sorted(one.rsplit(".", 1)[1] for one in inner)
    slots = ", ".join(f'"{name}"' for name in names) + ("," if len(names) == 1 else "")
    lines = [
        f"class {prefix}{class_name(group)}{base}:",
        *described("    ", table.groups[group]),
        "",
        f"    __slots__ = ({slots})",
    ]
    if inner:
        lines += ["", f"    def __init__(self, native: {face.native[1]}) -> None:"]
        lines += ["        super().__init__(native)"] * bool(operations)
        lines += [f"        self.{one.rsplit('.', 1)[1]} = {prefix}{class_name(one)}(native)" for one in inner]
    for operation in operations:
        lines += ["", *method(table, face, operation)]
    return lines


def object_class_name(name):
    """The class of an object."""
    return CLASSES.get(name, class_name(name))


def parameter_type(entry):
    """The type of a parameter."""
    if entry["type"] == "list":
        # Not a list of either: a list[str] would be none.
        kind = " | ".join(f"List[{one}]" for one in PARAMETER_TYPES[entry["items"]["type"]].split(" | "))
    else:
        kind = PARAMETER_TYPES[entry["type"]]
    return f"{kind} | None" if entry["nullable"] else kind


def answer_type(operation):
    """The type of what a method returns."""
    name = object_class_name(operation.object) if operation.object else "None"
    return {
        "empty": "None",
        "one": name,
        "whole": name,
        "maybe_whole": f"{name} | None",
        "maybe": f"{name} | None",
    }.get(operation.kind, f"List[{name}]")


def method(table, face, operation):
    """The method of an operation."""
    lines = [f"    {face.define} {operation.method}(", "        self,"]
    single = operation.single_id()
    first = [single] if single else []
    lines += [f"        {one['name']}: {parameter_type(one)}," for one in first]
    lines.append("        *,")
    for one in operation.parameters:
        if one is not single:
            lines.append(f"        {one['name']}: {parameter_type(one)}{'' if one['required'] else ' = ABSENT'},")
    lines += ["        on_progress: Callable[[Progress], object] | None = None,"] * operation.reports_progress
    lines += [f"        {one['name']}: int = ABSENT," for one in table.call_options]
    lines += [f"    ) -> {answer_type(operation)}:", *documentation(table, operation)]
    return lines + body(face, operation)


def documentation(table, operation):
    """The docstring of a method."""
    indent = " " * 8
    first, *rest = wrapped(prose(operation.sentences()), WIDTH, f"{indent}   ", indent)
    lines = [first.strip(), *rest, "", f"{indent}Args:"]
    for one in operation.parameters:
        lines += parameter_lines(one, f"{indent}    ")
    if operation.reports_progress:
        lines += wrapped(f"on_progress: {prose(PROGRESS)}", WIDTH, f"{indent}    ", f"{indent}        ")
    for option in table.call_options:
        lines += wrapped(
            f"{option['name']}: {prose(about_option(option))}", WIDTH, f"{indent}    ", f"{indent}        "
        )
    return docstring(indent, lines)


def parameter_lines(entry, indent):
    """What a docstring says of a parameter, and of those within it."""
    sentence = prose(about_parameter(entry, TIME).replace("An object with:", "A dict with:"))
    lines = wrapped(f"{entry['name']}: {sentence}", WIDTH, indent, f"{indent}    ")
    for inner in entry.get("parameters", []):
        sentence = f"- ``{inner['name']}``: {prose(about_parameter(inner, TIME))}"
        lines += wrapped(sentence, WIDTH, f"{indent}    ", f"{indent}      ")
    return lines


def body(face, operation):
    """What a method does."""
    indent = " " * 8
    lines = [f"{indent}params = {{", *(f'{indent}    "{one["name"]}": {one["name"]},' for one in operation.parameters)]
    lines = [*lines, f"{indent}}}"] if operation.parameters else []
    params = "params" if operation.parameters else "{}"
    progress = ", on_progress" if operation.reports_progress else ""
    call = f'{face.wait}self._call("{operation.name}", {params}, timeout_ms, max_retries{progress})'
    if operation.kind == "empty":
        return [*lines, f"{indent}{call}"]
    name, key = object_class_name(operation.object), operation.key
    lines.append(f"{indent}answer = {call}")
    if operation.kind == "maybe_whole":
        return [*lines, f'{indent}del answer["ok"]', f"{indent}return {name}._of(answer) if answer else None"]
    if operation.kind == "whole":
        return [*lines, f'{indent}del answer["ok"]', f"{indent}return {name}._of(answer)"]
    if operation.kind == "one":
        return [*lines, f'{indent}return {name}._of(answer["{key}"])']
    if operation.kind == "maybe":
        return [
            *lines,
            f'{indent}{key} = answer.get("{key}")',
            f"{indent}return None if {key} is None else {name}._of({key})",
        ]
    # Looked up once: a list may hold thousands.
    lines.append(f"{indent}of = {name}._of")
    items = f'[of(data) for data in answer["{key}"]]'
    if operation.kind == "page":
        return [*lines, f'{indent}return PaginatedList({items}, answer.get("pagination"))']
    return [*lines, f"{indent}return {items}"]


def resources(table):
    """The file of objects."""
    classes = {thing["name"] for thing in table.all_objects()}
    lines = [
        '"""Seam\'s objects. Times are the texts that Seam sent; an optional field that is not there is None.',
        "",
        GENERATED,
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "from .fields import Fields, Resource",
        "",
        "TYPE_CHECKING = False",
        "if TYPE_CHECKING:",
        "    from typing import Any",
    ]
    for thing in table.all_objects():
        lines += ["", "", *object_class(table, thing, classes)]
    lines.append("")
    for name, (alias, why) in ALIASES.items():
        lines += ["", f"#: {why}", f"{alias} = {object_class_name(name)}"]
    return text(lines)


def object_class(table, thing, classes):
    """The class of an object."""
    nested = [f"{one['name']}={object_class_name(held_object(one))}" for one in thing["fields"] if held_object(one)]
    lines = [f"class {object_class_name(thing['name'])}({', '.join(['Resource', *nested])}):"]
    if len(lines[0]) > WIDTH:
        lines = [f"class {object_class_name(thing['name'])}(", *(f"    {one}," for one in ["Resource", *nested]), "):"]
    lines += [*described("    ", thing["description"]), "", "    __slots__ = ()", ""]
    for one in thing["fields"]:
        lines.append(f"    {one['name']}: {field_type(one)}{'' if one['required'] else ' = None'}")
        lines += described("    ", about_field(one, table, classes))
    if own := own_id(thing):
        lines += ["", "    @property", f"    def id(self) -> {field_type(own)}:"]
        lines += [f'        """The ``{own["name"]}``."""', f"        return self.{own['name']}"]
    return lines


def field_type(field):
    """The type of a field."""

    def single(entry):
        return object_class_name(entry["object"]) if entry["type"] == "object" else FIELD_TYPES[entry["type"]]

    kind = f"list[{single(field['items'])}]" if field["type"] == "list" else single(field)
    return kind if kind == "Any" or (field["required"] and not field["nullable"]) else f"{kind} | None"


def options(table):
    """The file of options."""
    lines = [
        '"""The options of a client, for type checkers and editors.',
        "",
        GENERATED,
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "from collections.abc import Mapping",
        "from typing import Any, TypedDict",
    ]
    of_app = [one for one in table.client_options if one["name"] not in table.credential_options]
    others = [one for one in table.client_options if one not in of_app and one["name"] != "api_key"]
    for name, base, about, entries in (
        ("SeamAppOptions", "TypedDict", "The options of a client besides its credentials", of_app),
        ("SeamOptions", "SeamAppOptions", "The options of a client besides ``api_key``", others),
    ):
        lines += ["", "", f"class {name}({base}, total=False):"]
        lines += [f'    """{about}, all of them optional. None is the same as none given."""', ""]
        for one in entries:
            lines.append(f"    {one['name']}: {OPTION_TYPES[one['type']]} | None")
            lines += described("    ", about_option(one))
    return text(lines)
