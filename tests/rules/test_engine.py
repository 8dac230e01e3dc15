import pytest
from casebook import document_of, with_base

from oewg_cli.rules.editorial.bracket_unpaired import bracket_unpaired
from oewg_cli.rules.engine import MOST_HITS, run
from oewg_cli.rules.footnotes.mark_malformed import mark_malformed
from oewg_cli.rules.rule import Rule


@pytest.mark.parametrize(("asked", "typed"), [(bracket_unpaired, "(a "), (mark_malformed, "[^ ")])
@pytest.mark.parametrize("more", [-1, 0, 1, 2_345])
def test_hits_in_one_text_are_bounded(asked: Rule, typed: str, more: int) -> None:
    """The last one that is reported counts the others; another text has its own."""
    text = typed * (MOST_HITS + more)
    document = document_of(with_base(f"paragraphs: ['{text}', 'x {typed}']\n"))
    findings = run(document, [asked])
    assert len(findings) == MOST_HITS + min(more, 0) + 1
    counted = [at for at, finding in enumerate(findings) if " more place" in finding.message]
    assert counted == ([MOST_HITS - 1] if more > 0 else [])
    assert all(f" at {more:,} more place" in findings[at].message for at in counted)
