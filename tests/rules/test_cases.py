"""Check that each rule finds what its case file marks, with the quoted messages, and nothing else."""

from functools import cache
from pathlib import Path

import pytest
from casebook import Case, document_of, read_cases, violations
from effort import trying

from oewg_cli.findings.finding import Finding, in_source_order
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.programme.builder import build
from oewg_cli.programme.model import Programme
from oewg_cli.rules.registry import printed_rules, programme_rules, version_rules
from oewg_cli.source.loader import read_tree
from oewg_cli.text.source_text import SourceText

HERE = Path(__file__).parent
BY_FILE = {f"{rule.check.__module__.split('.')[-2]}/{rule.check.__name__}.md": rule for rule in programme_rules()}
by_file = pytest.mark.parametrize("name", sorted(BY_FILE))


def findings_of(rule: Rule[CheckContext], text: str, last: str) -> list[Finding]:
    """Run one rule on a document, which can be read without findings."""
    source = SourceText("case.yaml", text)
    root, syntax = read_tree(source)
    built = build(source, root)
    assert not syntax + built.findings
    assert built.document is not None
    context = CheckContext(built.document, last_session=_programme(last))
    return in_source_order(violations(context, [rule]))


@cache
def _programme(text: str) -> Programme:
    return document_of(text).programme


@cache
def found_in(name: str) -> list[tuple[Case, list[Finding]]]:
    """Return each case of a file with what its rule finds there."""
    found = []
    for case in read_cases(HERE / name):
        with trying(f"the case in line {case.line}"):
            found.append((case, findings_of(BY_FILE[name], case.text, case.last)))
    return found


def test_every_rule_has_a_case_file_and_every_case_file_a_rule() -> None:
    """The case files in the folders are the names of the rules, no more and no fewer."""
    assert {str(path.relative_to(HERE)) for path in HERE.glob("*/*.md") if path.parent.name != "printed"} == set(
        BY_FILE
    )


def test_a_rule_has_the_name_of_its_function_and_of_its_module() -> None:
    """So that one leads to the others."""
    rules = [(rule.info, rule.check) for rule in (*programme_rules(), *version_rules())]
    for info, check in [*rules, *((rule.info, rule.check) for rule in printed_rules())]:
        assert info.name.replace("-", "_") == check.__name__ == check.__module__.rpartition(".")[2]


@by_file
def test_a_case_file_has_bad_and_good_blocks_and_every_bad_one_its_marks_and_messages(name: str) -> None:
    """A case file shows what a rule finds and what it accepts."""
    cases = read_cases(HERE / name)
    assert {case.bad for case in cases} == {True, False}
    assert all(bool(case.spans) == case.bad and len(case.messages) == len(case.spans) for case in cases)


@by_file
def test_a_rule_with_a_fix_shows_and_documents_it(name: str) -> None:
    """A page has a section on the fix if and only if a case shows one, and says rightly whether it is safe."""
    rule, found = BY_FILE[name], found_in(name)
    fixes = [finding.fix for _, findings in found for finding in findings if finding.fix]
    assert bool(fixes) == any(case.fixed is not None for case, _ in found) == (rule.info.fix is not None)
    if fixes:
        assert rule.info.fix == ("safe" if any(fix.safe for fix in fixes) else "unsafe")
    assert all(fix.title.endswith(".") and fix.edits for fix in fixes)


@by_file
def test_a_rule_fixes_what_it_can_and_finds_nothing_to_fix_afterwards(name: str) -> None:
    """The fixed block is the result for the bad one; if there is none, nothing can be fixed."""
    for case, findings in found_in(name):
        with trying(f"the case in line {case.line}"):
            if case.fixed is None:
                assert not any(finding.fix for finding in findings)
                continue
            text = apply_fixes(case.text, findings).text
            assert text == case.fixed
            assert not any(finding.fix for finding in findings_of(BY_FILE[name], text, case.last))


@by_file
def test_a_rule_finds_only_what_is_marked(name: str) -> None:
    """The spans and the messages of a rule are those of its case, in the order of the text."""
    for case, findings in found_in(name):
        with trying(f"the case in line {case.line}"):
            assert [(case.text[slice(*finding.span)], finding.span) for finding in findings] == [
                (case.text[slice(*span)], span) for span in case.spans
            ]
            assert [finding.message for finding in findings] == case.messages
