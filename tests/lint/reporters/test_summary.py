import pytest

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.summary import summary


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ([], "Nothing found in 1 programme."),
        ([1], "Found 1 error in 1 programme."),
        ([0, 0], "Found 2 warnings in 1 programme.\n2 can be fixed with --fix."),
        ([2], "Found 1 remark in 1 programme.\n1 can be fixed with --fix --unsafe-fixes."),
        (
            [0, 1, 2, 2],
            """Found 1 error, 1 warning and 2 remarks in 1 programme.
1 can be fixed with --fix, 2 more with --unsafe-fixes.""",
        ),
    ],
)
def test_the_summary_counts_in_words(checked: list[CheckResult], chosen: list[int], says: str) -> None:
    """One is singular, and what there is none of is not named."""
    source, findings = checked[0]
    assert summary([CheckResult(source, [findings[number] for number in chosen])]) == says
