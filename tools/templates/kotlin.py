"""The Kotlin package: one client for servers, another for the app on a phone, each in three forms."""

import re
from typing import NamedTuple

from .model import (
    APP_GROUPS,
    APP_NAMES,
    GENERATED,
    about_field,
    about_option,
    about_parameter,
    class_name,
    own_id,
    wrapped,
)

ROOT = "co.seam.phones"
PACKAGE = "bindings/kotlin/src/main/kotlin/co/seam/phones"
FOLDERS = (PACKAGE,)

WIDTH = 140
TIME = "A text in ISO 8601, such as `2030-01-01T00:00:00Z`."
PROGRESS = (
    "Is told how far it has come (`done`, `failed`, `total`), some ten times a second and at the end: where the call is awaited, "
    "or on the executor of a future. An exception in it cancels the call."
)

PARAMETER_TYPES = {
    "uuid": "String", "text": "String", "digits": "String", "email": "String", "date_time": "String", "time": "String",
    "boolean": "Boolean", "number": "Number", "integer": "Int",
    "map": "Map<String, Any?>",
}  # fmt: skip
FIELD_TYPES = {
    "uuid": "String", "text": "String", "date_time": "String", "boolean": "Boolean", "integer": "Long",
    "map": "JsonObject", "any": "JsonValue",
}  # fmt: skip
READERS = {
    "uuid": "textOf", "text": "textOf", "date_time": "textOf", "boolean": "booleanOf", "integer": "longOf",
    "map": "objectOf", "any": "valueOf", "object": "objectOf",
}  # fmt: skip
OPTION_TYPES = {
    "text": "String", "integer": "Long", "boolean": "Boolean", "map_of_texts": "Map<String, String>",
    "list_of_objects": "List<Map<String, Any?>>",
}  # fmt: skip


class Form(NamedTuple):
    """How the routes differ between the forms of a client."""

    prefix: str  #: of the names of their classes
    folder: str  #: where they are, below that of the client's routes
    call: str  #: how an operation is carried out
    define: str
    about: str


AWAITED = Form("", "", "calls.await({})", "public suspend fun", "")
BLOCKING = Form("Blocking", "blocking", "calls.block({})", "public fun", " It waits for the answer.")
FUTURE = Form("Future", "futures", "calls.future({}, executor)", "public fun", " It gives a future of the answer.")
FORMS = (AWAITED, BLOCKING, FUTURE)


class Client(NamedTuple):
    """The routes of one client."""

    name: str
    package: str  #: of its routes, below the root
    prefix: str  #: of the names of their classes
    groups: dict  #: the operations by their group, as the client names it


def clients(table):
    """The client for servers, and the one for the app on a phone."""
    server = {name: table.operations_of(name) for groups in table.top_groups().values() for name in groups}
    app = {}
    for operation in table.app_operations:
        group = APP_NAMES.get(operation.group, operation.group)
        for depth in range(1, group.count(".") + 1):
            app.setdefault(".".join(group.split(".")[:depth]), [])
        app.setdefault(group, []).append(operation)
    return Client("Seam", "routes", "", server), Client("SeamApp", "app", "App", app)


def files(table):
    """The routes, their parameters, the objects, the ids and the options."""
    ids = Ids(table)
    every = {one.name: one for one in [*table.operations, *table.app_operations]}.values()
    written = {}
    for client in clients(table):
        for top in [name for name in client.groups if "." not in name]:
            groups = {name: ones for name, ones in client.groups.items() if name == top or name.startswith(f"{top}.")}
            for form in FORMS:
                folder = "/".join(part for part in (client.package, form.folder) if part)
                path = f"{PACKAGE}/{folder}/{form.prefix}{client.prefix}{class_name(top)}.kt"
                written[path] = routes(table, ids, client, form, top, groups)
    by_group = {}
    for one in every:
        by_group.setdefault(one.group, []).append(one)
    for group, operations in by_group.items():
        written[f"{PACKAGE}/internal/operations/{class_name(group)}Operations.kt"] = carried_out(ids, group, operations)
        for one in operations:
            written[f"{PACKAGE}/params/{params_class(one)}.kt"] = parameters(ids, one)
    objects = table.objects(every)
    classes = {thing["name"] for thing in objects}
    for thing in objects:
        written[f"{PACKAGE}/objects/{class_name(thing['name'])}.kt"] = object_file(table, ids, thing, classes)
    written[f"{PACKAGE}/objects/Ids.kt"] = ids.file()
    written[f"{PACKAGE}/SeamOptions.kt"] = options(table)
    return written


