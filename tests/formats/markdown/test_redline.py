"""Who drops what is deleted and keeps what is inserted reads the new note, and the other way round the old one."""

from html.parser import HTMLParser

import pytest
from effort import some_of
from formats.word.redline.pairs import BY_CHANCE, BY_HAND, Pair, by_chance, by_hand, turned_round
from formats.word.samples import note_of
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from oewg_cli.formats.markdown.writer import write_markdown
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import Design, ProgrammeLayout

DESIGNS = [Design(layout=layout) for layout in ProgrammeLayout]
BLOCKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "tr", "br"})
FORMS = frozenset({"em", "strong"})
_ENTRY = "h5"
"""The heading of an entry, which is bold text where it has an aside."""

Line = list[tuple[str, tuple[str, ...]]]


class Side(HTMLParser):
    """What is read of a page where one kind of change is dropped: its lines in their forms, then its footnotes."""

    def __init__(self, markdown: str, dropped: str) -> None:
        super().__init__()
        self._dropped = dropped
        self._inside = 0
        self._in_item = False
        self._list = ""
        self._open: list[str] = []
        self._lines: list[tuple[str, Line]] = []
        self._notes: dict[str, list[tuple[str, Line]]] = {}
        self._called: list[str] = []
        self._is_silent = False
        self._into = self._lines
        self.feed(MarkdownIt("commonmark").enable("table").use(footnote_plugin).render(markdown))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, a footnote, a form or a change."""
        said = dict(attrs)
        self._list = tag if tag in {"ol", "ul"} else self._list
        if tag == self._dropped:
            self._inside += 1
        elif tag in BLOCKS:
            if tag == "li" and "footnote-item" in (said.get("class") or ""):
                self._into = self._notes.setdefault(f"#{said['id']}", [])
            # Where one item of a list has two paragraphs, all have at least one: no reader sees it in the others.
            is_of_item = tag == "p" and self._in_item and self._into[-1] == ("li", [])
            self._in_item = self._in_item or tag == "li"
            before = self._into[-1][0] if tag == "br" or is_of_item else ""
            is_numbered = tag == "li" and self._list == "ol"
            self._into.append((before if is_numbered or tag in {"p", "br", _ENTRY} else tag, []))
            self._open += ["strong"] * (tag == _ENTRY)
        elif tag in FORMS:
            self._open.append(tag)
        elif tag == "a":
            self._link(said)

    def _link(self, said: dict[str, str | None]) -> None:
        address = said.get("href") or ""
        self._open.append(address)
        if address.startswith("#fn"):
            self._is_silent = True
            if not address.startswith("#fnref") and not self._inside:
                if address not in self._called:
                    self._called.append(address)
                self._add(f"[{self._called.index(address) + 1}]")

    def handle_endtag(self, tag: str) -> None:
        """End a form or a change."""
        if tag == self._dropped:
            self._inside -= 1
        elif tag == "li":
            self._in_item = False
        elif tag in FORMS or tag in {_ENTRY, "a"}:
            self._open.pop()
            self._is_silent = False

    def handle_data(self, data: str) -> None:
        """Read what is shown and not dropped."""
        if not self._inside and not self._is_silent and data != "\n":
            self._add(data)

    def _add(self, text: str) -> None:
        form = tuple(each for each in self._open if not each.startswith("#fn"))
        line = self._into[-1][1]
        if line and line[-1][1] == form:
            text = line.pop()[0] + text
        line.append((text, form))

    def read(self) -> list[str]:
        """Return the lines that are not empty, and the footnotes in the order of their marks."""
        notes = [line for address in self._called for line in self._notes.get(address, ())]
        return [f"{tag} {_trimmed(line)}" for tag, line in (*self._lines, *notes) if _trimmed(line)]


def _trimmed(line: Line) -> list[tuple[str, tuple[str, ...]]]:
    """Leave out spaces at the ends of a line."""
    words = [list(stretch) for stretch in line]
    if words:
        words[0][0], words[-1][0] = str(words[0][0]).lstrip(), str(words[-1][0]).rstrip()
        if len(words) == 1:
            words[0][0] = str(words[0][0]).strip()
    return [(str(text), form) for text, form in words if text]  # type: ignore[misc]


def _check(pair: Pair, design: Design) -> None:
    both = write_markdown(pair.in_layout(design), design)
    assert Side(both, "del").read() == Side(write_markdown(pair.new, design), "").read()
    assert Side(both, "ins").read() == Side(write_markdown(pair.old, design), "").read()


def _designs_of(number: int) -> list[Design]:
    """Return all designs, another one first for each of five pairs."""
    first = number % len(DESIGNS)
    return DESIGNS[first:] + DESIGNS[:first]


IN_DESIGNS = [(name, design) for number, name in enumerate(BY_HAND) for design in _designs_of(number)]
BY_HAND_IN_DESIGNS = some_of(IN_DESIGNS, len(DESIGNS), lambda each: each[0])


@pytest.mark.parametrize(
    ("name", "design"),
    BY_HAND_IN_DESIGNS,
    ids=lambda given: given.layout if isinstance(given, Design) else given,
)
def test_both_versions_can_be_read(name: str, design: Design) -> None:
    """But for the numbers of lists and footnotes; the other way round in one of the designs."""
    _check(by_hand(name), design)
    if design == _designs_of(BY_HAND.index(name))[0]:
        _check(turned_round(name), design)


@pytest.mark.parametrize("design", DESIGNS, ids=[*ProgrammeLayout])
@pytest.mark.parametrize("number", BY_CHANCE)
def test_both_versions_can_be_read_whatever_was_edited(number: int, design: Design) -> None:
    """Several changes at a time."""
    _check(by_chance(number), design)


@pytest.mark.parametrize("design", DESIGNS, ids=[*ProgrammeLayout])
def test_a_note_that_did_not_change_is_the_same(design: Design) -> None:
    """To the letter."""
    pair = by_hand("nothing")
    assert write_markdown(pair.in_layout(design), design) == write_markdown(pair.new, design)


def _written(*blocks: Block) -> list[str]:
    return write_markdown(note_of(*blocks)).split("---\n\n")[1].removesuffix("\n\n---\n").splitlines()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (RunChange.INSERTED, "- <ins>a *b*</ins>"),
        (RunChange.DELETED, "- <del>a *b*</del>"),
        (RunChange.MOVED_HERE, "- <ins>a *b*</ins>"),
        (RunChange.MOVED_AWAY, "- <del>a *b*</del>"),
    ],
)
def test_a_block_that_changed_has_its_words_in_one_change(change: RunChange, expected: str) -> None:
    """What makes it a bullet comes before it, and goes with its last word."""
    assert _written(Block(BlockKind.BULLET, (Run("a "), Run("b", italic=True)), change=change)) == [expected]


def test_what_is_typed_in_a_change_stays_what_it_is() -> None:
    """No character of it is read as Markdown or as HTML."""
    runs = (Run("a* "), Run("</del> *b*", change=RunChange.DELETED), Run("[c]", change=RunChange.INSERTED))
    assert _written(Block(BlockKind.TEXT, runs)) == [r"a\* <del>\</del\> \*b\*</del><ins>\[c\]</ins>"]


def test_a_change_at_the_start_of_a_line_begins_no_list() -> None:
    """Nor does what is left when another is dropped."""
    runs = (Run("1. a", change=RunChange.INSERTED), Run(" - b"))
    assert _written(Block(BlockKind.TEXT, runs)) == ["<ins>1. a</ins> - b"]


def test_an_empty_change_leaves_no_trace() -> None:
    """Its tags would be read."""
    assert _written(Block(BlockKind.TEXT, (Run("", change=RunChange.DELETED), Run("a")))) == ["a"]


def test_a_paragraph_has_the_number_that_it_has_now() -> None:
    """A list of Markdown is counted by whoever shows it."""
    assert _written(Block(BlockKind.PARAGRAPH, (Run("a"),), number=3, was=2)) == ["3. a"]
