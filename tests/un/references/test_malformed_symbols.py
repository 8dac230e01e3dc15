import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.malformed_symbols import MalformedSymbol, malformed_symbols
from oewg_cli.un.references.symbols import parse_symbol

SLIPS = [
    ("A/AC 292/1", "A/AC.292/1"),
    ("A/AC. 292/2021/1", "A/AC.292/2021/1"),
    ("A/AC292/2021/1", "A/AC.292/2021/1"),
    ("A/AC.292/2021/L1", "A/AC.292/2021/L.1"),
    ("A/AC.292/2024/CRP1", "A/AC.292/2024/CRP.1"),
    ("A-AC.292-2024-CRP1", "A/AC.292/2024/CRP.1"),
    ("A_RES_75_240", "A/RES/75/240"),
    ("A-RES-S-13-2", "A/RES/S-13/2"),
    ("a/78/265", "A/78/265"),
    ("a/ac.292/2021/1", "A/AC.292/2021/1"),
    ("a/res/75/240", "A/RES/75/240"),
    ("s/2024/670", "S/2024/670"),
    ("A/Res/75/240", "A/RES/75/240"),
    ("A/RES/S13/2", "A/RES/S-13/2"),
    ("A/78/ 265", "A/78/265"),
    ("A/ 78/265", "A/78/265"),
    ("A/78 /265", "A/78/265"),
    ("A /78/265", "A/78/265"),
    ("A//78/265", "A/78/265"),
    ("A\\78\\265", "A/78/265"),
    ("A∕78∕265", "A/78/265"),
    ("A/C3/72/L.1", "A/C.3/72/L.1"),
    ("A/C.3/72/L.1 Add. 1", "A/C.3/72/L.1/Add.1"),
    ("A/C.3/72/L.1/Add. 1", "A/C.3/72/L.1/Add.1"),
    ("A/C.3/78/L60/Rev1", "A/C.3/78/L.60/Rev.1"),
    ("A/78/265 Rev.1", "A/78/265/Rev.1"),
    ("A/78/265/rev.1", "A/78/265/Rev.1"),
    ("A/78/481/ADD.3/CORR.1", "A/78/481/Add.3/Corr.1"),
    ("E/CN.4/SUB.2/2001/5", "E/CN.4/Sub.2/2001/5"),
    ("E/CN.4/RES/ 1993/2A", "E/CN.4/RES/1993/2A"),
    ("A/CONF211/1", "A/CONF.211/1"),
    ("A/RES/S10/2", "A/RES/S-10/2"),
    ("A/RES/ES8/2", "A/RES/ES-8/2"),
    ("A/78/265 Add. 10", "A/78/265/Add.10"),
    ("A.78/265", "A/78/265"),
    ("S.2024/670", "S/2024/670"),
    ("A.AC.292/2021/1", "A/AC.292/2021/1"),
    ("A/78-265", "A/78/265"),
    ("A/78–265", "A/78/265"),
    ("A/78-265 Add.1", "A/78/265/Add.1"),
    ("A/RES/75-240", "A/RES/75/240"),
    ("S/2024-670", "S/2024/670"),
    ("A/78/265/", "A/78/265"),
    ("A/AC.292/2021/1/", "A/AC.292/2021/1"),
    ("A/AC 292/2021/1/", "A/AC.292/2021/1"),
    ("A/78/26O", None),
    ("A/78/265and", None),
]


@pytest.mark.parametrize(("text", "right"), SLIPS)
def test_a_malformed_symbol_is_found_with_its_right_form(text: str, right: str | None) -> None:
    """The right form is a symbol itself; there may be none."""
    sentence = f"In document {text}, and"
    start = sentence.index(text)
    assert malformed_symbols(sentence) == (MalformedSymbol(start, start + len(text), text, right),)
    assert right is None or parse_symbol(right) is not None


