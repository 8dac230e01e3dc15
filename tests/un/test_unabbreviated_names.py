from oewg_cli.un.organs import organ_meant
from oewg_cli.un.unabbreviated_names import UNITED_NATIONS, full_names, names_with_abbreviation


def test_abbreviations_are_capitals_and_none_is_in_a_name() -> None:
    """So that a name written by a fix is not reported again."""
    assert all(abbreviation.isalpha() and abbreviation.isupper() for abbreviation in full_names())
    assert not any(set(full_names()) & set(full.name.split()) for full in full_names().values())


def test_organs_are_those_of_mastheads() -> None:
    """An abbreviation of an organ means the same in both lists."""
    known = {short: organ_meant(short) for short in full_names()}
    assert {short for short, organ in known.items() if organ} == {"GA", "UNGA", "UNSC", "ECOSOC"}
    assert all(full_names()[short].name == organ.name for short, organ in known.items() if organ)


def test_names_of_their_own_begin_with_the_abbreviation_as_a_word() -> None:
    """Otherwise they would never be looked up."""
    assert all(name.split()[0] == UNITED_NATIONS for name in names_with_abbreviation())
