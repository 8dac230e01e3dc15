from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.symbols import Symbol, find_symbols, is_series, own_series, parse_symbol

SYMBOLS = (
    """
A/AC.292/2021/1|A/AC.292/2024/CRP.1|A/78/265|A/76/100*|A/RES/75/240|A/RES/S-13/2|A/RES/ES-8/2|A/RES/217 A (III)
A/RES/3201 (S-VI)|A/RES/2252 (ES-V)|A/C.3/78/L.60/Rev.1|A/AC.105/C.1/L.268|A/CN.9/1001/Rev.1|A/CN.9/WG.II/WP.189
A/CONF.211/1/Add.1|A/INF/68/4|A/BUR/53/SR.1|A/66/PV.82|A/63/32|A/78/481/Add.3|A/ES-11/L.6|A/520/Rev.15|S/2024/670
S/14250|S/RES/1019|S/RES/1373 (2001)|E/2014/1|E/CONF.103/2|E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1|E/CN.4/RES/1993/2A
E/ECA/COE/36/8|ST/SGB/2005/21|ST/IC/2019/23|ST/LIB/SER.B/5/Rev.5|ST/CS/SER.A/44/Rev.1*|CAC/COSP/WG.5/2011/2/Rev.1
CTOC/COP/2012/14|TD/B/C.I/MEM.2/68|UNEP/OzL.Pro.27/2|HSP/GC/19/1/Add.1|IDB.49/1/Add.1|CERD/C/SR.1523
FCCC/KP/CMP/2017/1|JIU/REP/2020/6|ICCD/COP(15)/CST/1|A/HRC/DEC/18/118|CD/2023|A/75/1–S/2020/1|A/75/1-S/2020/1|A/C.3/72/L.1**
A/80/6 (Sect. 24)/Corr.1|A/80/5 (Vol. II)|A/63/302 (Part I)|A/80/6 (Introduction)|A/RES/31/16 A|A/RES/70/93 A-B
A/RES/31/6 A and B|A/78/6/Summary|A/RES/ES‑11/1
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

NO_SYMBOLS = (
    """
and/or|N/A|24/7|75/240|a.m./p.m.|A/B|E/W|S/he|TCP/IP|A/H1N1|S/4HANA|A|A/|/78/265|a/78/265|A/AC 292/1|A/AC292/1
A/78/ 265|A/78/265/|A//78/265|A/78/26O|A/78/265x|A/78/265 |X/78/265|A/AC.292|A/C.3|A/80/XX|A/AC.292/2024/…|B.2/1|IDB/1
A/DEC/75/564|A/78/265****|A/78/٢٦٥|A/78/265/Rev|
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@pytest.mark.parametrize("text", SYMBOLS)
def test_a_symbol_is_read_completely(text: str) -> None:
    """Every form that has been seen is accepted, with as many asterisks as it has."""
    symbol = parse_symbol(text)
    assert symbol is not None
    assert symbol.text + symbol.reissues * "*" == text


@pytest.mark.parametrize("text", SYMBOLS)
def test_a_symbol_is_found_in_a_sentence(text: str) -> None:
    """The position is exactly that of the symbol without asterisks."""
    plain = text.rstrip("*")
    for sentence in (f"See {plain}.", f"as contained in document ({plain}), and", plain, f"文件{plain}号"):
        assert [(at, symbol.text) for at, symbol in find_symbols(sentence)] == [(sentence.index(plain), plain)]


@pytest.mark.parametrize("text", [*NO_SYMBOLS, ""])
def test_what_is_not_a_symbol_is_not_read(text: str) -> None:
    """Pairs of words and malformed symbols."""
    assert parse_symbol(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "and/or, N/A, 24/7, 75/240, a.m./p.m., A/B 2, E/W 3, S/he 4, TCP/IP 5",
        "room A/3 and gate S/12",
        "https://docs.un.org/en/A/78/265 and docs.un.org/A/78/265",
        "A/78/265/, A/78/265-270, A/80/XX, A/AC292/1, A/78/265th",
        "the A/AC.292 series",
    ],
)
def test_nothing_is_found_in_a_text_without_a_symbol(text: str) -> None:
    """Neither words nor addresses nor malformed symbols are found."""
    assert list(find_symbols(text)) == []


