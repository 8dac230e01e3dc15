"""Tables that are typed with tabs or spaces between their columns are tables."""

import pytest
from corpus.word_documents import paragraph, word_file
from manuscripts import source_document_of

from oewg_cli.importing.importer import read_source_document
from oewg_cli.importing.source_footnotes import gather_footnotes
from oewg_cli.importing.tabbed_tables import with_typed_cells
from oewg_cli.note.source_document import SourceDocument

TITLED = """\
Time\tItem\tTitle\tRoom
Monday, 5 May
10 a.m.\t1\tOpening\tHall
3 p.m.\t\tClouds\tRoom 4"""
GRID = """\
\tMonday, 5 May\tTuesday, 6 May
10 a.m.\tOpening\tRain
3 p.m.\tClouds"""
SPACED = """\
Time      Body A        Body B        Body C
10 a.m.   Opening       Rain          Snow
3 p.m.                  Clouds        Ice"""
SPACED_GRID = """\
          Monday, 5 May   Tuesday, 6 May
10 a.m.   Opening         Rain
3 p.m.                    Clouds"""


def cells(document: SourceDocument) -> str:
    """Return the lines with their columns, a row on each line."""
    rows: dict[int, list[str]] = {}
    for line in with_typed_cells(gather_footnotes(document).lines):
        assert line.cell is not None
        rows.setdefault(line.cell.row, []).append(f"{line.cell.column} {line.text}")
    return "\n".join("|".join(row) for row in rows.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TITLED,
            "0 Time|1 Item|2 Title|3 Room\n0 Monday, 5 May\n0 10 a.m.|1 1|2 Opening|3 Hall\n0 3 p.m.|2 Clouds|3 Room 4",
        ),
        (GRID, "1 Monday, 5 May|2 Tuesday, 6 May\n0 10 a.m.|1 Opening|2 Rain\n0 3 p.m.|1 Clouds"),
        (
            SPACED,
            "0 Time|1 Body A|2 Body B|3 Body C\n0 10 a.m.|1 Opening|2 Rain|3 Snow\n0 3 p.m.|2 Clouds|3 Ice",
        ),
        (SPACED_GRID, "1 Monday, 5 May|2 Tuesday, 6 May\n0 10 a.m.|1 Opening|2 Rain\n0 3 p.m.|2 Clouds"),
    ],
)
def test_lines_with_gaps_under_a_head_are_rows(text: str, expected: str) -> None:
    """Each gap begins a cell; where gaps are spaces, the columns are those under which the words begin."""
    assert cells(source_document_of(text)) == expected


@pytest.mark.parametrize("text", [TITLED, GRID])
def test_paragraphs_with_tabs_are_rows_as_lines_are(text: str) -> None:
    """In Word as in plain text."""
    word = read_source_document("note.docx", word_file(*map(paragraph, text.split("\n"))))
    assert cells(word) == cells(source_document_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 5 May\n10 a.m.\tOpening\n3 p.m.\tClouds",
        "A/AC.9/1\tDistr.: General\nOriginal: English\t5 May 2025",
        "Time\tPlace\tThe head is alone",
    ],
)
def test_other_lines_with_gaps_stay_lines(text: str) -> None:
    """They have no titles of columns above them, and no days."""
    lines = gather_footnotes(source_document_of(text)).lines
    assert tuple(with_typed_cells(lines)) == lines
