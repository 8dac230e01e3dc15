from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.parser import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.word.stamp_part import read_exported
from oewg_cli.formats.word.xml_elements import Element, element, qname

EXAMPLES = Path(__file__).parents[3] / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.docx"))
GENEVA = (EXAMPLES / "geneva.docx").read_bytes()
WEEK = (EXAMPLES / "week-grid.docx").read_bytes()
P, R, T, TC = map(qname, ("w:p", "w:r", "w:t", "w:tc"))
Change = Callable[[Element], object]


def changed(raw: bytes, part: str, change: Change) -> bytes:
    """Return a Word file with a change in one of its parts."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == f"word/{part}.xml":
                root = parse_xml(content)
                change(root)
                content = docx.oxml.parser.etree.tostring(root)  # type: ignore[attr-defined]
            new.writestr(name, content)
    return made.getvalue()


def is_own(raw: bytes) -> bool:
    """Return whether the words of a Word file are those that its stamp knows."""
    file = read_exported(raw)
    assert file.stamp is not None
    return file.stamp.fingerprint == file.fingerprint


def texts_of(raw: bytes) -> list[tuple[str, int]]:
    """Return each text with words in a Word file, by its part and number, but the numbers of pages."""
    found = []
    with ZipFile(BytesIO(raw)) as package:
        for part in ("document", "footnotes", "header1", "header2", "header3", "footer1", "footer3"):
            texts = parse_xml(package.read(f"word/{part}.xml")).iter(T)
            is_text = str.isalnum if part == "document" else str.isalpha
            found += [(part, at) for at, each in enumerate(texts) if any(map(is_text, each.text or ""))]
    return found


def typed(at: int, edit: Callable[[str], str]) -> Change:
    """Return the change of one text."""

    def change(root: Element) -> None:
        text = [*root.iter(T)][at]
        text.text = edit(text.text or "")

    return change


def split_runs(root: Element) -> None:
    """Divide each text into runs of one character, as an editor may."""
    for text in [*root.iter(T)]:
        chars, run = text.text or "", text.getparent()
        text.text = chars[:1]
        text.set(qname("xml:space"), "preserve")
        for char in reversed(chars[1:]):
            more = element("w:t")
            more.text = char
            more.set(qname("xml:space"), "preserve")
            text.addnext(more)
        run.append(element("w:lastRenderedPageBreak"))


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_was_saved_again_has_its_words(name: str) -> None:
    """By python-docx, and with its texts in other runs."""
    raw = (EXAMPLES / f"{name}.docx").read_bytes()
    saved = BytesIO()
    docx.Document(BytesIO(raw)).save(saved)
    assert is_own(saved.getvalue())
    for part in ("document", "footnotes", "header1"):
        assert is_own(changed(raw, part, split_runs))


@given(st.data())
def test_an_edit_of_one_sign_is_seen(data: st.DataObject) -> None:
    """In the body, in tables, footnotes, headers and footers."""
    raw = data.draw(st.sampled_from([GENEVA, WEEK]))
    part, at = data.draw(st.sampled_from(texts_of(raw)))
    edit = data.draw(
        st.sampled_from([lambda text: f"{text}1", lambda text: f"x {text}", lambda text: text[::-1] + "."])
    )
    assert not is_own(changed(raw, part, typed(at, edit)))


def wrapped(name: str, *, tag: str = "w:t") -> Change:
    """Return the change that puts the first run with a text into an element: a change that Word tracks."""

    def change(root: Element) -> None:
        run = next(text for text in root.iter(T) if (text.text or "").strip()).getparent()
        outer = element(name, id=900, author="A")
        run.addprevious(outer)
        outer.append(run)
        for text in run.iter(T):
            text.tag = qname(tag)

    return change


def move_cell(root: Element) -> None:
    """Move the text of a cell to the empty cell beside it: no word is between the two."""
    cells = [*root.iter(TC)]
    words = ["".join(text.text or "" for text in cell.iter(T)) for cell in cells]
    at = next(at for at, word in enumerate(words[:-1]) if word and not words[at + 1])
    for paragraph in [*cells[at].iter(P)]:
        cells[at + 1].append(paragraph)
    cells[at].append(element("w:p"))


def swap_paragraphs(root: Element) -> None:
    """Swap the last two paragraphs with words."""
    *_, one, other = (each for each in root.iter(P) if "".join(text.text or "" for text in each.iter(T)).strip())
    one.addprevious(other)


def add_comment(root: Element) -> None:
    """Add the reference to a comment."""
    next(root.iter(R)).addprevious(element("w:r", element("w:commentReference", id=0)))


def add_text_box(root: Element) -> None:
    """Add a text box, as Word does: with a copy for older programs."""
    box = "<w:txbxContent><w:p><w:r><w:t>Cancelled</w:t></w:r></w:p></w:txbxContent>"
    spaces = " ".join(f'xmlns:{prefix}="{qname(f"{prefix}:x")[1:-2]}"' for prefix in ("w", "mc", "a", "wp", "v"))
    drawn = f"<w:r {spaces}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
    drawn += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    next(root.iter(R)).addprevious(parse_xml(drawn))


@pytest.mark.parametrize(
    "change",
    [
        wrapped("w:ins"),
        wrapped("w:del", tag="w:delText"),
        wrapped("w:moveFrom"),
        swap_paragraphs,
        add_comment,
        add_text_box,
        lambda root: (
            next(root.iter(qname("w:footnoteReference")))
            .getparent()
            .getparent()
            .remove(next(root.iter(qname("w:footnoteReference"))).getparent())
        ),
    ],
    ids=["inserted", "deleted", "moved", "swapped", "comment", "text box", "footnote"],
)
def test_what_a_colleague_does_is_an_edit(change: Change) -> None:
    """Tracked changes and comments too, and the order of the words."""
    assert not is_own(changed(GENEVA, "document", change))


def test_a_meeting_in_another_cell_is_an_edit() -> None:
    """Though all words are in the same order."""
    assert not is_own(changed(WEEK, "document", move_cell))


def recount(root: Element) -> None:
    """Write other numbers of pages, as a program does that lays the pages out."""
    for simple in root.iter(qname("w:fldSimple")):
        for text in simple.iter(T):
            text.text = "17"
    inside = False
    for each in root.iter(qname("w:fldChar"), T):
        if each.tag != T:
            inside = each.get(qname("w:fldCharType")) == "separate"
        elif inside:
            each.text = "17"


@pytest.mark.parametrize("part", ["footer1", "footer2"])
def test_numbers_that_programs_count_are_no_words(part: str) -> None:
    """In a simple field and in one of several runs."""
    assert changed(GENEVA, part, recount) != GENEVA
    assert is_own(changed(GENEVA, part, recount))


def test_form_is_no_word() -> None:
    """A colleague who only makes a text bold loses that."""

    def embolden(root: Element) -> None:
        for run in root.iter(R):
            run.insert(0, element("w:rPr", element("w:b")))

    assert is_own(changed(GENEVA, "document", embolden))


def test_a_chain_of_notes_is_read_without_end() -> None:
    """A footnote may refer to itself, and to thousands of others, each to the next."""

    def chain(root: Element) -> None:
        for number in range(5_000):
            mark = element("w:r", element("w:footnoteReference", id=number + 1))
            root.append(element("w:footnote", element("w:p", mark), id=number))

    assert not is_own(changed(GENEVA, "footnotes", chain))
