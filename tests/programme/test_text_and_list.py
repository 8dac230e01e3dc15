import json
from collections.abc import Mapping

import pytest
from casebook import BASE, document_of, with_base
from programme_edits import data_of

from oewg_cli.api.checking import read_whole
from oewg_cli.programme.front_page import ParagraphOrSection
from oewg_cli.programme.item_references import ItemReference
from oewg_cli.programme.model import Entry
from oewg_cli.programme.text_and_list import number_of_paragraph, text_and_list, texts_of_paragraphs
from oewg_cli.text.source_text import SourceText

TEXT_FIRST = {"heading": "Panel", "text": "Clouds", "list": ["Chair", "Moderator"]}
LIST_FIRST = {"list": ["Chair", "Moderator"], "heading": "Panel", "text": "Clouds"}
TOML = (
    'heading = "Panel"\ntext = "Clouds"\nlist = ["Chair", "Moderator"]\n',
    'list = ["Chair", "Moderator"]\nheading = "Panel"\ntext = "Clouds"\n',
)


def first_entry(name: str, text: str) -> Entry:
    """Read a programme, and return its first entry."""
    return read_whole(SourceText(name, text)).programme.programme[0].meetings[0].entries[0]


def with_entry(typed: Mapping[str, object]) -> dict[str, object]:
    """Return the base programme with another first entry."""
    data = data_of(BASE)
    data["programme"][0]["meetings"][0]["entries"][0] = typed
    return data


def in_toml(entry: str) -> str:
    """Return the base programme in TOML with an entry in its only meeting."""
    head = "".join(
        f"[{key}]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in data_of(BASE)[key].items())
        for key in ("masthead", "session")
    )
    lines = "".join(
        f"{key} = {json.dumps(data_of(BASE)[key])}\n" for key in ("body", "title", "subtitle", "paragraphs")
    )
    day = '[[programme]]\ndate = "2024-03-04"\n[[programme.meetings]]\ntime = "morning"\n'
    return f"{lines}{head}{day}[[programme.meetings.entries]]\n{entry}"


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("x.json", [json.dumps(with_entry(typed)) for typed in (TEXT_FIRST, LIST_FIRST)]),
        ("x.yaml", [json.dumps(with_entry(typed)) for typed in (TEXT_FIRST, LIST_FIRST)]),
        ("x.toml", [in_toml(typed) for typed in TOML]),
    ],
)
def test_the_text_and_the_list_of_an_entry_have_the_order_in_which_they_are_typed(name: str, texts: list[str]) -> None:
    """In each format; other keys have none."""
    text_first, list_first = (list(text_and_list(first_entry(name, text))) for text in texts)
    assert text_first == [(("text",), "Clouds"), (("list", 0), "Chair"), (("list", 1), "Moderator")]
    assert list_first == [*text_first[1:], text_first[0]]


ITEM = (ItemReference("3"),)


def test_the_order_is_part_of_an_entry_where_both_are_there() -> None:
    """Also of one that a program makes; without one of them there is no order."""
    assert Entry(references=ITEM, text="x", list=("y",)) != Entry(references=ITEM, list=("y",), text="x")
    assert Entry(text="x", references=ITEM, list=("y",)) == Entry(references=ITEM, text="x", list=("y",))
    assert Entry(references=ITEM, text="x", list=()) == Entry(list=(), references=ITEM, text="x")
    assert Entry(references=ITEM, text="x") == Entry(text="x", references=ITEM)
    assert Entry(references=ITEM, list=("y",)) == Entry(text=None, list=("y",), references=ITEM)


def test_the_list_of_a_paragraph_comes_after_its_text() -> None:
    """In whatever order they are typed; a paragraph that is a text alone is the same as one with the key."""
    paragraphs = document_of(
        with_base('paragraphs: [One., {list: [First;, Last.], text: "Two:"}, {text: Three.}]\n')
    ).programme
    assert [(number_of_paragraph(paragraphs, path), text) for path, text in texts_of_paragraphs(paragraphs)] == [
        ("1", "One."),
        ("2", "Two:"),
        ("2 (a)", "First;"),
        ("2 (b)", "Last."),
        ("3", "Three."),
    ]
    assert paragraphs.paragraphs[1] == ParagraphOrSection(text="Two:", list=("First;", "Last."))
    assert paragraphs.paragraphs[2] == ParagraphOrSection(text="Three.")
