"""What is not a programme of work is refused, and what is one is read, whatever else it looks like."""

import re
from itertools import groupby
from pathlib import Path

import pytest
import yaml
from corpus.word_documents import cell, paragraph, table, word_file

from oewg_cli.api.document_import import import_document
from oewg_cli.process.errors import CommandError

_CASE = re.compile(r"^## (?P<title>[^\n]+)\n\n```\n(?P<text>.*?)\n```\n\n>(?P<said>[^\n]*)$", re.MULTILINE | re.DOTALL)
FOLDER = Path(__file__).parent


def in_word(text: str) -> bytes:
    """Make a Word file of a text: its paragraphs, and a table of its rows of cells."""
    body: list[str] = []
    for is_table, group in groupby((line for line in text.split("\n") if line), lambda line: line.startswith("|")):
        lines = [line for line in group if not line.startswith("|-")]
        rows = [[part.strip() for part in line.strip("|").split("|")] for line in lines]
        made = (tuple(cell(paragraph(part)) for part in row) for row in rows)
        body += [table(len(rows[0]), *made)] if is_table else [paragraph(line.replace("    ", "\t")) for line in lines]
    return word_file(*body)


def cases(name: str) -> list[object]:
    """Return the cases of a file: a document, and the quotation after it."""
    found = _CASE.finditer((FOLDER / name).read_text("utf-8"))
    return [pytest.param(case["text"], case["said"].strip(), id=case["title"]) for case in found]


@pytest.mark.parametrize(("text", "said"), cases("not_programmes.md"))
def test_what_is_not_a_programme_is_refused_with_what_it_looks_like_or_lacks(text: str, said: str) -> None:
    """And with what import reads."""
    with pytest.raises(CommandError) as error:
        import_document("a.txt", text.encode())
    sentence = str(error.value)
    assert sentence.startswith(f"a.txt {said}")
    assert "; oewg import reads programmes in English whose days are on lines or in cells of their own" in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize(("text", "said"), cases("programmes_even_so.md"))
def test_a_programme_is_read_with_its_days_and_no_others(text: str, said: str) -> None:
    """The date of a letter or of what happened before is not a day of it."""
    programme = yaml.safe_load(import_document("a.txt", text.encode()).text)["programme"]
    assert [str(day["date"]) for day in programme or []] == [day for day in said.split(", ") if day]


def test_a_document_of_pictures_is_refused_as_that() -> None:
    """As when a page was scanned."""
    with pytest.raises(CommandError, match="has only pictures, and no text that can be read; oewg import reads"):
        import_document("a.md", b"![](page-1.png)\n\n![](page-2.png)\n")


@pytest.mark.parametrize(("text", "said"), cases("not_programmes.md"))
def test_a_word_file_that_is_not_a_programme_is_refused_as_a_text_is(text: str, said: str) -> None:
    """Each line is a paragraph of it, each row of a table a row."""
    with pytest.raises(CommandError) as error:
        import_document("a.docx", in_word(text))
    assert str(error.value).startswith(f"a.docx {said}")


@pytest.mark.parametrize(("text", "said"), cases("programmes_even_so.md"))
def test_a_programme_in_word_is_read_with_its_days_and_no_others(text: str, said: str) -> None:
    """As in a text."""
    programme = yaml.safe_load(import_document("a.docx", in_word(text)).text)["programme"]
    assert [str(day["date"]) for day in programme or []] == [day for day in said.split(", ") if day]
