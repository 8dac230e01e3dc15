"""What the program writes is read back as it was."""

from itertools import groupby
from pathlib import Path

import pytest
from composed import note_of
from effort import scaled
from formats.markdown.reader.seen import read
from hypothesis import given, settings
from hypothesis import strategies as st

from oewg_cli.api.checking import load
from oewg_cli.formats.markdown.writer import write_markdown
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.composer import compose
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.note.note import Note, PrintedMasthead
from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm
from oewg_cli.text.source_text import SourceText

ROOT = Path(__file__).parents[4]
AS_TABLE = Design(layout=ProgrammeLayout.TABLE)
LEVELS = {
    BlockKind.BODY: 2,
    BlockKind.TITLE: 3,
    BlockKind.SUBTITLE: 4,
    BlockKind.TITLE_LINE: 4,
    BlockKind.ANNEX: 2,
    BlockKind.ANNEX_TITLE: 3,
    BlockKind.DAY: 4,
    BlockKind.HEADING: 5,
}
Shown = list[tuple[str, bool, str | None, str | None]]


def example(name: str) -> Note:
    """Compose an example of the program."""
    path = ROOT / "examples" / f"{name}.yaml"
    document = load(SourceText(path.name, path.read_text("utf-8"))).document
    assert document is not None
    return compose(document.programme)


def shown_runs(runs: tuple[Run, ...]) -> Shown:
    """Return what a reader sees of runs: text, italics, address and footnote, those of one form as one."""
    parts: Shown = []
    for run in runs:
        if run.mark is None:
            parts.append((run.text, run.italic and bool(run.text.strip()), run.link, None))
        else:
            parts += [(run.text, False, None, None)] if run.text else []
            parts.append(("", False, None, str(run.mark)))
    return as_one(parts)


def shown_source_runs(runs: tuple[SourceRun, ...]) -> Shown:
    """Return the same of runs."""
    return as_one([(run.text, run.italic, run.link, run.footnote) for run in runs])


def as_one(parts: Shown) -> Shown:
    """Put parts of one form together; spaces in italics are spaces."""
    found = [
        ("".join(part[0] for part in group), italic, link, note)
        for (italic, link, note), group in groupby(parts, key=lambda part: part[1:])
    ]
    return [part for part in found if part[0] or part[3]]


def masthead_lines(masthead: PrintedMasthead) -> list[str]:
    """Return the lines of a masthead as the writer orders them."""
    lines = (masthead.united_nations, masthead.organ, masthead.symbol, masthead.distribution, masthead.date)
    return [line for line in (*lines, masthead.original) if line is not None]


def expected_form(block: Block) -> tuple[TextForm, int, str | None]:
    """Return the form in which a block is read."""
    if block.number is not None:
        return TextForm.ITEM, 1, f"{block.number}."
    if block.kind is BlockKind.BULLET:
        return TextForm.ITEM, 1, "•"
    is_heading = block.kind in LEVELS and not block.aside
    return (TextForm.HEADING, LEVELS[block.kind], None) if is_heading else (TextForm.PLAIN, 0, None)


NOTES = {
    "geneva": example("geneva"),
    "seventh-session": example("seventh-session"),
    "base": note_of(),
    "reissued": note_of(
        "masthead: {organ: General Assembly, date: 2024-01-15, original: en, symbol: A/76/100, reissued: 2024-02-20}\n"
        "title: 'Programme[^wind]'\n"
    ),
}


@pytest.mark.parametrize("name", NOTES)
def test_our_own_export_is_read_back(name: str) -> None:
    """Each block is a line in its form, with its text, italics, addresses and footnotes."""
    note = NOTES[name]
    source_document = read(write_markdown(note))
    lines = [line for line in source_document.lines if line.form is not TextForm.RULE]
    head = len(masthead_lines(note.masthead))
    assert [line.text for line in lines[:head]] == masthead_lines(note.masthead)
    annex = len(note.front)
    asterisks = [shown_runs((Run(f"{each.char} "), *each.runs)) for each in note.asterisk_footnotes]
    expected = [(expected_form(block), shown_runs((*block.runs, *block.aside))) for block in note.blocks]
    release = [shown_runs((Run(note.masthead.release),))] if note.masthead.release else []
    expected[annex:annex] = [((TextForm.PLAIN, 0, None), each) for each in (*asterisks, *release)]
    assert [((line.form, line.level, line.marker), shown_source_runs(line.runs)) for line in lines[head:]] == expected
    assert not source_document.unread
    assert not source_document.comments


