"""Read the list under a paragraph of the note: (a), (b), (c), or bullets."""

from oewg_cli.importing.line_forms.title_block_line import lettered
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.list_markers import is_bullet
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.note.source_document import SourceLine, TextForm
from oewg_cli.text.counting_letters import counting_letters
from oewg_cli.text.lazy_patterns import lazy_pattern

_ROMAN = lazy_pattern(r"[ivx]+")


class SubparagraphReader:
    """Tell the lines of a list under a paragraph from paragraphs without a number."""

    def __init__(self) -> None:
        self._has_paragraph = self._is_numbered = False
        self._count = 0

    def begin(self, *, is_numbered: bool) -> None:
        """Begin a paragraph: a list may follow. Where paragraphs have numbers, one without belongs to the one above."""
        if is_numbered or not self._is_numbered:
            self._has_paragraph, self._is_numbered, self._count = True, is_numbered, 0

    def part(self, words: Words, line: SourceLine) -> NotePart | None:
        """Return the line of a list that a line is; None for all other lines.

        A list begins with (a). A letter that does not follow the one before may be the number of a list in this list.
        """
        if not self._has_paragraph:
            return None
        found = lettered(words.plain, line.marker)
        if found is not None and self._counts(found[0]):
            self._count += 1
            return NotePart(PartKind.SUBPARAGRAPH, words.without_first(found[1]), line, number=found[0])
        if line.form is TextForm.ITEM and line.marker is not None and is_bullet(line.marker):
            self._count += 1
            return NotePart(PartKind.SUBPARAGRAPH, words, line)
        return None

    def _counts(self, letters: str) -> bool:
        """Return whether letters count the lines of the list, in order or with a gap."""
        follows = letters == counting_letters(self._count + 1)
        return follows or (self._count > 0 and not _ROMAN.fullmatch(letters))
