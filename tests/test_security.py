"""The limits that SECURITY.md states are those of the program."""

import re
from pathlib import Path

import pytest

from oewg_cli.cli import git
from oewg_cli.config import reader
from oewg_cli.fastpath import record_store
from oewg_cli.files import byte_limits
from oewg_cli.formats.word import word_limits as word
from oewg_cli.importing import importer
from oewg_cli.source.size_limits import MAX_DEPTH, MAX_VALUES
from oewg_cli.un.references import own_facts

SECURITY = (Path(__file__).parent.parent / "SECURITY.md").read_text("utf-8")
LIMITS = dict(re.findall(r"^\| (.+?) \| (.+?) \|$", SECURITY.partition("## Limits")[2], re.MULTILINE))
FACTORS = {"MB": 1024 * 1024, "million": 1_000_000}


@pytest.mark.parametrize(
    ("what", "amounts"),
    [
        ("A programme", (byte_limits.LARGEST_PROGRAMME, MAX_DEPTH, MAX_VALUES)),
        ("A settings file, `pyproject.toml` included", (byte_limits.LARGEST_SETTINGS, MAX_DEPTH)),
        ("A list in the settings", (reader._MOST_TEXTS, reader._LONGEST_TEXT)),
        ("A table of facts of a project", (byte_limits.LARGEST_FACTS, own_facts.MOST_ROWS)),
        ("A document that is imported, or a version in git", (byte_limits.LARGEST_DOCUMENT,)),
        ("The text of a document that is imported", (importer._MOST_CHARS, importer._MOST_LINES, importer._MOST_MARKS)),
        ("A template or a picture for the note", (byte_limits.LARGEST_DESIGN_FILE,)),
        ("A picture in a template or for the note, as it is shown", (word.MOST_PIXELS,)),
        ("The parts of a Word file", (word.MOST_ENTRIES,)),
        ("The levels of elements in a part of a Word file", (word.DEEPEST_ELEMENT,)),
        ("A part of a Word file, unpacked", (word.LARGEST_PART,)),
        ("All parts of a Word file that are read, unpacked", (word.LARGEST_TOTAL,)),
        ("Tags and attributes in a Word file", (word.MOST_TAGS, word.MOST_ATTRIBUTES)),
        ("The text of a Word file", (word.LONGEST_TEXT, word.LONGEST_PARAGRAPH, word.MOST_LINES)),
        ("An answer of git", (git._TIMEOUT,)),
    ],
)
def test_a_limit_is_as_it_is_stated(what: str, amounts: tuple[int, ...]) -> None:
    """In the words of the page: with MB and millions."""
    stated = re.findall(r"(\d[\d,]*)(?: (MB|million))?", LIMITS[what])
    assert tuple(int(number.replace(",", "")) * FACTORS.get(unit, 1) for number, unit in stated) == amounts


def test_the_cache_is_as_large_as_it_is_stated() -> None:
    """A file is as long as it may be before something is added, and what is added is no longer."""
    assert LIMITS["The cache"] == f"16 files of {2 * record_store._LARGEST_FILE // 1_000_000} MB"
