"""The contract, seam-openapi-subset.json, for a JSON Schema validator."""

import json
import re
from pathlib import Path

import jsonschema

CONTRACT = json.loads(Path(__file__).with_name("seam-openapi-subset.json").read_text())
PATHS = CONTRACT["paths"]

_formats = jsonschema.FormatChecker(formats=["uuid", "email"])


@_formats.checks("date-time")
def _is_date_time(value):
    return not isinstance(value, str) or bool(
        re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", value)
    )


def translated(schema):
    """OpenAPI's own words in those of JSON Schema."""
    if isinstance(schema, list):
        return [translated(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {name: translated(value) for name, value in schema.items()}
    # The variants that a discriminator tells apart may be alike but for it.
    if schema.pop("discriminator", None) is not None and "oneOf" in schema:
        schema["anyOf"] = schema.pop("oneOf")
    # From before JSON Schema made it a number.
    if schema.get("exclusiveMinimum") is True:
        schema["exclusiveMinimum"] = schema.pop("minimum")
    return {"anyOf": [schema, {"type": "null"}]} if schema.pop("nullable", False) is True else schema


_COMPONENTS = {"components": {"schemas": translated(CONTRACT["components"]["schemas"])}}


def answer_of(path):
    """The schema of an operation's successful answer."""
    operation = next(iter(PATHS[path].values()))
    return operation["responses"]["200"]["content"]["application/json"]["schema"]


def complaints(path, body):
    """What is wrong with a successful answer, line by line."""
    validator = jsonschema.Draft202012Validator({**_COMPONENTS, **translated(answer_of(path))}, format_checker=_formats)
    return [f"{path} {error.json_path}: {error.message}" for error in validator.iter_errors(body)]


def resolved(schema):
    """A schema without a reference at its top."""
    if "$ref" in schema:
        return resolved(CONTRACT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]])
    return schema


def properties_of(schema):
    """All properties that an object may have by its schema, through whatever alternatives."""
    schema = resolved(schema)
    found = dict(schema.get("properties", {}))
    for part in [*schema.get("oneOf", []), *schema.get("anyOf", []), *schema.get("allOf", [])]:
        for name, inner in properties_of(part).items():
            found.setdefault(name, inner)
    return found


def required_of(schema):
    """What must be given in every case."""
    schema = resolved(schema)
    required = set(schema.get("required", []))
    for part in schema.get("allOf", []):
        required |= required_of(part)
    for alternatives in (schema.get("oneOf"), schema.get("anyOf")):
        if alternatives:
            required |= set.intersection(*(required_of(part) for part in alternatives))
    return required


def parameters_of(path):
    """The schema of an operation's parameters."""
    content = PATHS[path]["post"].get("requestBody", {}).get("content", {})
    return content.get("application/json", {}).get("schema", {})
