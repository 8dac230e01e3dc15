"""The blocks that programmes of several bodies have, as headings and in cells."""

import pytest
from composed import note_of

from oewg_cli.formats.markdown.markdown_blocks import in_cell, parts
from oewg_cli.formats.markdown.writer import write_markdown
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import Design, ProgrammeLayout

FRONT = """\
body: [{name: Body of rain, short: Rain, number: 2, theme: Drops}, {name: Body of snow, number: 3}]
session:
  place: Vienna
  opens: 2024-03-04
  closes: 2024-04-05
  parts:
    - {opens: 2024-03-04, closes: 2024-03-05, format: virtual}
    - {opens: 2024-04-05, closes: 2024-04-05, place: Bonn}
status: As of today
paragraphs: [One., {heading: A heading, paragraphs: [Two., {text: 'Three:', list: [Four.]}]}]
"""
DAYS = """\
programme:
  - date: 2024-03-04
    week: First week
    text: No films
    meetings:
      - time: morning
        body: Bureau
        number: 2
        room: Room 1
        documents: [A/1]
        entries:
          - {time: 10:00–11:00, heading: Clouds, entries: [{time: 10:30, heading: Over land}, Over sea]}
          - {time: 11:00, entries: [Rain]}
      - {when: p.m., text: Snow}
"""


def test_the_title_block_of_several_bodies_has_the_lines_of_each() -> None:
    """Headings of the note are of the level of its title, and its paragraphs are counted through."""
    text = write_markdown(note_of(FRONT))
    assert (
        "## Body of rain\n\nSecond session\n\nDrops\n\n## Body of snow\n\nThird session\n\n"
        "4–5 March 2024 (virtual)\n\nBonn, 5 April 2024\n\n### Provisional programme of work\n\nAs of today\n\n"
        "#### Note by the Secretariat\n\n1. One.\n\n### A heading\n\n2. Two.\n3. Three:\n\n   (a) Four.\n\n"
    ) in text


def test_a_programme_of_every_body_as_headings() -> None:
    """The hours of a stretch are before its heading, and what is in an entry is a level lower."""
    assert write_markdown(note_of(DAYS)).split("### Provisional programme of work\n\n")[2] == (
        "### First week\n\n#### Monday, 4 March\n\nNo films\n\n10 a.m.–1 p.m., Bureau\n\n2nd meeting, Room 1\n\n"
        "Documentation: A/1\n\n##### 10–11 a.m.: Clouds\n\n###### 10\\.30 a.m.: Over land\n\n###### Over sea\n\n"
        "##### 11 a.m.\n\n###### Rain\n\n**p.m.**\n\nSnow\n\n---\n"
    )


def test_a_programme_of_every_body_as_tables() -> None:
    """Documents are in a column of their own, and each entry has a row then."""
    text = write_markdown(note_of(DAYS), Design(layout=ProgrammeLayout.TABLE))
    assert text.split("### Provisional programme of work\n\n")[2] == (
        "### First week\n\n#### Monday, 4 March\n\n| Time | Item | Documentation |\n| --- | --- | --- |\n"
        "|  | No films |  |\n"
        "| 10 a.m.–1 p.m., Bureau | 2nd meeting, Room 1 | A/1 |\n"
        "|  | <strong>10–11 a.m.: Clouds</strong> |  |\n"
        "|  | \u2003<strong>10.30 a.m.: Over land</strong> |  |\n"
        "|  | \u2003<strong>Over sea</strong> |  |\n"
        "|  | <strong>11 a.m.</strong> |  |\n"
        "|  | \u2003<strong>Rain</strong> |  |\n"
        "| p.m. | Snow |  |\n\n---\n"
    )


HOURS = Block(BlockKind.HOURS, (Run("3 p.m."),), (Run("Bureau"),))


@pytest.mark.parametrize(
    ("block", "is_label", "text"),
    [
        (HOURS, True, "3 p.m., Bureau"),
        (HOURS, False, "<em>3 p.m., Bureau</em>"),
        (HOURS._replace(runs=()), False, "<em>Bureau</em>"),
        (Block(BlockKind.DOCUMENTS, (Run("Documents: "),), (Run("A/1"),)), False, "Documents: A/1"),
        (Block(BlockKind.BULLET, (Run("Drops"),), level=1), False, "\u2003• Drops"),
        (Block(BlockKind.MEETING, (), (Run(" – closed"),)), False, " – closed"),
    ],
)
def test_hours_are_in_italics_where_they_are_not_a_label(block: Block, is_label: bool, text: str) -> None:  # noqa: FBT001 - a case
    """So that a reader sees where another meeting begins in a cell."""
    assert in_cell([block], is_label=is_label) == text


def test_a_body_that_is_new_comes_after_an_inserted_comma() -> None:
    """And one that meets no longer after a deleted one."""
    inserted = HOURS._replace(aside=(Run("Bureau", change=RunChange.INSERTED),))
    assert [*parts([inserted])] == ["3 p.m.<ins>, Bureau</ins>"]


def test_an_aside_in_an_entry_keeps_its_depth() -> None:
    """The heading is bold in that of the sixth level; of an entry in no other it is bold text."""
    heading = Block(BlockKind.HEADING, (Run("Panellists"),), (Run(" – in person"),))
    assert [*parts([heading, heading._replace(level=1)])] == [
        "**Panellists** – in person",
        "###### **Panellists** – in person",
    ]


def test_the_dash_after_words_in_place_of_hours_is_bold() -> None:
    """Unlike the one after the heading of an entry."""
    hours = Block(BlockKind.HOURS, (Run("After the meeting of the COP"),), (Run("CMP"),))
    assert [*parts([hours])] == ["**After the meeting of the COP –** CMP"]