def regions(table):
    """None: what is generated has its own files."""
    return {}


class Ids:
    """The classes of ids: one for each object that has an id of its own."""

    def __init__(self, table):
        self.described = {}
        for thing in table.objects({*table.operations, *table.app_operations}):
            own = own_id(thing)
            if own and own["type"] == "uuid" and own["name"] not in self.described:
                self.described[own["name"]] = re.sub("^acs ", "ACS ", thing["name"].replace("_", " "))
        self.described["device_id"] = "phone"

    def class_of(self, name, kind):
        """The class of a parameter or a field with this name, or None."""
        if kind != "uuid":
            return None
        singular = re.sub(r"s$", "", name)
        fitting = [one for one in self.described if singular == one or singular.endswith(f"_{one}")]
        return class_name(max(fitting, key=len)) if fitting else None

    def file(self):
        """The file of all of them."""
        lines = [*header(f"{ROOT}.objects"), f"import {ROOT}.json.WritesJson", "import java.io.Serializable"]
        for name, what in sorted(self.described.items()):
            article = "an" if what[0].lower() in "aeio" else "a"
            lines += ["", *kdoc("", f"The id of {article} {what}, so that it is not taken for that of another thing.")]
            lines += [f"public data class {class_name(name)}(", "    /** The id as Seam writes it. */"]
            lines += ["    public val value: String,", ") : WritesJson,", "    Serializable {"]
            lines += ["    override fun json(): Any = value", ""]
            lines += ["    /** The id alone. */", "    override fun toString(): String = value", "}"]
        return text(lines)


def text(lines):
    """A file of these lines."""
    return "\n".join(lines) + "\n"


def header(package):
    """The first lines of a file."""
    return [f"// {GENERATED}", "", f"package {package}", ""]


def camel(name):
    """owner_user_identity_id as ownerUserIdentityId."""
    joined = class_name(name)
    return joined[0].lower() + joined[1:]


def prose(sentence):
    """A sentence as KDoc has it. A star before a slash would end the comment."""
    return sentence.replace("*/", "* /")


def kdoc(indent, sentence, *further):
    """A comment of a sentence, and of further paragraphs."""
    one = f"{indent}/** {prose(sentence)} */"
    if not further and len(one) <= WIDTH:
        return [one]
    lines = [f"{indent}/**"]
    for at, paragraph in enumerate([sentence, *further]):
        lines += [f"{indent} *"] * (at == 1) + wrapped(prose(paragraph), WIDTH, f"{indent} * ")
    return [*lines, f"{indent} */"]


def signature(start, given, end):
    """A function's first lines: as the linter wants it, arguments stand below one another when there are several."""
    if len(given) < 2 and len(one := f"{start}({', '.join(given)}){end}") <= WIDTH:
        return [one]
    indent = re.match(" *", start)[0]
    return [f"{start}(", *(f"{indent}    {one}," for one in given), f"{indent}){end}"]


def imports(names):
    """The lines of imports."""
    return [f"import {name}" for name in sorted(names)]


def params_class(operation):
    """The class of what may be given to an operation."""
    return f"{class_name(operation.name)}Params"


def parameter_type(ids, entry):
    """The type of a parameter."""
    if entry["type"] == "object":
        return class_name(entry["name"])
    item = entry.get("items", entry)
    kind = ids.class_of(entry["name"], item["type"]) or PARAMETER_TYPES[item["type"]]
    return f"List<{kind}>" if entry["type"] == "list" else kind


def id_imports(ids, entries):
    """The classes of ids that these parameters or fields have."""
    found = {ids.class_of(one["name"], one.get("items", one)["type"]) for one in entries}
    return {f"{ROOT}.objects.{one}" for one in found if one}


