"""Footnotes: the separators and the notes."""

from collections.abc import Iterator

from oewg_cli.formats.word.elements import Element, run_of, tab, text_run, w
from oewg_cli.formats.word.inline import Inline
from oewg_cli.formats.word.marks import RAISED
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.note.blocks import Footnote


def footnotes(notes: tuple[Footnote, ...], called: int, inline: Inline, setter: Typesetter) -> Iterator[Element]:
    """Set the separators, which Word has as notes -1 and 0, and the notes under their numbers.

    The text calls the first `called` notes. Word cannot print the others, which only notes call, for themselves:
    they follow the last of the first as further paragraphs of it, so that the order of the numbers is kept.
    """
    for identity, kind in ((-1, "separator"), (0, "continuationSeparator")):
        yield w("footnote", _separator(kind, setter), type=kind, id=identity)
    last = [_note(text_run(str(note.number), RAISED), note, inline, setter) for note in notes[called:]]
    for note in notes[:called]:
        counted = _note(run_of(w("footnoteRef"), RAISED), note, inline, setter)
        yield w("footnote", counted, *(last if note.number == called else ()), id=note.number)


def _separator(kind: str, setter: Typesetter) -> Element:
    """Set the line above the notes: the signs of the profile, or else the line that Word draws itself."""
    text = setter.form("footnote-separator").text
    return setter.line("footnote-separator", text) if text else setter.paragraph("footnote-separator", w("r", w(kind)))


def _note(number: Element, note: Footnote, inline: Inline, setter: Typesetter) -> Element:
    return setter.paragraph("footnote", number, text_run(" ", {}), tab(), *inline.content(note.runs, {}))
