"""Read the first page: its masthead and its foot, and between them the title block."""

from collections.abc import Iterable, Iterator

from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms.session_line import dates_line, session_line
from oewg_cli.importing.line_forms.session_on_one_line import session_on_one_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.masthead_reader import MastheadReader, columns_of
from oewg_cli.importing.recognition_words import begins_with
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.title_block_reader import TitleBlockReader
from oewg_cli.note.source_document import Region, SourceLine, TextForm

_Line = tuple[Words, SourceLine]
_AROUND = frozenset({Region.FIRST_FOOT, Region.HEAD, Region.FOOT})
"""The regions that have no line of the title block."""


def read_first_page(lines: Iterable[SourceLine]) -> FirstPage:
    """Read the lines before the first paragraph, and the header and the footer of this page and of others.

    A line above the last line of the masthead is not of the title block: it is the organ, if that is not known yet, or
    something that was written around the note, as in a letter.
    """
    front = FirstPage()
    masthead = MastheadReader(front)
    above: list[_Line] = []
    block: list[_Line] = []
    around: list[_Line] = []
    for line in lines:
        whole = Words(line.runs).strip()
        if not whole.plain and line.form is TextForm.RULE:
            front.parts.append(NotePart(PartKind.FURNITURE, whole, line))
        for words in filter(lambda words: words.plain, _divided(whole)):
            rest = masthead.take(words, line)
            if rest is not None:
                (around if line.region in _AROUND else block).append((rest, line))
            elif line.region not in _AROUND and not any(_is_of_title_block(words.plain) for words, _ in block):
                above, block = [*above, *block], []
    _find_organ(front, above, block)
    for words, line in (*above, *around):
        front.texts.setdefault(PartKind.UNPLACED, []).append(words)
        front.parts.append(NotePart(PartKind.UNPLACED, words, line))
    TitleBlockReader(front, block).read()
    return front


def _find_organ(front: FirstPage, above: list[_Line], block: list[_Line]) -> None:
    """Take the organ, where it is not known, from what is above the masthead, else that of a treaty above its body."""
    if front.organ is not None:
        return
    named = [number for number, (words, _) in enumerate(above) if not begins_with(words.plain, "notices")]
    if named:
        words, line = above.pop(named[-1])
    elif len(block) > 1 and _is_treaty_organ(block[0][0].plain, block[1][0].plain):
        words, line = block.pop(0)
    else:
        return
    front.organ = words
    front.parts.append(NotePart(PartKind.MASTHEAD, words, line))


def _is_treaty_organ(text: str, following: str) -> bool:
    return begins_with(text, "treaty_organs") and begins_with(following, "bodies_of_treaties")


def _divided(words: Words) -> Iterator[Words]:
    """Return the columns of a line, and the parts of one that has a session with its place and dates."""
    for column in columns_of(words):
        places = session_on_one_line(column.plain)
        yield from (column.cut(*place).strip() for place in places) if places else [column]


def _is_of_title_block(text: str) -> bool:
    return bool(session_line(text) or dates_line(text) or begins_with(text, "submitters"))
