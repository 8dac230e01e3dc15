"""Every fault has a manual page whose examples do what it says."""

import re

import pytest
from casebook import LAST, with_base

from oewg_cli.api import EVERYTHING, FAULTS, last_programme, validate
from oewg_cli.kernel.fault import Fault
from oewg_cli.kernel.text import SourceText

AFTER_LAST = EVERYTHING._replace(last=last_programme(SourceText("last.yaml", LAST)))
SECTIONS = ["Why", "Authority", "Bad", "Good"]
NO_EXAMPLE = {"STR009", "MST020"}
"""A file that is no programme cannot be shown as a part of one, nor one of thousands of words on a page."""


def codes_found(example: str) -> set[str]:
    """Check the base programme with the keys of an example in place of its own, beside that of the last session."""
    checked = validate(SourceText("x.yaml", with_base(example)), AFTER_LAST)
    return {finding.fault.code for finding in checked.findings}


def example(fault: Fault, section: str) -> str:
    """Give the YAML of a section of a page."""
    match = re.search(rf"^## {section}\n+```yaml\n(.*?)^```", fault.manual, re.MULTILINE | re.DOTALL)
    assert match, f"{fault.code} has no {section}"
    return match[1]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_a_page_has_a_summary_and_all_sections(fault: Fault) -> None:
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
    "fault", [fault for fault in FAULTS if fault.code not in NO_EXAMPLE], ids=lambda fault: fault.code
)
def test_the_bad_example_has_the_fault_and_the_good_one_has_not(fault: Fault) -> None:
    """Both are run, in the base programme."""
    assert fault.code in codes_found(example(fault, "Bad"))
    assert fault.code not in codes_found(example(fault, "Good"))


def test_codes_and_names_are_used_once() -> None:
    """Three letters and three digits; kebab-case."""
    assert len({fault.code for fault in FAULTS}) == len({fault.name for fault in FAULTS}) == len(FAULTS)
    assert all(re.fullmatch(r"[A-Z]{3}[0-9]{3}", fault.code) for fault in FAULTS)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", fault.name) for fault in FAULTS)
    families = [fault.code[:3] for fault in FAULTS]
    assert [fault.code for fault in FAULTS] == sorted(
        (f.code for f in FAULTS), key=lambda code: (families.index(code[:3]), code)
    )
