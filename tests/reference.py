"""Write the parts of the documents that are made from the program: the tables of keys and of rules."""

from collections.abc import Iterable, Iterator
from typing import Any

Schema = dict[str, Any]

FAMILIES = {
    "SYN": "Syntax",
    "STR": "Structure",
    "SUP": "Comments for the program",
    "MST": "Masthead, title block and paragraphs",
    "SLT": "Days and meetings",
    "AGD": "Agenda items",
    "REF": "Resolutions, decisions and document symbols",
    "FTN": "Footnotes",
    "LNK": "Links",
    "DAT": "Dates and times in texts",
    "EDT": "Editorial form",
    "XRF": "Cross-references and repetitions",
    "SES": "Comparison with the last session (`oewg validate --against`)",
    "VER": "Changes of a note that was issued (`oewg diff`)",
    "PRN": "The printed form of a note (`oewg import`)",
}
_RULES = """# Rules

<!-- This page is generated; `OEWG_RENEW=1 python -m pytest tests/test_readme.py` writes it again. -->

`oewg rule CODE` explains a rule: what it finds, why, and which manual says so. Where the manuals say nothing, there is
no rule. What is not known from a published source is never more than a remark (`info`).

- **Severity**: an `error` must be corrected, a `warning` should be, an `info` is a remark. Some rules have another
  severity when a note is submitted (`--profile submission`).
- **Fix**: `safe` fixes are made with `--fix`, `unsafe` fixes with `--unsafe-fixes`. A rule without one needs a person.
"""


def rules_page(rules: list[dict[str, str | None]]) -> str:
    """Write the page of all rules, with a table for each family."""
    families = dict.fromkeys(str(rule["code"])[:3] for rule in rules)
    return "\n".join([_RULES, *("\n".join(_family(family, rules)) for family in families)])


def _family(family: str, rules: list[dict[str, str | None]]) -> Iterator[str]:
    yield f"## {family}: {FAMILIES[family]}\n"
    yield "| Code | Name | Severity | Fix | What it finds |"
    yield "|---|---|---|---|---|"
    for rule in rules:
        if str(rule["code"]).startswith(family):
            differs = rule["on_submission"] != rule["severity"]
            severity = f"{rule['severity']}; submission: {rule['on_submission']}" if differs else rule["severity"]
            summary = str(rule["summary"]).replace("|", r"\|")
            yield f"| {rule['code']} | {rule['name']} | {severity} | {rule['fix'] or ''} | {summary} |"
    yield ""


def keys_part(schema: Schema) -> str:
    """Write a table for each block of keys in the format, from the outermost level inwards.

    Keys that are the same at several places have one table, at the place nearest to the outermost level.
    """
    placed = dict.fromkeys((part["description"], path) for part, path in _placed(schema, schema, ()))
    parts = {part["description"]: part for part, _ in _placed(schema, schema, ())}
    lines: list[str] = []
    for name, path in placed:
        places = [other for same, other in placed if same == name]
        if path == min(places, key=len):
            lines += _table(parts[name], schema, path, [other for other in places if other != path])
    return "\n".join(lines)


def _placed(part: Schema, schema: Schema, path: tuple[str, ...]) -> Iterator[tuple[Schema, tuple[str, ...]]]:
    """Return each block of keys, with the keys that lead to it."""
    yield part, path
    for key, value in part["properties"].items():
        for inner in _inner(value, schema):
            yield from _placed(inner, schema, (*path, key))


def _table(part: Schema, schema: Schema, path: tuple[str, ...], others: list[tuple[str, ...]]) -> Iterator[str]:
    yield f"### {_steps(path) or 'The outermost level'}\n"
    yield f"{part['description']}\n"
    if others:
        yield f"The keys are the same under {_either(map(_steps, others), 'and')}.\n"
    yield "| Key | Needed | Value | What it is |"
    yield "|---|---|---|---|"
    for key, value in part["properties"].items():
        needed = "yes" if key in part.get("required", ()) else ""
        described = value.get("description") or _definition(value, schema)["description"]
        yield f"| `{key}` | {needed} | {_either(dict.fromkeys(_kinds(value)))} | {described} |"
    yield ""


def _steps(path: tuple[str, ...]) -> str:
    return " → ".join(f"`{key}`" for key in path)


def _definition(value: Schema, schema: Schema) -> Schema:
    found: Schema = schema["$defs"][value["$ref"].rpartition("/")[2]]
    return found


def _inner(value: Schema, schema: Schema) -> Iterator[Schema]:
    if "$ref" in value:
        yield _definition(value, schema)
    inner = [value["items"]] if "items" in value else value.get("patternProperties", {}).values()
    for choice in [*value.get("anyOf", ()), *inner]:
        yield from _inner(choice, schema)


def _either(words: Iterable[str], link: str = "or") -> str:
    *others, last = words
    return f"{', '.join(others)} {link} {last}" if others else last


def _kinds(value: Schema) -> Iterator[str]:
    """Return in words what a value can be."""
    if "$ref" in value or "patternProperties" in value:
        yield "keys"
    elif "anyOf" in value:
        for choice in value["anyOf"]:
            yield from _kinds(choice)
    elif "enum" in value or "const" in value:
        yield from (f"`{word}`" for word in value.get("enum", [value.get("const")]))
    elif value["type"] == "array":
        yield "a list"
    elif value.get("format") == "date":
        yield "a date"
    else:
        yield {"integer": "a number", "string": "text"}[value["type"]]
