"""With OEWG_TESTS=full, thousands of documents that nobody would send, and not one traceback."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from corpus.test_corpus_is_whole import FOLDERS, WORD, built
from effort import random_of, scaled, trying
from importing.test_document_builder import assert_is_the_programme_of_its_yaml
from lxml import etree  # type: ignore[import-untyped]
from mutations import TOKENS, mutate

from oewg_cli.api.document_import import import_document
from oewg_cli.process.errors import CommandError

EXAMPLES = Path(__file__).parent.parent / "examples"
RUNS, IN_A_RUN = 40, scaled(85)
_MAIN = "word/document.xml"
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


@cache
def texts() -> list[str]:
    """Return the texts that are changed: those of the corpus, and our own."""
    paths = [path for folder in FOLDERS if folder not in WORD for path in folder.glob("source.*")]
    return [path.read_text("utf-8") for path in (*paths, *EXAMPLES.glob("*.md"))]


@cache
def word_files() -> list[dict[str, bytes]]:
    """Return the Word files that are changed, by the names of their parts."""
    files = [built(folder) for folder in WORD] + [path.read_bytes() for path in EXAMPLES.glob("*.docx")]
    return [{name: package.read(name) for name in package.namelist()} for package in map(_opened, files)]


def _opened(raw: bytes) -> ZipFile:
    return ZipFile(BytesIO(raw))


def packed(parts: dict[str, bytes]) -> bytes:
    """Make a package of parts."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def documents(random: Random) -> Iterator[tuple[str, bytes]]:
    """Return documents without end: texts, Word files with other elements or characters in them and broken packages."""
    while True:
        yield random.choice(("x.md", "x.txt")), mutate(random.choice(texts()), random).encode("utf-8", "replace")
        parts = dict(random.choice(word_files()))
        name = random.choice([name for name in parts if name.startswith("word/") and name.endswith(".xml")])
        name = random.choice((_MAIN, _MAIN, name))
        kind = random.randrange(8)
        if kind < 6:
            parts[name] = _with_other_elements(parts[name], random)
        elif kind == 6:
            parts[name] = mutate(parts[name].decode("utf-8"), random).encode("utf-8", "replace")
        raw = packed(parts)
        if kind == 7:
            at = random.randrange(len(raw))
            raw = raw[:at] + random.randbytes(random.randrange(4)) + raw[at + random.randrange(40) :]
        yield "x.docx", raw


def _with_other_elements(content: bytes, random: Random) -> bytes:
    """Take elements of a part out, double them, move them, or write other words into them."""
    root = etree.fromstring(content)
    for _ in range(random.randint(1, 6)):
        elements = list(root.iter(etree.Element))[1:]
        if not elements:
            break
        element, other = random.choice(elements), random.choice(elements)
        change, parent = random.randrange(5), element.getparent()
        if change == 0 and parent is not None:
            parent.remove(element)
        elif change == 1 and parent is not None:
            parent.append(deepcopy(element))
        elif change == 2 and element not in other.iterancestors() and element is not other:
            other.append(element)
        elif change == 3:
            for name in element.attrib:
                element.set(name, random.choice(("0", "1", "-1", "99999999", "x", "")))
        else:
            texts_of = list(root.iter(_TEXT))
            if texts_of:
                token = random.choice(TOKENS).replace("\x00", "").replace("\ud7ff", "")
                random.choice(texts_of).text = "".join(char for char in token if char.isprintable())
    made: bytes = etree.tostring(root)
    return made


def check(name: str, raw: bytes, *, original: bool) -> bool:
    """Import a document; what is written can be read, and each place is in the text. Return whether it was imported."""
    try:
        imported = import_document(name, raw, original=original)
    except CommandError as refusal:
        assert str(refusal).endswith(".")  # noqa: PT017 - a refusal is allowed, not expected
        assert "\n" not in str(refusal)  # noqa: PT017 - as above
        return False
    length = len(imported.checked.source.text)
    for finding in (*imported.checked.findings, *imported.structure):
        for start, end in (finding.span, *(related.span for related in finding.related)):
            assert 0 <= start <= end <= length
    assert_is_the_programme_of_its_yaml(imported)
    return True


@pytest.mark.fuzz
@pytest.mark.parametrize("run", range(RUNS))
def test_no_document_is_a_reason_for_a_traceback(run: int) -> None:
    """Most of them are imported even so."""
    made = documents(random_of(run))
    imported = 0
    for number in range(IN_A_RUN):
        name, raw = next(made)
        with trying((name, raw)):
            imported += check(name, raw, original=number % 7 == 0)
    assert imported > IN_A_RUN // 2
