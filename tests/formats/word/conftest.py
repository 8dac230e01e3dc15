"""A note with everything that a note can have, the same as a draft, and functions that read what was written."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from external import command
from formats.days import days_of
from formats.word.samples import STARS, with_blocks_alone

from oewg_cli.formats.word.pictures import placement
from oewg_cli.formats.word.pictures.qr_code import qr_code
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import ColumnTitles, Footnote, Note, PrintedMasthead, Properties

_ITEM = "Agenda item 5: discussions on questions of substance that stand in paragraph 2 of Assembly resolution "
_RESOLUTION = Run("75/999", link="https://docs.un.org/en/A/RES/75/999")
_LETTER = "https://example.org/letters/2022-04-22.pdf"
_CONTINUED = (Run(" ("), Run("continued", italic=True), Run(")"))


def _block(kind: BlockKind, *runs: Run | str, aside: tuple[Run, ...] = (), number: int | None = None) -> Block:
    made = tuple(Run(run) if isinstance(run, str) else run for run in runs)
    return Block(kind, made, aside=aside, number=number, origin=kind.value)


_OPENING = (
    _block(BlockKind.BODY, "Open-ended working group on the lighting of harbours and of other places 2021–2025"),
    _block(BlockKind.SESSION, "Seventh substantive session"),
    _block(BlockKind.PLACE_AND_DATES, "New York, 4–8 March 2024"),
    _block(BlockKind.TITLE, "Provisional programme of work"),
    _block(BlockKind.SUBTITLE, "Note by the Secretariat"),
    _block(
        BlockKind.PARAGRAPH,
        "The working group, which the General Assembly established by its resolution ",
        _RESOLUTION,
        ", meets for the seventh time at Headquarters. Its members have asked that the programme be ready ",
        "four weeks before the first meeting, so that experts from all regions may come.",
        number=1,
    ),
    _block(
        BlockKind.PARAGRAPH,
        "The annex to the present note shows what is planned for each half-day. It may change: see ",
        Run("https://example.org/harbours", link="https://example.org/harbours"),
        ".",
        number=2,
    ),
)
_ANNEX = (
    _block(BlockKind.ANNEX, "Annex"),
    _block(BlockKind.ANNEX_TITLE, "Provisional programme of work"),
)
_MONDAY = (
    _block(BlockKind.DAY, "Monday, 4 March"),
    _block(BlockKind.HOURS, "10 a.m.–1 p.m."),
    _block(BlockKind.HEADING, "Opening of the session"),
    _block(BlockKind.HEADING, "Opening statements"),
    _block(BlockKind.BULLET, "High Representative for Harbours"),
    _block(BlockKind.BULLET, "Chair of the open-ended working group on the lighting of harbours and others"),
    _block(BlockKind.HEADING, "Agenda item 3: organization of work"),
    _block(BlockKind.HOURS, "3–6 p.m."),
    _block(BlockKind.HEADING, _ITEM, _RESOLUTION, Run(mark=1)),
    _block(
        BlockKind.TEXT,
        "Compare what the members do when a light fails, inter alia, where no pilot is at hand, and say who ",
        "should be told first, and by whom, and in which of the six languages",
    ),
)
_TUESDAY = (
    _block(BlockKind.DAY, "Tuesday, 5 March"),
    _block(BlockKind.HOURS, "10 a.m.–1 p.m."),
    _block(BlockKind.HEADING, _ITEM, _RESOLUTION, *_CONTINUED),
    _block(BlockKind.TEXT, "Draw up rules for the colour of lights, and mend those that nobody keeps"),
    _block(BlockKind.HOURS, "3–6 p.m."),
    _block(
        BlockKind.HEADING,
        "Dedicated session with pilots (in the manner agreed on 22\u00a0April\u00a02022)",
        Run(mark=2),
        aside=(Run(" – short statements, in the order of "), Run("arrival", italic=True)),
    ),
    _block(BlockKind.HEADING, _ITEM, _RESOLUTION, *_CONTINUED, Run(mark=1)),
    _block(BlockKind.TEXT, "How the law of the sea applies to lights"),
)
_WEDNESDAY = (
    _block(BlockKind.DAY, "Wednesday, 6 March"),
    _block(BlockKind.HOURS, "10 a.m.–1 p.m."),
    _block(BlockKind.HEADING, _ITEM, _RESOLUTION, *_CONTINUED),
    _block(BlockKind.TEXT, "Means of trust among harbour masters"),
    _block(BlockKind.HOURS, "3–6 p.m."),
    _block(BlockKind.HEADING, "Agenda item 6: other matters"),
    _block(BlockKind.HEADING, "Closure of the session", aside=(Run(" – concluding remarks by the Chair"),)),
)
_FOOTNOTES = (
    Footnote(
        1,
        (
            Run("Members are asked to speak to the questions that the second report of the working group ("),
            Run("A/78/9999", link="https://docs.un.org/en/A/78/9999"),
            Run(") left open, and to leave to the "),
            Run("other", italic=True),
            Run(" items what belongs there, so that time is left for the pilots, who come from far away."),
        ),
    ),
    Footnote(2, (Run("See "), Run(_LETTER, link=_LETTER), Run("."))),
)
_FULL = Note(
    language="en",
    properties=Properties(
        title="Provisional programme of work: note by the Secretariat",
        dated=date(2024, 1, 31),
        subject="Open-ended working group on the lighting of harbours: seventh substantive session",
        keywords=("A/AC.999/2024/1", "General Assembly"),
    ),
    masthead=PrintedMasthead(
        united_nations="United Nations",
        organ="General Assembly",
        symbol="A/AC.999/2024/1",
        distribution="Distr.: General",
        date="31 January 2024",
        original="Original: English",
        job="24-01234",
        release="24-01234 (E)    060224",
        barcode="2401234",
        address="https://docs.un.org/en/A/AC.999/2024/1",
    ),
    front=_OPENING,
    annex=_ANNEX,
    days=days_of(*_MONDAY, *_TUESDAY, *_WEDNESDAY),
    footnotes=_FOOTNOTES,
    station="New York",
    columns=ColumnTitles("Time", "Item"),
)


_NOT_YET: dict[str, Any] = dict.fromkeys(("symbol", "job", "release", "barcode", "address"))


@pytest.fixture(scope="session", autouse=True)
def _codes_drawn_once() -> Iterator[None]:
    """Keep the QR codes of addresses: a code takes a quarter of the time of a document, and few have another one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(placement, "qr_code", cache(qr_code))
        yield


