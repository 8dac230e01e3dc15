"""Footnotes: the separators and the notes."""

from collections.abc import Iterator, Sequence

from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, is_in, runs_alone
from oewg_cli.formats.word.footnote_references import RAISED, FootnoteMarks
from oewg_cli.formats.word.last_paragraph import ParagraphRun, last_paragraph, of_one_version
from oewg_cli.formats.word.run_elements import run_of, tab, text_run
from oewg_cli.formats.word.run_writer import ParagraphContent
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element, element
from oewg_cli.note.blocks import Footnote, RunChange


def footnotes(
    notes: tuple[Footnote, ...], marks: FootnoteMarks, inline: ParagraphContent, setter: Typesetter
) -> Iterator[Element]:
    """Set the separators, which Word has as notes -1 and 0, and the notes under their numbers.

    Word cannot print the notes that only notes call for themselves: they follow the last of those that the text calls
    as further paragraphs of it, so that the order of the numbers is kept; in each version the last that it has.
    """
    for identity, kind in ((-1, "separator"), (0, "continuationSeparator")):
        yield element("w:footnote", _separator(kind, setter), type=kind, id=identity)
    counted = notes[: marks.called]
    last = {version: _last(counted, marks, version) for version in TrackedVersion}
    for note in counted:
        change = marks.change(note.number)
        pieces = [_piece([run_of(element("w:footnoteRef"), RAISED)], note, change, inline)]
        followed = [version for version in TrackedVersion if note.number == last[version]]
        pieces += _typed(notes[marks.called :], followed, marks, inline)
        set_all = last_paragraph if change is None else of_one_version
        yield element("w:footnote", *set_all(pieces, setter, inline.redline), id=note.number)


def _separator(kind: str, setter: Typesetter) -> Element:
    """Set the line above the notes: the signs of the profile, or else the line that Word draws itself."""
    text = setter.form("footnote-separator").text
    return (
        setter.line("footnote-separator", text)
        if text
        else setter.paragraph("footnote-separator", element("w:r", element(f"w:{kind}")))
    )


def _last(notes: Sequence[Footnote], marks: FootnoteMarks, version: TrackedVersion) -> int:
    return max((note.number for note in notes if is_in(marks.change(note.number), version)), default=0)


def _typed(
    notes: Sequence[Footnote], versions: Sequence[TrackedVersion], marks: FootnoteMarks, inline: ParagraphContent
) -> Iterator[ParagraphRun]:
    """Return the notes with typed numbers that follow a note in these versions."""
    for note in notes:
        change = marks.change(note.number)
        if len(versions) == len(TrackedVersion):
            yield _piece(list(marks.typed(note.number, change)), note, change, inline)
        elif versions and is_in(change, versions[0]):
            change = ONLY_IN[versions[0]]
            alone = note._replace(runs=runs_alone(note.runs, versions[0]))
            yield _piece(list(marks.typed(note.number, change)), alone, change, inline)


def _piece(number: list[Element], note: Footnote, change: RunChange | None, inline: ParagraphContent) -> ParagraphRun:
    return ParagraphRun("footnote", (*number, text_run(" ", {}), tab(), *inline.content(note.runs, {})), change)
