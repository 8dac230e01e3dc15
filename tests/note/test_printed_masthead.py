import pytest
from composed import note_of
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.note.note import PrintedMasthead


def masthead_of(**keys: str) -> PrintedMasthead:
    """Compose the masthead of the base programme with more keys, each typed as in a file."""
    typed = {"organ": "General Assembly", "date": "2024-01-15", "original": "en", **keys}
    return note_of(f"masthead: {{{', '.join(f'{key}: {value}' for key, value in typed.items())}}}\n").masthead


def test_the_masthead_is_worded() -> None:
    """Each line is printed as the manual has it."""
    masthead = masthead_of(
        organ="Security Council",
        symbol="S/2024/1",
        job="24-01234",
        processed="2024-01-08",
        distribution="Limited",
        date="2024-01-05",
        original="[en, fr]",
        versions="en",
    )
    assert masthead == PrintedMasthead(
        united_nations="United Nations",
        organ="Security Council",
        symbol="S/2024/1",
        distribution="Distr.: Limited",
        date="5 January 2024",
        original="Original: English/French",
        versions="English only",
        job="24-01234",
        release="24-01234 (E)    080124",
        barcode="2401234",
        address="https://docs.un.org/en/S/2024/1",
    )


def test_what_a_draft_has_not_yet_is_left_out() -> None:
    """Dates of processing come after the job number, and are left out without it."""
    masthead = masthead_of(processed="2024-01-16", reissued="2024-01-17")
    not_yet = (masthead.symbol, masthead.versions, masthead.job, masthead.release, masthead.barcode, masthead.address)
    assert not_yet == (None,) * 6


@pytest.mark.parametrize(
    ("codes", "line"),
    [
        ("en", "English only"),
        ("[en]", "English only"),
        ("[fr, en]", "English and French only"),
        ("[en, en]", "English only"),
        ("[zh, es, en]", "Chinese, English and Spanish only"),
        ("[fr, ru, zh, ar, es]", "Arabic, Chinese, French, Russian and Spanish only"),
        ("[ar, en, es, fr, ru, zh]", None),
    ],
)
def test_the_language_versions_are_named_if_they_are_not_all(codes: str, line: str | None) -> None:
    """Each once and in the order of their names, however they are typed."""
    assert masthead_of(versions=codes).versions == line


@pytest.mark.parametrize(
    ("keys", "release"),
    [
        ({}, "24-01655 (E)"),
        ({"processed": "2024-02-06"}, "24-01655 (E)    060224"),
        ({"processed": "[2024-02-06, 2024-12-31]"}, "24-01655 (E)    060224 311224"),
        ({"reissued": "2024-02-20"}, "24-01655* (E)"),
        ({"processed": "2024-02-06", "reissued": "[2024-02-20, 2024-02-21]"}, "24-01655** (E)    060224"),
        ({"symbol": "A/76/100*"}, "24-01655* (E)"),
    ],
)
def test_the_foot_of_the_first_page_has_job_number_language_and_dates(keys: dict[str, str], release: str) -> None:
    """The dates are in digits, day first; the asterisks of a reissue come after the job number too."""
    masthead = masthead_of(job="24-01655", **keys)
    assert masthead.release == release
    assert masthead.job == "24-01655"


@pytest.mark.parametrize("job", ["24-01655", "V.24-01655", "GE.24-01655", "B24-01655", "K2401655"])
def test_a_barcode_holds_the_digits_of_the_job_number(job: str) -> None:
    """It is without the letters that the number begins with at other places than New York."""
    masthead = masthead_of(job=job)
    assert masthead.barcode == "2401655"
    assert masthead.release == f"{job} (E)"


@pytest.mark.parametrize(
    ("symbol", "printed", "address"),
    [
        ("A/76/100", "A/76/100", "A/76/100"),
        ("' A/76/100 '", "A/76/100", "A/76/100"),
        ("A/76/100/Add.1", "A/76/100/Add.1", "A/76/100/Add.1"),
        ("A/80/6 (Sect. 24)/Corr.1", "A/80/6 (Sect. 24)/Corr.1", "A/80/6(Sect.24)/Corr.1"),
        ("A/76/100–S/2021/7", "A/76/100–S/2021/7", "A/76/100"),
        ("A/AC.999/2024/XX", "A/AC.999/2024/XX", None),
        ("to follow", "to follow", None),
    ],
)
def test_only_a_well_formed_symbol_has_an_address(symbol: str, printed: str, address: str | None) -> None:
    """The QR code would lead nowhere; printed it is as it is typed."""
    masthead = masthead_of(symbol=symbol)
    assert masthead.symbol == printed
    assert masthead.address == (address and f"https://docs.un.org/en/{address}")


@pytest.mark.parametrize(
    ("symbol", "reissued", "printed"),
    [
        ("A/76/100", "[2024-02-20]", "A/76/100*"),
        ("A/76/100", "[2024-02-20, 2024-02-21]", "A/76/100**"),
        ("A/76/100*", "[2024-02-20]", "A/76/100*"),
        ("A/76/100*", "[2024-02-20, 2024-02-21]", "A/76/100**"),
        ("A/76/100**", "[2024-02-20]", "A/76/100**"),
        ("A/76/100 *", "[2024-02-20]", "A/76/100*"),
        ("A/76/XX*", "[2024-02-20]", "A/76/XX*"),
        ("A/76/100/Add.1****", "[2024-02-20]", "A/76/100/Add.1****"),
    ],
)
def test_asterisks_after_the_symbol_are_as_many_as_reissues(symbol: str, reissued: str, printed: str) -> None:
    """Typed or counted, never both; they are no part of the address."""
    masthead = masthead_of(symbol=f"'{symbol}'", reissued=reissued)
    assert masthead.symbol == printed
    assert "*" not in (masthead.address or "")


@given(st.text(st.sampled_from("A/76*1 0.XL"), min_size=1).filter(str.strip), st.integers(0, 3))
def test_asterisks_are_never_doubled(symbol: str, reissues: int) -> None:
    """Whatever is typed as a symbol: as many as are typed, or more if more reissues are dated."""
    dates = ", ".join(f"2024-02-{day:02}" for day in range(1, reissues + 1))
    masthead = masthead_of(symbol=f"'{symbol}'", **({"reissued": f"[{dates}]"} if reissues else {}))
    printed = masthead.symbol or ""
    bare = symbol.strip().rstrip("*").rstrip()
    typed = len(symbol.strip()) - len(symbol.strip().rstrip("*"))
    assert printed == (bare and bare + "*" * max(typed, reissues))
