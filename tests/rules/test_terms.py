"""Check that the rules on names and words find each mistake once, and nothing in sentences that are right."""

from pathlib import Path

import pytest
from casebook import Case, document_of, read_cases, violations

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.rules.registry import programme_rules

CODES = frozenset({"EDT002", "EDT018", "EDT045", "EDT046", "EDT047", "EDT048", "EDT049", "MST010"})


@pytest.mark.parametrize("case", read_cases(Path(__file__).parent / "terms.md"))
def test_each_mistake_is_found_by_one_rule_only(case: Case) -> None:
    """Where two rules look for the same mistake, one leaves it to the other."""
    rules = [rule for rule in programme_rules() if rule.info.code in CODES]
    found = violations(CheckContext(document_of(case.text)), rules)
    assert sorted(finding.span for finding in found) == case.spans
