"""Check that a document is fixed until nothing is left, and never made worse."""

import re
from collections import Counter

import pytest

from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.lint import fixer
from oewg_cli.lint.fixer import Check, fix
from oewg_cli.text.edits import Edit
from oewg_cli.text.source_text import SourceText, Span


def info(code: str) -> RuleInfo:
    """Make a rule."""
    return RuleInfo(code, code.lower(), Severity.WARNING, "A test.")


A, B, STRUCTURE = info("TST001"), info("TST002"), info("STR001")


def checker(*rules: tuple[RuleInfo, str, str | None, bool]) -> Check:
    """Make a check of patterns: what each finds, what it writes instead, and whether that is safe."""

    def check(source: SourceText, codes: frozenset[str] | None = None) -> CheckResult:
        findings = []
        for found, pattern, new, safe in (rule for rule in rules if codes is None or rule[0].code in codes):
            for match in re.finditer(pattern, source.text):
                span = Span(*match.span())
                fixing = None if new is None else Fix("Fix it.", (Edit(span, new),), safe)
                findings.append(Finding(found, Severity.WARNING, f"{match[0]} is wrong.", span, fix=fixing))
        return CheckResult(source, sorted(findings, key=lambda finding: finding.span))

    return check


def source(text: str) -> SourceText:
    """Make a source with a byte-order mark."""
    return SourceText("x.yaml", text, bom=True)


def test_only_safe_fixes_are_made_unless_all_are_wanted() -> None:
    """What is unsafe stays among the findings."""
    check = checker((A, "a", "x", True), (B, "b", "y", False))
    fixed = fix(source("ab"), check)
    assert fixed.checked.source.text == "xb"
    assert [left.rule for left in fixed.checked.findings] == [B]
    assert fixed.fixed_rules == Counter({A: 1})
    assert fix(source("ab"), check, unsafe=True).checked.source.text == "xy"


def test_one_fix_may_make_room_for_another() -> None:
    """Rounds go on until nothing is left."""
    fixed = fix(source("aaa"), checker((A, "aa", "a", True), (B, "^a$", "x", True)))
    assert fixed.checked.source.text == "x"
    assert not fixed.refused | fixed.conflict | fixed.caused


def test_a_fix_that_makes_it_worse_is_undone_and_the_others_are_made() -> None:
    """The text is as if the bad fix had never been tried."""
    check = checker((A, "a", "zz", True), (B, "b", "x", True), (info("TST003"), "z", None, True))
    fixed = fix(source("abab"), check)
    assert fixed.checked.source.text == "axax"
    assert fixed.refused == {A}
    assert fixed.caused == {info("TST003")}
    assert fixed.fixed_rules == Counter({B: 2})


def test_a_fix_that_makes_it_worse_does_not_keep_others_of_its_kind_from_being_made() -> None:
    """Among many the one is found; only what it says is refused."""
    check = checker((A, "a[0-9]", "", True), (B, "^(?!.*a4)", None, True))
    fixed = fix(source("a1 a2 a3 a4 a5 a6"), check)
    assert fixed.checked.source.text == "   a4  "
    assert fixed.refused == {A}
    assert fixed.caused == {B}
    assert fixed.fixed_rules == Counter({A: 5})


def test_a_rule_that_makes_it_worse_is_found_by_halving() -> None:
    """Of 32 rules, about twice five parts are tried before all others are fixed, not one part for each rule."""
    letters = "abcdefghijklmnopqrstuvwxyzABCDEF"
    rules = [(info(f"TST1{number:02}"), letter, "1", True) for number, letter in enumerate(letters)]
    worse = checker(*rules, (B, "^[^k]*$", None, True))
    texts = []

    def check(source: SourceText, codes: frozenset[str] | None = None) -> CheckResult:
        texts.append(source.text)
        return worse(source, codes)

    fixed = fix(source(" ".join(letters)), check)
    assert fixed.checked.source.text == " ".join("k" if letter == "k" else "1" for letter in letters)
    assert len(texts) < 20