@pytest.mark.parametrize("name", NOTES)
def test_footnotes_are_read_back(name: str) -> None:
    """By their numbers."""
    note = NOTES[name]
    notes = read(write_markdown(note)).notes
    assert {label: [shown_source_runs(line.runs) for line in each.lines] for label, each in notes.items()} == {
        str(footnote.number): [shown_runs(footnote.runs)] for footnote in note.footnotes
    }


@pytest.mark.parametrize("name", NOTES)
def test_a_programme_as_table_is_read_back(name: str) -> None:
    """Each block of a cell is a line of it; headings are bold but for their asides."""
    note = NOTES[name]
    cells = [line for line in read(write_markdown(note, AS_TABLE)).lines if line.cell is not None]
    expected: list[tuple[int, int, Shown, bool, bool]] = []
    for day in note.days:
        expected += [
            (0, number, [(each, False, None, None)], False, False) for number, each in enumerate(note.columns[:2])
        ]
        for number, meeting in enumerate(day.meetings, start=1):
            for column, blocks in enumerate(([meeting.hours], meeting.entry_blocks)):
                expected += [(number, column, shown_runs((*each.runs, *each.aside)), *in_cell(each)) for each in blocks]
    assert [seen_in_cell(line) for line in cells] == expected


def in_cell(block: Block) -> tuple[bool, bool]:
    """Return whether a block in a cell is in bold, and whether it has a bullet."""
    return block.kind is BlockKind.HEADING, block.kind is BlockKind.BULLET


def seen_in_cell(line: SourceLine) -> tuple[int, int, Shown, bool, bool]:
    """Return a line of a cell in the same manner."""
    assert line.cell is not None
    bold = line.runs[0].bold
    return line.cell.row, line.cell.column, shown_source_runs(line.runs), bold, line.form is TextForm.ITEM


def test_an_aside_is_not_bold() -> None:
    """It is run in after the heading, which is."""
    entry = "{heading: 'Talk [^wind]', aside: '*short*'}"
    note = note_of(f"programme: [{{date: 2024-03-04, meetings: [{{time: morning, entries: [{entry}]}}]}}]\n")
    line, rule = read(write_markdown(note, AS_TABLE)).lines[-2:]
    assert rule.form is TextForm.RULE
    assert [(run.text, run.bold) for run in line.runs if run.footnote is None] == [
        ("Talk ", True),
        (" – ", False),
        ("short", False),
    ]


CHARS = st.text(alphabet="ab é–(.)[]*_`\\<>&#!~$|+-=:1/\"'\u00a0字¹", min_size=1, max_size=14)
LINKS = st.sampled_from([None, None, "https://docs.un.org/en/A/RES/217(III)"])
RUNS = st.lists(st.builds(Run, CHARS, st.booleans(), LINKS, st.none(), st.none()), min_size=1, max_size=4).map(tuple)
KINDS = st.sampled_from([BlockKind.TITLE, BlockKind.HEADING, BlockKind.BULLET, BlockKind.TEXT, BlockKind.DAY])
BLOCKS = st.lists(st.tuples(KINDS, RUNS).map(lambda parts: Block(*parts)), min_size=1, max_size=5)


def squeezed(text: str) -> str:
    """Leave all white space out."""
    return "".join(text.split())


def mark_of(line: SourceLine, text: str) -> str:
    """Return the mark of an item as it is typed."""
    return "" if line.marker is None else text[line.span.start] if line.marker == "•" else line.marker


@settings(max_examples=scaled(500))
@given(BLOCKS)
def test_whatever_characters_a_text_has_they_are_read_back(blocks: list[Block]) -> None:
    """None of them is lost, and none becomes a mark; one that would begin an item is the mark of it."""
    note = note_of()._replace(front=tuple(blocks), annex=(), days=(), footnotes=())
    text = write_markdown(note)
    *lines, rule = read(text).lines[len(masthead_lines(note.masthead)) + 1 :]
    assert rule.form is TextForm.RULE
    shown = [squeezed(mark_of(line, text) + line.text) for line in lines]
    expected = [
        squeezed(("-" if block.kind is BlockKind.BULLET else "") + "".join(run.text for run in block.runs))
        for block in blocks
    ]
    assert shown == [each.translate(str.maketrans("¹", "1")) for each in expected if each.strip("-") or each]