def answer_type(operation, nothing):
    """The type of an operation's result; nothing: what stands for none."""
    name = class_name(operation.object) if operation.object else ""
    return {
        "empty": nothing,
        "one": name,
        "whole": name,
        "maybe": f"{name}?",
        "maybe_whole": f"{name}?",
        "list": f"List<{name}>",
        "page": f"Page<{name}>",
    }[operation.kind]


def required(operation):
    """The parameters that must be given."""
    return [one for one in operation.parameters if one["required"]]


def operation_imports(ids, operations):
    """What the signatures of operations name."""
    names = {f"{ROOT}.params.{params_class(one)}" for one in operations}
    names |= {f"{ROOT}.objects.{class_name(one.object)}" for one in operations if one.object}
    names |= {f"{ROOT}.Page" for one in operations if one.kind == "page"}
    for one in operations:
        names |= id_imports(ids, required(one))
    return names


def carried_out(ids, group, operations):
    """The file that says for a group what is sent, and what the answer means."""
    names = operation_imports(ids, operations) | {f"{ROOT}.internal.Operation"}
    names |= {f"{ROOT}.internal.{HELPERS[one.kind]}" for one in operations if one.kind in HELPERS}
    lines = [*header(f"{ROOT}.internal.operations"), *imports(names), ""]
    lines += [f"/** What the operations of `{group}` send, and what their answers mean. */"]
    lines += [f"internal object {class_name(group)}Operations {{"]
    for at, one in enumerate(operations):
        lines += [""] * (at > 0) + operation_of(ids, one)
    return text([*lines, "}"])


def operation_of(ids, operation):
    """The function that makes an operation."""
    given = [f"{camel(one['name'])}: {parameter_type(ids, one)}" for one in required(operation)]
    result = answer_type(operation, "Void?")
    pairs = ", ".join(f'"{one["name"]}" to {camel(one["name"])}' for one in required(operation))
    sent = f"mapOf({pairs})" if pairs else "emptyMap()"
    passed = [f'"{operation.name}"', sent, "params", *(["params.onProgress"] * operation.reports_progress)]
    means = f"{{ {meaning(operation)} }}"
    start = f"    fun {camel(operation.method)}"
    given.append(f"params: {params_class(operation)}")
    value = f"Operation({', '.join(passed)}) {means}"
    if len(value) + 8 <= WIDTH:
        return expression(start, given, f": Operation<{result}>", value)
    indent = " " * 8
    broken = [f"{indent}Operation(", *(f"{indent}    {one}," for one in passed), f"{indent}) {means}"]
    return [*signature(start, given, f": Operation<{result}> ="), *broken]


#: What reads an answer of each kind, in `internal/Operation.kt`.
HELPERS = {
    "one": "member", "whole": "whole", "maybe_whole": "wholeOrNull", "maybe": "memberOrNull", "list": "items", "page": "page",
}  # fmt: skip


def meaning(operation):
    """What an operation makes of its answer."""
    name, key = class_name(operation.object or ""), operation.key
    return {
        "empty": "null",
        "one": f'{name}(member(it, "{key}"))',
        "whole": f"{name}(whole(it))",
        "maybe_whole": f"wholeOrNull(it, ::{name})",
        "maybe": f'memberOrNull(it, "{key}", ::{name})',
        "list": f'items(it, "{key}", ::{name})',
        "page": f'page(it, "{key}", ::{name})',
    }[operation.kind]


def routes(table, ids, client, form, top, groups):
    """One file of routes."""
    operations = [one for ones in groups.values() for one in ones]
    folder = ".".join(part for part in (ROOT, client.package, form.folder) if part)
    names = operation_imports(ids, operations) | {f"{ROOT}.internal.Calls"}
    names |= {f"{ROOT}.internal.operations.{class_name(one.group)}Operations" for one in operations}
    if form is FUTURE:
        names |= {f"{ROOT}.SeamFuture", "java.util.concurrent.Executor"}
    elif any(one.kind == "page" for one in operations):
        names |= {f"{ROOT}.internal.{'allPages' if form is AWAITED else 'allPagesWaiting'}"}
        names |= {"kotlinx.coroutines.flow.Flow"} if form is AWAITED else set()
    lines = [*header(folder), *imports(names)]
    # Those within come first: the outer one makes them.
    for group in sorted(groups, key=lambda name: name == top):
        inner = [name for name in groups if name.rpartition(".")[0] == group]
        lines += ["", *group_class(table, ids, client, form, group, groups[group], inner)]
    return text(lines)


