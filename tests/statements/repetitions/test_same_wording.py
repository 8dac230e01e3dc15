import pytest

from oewg_cli.statements.repetitions.same_wording import same_wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Keeper of the lamps of Suva", "The keeper of lamps of Suva."),
        ("Ms. Rain, Chair", "Rain, Chair"),
        ("It is contained in the annex to the present note", "It is set out in the annex to this document."),
        ("Statements shall not begin before noon", "Statements will not start before noon"),
    ],
)
def test_articles_and_other_words_for_the_same_do_not_count(one: str, other: str) -> None:
    """Nor do capitals, plurals, forms of address and the final full stop."""
    assert same_wording(one) == same_wording(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Keeper of Suva", "Keeper of Apia"),
        ("Statements will begin", "Statements will not begin"),
        ("Annex to paragraph 2", "Annex to paragraph 3"),
        ("Clouds before rain", "Rain before clouds"),
    ],
)
def test_names_numbers_order_and_not_count(one: str, other: str) -> None:
    """Texts that differ in one of them say two things."""
    assert same_wording(one) != same_wording(other)
