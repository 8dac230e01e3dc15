"""Check that every rule has a manual page whose examples do what it says."""

import re

import pytest
from casebook import LAST, with_base

from oewg_cli.api.checking import default_policy, read_whole, validate
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.rules.registry import described_rules
from oewg_cli.text.source_text import SourceText

AFTER_LAST = default_policy()._replace(last_session=read_whole(SourceText("last.yaml", LAST)).programme)
SECTIONS = ["Why", "Authority", "Bad", "Good"]
NO_EXAMPLE = {"STR009", "MST020"}
"""A file that is not a programme cannot be shown as a part of one, nor thousands of words on a page."""


def codes_found(example: str) -> set[str]:
    """Return the codes found in the base programme with the keys of an example, compared with the last session."""
    checked = validate(SourceText("x.yaml", with_base(example)), AFTER_LAST)
    return {finding.rule.code for finding in checked.findings}


def example(rule: RuleInfo, section: str) -> str:
    """Return the YAML of a section of a page."""
    match = re.search(rf"^## {section}\n+```yaml\n(.*?)^```", rule.manual, re.MULTILINE | re.DOTALL)
    assert match, f"{rule.code} has no {section}"
    return match[1]


@pytest.mark.parametrize("rule", described_rules(), ids=lambda rule: rule.code)
def test_a_page_has_a_summary_and_all_sections(rule: RuleInfo) -> None:
    """The summary is one sentence; why and authority say something."""
    assert re.fullmatch(r"[A-Z].*[^.]\.", rule.summary)
    sections = SECTIONS if rule.code not in NO_EXAMPLE else SECTIONS[:2]
    texts = [*SECTIONS[:2], *(["Fix"] if rule.fix else [])]
    assert re.findall(r"^## (.*)$", rule.manual, re.MULTILINE) == [*sections, *texts[2:]]
    assert rule.fix in {None, "safe", "unsafe"}
    for section in texts:
        text = re.search(rf"^## {section}\n\n(.+?)(?=\n\n## |\Z)", rule.manual, re.MULTILINE | re.DOTALL)
        assert text
        assert text[1].endswith("."), f"{rule.code} {section} does not end as a sentence"


@pytest.mark.parametrize(
    "rule", [rule for rule in described_rules() if rule.code not in NO_EXAMPLE], ids=lambda rule: rule.code
)
def test_the_bad_example_violates_the_rule_and_the_good_one_does_not(rule: RuleInfo) -> None:
    """Both are run, in the base programme."""
    assert rule.code in codes_found(example(rule, "Bad"))
    assert rule.code not in codes_found(example(rule, "Good"))


def test_codes_and_names_are_used_once() -> None:
    """Three letters and three digits; kebab-case."""
    assert (
        len({rule.code for rule in described_rules()})
        == len({rule.name for rule in described_rules()})
        == len(described_rules())
    )
    assert all(re.fullmatch(r"[A-Z]{3}[0-9]{3}", rule.code) for rule in described_rules())
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in described_rules())
    families = [rule.code[:3] for rule in described_rules()]
    assert [rule.code for rule in described_rules()] == sorted(
        (f.code for f in described_rules()), key=lambda code: (families.index(code[:3]), code)
    )
