import pytest
from casebook import BASE

from oewg_cli.api.checking import Policy, default_policy, validate
from oewg_cli.config.settings import Profile
from oewg_cli.lint.open_questions import open_questions
from oewg_cli.lint.selection import choose
from oewg_cli.rules.registry import selectable_rules
from oewg_cli.text.source_text import SourceText


def found(text: str, name: str = "x.yaml") -> list[str]:
    """Return the marks that are found in a text."""
    return [text[slice(*finding.span)] for finding in open_questions(SourceText(name, text))]


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
        if finding.rule.code == "SUP003"
    ]


def test_it_weighs_more_on_submission() -> None:
    """A draft may have open ends; what is handed in may not."""
    advice = "Answer it in the file, then delete the comment."
    assert marked(default_policy()) == [
        ("warning", "Open question: is it `provisional`?", advice),
        ("warning", "Something still has to be checked.", advice),
    ]
    assert {severity for severity, _, _ in marked(default_policy()._replace(profile=Profile.SUBMISSION))} == {"error"}


def test_it_is_reported_if_it_is_chosen() -> None:
    """As any other finding."""
    assert marked(default_policy()._replace(selection=choose((), selectable_rules(), ignore=["SUP003"]))) == []


def test_where_no_programme_can_be_read_nothing_is_said_of_it() -> None:
    """There is more to decide then."""
    findings = validate(SourceText("x.yaml", "# check: a\nb: [")).findings
    assert [finding.rule.code for finding in findings] == ["SYN001"]
