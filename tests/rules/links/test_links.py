"""Advice of the family LNK, which rule reports what several could, and texts of any kind."""

import pytest
from casebook import context_of, found, violations, with_base
from effort import scaled
from hypothesis import given, settings
from hypothesis import strategies as st

from oewg_cli.findings.finding import in_source_order
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.rules.footnotes.mark_malformed import mark_malformed
from oewg_cli.rules.links.address_malformed import address_malformed
from oewg_cli.rules.links.address_without_scheme import address_without_scheme
from oewg_cli.rules.links.link_malformed import link_malformed
from oewg_cli.rules.links.link_to_another_document import link_to_another_document
from oewg_cli.rules.links.link_too_long import link_too_long
from oewg_cli.rules.links.link_without_address import link_without_address

OWN = (
    link_without_address,
    link_to_another_document,
    link_too_long,
    address_malformed,
    link_malformed,
    address_without_scheme,
)

ADDRESS_OR_TEXT = "Write its address, or remove the brackets and parentheses."


@pytest.mark.parametrize(
    ("rule", "text", "advice"),
    [
        (
            link_without_address,
            "General Assembly resolution [75/240](#)",
            "Write only `75/240`: the program links it.",
        ),
        (link_without_address, "[the annex](#)", ADDRESS_OR_TEXT),
        (link_without_address, "General Assembly decision [75/564](#)", ADDRESS_OR_TEXT),
        (
            link_to_another_document,
            "[A/78/265](https://undocs.org/A/78/256)",
            "Check which is right: the link shows `A/78/265`.",
        ),
        (link_malformed, "[the table](#table)", "Write `[the table](https://…)`."),
        (address_without_scheme, "htp://www.un.org", "Write `http://www.un.org`."),
    ],
)
def test_the_advice_says_what_to_write(rule: Rule[CheckContext], text: str, advice: str) -> None:
    """Only a resolution or document is linked by the program; an unknown address is left open."""
    assert [finding.advice for finding in found(f"footnotes: {{wind: '{text}'}}\n", rule)] == [advice]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[it](#)", "LNK001"),
        ("[it](www.un.org)", "LNK005"),
        ("[it] (www.un.org)", "LNK006"),
        ("[it](htps://www.un.org)", "LNK005"),
        ("[it](https://www)", "LNK004"),
        ("<www.un.org>", "LNK006"),
        ("[^it is] (https://www.un.org)", "FTN008"),
        ("[resolution 75/240](https://undocs.org/A/RES/75/420)", "LNK002"),
        ("[resolution 75/240](https://undocs.org/A/RES/75/240)", "LNK003"),
    ],
)
def test_one_rule_reports_what_several_could(text: str, code: str) -> None:
    """What is not a link is reported as a malformed link, and a link by its address."""
    findings = found(f"footnotes: {{wind: 'See {text}.'}}\n", *OWN, mark_malformed)
    assert {finding.rule.code for finding in findings} == {code}


@pytest.mark.parametrize(
    ("text", "is_safe"),
    [
        ("[it](#)", True),
        ("[A/78/265](https://undocs.org/A/78/256)", False),
        ("[report A/78/265](https://undocs.org/A/78/265)", False),
        ("<https://www.un.org/.>", True),
        ("< https://www.un.org/>", True),
        ("<https://www.un.org/ a>", False),
        ("[it]( https://www.un.org)", True),
        ("[it] (https://www.un.org)", False),
        ("[it](www.un.org)", False),
        ("(it)[https://www.un.org]", True),
        ("www.un.org", False),
    ],
)
def test_a_fix_is_safe_where_nothing_is_guessed(text: str, *, is_safe: bool) -> None:
    """A whole address is kept; any other one has to be checked by a person."""
    (finding,) = found(f"footnotes: {{wind: 'See {text}'}}\n", *OWN)
    assert finding.fix
    assert finding.fix.safe == is_safe


@settings(max_examples=scaled(300), deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *"[]()<>*\\# \na.,%é",
                "75/240",
                "resolution ",
                "A/78/265",
                "[^a]",
                "https://",
                "www.",
                "un.org",
                "mailto:",
            ]
        ),
        min_size=1,
        max_size=20,
    ).map("".join)
)
def test_any_text_can_be_checked_and_fixed(text: str) -> None:
    """No text makes a rule fail, the text can be read again after all fixes, and each finding is inside the text."""
    typed = "".join(f"\\u{ord(char):04X}" for char in f"a{text}")
    context = context_of(with_base(f'footnotes: {{wind: "{typed}"}}\n'))
    fixed = apply_fixes(context.source.text, in_source_order(violations(context, OWN))).text
    assert all(each.span.end <= len(fixed) for each in violations(context_of(fixed), OWN))


@pytest.mark.parametrize(
    ("address", "severity"), [("www.un.org", Severity.INFO), ("https:/www.un.org", Severity.WARNING)]
)
def test_an_address_without_a_beginning_is_a_remark(address: str, severity: Severity) -> None:
    """Edited documents print some so; a mistyped beginning is a mistake."""
    (finding,) = found(f"paragraphs: ['The annex is at {address}.']\n", address_without_scheme)
    assert finding.severity is severity
