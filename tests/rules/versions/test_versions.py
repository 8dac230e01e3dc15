"""Check what a change requires: a symbol and a title for a revision, a footnote for a reissue."""

import pytest
from casebook import context_of, violations, with_base

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.rules.registry import version_rules

SYMBOL = "masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}\n"
EARLIER = with_base(SYMBOL)
REWORDED = EARLIER.replace("Opening of the session", "Ceremonial opening of the session")
REFORMATTED = EARLIER.replace("Opening of the session", "Opening  of the Session")


def due(later: str, earlier: str = EARLIER) -> list[Finding]:
    """Return the findings in a later version."""
    return violations(context_of(later, earlier=earlier), version_rules())


def codes(later: str, earlier: str = EARLIER) -> list[str]:
    """Return the codes of the findings in a later version."""
    return [finding.rule.code for finding in due(later, earlier)]


def test_nothing_is_due_where_nothing_changed_or_nothing_was_issued() -> None:
    """A document without a symbol was not issued; a change of the masthead alone is not one of the text."""
    assert codes(EARLIER) == []
    assert codes(with_base(""), with_base("")) == []
    assert codes(REWORDED.replace("symbol: A/AC.999/2024/2, ", ""), EARLIER) == []
    assert codes(EARLIER.replace("date: 2024-01-15", "date: 2024-01-16")) == []


@pytest.mark.parametrize(
    ("issued", "right"),
    [
        ("A/AC.999/2024/2", "A/AC.999/2024/2/Rev.1"),
        ("A/AC.999/2024/2/Rev.1", "A/AC.999/2024/2/Rev.2"),
        ("A/AC.999/2024/2/Rev.9*", "A/AC.999/2024/2/Rev.10"),
    ],
)
def test_a_text_that_changed_has_the_symbol_of_a_revision(issued: str, right: str) -> None:
    """The next number, in the file as it is typed."""
    earlier, later = (text.replace("symbol: A/AC.999/2024/2", f"symbol: {issued}") for text in (EARLIER, REWORDED))
    findings = due(later, earlier)
    assert [finding.rule.code for finding in findings] == ["VER001"]
    assert apply_fixes(later, findings).text == later.replace(f"symbol: {issued}", f"symbol: {right}")


def test_a_revision_says_so_in_its_title() -> None:
    """If it does not yet, and the title is still that of the earlier version."""
    later = REWORDED.replace("2024/2,", "2024/2/Rev.1,")
    findings = due(later)
    assert [finding.rule.code for finding in findings] == ["VER002"]
    fixed = apply_fixes(later, findings).text
    assert "title: Revised provisional programme of work\n" in fixed
    assert codes(fixed) == []


def test_a_text_of_which_only_the_form_changed_is_reissued() -> None:
    """Nothing is reported once the day is in the masthead."""
    assert codes(REFORMATTED) == ["VER003"]
    assert codes(REFORMATTED.replace("original: en}", "original: en, reissued: 2024-01-20}")) == []


@pytest.mark.parametrize("rule", [rule.info for rule in version_rules()], ids=lambda rule: rule.code)
def test_a_page_says_why_and_on_what_authority(rule: RuleInfo) -> None:
    """With an example of what is wrong and of what is right."""
    for section in ("Why", "Authority", "Bad", "Good"):
        assert f"\n## {section}\n" in rule.manual
