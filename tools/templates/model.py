"""operations.json as the templates see it."""

import copy
import json
import re
import textwrap

#: In a file that is generated whole.
GENERATED = "Generated from operations.json by tools/generate-bindings: do not edit."
#: Around what is generated in a file that is written by hand.
BEGIN = "generated from operations.json by `make bindings`"
END = "end of what is generated"

#: What the app on a phone calls a group whose name in the table would be long-winded there; Seam's mobile SDKs call it so too.
APP_NAMES = {"mobile_sdk.v1.acs.credentials": "credentials"}
#: What is said of the groups that only an app has.
APP_GROUPS = {
    "phone_sessions": "The app's registration on the phone that it runs on.",
    "credentials": "The credentials of the app's own user.",
}


class Table:
    """The operations that a package has methods for, and what they need."""

    #: What the names of the classes of its groups begin with.
    prefix = ""

    def __init__(self, data):
        self.groups = {group["name"]: group["description"] for group in data["groups"]}
        # An app on a phone has further operations, and another client.
        self.operations = [Operation(one) for one in data["operations"] if one["server_method"]]
        #: What the app on a phone may call, with the token of a client session.
        self.app_operations = [Operation(one) for one in data["operations"] if "client_session" in one["credentials"]]
        self.client_options = data["client_options"]
        #: The names of the options that are credentials.
        self.credential_options = {name for one in data["credentials"] for names in one["options"] for name in names}
        self.call_options = data["call_options"]
        self.error_kinds = data["error_kinds"]
        #: The routes of Seam that there is no operation for, with why.
        self.left_out = data["left_out"]
        self._objects = {one["name"]: one for one in data["objects"]}

    @classmethod
    def read(cls, path):
        """The table in this file."""
        return cls(json.loads(path.read_text()))

    def of_app(self):
        """The table as the app on a phone sees it: what the token of a client session may call, and nothing else."""
        app = copy.copy(self)
        app.prefix, app.operations, app.groups = "App", [], {}
        for one in self.app_operations:
            operation = copy.copy(one)
            operation.group = APP_NAMES.get(one.group, one.group)
            app.operations.append(operation)
            parts = operation.group.split(".")
            for depth in range(1, len(parts) + 1):
                name = ".".join(parts[:depth])
                app.groups[name] = self.groups.get(name) or APP_GROUPS[name]
        return app

    def top_groups(self):
        """The groups that a client has, with those within: phones, phones.simulate."""
        tops = [name for name in self.groups if "." not in name]
        return {top: [name for name in self.groups if name == top or name.startswith(f"{top}.")] for top in tops}

    def operations_of(self, group):
        """The operations of a group, without those of the groups within."""
        return [operation for operation in self.operations if operation.group == group]

    def answered(self, operations=None):
        """The names of the objects that the answers hold of these operations: of a server's, unless others are given."""
        return {one.object for one in operations or self.operations if one.object} | {"pagination"}

    def all_objects(self):
        """Every object that an answer holds, to a server or to an app."""
        return self.objects([*self.operations, *self.app_operations])

    def objects(self, operations=None):
        """Every object that an answer holds, those within others too, each after those that it holds; see `answered`."""
        needed = set()

        def add(name):
            if name not in needed:
                needed.add(name)
                for field in self._objects[name]["fields"]:
                    if held := held_object(field):
                        add(held)

        for name in self.answered(operations):
            add(name)
        return [one for name, one in self._objects.items() if name in needed]

    def fields_of(self, name):
        """The fields of an object."""
        return self._objects[name]["fields"]


class Operation:
    """One operation."""

    def __init__(self, data):
        self.name = data["name"]
        self.group, self.method = data["name"].rsplit(".", 1)
        self.description = data["description"]
        self.parameters = data["parameters"]
        self.needs_one_of = data["needs_one_of"]
        self._positional = data["positional"]
        self.kind = data["answer"]["kind"]
        self.key = data["answer"].get("key")
        self.object = data["answer"].get("object")
        self.reports_progress = data["reports_progress"]

    def single_id(self):
        """The parameter that can be given without its name: the id of what the operation is about."""
        return next((one for one in self.parameters if one["name"] == self._positional), None)

    def sentences(self):
        """What the operation does, and what it needs that no single parameter can say."""
        if not self.needs_one_of:
            return self.description
        return f"{self.description} It needs {' or '.join(f'`{name}`' for name in self.needs_one_of)}."


#: What is said of the function that an operation tells its progress to.
PROGRESS = (
    "Called with how far it has come (`done`, `failed`, `total`), some ten times a second and at the end, on the thread "
    "that makes the call. An exception in it ends the call as Ctrl-C does."
)


def held_object(field):
    """The name of the object that a field holds, itself or in a list."""
    return field.get("object") or field.get("items", {}).get("object")


def own_id(thing):
    """The field that tells one object of a kind from another, where it has one: device_id of a phone."""
    return next((one for one in thing["fields"] if one["name"] == thing["id_field"]), None)


def class_name(name):
    """phones.simulate as PhonesSimulate."""
    return "".join(part.capitalize() for part in re.split(r"[._]", name))


def about_parameter(parameter, time):
    """What an editor shows of a parameter; time: what a time is given as."""
    said = [parameter["description"], *limits(parameter, time)]
    if parameter["type"] == "object":
        said.append("An object with:")
    return " ".join(said)


def limits(parameter, time):
    """What a parameter's type says in words."""
    item = parameter.get("items", parameter)
    if "enum" in item:
        yield f"One of {', '.join(f'`{value}`' for value in item['enum'])}."
    if values := parameter.get("known_values"):
        yield f"Such as {', '.join(f'`{value}`' for value in values)}; any other is taken too."
    if "maximum" in parameter:
        yield f"From {parameter['minimum']} to {parameter['maximum']}."
    fewest, most = parameter.get("min_items"), parameter.get("max_items")
    if most is not None and fewest == most:
        yield f"Exactly {most} of them." if most > 1 else "Exactly one."
    elif most is not None:
        yield f"At most {most} of them."
    if item["type"] in ("date_time", "time"):
        yield time


def about_field(field, table, classes):
    """What an editor shows of a field; classes: the objects that the language has a class for."""
    said = [field["description"]]
    if values := field.get("known_values"):
        said.append(f"{', '.join(f'`{value}`' for value in values)}, or a new one.")
    held = held_object(field)
    if held and held not in classes:
        names = [f"`{inner['name']}`" for inner in table.fields_of(held)]
        listed = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
        said.append(f"Each has {listed}." if field["type"] == "list" else f"It has {listed}.")
    return " ".join(said)


def about_option(option):
    """What an option means, with its unit, default and environment variables."""
    said = [option["description"]]
    if "unit" in option:
        said.append(f"In {option['unit']}.")
    if option["default"] is not None:
        said.append(f"Default: {json.dumps(option['default']) if option['type'] == 'boolean' else option['default']}.")
    if option["environment"]:
        said.append(f"Environment: {', '.join(f'`{name}`' for name in option['environment'])}.")
    return " ".join(said)


def with_null_as(word, text):
    """A sentence in which JSON's null has a language's own name."""
    return re.sub(r"\b[Nn]ull\b", word, text)


def wrapped(text, width, first="", rest=None):
    """The lines of a text; first and rest stand before them."""
    return textwrap.wrap(
        text,
        width=width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
