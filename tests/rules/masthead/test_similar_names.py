import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.rules.masthead._similar_names import SimilarName, similar_names

NAME = "Open-ended working group on the measurement of clouds 2021–2025"
WORDS = st.sampled_from([*NAME.replace("-", " - ").replace("–", " – ").split(), "open", "Working", "-", ",", "é", "☁"])
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@pytest.mark.parametrize(
    ("change", "written", "right"),
    [
        (("2021–2025", "2021-2025"), "2021-2025", "2021–2025"),
        (("group on", "group"), "group the", "group on the"),
        (("on the", "on the the"), "the the measurement", "the measurement"),
        (("on the", "on a"), "on a measurement", "on the measurement"),
        (("Open-ended", "open ended"), "open ended", "Open-ended"),
        (("working", "WG"), "Open-ended WG group", "Open-ended working group"),
        (("group on the", "Group on a"), "working Group on a measurement", "working group on the measurement"),
        (("Open-", "OPEN-"), "OPEN-ended", "Open-ended"),
    ],
)
def test_the_difference_is_shown_with_a_word_on_each_side(change: tuple[str, str], written: str, right: str) -> None:
    """And with what is joined to it without a space."""
    text = f"Chair of the {NAME.replace(*change)}, and others"
    start = text.index(written)
    only_capitals = written.casefold() == right.casefold()
    assert list(similar_names(text, NAME)) == [SimilarName(start, start + len(written), written, right, only_capitals)]


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        ("the security COUNCIL", "Security Council", "security COUNCIL"),
        ("the security of Council", "Security Council", "security of Council"),
        ("the security of the Council", "Security Council", None),
        ("the a b c x x x d e f g h i", "a b c d e f g h i", "c x x x d"),
        ("the a b c x x x x d e f g h i", "a b c d e f g h i", None),
        ("the a b c g h i", "a b c d e f g h i", "c g"),
        ("the a b c h i", "a b c d e f g h i", None),
        ("the A b c", "a b c", None),
        ("the AA b c", "aa b c", "AA b"),
        ("the a c d e f g i b h i", "a b c d e f g h i", "a c d e f g i b h"),
    ],
)
def test_a_similar_name_has_about_as_many_words(text: str, name: str, written: str | None) -> None:
    """A quarter and a word more or less at most, four words of five the same; of two ends the one that fits best."""
    assert [near.written for near in similar_names(text, name)] == ([written] if written else [])


@given(TEXTS, TEXTS)
def test_the_name_itself_is_never_similar_to_itself(before: str, after: str) -> None:
    """With a first letter of either case and other spaces, whatever is around it."""
    written = NAME[0].lower() + NAME[1:].replace(" ", "\n ")
    text = f"{before}. {written}. {after}"
    start = len(before) + 2
    assert not [near for near in similar_names(text, NAME) if start <= near.start < start + len(written) <= near.end]
    assert not list(similar_names(written, NAME))


@given(TEXTS, st.sampled_from([NAME, "Committee", "", "Security Council", "clouds of clouds"]) | TEXTS)
def test_a_difference_lies_in_the_text(text: str, name: str) -> None:
    """In order, without overlap, and it is one."""
    end = 0
    for near in similar_names(text, name):
        assert end <= near.start < near.end <= len(text)
        assert text[near.start : near.end] == near.written != near.right
        assert near.right in name
        end = near.end


def test_a_flood_of_beginnings_is_read() -> None:
    """Each word is compared with a bounded number of others."""
    assert not list(similar_names("open " * 50_000, NAME))
    assert not list(similar_names("a " * 50_000, "a " * 50_000))
