import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.resolution_numbers import (
    NumberError,
    NumberProblem,
    number_pattern,
    read_number,
    read_symbol,
)
from oewg_cli.un.references.resolutions import IssuingOrgan, TextKind

ASSEMBLY = (IssuingOrgan.GENERAL_ASSEMBLY,)
SECURITY = (IssuingOrgan.SECURITY_COUNCIL,)
ECONOMIC = (IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL,)
RIGHTS = (IssuingOrgan.HUMAN_RIGHTS_COUNCIL,)
COUNCILS = SECURITY + ECONOMIC + RIGHTS
UNNAMED: tuple[IssuingOrgan, ...] = ()


@pytest.mark.parametrize(
    ("printed", "organs", "organ"),
    [
        ("3363 (XXX)", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("3362 (S-VII)", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("2252 (ES-V)", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("3367 A (XXX)", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("96 (I)", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("377 A (V)", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("1001 (X)", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("3411 A and B (XXX)", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("75/240", UNNAMED, IssuingOrgan.GENERAL_ASSEMBLY),
        ("75/240", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("31/16 A", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("31/6 A and B", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("31/406 A to E", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("31/6 A, B and C", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("S-13/2", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("ES-8/2", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("ES‑11/1", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("31/16\u00a0A", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("56/509", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("250/31", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("31/6 A or B", ASSEMBLY, IssuingOrgan.GENERAL_ASSEMBLY),
        ("1373 (2001)", UNNAMED, IssuingOrgan.SECURITY_COUNCIL),
        ("1373 (2001)", COUNCILS, IssuingOrgan.SECURITY_COUNCIL),
        ("242\n(1967)", SECURITY, IssuingOrgan.SECURITY_COUNCIL),
        ("1982/112", UNNAMED, IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL),
        ("1982/112", COUNCILS, IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL),
        ("2009/201 C", ECONOMIC, IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL),
        ("1296 (XLIV)", UNNAMED, IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL),
        ("1296 (XLIV)", COUNCILS, IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL),
        ("32/17", COUNCILS, IssuingOrgan.HUMAN_RIGHTS_COUNCIL),
        ("S-17/1", RIGHTS, IssuingOrgan.HUMAN_RIGHTS_COUNCIL),
        ("2/1", RIGHTS, IssuingOrgan.HUMAN_RIGHTS_COUNCIL),
    ],
)
def test_a_right_form_has_no_problem(printed: str, organs: tuple[IssuingOrgan, ...], organ: IssuingOrgan) -> None:
    """The form shows the organ if none is named, or if the name could mean several."""
    reading = read_number(printed, TextKind.RESOLUTION, organs)
    assert reading is not None
    assert reading.adopted is not None
    assert reading.adopted.organ is organ
    assert reading.problem is None
    assert reading.adopted.form == " ".join(printed.replace("‑", "-").split())


@pytest.mark.parametrize(
    ("printed", "organs", "error", "right"),
    [
        ("53/208A", UNNAMED, NumberError.LETTER, "53/208 A"),
        ("53/208a", UNNAMED, NumberError.LETTER, "53/208 A"),
        ("53/208-A", UNNAMED, NumberError.LETTER, "53/208 A"),
        ("53/208/A", UNNAMED, NumberError.LETTER, "53/208 A"),
        ("53/208 (A)", UNNAMED, NumberError.LETTER, "53/208 A"),
        ("31/6A and B", UNNAMED, NumberError.LETTER, "31/6 A and B"),
        ("3367A (XXX)", UNNAMED, NumberError.LETTER, "3367 A (XXX)"),
        ("377 (V) A", UNNAMED, NumberError.LETTER, "377 A (V)"),
        ("377 A (V) B", UNNAMED, NumberError.LETTER, None),
        ("31/6A B", UNNAMED, NumberError.LETTER, None),
        ("3367 (XXX) A", UNNAMED, NumberError.LETTER, "3367 A (XXX)"),
        ("75-240", UNNAMED, NumberError.SPELLING, "75/240"),
        ("75–240", UNNAMED, NumberError.SPELLING, "75/240"),
        ("75.240", UNNAMED, NumberError.SPELLING, "75/240"),
        ("75 / 240", UNNAMED, NumberError.SPELLING, "75/240"),
        ("75/ 240", UNNAMED, NumberError.SPELLING, "75/240"),
        ("75\\240", UNNAMED, NumberError.SPELLING, "75/240"),
        ("75∕240", UNNAMED, NumberError.SPELLING, "75/240"),
        ("75/0240", UNNAMED, NumberError.SPELLING, "75/240"),
        ("S13/2", UNNAMED, NumberError.SPELLING, "S-13/2"),
        ("S–13/2", UNNAMED, NumberError.SPELLING, "S-13/2"),
        ("3363(XXX)", UNNAMED, NumberError.SPELLING, "3363 (XXX)"),
        ("3314 XXIX", UNNAMED, NumberError.SPELLING, "3314 (XXIX)"),
        ("3314-XXIX", UNNAMED, NumberError.SPELLING, "3314 (XXIX)"),
        ("3362 (SVII)", UNNAMED, NumberError.SPELLING, "3362 (S-VII)"),
        ("1373(2001)", UNNAMED, NumberError.SPELLING, "1373 (2001)"),
        ("1373/2001", UNNAMED, NumberError.SPELLING, "1373 (2001)"),
        ("75/1999", SECURITY, NumberError.SPELLING, "75 (1999)"),
        ("A/75/240", UNNAMED, NumberError.SYMBOL, "75/240"),
        ("RES/75/240", UNNAMED, NumberError.SYMBOL, "75/240"),
        ("E/1996/31", UNNAMED, NumberError.SYMBOL, "1996/31"),
        ("75/240 (LXXV)", UNNAMED, NumberError.PERIOD_TWICE, "75/240"),
        ("75/240 (2020)", UNNAMED, NumberError.PERIOD_TWICE, "75/240"),
        ("75/240 (LXX)", UNNAMED, NumberError.PERIOD_TWICE, None),
        ("75/240 (2010)", UNNAMED, NumberError.PERIOD_TWICE, None),
        ("1325", SECURITY, NumberError.PERIOD_MISSING, "1325 (2000)"),
        ("9325", SECURITY, NumberError.PERIOD_MISSING, None),
        ("1514", ASSEMBLY, NumberError.PERIOD_MISSING, None),
        ("20/12", UNNAMED, NumberError.OLD_FORM_NEEDED, None),
        ("S-5/1", UNNAMED, NumberError.OLD_FORM_NEEDED, None),
        ("ES-5/1", UNNAMED, NumberError.OLD_FORM_NEEDED, None),
        ("3314/29", UNNAMED, NumberError.OLD_FORM_NEEDED, "3314 (XXIX)"),
        ("1960/112", ECONOMIC, NumberError.OLD_FORM_NEEDED, None),
        ("240 (LXXV)", UNNAMED, NumberError.NEW_FORM_NEEDED, "75/240"),
        ("3600 (XXXI)", UNNAMED, NumberError.NEW_FORM_NEEDED, None),
        ("1 (S-VIII)", UNNAMED, NumberError.NEW_FORM_NEEDED, "S-8/1"),
        ("3362 (S-VIII)", UNNAMED, NumberError.NEW_FORM_NEEDED, None),
        ("1296 (LXIV)", ECONOMIC, NumberError.NEW_FORM_NEEDED, None),
        ("3363 (30)", UNNAMED, NumberError.NOT_ROMAN, "3363 (XXX)"),
        ("3363 (XXXX)", UNNAMED, NumberError.NOT_ROMAN, None),
        ("3600 (XXX)", UNNAMED, NumberError.NO_SUCH_NUMBER, None),
        ("75/0", UNNAMED, NumberError.NO_SUCH_NUMBER, None),
        ("1373 (2001)", ASSEMBLY, NumberError.OTHER_ORGAN, None),
        ("2024/25", ASSEMBLY, NumberError.OTHER_ORGAN, None),
        ("75/240", SECURITY, NumberError.OTHER_ORGAN, None),
        ("ES-8/2", RIGHTS, NumberError.OTHER_ORGAN, None),
        ("S-13-2", UNNAMED, NumberError.SPELLING, "S-13/2"),
        ("31-16", UNNAMED, NumberError.SPELLING, "31/16"),
        ("199-16", UNNAMED, NumberError.SPELLING, "199/16"),
        ("2/1946", SECURITY, NumberError.SPELLING, "2 (1946)"),
        ("2/2099", SECURITY, NumberError.SPELLING, "2 (2099)"),
        ("2/1945", SECURITY, NumberError.OTHER_ORGAN, None),
        ("2/2100", SECURITY, NumberError.OTHER_ORGAN, None),
        ("250/1", UNNAMED, NumberError.OLD_FORM_NEEDED, "250 (I)"),
        ("250/30", UNNAMED, NumberError.OLD_FORM_NEEDED, "250 (XXX)"),
        ("250/0", UNNAMED, NumberError.NO_SUCH_NUMBER, None),
        ("1540", SECURITY, NumberError.PERIOD_MISSING, "1540 (2004)"),
        ("ES-11.1", UNNAMED, NumberError.SPELLING, "ES-11/1"),
        ("S-75/1999", SECURITY, NumberError.OTHER_ORGAN, None),
        ("S-1999/12", ECONOMIC, NumberError.OTHER_ORGAN, None),
        ("S-240/3", SECURITY, NumberError.OTHER_ORGAN, None),
    ],
)
def test_a_wrong_form_has_a_problem_with_the_right_form(
    printed: str, organs: tuple[IssuingOrgan, ...], error: NumberError, right: str | None
) -> None:
    """If the right form is known, so is the text that is meant; the right form has no problem."""
    reading = read_number(printed, TextKind.RESOLUTION, organs)
    assert reading is not None
    assert reading.problem == NumberProblem(error, right)
    assert (reading.adopted.form if reading.adopted else None) == right
    if right is not None:
        again = read_number(right, TextKind.RESOLUTION, organs)
        assert again is not None
        assert again == (reading.adopted, None)


def test_decisions_had_no_numbers_before_1976() -> None:
    """Those of the General Assembly; the Economic and Social Council numbered its own."""
    assert read_number("3363 (XXX)", TextKind.DECISION) == (None, NumberProblem(NumberError.UNNUMBERED))
    economic = read_number("231 (LXII)", TextKind.DECISION, ECONOMIC)
    assert economic is not None
    assert economic.problem is None


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "5",
        "3",
        "24",
        "12 (a)",
        "5 (2)",
        "1.5",
        "31.5",
        "30-16",
        "200-16",
        "31/6 A-0",
        "3-5",
        "75/240/3",
        "A/RES/75/240",
        "A/C.3/78/L.60",
        "75/",
        "/240",
        "XXX",
        "1325",
    ],
)
def test_what_is_not_meant_as_a_number_is_not_read(printed: str) -> None:
    """Without an organ a number alone is not a reference, nor is a document symbol."""
    assert read_number(printed, TextKind.RESOLUTION) is None


@pytest.mark.parametrize(
    ("symbol", "organ", "form"),
    [
        ("A/RES/75/240", IssuingOrgan.GENERAL_ASSEMBLY, "75/240"),
        ("A/RES/S-13/2", IssuingOrgan.GENERAL_ASSEMBLY, "S-13/2"),
        ("A/RES/217 A (III)", IssuingOrgan.GENERAL_ASSEMBLY, "217 A (III)"),
        ("S/RES/2254 (2015)", IssuingOrgan.SECURITY_COUNCIL, "2254 (2015)"),
        ("S/RES/2254", IssuingOrgan.SECURITY_COUNCIL, "2254 (2015)"),
        ("S/RES/9254", IssuingOrgan.SECURITY_COUNCIL, None),
        ("A/HRC/RES/32/17", IssuingOrgan.HUMAN_RIGHTS_COUNCIL, "32/17"),
        ("A/RES/75/x", IssuingOrgan.GENERAL_ASSEMBLY, None),
    ],
)
def test_the_symbol_of_a_resolution_is_read(symbol: str, organ: IssuingOrgan, form: str | None) -> None:
    """Its organ, and the number if the year is there."""
    read = read_symbol(symbol)
    assert read is not None
    assert read[0] is organ
    assert (read[1].form if read[1] else None) == form


def test_other_symbols_have_no_resolution() -> None:
    """Nor do those of other bodies."""
    assert read_symbol("A/78/265") is None
    assert read_symbol("UNEP/EA.5/Res.14") is None


PIECES = ["75", "/", "240", " ", "A", "(", ")", "XXX", "2001", "S-", "ES", "-", " and B", "RES/", "0", "3363", "é", "٧"]


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)),
    st.sampled_from(TextKind),
    st.sampled_from([UNNAMED, ASSEMBLY, SECURITY, ECONOMIC, RIGHTS, COUNCILS]),
)
def test_reading_never_fails(printed: str, kind: TextKind, organs: tuple[IssuingOrgan, ...]) -> None:
    """Whatever the text, the right form that a reading names is a right form."""
    reading = read_number(printed, kind, organs)
    if reading is not None and reading.adopted is not None:
        form = reading.adopted.form
        assert (reading.problem.right if reading.problem else form) == form
        again = read_number(form, kind, (reading.adopted.organ,))
        assert again is not None
        assert again.problem is None
        assert again.adopted == reading.adopted


@pytest.mark.parametrize("piece", ["1", "1/", "A, ", "75/240 ", "(X", "S-", " and A", "A-"])
def test_long_repeated_texts_are_read(piece: str) -> None:
    """Without recursion, and what is matched is at the beginning."""
    text = "75/240 A" + piece * (20_000 // len(piece)) + "_"
    match = number_pattern().match(text)
    assert match is None or text.startswith(match.group())
