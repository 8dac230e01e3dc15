"""Read what is done at a meeting: headings, and what comes under them."""

from collections.abc import Iterable, Iterator

from oewg_cli.importing.line_forms.entry_heading import entry_heading
from oewg_cli.importing.line_forms.item_line import continued_at, item_heading
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.list_markers import with_marker
from oewg_cli.importing.placed_lines import LineOfEntry
from oewg_cli.importing.programme_forms import ProgrammeForms
from oewg_cli.importing.recognition_words import begins_with
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.typed_entries import TypedEntry, divided, typed_entry, without_documents
from oewg_cli.note.source_document import SourceLine, TextForm
from oewg_cli.text.lazy_patterns import lazy_pattern

_TYPED_BULLET = lazy_pattern(r"[•·▪‣◦–-] +(?=\S)")
_DASHES = "–—-"
_DASH = lazy_pattern(r"(?<![0-9]) – | – (?![0-9])")
"""The dash before what is run in after a heading; between two numbers it is that of a range."""


class EntryReader:
    """Distinguish headings from what comes under them.

    Where some lines of the programme stand out, as headings of a style or in bold type, they are the headings. Where
    none does, an agenda item is a heading, and so is a line that begins as something that is done; what comes after an
    item is its text.
    """

    def __init__(self, lines: Iterable[SourceLine], forms: ProgrammeForms | None = None) -> None:
        self._forms = forms
        self.stretch_depth: int | None = None
        self._are_typed = forms is not None and not forms.are_marked
        self._stand_out = any(_stands_out(Words(line.runs).strip(), line) for line in lines)
        self.begin()

    def begin(self) -> None:
        """Begin a meeting: there is no heading yet."""
        self._above: NotePart | None = None
        self._has_text = False

    def begin_stretch(self) -> None:
        """Begin a stretch of the meeting, which has a heading or entries of its own."""
        self._above, self._has_text = None, False

    def part_below(self, words: Words, line: SourceLine) -> NotePart:
        """Return the part of a line that is not a heading and has none above it, but hours or a day."""
        words, line = _untyped(words, line)
        kind = PartKind.BULLET if line.form is TextForm.ITEM else PartKind.TEXT
        return NotePart(kind, with_marker(words, line), line)

    def parts(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        """Return the parts of a line after the hours of a meeting."""
        words, line = _untyped(words, line)
        if not self._are_typed:
            yield from self._part(words, line, is_item=item_heading(words.plain) is not None)
            return
        for each in divided(words):
            bare, documents = without_documents(each)
            if not bare.plain.strip() and documents is not None:
                yield NotePart(PartKind.DOCUMENTS, documents, line)
                continue
            plain = with_marker(bare, line).plain
            yield from self._part(bare, line, is_item=bool(item_heading(plain) or self._typed(plain)))
            if documents is not None:
                yield NotePart(PartKind.DOCUMENTS, documents, line)

    def _part(self, words: Words, line: SourceLine, *, is_item: bool) -> Iterator[NotePart]:
        if self._is_bullet(line) and not (is_item and (self._above is None or self._are_typed)):
            yield NotePart(PartKind.BULLET, with_marker(words, line), line)
        elif self._is_heading(words, line, has_item=is_item):
            yield from self._heading(words, line)
        else:
            self._has_text = True
            yield NotePart(PartKind.TEXT, with_marker(words, line), line)

    def _is_bullet(self, line: SourceLine) -> bool:
        """Return whether an item of a list is under a heading, and is not one of several headings itself."""
        if line.form is not TextForm.ITEM or self._above is None:
            return False
        above = self._above.line
        return above.form is not TextForm.ITEM or above.level < line.level

    def _is_heading(self, words: Words, line: SourceLine, *, has_item: bool) -> bool:
        if self._above is None or has_item or line.form is TextForm.ITEM or isinstance(line, LineOfEntry):
            return True
        if self._stand_out:
            return _stands_out(words, line)
        is_below_item = self._above.item is not None and not self._has_text
        return begins_with(words.plain, "entries") or not is_below_item

    def _heading(self, words: Words, line: SourceLine) -> Iterator[NotePart]:
        self._has_text = False
        words = with_marker(words, line)
        end, text = self._end_of_heading(words)
        heading, rest = words.cut(0, end).strip(), words.cut(end)
        if not rest.plain.strip():
            heading = heading.followed_by(Words(rest.marks))
        elif text and heading.plain.endswith(":"):
            heading = heading.strip(" :")
        dash = rest.plain[: len(rest.plain) - len(rest.plain.lstrip(f" {_DASHES}"))]
        aside = rest.without_first(len(dash)).strip(" ,;") if not text and rest.plain.strip() else None
        place = words.span(len(words.plain[:end].rstrip()), end + len(dash)) if aside else None
        depth = self.stretch_depth
        is_of_stretch = depth is not None and self._forms is not None and self._forms.depth_of(line) == depth
        self.stretch_depth = None
        typed = self._typed(heading.plain)
        part = NotePart(
            PartKind.HEADING, heading, line,
            item=typed.item if typed else item_heading(heading.plain), aside=aside, dash=place,
            entry=typed.entry if typed else entry_heading(heading.plain),
            asked=f"The document has the number {typed.number} before this." if typed and typed.number else None,
            level=self._forms.level_of(line, has_hours=is_of_stretch) if self._forms else 0,
        )  # fmt: skip
        self._above = part
        yield part
        if text and rest.plain.strip():
            self._has_text = True
            yield NotePart(PartKind.TEXT, rest.strip(" :"), line)

    def _end_of_heading(self, words: Words) -> tuple[int, bool]:
        """Return where a heading ends, and whether the rest of the line is the text under it and not an aside."""
        plain, bold = words.plain, words.bold_until
        typed = self._typed(plain)
        if typed is not None:
            return (len(plain) if typed.end >= len(plain.rstrip()) else typed.end), False
        item = item_heading(plain)
        if 0 < bold < len(plain.rstrip()):
            state = continued_at(plain, bold)
            bold = state.end if state else bold
            rest = plain[bold:].strip()
            if not rest:
                return len(plain), False
            return (bold, False) if rest[0] in _DASHES else (bold, item is None or item.end <= bold)
        if item is not None:
            rest = plain[item.end :].strip()
            return (item.end, rest[:1] not in _DASHES) if rest else (len(plain), False)
        dash = None if bold else _DASH.search(plain, 1)
        return (dash.start() if dash else len(plain)), False

    def _typed(self, text: str) -> TypedEntry | None:
        """Return what a heading says of items in other forms than ours, where no heading stands out."""
        ours = item_heading(text)
        if not self._are_typed or (ours is not None and not ours.follows_words):
            return None
        return typed_entry(text, are_numbers_items=self._forms is not None and self._forms.are_numbers_items)


def _untyped(words: Words, line: SourceLine) -> tuple[Words, SourceLine]:
    """Turn a typed bullet into the marker of a list item."""
    bullet = _TYPED_BULLET.match(words.plain) if line.marker is None else None
    if bullet is None:
        return words, line
    return words.without_first(bullet.end()), line._replace(form=TextForm.ITEM, marker="•", level=1)


def _stands_out(words: Words, line: SourceLine) -> bool:
    return line.form is TextForm.HEADING or words.bold_until > 0
