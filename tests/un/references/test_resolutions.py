from datetime import date

import pytest

from oewg_cli.un.references.resolution_numbers import read_number
from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, NumberStyle, SessionKind, TextKind, eras

DAY = date(2024, 1, 31)


def adopted(
    printed: str, kind: TextKind = TextKind.RESOLUTION, organ: IssuingOrgan = IssuingOrgan.GENERAL_ASSEMBLY
) -> AdoptedText:
    """Read a number of which the test knows that it is one."""
    reading = read_number(printed, kind, (organ,))
    assert reading is not None
    assert reading.adopted is not None
    return reading.adopted


@pytest.mark.parametrize(
    ("text", "form", "document"),
    [
        (
            AdoptedText(
                TextKind.RESOLUTION, IssuingOrgan.GENERAL_ASSEMBLY, NumberStyle.SLASH, SessionKind.REGULAR, 75, 240
            ),
            "75/240",
            "A/RES/75/240",
        ),
        (
            AdoptedText(
                TextKind.RESOLUTION, IssuingOrgan.GENERAL_ASSEMBLY, NumberStyle.SLASH, SessionKind.EMERGENCY, 8, 2
            ),
            "ES-8/2",
            "A/RES/ES-8/2",
        ),
        (
            AdoptedText(
                TextKind.RESOLUTION, IssuingOrgan.GENERAL_ASSEMBLY, NumberStyle.BRACKETS, SessionKind.SPECIAL, 7, 3362
            ),
            "3362 (S-VII)",
            "A/RES/3362(S-VII)",
        ),
        (
            AdoptedText(
                TextKind.RESOLUTION,
                IssuingOrgan.GENERAL_ASSEMBLY,
                NumberStyle.BRACKETS,
                SessionKind.REGULAR,
                30,
                3367,
                "A",
            ),
            "3367 A (XXX)",
            "A/RES/3367A(XXX)",
        ),
        (
            AdoptedText(
                TextKind.RESOLUTION,
                IssuingOrgan.SECURITY_COUNCIL,
                NumberStyle.BRACKETS,
                SessionKind.REGULAR,
                2001,
                1373,
            ),
            "1373 (2001)",
            "S/RES/1373(2001)",
        ),
        (
            AdoptedText(
                TextKind.DECISION,
                IssuingOrgan.GENERAL_ASSEMBLY,
                NumberStyle.SLASH,
                SessionKind.REGULAR,
                31,
                406,
                "A to E",
            ),
            "31/406 A to E",
            None,
        ),
    ],
)
def test_an_adopted_text_is_written_in_the_form_of_its_organ_and_time(
    text: AdoptedText, form: str, document: str | None
) -> None:
    """A resolution leads to a document, a decision to none."""
    assert (text.form, text.document) == (form, document)


@pytest.mark.parametrize(
    ("printed", "document"),
    [
        ("31/16 A", "A/RES/31/16A"),
        ("31/6 A and B", "A/RES/31/6A-B"),
        ("31/6 A, B and C", "A/RES/31/6A-C"),
        ("31/6 A to E", "A/RES/31/6A-E"),
        ("31/6 A–E", "A/RES/31/6A-E"),
        ("31/6 A and C", None),
        ("31/6 E to A", None),
        ("31/6 AA", "A/RES/31/6AA"),
        ("31/6 AA to CC", "A/RES/31/6AA-CC"),
    ],
)
def test_letters_that_are_not_a_range_have_no_single_document(printed: str, document: str | None) -> None:
    """Several letters are issued together only if they follow one another."""
    assert adopted(printed).document == document


@pytest.mark.parametrize(
    ("printed", "organ", "years"),
    [
        ("75/240", IssuingOrgan.GENERAL_ASSEMBLY, [2020, 2021]),
        ("3363 (XXX)", IssuingOrgan.GENERAL_ASSEMBLY, [1975, 1976]),
        ("1373 (2001)", IssuingOrgan.SECURITY_COUNCIL, [2001]),
        ("1982/112", IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL, [1982]),
        ("S-13/2", IssuingOrgan.GENERAL_ASSEMBLY, []),
        ("32/17", IssuingOrgan.HUMAN_RIGHTS_COUNCIL, []),
    ],
)
def test_a_number_shows_the_years_of_its_adoption(printed: str, organ: IssuingOrgan, years: list[int]) -> None:
    """A session of the Assembly is in two years; the years of other sessions are not known here."""
    assert list(adopted(printed, organ=organ).years) == years


