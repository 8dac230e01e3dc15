"""Fixes are put into a text as a whole, and nothing else of it changes."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.text.edits import Edit, edited
from oewg_cli.text.source_text import Span

FAULT = RuleInfo("TST001", "test", Severity.ERROR, "A test.")
TEXT = "0123456789"


def finding(*edits: tuple[int, int, str]) -> Finding:
    """Make a finding with a fix of these edits."""
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    return Finding(FAULT, Severity.ERROR, "It is wrong.", Span(0, 0), fix=Fix("FixFile it.", made, safe=True))


def test_edits_are_applied_where_they_were_meant() -> None:
    """Longer and shorter texts do not move the others."""
    applied = apply_fixes(TEXT, [finding((1, 2, "one"), (8, 9, "")), finding((4, 6, "x"))])
    assert applied.text == "0one23x679"


def test_of_two_fixes_that_meet_the_first_is_made() -> None:
    """The other waits for the next round, with all its edits."""
    first, second = finding((2, 5, "x")), finding((0, 1, "y"), (5, 6, "z"))
    assert apply_fixes(TEXT, [first, second]) == ("01x56789", [first])


def test_an_edit_that_two_fixes_share_is_made_once() -> None:
    """Two rules that want the same are both content."""
    one, other = finding((2, 3, "x")), finding((2, 3, "x"), (7, 8, "y"))
    assert apply_fixes(TEXT, [one, other]) == ("01x3456y89", [one, other])


def test_a_finding_without_a_fix_changes_nothing() -> None:
    """It is not among those applied."""
    assert apply_fixes(TEXT, [finding()._replace(fix=None)]) == (TEXT, [])


SPANS = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(sorted)
FIXES = st.lists(st.lists(st.tuples(SPANS, st.text("xyz", max_size=2)), min_size=1, max_size=3), max_size=6)


@given(FIXES)
def test_what_no_edit_touches_stays(fixes: list[list[tuple[list[int], str]]]) -> None:
    """The text is that of the applied findings alone, and each applied fix is in it as a whole."""
    findings = []
    for edits in fixes:
        apart = [edits[0]] if any(a[0][1] >= b[0][0] for a, b in pairwise(sorted(edits))) else edits
        findings.append(finding(*((span[0], span[1], text) for span, text in apart)))
    applied = apply_fixes(TEXT, findings)
    made = {edit for one in applied.findings if one.fix for edit in one.fix.edits}
    assert applied.text == edited(TEXT, made)
    ordered = sorted(made)
    assert all(one.span.end < other.span.start for one, other in pairwise(ordered))
