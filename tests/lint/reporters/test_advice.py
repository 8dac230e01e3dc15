import pytest

from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.fix import Fix
from oewg_cli.lint.reporters.advice import advice_lines, is_fixable, message_with_advice

SAFE = Fix("Write `b`.", (), safe=True)


@pytest.mark.parametrize(
    ("advice", "fix", "lines"),
    [
        (None, None, []),
        ("Write `b`.", None, ["Write `b`."]),
        (None, SAFE, ["fix: Write `b`. (--fix)"]),
        ("Write `b`.", SAFE, ["fix: Write `b`. (--fix)"]),
        ("Write `b`, or `c`.", SAFE, ["Write `b`, or `c`.", "fix: Write `b`. (--fix)"]),
        ("Write `b`.", SAFE._replace(safe=False), ["fix: Write `b`. (--unsafe-fixes)"]),
    ],
)
def test_the_same_words_in_advice_and_fix_are_shown_once(
    checked: list[CheckResult], advice: str | None, fix: Fix | None, lines: list[str]
) -> None:
    """A fix is shown with its option; only what --fix makes counts as fixable."""
    finding = checked[0].findings[0]._replace(advice=advice, fix=fix)
    assert advice_lines(finding) == lines
    assert is_fixable(finding) == (fix is SAFE)
    assert message_with_advice(finding) == f"The word `wörk` is misspelt. {advice or ''}".rstrip()