def group_class(table, ids, client, form, group, operations, inner):
    """The class of a group of operations."""
    described = table.groups.get(group) or APP_GROUPS[group]
    name = f"{form.prefix}{client.prefix}"
    needs = ["calls: Calls", *(["executor: Executor"] * (form is FUTURE))]
    kept = [f"private val {one}" for one in needs] if operations else needs
    lines = [*kdoc("", described), f"public class {name}{class_name(group)} internal constructor("]
    lines += [*(f"    {one}," for one in kept), ") {"]
    parts = []
    for one in inner:
        field = camel(one.rpartition(".")[2])
        makes = "calls, executor" if form is FUTURE else "calls"
        about = table.groups.get(one) or APP_GROUPS[one]
        parts.append([
            *kdoc("    ", about),
            f'    @get:JvmName("{field}")',
            f"    public val {field}: {name}{class_name(one)} = {name}{class_name(one)}({makes})",
        ])  # fmt: skip
    parts += [method for one in operations for method in methods(ids, client, form, one)]
    for at, part in enumerate(parts):
        lines += [""] * (at > 0) + part
    return [*lines, "}"]


def methods(ids, client, form, operation):
    """The methods of an operation."""
    name, params = camel(operation.method), params_class(operation)
    given = [f"{camel(one['name'])}: {parameter_type(ids, one)}" for one in required(operation)]
    passed = ", ".join([*(camel(one["name"]) for one in required(operation)), "params"])
    call = form.call.format(f"{class_name(operation.group)}Operations.{name}({passed})")
    optional = f"params: {params} = {params}()"
    documented = kdoc(
        "    ",
        f"{operation.sentences()}{form.about}",
        *(f"@param {camel(one['name'])} {about_parameter(one, TIME)}" for one in required(operation)),
    )
    overloads = ["    @JvmOverloads"] * (form is not AWAITED)
    nothing = operation.kind == "empty"
    if form is FUTURE:
        result = f": SeamFuture<{answer_type(operation, 'Void?')}>"
    else:
        result = "" if nothing else f": {answer_type(operation, '')}"
    start = f"    {form.define} {name}"
    if nothing and form is not FUTURE:
        yield [*documented, *overloads, *signature(start, [*given, optional], " {"), f"        {call}", "    }"]
    else:
        yield [*documented, *overloads, *expression(start, [*given, optional], result, call)]
    if form is AWAITED:
        block = [*given, f"block: {params}.() -> Unit"]
        again = ", ".join([*(camel(one["name"]) for one in required(operation)), f"{params}().apply(block)"])
        about = kdoc("    ", f"[{name}], with its optional parameters in a block.")
        head = f"    public suspend inline fun {name}"
        if nothing:
            yield [*about, *signature(head, block, " {"), f"        {name}({again})", "    }"]
        else:
            yield [*about, *expression(head, block, result, f"{name}({again})")]
    if operation.kind == "page" and form is not FUTURE:
        yield from all_pages(form, operation, name, params, optional)


def expression(start, given, result, value):
    """A function that is one expression, on its line when it fits."""
    head = signature(start, given, f"{result} =")
    if len(head) == 1 and len(f"{head[0]} {value}") <= WIDTH:
        return [f"{head[0]} {value}"]
    if len(head) > 1 and len(f"{head[-1]} {value}") <= WIDTH:
        return [*head[:-1], f"{head[-1]} {value}"]
    indent = re.match(" *", start)[0]
    return [*head, f"{indent}    {value}"]


def all_pages(form, operation, name, params, optional):
    """The method that goes through all pages of a list."""
    item = class_name(operation.object)
    helper = "allPages" if form is AWAITED else "allPagesWaiting"
    kind = "Flow" if form is AWAITED else "Iterable"
    about = kdoc("    ", f"The items of all pages of [{name}]. Each page is fetched when it is reached.")
    value = f"{helper} {{ cursor -> {name}(params.at(cursor)) }}"
    overloads = ["    @JvmOverloads"] * (form is not AWAITED)
    yield [*about, *overloads, *expression(f"    public fun {name}All", [optional], f": {kind}<{item}>", value)]
    if form is AWAITED:
        about = kdoc("    ", f"[{name}All], with its parameters in a block.")
        value = f"{name}All({params}().apply(block))"
        yield [
            *about,
            *expression(
                f"    public inline fun {name}All", [f"block: {params}.() -> Unit"], f": {kind}<{item}>", value
            ),
        ]


