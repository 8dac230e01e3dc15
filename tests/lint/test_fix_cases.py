"""Documents that once came to no end, or to another one when they were fixed again."""

from pathlib import Path

import pytest
from casebook import Case, read_cases

from oewg_cli.api.checking import fix
from oewg_cli.text.source_text import SourceText

CASES = read_cases(Path(__file__).parent / "cases.md")


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.line))
def test_fixes_that_meet_come_to_an_end(case: Case) -> None:
    """The document is that of the fixed block; no more is refused than the line between the two says."""
    fixed = fix(SourceText("case.yaml", case.text), unsafe=True)
    assert fixed.checked.source.text == case.fixed
    assert not fixed.conflict
    codes = ", ".join(sorted(rule.code for rule in fixed.refused))
    assert case.messages == [f"Refused: {codes or 'nothing'}"]


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.line))
def test_fixes_that_meet_come_to_the_same_end_again(case: Case, unsafe: bool) -> None:  # noqa: FBT001 - both are tried
    """The second time nothing is left to do."""
    once = fix(SourceText("case.yaml", case.text), unsafe=unsafe)
    twice = fix(once.checked.source, unsafe=unsafe)
    assert twice.checked.source.text == once.checked.source.text
    assert (twice.fixed_rules.total(), twice.refused, twice.conflict) == (0, once.refused, once.conflict)
