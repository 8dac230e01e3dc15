import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from casebook import with_base

from oewg_cli.api.checking import load
from oewg_cli.programme.json_schema import schema_text
from oewg_cli.text.source_text import SourceText

ROOT = Path(__file__).parent.parent.parent
SCHEMA = json.loads(schema_text())


def errors(fragment: str) -> list[str]:
    """Check the base programme, with keys replaced, against the schema as an editor does."""
    data = yaml.load(with_base(fragment), Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    if str(data["session"].get("number")).isdecimal():
        data["session"]["number"] = int(data["session"]["number"])
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(data)]


def test_the_schema_in_the_repository_is_that_of_the_model() -> None:
    """Write it again with `oewg schema > schemas/programme.schema.json`."""
    assert (ROOT / "schemas" / "programme.schema.json").read_text("utf-8") == schema_text()


def test_the_schema_is_one() -> None:
    """It follows its own dialect and says which."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_key_has_a_description() -> None:
    """An editor shows it on hover."""
    parts = [SCHEMA, *SCHEMA["$defs"].values()]
    keys = [(name, key) for part in parts for name, key in part.get("properties", {}).items()]
    lacking = [name for name, key in keys if not key.get("description") and "$ref" not in key]
    assert not lacking
    assert all(part.get("description") for part in parts)


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "$schema: x\n",
        "item: 5\n",
        "item: 5 (a)\n",
        "item: [5, 5 (a)]\n",
        "item: {number: 5}\n",
        "item: {number: [5, 6], agenda: preliminary, title: Rain}\n",
        "masthead: {organ: x, date: 2024-01-01, original: en, reissued: [2024-01-03, 2024-01-04]}\n",
        "masthead: {organ: x, date: 2024-01-01, original: en, processed: 2024-01-02}\n",
        "masthead: {organ: x, date: 2024-01-01, original: en, versions: en}\n",
        "masthead: {organ: x, date: 2024-01-01, original: [en], versions: [en, fr]}\n",
    ],
)
def test_what_the_program_takes_the_schema_takes(fragment: str) -> None:
    """The base programme has no error, nor have keys of several forms in each of them."""
    assert not errors(fragment)
    assert not load(SourceText("x.yaml", with_base(fragment))).findings


@pytest.mark.parametrize(
    "fragment",
    [
        "titel: x\n",
        "title: ''\n",
        "paragraphs: []\n",
        "language: fr\n",
        "masthead: {organ: x, original: en}\n",
        "masthead: {organ: x, date: 2024-01-01, original: english}\n",
        "agenda: {items: {first: x}}\n",
        "footnotes: {a b: x}\n",
        "item: {}\n",
        "item: []\n",
        "item: 5a\n",
        "item: {number: 5, agenda: draft}\n",
        "masthead: {organ: x, date: 2024-01-01, original: en, reissued: []}\n",
        "masthead: {organ: x, date: 2024-01-01, original: en, processed: {a: b}}\n",
        "masthead: {organ: x, date: 2024-01-01, original: en, versions: []}\n",
        "masthead: {organ: x, date: 2024-01-01, original: en, versions: English only}\n",
        "programme: [{date: 2024-03-04, meetings: [{time: 10 am, entries: []}]}]\n",
        "programme: [{date: 2024-03-04, meetings: [{time: morning, entries: [{text: x}]}]}]\n",
        "programme: [{date: 2024-03-04, meetings: [{time: morning, entries: [{item: '1', heading: x}]}]}]\n",
    ],
)
def test_what_the_program_refuses_the_schema_refuses(fragment: str) -> None:
    """An editor underlines it before the program is asked."""
    assert errors(fragment)
