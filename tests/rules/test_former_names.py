"""A rule that was renamed can still be selected and ignored by its former names."""

from collections import Counter

import pytest
from casebook import with_base

from oewg_cli.api.checking import validate
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.selection import find
from oewg_cli.rules.registry import every_rule
from oewg_cli.text.source_text import SourceText

RENAMED = [pytest.param(rule, name, id=name) for rule in every_rule() for name in rule.former_names]
TWO_SPACES = "footnotes:\n  wind: Speakers are invited  to be brief."


@pytest.mark.parametrize(("rule", "name"), RENAMED)
def test_a_former_name_selects_the_rule(rule: RuleInfo, name: str) -> None:
    """In lower case and in capitals."""
    assert find(name, every_rule()) == find(name.upper(), every_rule()) == find(rule.code, every_rule())


def test_a_former_name_in_a_comment_ignores_the_rule() -> None:
    """The comment is not reported as unused or unknown."""
    found = validate(SourceText("x.yaml", with_base(f"{TWO_SPACES}\n")))
    assert [finding.rule.code for finding in found.findings] == ["EDT030"]
    ignored = validate(SourceText("x.yaml", with_base(f"{TWO_SPACES}  # oewg: ignore[blank-doubled]\n")))
    assert not ignored.findings


def test_a_name_is_never_used_for_two_rules() -> None:
    """Not even a name that a rule had before."""
    names = Counter(name for rule in every_rule() for name in (rule.name, *rule.former_names))
    assert not [name for name, count in names.items() if count > 1]
