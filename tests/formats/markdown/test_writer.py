from html.parser import HTMLParser

import pytest
from composed import note_of
from effort import scaled
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from oewg_cli.formats.markdown.writer import write_markdown
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout
from oewg_cli.note.note import Note, NoteDay, NoteEntry, NoteMeeting

AS_TABLE = Design(layout=ProgrammeLayout.TABLE)
HEAD = "organ: General Assembly, date: 2024-01-15, original: en"


class Page(HTMLParser):
    """What a reader of a page sees: its words, and the words of each cell of its tables, row by row."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.html = MarkdownIt("commonmark").enable("table").use(footnote_plugin).render(markdown)
        self.words: list[str] = []
        self.rows: list[list[list[str]]] = []
        self.tags: list[str] = []
        self._in_cell = False
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell; what comes under the last one is not part of it."""
        del attrs
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append([])
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        self._in_cell = self._in_cell and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        """Read what is shown."""
        self.words += data.split()
        if self._in_cell:
            self.rows[-1][-1] += data.split()


def test_the_language_versions_are_under_the_original() -> None:
    """In the same paragraph, on a line of their own."""
    text = write_markdown(note_of(f"masthead: {{{HEAD}, versions: [en, fr]}}\n"))
    assert "\n\nOriginal: English\\\nEnglish and French only\n\n---\n\n" in text


def test_asterisk_footnotes_are_between_the_paragraphs_and_the_annex() -> None:
    """As at the foot of the first page, with their asterisks as characters."""
    text = write_markdown(
        note_of(f"masthead: {{{HEAD}, symbol: A/76/100, reissued: 2024-02-20}}\ntitle: 'Programme[^wind]'\n")
    )
    assert "\nA/76/100\\*\\\n" in text
    assert "\n### Programme\\*\\*\n" in text
    assert (
        "present note.\n\n\\* Reissued for technical reasons on 20 February 2024.\n\n"
        "\\*\\* Speakers are invited to be brief.\n\n## Annex\n"
    ) in text


def test_the_lines_of_the_title_block_are_written() -> None:
    """The item as text, the kind of document as a heading."""
    text = write_markdown(note_of(f"masthead: {{{HEAD}, symbol: A/76/100/Corr.1}}\nitem: [1, 2]\n"))
    assert "\nAgenda items 1 and 2\n\nOrganization of work\n\nMeasurement of clouds\n\n### Provisional" in text
    assert "\n#### Corrigendum\n\n#### Note by the Secretariat\n" in text


def test_a_programme_as_table_has_a_table_under_the_heading_of_each_day() -> None:
    """With the titles of the columns, and a row for each meeting."""
    text = write_markdown(note_of(), AS_TABLE)
    page = Page(text)
    titles = ["Time", "Item"]
    assert [[" ".join(cell) for cell in row] for row in page.rows] == [
        titles,
        ["10 a.m.–1 p.m.", "Opening of the session Agenda item 1: organization of work"],
        ["3–6 p.m.", "Agenda item 2: measurement of clouds [1] Clouds over land"],
        titles,
        ["10 a.m.–1 p.m.", "Agenda item 2: measurement of clouds ( continued ) Clouds over the sea"],
        ["3–6 p.m.", "Closure of the session – Concluding remarks by the Chair"],
    ]
    assert "\n\n#### Monday, 4 March\n\n| Time | Item |\n" in text


def test_the_blocks_of_a_cell_are_one_under_the_other() -> None:
    """Headings are bold, their asides are not, lines of a list have bullets."""
    text = write_markdown(_talk("list: [One, 1. Two], text: Three"), AS_TABLE)
    assert "| 10 a.m.–1 p.m. | <strong>Talk [^1]</strong> – *short*<br> • One<br> • 1. Two<br> Three |\n" in text


def _talk(keys: str = "", heading: str = "Talk [^wind]", aside: str = "*short*") -> Note:
    entry = f"{{heading: '{heading}', aside: '{aside}', {keys}}}"
    return note_of(f"programme: [{{date: 2024-03-04, meetings: [{{time: morning, entries: [{entry}]}}]}}]\n")


@pytest.mark.parametrize(
    ("heading", "aside", "expected"),
    [
        ("Talk", "short", "**Talk** – short"),
        ("Talk (long)", "short.", "**Talk (long)** – short."),
        ("*Talk* of it", "short", "***Talk* of it** – short"),
        ("1. Talk", "# short", "**1. Talk** – # short"),
    ],
)
def test_an_aside_is_not_bold(heading: str, aside: str, expected: str) -> None:
    """All of a heading would be: it is bold text, as in the documents of the Secretariat."""
    text = write_markdown(_talk(heading=heading, aside=aside))
    assert f"\n\n{expected}\n\n" in text


def test_bold_type_ends_where_other_characters_are_next_to_it() -> None:
    """There asterisks would be read as characters."""
    block = Block(BlockKind.HEADING, (Run("a."),), aside=(Run("b"),))
    assert "\n<strong>a.</strong>b\n" in write_markdown(note_of()._replace(front=(block,)))


