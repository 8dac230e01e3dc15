"""The footnotes part: the separators and the footnotes."""

from collections.abc import Iterator, Sequence

from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, is_in, runs_alone
from oewg_cli.formats.word.asterisk_references import AsteriskReference
from oewg_cli.formats.word.footnote_references import RAISED, FootnoteMarks
from oewg_cli.formats.word.last_paragraph import ParagraphSpec, paragraphs_of_one_version, paragraphs_with_last
from oewg_cli.formats.word.run_elements import run_of, tab, text_run
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element, element
from oewg_cli.note.blocks import Run, RunChange
from oewg_cli.note.note import Footnote


def footnotes(
    all_footnotes: tuple[Footnote, ...], marks: FootnoteMarks, run_writer: RunWriter, typesetter: Typesetter
) -> Iterator[Element]:
    """Write the separators, which are footnotes -1 and 0 in Word, the asterisk footnotes, and those with numbers.

    Word cannot print footnotes to which only footnotes refer: they follow the last one to which the text refers, as
    further paragraphs of it, so that the order of the numbers is kept; in each version the last that it has.
    """
    for identity, kind in ((-1, "separator"), (0, "continuationSeparator")):
        yield element("w:footnote", _separator(typesetter), type=kind, id=identity)
    for reference in run_writer.asterisks.in_order:
        yield _asterisk_footnote(reference, run_writer, typesetter)
    counted = all_footnotes[: marks.counted]
    last = {version: _last(counted, marks, version) for version in TrackedVersion}
    for footnote in counted:
        change = marks.change(footnote.number)
        number = [run_of(element("w:footnoteRef"), RAISED), text_run(" ", {})]
        paragraphs = [_paragraph(number, footnote.runs, change, run_writer)]
        followed = [version for version in TrackedVersion if footnote.number == last[version]]
        paragraphs += _typed(all_footnotes[marks.counted :], followed, marks, run_writer)
        yield _whole(marks.identity(footnote.number), paragraphs, change, run_writer, typesetter)


def _whole(
    identity: int,
    paragraphs: Sequence[ParagraphSpec],
    change: RunChange | None,
    run_writer: RunWriter,
    typesetter: Typesetter,
) -> Element:
    write_all = paragraphs_with_last if change is None else paragraphs_of_one_version
    return element("w:footnote", *write_all(paragraphs, typesetter, run_writer.redline), id=identity)


def _asterisk_footnote(reference: AsteriskReference, run_writer: RunWriter, typesetter: Typesetter) -> Element:
    """Write a footnote that begins with its asterisks, which are typed."""
    footnote = reference.footnote
    asterisks = text_run(footnote.char, typesetter.form("asterisks").run)
    paragraph = _paragraph([asterisks], footnote.runs, footnote.change, run_writer)
    return _whole(reference.identity, [paragraph], footnote.change, run_writer, typesetter)


def _separator(typesetter: Typesetter) -> Element:
    """Write the line above the footnotes as the profile has it: a text or underlined tabs."""
    return typesetter.text_paragraph("footnote-separator", typesetter.form("footnote-separator").text)


def _last(counted: Sequence[Footnote], marks: FootnoteMarks, version: TrackedVersion) -> int:
    return max((each.number for each in counted if is_in(marks.change(each.number), version)), default=0)


def _typed(
    typed: Sequence[Footnote], versions: Sequence[TrackedVersion], marks: FootnoteMarks, run_writer: RunWriter
) -> Iterator[ParagraphSpec]:
    """Return the footnotes with typed numbers that follow another one in these versions."""
    for footnote in typed:
        change = marks.change(footnote.number)
        if len(versions) == len(TrackedVersion):
            number = [*marks.typed(footnote.number, change), text_run(" ", {})]
            yield _paragraph(number, footnote.runs, change, run_writer)
        elif versions and is_in(change, versions[0]):
            change = ONLY_IN[versions[0]]
            number = [*marks.typed(footnote.number, change), text_run(" ", {})]
            yield _paragraph(number, runs_alone(footnote.runs, versions[0]), change, run_writer)


def _paragraph(
    mark: Sequence[Element], runs: tuple[Run, ...], change: RunChange | None, run_writer: RunWriter
) -> ParagraphSpec:
    """Return a paragraph with its mark at the right stop, and its text at the next one."""
    # LibreOffice leaves out the first tab of a footnote with a hanging indent, 25.2 in all footnotes and 26.8 in those
    # without a number: that is one that nobody sees.
    hidden = run_of(element("w:tab"), {"vanish": True})
    return ParagraphSpec("footnote", (hidden, tab(), *mark, tab(), *run_writer.runs(runs, {})), change)
