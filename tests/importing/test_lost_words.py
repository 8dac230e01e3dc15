import pytest
from manuscripts import note_with, source_document_of

from oewg_cli.api.document_import import import_document
from oewg_cli.importing.programme_drafter import draft_of
from oewg_cli.importing.recognizer import recognize
from oewg_cli.note.source_document import SourceLine, SourceRun
from oewg_cli.source.tree import NodePath
from oewg_cli.text.source_text import Span

LOST = "This has no place in a programme: "
DAY: NodePath = ("programme", 0)
MEETING: NodePath = (*DAY, "meetings", 0)
TABLE = "| Time | Programme |\n|-|-|\n| Monday, 4 March | |\n| 10 a.m.–1 p.m. | {} |\n"


def lost(part: str) -> list[tuple[NodePath, str]]:
    """Return what is lost of a part of a note, each with the place where it is asked."""
    questions = draft_of(recognize(source_document_of(note_with(part)))).questions
    return [(each.path, each.text.removeprefix(LOST)) for each in questions if each.text.startswith(LOST)]


@pytest.mark.parametrize(
    "part",
    [
        "Morning\n\n##### Opening\n",
        "10 a.m.–1 p.m.\n\n##### Agenda item 3: rain (*continued*)\n",
        "10 a.m.–1 p.m.\n\n##### Agenda item 3: rain (contd.)\n",
        "10 a.m.–1 p.m.\n\n##### Agenda items 3 and 4\n\n##### Rain (item 5)\n",
        "#### Monday, 4 March (continued)\n\nMorning\n\n##### Opening[^1]\n\n[^1]: Of 12 clouds.\n",
        "Morning\n\n##### Opening<sup>1</sup>\n\n---\n\n1 Of 12 clouds.\n",
        "Morning\n\n##### Opening\n\nDocumentation: A/AC.999/1, A/AC.999/1\n",
        TABLE.format("Opening<br>12 clouds"),
        "1. The group measures clouds.\n2. The clouds:\n(a) Rain;\n(b) Snow.\n",
    ],
)
def test_what_a_programme_says_in_another_form_is_not_lost(part: str) -> None:
    """Nor what a footnote says, nor the titles of columns, nor the numbers of paragraphs."""
    assert lost(part) == []


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("Morning\n\n##### Opening\n\n12\n", [(MEETING, "12")]),
        ("Morning\n\n##### Opening\n\n12\n\n#### Tuesday, 5 March\n\nMorning\n\n##### Rain\n", [(MEETING, "12")]),
        (
            "Morning\n\n##### Opening\n\n(45)\nWeek 2\n\n#### Tuesday, 5 March\n\nMorning\n\n##### Rain\n",
            [(DAY, "(45)")],
        ),
    ],
)
def test_what_a_programme_does_not_say_is_asked_at_its_place(part: str, found: list[tuple[NodePath, str]]) -> None:
    """A number alone, and the number of a list on a line that is none."""
    assert [text for _, text in lost(part)] == [text for _, text in found]


@pytest.mark.parametrize("cell", ["3", "12", "A/AC.999/2024/2", "Rain<br>3"])
def test_a_number_or_the_own_symbol_in_a_cell_is_of_the_programme(cell: str) -> None:
    """It is not taken for the number of a page, or for the symbol at the head of one."""
    text = import_document("a.md", note_with(TABLE.format(cell)).encode()).text
    *_, meetings = text.partition("meetings:")
    assert all(part in meetings for part in cell.split("<br>"))


def test_what_a_reader_would_lose_is_asked() -> None:
    """Also words of a line that is not a part of the note, at the part of the programme that comes after it."""
    source_document = source_document_of(note_with("Morning\n\n##### Opening\n"))
    recognized = recognize(source_document)
    end = len(source_document.source.text)
    added = SourceLine((SourceRun("Sleet, 77 times.", Span(end, end + 16)),), Span(end, end + 16))
    changed = recognized._replace(source_document=source_document._replace(lines=(*source_document.lines, added)))
    questions = draft_of(changed).questions
    assert [question.text for question in questions] == [f"{LOST}Sleet, 77 times."]


def test_what_a_finding_quotes_is_not_asked_again() -> None:
    """Another title of an item is told once."""
    part = "Morning\n\n##### Agenda item 4: rain\n\nAfternoon\n\n##### Agenda item 4: sleet (*continued*)\n"
    imported = import_document("a.md", note_with(part).encode())
    assert [finding.rule.name for finding in imported.checked.findings] == ["item-title-differs"]
    assert LOST not in imported.text
    assert [text for _, text in lost(part)] == ["sleet"]