@pytest.mark.parametrize(
    "text",
    [
        "and/or, N/A, 24/7, a.m./p.m., A/B, E/W, S/he, TCP/IP, he/she/they 2, a/b/c, AC/DC 12/24, pages 10/12/14",
        "and A/78/265; A/78/265 and A/78/266, A/BUR/53/1 and Add.1, A/75/1–S/2020/1, A/76/100*, A/C.3/72/L.1**",
        "A/AC.292/2024/XX, A/C.3/78/L.XX, A/AC.292/2024/…, A/AC.292/2024/, A/78/2xx and A/80/xx",
        "A/78/265-270, A/78/265/Add.1-3, A/AC.290-294, the A/AC.290–A/AC.294 series",
        "A/V 24/7, A/C No. 12/34, A4/2, A-1, S-13/2, resolution ES-8/2, km/h 5, A/H1N1/2009, S/4HANA/12, CD-ROM-2",
        "e/10/5, T/F, ID/IQ, Monday/Tuesday 4/5, 12/03/2024, in 2024/25, item 3 (a)/(b), Co-Chair, open-ended, a-b_c",
        "https://docs.un.org/en/A/RES/75_240 and <https://undocs.org/?symbol=A/RES/S13/2>",
        "UNEP/EA.5/Res.14, A/80/6 (Sect. 24)/Corr.1, E/CN.4/RES/1993/2A, A/RES/31/16 A, ICCD/COP(15)/CST/1",
        "A-AC.292-2024-CRP1.pdf and A_RES_75_240_E.pdf",
        "the A/78 / B group",
        "annex A.2/3, e.g. B.78/265, a.78/265, sect. A.12/345, A.31, version S.2/2024 and A.78 or A.78/",
        "sessions A/78-80, years A/2021-2025 and S/2024-2025, A/12-345, B/78-265, A/RES/75-76",
        "A/78/265/…, A/78/265/[x], A/78/265/<x>, A/78/265/*, A/78/265/(x), A/78/265/XX, A/78/265/___, A/78/265/...",
        "a-res-75-240, A-res-75-240, a-RES-75-240 and aA-RES-75-240",
        "A/AC.292/, A/AC.292/2024/, A/CN.9/962/, A/C.3/",
    ],
)
def test_there_are_no_false_alarms(text: str) -> None:
    """Pairs of words, well-formed symbols, open parts, ranges, file names and addresses are not found."""
    assert [suspect.text for suspect in malformed_symbols(text)] == []


PIECES = [
    "A",
    "a",
    "/",
    "\\",
    "-",
    "_",
    " ",
    "78",
    "265",
    "AC",
    "L",
    ".",
    "RES",
    "Add",
    "–",
    "…",
    "S",
    "x",
    "é",
    "XX",
    "https://",
]


def test_a_slash_at_the_end_of_a_sentence_is_found_without_the_full_stop() -> None:
    """After a complete symbol."""
    assert [suspect.text for suspect in malformed_symbols("See A/78/265/. And A/78/266/")] == ["A/78/265/", "A/78/266/"]


def test_each_malformed_symbol_of_a_text_is_found_at_its_position() -> None:
    """The search continues after the end of each, and finds the longest beginning of a symbol."""
    text = "UNCTAD/AC 1/2021/1, IDB.49/AC 1/2, A/AC 292/2021/1, [A-AC.292-2024-CRP1]"
    found = ["UNCTAD/AC 1/2021/1", "IDB.49/AC 1/2", "A/AC 292/2021/1", "A-AC.292-2024-CRP1"]
    assert [suspect.text for suspect in malformed_symbols(text)] == found
    assert [text[suspect.start : suspect.end] for suspect in malformed_symbols(text)] == found


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)))
def test_positions_are_in_the_text_and_do_not_overlap(text: str) -> None:
    """Whatever the text, a symbol is at its position, and its right form is a different text."""
    end = 0
    for suspect in malformed_symbols(text):
        assert suspect.start >= end
        end = suspect.end
        assert text[suspect.start : suspect.end] == suspect.text != suspect.right
        assert suspect.right is None or parse_symbol(suspect.right) is not None


@given(st.sampled_from([right for _, right in SLIPS if right]))
def test_a_right_form_is_not_malformed(right: str) -> None:
    """One fix is enough."""
    assert malformed_symbols(f"({right})") == ()


@pytest.mark.parametrize(
    "piece", ["A/", "75/", "/AC.1", "-AC.1", "A/78/265 ", "A/78/265/ ", " Add.1", "a/C ", "A", "A/1 /", "A-C-"]
)
def test_long_repeated_texts_are_read(piece: str) -> None:
    """Without recursion."""
    text = "A/AC.1" + piece * (20_000 // len(piece)) + "_"
    assert all(text[suspect.start : suspect.end] == suspect.text for suspect in malformed_symbols(text))


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("UNEP/SND/INC.4/1/Add1", "UNEP/SND/INC.4/1/Add.1"),
        ("ESCAP/CFP/2026/L1", "ESCAP/CFP/2026/L.1"),
        ("DLP/GC.12/1/Add 1", "DLP/GC.12/1/Add.1"),
        ("DLP/ GC.12/4", "DLP/GC.12/4"),
    ],
)
def test_parts_after_the_name_of_a_body_and_own_series_are_read(printed: str, right: str) -> None:
    """The series of the document are known in it, and any name of a body may stand after a series."""
    (found,) = malformed_symbols(f"See {printed} and UNEP/WHO/2 there.", frozenset({"DLP"}))
    assert (found.text, found.right) == (printed, right)
