"""Makes documents with findings that no rule would make, of any text, and prints reports on them."""

import re
from collections.abc import Iterable
from functools import cache

from hypothesis import strategies as st

from oewg_cli.findings.finding import CheckResult, Finding, Related, in_source_order
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.text.edits import Edit
from oewg_cli.text.source_text import SourceText, Span

RULES = (
    RuleInfo("EDT001", "misspelt-word", Severity.WARNING, "A word is misspelt.\n\n    ## Why\n\n    It {is} <so>.\n"),
    RuleInfo("SLT003", "said-twice", Severity.ERROR, "A thing is said twice."),
    RuleInfo("AGD002", "odd-thing", Severity.INFO, "A thing is odd."),
)
_TOKENS = (
    "\n", "\r\n", "\r", "\t", " ", "\x00", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\uffff",
    "é", "e\u0301", "😀", "شباط/فبراير", "\u200f", "日本", "%", "%0A", "::", ":", ",", "{0}", "}", "[a](1)", "]]>",
    "&amp;", "<b>", '"', "'", "\\u0041", "#", "?", "a" * 60, "title: Programme of work",
)  # fmt: skip
_HALVES = ("\udc80", "\udfff")
_UNDECODED = ("\udc80", "\udcff")
"""How Python holds the bytes of a name that is not UTF-8."""


# A strategy that is made again for each value takes most of the time of drawing it.
@cache
def text(*more: str) -> st.SearchStrategy[str]:
    """Return any text: from Hypothesis, with characters that have a meaning in formats, and with given pieces."""
    return st.lists(st.sampled_from(_TOKENS + more) | st.text(max_size=4), max_size=12).map("".join)


@st.composite
def checked_documents(draw: st.DrawFn) -> list[CheckResult]:
    """Make up to three documents, often of one name, with findings anywhere in them, also none and also equal ones."""
    return [draw(_checked()) for _ in range(draw(st.integers(0, 3)))]


_NAMES = st.sampled_from(["a/x.yaml", "<stdin>", "/tmp/x y.yaml"]) | text(*_UNDECODED).filter(bool)  # noqa: S108 - only names


@cache
@st.composite
def _checked(draw: st.DrawFn) -> CheckResult:
    name = draw(_NAMES)
    source = SourceText(name, draw(text()))
    findings = draw(st.lists(_finding(len(source.text)), max_size=4))
    return CheckResult(source, in_source_order(findings + findings[: draw(st.integers(0, 1))]))


@cache
@st.composite
def _finding(draw: st.DrawFn, length: int) -> Finding:
    related = draw(st.lists(st.builds(Related, _span(length), text(*_HALVES)), max_size=3))
    message, advice = draw(text(*_HALVES)), draw(st.none() | text(*_HALVES))
    severity = draw(st.sampled_from(Severity))
    fix = draw(st.none() | _fix(length))
    return Finding(draw(st.sampled_from(RULES)), severity, message, draw(_span(length)), advice, tuple(related), fix)


@cache
def _span(length: int) -> st.SearchStrategy[Span]:
    return st.lists(st.integers(0, length), min_size=2, max_size=2).map(lambda ends: Span(*sorted(ends)))


@cache
@st.composite
def _fix(draw: st.DrawFn, length: int) -> Fix:
    """Make a fix whose edits are sorted and do not touch one another."""
    places = sorted(draw(st.sets(st.integers(0, length), min_size=1, max_size=6)))
    spans = [Span(start, end) for start, end in zip(places[::2], [*places[1::2], places[-1]], strict=False)]
    return Fix(draw(text()), tuple(Edit(span, draw(text())) for span in spans), draw(st.booleans()))


def printed(segments: Iterable[Segment]) -> str:
    """Put a report together as it is printed where there is no terminal."""
    return "".join(segment.text for segment in segments)


def offset_of(source: str, place: dict[str, int], line_end: str = "\r\n|\n|\r") -> int:
    """Find a line and column in a text, counted from 1 as editors do."""
    starts = [0, *(match.end() for match in re.finditer(line_end, source))]
    return starts[place["line"] - 1] + place["column"] - 1