def parameters(ids, operation):
    """The file of what may be given to an operation."""
    optional = [one for one in operation.parameters if not one["required"]]
    name = params_class(operation)
    objects = [one for one in operation.parameters if one["type"] == "object"]
    within = [inner for one in objects for inner in one.get("parameters", [])]
    names = id_imports(ids, [*optional, *within]) | {f"{ROOT}.CallParams"}
    names |= {f"{ROOT}.ObjectParam"} if objects else set()
    names |= {f"{ROOT}.ProgressListener"} if operation.reports_progress else set()
    lines = [*header(f"{ROOT}.params"), *imports(names), ""]
    lines += kdoc("", f"What may be given to `{operation.name}` besides what it requires.")
    parts = [part for one in optional for part in settable(ids, one, name)]
    if operation.reports_progress:
        parts.append([*kdoc("    ", PROGRESS), "    public var onProgress: ProgressListener? = null"])
        parts.append([
            *kdoc("    ", "[onProgress], for chains and blocks."),
            f"    public fun onProgress(listener: ProgressListener?): {name} = apply {{ onProgress = listener }}",
        ])  # fmt: skip
    if operation.kind == "page":
        parts.append([
            f"    internal fun at(cursor: String?): {name} {{",
            f"        val page = {name}().timeoutMs(timeoutMs).maxRetries(maxRetries)",
            "        page.given.putAll(given)",
            "        return if (cursor == null) page else page.pageCursor(cursor)",
            "    }",
        ])  # fmt: skip
    parts += [object_parameter(ids, one) for one in objects]
    if not parts:
        return text([*lines, f"public class {name} : CallParams<{name}>()"])
    lines.append(f"public class {name} : CallParams<{name}>() {{")
    for at, part in enumerate(parts):
        lines += [""] * (at > 0) + part
    return text([*lines, "}"])


def settable(ids, entry, owner, indent="    "):
    """A parameter as a property, and as a function for chains."""
    field, kind = camel(entry["name"]), parameter_type(ids, entry)
    sentence = about_parameter(entry, TIME).removesuffix(" An object with:")
    yield [
        *kdoc(indent, sentence),
        f"{indent}public var {field}: {kind}?",
        f'{indent}    get() = read("{entry["name"]}")',
        f'{indent}    set(value) = write("{entry["name"]}", value)',
    ]
    chained = expression(
        f"{indent}public fun {field}", [f"value: {kind}?"], f": {owner}", f"apply {{ {field} = value }}"
    )
    yield [*kdoc(indent, f"[{field}], for chains."), *chained]
    if entry["type"] == "object":
        yield [
            *kdoc(indent, f"[{field}], in a block."),
            *expression(
                f"{indent}public fun {field}",
                [f"block: {kind}.() -> Unit"],
                f": {owner}",
                f"apply {{ {field} = {kind}().apply(block) }}",
            ),
        ]


def object_parameter(ids, entry):
    """The class of a parameter that is an object, within that of its operation."""
    name = class_name(entry["name"])
    sentence = about_parameter(entry, TIME).removesuffix(" An object with:")
    lines = [*kdoc("    ", sentence), f"    public class {name} : ObjectParam() {{"]
    parts = [part for one in entry["parameters"] for part in settable(ids, one, name, " " * 8)]
    for at, part in enumerate(parts):
        lines += [""] * (at > 0) + part
    return [*lines, "    }"]


