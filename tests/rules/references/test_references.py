"""What the case files do not show: the advice of the family REF, and the severity of a finding."""

import pytest
from casebook import found

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.rules.references.organ_not_named import organ_not_named
from oewg_cli.rules.references.reference_unfinished import reference_unfinished
from oewg_cli.rules.references.resolution_abbreviated import resolution_abbreviated
from oewg_cli.rules.references.resolution_cited_by_symbol import resolution_cited_by_symbol
from oewg_cli.rules.references.resolution_letter_malformed import resolution_letter_malformed
from oewg_cli.rules.references.resolution_malformed import resolution_malformed
from oewg_cli.rules.references.symbol_malformed import symbol_malformed
from oewg_cli.rules.references.symbol_year_contradicts_date import symbol_year_contradicts_date


@pytest.mark.parametrize(
    ("rule", "text", "advice"),
    [
        (
            organ_not_named,
            "UNSC resolution 1540(2004)",
            "Write `Security Council resolution 1540 (2004)`, if that is meant.",
        ),
        (organ_not_named, "resolution 75/240", "Write `General Assembly resolution 75/240`, if that is meant."),
        (resolution_malformed, "General Assembly resolution 75-240", "Write `75/240`."),
        (symbol_malformed, "document A/AC 292/2021/1", "Write `A/AC.292/2021/1`."),
        (symbol_malformed, "document A/DEC/75/564", "Write General Assembly decision 75/564."),
        (resolution_cited_by_symbol, "been under A/RES/75/240", "Write `General Assembly resolution 75/240`."),
        (
            resolution_cited_by_symbol,
            "been under S/RES/9254",
            "Write `Security Council resolution` with its number and year.",
        ),
        (resolution_abbreviated, "UNSCR 2254 (2015)", "Write `Security Council resolution 2254 (2015)`."),
        (resolution_abbreviated, "UNSCR 2254", "Write `Security Council resolution 2254 (2015)`."),
        (
            resolution_abbreviated,
            "UNSCR 9254",
            "Write the organ, the word and the number in full, such as Security Council resolution 1325 (2000).",
        ),
        (
            reference_unfinished,
            "document A/78/XX",
            "Complete or delete the reference before the note is submitted.",
        ),
        (
            symbol_year_contradicts_date,
            "the agenda adopted on 1 June 2022 in document A/AC.292/2021/1",
            "Compare the symbol and the date with the document itself.",
        ),
    ],
)
def test_the_advice_names_the_right_form(rule: Rule[CheckContext], text: str, advice: str) -> None:
    """If the right form is known, it can be copied from the advice."""
    assert [finding.advice for finding in found(f"paragraphs: ['The annex has {text}.']\n", rule)] == [advice]


def test_if_the_right_form_is_not_known_the_advice_has_an_example() -> None:
    """A value that is not a symbol at all."""
    fragment = "agenda: {symbol: see the Journal, items: {1: Work, 2: Clouds}}\n"
    assert [finding.advice for finding in found(fragment, symbol_malformed)] == [
        "Write the symbol in the form `A/AC.292/2021/1`: slashes between its parts, no spaces."
    ]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("resolution 53/208A", True),
        ("resolution 3367A (XXX)", True),
        ("resolution 53/208a", False),
        ("resolution 53/208-A", False),
        ("“resolution 53/208A”", False),
        ("resolution 3367 (XXX) A", False),
    ],
)
def test_only_adding_a_space_is_a_safe_fix(text: str, *, safe: bool) -> None:
    """A fix that moves or changes a letter is unsafe."""
    (finding,) = found(f"paragraphs: ['The annex has {text}.']\n", resolution_letter_malformed)
    assert finding.fix is not None
    assert finding.fix.safe is safe


def test_an_incomplete_reference_is_an_error_when_a_note_is_submitted() -> None:
    """In a draft it is a warning."""
    info = reference_unfinished.info
    assert (info.severity, info.on_submission) == (Severity.WARNING, Severity.ERROR)


@pytest.mark.parametrize(("organ", "severity"), [("General Assembly ", Severity.ERROR), ("", Severity.WARNING)])
def test_without_an_organ_a_wrong_form_is_only_a_warning(organ: str, severity: Severity) -> None:
    """Other bodies number in their own way."""
    (finding,) = found(f"paragraphs: ['The annex has {organ}resolution 75-240.']\n", resolution_malformed)
    assert finding.severity is severity
