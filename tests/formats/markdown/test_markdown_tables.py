"""The tables of layouts, as pages of Markdown show them."""

from html.parser import HTMLParser

import pytest
from composed import note_of
from formats.layouts.drawn_notes import CHANGED_NOTES, NOTES
from hypothesis import given
from markdown_it import MarkdownIt

from oewg_cli.formats.layouts.layout_table import LayoutTable
from oewg_cli.formats.layouts.programme_layout import laid_out
from oewg_cli.formats.markdown.markdown_tables import table_parts
from oewg_cli.formats.markdown.writer import write_markdown
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.note.note import Note

GRIDS = (ProgrammeLayout.WEEK, ProgrammeLayout.TRACKS, ProgrammeLayout.ITEMS)
JOINT = """\
body: [{name: Body of rain, short: Rain}, {name: Body of snow, short: Snow}]
programme:
  - date: 2024-03-04
    week: First week
    meetings:
      - {time: morning, body: [Rain, Snow], heading: Sleet}
      - {time: afternoon, body: Snow, text: Ice}
"""


class Table(HTMLParser):
    """The rows of the tables of a page, each with the number of its cells, and all words."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.rows: list[int] = []
        self.words: list[str] = []
        self.tags: list[str] = []
        self.feed(MarkdownIt("commonmark").enable("table").render(markdown))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count the cells of a row."""
        del attrs
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append(0)
        elif tag in {"td", "th"}:
            self.rows[-1] += 1

    def handle_data(self, data: str) -> None:
        """Read what is shown."""
        self.words += data.split()


@pytest.mark.parametrize("layout", GRIDS)
@given(note=NOTES)
def test_each_row_is_a_row_with_all_its_cells(layout: ProgrammeLayout, note: Note) -> None:
    """And each word is shown."""
    page = Table(write_markdown(note, Design(layout=layout)))
    tables = [part for part in laid_out(note, layout) if isinstance(part, LayoutTable)]
    shown = [table for table in tables if table.rows or layout is not ProgrammeLayout.TRACKS]
    assert page.rows == [len(table.titles) for table in shown for _ in (None, *table.rows)]
    words = "".join(page.words)
    texts = ["".join(run.text for run in runs) for block in note.blocks for runs in (block.runs, block.aside)]
    assert not [text for text in texts if "".join(text.split()) not in words]


@pytest.mark.parametrize("layout", GRIDS)
@given(note=CHANGED_NOTES)
def test_changes_are_between_tags_in_their_cells(layout: ProgrammeLayout, note: Note) -> None:
    """As many are opened as are closed in each cell, and no cell breaks."""
    for row in write_markdown(note, Design(layout=layout)).splitlines():
        if row.startswith("| "):
            for cell in row.split(" | "):
                assert [cell.count(f"<{tag}>") for tag in ("ins", "del")] == [
                    cell.count(f"</{tag}>") for tag in ("ins", "del")
                ]


def test_a_cell_over_several_columns_is_the_first_of_them() -> None:
    """The others point to it, since tables of Markdown have no such cells."""
    text = write_markdown(note_of(JOINT), Design(layout=ProgrammeLayout.TRACKS))
    assert text.split("### Provisional programme of work\n\n")[2] == (
        "### First week\n\n#### Monday, 4 March\n\n| Time | Rain | Snow |\n| --- | --- | --- |\n"
        "| 10 a.m.–1 p.m. | <em>Joint meeting: Rain and Snow</em><br> <strong>Sleet</strong> | ← |\n"
        "| 3–6 p.m. |  | Ice |\n\n← The cell at the left extends to here.\n\n---\n"
    )


def test_a_table_without_rows_is_its_heading() -> None:
    """A day on which nothing is done."""
    heading = Block(BlockKind.DAY, (note_of().days[0].heading.runs))
    assert [*table_parts(LayoutTable((), (), heading))] == ["#### Monday, 4 March"]


class _Shown(HTMLParser):
    """The text of a page where tags leave nothing, not even a space, as some readers show it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as in the parser
        """Begin a block apart."""
        self.text += " " if tag in {"td", "th", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6"} else ""

    def handle_data(self, data: str) -> None:
        """Read what is shown."""
        self.text += data


@pytest.mark.parametrize("layout", ProgrammeLayout)
@given(note=NOTES)
def test_words_stay_apart_where_tags_leave_nothing(layout: ProgrammeLayout, note: Note) -> None:
    """A break is followed by a space."""
    page = MarkdownIt("commonmark").enable("table").render(write_markdown(note, Design(layout=layout)))
    spaced = page.replace("<br>", " ")
    assert _Shown(page).text.split() == _Shown(spaced).text.split()
