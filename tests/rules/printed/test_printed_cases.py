"""Check that each rule of the printed form finds what its case file marks, with the quoted messages."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from casebook import unmarked
from manuscripts import BASE, DATES, note_with, recognized

from oewg_cli.findings.finding import Finding, in_source_order
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.engine import run
from oewg_cli.lint.rule import Rule
from oewg_cli.rules.registry import printed_rules
from oewg_cli.text.source_text import Span

HERE = Path(__file__).parent
BY_FILE = {f"{rule.check.__name__}.md": rule for rule in printed_rules()}
SECTIONS = ["Why", "Authority", "Bad", "Good"]
WITHOUT_DATES = {"year-assumed"}
"""Rules that apply only to a note whose title block does not have the dates of the session."""
_BLOCK = re.compile(r"^```md (bad|good)\n(.*?)^```\n\n?((?:> [^\n]*\n)*)", re.DOTALL | re.MULTILINE)


class Case(NamedTuple):
    """One block of a case file: a whole note, the spans where the rule must find something, and its messages."""

    text: str
    spans: list[Span]
    messages: list[str]
    bad: bool
    line: int


def read_cases(path: Path) -> list[Case]:
    """Read the blocks of a case file; `note_with` says what of the base note each replaces."""
    content = path.read_text("utf-8")
    cases = []
    for block in _BLOCK.finditer(content):
        text, spans = unmarked(note_with(block[2]))
        messages = [line.removeprefix("> ") for line in block[3].splitlines()]
        line = content.count("\n", 0, block.start()) + 1
        cases.append(Case(text, spans, messages, block[1] == "bad", line))
    return cases


CASES = [
    pytest.param(BY_FILE[name], case, id=f"{name}:{case.line}")
    for name in sorted(BY_FILE)
    if (HERE / name).exists()
    for case in read_cases(HERE / name)
]


def findings_of(rule: Rule[Recognized], text: str) -> list[Finding]:
    """Run one rule on a note."""
    return in_source_order([*dict.fromkeys(run(recognized(text), [rule]))])


def example(rule: Rule[Recognized], section: str) -> str:
    """Return the note of an example of a manual page, which shows a part of it."""
    match = re.search(rf"^## {section}\n+```md\n(.*?)^```", rule.info.manual, re.MULTILINE | re.DOTALL)
    assert match, f"{rule.info.code} has no {section}"
    note = note_with(match[1])
    return note.replace(DATES, "") if rule.info.name in WITHOUT_DATES else note


def test_every_rule_has_a_case_file_and_every_case_file_a_rule() -> None:
    """The case files in this folder are the names of the rules, no more and no fewer."""
    assert {path.name for path in HERE.glob("*.md")} == set(BY_FILE)


def test_the_base_note_violates_no_rule() -> None:
    """So that each case has only the violations that it shows."""
    assert not run(recognized(note_with("# whole\n" + BASE)), printed_rules())


@pytest.mark.parametrize("name", sorted(BY_FILE))
def test_a_case_file_has_bad_and_good_blocks_and_every_bad_one_its_marks_and_messages(name: str) -> None:
    """A case file shows what a rule finds and what it accepts."""
    cases = read_cases(HERE / name)
    assert {case.bad for case in cases} == {True, False}
    assert all(bool(case.spans) == case.bad and len(case.messages) == len(case.spans) for case in cases)


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_rule_finds_only_what_is_marked(rule: Rule[Recognized], case: Case) -> None:
    """The spans and the messages of a rule are those of its case, in the order of the text."""
    findings = findings_of(rule, case.text)
    assert [(case.text[slice(*finding.span)], finding.span) for finding in findings] == [
        (case.text[slice(*span)], span) for span in case.spans
    ]
    assert [finding.message for finding in findings] == case.messages


@pytest.mark.parametrize("rule", printed_rules(), ids=lambda rule: rule.info.code)
def test_a_page_has_a_summary_and_all_sections(rule: Rule[Recognized]) -> None:
    """The summary is one sentence; why and authority say something."""
    manual = rule.info.manual
    assert re.fullmatch(r"[A-Z].*[^.]\.", rule.info.summary)
    assert re.findall(r"^## (.*)$", manual, re.MULTILINE) == SECTIONS
    for section in SECTIONS[:2]:
        text = re.search(rf"^## {section}\n\n(.+?)(?=\n\n## |\Z)", manual, re.MULTILINE | re.DOTALL)
        assert text
        assert text[1].endswith("."), f"{rule.info.code} {section} does not end as a sentence"


@pytest.mark.parametrize("rule", printed_rules(), ids=lambda rule: rule.info.code)
def test_the_bad_example_violates_the_rule_and_the_good_one_does_not(rule: Rule[Recognized]) -> None:
    """Both are put into the base note."""
    assert findings_of(rule, example(rule, "Bad"))
    assert not findings_of(rule, example(rule, "Good"))


def test_no_printed_rule_has_a_fix() -> None:
    """What is found is in the source document, which is never changed."""
    for rule, case in ((param.values[0], param.values[1]) for param in CASES):
        assert isinstance(rule, Rule)
        assert isinstance(case, Case)
        assert all(finding.fix is None for finding in findings_of(rule, case.text))


def test_codes_are_in_order_and_names_are_those_of_the_functions() -> None:
    """No code is used twice."""
    codes = [rule.info.code for rule in printed_rules()]
    assert codes == sorted(set(codes))
    assert [rule.info.name.replace("-", "_") for rule in printed_rules()] == [
        rule.check.__name__ for rule in printed_rules()
    ]
