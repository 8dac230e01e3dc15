import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.reading.scanner import tokens_of


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The 3rd meeting is on Tuesday, 4 March 2025.", "tOivpD,NMJ."),
        ("Items 3 (a) and 12, namely twenty-two parts", "sNL&N,nNs"),
        ("documents A/AC.1/2 to A/AC.1/5, three in all", "sY-Y,NT"),
        ("annexes I to IV", "sR-R"),
        ("at least five States – of which two", "~Ns=PN"),
        ("the Vice-Chairs from Trinidad and Tobago", "tFpCC"),
        ("They may, by 20 March, march on.", "Cq,pNM,ap."),
    ],
)
def test_each_token_has_the_letter_of_its_class(text: str, letters: str) -> None:
    """Words that only count with a capital, as months do, have none without it."""
    assert tokens_of(text).letters == letters


@given(st.text(alphabet=st.sampled_from(" aAsS1903–-,;:.()“”/&\n\t\u00a0andofthe"), max_size=60) | st.text(max_size=40))
def test_tokens_are_the_text_without_its_spaces(text: str) -> None:
    """Nothing is lost: tokens have the words of their place, in order, and only spaces stand between them."""
    tokens = tokens_of(text)
    assert len(tokens.tokens) == len(tokens.letters)
    assert all(text[token.start : token.end] == token.text for token in tokens.tokens)
    ends = [0, *(token.end for token in tokens.tokens)]
    starts = [*(token.start for token in tokens.tokens), len(text)]
    assert all(text[end:start].isspace() or end == start for end, start in zip(ends, starts, strict=True))
