"""Every kind of note in both profiles and all layouts, as other programs read it: these have to be installed."""

import json
import re
import subprocess
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as OpenedDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx2python import docx2python
from formats.word.printed import converted
from formats.word.samples import DESIGNS, EMBLEM, RECYCLE, STARS, name_of
from formats.word.seen import named, values
from ooxml_integrity import check

from oewg_cli.api.exporting import export
from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.note.note import Note
from oewg_cli.text.source_text import SourceText
from oewg_cli.un.phrases import phrases

_EXAMPLES = Path(__file__).parents[3] / "examples"
_NO_HEADING = 9
_COUNTED = ("w:footnoteReference ", "w:hyperlink ")


@pytest.fixture(scope="module")
def documents(full: Note, draft: Note, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Write a full note in each design, and the others in some."""
    folder = tmp_path_factory.mktemp("designs")
    for name, content in _written(full, draft):
        (folder / f"{name}.docx").write_bytes(content)
    return sorted(folder.iterdir())


def _written(full: Note, draft: Note) -> Iterator[tuple[str, bytes]]:
    for design in DESIGNS:
        with_pictures = design._replace(emblem=EMBLEM, recycle=RECYCLE)
        yield f"full-{name_of(design)}", write_word(full, with_pictures)
    for number, (name, note) in enumerate((("draft", draft), ("stars", full._replace(asterisk_footnotes=STARS)))):
        for design in _sampled(number):
            yield f"{name}-{name_of(design)}", write_word(note, design)
    for number, path in enumerate(sorted(_EXAMPLES.glob("*.yaml"))):
        source = SourceText(path.name, path.read_text("utf-8"))
        for design in _sampled(number):
            yield f"{path.stem}-{name_of(design)}", export(source, ["docx"], design=design).files["docx"]


def _sampled(number: int) -> tuple[Design, ...]:
    """Return one layout in both profiles, another one for each number: each document takes the validator a second."""
    return DESIGNS[number % len(ProgrammeLayout) :: len(ProgrammeLayout)]


def test_the_open_xml_sdk_finds_nothing(documents: list[Path], ooxml_validator: str) -> None:
    """Microsoft's own validator accepts every part."""
    for path in documents:
        told = subprocess.run([ooxml_validator, path], capture_output=True, check=False, encoding="utf-8")
        assert json.loads(told.stdout)["errors"] == [], path.name


def test_ooxml_integrity_finds_nothing(documents: list[Path]) -> None:
    """It checks what the SDK accepts."""
    assert [(path.name, finding) for path in documents for finding in check(path)] == []


def _levels(document: Path) -> Iterator[int]:
    """Return the level of each heading of the text, 0 for the highest."""
    opened = Document(str(document))
    yield from _levels_of(opened, (paragraph._p for paragraph in opened.paragraphs))


def _levels_of(opened: OpenedDocument, paragraphs: Iterable[BaseOxmlElement]) -> Iterator[int]:
    styles = {style.style_id: style.element for style in opened.styles}
    for shape in paragraphs:
        level = values(shape, "w:outlineLvl")
        style = (values(shape, "w:pStyle") or [""])[0]
        while not level and style:
            level, style = values(styles[style], "w:outlineLvl"), (values(styles[style], "w:basedOn") or [""])[0]
        yield from map(int, level[:1])


def test_no_heading_skips_a_level(documents: list[Path]) -> None:
    """The first has the highest, and each one after it is at most one level deeper than the one before it."""
    for path in documents:
        levels = list(_levels(path))
        assert levels, path.name
        assert all(level <= before + 1 for before, level in pairwise([-1, *levels])), (path.name, levels)


def test_no_heading_is_in_a_table_or_a_header(documents: list[Path]) -> None:
    """A list of the headings would have the lines of the masthead; LibreOffice's accessibility check asks for this."""
    for path in documents:
        opened = Document(str(path))
        headers = (section.first_page_header._element for section in opened.sections)
        shapes = [shape for root in (*named(opened.element, "w:tbl"), *headers) for shape in named(root, "w:p")]
        assert set(_levels_of(opened, shapes)) <= {_NO_HEADING}, path.name


def test_each_link_has_a_tooltip(documents: list[Path]) -> None:
    """Its address, which is not that of the text of most links."""
    for path in documents:
        links = named(Document(str(path)).element, "w:hyperlink")
        assert all(link.get(qn("w:tooltip"), "").startswith("http") for link in links), path.name


def test_libreoffice_loses_no_footnote_and_no_link(documents: list[Path], soffice: str) -> None:
    """It opens each and saves it again."""
    again = converted(soffice, documents[0].parent.parent / f"{documents[0].parent.name}-again", documents, "docx")
    for path in documents:
        assert _counts(again / path.name) == _counts(path), path.name


def _counts(path: Path) -> tuple[list[int], set[str]]:
    """Count the footnote references and the links in the text and in the footnotes, and return the targets of links."""
    with ZipFile(path) as package:
        # A note without footnotes may have no such part.
        parts = [
            package.read(name).decode() if name in package.namelist() else ""
            for name in ("word/document.xml", "word/footnotes.xml")
        ]
        names = [name for name in package.namelist() if re.search(r"(document|footnotes)\.xml\.rels$", name)]
        targets = "".join(package.read(name).decode() for name in names)
    counts = [part.count(f"<{name}") for part in parts for name in _COUNTED]
    return counts, set(re.findall(r'Target="(https?:[^"]*)"', targets))


def test_another_reader_sees_the_same_words_in_each(documents: list[Path], full: Note) -> None:
    """The profile and the layout change how a note looks, and none of its words but those of its columns.

    A table of items has the titles of items that are taken up together, and says each of them once.
    """
    columns = {word for title in (*full.columns, *phrases("en")["columns"].values()) for word in _words(title)}
    seen: dict[str, set[frozenset[str]]] = {}
    for path in (path for path in documents if not path.stem.endswith(ProgrammeLayout.ITEMS)):
        with docx2python(BytesIO(path.read_bytes()), html=False) as read:
            seen.setdefault(path.stem.split("-", 1)[0], set()).add(frozenset(_words(read.text)) - columns)
    assert {name: len(texts) for name, texts in seen.items()} == dict.fromkeys(seen, 1)


def _words(text: str) -> list[str]:
    """Return the words of a text, without those for pictures, page numbers and lists, and the marks after them."""
    text = re.sub(r"----Image alt text---->[^<]*<----media/\w+[.]\w+----", " ", text)
    text = re.sub(r"(?<=[a-z]{2})\d+\b", "", text)
    return [word for word in re.findall(r"[\w./-]+", text) if not re.fullmatch(r"[-_.\d/]+", word)]
