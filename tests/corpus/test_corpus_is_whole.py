r"""Documents that people have written, each with the programme that a careful drafter makes of it.

A folder holds one document: `source.md`, `source.txt`, or `source.py`, whose `document()` builds a Word file. It also
has `expected.yaml`, written by hand from what the document means, and `findings.txt`, a line `PLACE: NAME` for each
finding about its printed form. The place is the number of a line, which ends with `\n` and nothing else, or in Word the
beginning of a paragraph in quotes, empty for a paragraph without text. What a programme must have and the document does
not say is left empty, and a comment `# lacks: masthead/date` at the top says so. `expected-original.yaml` is what a
document said before its tracked changes.
"""

import importlib
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
import yaml
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from oewg_cli.api.checking import load
from oewg_cli.text.source_text import SourceText

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/source.*"))
EXPECTED = [path for folder in FOLDERS for path in sorted(folder.glob("expected*.yaml"))]
WORD = [folder for folder in FOLDERS if (folder / "source.py").exists()]
RULES = {
    "continued-misspelt",
    "continued-missing",
    "continued-too-early",
    "day-outside-printed-dates",
    "dash-after-heading-malformed",
    "day-malformed",
    "hours-malformed",
    "item-title-differs",
    "printed-link-without-address",
    "mark-without-printed-footnote",
    "text-not-placed",
    "content-not-read",
    "footnote-number-out-of-order",
    "footnote-without-printed-mark",
    "paragraph-number-out-of-order",
    "weekday-contradicts-date",
    "year-assumed",
}
FINDING = re.compile(r'(?:([1-9][0-9]*)|"(.*)"): ([a-z-]+)')
NOT_TEXT = {
    "agenda", "closes", "date", "distribution", "footnote", "item", "job", "kind", "number", "opens", "original",
    "processed", "reissued", "time",
}  # fmt: skip
CHARS = {"tab": "\t", "br": "\n", "noBreakHyphen": "-"}


def _name(path: Path) -> str:
    return path.name if path.is_dir() else f"{path.parent.name}/{path.stem}"


@cache
def built(folder: Path) -> bytes:
    """Build the Word file of a folder."""
    made = importlib.import_module(f"corpus.{folder.name}.source").document()
    assert isinstance(made, bytes)
    return made


def paragraphs_of(folder: Path, *, with_deleted: bool = False) -> list[str]:
    """Return the paragraphs of a Word file, of its footnotes, headers and footers too, and deleted words."""
    chars = {qn(f"w:{name}"): char for name, char in CHARS.items()}
    found = []
    with ZipFile(io.BytesIO(built(folder))) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(document|footnotes|header\d|footer\d)\.xml", name):
                for paragraph in parse_xml(package.read(name)).iter(qn("w:p")):
                    text = ""
                    for node in paragraph.iter():
                        text += chars.get(str(node.tag), "")
                        if node.tag == qn("w:t"):
                            text += node.text or ""
                        if node.tag == qn("w:delText") and with_deleted:
                            text += f" {node.text} "
                    found.append(text)
    return found


def text_of(folder: Path) -> str:
    """Return all that can be read in the document of a folder."""
    if folder in WORD:
        return "\n".join(paragraphs_of(folder, with_deleted=True))
    return next(folder.glob("source.*")).read_text("utf-8")


def findings_of(folder: Path) -> list[tuple[str, str, str]]:
    """Return the number, the beginning and the name of each finding that is expected."""
    lines = (folder / "findings.txt").read_text("utf-8").splitlines()
    matches = [FINDING.fullmatch(line) for line in lines]
    assert all(matches), lines
    return [(match[1] or "", match[2] or "", match[3]) for match in matches if match]


def lacks(text: str) -> set[str]:
    """Return the keys that the first line of a programme says the document lacks."""
    match = re.match(r"# lacks: (.*)\n", text)
    return set(match[1].split(", ")) if match else set()


