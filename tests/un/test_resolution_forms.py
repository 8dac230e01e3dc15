import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.resolution_forms import FormFault, Slip, number_pattern, read_number, read_symbol
from oewg_cli.un.resolutions import IssuingOrgan, Kind

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
def test_a_right_form_has_no_fault(printed: str, organs: tuple[IssuingOrgan, ...], organ: IssuingOrgan) -> None:
    """The form tells the organ where none is named, or where the name could mean several."""
    reading = read_number(printed, Kind.RESOLUTION, organs)
    assert reading is not None
    assert reading.adopted is not None
    assert reading.adopted.organ is organ
    assert reading.fault is None
    assert reading.adopted.form == " ".join(printed.replace("‑", "-").split())


@pytest.mark.parametrize(
    ("printed", "organs", "slip", "right"),
    [
        ("53/208A", UNNAMED, Slip.LETTER, "53/208 A"),
        ("53/208a", UNNAMED, Slip.LETTER, "53/208 A"),
        ("53/208-A", UNNAMED, Slip.LETTER, "53/208 A"),
        ("53/208/A", UNNAMED, Slip.LETTER, "53/208 A"),
        ("53/208 (A)", UNNAMED, Slip.LETTER, "53/208 A"),
        ("31/6A and B", UNNAMED, Slip.LETTER, "31/6 A and B"),
        ("3367A (XXX)", UNNAMED, Slip.LETTER, "3367 A (XXX)"),
        ("377 (V) A", UNNAMED, Slip.LETTER, "377 A (V)"),
        ("377 A (V) B", UNNAMED, Slip.LETTER, None),
        ("31/6A B", UNNAMED, Slip.LETTER, None),
        ("3367 (XXX) A", UNNAMED, Slip.LETTER, "3367 A (XXX)"),
        ("75-240", UNNAMED, Slip.SPELLING, "75/240"),
        ("75–240", UNNAMED, Slip.SPELLING, "75/240"),
        ("75.240", UNNAMED, Slip.SPELLING, "75/240"),
        ("75 / 240", UNNAMED, Slip.SPELLING, "75/240"),
        ("75/ 240", UNNAMED, Slip.SPELLING, "75/240"),
        ("75\\240", UNNAMED, Slip.SPELLING, "75/240"),
        ("75∕240", UNNAMED, Slip.SPELLING, "75/240"),
        ("75/0240", UNNAMED, Slip.SPELLING, "75/240"),
        ("S13/2", UNNAMED, Slip.SPELLING, "S-13/2"),
        ("S–13/2", UNNAMED, Slip.SPELLING, "S-13/2"),
        ("3363(XXX)", UNNAMED, Slip.SPELLING, "3363 (XXX)"),
        ("3314 XXIX", UNNAMED, Slip.SPELLING, "3314 (XXIX)"),
        ("3314-XXIX", UNNAMED, Slip.SPELLING, "3314 (XXIX)"),
        ("3362 (SVII)", UNNAMED, Slip.SPELLING, "3362 (S-VII)"),
        ("1373(2001)", UNNAMED, Slip.SPELLING, "1373 (2001)"),
        ("1373/2001", UNNAMED, Slip.SPELLING, "1373 (2001)"),
        ("75/1999", SECURITY, Slip.SPELLING, "75 (1999)"),
        ("A/75/240", UNNAMED, Slip.SYMBOL, "75/240"),
        ("RES/75/240", UNNAMED, Slip.SYMBOL, "75/240"),
        ("E/1996/31", UNNAMED, Slip.SYMBOL, "1996/31"),
        ("75/240 (LXXV)", UNNAMED, Slip.PERIOD_TWICE, "75/240"),
        ("75/240 (2020)", UNNAMED, Slip.PERIOD_TWICE, "75/240"),
        ("75/240 (LXX)", UNNAMED, Slip.PERIOD_TWICE, None),
        ("75/240 (2010)", UNNAMED, Slip.PERIOD_TWICE, None),
        ("1325", SECURITY, Slip.PERIOD_MISSING, None),
        ("1514", ASSEMBLY, Slip.PERIOD_MISSING, None),
        ("20/12", UNNAMED, Slip.OLD_FORM_DUE, None),
        ("S-5/1", UNNAMED, Slip.OLD_FORM_DUE, None),
        ("ES-5/1", UNNAMED, Slip.OLD_FORM_DUE, None),
        ("3314/29", UNNAMED, Slip.OLD_FORM_DUE, "3314 (XXIX)"),
        ("1960/112", ECONOMIC, Slip.OLD_FORM_DUE, None),
        ("240 (LXXV)", UNNAMED, Slip.NEW_FORM_DUE, "75/240"),
        ("3600 (XXXI)", UNNAMED, Slip.NEW_FORM_DUE, None),
        ("1 (S-VIII)", UNNAMED, Slip.NEW_FORM_DUE, "S-8/1"),
        ("3362 (S-VIII)", UNNAMED, Slip.NEW_FORM_DUE, None),
        ("1296 (LXIV)", ECONOMIC, Slip.NEW_FORM_DUE, None),
        ("3363 (30)", UNNAMED, Slip.NOT_ROMAN, "3363 (XXX)"),
        ("3363 (XXXX)", UNNAMED, Slip.NOT_ROMAN, None),
        ("3600 (XXX)", UNNAMED, Slip.NO_SUCH_NUMBER, None),
        ("75/0", UNNAMED, Slip.NO_SUCH_NUMBER, None),
        ("1373 (2001)", ASSEMBLY, Slip.OTHER_ORGAN, None),
        ("2024/25", ASSEMBLY, Slip.OTHER_ORGAN, None),
        ("75/240", SECURITY, Slip.OTHER_ORGAN, None),
        ("ES-8/2", RIGHTS, Slip.OTHER_ORGAN, None),
        ("S-13-2", UNNAMED, Slip.SPELLING, "S-13/2"),
        ("31-16", UNNAMED, Slip.SPELLING, "31/16"),
        ("199-16", UNNAMED, Slip.SPELLING, "199/16"),
        ("2/1946", SECURITY, Slip.SPELLING, "2 (1946)"),
        ("2/2099", SECURITY, Slip.SPELLING, "2 (2099)"),
        ("2/1945", SECURITY, Slip.OTHER_ORGAN, None),
        ("2/2100", SECURITY, Slip.OTHER_ORGAN, None),
        ("250/1", UNNAMED, Slip.OLD_FORM_DUE, "250 (I)"),
        ("250/30", UNNAMED, Slip.OLD_FORM_DUE, "250 (XXX)"),
        ("250/0", UNNAMED, Slip.NO_SUCH_NUMBER, None),
        ("1540", SECURITY, Slip.PERIOD_MISSING, None),
        ("ES-11.1", UNNAMED, Slip.SPELLING, "ES-11/1"),
        ("S-75/1999", SECURITY, Slip.OTHER_ORGAN, None),
        ("S-1999/12", ECONOMIC, Slip.OTHER_ORGAN, None),
        ("S-240/3", SECURITY, Slip.OTHER_ORGAN, None),
    ],
)
def test_a_wrong_form_has_a_fault_with_the_right_form(
    printed: str, organs: tuple[IssuingOrgan, ...], slip: Slip, right: str | None
) -> None:
    """Where the right form can be told, so can what is meant; reading the right form finds no fault any more."""
    reading = read_number(printed, Kind.RESOLUTION, organs)
    assert reading is not None
    assert reading.fault == FormFault(slip, right)
    assert (reading.adopted.form if reading.adopted else None) == right
    if right is not None:
        again = read_number(right, Kind.RESOLUTION, organs)
        assert again is not None
        assert again == (reading.adopted, None)