@pytest.mark.parametrize(
    ("printed", "organ", "ahead"),
    [
        ("78/1", IssuingOrgan.GENERAL_ASSEMBLY, False),
        ("79/1", IssuingOrgan.GENERAL_ASSEMBLY, True),
        ("101/5", IssuingOrgan.GENERAL_ASSEMBLY, True),
        ("S-99/1", IssuingOrgan.GENERAL_ASSEMBLY, False),
        ("2720 (2024)", IssuingOrgan.SECURITY_COUNCIL, False),
        ("2720 (2025)", IssuingOrgan.SECURITY_COUNCIL, True),
        ("2025/1", IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL, True),
        ("99/1", IssuingOrgan.HUMAN_RIGHTS_COUNCIL, False),
    ],
)
def test_a_resolution_of_a_future_session_is_ahead(printed: str, organ: IssuingOrgan, ahead: bool) -> None:  # noqa: FBT001 - a column of the table
    """On 31 January 2024, in the seventy-eighth session; sessions of unknown dates are never ahead."""
    assert adopted(printed, organ=organ).is_ahead(DAY) is ahead


@pytest.mark.parametrize(
    ("printed", "kind", "implausible"),
    [
        ("75/240", TextKind.RESOLUTION, False),
        ("73/400", TextKind.RESOLUTION, False),
        ("75/940", TextKind.RESOLUTION, True),
        ("56/509", TextKind.RESOLUTION, False),
        ("56/521", TextKind.RESOLUTION, True),
        ("S-10/900", TextKind.RESOLUTION, True),
        ("3363 (XXX)", TextKind.RESOLUTION, False),
        ("75/564", TextKind.DECISION, False),
        ("75/940", TextKind.DECISION, True),
        ("S-10/900", TextKind.DECISION, False),
    ],
)
def test_numbers_above_all_known_ones_are_implausible(printed: str, kind: TextKind, implausible: bool) -> None:  # noqa: FBT001 - a column of the table
    """Also those of special sessions; the fifty-sixth session continued at 500."""
    assert adopted(printed, kind).is_implausible() is implausible


@pytest.mark.parametrize(
    ("printed", "among_decisions"),
    [
        ("77/512", True),
        ("57/401", True),
        ("57/400", False),
        ("40/411", True),
        ("56/301", True),
        ("31/300", False),
        ("56/509", False),
        ("75/240", False),
        ("S-10/500", False),
        ("3363 (XXX)", False),
    ],
)
def test_a_resolution_may_have_the_number_of_a_decision(printed: str, among_decisions: bool) -> None:  # noqa: FBT001 - a column of the table
    """Decisions begin at 301 to the fifty-sixth session and at 401 from the next on."""
    assert adopted(printed).is_numbered_as_decision() is among_decisions
    assert not adopted(printed).is_numbered_as_resolution()


@pytest.mark.parametrize(
    ("printed", "among_resolutions"),
    [("75/240", True), ("31/301", False), ("31/300", True), ("57/400", True), ("57/401", False), ("ES-7/11", False)],
)
def test_a_decision_may_have_the_number_of_a_resolution(printed: str, among_resolutions: bool) -> None:  # noqa: FBT001 - a column of the table
    """The same limits from the other side; special sessions have others."""
    assert adopted(printed, TextKind.DECISION).is_numbered_as_resolution() is among_resolutions
    assert not adopted(printed, TextKind.DECISION).is_numbered_as_decision()


@pytest.mark.parametrize("organ", IssuingOrgan)
def test_the_numbers_of_other_organs_have_no_series(organ: IssuingOrgan) -> None:
    """Only the General Assembly has different numbers for resolutions and decisions."""
    text = AdoptedText(TextKind.RESOLUTION, organ, NumberStyle.SLASH, SessionKind.REGULAR, 60, 512)
    assert text.is_numbered_as_decision() is (organ is IssuingOrgan.GENERAL_ASSEMBLY)
    assert text.is_implausible() is (organ is IssuingOrgan.GENERAL_ASSEMBLY)


@pytest.mark.parametrize("organ", IssuingOrgan)
def test_every_organ_has_an_era_that_continues(organ: IssuingOrgan) -> None:
    """So that what it adopts today can be read."""
    assert any(last is None for era in eras(organ).values() for _, last in era.periods.values())
