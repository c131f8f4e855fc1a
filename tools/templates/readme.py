"""The lists of options in the README and in those of the packages."""

import json

FOLDERS = ()


def files(table):
    """None."""
    return {}


def regions(table):
    """The options of a client, as a table."""
    lines = ["| option | default | meaning |", "|---|---|---|"]
    for one in table.client_options:
        default = [f"`{name}`" for name in one["environment"]]
        if one["default"] is not None:
            default.append(f"`{one['default'] if isinstance(one['default'], str) else json.dumps(one['default'])}`")
        unit = f" In {one['unit']}." if "unit" in one else ""
        lines.append(f"| `{one['name']}` |{' ' + ', '.join(default) if default else ''} | {one['description']}{unit} |")
    readmes = [
        "README.md",
        *(f"bindings/{package}/README.md" for package in ("python", "ruby", "php", "kotlin", "csharp")),
    ]
    return dict.fromkeys(readmes, lines)
