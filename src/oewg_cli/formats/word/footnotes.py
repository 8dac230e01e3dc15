"""Footnotes: the separators and the notes."""

from collections.abc import Iterator

from oewg_cli.formats.word.elements import Element, run_of, tab, text_run, w
from oewg_cli.formats.word.forms import line, paragraph
from oewg_cli.formats.word.inline import Inline
from oewg_cli.formats.word.marks import RAISED
from oewg_cli.formats.word.measures import layout
from oewg_cli.note.blocks import Footnote


def footnotes(notes: tuple[Footnote, ...], called: int, inline: Inline) -> Iterator[Element]:
    """Set the separators, which Word has as notes -1 and 0, and the notes under their numbers.

    The text calls the first `called` notes. Word cannot print the others, which only notes call, for themselves:
    they follow the last of the first as further paragraphs of it, so that the order of the numbers is kept.
    """
    separator = layout()["form"]["footnote-separator"]["text"]
    for identity, kind in ((-1, "separator"), (0, "continuationSeparator")):
        yield w("footnote", line("footnote-separator", separator), type=kind, id=identity)
    last = [_note(text_run(str(note.number), RAISED), note, inline) for note in notes[called:]]
    for note in notes[:called]:
        counted = _note(run_of(w("footnoteRef"), RAISED), note, inline)
        yield w("footnote", counted, *(last if note.number == called else ()), id=note.number)


def _note(number: Element, note: Footnote, inline: Inline) -> Element:
    return paragraph("footnote", number, text_run(" ", {}), tab(), *inline.content(note.runs, {}))
