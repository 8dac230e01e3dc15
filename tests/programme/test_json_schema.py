import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from any_programmes import typed_programme
from casebook import with_base
from effort import random_of, scaled, trying

from oewg_cli.api.checking import load
from oewg_cli.programme.json_schema import schema_text
from oewg_cli.text.source_text import SourceText

ROOT = Path(__file__).parent.parent.parent
SCHEMA = json.loads(schema_text())


SESSION = "session: {place: x, opens: 2024-03-04, closes: 2024-03-05"
TAKEN_MEETINGS = (
    "time: morning, entries: []",
    "body: WG",
    "kind: break",
    "heading: x, aside: y, list: [z], text: w, footnote: a",
    "text: x",
    "time: '15:00', body: [WG, Plenary], number: 3, room: x, id: a-1, documents: A/1, entries: [x]",
    "time: lunch, text: x",
    "when: To be determined, entries: [x]",
    "entries: [{item: 1}, {item: '1.1'}, {item: [1, '2 (a)–(g)', 3-4, 5 to 6, '2 (a)-2 (g)']}]",
    "entries: [{time: 9:30–10:00, heading: x, state: opens, documents: [a]}, {entries: [x, {time: '9:30', item: 1}]}]",
)
REFUSED_MEETINGS = (
    "time: morning",
    "time: morning, when: x, entries: [x]",
    "time: noon, entries: [x]",
    "time: morning, room: x, number: 3",
    "body: []",
    "body: {name: x}",
    "number: '3', entries: [x]",
    "number: 0, entries: [x]",
    "id: a b, entries: [x]",
    "entries: [{entries: []}]",
    "entries: [{state: opens}]",
    "entries: [{item: 1, state: open}]",
    "entries: [{item: 2(a)–(g)}]",
    "entries: [{item: 3 and 4}]",
    "entries: [{item: []}]",
    "entries: [{time: morning, heading: x}]",
    "entries: [{heading: x, entries: [{heading: y, entries: [z]}]}]",
    "entries: [{item: 1, documents: []}]",
)
TAKEN_DAYS = (
    "date: 2024-03-04, text: x, footnote: a, week: y",
    "date: 2024-03-04, entries: [x]",
    "date: 2024-03-04–2024-03-05, meetings: []",
    "date: 2024-03-04 to 2024-03-05, meetings: []",
    "date: [2024-03-04, 2024-03-05-2024-03-06], meetings: [], hours: {evening: 18:00–20:00}",
)
REFUSED_DAYS = (
    "date: 2024-03-04",
    "date: 2024-03-04, week: x",
    "date: [], meetings: []",
    "date: 2024-03-04/05, meetings: []",
    "date: 2024-03-04 bis 2024-03-05, meetings: []",
    "date: {from: 2024-03-04}, meetings: []",
)


def with_meeting(keys: str) -> str:
    """Return a programme of one meeting with these keys, which refers to a footnote `a`."""
    return with_day(f"date: 2024-03-04, meetings: [{{{keys}}}]")


def with_day(keys: str) -> str:
    """Return a programme of one day with these keys."""
    return f"programme: [{{{keys}}}]\n"


def errors(fragment: str) -> list[str]:
    """Check the base programme, with keys replaced, against the schema as an editor does."""
    data = yaml.load(with_base(fragment), Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    if str(data["session"].get("number")).isdecimal():
        data["session"]["number"] = int(data["session"]["number"])
    for day in data["programme"]:
        for meeting in day.get("meetings", ()) if isinstance(day, dict) else ():
            if str(meeting.get("number")).isdecimal() and "number: '" not in fragment:
                meeting["number"] = int(meeting["number"])
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
        "body: [One, {name: Two, short: T}]\n",
        "body: {name: One, agenda: {items: {'1.1': {title: x, documents: [A/1, A/2]}}}}\n",
        "status: x\n",
        "session: {place: x, opens: 2024-03-04, closes: 2024-03-05, hours: {lunch: 13:15–14:30}}\n",
        f"{SESSION}, parts: [{{opens: 2024-03-04, closes: 2024-03-04}}]}}\n",
        "paragraphs: [{heading: x, paragraphs: [y, {text: z, list: [a]}]}, {text: b}]\n",
        *map(with_meeting, TAKEN_MEETINGS),
        *map(with_day, TAKEN_DAYS),
    ],
)
def test_what_the_program_takes_the_schema_takes(fragment: str) -> None:
    """The base programme has no error, nor have keys of several forms in each of them."""
    assert not errors(fragment)
    assert not load(SourceText("x.yaml", with_base(fragment))).findings


@pytest.mark.fuzz
def test_whatever_the_program_takes_the_schema_takes() -> None:
    """Every key in every form that it can have."""
    schema = jsonschema.Draft202012Validator(SCHEMA)
    random = random_of(6)
    for _ in range(scaled(150)):
        data = typed_programme(random)
        with trying(data):
            assert not [error.message for error in schema.iter_errors(data)]


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
        "body: []\n",
        "body: [{short: WG}]\n",
        "body: {name: x, kind: plenary}\n",
        "session: {place: x, opens: 2024-03-04, closes: 2024-03-05, hours: {}}\n",
        "session: {place: x, opens: 2024-03-04, closes: 2024-03-05, hours: {noon: 12:00–13:00}}\n",
        "session: {place: x, opens: 2024-03-04, closes: 2024-03-05, hours: {morning: '10:00'}}\n",
        "session: {place: x, opens: 2024-03-04, closes: 2024-03-05, parts: [{place: x}]}\n",
        "paragraphs: [{heading: x}]\n",
        "paragraphs: [{paragraphs: [x]}]\n",
        "paragraphs: [{heading: x, paragraphs: []}]\n",
        "paragraphs: [{heading: x, text: y}]\n",
        "paragraphs: [{heading: x, list: [y], paragraphs: [z]}]\n",
        "paragraphs: [{text: x, paragraphs: [y]}]\n",
        "paragraphs: [{heading: x, paragraphs: [{heading: y, paragraphs: [z]}]}]\n",
        *map(with_meeting, REFUSED_MEETINGS),
        *map(with_day, REFUSED_DAYS),
    ],
)
def test_what_the_program_refuses_the_schema_refuses(fragment: str) -> None:
    """An editor underlines it before the program is asked."""
    assert errors(fragment)
    assert load(SourceText("x.yaml", with_base(fragment))).findings
