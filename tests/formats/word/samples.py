"""Small notes, pictures and designs, from which tests make what they need."""

from datetime import date
from itertools import product

from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.package import Package

from oewg_cli.formats.word.asterisk_references import AsteriskReferences
from oewg_cli.formats.word.footnote_references import FootnoteMarks
from oewg_cli.formats.word.pictures.png import png
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import element
from oewg_cli.note.blocks import Block, Run
from oewg_cli.note.design import Design, File, ProgrammeLayout, WordProfile
from oewg_cli.note.note import AsteriskFootnote, ColumnTitles, Footnote, Note, NoteDay, PrintedMasthead, Properties

DESIGNS = tuple(Design(profile, layout) for profile, layout in product(WordProfile, ProgrammeLayout))
"""Both profiles in all layouts."""


def designs_of(number: int) -> list[Design]:
    """Return a design for each layout, so that of many cases each is in half of them, and first in a tenth."""
    designs = [design for place, design in enumerate(DESIGNS) if (place + number) % 2 == 0]
    first = number % len(designs)
    return designs[first:] + designs[:first]


EMBLEM = File("emblem.png", png([[True, False, True, False]] * 3, scale=10))
RECYCLE = File("recycle.png", png([[True, False] * 4, [False, True] * 4], scale=10))


def name_of(design: Design) -> str:
    """Name a design, for a test or a file."""
    return f"{design.profile}-{design.layout}"


def note_of(
    *blocks: Block,
    days: tuple[NoteDay, ...] = (),
    footnotes: tuple[Footnote, ...] = (),
    asterisk_footnotes: tuple[AsteriskFootnote, ...] = (),
) -> Note:
    """Make a note of these blocks and footnotes, with nothing else that can be seen."""
    masthead = PrintedMasthead("", "", None, "", "", "")
    properties = Properties("Of lights", date(2024, 1, 31))
    columns = ColumnTitles("Time", "Item", continued="continued")
    return Note("en", properties, masthead, blocks, (), days, footnotes, asterisk_footnotes, columns=columns)


def with_blocks_alone(note: Note, *blocks: Block, footnotes: tuple[Footnote, ...] = ()) -> Note:
    """Return the note with these blocks one after the other in place of its own, and with these footnotes."""
    return note._replace(front=blocks, annex=(), days=(), footnotes=footnotes)


def new_part() -> XmlPart:
    """Make a part that does not belong to a document yet."""
    return XmlPart(PackURI("/word/document.xml"), "", element("w:document"), Package())


def run_writer(note: Note, profile: str = "new-york", part: XmlPart | None = None) -> RunWriter:
    """Return the writer of the runs of a note, in a part that does not belong to a document yet."""
    asterisks = AsteriskReferences(note, profile_typesetter(profile), Redline())
    return RunWriter(part or new_part(), FootnoteMarks(note, identities=len(asterisks.in_order)), asterisks)


STARS = (
    AsteriskFootnote("*", (Run("Reissued for technical reasons on 1 March 2024."),)),
    AsteriskFootnote(
        "**",
        (
            Run("Held "),
            Run("in part", italic=True),
            Run(" as "),
            Run("A/78/9998", link="https://docs.un.org/en/A/78/9998"),
            Run(" says"),
            Run(mark=1),
            Run("."),
        ),
    ),
)
"""Notes on the masthead, the second with a link and with the mark of a footnote."""
