"""Paragraphs of a cell or a note, of which the last must stay: its end is that of the cell or the note itself."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import TrackedVersion, change_of, is_in
from oewg_cli.formats.word.redline import Redline, with_ends_of_moves
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import RunChange


class ParagraphRun(NamedTuple):
    """A paragraph to be set: the name of its form, its content, what changed of it, and the move of which it is one."""

    name: str
    content: tuple[Element, ...]
    change: RunChange | None = None
    move: str = ""


def last_paragraph(pieces: Sequence[ParagraphRun], setter: Typesetter, redline: Redline) -> Iterator[Element]:
    """Set paragraphs, at least one of each version, so that each version has its own where the other gives way.

    An end that gives way joins its paragraph with the next one, and the last end cannot give way. So where the last
    paragraphs of the two versions differ, the last one set here is the last of both: it holds what stands in one
    version only, and follows on a paragraph that stays, whose own end gives way. It has the form that it needs in
    each version.
    """
    return with_ends_of_moves(_lasting(pieces, setter, redline))


def _lasting(pieces: Sequence[ParagraphRun], setter: Typesetter, redline: Redline) -> Iterator[Element]:
    old, new = (
        max(number for number, piece in enumerate(pieces) if is_in(piece.change, version)) for version in TrackedVersion
    )
    first, last = sorted((old, new))
    stays = pieces[first].change is None
    for number, piece in enumerate(pieces):
        if first != last and (number == last or (number == first and not stays)):
            continue
        made = setter.paragraph(piece.name, *piece.content)
        if first != last and number == first:
            redline.mark(made, _gone_or_come(pieces[last]))
        if first == last and number == last:
            yield made
        else:
            yield from redline.paragraph(made, piece.change, piece.move)
    if first != last:
        yield _joined(pieces, old, new, setter, redline)


def of_one_version(pieces: Sequence[ParagraphRun], setter: Typesetter, redline: Redline) -> Iterator[Element]:
    """Set the paragraphs of a cell or a note that goes or comes as a whole: all but the last end are changed."""
    return with_ends_of_moves(_of_one_version(pieces, setter, redline))


def _of_one_version(pieces: Sequence[ParagraphRun], setter: Typesetter, redline: Redline) -> Iterator[Element]:
    for number, piece in enumerate(pieces):
        made = setter.paragraph(piece.name, *piece.content)
        if number < len(pieces) - 1:
            yield from redline.paragraph(made, piece.change, piece.move)
        else:
            if piece.change is not None:
                redline.content(made, piece.change, piece.move)
            yield made


def _gone_or_come(piece: ParagraphRun) -> RunChange:
    """Return what is said of an end that gives way to a piece which stands in one version only."""
    change = change_of(version for version in TrackedVersion if is_in(piece.change, version))
    return change or RunChange.INSERTED


def _joined(pieces: Sequence[ParagraphRun], old: int, new: int, setter: Typesetter, redline: Redline) -> Element:
    """Set the last paragraph of both versions, with the content of those that stand in one of them only."""
    made = setter.paragraph(pieces[new].name)
    del made[1:]
    for piece in (pieces[number] for number in (old, new)):
        if piece.change is not None:
            part = setter.paragraph(piece.name, *piece.content)
            redline.content(part, piece.change, piece.move)
            made.extend(list(part)[1:])
    redline.form(made, setter.paragraph(pieces[old].name))
    return made
