"""Every fault has a manual page whose examples do what it says."""

import re

import pytest
from casebook import LAST, with_base

from oewg_cli.api.checking import default_policy, last_programme, validate
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.rules.registry import selectable_rules
from oewg_cli.text.source_text import SourceText

AFTER_LAST = default_policy()._replace(last_session=last_programme(SourceText("last.yaml", LAST)))
SECTIONS = ["Why", "Authority", "Bad", "Good"]
NO_EXAMPLE = {"STR009", "MST020"}
"""A file that is no programme cannot be shown as a part of one, nor one of thousands of words on a page."""


def codes_found(example: str) -> set[str]:
    """Check the base programme with the keys of an example in place of its own, beside that of the last session."""
    checked = validate(SourceText("x.yaml", with_base(example)), AFTER_LAST)
    return {finding.rule.code for finding in checked.findings}


def example(fault: RuleInfo, section: str) -> str:
    """Return the YAML of a section of a page."""
    match = re.search(rf"^## {section}\n+```yaml\n(.*?)^```", fault.manual, re.MULTILINE | re.DOTALL)
    assert match, f"{fault.code} has no {section}"
    return match[1]


@pytest.mark.parametrize("fault", selectable_rules(), ids=lambda fault: fault.code)
def test_a_page_has_a_summary_and_all_sections(fault: RuleInfo) -> None:
    """The summary is one sentence; why and authority say something."""
    assert re.fullmatch(r"[A-Z].*[^.]\.", fault.summary)
    sections = SECTIONS if fault.code not in NO_EXAMPLE else SECTIONS[:2]
    told = [*SECTIONS[:2], *(["Fix"] if fault.fix else [])]
    assert re.findall(r"^## (.*)$", fault.manual, re.MULTILINE) == [*sections, *told[2:]]
    assert fault.fix in {None, "safe", "unsafe"}
    for section in told:
        text = re.search(rf"^## {section}\n\n(.+?)(?=\n\n## |\Z)", fault.manual, re.MULTILINE | re.DOTALL)
        assert text
        assert text[1].endswith("."), f"{fault.code} {section} is no sentence"


@pytest.mark.parametrize(
    "fault", [fault for fault in selectable_rules() if fault.code not in NO_EXAMPLE], ids=lambda fault: fault.code
)
def test_the_bad_example_has_the_fault_and_the_good_one_has_not(fault: RuleInfo) -> None:
    """Both are run, in the base programme."""
    assert fault.code in codes_found(example(fault, "Bad"))
    assert fault.code not in codes_found(example(fault, "Good"))


def test_codes_and_names_are_used_once() -> None:
    """Three letters and three digits; kebab-case."""
    assert (
        len({fault.code for fault in selectable_rules()})
        == len({fault.name for fault in selectable_rules()})
        == len(selectable_rules())
    )
    assert all(re.fullmatch(r"[A-Z]{3}[0-9]{3}", fault.code) for fault in selectable_rules())
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", fault.name) for fault in selectable_rules())
    families = [fault.code[:3] for fault in selectable_rules()]
    assert [fault.code for fault in selectable_rules()] == sorted(
        (f.code for f in selectable_rules()), key=lambda code: (families.index(code[:3]), code)
    )
