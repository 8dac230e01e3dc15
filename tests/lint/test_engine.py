import pytest
from casebook import context_of, violations, with_base

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.engine import MOST_VIOLATIONS
from oewg_cli.lint.rule import Rule
from oewg_cli.rules.editorial.bracket_unpaired import bracket_unpaired
from oewg_cli.rules.footnotes.mark_malformed import mark_malformed


@pytest.mark.parametrize(("tested", "typed"), [(bracket_unpaired, "(a "), (mark_malformed, "[^ ")])
@pytest.mark.parametrize("more", [-1, 0, 1, 2_345])
def test_violations_in_one_text_are_bounded(tested: Rule[CheckContext], typed: str, more: int) -> None:
    """The last one that is reported counts the others; another text has its own."""
    text = typed * (MOST_VIOLATIONS + more)
    context = context_of(with_base(f"paragraphs: ['{text}', 'x {typed}']\n"))
    findings = violations(context, [tested])
    assert len(findings) == MOST_VIOLATIONS + min(more, 0) + 1
    counted = [at for at, finding in enumerate(findings) if " more place" in finding.message]
    assert counted == ([MOST_VIOLATIONS - 1] if more > 0 else [])
    assert all(f" in {more:,} more place" in findings[at].message for at in counted)
