import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.typed_footnote_marks import TYPED_MARK, is_typed_mark


def marks_in(text: str) -> list[str]:
    """Return the marks that are typed in a text."""
    return [found[0] for found in TYPED_MARK.finditer(text) if is_typed_mark(text, found.start())]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("the annex¹ and the list.²", ["¹", "²"]),
        ("the annex,¹² and", ["¹²"]),
        ("resolution 75/240¹ of 2021²", ["¹", "²"]),
        ("the annexᵃ and", ["ᵃ"]),
        ("the annex[1] and the list.[12]", ["[1]", "[12]"]),
        ("75/240[1], Covid-19[2], (a)[3] and “x”[4][5]", ["[1]", "[2]", "[3]", "[4]", "[5]"]),
        ("the list(1) and the list.(2)", ["(1)", "(2)"]),
        ("the annex^1 and the list.^2 and 75/240^3", ["^1", "^2", "^3"]),
        ("the annex<sup>1</sup>", ["<sup>1</sup>"]),
        ("list[10], list(20), list^30, list<sup>40</sup>", ["[10]", "(20)", "^30", "<sup>40</sup>"]),
        ("resolution S-9/1¹", ["¹"]),
    ],
)
def test_a_number_directly_after_a_word_or_a_full_stop_is_a_mark(text: str, marks: list[str]) -> None:
    """In each form in which people type it."""
    assert marks_in(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "m², km², 25 km³, 10⁶, 5², x², CO², A¹, 1ᵃ, Mᵃ",
        "2^10, x^2, m^2, 10^6, [1] and ¹, ^1, ( ^1",
        "the annex [1], A (1), article 5(1), article(1), rule(3), paragraph(12), (a)(1), 5.(1), 1.(2), A(1), of(2)",
        "the list(s), the list(1a), list[1a], the list[123], the list(123), list[a], ¹²³⁴, annex¹²³",
        "a<b>, 3<5, list<sup>a</sup>, [1](x), resolution 2254 (2015), 96 (I)",
    ],
)
def test_powers_citations_and_letters_of_lists_are_not_marks(text: str) -> None:
    """Nor is anything after a space."""
    assert marks_in(text) == []


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(["annex", "¹", "[", "1", "]", "(", ")", "^", ".", " "])).map("".join))
)
def test_looking_for_marks_never_fails(text: str) -> None:
    """Whatever the text, there is something before a mark."""
    for found in TYPED_MARK.finditer(text):
        assert not is_typed_mark(text, found.start()) or text[found.start() - 1 : found.start()].strip()
