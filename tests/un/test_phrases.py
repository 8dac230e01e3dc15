import pytest

from oewg_cli.un.phrases import LANGUAGES, WRITTEN, ordinal, phrases


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "first"),
        (2, "second"),
        (3, "third"),
        (5, "fifth"),
        (7, "seventh"),
        (8, "eighth"),
        (9, "ninth"),
        (10, "tenth"),
        (11, "eleventh"),
        (12, "twelfth"),
        (19, "nineteenth"),
        (20, "twentieth"),
        (21, "twenty-first"),
        (40, "fortieth"),
        (53, "fifty-third"),
        (90, "ninetieth"),
        (99, "ninety-ninth"),
        (100, "100th"),
        (101, "101st"),
        (102, "102nd"),
        (103, "103rd"),
        (111, "111th"),
        (112, "112th"),
        (113, "113th"),
        (121, "121st"),
        (0, "0th"),
    ],
)
def test_ordinals_are_words_up_to_ninety_nine(number: int, word: str) -> None:
    """Higher ordinals are numbers with an ending."""
    assert ordinal(number, "en") == word


def test_no_two_numbers_have_the_same_ordinal() -> None:
    """And each is one word in lower case."""
    words = [ordinal(number, "en") for number in range(1, 1000)]
    assert len(set(words)) == len(words)
    assert all(word == word.lower() and " " not in word for word in words)


@pytest.mark.parametrize("language", WRITTEN)
def test_a_language_has_all_its_words(language: str) -> None:
    """Seven weekdays from Monday on, twelve months, the six languages and the three distributions."""
    words = phrases(language)
    assert len(words["weekdays"]) == 7
    assert len(words["months"]) == 12
    assert tuple(words["languages"]) == LANGUAGES
    assert tuple(words["distributions"]) == ("General", "Limited", "Restricted")
