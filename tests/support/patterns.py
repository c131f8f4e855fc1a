"""The matching rules of tests/conformance/README.md: what differs between a pattern and a value."""

import re

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
MATCHER = re.compile(r"<([a-z]+)(?::(.*))?>", re.DOTALL)

PREDICATES = {
    "any": lambda value, _: True,
    "string": lambda value, _: isinstance(value, str),
    "number": lambda value, _: isinstance(value, (int, float)) and not isinstance(value, bool),
    "uuid": lambda value, _: isinstance(value, str) and UUID.fullmatch(value) is not None,
    "time": lambda value, _: isinstance(value, str) and TIME.fullmatch(value) is not None,
    "contains": lambda value, text: isinstance(value, str) and text in value,
    "lacks": lambda value, text: isinstance(value, str) and text not in value,
}


def substitute(value, variables):
    """Replaces every string "<var:name>" in a JSON value."""
    if isinstance(value, dict):
        return {key: substitute(item, variables) for key, item in value.items()}
    if isinstance(value, list):
        return [substitute(item, variables) for item in value]
    if isinstance(value, str) and value.startswith("<var:") and value.endswith(">"):
        return variables[value[5:-1]]
    return value


def look_up(value, path):
    """The value at a path like "phones.0.device_id"."""
    for step in path.split("."):
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def differences(pattern, value, path="$"):
    """One line for each place where the value is not what the pattern asks for; empty when it matches."""
    if isinstance(pattern, dict):
        return _object_differences(pattern, value, path)
    if isinstance(pattern, list):
        return _array_differences(pattern, value, path)
    if isinstance(pattern, str):
        matcher = MATCHER.fullmatch(pattern)
        if matcher and matcher.group(1) in PREDICATES:
            return [] if PREDICATES[matcher.group(1)](value, matcher.group(2)) else [f"{path}: {value!r} is not {pattern}"]
    # bool is an int in Python, but true is not 1 in JSON.
    same = pattern == value and isinstance(pattern, bool) == isinstance(value, bool)
    return [] if same else [f"{path}: {value!r} instead of {pattern!r}"]


def _object_differences(pattern, value, path):
    if not isinstance(value, dict):
        return [f"{path}: {value!r} is not an object"]
    found = []
    for key, wanted in pattern.items():
        if key == "<only>":
            found += [f"{path}.{extra}: not expected" for extra in value if extra not in pattern]
        elif wanted == "<absent>":
            found += [f"{path}.{key}: should be absent"] if key in value else []
        elif key not in value:
            found.append(f"{path}.{key}: missing")
        else:
            found += differences(wanted, value[key], f"{path}.{key}")
    return found


def _array_differences(pattern, value, path):
    if not isinstance(value, list):
        return [f"{path}: {value!r} is not an array"]
    if len(pattern) != len(value):
        return [f"{path}: {len(value)} elements instead of {len(pattern)}"]
    return [line for i, (wanted, got) in enumerate(zip(pattern, value)) for line in differences(wanted, got, f"{path}[{i}]")]
