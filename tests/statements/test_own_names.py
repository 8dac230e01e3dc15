import re

from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.statements.own_names import OwnNames
from oewg_cli.text.source_text import Span

NAMES = frozenset({"working group on rain", "working group", "group", "group on rain", "rain", "wg-2"})
TEXTS = st.lists(
    st.sampled_from(["Working", "group", "GROUP", "on", "rain", "rains", "_rain", "WG-2", "WG-2a", "İ", "", ",", "’s"])
).flatmap(lambda words: st.sampled_from([" ", " ", "\n", "\xa0", "  "]).map(lambda space: space.join(words)))


@given(TEXTS)
def test_names_are_found_as_one_expression_of_all_finds_them(text: str) -> None:
    """Whole words, in any case, with any space between words, and the longest name at each place."""
    every = "|".join(sorted((re.escape(name).replace("\\ ", r"\s+") for name in NAMES), key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{every})\b", re.IGNORECASE)
    names = OwnNames(NAMES)
    assert names.find(text) == [Span(*match.span()) for match in pattern.finditer(text)]
    for start in range(len(text) + 1):
        assert names.is_at(text, start) == (pattern.match(text, start) is not None)


def test_a_body_without_a_name_is_found_nowhere() -> None:
    """Neither between words, nor where there are two spaces."""
    assert OwnNames(frozenset({""})).find("The  group") == []
