"""What is said of an import besides its programme: how much was read, and what no comment in the programme says."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.api.document_import import ImportResult
from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.drafted_programme import Tree
from oewg_cli.text.source_text import SourceText

_ASKED = frozenset({"PRN001", "PRN014", "PRN016", "PRN017", "PRN018"})
"""The rules about the printed form whose findings are also open questions."""
_CHECK, _EMPTY = "SUP003", "STR003"
"""The rules that find an open question in a programme, and a value that is missing."""
_OF_PROGRAMME = {"PRN010": "FTN002", "PRN011": "FTN001", "PRN015": "SLT001"}
"""The rules about the printed form that find what another rule finds in the programme."""


class ImportCounts(NamedTuple):
    """How many days, meetings and entries were read, and how many questions are open."""

    days: int
    meetings: int
    entries: int
    questions: int


def counts_of_import(imported: ImportResult) -> ImportCounts:
    """Return how much of a document was read, the entries within others included, and how many questions are open."""
    counts = Counter(_counted(imported.draft.tree.get("programme")))
    questions = sum(question.is_question for question in imported.draft.questions)
    return ImportCounts(counts["days"], counts["meetings"], counts["entries"], questions)


def sum_of_import(imported: ImportResult, *, is_all: bool = True) -> str:
    """Return how many days, meetings and entries were read, and how many questions are open, in two sentences.

    The second is left out if there is no question and the import is not all, so that others may follow.
    """
    counts = counts_of_import(imported)
    read = f"Read: {_number(counts.days, 'day')}, {_number(counts.meetings, 'meeting')}, "
    read += f"{_number(counts.entries, 'entry', 'entries')}."
    return f"{read} {_open(counts.questions)}" if counts.questions or is_all else read


def unchecked_rest(written: CheckResult) -> str | None:
    """Return what to do where values are missing in a programme, so that not all of it was checked; else None."""
    if all(finding.rule.code != _EMPTY for finding in written.findings):
        return None
    return f"Write the values that are missing; then `oewg validate {written.source.name}` checks the rest."


def said_once(imported: ImportResult, written: CheckResult | None = None) -> list[CheckResult]:
    """Return what was found in the document, and in the programme if it was checked, without what is said elsewhere.

    A doubt is a comment in the programme, at its place: what it says is not reported again, nor is that it is open.
    What the programme itself shows is reported there, not in the document. A remark that is the same at several places
    is made at the first of them.
    """
    found = [*_once_each([*_not_asked(imported)])]
    if written is None:
        return [CheckResult(imported.checked.source, found)]
    own = [finding for finding in written.findings if not _is_asked(written.source, finding)]
    shown = Counter(finding.rule.code for finding in own)
    printed = Counter(finding.rule.code for finding in found)
    twice = {code for code, other in _OF_PROGRAMME.items() if 0 < printed[code] <= shown[other]}
    found = [finding for finding in found if finding.rule.code not in twice]
    return [CheckResult(imported.checked.source, found), CheckResult(written.source, own)]


def _not_asked(imported: ImportResult) -> Iterator[Finding]:
    """Return the findings in a document about which no question is asked."""
    asked = imported.draft.questions
    spans = sorted(span for each in asked for span in (each.span, *each.others) if span is not None)
    starts = [span.start for span in spans]
    for finding in imported.checked.findings:
        at = bisect_right(starts, finding.span.start) - 1
        is_within = at >= 0 and finding.span.end <= spans[at].end
        if finding.rule.code not in _ASKED or not is_within:
            yield finding


def _once_each(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Return findings with each remark once, and at how many places it could be made."""
    places = Counter((finding.rule.code, finding.message) for finding in findings if finding.severity is Severity.INFO)
    for finding in findings:
        number = places.pop((finding.rule.code, finding.message), 0)
        if number > 1:
            yield finding._replace(advice=f"{finding.advice or ''} There are {number} such places.".strip())
        elif number or finding.severity is not Severity.INFO:
            yield finding


def _is_asked(source: SourceText, finding: Finding) -> bool:
    """Return whether a finding in the programme says that a question is open, or that what it asks for is missing."""
    if finding.rule.code == _CHECK:
        return True
    line = source.position(finding.span.start).line
    return finding.rule.code == _EMPTY and line > 1 and source.line(line - 1).lstrip().startswith("#")


def _counted(programme: Tree) -> Iterator[str]:
    """Return a word for each day, meeting and entry of a programme, the entries within others included."""
    for day in programme if isinstance(programme, list) else ():
        yield "days"
        yield from _counted_within(day)


def _counted_within(node: Tree) -> Iterator[str]:
    if not isinstance(node, dict):
        return
    for key in ("entries", "meetings"):
        inner = node.get(key)
        for each in inner if isinstance(inner, list) else ():
            yield key
            yield from _counted_within(each)


def _open(number: int) -> str:
    if number == 0:
        return "No question is open."
    if number == 1:
        return '1 question is open: it is a comment "check:" in the programme.'
    return f'{number} questions are open: each is a comment "check:" in the programme.'


def _number(number: int, one: str, several: str | None = None) -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"
