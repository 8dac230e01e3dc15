"""Make the JSON Schema of the programme format from the model."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema

from oewg_cli.programme.pydantic_model import validator

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Generator(GenerateJsonSchema):
    """Leave out what does not help a drafter: titles made from names, and null as a value."""

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        body = super().generate(schema, mode)
        return {
            "$schema": _DIALECT,
            "title": "Programme of work of a United Nations body",
            **_simplified(body),
        }


def schema_text() -> str:
    """Return the schema as the text of its file: JSON Schema 2020-12, indented, ending with a line end."""
    schema = validator().json_schema(by_alias=True, schema_generator=_Generator)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _simplified(value: Any) -> Any:  # noqa: ANN401 - any part of a schema
    if isinstance(value, list):
        return [_simplified(part) for part in value]
    if not isinstance(value, dict):
        return value
    kept = {
        key: {name: _simplified(part) for name, part in inner.items()}
        if key in {"properties", "$defs"}
        else _simplified(inner)
        for key, inner in value.items()
        if not (key == "title" and isinstance(inner, str)) and not (key == "default" and inner in (None, [], {}))
    }
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    choices = [choice for choice in kept.get("anyOf", ()) if choice != {"type": "null"}]
    if "anyOf" in kept:
        kept["anyOf"] = choices
        if len(choices) == 1:
            kept = {**choices[0], **{key: inner for key, inner in kept.items() if key != "anyOf"}}
    return kept
