"""Each rule finds the faults of its case file at the marked places, in the quoted words, and nothing else."""

from pathlib import Path

import pytest
from casebook import Case, document_of, read_cases, violations

from oewg_cli.findings.finding import Finding, in_source_order
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.programme.builder import build
from oewg_cli.rules.registry import programme_rules
from oewg_cli.source.loader import read_tree
from oewg_cli.text.source_text import SourceText

HERE = Path(__file__).parent
BY_FILE = {f"{rule.check.__module__.split('.')[-2]}/{rule.check.__name__}.md": rule for rule in programme_rules()}
CASES = [
    pytest.param(BY_FILE[name], case, id=f"{name}:{case.line}")
    for name in sorted(BY_FILE)
    if (HERE / name).exists()
    for case in read_cases(HERE / name)
]


def findings_of(rule: Rule[CheckContext], case: Case) -> list[Finding]:
    """Ask one rule about the document of a case, which is whole."""
    source = SourceText("case.yaml", case.text)
    root, syntax = read_tree(source)
    built = build(source, root)
    assert not syntax + built.findings
    assert built.document is not None
    context = CheckContext(built.document, last_session=document_of(case.last).programme)
    return in_source_order(violations(context, [rule]))


def test_every_rule_has_a_case_file_and_every_case_file_a_rule() -> None:
    """The files beside this one are the rules' names, no more and no fewer."""
    assert {str(path.relative_to(HERE)) for path in HERE.glob("*/*.md") if path.parent.name != "printed"} == set(
        BY_FILE
    )


@pytest.mark.parametrize("name", sorted(BY_FILE))
def test_a_case_file_has_bad_and_good_blocks_and_every_bad_one_its_marks_and_messages(name: str) -> None:
    """A rule is shown finding its fault and leaving the right form in peace."""
    cases = read_cases(HERE / name)
    assert {case.bad for case in cases} == {True, False}
    assert all(bool(case.spans) == case.bad and len(case.messages) == len(case.spans) for case in cases)


@pytest.mark.parametrize("name", sorted(BY_FILE))
def test_a_rule_that_mends_shows_it_and_tells_it(name: str) -> None:
    """A page has a section on the fix if and only if a case shows one, and says whether it is safe as it is."""
    rule, cases = BY_FILE[name], read_cases(HERE / name)
    fixes = [finding.fix for case in cases for finding in findings_of(rule, case) if finding.fix]
    assert bool(fixes) == any(case.fixed is not None for case in cases) == (rule.info.fix is not None)
    if fixes:
        assert rule.info.fix == ("safe" if any(fix.safe for fix in fixes) else "unsafe")
    assert all(fix.title.endswith(".") and fix.edits for fix in fixes)


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_rule_mends_what_it_can_and_is_quiet_afterwards(rule: Rule[CheckContext], case: Case) -> None:
    """The fixed block is what comes of the bad one; where none is shown, nothing can be mended."""
    findings = findings_of(rule, case)
    if case.fixed is None:
        assert not any(finding.fix for finding in findings)
        return
    text = apply_fixes(case.text, findings).text
    assert text == case.fixed
    left = findings_of(rule, case._replace(text=text))
    assert not any(finding.fix for finding in left)


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_rule_finds_just_the_marked_faults(rule: Rule[CheckContext], case: Case) -> None:
    """The spans and the messages of a rule are those of its case, in the order of the text."""
    findings = findings_of(rule, case)
    assert [(case.text[slice(*finding.span)], finding.span) for finding in findings] == [
        (case.text[slice(*span)], span) for span in case.spans
    ]
    assert [finding.message for finding in findings] == case.messages