@pytest.mark.parametrize("design", [PLAIN, AS_TABLE], ids=["headings", "table"])
def test_a_rule_closes_the_programme(design: Design) -> None:
    """After an empty line, without which it would make the last line a heading; the footnotes come after it."""
    text = write_markdown(note_of(), design)
    assert text.endswith("\n\n---\n\n[^1]: Speakers are invited to be brief.\n")
    assert write_markdown(note_of()._replace(footnotes=()), design).endswith("\n\n---\n")
    assert Page(text).tags.count("hr") == 3


def test_nothing_else_changes_where_the_programme_is_a_table() -> None:
    """What comes before the first day is the same, and so are the footnotes."""
    headings, table = write_markdown(note_of()), write_markdown(note_of(), AS_TABLE)
    assert headings.split("#### Monday")[0] == table.split("#### Monday")[0]
    assert headings.split("\n[^1]:")[1] == table.split("\n[^1]:")[1]


Runs = tuple[Run, ...]
Meetings = list[tuple[Runs, list[Block]]]
Days = list[tuple[Runs, Meetings]]

CHARS = st.text(alphabet="ab é–(.)[]*_`\\<>&#!~$|+-=:1/\"'\u00a0字\n\r", min_size=1, max_size=12)
LINKS = st.sampled_from([None, None, "https://docs.un.org/en/A/RES/217(III)", "https://x.org/a|b"])
RUNS = st.lists(st.builds(Run, CHARS, st.booleans(), LINKS, st.none(), st.none()), min_size=1, max_size=4).map(tuple)
KINDS = st.sampled_from([BlockKind.HEADING, BlockKind.BULLET, BlockKind.TEXT])
BLOCKS = st.lists(st.tuples(KINDS, RUNS).map(lambda parts: Block(*parts)), max_size=3)
MEETINGS = st.lists(st.tuples(RUNS, BLOCKS), max_size=3)
DAYS = st.lists(st.tuples(RUNS, MEETINGS), min_size=1, max_size=3)


def with_days(days: Days) -> Note:
    """Return a note of these days alone: the heading of each, and its meetings with their hours and blocks."""
    made = tuple(
        NoteDay(
            Block(BlockKind.DAY, day),
            tuple(
                NoteMeeting(Block(BlockKind.HOURS, hours), tuple(map(NoteEntry, entries)))
                for hours, entries in meetings
            ),
        )
        for day, meetings in days
    )
    return note_of()._replace(front=(), annex=(), days=made, footnotes=())


def squeezed(text: str) -> str:
    """Leave all white space out, for a cell has none at its ends."""
    return "".join(text.split())


def cells_of(days: Days) -> list[list[str]]:
    """Return the expected cells of the tables of days: the titles, and a row for each meeting."""
    rows: list[list[Runs]] = []
    for _, meetings in days:
        rows += [[(Run("Time"),), (Run("Item"),)]] * bool(meetings)
        rows += [[hours, tuple(run for block in entries for run in block.runs)] for hours, entries in meetings]
    return [[squeezed("".join(run.text for run in cell)) for cell in row] for row in rows]


@settings(max_examples=scaled(500))
@given(DAYS)
def test_whatever_is_in_a_cell_stays_there(days: Days) -> None:
    """No character of a text ends a cell or a row, begins a block, or is read as Markdown; links work."""
    note = with_days(days)
    page = Page(write_markdown(note, AS_TABLE))
    assert [[squeezed("".join(cell)).replace("•", "") for cell in row] for row in page.rows] == cells_of(days)
    assert page.tags.count("a") == sum(run.link is not None for block in note.blocks for run in block.runs)
    assert page.tags.count("table") == sum(bool(meetings) for _, meetings in days)
    assert not {"code", "pre", "img", "ul", "blockquote"} & set(page.tags)


@settings(max_examples=scaled(200))
@given(DAYS)
def test_the_words_are_those_of_the_other_layout(days: Days) -> None:
    """In the same order; the table adds the titles of its columns and the bullets."""
    note = with_days(days)
    headings, table = ("".join(Page(write_markdown(note, design)).words) for design in (PLAIN, AS_TABLE))
    assert squeezed(table.replace("TimeItem", "").replace("•", "")) == squeezed(headings)


def test_subparagraphs_are_in_their_paragraph() -> None:
    """Each is a paragraph of the same item of the list, and its letter is text, whatever the width of the number."""
    paragraphs = (
        "paragraphs: [" + "A., " * 8 + "{text: 'Nine:', list: [One;, Two.]}, {text: 'Ten:', list: [One.]}, B.]\n"
    )
    text = write_markdown(note_of(paragraphs))
    assert "8. A.\n9. Nine:\n\n   (a) One;\n\n   (b) Two.\n\n10. Ten:\n\n    (a) One.\n\n11. B.\n" in text
    html = Page(text).html
    assert "<p>Nine:</p>\n<p>(a) One;</p>\n<p>(b) Two.</p>\n</li>" in html
    assert html.count("<ol>") == 1
    assert html.count("<li>") == 11
