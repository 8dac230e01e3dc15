import re
import sys

from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.name_search import Name, folded

CASED = "".join(
    character
    for character in map(chr, range(sys.maxunicode + 1))
    if not character.lower() == character.upper() == character.casefold()
)
LETTERS = st.text(alphabet="aAbB iIİıſsSßẞKk-.", max_size=12)


def naive(name: str, text: str) -> list[tuple[int, int]]:
    """Return what a pattern finds by itself."""
    return [match.span() for match in re.finditer(re.escape(name), text, re.IGNORECASE)]


@given(LETTERS, LETTERS)
def test_names_are_found_where_a_pattern_finds_them(name: str, around: str) -> None:
    """In any case, and none within another."""
    text = f"{around}{name.swapcase()}{around}{name}{name[:1]}{name}"
    text = text if len(name) % 2 else text.replace("ß", "ẞ")
    assert [tuple(span) for span in Name(name).find(text, folded(text))] == naive(name, text)


def test_letters_that_a_pattern_takes_for_the_same_are_folded_to_the_same() -> None:
    """No name is missed; what is folded keeps its length."""
    assert len(folded(CASED)) == len(CASED)
    for character in CASED:
        same = re.findall(re.escape(character), CASED, re.IGNORECASE)
        assert {folded(f"{each}é")[0] for each in same} == {folded(f"{character}é")[0]}
