import pytest

from oewg_cli.text.suggestions import nearest


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("titel", ["title", "subtitle"], "title"),
        ("tilte", ["title", "titles"], "title"),
        ("xyz", ["title", "subtitle"], None),
        ("", ["title"], None),
        ("title", [], None),
        ("TITEL", ["title"], None),
    ],
)
def test_a_mistyped_word_is_the_known_one_that_it_looks_like(word: str, known: list[str], found: str | None) -> None:
    """If one is similar enough, in the same capitals."""
    assert nearest(word, known) == found


def test_folded_words_are_found_in_any_capitals_and_returned_as_they_are_known() -> None:
    """Of several that differ in capitals only, the first is returned."""
    assert nearest("LIMITTED", ["General", "Limited", "LIMITED"], fold=True) == "Limited"
    assert nearest("xyz", ["General"], fold=True) is None


def test_the_least_similarity_can_be_set() -> None:
    """Three letters of five are similar by default."""
    assert nearest("abcxy", ["abcde"]) == "abcde"
    assert nearest("abcxy", ["abcde"], cutoff=0.7) is None
