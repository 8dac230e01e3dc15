import pytest
from casebook import BASE

from oewg_cli.api import EVERYTHING, FAULTS, Policy, validate
from oewg_cli.choice.open_checks import open_checks
from oewg_cli.choice.selection import choose
from oewg_cli.kernel.text import SourceText
from oewg_cli.settings.settings import Profile


def found(text: str, name: str = "x.yaml") -> list[str]:
    """Give the marks that are found in a text."""
    return [text[slice(*finding.span)] for finding in open_checks(SourceText(name, text))]


@pytest.mark.parametrize(
    ("name", "text", "marks"),
    [
        ("x.yaml", "# check: a\nb: c  # check: d\ne: >-  #check: f\n  g\n", ["# check: a", "# check: d", "#check: f"]),
        ("x.yaml", "a: 'b # check: c'\nd: >-\n  # check: e\n", []),
        ("x.yaml", "a: b  # please check: c\nd: e  # checked: f\ng: h  # Check: i\nj: k  # l # check: m\n", []),
        ("x.toml", "# check: a\nb = 'c # check: d'  # check:\n", ["# check: a", "# check:"]),
        ("x.json", '{"a": "# check: b"}', []),
    ],
)
def test_a_comment_that_begins_with_check_is_found(name: str, text: str, marks: list[str]) -> None:
    """But no text that holds one."""
    assert found(text, name) == marks


def marked(policy: Policy) -> list[tuple[str, str, str]]:
    """Check a programme with two marks, and give what is found about them."""
    text = BASE.replace("title: ", "# check: is it `provisional`?\ntitle: ") + "  # check:\n"
    findings = validate(SourceText("x.yaml", text), policy).findings
    return [
        (finding.severity.value, finding.message, finding.advice or "")
        for finding in findings
        if finding.fault.code == "SUP003"
    ]


def test_it_weighs_more_on_submission() -> None:
    """A draft may have open ends; what is handed in may not."""
    advice = "Decide it, and take the comment out."
    assert marked(EVERYTHING) == [
        ("warning", "This is still to be checked: `is it `provisional`?`.", advice),
        ("warning", "Something is still to be checked.", advice),
    ]
    assert {severity for severity, _, _ in marked(EVERYTHING._replace(profile=Profile.SUBMISSION))} == {"error"}


def test_it_is_reported_if_it_is_chosen() -> None:
    """As any other finding."""
    assert marked(EVERYTHING._replace(selection=choose((), FAULTS, ignore=["SUP003"]))) == []


def test_where_no_programme_can_be_read_nothing_is_said_of_it() -> None:
    """There is more to mend then."""
    findings = validate(SourceText("x.yaml", "# check: a\nb: [")).findings
    assert [finding.fault.code for finding in findings] == ["SYN001"]