def test_symbols_are_found_in_order() -> None:
    """Each with the offset of its first letter; suffixes cited alone are not symbols."""
    text = "A/BUR/53/1 and Add.1, A/520/Rev.15 and Amend.1 and 2; (S/2024/670)"
    assert [(at, symbol.text) for at, symbol in find_symbols(text)] == [
        (0, "A/BUR/53/1"),
        (22, "A/520/Rev.15"),
        (55, "S/2024/670"),
    ]


def symbol_of(text: str) -> Symbol:
    """Read a symbol of which the test knows that it is one."""
    symbol = parse_symbol(text)
    assert symbol is not None
    return symbol


@pytest.mark.parametrize(
    ("text", "session", "year"),
    [
        ("A/78/265", 78, None),
        ("A/66/PV.82", 66, None),
        ("A/C.3/78/L.60/Rev.1", 78, None),
        ("A/INF/68/4", 68, None),
        ("A/BUR/53/SR.1", 53, None),
        ("A/RES/75/240", 75, None),
        ("A/75/1–S/2020/1", 75, None),
        ("A/99/1", 99, None),
        ("A/AC.292/2021/1", None, 2021),
        ("S/2024/670", None, 2024),
        ("ST/SGB/2005/21", None, 2005),
        ("E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1", None, 1987),
        ("S/RES/1373 (2001)", None, 2001),
        ("A/520/Rev.15", None, None),
        ("A/30/1", None, None),
        ("A/C.3/1234", None, None),
        ("A/CN.9/962", None, None),
        ("A/CN.9/1001/Rev.1", None, None),
        ("A/AC.96/1987", None, None),
        ("CD/2023/Rev.1", None, None),
        ("A/AC.105/C.1/L.268", None, None),
        ("E/ECA/COE/36/8", None, None),
        ("A/HRC/53/22", None, None),
        ("A/RES/S-13/2", None, None),
        ("A/RES/3201 (S-VI)", None, None),
    ],
)
def test_session_and_year_are_read_only_if_they_are_certain(text: str, session: int | None, year: int | None) -> None:
    """A consecutive number is neither; a body that numbers in another way has neither."""
    symbol = symbol_of(text)
    assert (symbol.session, symbol.year) == (session, year)


@pytest.mark.parametrize(
    ("text", "nature", "distribution"),
    [
        ("A/78/265", None, "General"),
        ("A/AC.292/2024/L.1", "L", "Limited"),
        ("A/C.3/78/L.60/Rev.1", "L", "Limited"),
        ("A/INF/68/L.4", "L", "Limited"),
        ("E/CN.4/R.12", "R", "Restricted"),
        ("A/RES/75/240", "RES", "General"),
        ("A/66/PV.82", "PV", "General"),
        ("A/AC.294/2022/INF.2", "INF", "General"),
        ("A/AC.292/2024/CRP.1", "CRP", None),
        ("A/CN.9/WG.II/WP.189", "WP", None),
        ("ST/CS/SER.A/44/Rev.1", None, "General"),
    ],
)
def test_the_nature_of_a_document_shows_its_distribution(
    text: str, nature: str | None, distribution: str | None
) -> None:
    """L. is Limited, R. is Restricted, room and working papers have none of the three, all others are General."""
    symbol = symbol_of(text)
    assert (symbol.nature, symbol.expected_distribution) == (nature, distribution)


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("A/76/100*", "A/76/100"),
        ("A/RES/217 A (III)", "A/RES/217A(III)"),
        ("A/RES/31/6 A and B", "A/RES/31/6A-B"),
        ("A/RES/31/6 A to E", "A/RES/31/6A-E"),
        ("A/80/5 (Vol. II)", "A/80/5(Vol.II)"),
        ("S/RES/1373 (2001)", "S/RES/1373(2001)"),
        ("A/75/1–S/2020/1", "A/75/1"),
        ("A/RES/ES‑11/1", "A/RES/ES-11/1"),
    ],
)
def test_addresses_have_a_symbol_without_spaces_and_asterisks(text: str, document: str) -> None:
    """As the links of documents issued in 2025 do."""
    assert symbol_of(text).document == document


