"""The real note comes out of its programme word for word, and the tool finds the real note's own faults."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from oewg_cli.api.checking import validate
from oewg_cli.api.exporting import export
from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.text.source_text import SourceText

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
WORDS = (HERE / "real_note_words.txt").read_text("utf-8").split()
"""Every word of the real note in its order, marks as `^1`, the notes that stood at the foot of a page at the end."""

BODY = "Open-ended working group on security of and in the use of information and communications technologies 2021–2025"

CORRECTIONS = [
    # The masthead carries the words (Editorial Manual, "Masthead"); the text of the real note lacks them.
    ([], ["United", "Nations"]),
    # A dash of an aside has a space on both sides (Editorial Manual, "Punctuation").
    (["session–"], ["session", "–"]),
]


def exported() -> dict[str, bytes]:
    """Write the note of the example."""
    path = EXAMPLES / "seventh-session.yaml"
    return export(SourceText("examples/seventh-session.yaml", path.read_text("utf-8")), ["docx", "md"]).files


def changes(words: list[str]) -> list[tuple[list[str], list[str]]]:
    """Return what was taken out of the words of the real note and what was put in, in their order."""
    matcher = SequenceMatcher(None, WORDS, words, autojunk=False)
    return [(WORDS[a:b], words[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]


def words_of_markdown(text: str) -> Iterator[str]:
    """Return what a reader of the Markdown sees, with the numbers of paragraphs and marks."""
    notes: list[str] = []
    found = notes_or_words = []
    for token in MarkdownIt("commonmark").use(footnote_plugin).parse(text):
        if token.type == "footnote_open":
            notes_or_words = notes
            notes.append(f"^{token.meta['label']}")
        elif token.type == "list_item_open" and token.info:
            found.append(f"{token.info}{token.markup}")
        elif token.type == "inline":
            shown = (_shown(child.type, child.content, child.meta) for child in token.children or ())
            notes_or_words += "".join(shown).split()
    yield from found + notes


def _shown(kind: str, content: str, meta: dict[str, str]) -> str:
    if kind == "footnote_ref":
        return f" ^{meta['label']} "
    return " " if kind in {"softbreak", "hardbreak"} else content if kind in {"text", "text_special"} else ""


def words_of_word(document: bytes) -> Iterator[str]:
    """Return what a reader of the Word file sees: masthead, text, and the notes at the end."""
    with ZipFile(BytesIO(document)) as package:
        names = package.namelist()
        heads = [name for name in names if re.search(r"header\d\.xml$", name)]
        masthead = next(name for name in heads if b"United Nations" in package.read(name))
        for name in (masthead, "word/document.xml", "word/footnotes.xml"):
            for paragraph in parse_xml(package.read(name)).iter(qn("w:p")):
                if qn("w:type") in next(paragraph.iterancestors()).attrib:
                    continue  # the line between text and notes
                yield from "".join(_text_of(paragraph)).replace("\u2060", "").split()


def _text_of(paragraph: object) -> Iterator[str]:
    for element in paragraph.iter():  # type: ignore[attr-defined]
        if element.tag == qn("w:t"):
            yield element.text or ""
        elif element.tag in {qn("w:tab"), qn("w:br")}:
            yield " "
        elif element.tag == qn("w:footnoteReference"):
            yield f" ^{element.get(qn('w:id'))} "
        elif element.tag == qn("w:footnoteRef"):
            footnote = next(element.iterancestors(qn("w:footnote")))
            yield f"^{footnote.get(qn('w:id'))} "


def test_every_word_is_in_the_markdown() -> None:
    """Apart from the corrections, in order."""
    assert changes(list(words_of_markdown(exported()["md"].decode()))) == CORRECTIONS


def test_every_word_is_in_the_word_file() -> None:
    """Apart from the corrections, in order."""
    assert changes(list(words_of_word(exported()["docx"]))) == CORRECTIONS


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_the_files_in_the_repository_are_those_that_are_written(suffix: str) -> None:
    """Byte for byte; write them again with `oewg export examples/seventh-session.yaml`."""
    assert (EXAMPLES / f"seventh-session.{suffix}").read_bytes() == exported()[suffix]


def test_the_headings_are_those_of_the_real_note_to_the_last_day() -> None:
    """The organ, the body and the annex, the titles, the subtitle and the days, the entries; one has an aside."""
    text = exported()["md"].decode()
    headings = re.findall(r"^(#+) (.*)$", text, re.MULTILINE)
    assert [(len(level), text) for level, text in headings if len(level) < 5] == [
        (1, "General Assembly"),
        (2, BODY),
        (3, "Provisional programme of work"),
        (4, "Note by the Secretariat"),
        (2, "Annex"),
        (3, "Provisional programme of work"),
        (4, "Monday, 4 March"),
        (4, "Tuesday, 5 March"),
        (4, "Wednesday, 6 March"),
        (4, "Thursday, 7 March"),
        (4, "Friday, 8 March"),
    ]
    assert sum(len(level) == 5 for level, _ in headings) == 11
    assert "\n\n**Closure of the session** – Concluding remarks by the Chair\n\n---\n" in text


def test_exactly_the_faults_of_the_real_note_are_found() -> None:
    """No symbol yet, late, the symbol of its agenda of another year than the date beside it, a straight apostrophe."""
    path = EXAMPLES / "seventh-session.yaml"
    checked = validate(SourceText("x.yaml", path.read_text("utf-8")))
    told = [(finding.rule.code, finding.severity.value, _spanned(checked, finding)) for finding in checked.findings]
    assert told == [
        ("MST001", "info", "masthead"),
        ("MST014", "info", "2024-01-31"),
        ("REF010", "warning", "A/AC.292/2021/1"),
        ("EDT032", "info", "'"),
    ]


def _spanned(checked: CheckResult, finding: Finding) -> str:
    return checked.source.text[finding.span.start : finding.span.end]
