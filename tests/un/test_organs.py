import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.organs import all_organs, organ_meant, organ_named, organ_of_series
from oewg_cli.un.references.symbols import is_series
from oewg_cli.un.un_data import read_data

PRINCIPAL = (
    "General Assembly",
    "Security Council",
    "Economic and Social Council",
    "Secretariat",
    "Trusteeship Council",
)


def test_the_principal_organs_come_first() -> None:
    """Those of the Charter that a masthead may name; the International Court of Justice has no such documents."""
    assert tuple(organ.name for organ in all_organs())[: len(PRINCIPAL)] == PRINCIPAL


def test_a_name_is_recognized_only_as_it_is_printed() -> None:
    """Letter by letter."""
    assert all(organ_named(organ.name) == organ for organ in all_organs())
    assert organ_named("general assembly") is None
    assert organ_named("UNGA") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNGA", "General Assembly"),
        ("U.N.G.A.", "General Assembly"),
        ("unga", "General Assembly"),
        ("The  General\nAssembly", "General Assembly"),
        ("UN Security Council", "Security Council"),
        ("ECOSOC", "Economic and Social Council"),
        ("UNCTAD", "United Nations Conference on Trade and Development"),
        ("General Assemblies", None),
        ("", None),
        ("the", None),
    ],
)
def test_what_people_type_is_understood(text: str, name: str | None) -> None:
    """In upper or lower case, with full stops or without, with an article or "United Nations" before it."""
    meant = organ_meant(text)
    assert (meant.name if meant else None) == name


def test_no_words_mean_two_organs() -> None:
    """Each name, other name and series belongs to one organ."""
    for organ in all_organs():
        assert all(organ_meant(name) == organ for name in (organ.name, *organ.others))
        assert all(organ_of_series(series) == organ for series in organ.series)


def test_each_series_is_the_beginning_of_symbols() -> None:
    """A text that begins with it can be read as a symbol."""
    assert all(is_series(series) for organ in all_organs() for series in organ.series)


def test_an_unknown_series_has_no_organ() -> None:
    """IDB is a series of symbols, but its organ is not known here."""
    assert organ_of_series("IDB") is None


def test_each_organ_has_its_source() -> None:
    """Nothing in the data is from memory."""
    assert all(entry["source"] and entry["certainty"] in {"H", "M"} for entry in read_data("organs")["organ"])


@given(st.text())
def test_any_text_can_be_looked_up(text: str) -> None:
    """An organ that is found by its exact name is also found by what people type."""
    named = organ_named(text)
    assert named is None or organ_meant(text) == named
