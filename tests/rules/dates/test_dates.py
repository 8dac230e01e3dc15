"""The rules for dates and times together: each mistake is reported once, and all fixes lead to the right form."""

import json

import pytest
from casebook import context_of, violations, with_base

from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.rules.registry import programme_rules

DATES = [rule for rule in programme_rules() if rule.info.code.startswith("DAT")]
ROUNDS = 5


def document_with(paragraph: str) -> str:
    """Put a paragraph into the base programme."""
    return with_base(f"paragraphs:\n  - {json.dumps(paragraph, ensure_ascii=False)}\n")


@pytest.mark.parametrize(
    ("typed", "codes", "fixed"),
    [
        ("on March 4th, 2024,", {"DAT005"}, "on 4 March 2024,"),
        ("on the 04th of Mar., 2024,", {"DAT007"}, "on 4 March 2024,"),
        ("on Febuary 04th, 2024,", {"DAT003"}, "on 4 February 2024,"),
        ("on Mon. 4th Mar 2024,", {"DAT007", "DAT018"}, "on Monday, 4 March 2024,"),
        ("on Monday March 4", {"DAT005", "DAT017"}, "on Monday, 4 March"),
        ("on Tue, 4 March", {"DAT001", "DAT018"}, "on Tue, 4 March"),
        ("on 2024-03-04 at 15:00 and", {"DAT008", "DAT013"}, "on 4 March 2024 at 3 p.m. and"),
        ("from 4-8 Mar.,", {"DAT007", "DAT010"}, "from 4 to 8 March,"),
        ("from 10:00 AM–1:00 PM and", {"DAT012"}, "from 10 a.m. to 1 p.m. and"),
        ("from 3 p.m.–6 p.m. and", {"DAT010"}, "from 3 p.m. to 6 p.m. and"),
        ("3:00 p.m.–6:00 p.m. and", {"DAT012"}, "3–6 p.m. and"),
        ("10:00–12:00 PM and", {"DAT014"}, "10 a.m.–noon and"),
        ("10:00–1:00 PM and", {"DAT016"}, "10 a.m.–1 p.m. and"),
        ("from 15.00–18.00 and", {"DAT013"}, "from 3 to 6 p.m. and"),
        ("from 2021–25 and", {"DAT019"}, "from 2021 to 2025 and"),
        ("from 4 to 8 March 2024, on 4–8 March 2024, at 10 a.m.–1 p.m.", set(), None),
        ("“on March 4th, 2024, at 12 p.m. or 15:00, next week, from 3–6, 2021–25, Mon 4 March”", set(), None),
    ],
)
def test_a_mistake_is_reported_once_and_all_fixes_together_lead_to_the_right_form(
    typed: str, codes: set[str], fixed: str | None
) -> None:
    """A date or a time with several errors has one finding; a mistake next to it has its own."""
    text = document_with(f"It met {typed} left.")
    findings = violations(context_of(text), DATES)
    assert [finding.rule.code for finding in findings] == sorted(codes)
    for _ in range(ROUNDS):
        text = apply_fixes(text, violations(context_of(text), DATES)).text
    assert text == document_with(f"It met {fixed or typed} left.")


@pytest.mark.parametrize("key", ["body", "title"])
def test_names_and_mandates_are_not_reported(key: str) -> None:
    """They repeat what has been adopted; only a date that is not in the calendar is reported there."""
    typed = "Working group on 31 April, March 4th, 2024, 3 p.m.–6 p.m. and 2021–25"
    codes = {finding.rule.code for finding in violations(context_of(with_base(f"{key}: {typed}\n")), DATES)}
    assert codes == ({"DAT002"} if key == "body" else {"DAT002", "DAT005", "DAT015", "DAT019"})
