import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.unfinished_references import OPEN_NUMBER, OPEN_SLASH, open_numbers, open_symbols


@pytest.mark.parametrize(
    "symbol",
    [
        "A/AC.292/2024/XX",
        "A/AC.292/2024/xxx",
        "A/AC.292/2024/…",
        "A/AC.292/2024/...",
        "A/AC.292/2024/___",
        "A/AC.292/2024/--",
        "A/AC.292/2024/#",
        "A/AC.292/2024/?",
        "A/AC.292/2024/[ ]",
        "A/AC.292/2024/[]",
        "A/78/100XX",
        "A/CN.9/L.XX",
        "A/AC.292/2024/[…]",
        "A/AC.292/2024/[to be issued]",
        "A/AC.292/2024/[Symbol]",
        "A/AC.292/2024/TBC",
        "A/AC.292/2024/CRP.XX",
        "A/AC.292/2024/CRP.",
        "A/AC.292/2024/",
        "A/AC.292/",
        "A/CN.9/962/",
        "A/XX/XXX",
        "A/78/XXX",
        "A/78/2xx",
        "A/78/265/Add.XX",
        "A/78/265/Add.",
        "A/RES/…",
        "A/RES/78/…",
        "A/C.3/78/L.XX/Rev.1",
        "UNEP/EA.5/…",
        "IDB.49/XX",
    ],
)
def test_a_symbol_with_an_open_part_is_found_completely(symbol: str) -> None:
    """At its position, and by what every such symbol has."""
    for text in (f"In document {symbol}, and", f"({symbol})", symbol):
        assert [text[slice(*span)] for span in open_symbols(text)] == [symbol]
        assert OPEN_SLASH.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "A/78/265, A/AC.292/2021/1, A/76/100*, A/RES/75/240, A/C.3/78/L.60/Rev.1 and A/80/6 (Sect. 24)/Corr.1",
        "A/C.5/XXX/CRP.1 and A/C.5/XXVII/L.2, A/RES/3363 (XXX), A/78/265 …",
        "the A/AC.292/ series, and/or, N/A, A/B/…, he/she/…, TCP/IP/…, AB/XX, 24/7, 75/240, a/78/…, X/XX",
        "A/78/265/, A/AC.292/ 2024/1, A/78/ 265, A/78/265/Add. 1, A/, A/RES/, room A/3",
        "https://un.org/A/AC.292 [A/78/265] and A/78/265[1]",
    ],
)
def test_what_is_complete_or_something_else_is_not_found(text: str) -> None:
    """Symbols, sessions in Roman numerals, series, pairs of words, and what is malformed but not open."""
    assert open_symbols(text) == []


@pytest.mark.parametrize(
    "number",
    [
        "75/",
        "60/",
        "5/",
        "S-1/XX", "S-13/", "75/…", "75/...", "75/XX", "75/xxx", "75/2xx", "75/___", "75/[ ]", "75/[number]", "75/[…]",
        "XX/XX", "xx/xxx", "XXXX", "xx", "___", "___/___", "##/###", "[number]", "[ ]/[ ]", "[to be adopted]",
        "??", "TBC",
    ],
)  # fmt: skip
def test_an_open_number_is_found_after_its_word(number: str) -> None:
    """With or without "No.", and by what every such number has."""
    for text in (f"resolution {number}, and", f"the Decisions No. {number})", f"Resolutions {number}"):
        assert [text[slice(*span)] for span in open_numbers(text)] == [number]
        assert OPEN_NUMBER.search(text)


@pytest.mark.parametrize(
    "number",
    [
        "75/240", "3363 (XXX)", "XX", "XX/5", "XII/5", "75/ 240", "[75/240]", "[sic]", "[…]", "…", "?", "of", "(XX)",
        "75/(240)", "1/CP.21", "x", "TBCs", "",
    ],
)  # fmt: skip
def test_a_number_that_may_be_complete_is_not_found(number: str) -> None:
    """Numbers, Roman numerals of other bodies, brackets around a text that is not agreed, and omissions."""
    assert open_numbers(f"resolution {number}, session 75/, and presolution ___") == []


PIECES = [*("A/", "AC.292", "78", "XX", "[", "L.", "resolution ", "S-"), *"A/X…._] x#?-\n"]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)))
def test_positions_are_in_the_text_and_found_by_the_quick_search(text: str) -> None:
    """Whatever the text; the quick search first does not miss anything."""
    for find, char in ((open_symbols, OPEN_SLASH), (open_numbers, OPEN_NUMBER)):
        end = 0
        for span in find(text):
            assert end <= span.start < span.end <= len(text)
            assert char.search(text)
            end = span.end


@pytest.mark.parametrize(
    "piece",
    [
        "A/",
        "A/A",
        "/XX",
        "[",
        "[ ",
        "_",
        "1/",
        "X",
        "A.A",
        "-",
        "A/[ ",
        "…/",
        "resolution ",
        "resolution [",
        "resolution 7/",
    ],
)
def test_long_repeated_texts_are_read(piece: str) -> None:
    """Without recursion."""
    text = "A/AC.1/" + piece * (20_000 // len(piece)) + "~"
    assert all(0 <= start < end <= len(text) for start, end in open_symbols(text))
    assert all(0 <= start < end <= len(text) + 11 for start, end in open_numbers(f"resolution {text}"))