def object_file(table, ids, thing, classes):
    """The file of an object."""
    fields = thing["fields"]
    kinds = {one.get("items", one)["type"] for one in fields}
    names = {f"{ROOT}.Resource", f"{ROOT}.json.JsonObject"}
    names |= {f"{ROOT}.json.JsonValue"} if "any" in kinds else set()
    names |= (
        {f"{ROOT}.json.JsonText"}
        if any(one["type"] == "list" and one["items"]["type"] in ("uuid", "text") for one in fields)
        else set()
    )
    lines = [*header(f"{ROOT}.objects"), *imports(names), ""]
    lines += kdoc("", thing["description"])
    lines += [f"public class {class_name(thing['name'])}(", "    json: JsonObject,", ") : Resource(json) {"]
    for at, one in enumerate(fields):
        lines += [""] * (at > 0) + kdoc("    ", about_field(one, table, classes)) + field_of(ids, one)
    if own := own_id(thing):
        kind = field_type(ids, own)
        lines += [
            "",
            *kdoc("    ", f"The [{camel(own['name'])}]."),
            f"    public val id: {kind} get() = {camel(own['name'])}",
        ]
    return text([*lines, "}"])


def field_of(ids, field):
    """The property of a field."""
    name = field["name"]
    always = field["required"] and not field["nullable"]
    item = field.get("items", field)
    made = class_name(item["object"]) if item["type"] == "object" else ids.class_of(name, item["type"])
    if field["type"] == "list":
        cast = "JsonText" if item["type"] in ("uuid", "text") else "JsonObject"
        value = "(it as? JsonText)?.value" if cast == "JsonText" else "it as? JsonObject"
        if made:
            value = f"{value if cast == 'JsonText' else f'({value})'}?.let(::{made})"
        read = f'listOf("{name}") {{ {value} }}'
        got = f'required("{name}", {read})' if always else read
    else:
        read = f'{READERS[field["type"]]}("{name}")'
        got = f'required("{name}", {read})' if always else read
        if made:
            got = f"{made}({got})" if always else f"{read}?.let(::{made})"
    kind = field_type(ids, field)
    line = f"    public val {camel(name)}: {kind} get() = {got}"
    return [line] if len(line) <= WIDTH else [f"    public val {camel(name)}: {kind}", f"        get() = {got}"]


def field_type(ids, field):
    """The type of a field."""
    item = field.get("items", field)
    single = (
        class_name(item["object"])
        if item["type"] == "object"
        else ids.class_of(field["name"], item["type"]) or FIELD_TYPES[item["type"]]
    )
    kind = f"List<{single}>" if field["type"] == "list" else single
    return kind if field["required"] and not field["nullable"] else f"{kind}?"


def options(table):
    """The file of a client's options."""
    lines = [*header(ROOT), f"import {ROOT}.json.JsonObject", f"import {ROOT}.json.jsonOf", ""]
    lines += kdoc("", "The options of a client, all of them optional. Null is the same as none given.")
    lines += ["@SeamDsl", "public class SeamOptions {", "    private val given = LinkedHashMap<String, Any?>()"]
    for one in table.client_options:
        field, kind = camel(one["name"]), OPTION_TYPES[one["type"]]
        cast = '@Suppress("UNCHECKED_CAST")\n    ' if "<" in kind else ""
        lines += ["", *kdoc("    ", about_option(one)), *f"    {cast}public var {field}: {kind}?".split("\n")]
        lines += [
            f'        get() = given["{one["name"]}"] as {kind}?',
            "        set(value) {",
            f'            given["{one["name"]}"] = value',
            "        }",
        ]
        lines += ["", *kdoc("    ", f"[{field}], for chains.")]
        lines += [f"    public fun {field}(value: {kind}?): SeamOptions = apply {{ {field} = value }}"]
    about = "Is told what happens in the calls of the client. Without one nothing is kept, and it costs nothing."
    lines += ["", *kdoc("    ", about), "    public var logger: SeamLogger? = null"]
    lines += ["", *kdoc("    ", "[logger], for chains.")]
    lines += ["    public fun logger(value: SeamLogger?): SeamOptions = apply { logger = value }"]
    lines += [
        "",
        "    internal fun json(): JsonObject = jsonOf(given.filterValues { it != null }) as JsonObject",
        "",
        "    /** Options of their own, with the same values. */",
        "    internal fun copy(): SeamOptions = SeamOptions().also { it.given.putAll(given) }.logger(logger)",
        "",
        "    /** The names of what is given. The values may be secrets. */",
        '    override fun toString(): String = "SeamOptions${given.filterValues { it != null }.keys}"',
        "}",
    ]
    return text(lines)