def test_decisions_had_no_numbers_before_1976() -> None:
    """Those of the General Assembly; the Economic and Social Council numbered its own."""
    assert read_number("3363 (XXX)", Kind.DECISION) == (None, FormFault(Slip.UNNUMBERED))
    economic = read_number("231 (LXII)", Kind.DECISION, ECONOMIC)
    assert economic is not None
    assert economic.fault is None


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
    """Without an organ beside it a lone figure is no reference, nor is a document symbol."""
    assert read_number(printed, Kind.RESOLUTION) is None


@pytest.mark.parametrize(
    ("symbol", "organ", "form"),
    [
        ("A/RES/75/240", IssuingOrgan.GENERAL_ASSEMBLY, "75/240"),
        ("A/RES/S-13/2", IssuingOrgan.GENERAL_ASSEMBLY, "S-13/2"),
        ("A/RES/217 A (III)", IssuingOrgan.GENERAL_ASSEMBLY, "217 A (III)"),
        ("S/RES/2254 (2015)", IssuingOrgan.SECURITY_COUNCIL, "2254 (2015)"),
        ("S/RES/2254", IssuingOrgan.SECURITY_COUNCIL, None),
        ("A/HRC/RES/32/17", IssuingOrgan.HUMAN_RIGHTS_COUNCIL, "32/17"),
        ("A/RES/75/x", IssuingOrgan.GENERAL_ASSEMBLY, None),
    ],
)
def test_the_symbol_of_a_resolution_tells_it(symbol: str, organ: IssuingOrgan, form: str | None) -> None:
    """Its organ, and the number if the year is there."""
    read = read_symbol(symbol)
    assert read is not None
    assert read[0] is organ
    assert (read[1].form if read[1] else None) == form


def test_other_symbols_tell_no_resolution() -> None:
    """Nor do those of other bodies."""
    assert read_symbol("A/78/265") is None
    assert read_symbol("UNEP/EA.5/Res.14") is None


PIECES = ["75", "/", "240", " ", "A", "(", ")", "XXX", "2001", "S-", "ES", "-", " and B", "RES/", "0", "3363", "é", "٧"]


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)),
    st.sampled_from(Kind),
    st.sampled_from([UNNAMED, ASSEMBLY, SECURITY, ECONOMIC, RIGHTS, COUNCILS]),
)
def test_reading_never_fails(printed: str, kind: Kind, organs: tuple[IssuingOrgan, ...]) -> None:
    """Whatever the text, the right form that a reading names is a right form."""
    reading = read_number(printed, kind, organs)
    if reading is not None and reading.adopted is not None:
        form = reading.adopted.form
        assert (reading.fault.right if reading.fault else form) == form
        again = read_number(form, kind, (reading.adopted.organ,))
        assert again is not None
        assert again.fault is None
        assert again.adopted == reading.adopted


@pytest.mark.parametrize("piece", ["1", "1/", "A, ", "75/240 ", "(X", "S-", " and A", "A-"])
def test_long_texts_of_one_piece_are_read_through(piece: str) -> None:
    """Nothing piles up, and what is matched is at the beginning."""
    text = "75/240 A" + piece * (20_000 // len(piece)) + "_"
    match = number_pattern().match(text)
    assert match is None or text.startswith(match.group())
