"""The parts of words that a text has are found as if it was searched for each."""

from hypothesis import example, given
from hypothesis import strategies as st

from oewg_cli.programme.word_parts import WordParts

LETTERS = st.text("abé İß", max_size=12)


@given(LETTERS, st.lists(LETTERS.map(str.casefold), max_size=5))
@example("a" * 101, ["aaaa", "ab", "aaaa aa"])
def test_the_parts_are_those_that_the_text_has(text: str, parts: list[str]) -> None:
    """Of a part with spaces in it, each word; of one that begins with a space, the beginning of a word."""
    held = f" {' '.join(dict.fromkeys(text.casefold().split()))} "
    wanted = [
        part for part in parts if part in held or (" " in part[1:] and all(word in held for word in part.split()))
    ]
    assert WordParts(text).held_of(tuple(parts)) == tuple(wanted)


def test_one_part_is_enough() -> None:
    """A space is the beginning of a word."""
    assert WordParts("All concerned").has_any([" once", "once"])
    assert not WordParts("All concerned").has_any([" once"])
