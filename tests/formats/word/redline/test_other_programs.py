"""What other programs say of a document with tracked changes; three of them have to be installed."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from effort import some_of
from formats.word.printed import converted
from formats.word.redline.canonical import canonical, without_widths
from formats.word.redline.pairs import IN_OTHER_PROGRAMS, REVISIONS, by_hand, pair_of
from formats.word.samples import DESIGNS, designs_of, name_of
from ooxml_integrity import check

from oewg_cli.formats.word.writer import write_word

_CHANGES = tuple(qn(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo"))
_DECIDE = Path(__file__).with_name("decide.mjs")
_REVISIONS = some_of(REVISIONS[::2], 3)
_DAYS = (None, date(2025, 4, 1))


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Write pairs, each in one design or another, some with the day of the changes."""
    folder = tmp_path_factory.mktemp("redline")
    made = []
    for number, name in enumerate(IN_OTHER_PROGRAMS):
        pair = pair_of(name)
        design = DESIGNS[number % len(DESIGNS)]._replace(changed_on=_DAYS[number // len(DESIGNS) % len(_DAYS)])
        path = folder / f"{name}-{name_of(design)}.docx"
        path.write_bytes(write_word(pair.in_layout(design), design))
        made.append(path)
    return made


def _errors(validator: str, path: Path) -> Iterator[str]:
    told = subprocess.run([validator, path], capture_output=True, check=False, encoding="utf-8")
    return (f"{path.name}: {error['description']}" for error in json.loads(told.stdout)["errors"])


def test_the_open_xml_sdk_finds_nothing(documents: list[Path], ooxml_validator: str) -> None:
    """Microsoft's own validator accepts every change."""
    with ThreadPoolExecutor() as pool:
        found = pool.map(lambda path: list(_errors(ooxml_validator, path)), documents)
    assert [error for errors in found for error in errors] == []


def test_ooxml_integrity_finds_nothing(documents: list[Path]) -> None:
    """It checks what the SDK accepts."""
    assert [(path.name, finding) for path in documents for finding in check(path)] == []


def test_accepting_and_rejecting_in_docxodus_gives_the_exports(docxodus: str, tmp_path: Path) -> None:
    """Revisions in each layout, in all parts; it has the rules of Microsoft's Open XML PowerTools."""
    expected = {}
    for number, name in enumerate(_REVISIONS):
        pair = by_hand(name)
        for design in designs_of(number):
            path = tmp_path / f"{name}-{name_of(design)}.docx"
            path.write_bytes(write_word(pair.in_layout(design), design))
            expected[path.with_suffix(".accepted.docx")] = write_word(pair.new, design)
            expected[path.with_suffix(".rejected.docx")] = write_word(pair.old, design)
    node = shutil.which("node")
    assert node
    subprocess.run([node, _DECIDE, docxodus, *list(tmp_path.glob("*.docx"))], check=True, capture_output=True)
    parts = [
        (path.name, *map(without_widths, map(canonical, (path.read_bytes(), expected[path])))) for path in expected
    ]
    different = [name for name, decided, export in parts if decided != export]
    assert different == []


def _changes(path: Path) -> int:
    """Count the changes of the text, without those of paragraphs in a frame, which LibreOffice reads as accepted."""
    with ZipFile(path) as package:
        paragraphs = parse_xml(package.read("word/document.xml")).iter(qn("w:p"))
        return sum(len(list(each.iter(*_CHANGES))) for each in paragraphs if not list(each.iter(qn("w:framePr"))))


def test_libre_office_keeps_the_changes(documents: list[Path], soffice: str, tmp_path: Path) -> None:
    """It opens and saves each document, with changes where there are changes, and without where there are none."""
    made = converted(soffice, tmp_path, documents, "docx")
    kept = {path.name: (_changes(path) > 0, _changes(made / path.name) > 0) for path in documents}
    assert [name for name, (before, after) in kept.items() if before != after] == []
    assert sum(after for _, after in kept.values()) > len(documents) // 2
