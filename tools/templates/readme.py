"""The lists of options in the README and in those of the packages, and the list of what a sandbox does not have."""

import json
import re

FOLDERS = ()


def files(table):
    """None."""
    return {}


def regions(table):
    """The options of a client, and what a sandbox does not have, as tables."""
    readmes = [
        "README.md",
        *(f"bindings/{package}/README.md" for package in ("python", "ruby", "php", "kotlin", "swift", "csharp")),
    ]
    options = option_lines(table)
    return {
        **dict.fromkeys(readmes, options),
        "bindings/node/README.md": [in_camel_case(line) for line in options],
        "README.md#left out": left_out_lines(table),
    }


def left_out_lines(table):
    """A line for each reason, with the routes that it is given for."""
    lines = ["| not in a sandbox | why |", "|---|---|"]
    for one in table.left_out:
        routes = ", ".join(f"`{route}{'*' if route.endswith('/') else ''}`" for route in one["routes"])
        lines.append(f"| {routes} | {one['description']} |")
    return lines


def in_camel_case(line):
    """A line with the names of options as JavaScript writes them."""
    return re.sub(r"`[a-z]+(_[a-z]+)+`", lambda name: re.sub(r"_(.)", lambda match: match[1].upper(), name[0]), line)


def option_lines(table):
    """A line for each option."""
    lines = ["| option | default | meaning |", "|---|---|---|"]
    for one in table.client_options:
        default = [f"`{name}`" for name in one["environment"]]
        if one["default"] is not None:
            default.append(f"`{one['default'] if isinstance(one['default'], str) else json.dumps(one['default'])}`")
        unit = f" In {one['unit']}." if "unit" in one else ""
        lines.append(f"| `{one['name']}` |{' ' + ', '.join(default) if default else ''} | {one['description']}{unit} |")
    return lines