def test_the_parts_of_a_symbol_are_read() -> None:
    """Series, suffixes in their order, reissues and the second symbol of a joint document."""
    assert symbol_of("A/C.3/78/L.60/Rev.1/Add.2").suffixes == ("Rev.1", "Add.2")
    assert symbol_of("A/80/6 (Sect. 24)/Corr.1").components == ("A", "80", "6", "Corr.1")
    assert symbol_of("IDB.49/1").series == "IDB.49"
    assert symbol_of("A/C.3/72/L.1**").reissues == 2
    joint = symbol_of("A/75/1–S/2020/1").joint
    assert joint is not None
    assert joint.text == "S/2020/1"


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("A/78/265", False),
        ("A/79/1", False),
        ("A/80/1", True),
        ("A/99/1", True),
        ("A/AC.292/2025/1", False),
        ("A/AC.292/2026/1", True),
        ("A/CN.9/9999", False),
    ],
)
def test_one_session_or_one_year_ahead_is_possible(text: str, ahead: bool) -> None:  # noqa: FBT001 - a column of the table
    """On 31 January 2024, in the seventy-eighth session."""
    assert symbol_of(text).is_ahead(date(2024, 1, 31)) is ahead


def test_series_are_recognized_by_name_or_by_name_and_number() -> None:
    """Series that have a number are not recognized without it, nor others with one."""
    assert [name for name in ("A", "UNEP", "IDB.49", "IDB", "A.1", "a", "IDB.", "X") if is_series(name)] == [
        "A",
        "UNEP",
        "IDB.49",
    ]


PIECES = [
    "A",
    "/",
    "78",
    "265",
    "AC.292",
    "RES",
    " A",
    " (III)",
    "*",
    "–",
    "-",
    "S",
    "Rev.1",
    "(Sect. 24)",
    " ",
    ".",
    "x",
    "é",
    "第",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)))
def test_positions_are_in_the_text_and_do_not_overlap(text: str) -> None:
    """Whatever the text, each symbol is at its position, and reading it again gives the same."""
    end = 0
    for at, symbol in find_symbols(text):
        assert at >= end
        end = at + len(symbol.text)
        assert text[at:end] == symbol.text
        again = parse_symbol(symbol.text)
        assert again is not None
        assert again._replace(reissues=symbol.reissues) == symbol
        assert symbol.document.split() == [symbol.document]
        assert symbol.session is None or symbol.session >= 31


@pytest.mark.parametrize(
    "piece", ["A/", "A/A", "75/", "A/75/75", "A/RES/1 A and ", "A/1-", "Ab", "A/1 (", "/RES", "A.1"]
)
def test_long_repeated_texts_are_read(piece: str) -> None:
    """Without recursion, and without reading again from the start."""
    text = piece * (20_000 // len(piece))
    assert all(text[at : at + len(symbol.text)] == symbol.text for at, symbol in find_symbols(text))


def test_the_series_of_a_document_are_symbols_in_it() -> None:
    """Those are named by the document itself; the series of other documents stay unknown."""
    own = own_series(["CCWD/CP/2027/2", "A/AC.292/2027/1", None, "room A", "X/2"])
    assert own == {"CCWD"}
    text = "See CCWD/CP/2027/10 and DLP/GC.12/4."
    assert [symbol.text for _, symbol in find_symbols(text, own)] == ["CCWD/CP/2027/10"]
    assert not list(find_symbols(text))
    symbol = parse_symbol("CCWD/CP/2027/10", own)
    assert symbol is not None
    assert symbol.year == 2027