def texts_of_value(value: object) -> Iterator[str]:
    """Return the texts of a programme that are the words of its document."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in NOT_TEXT or isinstance(part, dict):
                yield from texts_of_value(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of_value(part)
    elif isinstance(value, str):
        yield re.sub(r"\[\^[^\]]*\]|\]\([^)]*\)", " ", value)


def words(text: str) -> set[str]:
    """Return the words of a text in lower case."""
    return set(re.findall(r"[^\W\d_]+", text.lower()))


def test_there_are_documents_of_many_shapes() -> None:
    """A corpus that is not found would be whole."""
    assert len(FOLDERS) >= 18
    assert len(WORD) >= 6


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_a_folder_has_one_source_and_what_is_expected_of_it(folder: Path) -> None:
    """And nothing that no test would read."""
    names = {path.name for path in folder.iterdir() if path.is_file()}
    sources = names & {"source.md", "source.txt", "source.py"}
    assert len(sources) == 1
    assert {"expected.yaml", "findings.txt"} <= names
    assert names <= {*sources, "expected.yaml", "expected-original.yaml", "findings.txt"}


@pytest.mark.parametrize("path", EXPECTED, ids=_name)
def test_what_is_expected_is_a_programme_but_for_what_its_document_lacks(path: Path) -> None:
    """A drafter could go on with it at once."""
    text = path.read_text("utf-8")
    loaded = load(SourceText(str(path), text))
    assert [finding.rule.code for finding in loaded.findings] == ["STR003"] * len(lacks(text))
    for key, finding in zip(sorted(lacks(text)), loaded.findings, strict=True):
        assert f"`{key.split('/')[-1]}`" in finding.message
    assert lacks(text) or loaded.document is not None


@pytest.mark.parametrize("path", EXPECTED, ids=_name)
def test_what_is_expected_is_written_as_it_will_be_compared(path: Path) -> None:
    """Hours are those of the clock, titles begin with a capital, footnotes are named in the order of their marks."""
    text = path.read_text("utf-8")
    assert set(re.findall(r"time: (.*)", text)) == set(re.findall(r"time: (\d\d:\d\d–\d\d:\d\d)\n", text))
    programme = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes texts, lists and mappings only
    titles = (programme.get("agenda") or {}).get("items", {})
    assert all(title[0].isupper() for title in titles.values())
    before_notes = text.partition("\nfootnotes:\n")[0]
    marks = list(dict.fromkeys(re.findall(r"(?:\[\^|footnote: )(note-\d+)", before_notes)))
    unmarked = [name for name in programme.get("footnotes", {}) if name not in marks]
    assert [*marks, *unmarked] == [f"note-{number}" for number in range(1, len(marks) + len(unmarked) + 1)]


@pytest.mark.parametrize("path", EXPECTED, ids=_name)
def test_no_word_is_expected_that_the_document_does_not_have(path: Path) -> None:
    """A programme is not made better than its document."""
    programme = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - as above
    assert words(" ".join(texts_of_value(programme))) <= words(text_of(path.parent))


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_each_expected_finding_is_of_a_known_kind_and_at_a_place_that_is_there(folder: Path) -> None:
    """A line of the text that is not empty, or the beginning of one paragraph of a Word file and of no other."""
    lines = text_of(folder).split("\n")
    for number, beginning, name in findings_of(folder):
        assert name in RULES
        if folder in WORD:
            assert not number
            begun = [text for text in paragraphs_of(folder) if text.startswith(beginning)]
            assert len(begun) == 1 if beginning else "" in begun
        else:
            assert lines[int(number) - 1].strip()


def test_each_rule_is_broken_somewhere() -> None:
    """What no document has would never be missed."""
    assert {name for folder in FOLDERS for *_, name in findings_of(folder)} == RULES


@pytest.mark.parametrize("folder", WORD, ids=_name)
def test_a_word_file_is_built_with_the_same_bytes_each_time_and_can_be_opened(folder: Path) -> None:
    """So that a result can be asked for again."""
    again = importlib.import_module(f"corpus.{folder.name}.source").document()
    assert again == built(folder)
    assert docx.Document(io.BytesIO(again)).paragraphs