@pytest.fixture(scope="session")
def full() -> Note:
    """Return a note with blocks of all kinds, links, and two footnotes, of which one is marked twice."""
    return _FULL


@pytest.fixture(scope="session")
def draft() -> Note:
    """Return the same note as long as it has no symbol and no job number."""
    return _FULL._replace(masthead=_FULL.masthead._replace(**_NOT_YET))


@pytest.fixture(scope="session")
def with_asterisks() -> Note:
    """Return the same note with footnotes of asterisks."""
    return _FULL._replace(asterisk_footnotes=STARS)


@pytest.fixture(scope="session")
def notes(full: Note, draft: Note, with_asterisks: Note) -> dict[str, Note]:
    """Return each kind of note by its name."""
    empty = with_blocks_alone(full)
    return {"full": full, "draft": draft, "with_asterisks": with_asterisks, "empty": empty}


@pytest.fixture(scope="session")
def parts() -> Callable[[bytes], dict[str, BaseOxmlElement]]:
    """Return a function that returns the root of each XML part of a document, by its name."""

    def read(document: bytes) -> dict[str, BaseOxmlElement]:
        with ZipFile(BytesIO(document)) as package:
            return {
                name: parse_xml(package.read(name)) for name in package.namelist() if name.endswith((".xml", ".rels"))
            }

    return read


@pytest.fixture(scope="session")
def ooxml_validator() -> str:
    """Return the command of Microsoft's Open XML SDK validator."""
    return command("ooxml_validator")


@pytest.fixture(scope="session")
def docxodus() -> str:
    """Return the module of Docxodus, which Node.js runs."""
    return command("docxodus")


@pytest.fixture(scope="session")
def soffice() -> str:
    """Return the command of LibreOffice."""
    return command("soffice")


@pytest.fixture(scope="session")
def pdftotext() -> str:
    """Return the command that says where each word of a PDF file is on its page."""
    return command("pdftotext")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """Return the command that draws the pages of a PDF file."""
    return command("pdftoppm")
