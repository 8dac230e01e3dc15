import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.articles import article_before
from oewg_cli.un.un_data import read_data


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return text.split()


AN = words(
    """
    informal open agenda item urgent unidentified unintended unimportant uninhabited utter usher onerous only hour
    hourly honest honour heir NGO MP HIV FAQ SDG EU OECD IAEA AU e-mail X-ray S-shaped 8 80-page 800 8,000 11
    11-page 18 11,000 18,000 Eritrean Irish yttrium
    """
)
A = words(
    """
    cloud united unanimous unique university uniform universal used useful usual utility European euro ewe one
    one-day once oneself human high half hybrid UN UK WHO CD U-turn T-shirt 1 10 100 110 180 1,100 1,800 Ukrainian
    Ugandan Uruguayan year Yemeni uranium
    """
)
EITHER = words(
    """
    - historic hotel herb NATO SIDS UNCTAD UNITAR Uzbek 1100 1812 étage
    """
)


@pytest.mark.parametrize("word", AN)
def test_an_is_before_the_sound_of_a_vowel(word: str) -> None:
    """Whatever the letter."""
    assert article_before(word) == "an"


@pytest.mark.parametrize("word", A)
def test_a_is_before_the_sound_of_a_consonant(word: str) -> None:
    """Whatever the letter."""
    assert article_before(word) == "a"


@pytest.mark.parametrize("word", EITHER)
def test_nothing_is_said_where_both_are_used_or_the_sound_is_not_known(word: str) -> None:
    """An acronym may be read as a word or letter by letter, a number as a year."""
    assert article_before(word) is None


def test_the_words_of_the_data_are_sorted_and_unique() -> None:
    """Each list has one place for a new word."""
    lists = [words for words in read_data("words/articles").values() if isinstance(words, list)]
    assert all(words == sorted(set(words)) for words in lists)


@given(st.text(min_size=1))
def test_any_word_can_be_asked_about(word: str) -> None:
    """Also one of another language."""
    assert article_before(word) in {"a", "an", None}