def test_where_too_many_would_have_to_be_tried_the_rest_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time stays within bounds."""
    monkeypatch.setattr(fixer, "MOST_NEAREST", 0)
    monkeypatch.setattr(fixer, "MOST_PARTS", 1)
    check = checker((A, "a[0-9]", "", True), (B, "^(?!.*a4)", None, True))
    assert fix(source("a1 a2 a3 a4 a5 a6"), check).checked.source.text == "   a4 a5 a6"


LATER = checker(
    (A, "a", "z", True), (B, "b(?! d)", "c", True), (info("TST003"), " d", "", True), (STRUCTURE, "zb", None, True)
)
"""A fix of A makes it worse until B is fixed, which has to wait for another one."""


def test_what_was_refused_at_first_is_made_when_it_can_be() -> None:
    """So the second time there is nothing left to do."""
    fixed = fix(source("ab d"), LATER)
    assert fixed.checked.source.text == "zc"
    assert not fixed.refused
    assert fixed.fixed_rules == Counter({A: 1, B: 1, info("TST003"): 1})
    again = fix(fixed.checked.source, LATER)
    assert (again.checked.source.text, again.fixed_rules) == ("zc", Counter())


def test_a_document_that_comes_to_no_end_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that was tried is in conflict."""
    monkeypatch.setattr(fixer, "MOST_PASSES", 1)
    fixed = fix(source("ab d"), LATER)
    assert fixed.checked.source.text == "ab d"
    assert fixed.fixed_rules == Counter()
    assert fixed.conflict == {B, info("TST003")}


def test_a_fix_that_counts_on_another_one_is_not_made_without_it() -> None:
    """No violation is added that was to be fixed next, and then cannot be."""
    check = checker((A, "a", "b", True), (B, "b", "c", True), (info("TST003"), "c", None, True))
    fixed = fix(source("a"), check)
    assert fixed.checked.source.text == "a"
    assert fixed.refused == {A}


def test_two_rules_that_undo_each_other_are_named() -> None:
    """It ends, says which, and leaves the text as if they had never been tried."""
    fixed = fix(source("a c"), checker((A, "a", "b", True), (B, "b", "a", True), (info("TST003"), "c", "d", True)))
    assert fixed.conflict == {A}
    assert fixed.checked.source.text == "a d"


def test_what_a_fixed_structure_reveals_does_no_harm() -> None:
    """Rules see more of a document that can be read again."""
    fixed = fix(source("s"), checker((STRUCTURE, "s", "hh", True), (A, "h", None, True)))
    assert fixed.checked.source.text == "hh"
    assert len(fixed.checked.findings) == 2


def test_what_a_fixed_structure_reveals_is_not_taken_for_what_other_fixes_cause() -> None:
    """A fix of structure is made before others, which are judged without it."""
    check = checker((STRUCTURE, "s", "hh", True), (A, "h", None, True), (B, "b", "h", True))
    fixed = fix(source("s b"), check)
    assert fixed.checked.source.text == "hh b"
    assert fixed.refused == {B}
    assert fixed.caused == {A}


def test_only_a_fix_of_syntax_takes_away_what_is_wrong_with_the_syntax() -> None:
    """Any other one wrote over an anchor, an alias or the like."""
    anchor = info("SYN003")
    check = checker((anchor, "&x", None, True), (A, "&x a", "b", True), (B, "c", "d", True))
    fixed = fix(source("&x a c"), check)
    assert fixed.checked.source.text == "&x a d"
    assert fixed.refused == {A}
    assert fix(source("&x"), checker((anchor, "&x", "y", True))).checked.source.text == "y"
    other = fix(source("&x a"), checker((anchor, "&[xy]", None, True), (A, "&x a", "&y", True)))
    assert (other.checked.source.text, other.refused) == ("&x a", frozenset({A}))


def test_where_one_of_many_fixes_makes_it_worse_few_texts_are_checked_with_all_rules() -> None:
    """Only the rules of which findings were added are asked which one it is."""
    asked: list[frozenset[str] | None] = []
    worse = checker((A, "a[0-9]+", "", True), (B, "^(?!.*a57)", None, True), (info("TST003"), "x", None, True))

    def check(source: SourceText, codes: frozenset[str] | None = None) -> CheckResult:
        asked.append(codes)
        return worse(source, codes)

    fixed = fix(source("x" + " ".join(f"a{number}" for number in range(64))), check)
    assert fixed.checked.source.text.split() == ["x", "a57"]
    assert {codes for codes in asked if codes} == {frozenset({B.code})}
    assert asked.count(None) <= 8


def test_the_byte_order_mark_and_the_name_stay() -> None:
    """The new source is the old one but for its text."""
    fixed = fix(source("a"), checker((A, "a", "x", True)))
    assert (fixed.checked.source.name, fixed.checked.source.bom) == ("x.yaml", True)
