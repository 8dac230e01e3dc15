"""Compare an exported file with what the programme that was read from it prints in the same layout."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import groupby

from oewg_cli.api.exporting import write_note
from oewg_cli.findings.finding import Finding
from oewg_cli.formats.export_stamp import WITHOUT_WIDTH, ExportedFile
from oewg_cli.formats.registry import writer_for
from oewg_cli.importing.drafted_programme import DraftedProgramme, OpenQuestion
from oewg_cli.importing.importer import read_source_document
from oewg_cli.importing.source_comments import path_before
from oewg_cli.note.composer import compose
from oewg_cli.note.design import Design, ProgrammeLayout, WordProfile, profile_at
from oewg_cli.note.source_document import Region, SourceDocument, SourceLine
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.document import Document
from oewg_cli.text.quoting import quoted
from oewg_cli.text.sequence_matching import MatchingStretch, common_ends, matching_stretches
from oewg_cli.text.source_text import Span

_ZIP = b"PK"
_NOT_COMPARED = WITHOUT_WIDTH | {ord("*"): None}
"""Removes what other programs write in other ways: characters without a width, and the marks of asterisk footnotes."""


def printed_otherwise(
    raw: bytes, source: SourceDocument, document: Document, draft: DraftedProgramme, findings: Iterable[Finding]
) -> Iterator[OpenQuestion]:
    """Return a question for each part of an exported file that its programme prints otherwise.

    There is none where another question or one of the findings is about that part. A file whose words are not those of
    its stamp was edited, and is not compared.
    """
    ending = "docx" if raw.startswith(_ZIP) else "md"
    compared: list[tuple[list[MatchingStretch], list[SourceLine]]] = []
    try:
        layout = _layout_of(writer_for(ending).read(raw))
        old = _lines(source, layout)
        for again in () if layout is None else _written(ending, document, layout):
            if again == raw:
                return
            new = _lines(read_source_document(f"note.{ending}", again), layout)
            compared.append((_differing(old, new), new))
            if not compared[-1][0]:
                return
    except CommandError:
        return
    if not compared or not old:
        return
    differing, new = min(compared, key=lambda each: len(each[0]))
    told = [*(each.span for each in draft.questions if each.span is not None), *(each.span for each in findings)]
    for stretch in differing:
        before, after = old[stretch.old_start : stretch.old_end], new[stretch.new_start : stretch.new_end]
        at = old[min(stretch.old_start, len(old) - 1)].span.start
        span = Span(at, max(at, *(line.span.end for line in before)) if before else at)
        if not any(each.start <= span.end and span.start <= each.end for each in told):
            yield OpenQuestion(path_before(at, draft.origins), _difference(_words(before), _words(after)), span=span)


def is_export_of(raw: bytes, document: Document) -> bool:
    """Return whether a file that was not edited is what a document is exported as today, in the layout of the file."""
    ending = "docx" if raw.startswith(_ZIP) else "md"
    try:
        file = writer_for(ending).read(raw)
        layout = _layout_of(file)
        if layout is None:
            return False
        return any(file.is_current(writer_for(ending).read(again)) for again in _written(ending, document, layout))
    except CommandError:
        return False


def _layout_of(file: ExportedFile) -> ProgrammeLayout | None:
    """Return the layout of an exported file; None of another one, or of one that was edited."""
    if file.stamp is None or file.stamp.fingerprint != file.fingerprint:
        return None
    return next((each for each in ProgrammeLayout if each == file.stamp.layout), None)


def _written(ending: str, document: Document, layout: ProgrammeLayout) -> Iterator[bytes]:
    """Return a document as it is written again, in each profile that its file may have, first in that of its place."""
    note = compose(document.programme)
    own = profile_at(note.station)
    others = [each for each in WordProfile if each is not own] if ending == "docx" else []
    for profile in (own, *others):
        yield write_note(note, [ending], Design(profile, layout))[ending]


def _lines(source: SourceDocument, layout: ProgrammeLayout | None) -> list[SourceLine]:
    """Return the lines of the text and the footnotes; the rows of items, whose order the agenda decides, by heads."""
    lines = [line for line in source.lines if line.region is Region.BODY]
    if layout is ProgrammeLayout.ITEMS:
        heads = {line.cell[:2]: line.text for line in reversed(lines) if line.cell is not None}
        lines.sort(key=lambda line: "" if line.cell is None else heads[line.cell[:2]])
    return [*lines, *(line for note in source.notes.values() for line in note.lines)]


def _shape(line: SourceLine) -> Hashable:
    runs = [run._replace(text="".join(run.text.translate(_NOT_COMPARED).split())) for run in line.runs]
    said = (new for run, new in zip(line.runs, runs, strict=True) if new.text or (run.footnote and not run.text))
    forms = groupby(said, key=lambda run: (run.italic, run.link, run.footnote is not None))
    parts = tuple((form, "".join(run.text for run in group)) for form, group in forms)
    return line.form, line.level, line.marker, parts


def _differing(old: Iterable[SourceLine], new: Iterable[SourceLine]) -> list[MatchingStretch]:
    stretches = matching_stretches([*map(_shape, old)], [*map(_shape, new)])
    return [stretch for stretch in stretches if not stretch.is_kept]


def _words(lines: Iterable[SourceLine]) -> list[str]:
    return [word for line in lines for word in f"{line.marker or ''} {line.text}".translate(_NOT_COMPARED).split()]


def _difference(old: list[str], new: list[str]) -> str:
    """Say how the words of the document differ from those that are printed, with the word before that both have."""
    if old == new:
        return f"The document has {quoted(' '.join(old))} in another form than this programme prints it."
    ends = common_ends(old, new)
    start = max(0, ends.start - 1)
    before, after = (quoted(" ".join(words[start : len(words) - ends.end])) for words in (old, new))
    if not new:
        return f"The document has {before}, which this programme does not print."
    if not old:
        return f"The document does not have {after}, which this programme prints."
    return f"The document has {before} where this programme prints {after}."
