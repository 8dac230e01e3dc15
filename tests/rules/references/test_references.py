"""What the case files do not show: the advice of the family REF, and how much a finding weighs."""

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
            "been under S/RES/2254",
            "Write `Security Council resolution` with its number and year.",
        ),
        (resolution_abbreviated, "UNSCR 2254 (2015)", "Write `Security Council resolution 2254 (2015)`."),
        (
            resolution_abbreviated,
            "UNSCR 2254",
            "Write the organ, the word and the number in full, such as Security Council resolution 1325 (2000).",
        ),
        (
            reference_unfinished,
            "document A/78/XX",
            "Put in what is missing, or take the reference out, before the note is submitted.",
        ),
        (
            symbol_year_contradicts_date,
            "the agenda adopted on 1 June 2022 in document A/AC.292/2021/1",
            "Check the symbol and the date against the document itself.",
        ),
    ],
)
def test_the_advice_names_the_right_form(rule: Rule[CheckContext], text: str, advice: str) -> None:
    """What can be told is told, ready to be copied."""
    assert [finding.advice for finding in found(f"paragraphs: ['The annex has {text}.']\n", rule)] == [advice]


def test_where_no_right_form_can_be_told_the_form_is_explained() -> None:
    """An example shows it."""
    fragment = "agenda: {symbol: see the Journal, items: {1: Work, 2: Clouds}}\n"
    assert [finding.advice for finding in found(fragment, symbol_malformed)] == [
        "A symbol is written like `A/AC.292/2021/1`: strokes between its parts, no blanks."
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
def test_only_a_blank_is_put_in_without_asking(text: str, *, safe: bool) -> None:
    """All that moves or changes a letter is asked for first."""
    (finding,) = found(f"paragraphs: ['The annex has {text}.']\n", resolution_letter_malformed)
    assert finding.fix is not None
    assert finding.fix.safe is safe


def test_what_is_left_open_has_to_be_mended_before_a_note_is_submitted() -> None:
    """In a draft it may still be open."""
    fault = reference_unfinished.info
    assert (fault.severity, fault.on_submission) == (Severity.WARNING, Severity.ERROR)


@pytest.mark.parametrize(("organ", "severity"), [("General Assembly ", Severity.ERROR), ("", Severity.WARNING)])
def test_without_an_organ_beside_it_a_form_is_only_presumed_wrong(organ: str, severity: Severity) -> None:
    """Other bodies number in ways of their own."""
    (finding,) = found(f"paragraphs: ['The annex has {organ}resolution 75-240.']\n", resolution_malformed)
    assert finding.severity is severity
