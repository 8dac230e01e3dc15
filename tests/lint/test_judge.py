import pytest
from any_findings import checked_documents
from casebook import with_base
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.api.checking import Policy, fix, validate
from oewg_cli.findings.finding import CheckResult, Finding, Related
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.lint.judge import Precedence, one_for_each_mistake
from oewg_cli.lint.selection import choose
from oewg_cli.rules.registry import selectable_rules
from oewg_cli.text.source_text import SourceText, Span

WORSE, BETTER, BEST = (RuleInfo(f"EDT00{number}", f"rule-{number}", Severity.WARNING, "Page.") for number in (1, 2, 3))
AT_ONE_PLACE = Precedence({"EDT001": ["EDT001", "EDT002"], "EDT002": ["EDT003"]}, {})
IN_CONSEQUENCE = Precedence({}, {"EDT001": ["EDT002"]})


def finding(rule: RuleInfo, start: int, end: int, *related: Span, severity: Severity = Severity.WARNING) -> Finding:
    """Make a finding with other places."""
    return Finding(rule, severity, "So.", Span(start, end), None, tuple(Related(span, "that") for span in related))


def judged(precedence: Precedence, *findings: Finding) -> list[Finding]:
    """Return the findings that stay."""
    return one_for_each_mistake(findings, precedence, lambda each: each.span)


@pytest.mark.parametrize(
    ("precedence", "findings", "stay"),
    [
        (AT_ONE_PLACE, [finding(WORSE, 0, 5), finding(BETTER, 4, 8)], [1]),
        (AT_ONE_PLACE, [finding(WORSE, 0, 5), finding(BETTER, 5, 8)], [0, 1]),
        (AT_ONE_PLACE, [finding(WORSE, 0, 5), finding(BETTER, 9, 9, Span(1, 2))], [0, 1]),
        (AT_ONE_PLACE, [finding(WORSE, 9, 9, Span(1, 2)), finding(BETTER, 0, 5)], [0, 1]),
        (AT_ONE_PLACE, [finding(WORSE, 3, 3), finding(BETTER, 3, 3)], [1]),
        (AT_ONE_PLACE, [finding(WORSE, 0, 5), finding(WORSE, 2, 8), finding(WORSE, 5, 9)], [0, 2]),
        (AT_ONE_PLACE, [finding(WORSE, 0, 3), finding(BETTER, 2, 6), finding(BEST, 5, 9)], [2]),
        (IN_CONSEQUENCE, [finding(WORSE, 9, 9, Span(1, 2)), finding(BETTER, 0, 5)], [1]),
        (IN_CONSEQUENCE, [finding(WORSE, 0, 5), finding(BETTER, 9, 9, Span(1, 2))], [1]),
        (IN_CONSEQUENCE, [finding(WORSE, 0, 5), finding(BETTER, 4, 8)], [0, 1]),
        (IN_CONSEQUENCE, [finding(WORSE, 0, 5, Span(20, 22)), finding(BETTER, 9, 9, Span(20, 22))], [0, 1]),
    ],
)
def test_a_finding_gives_way_to_a_better_one_at_its_place(
    precedence: Precedence, findings: list[Finding], stay: list[int]
) -> None:
    """Or at one to which it refers; also to one that gives way itself."""
    assert [each.span for each in judged(precedence, *findings)] == [findings[at].span for at in stay]


def test_what_stays_has_the_severity_and_the_places_of_what_gave_way() -> None:
    """So a check fails as it would with all findings, and nothing that was marked is left out."""
    error = finding(WORSE, 9, 12, Span(1, 2), severity=Severity.ERROR)
    (stays,) = judged(IN_CONSEQUENCE, error, finding(BETTER, 0, 5))
    assert stays.severity is Severity.ERROR
    assert stays.related == (Related(Span(9, 12), "see also here"),)


def test_of_one_rule_the_most_severe_stays() -> None:
    """Wherever it begins."""
    error = finding(WORSE, 2, 4, severity=Severity.ERROR)
    assert judged(AT_ONE_PLACE, finding(WORSE, 0, 5), error, finding(WORSE, 3, 8)) == [error]


TABLES = [Precedence({"EDT001": ["EDT001", "SLT003"], "AGD002": ["EDT001"]}, {"SLT003": ["SLT003"]}), AT_ONE_PLACE]


@given(checked_documents(), st.sampled_from(TABLES))
def test_judging_never_changes_whether_a_check_fails(checked: list[CheckResult], precedence: Precedence) -> None:
    """Whatever the findings are: some stay, and the most severe ones are as severe."""
    for _, findings in checked:
        left = judged(precedence, *findings)
        assert bool(left) is bool(findings)
        assert min((each.severity for each in left), key=[*Severity].index, default=None) == min(
            (each.severity for each in findings), key=[*Severity].index, default=None
        )
        assert judged(Precedence({}, {}), *findings) == findings


TWICE = with_base("""\
paragraphs:
  - The working group on the measurement of clouds was established pursuant to General Assembly resolution 76/211.
  - It will report to the Assembly, as in resolution 76/121, by which it was established. See the annex.
""")
"""A number with two figures exchanged (REF026), in a second resolution by which the body was established (REF025)."""


def codes_of(text: str, ignore: tuple[str, ...] = ()) -> list[str]:
    """Return the codes of what is found, of the two rules and of those about comments."""
    policy = Policy(choose(("REF025", "REF026", "SUP"), selectable_rules(), ignore=ignore))
    return [each.rule.code for each in validate(SourceText("x.yaml", text), policy).findings]


def test_what_is_not_reported_hides_nothing() -> None:
    """A rule that is not selected, and a finding that a comment ignores."""
    assert codes_of(TWICE) == ["REF025"]
    assert codes_of(TWICE, ("REF025",)) == ["REF026"]
    ignored = TWICE.replace("See the annex.", "See the annex.  # oewg: ignore[{}]")
    assert codes_of(ignored.format("REF025")) == ["REF026"]
    assert codes_of(ignored.format("REF026")) == ["REF025"]
    assert codes_of(ignored.format("REF025, REF026")) == []


@pytest.mark.parametrize("comment", ["{key}:  # check: which?\n", "# check: which?\n{key}:\n"])
def test_an_open_question_about_a_missing_value_is_said_with_it(comment: str) -> None:
    """Beside the value or above it: the line with the question is shown; about another value it is said itself."""
    base = with_base("# without subtitle\n").replace("# without subtitle\n", "")
    found = validate(SourceText("x.yaml", base + comment.format(key="subtitle"))).findings
    (empty,) = [each for each in found if each.rule.code in {"STR003", "SUP003"}]
    assert empty.rule.code == "STR003"
    assert [each.message for each in empty.related] == ["see also here"]
    found = validate(SourceText("x.yaml", base + "subtitle: Note  # check: which?\n")).findings
    assert "SUP003" in {each.rule.code for each in found}


def test_a_fix_that_shows_what_another_finding_hid_is_made() -> None:
    """What was there before is not caused by the fix."""
    text = with_base("""\
paragraphs:
  - The Credential Committee will meet, and the Credentials Committee of the Assembly too. See the annex.
""")
    fixed = fix(SourceText("x.yaml", text), unsafe=True)
    assert "The Credentials Committee will meet" in fixed.checked.source.text
