import re
from pathlib import Path

import pytest
from compile_words import (
    OF_UNITED_NATIONS,
    WORDS,
    compile_words,
    misspelt_words,
    names_of_united_nations,
    right_words,
    words_of_united_nations,
)
from external import command
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.spelling import misspellings
from oewg_cli.un.word_list import common_words, is_common, is_known, nearest_names, nearest_words, parts_of

LISTS = ("common_words.txt", "rare_words.txt", "rare_names.txt")
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzéABCXYZ", min_size=1, max_size=14)


@pytest.fixture(scope="session")
def scowl() -> Path:
    """Return the folder with the lists of SCOWL."""
    return Path(command("scowl"))


def test_the_lists_are_those_that_the_script_makes(scowl: Path) -> None:
    """Of Debian's package, version 2020.12.07."""
    made = compile_words(scowl, words_of_united_nations(), names_of_united_nations(), misspelt_words())
    assert tuple(made) == LISTS
    assert all((WORDS / name).read_text("utf-8") == content for name, content in made.items())


def test_the_script_sorts_words_by_how_common_they_are(tmp_path: Path) -> None:
    """The possessive of a word, comments, names in lower case and abbreviations are left out; a word is there once."""
    for name, words in {
        "english-words.10": "rain\nrain's\ncloud\n",
        "english-words.20": "wind\ncloud\nstorms'\n",
        "british_z-words.35": "drizzle\nétage\na\n",
        "american-words.70": "gray\nwind\n",
        "english-words.80": "zephyr\n",
        "english-upper.50": "Boreas\nBoreas's\nUNO\nHaber\n",
        "english-contractions.35": "isn't\n",
        "variant_1-words.35": "cirri\n",
    }.items():
        (tmp_path / name).write_text(words, "utf-8")
    names = {"organs": ["Board of Clouds", "UNCC"], "cities": ["Haber"]}
    names |= {kind: [] for kind in ("posts", "instruments", "places", "days_and_months")}
    made = compile_words(tmp_path, "# Fog is no word.\nplenary sub-item’s\n", names)
    assert made == {
        "common_words.txt": "cloud\nplenary\nrain\nsub-item\n\nstorms\nwind\n\nBoard\nClouds\n\n\nHaber\n",
        "rare_words.txt": "cirri\ndrizzle\ngray\nisn't\nétage\n",
        "rare_names.txt": "Boreas\n",
    }


def test_the_words_of_the_united_nations_are_in_the_list() -> None:
    """Also where SCOWL is not there to compile the lists again after a change."""
    added = re.sub("(?m)^#.*", "", OF_UNITED_NATIONS.read_text("utf-8")).split()
    assert [word for word in (*added, *right_words()) if not is_common(word)] == []
    names = [name for kind in names_of_united_nations().values() for name in kind]
    words = re.findall(r"(?<![\w-])[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*", " ".join(names))
    assert [word for word in words if not word.isupper() and not is_common(word)] == []


@pytest.mark.parametrize("name", LISTS)
def test_each_section_is_sorted_and_has_each_word_once(name: str) -> None:
    """So that a word can be looked up in the lines."""
    sections = [section.split("\n") for section in (WORDS / name).read_text("utf-8").removesuffix("\n").split("\n\n")]
    assert all(section == sorted(set(section)) for section in sections)


@pytest.mark.parametrize("name", ["rare_words.txt", "rare_names.txt"])
def test_each_rare_word_is_known(name: str) -> None:
    """The first, the last, and some between them."""
    words = (WORDS / name).read_text("utf-8").split()
    assert all(map(is_known, [*words[::997], *words[:3], *words[-3:]]))


def test_no_list_has_a_misspelt_word() -> None:
    """Each would hide others."""
    words = {word for name in LISTS for word in (WORDS / name).read_text("utf-8").lower().split()}
    assert not misspellings().keys() & words


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("cableways", True),
        ("cablewais", False),
        ("session", True),
        ("Session", True),
        ("sesion", False),
        ("zygote", True),
        ("Zygote", True),
        ("Zorro", True),
        ("zorro", False),
        ("subsession", True),
        ("undeliberate", True),
        ("unrain", False),
        ("clouds", True),
        ("cloudwide", True),
        ("xiv", True),
        ("inter", True),
        ("étage", False),
    ],
)
def test_a_word_is_known_if_a_list_has_it_or_what_it_is_formed_of(word: str, known: bool) -> None:  # noqa: FBT001
    """A name is known with its capital letter only."""
    assert is_known(word) is known


def test_the_parts_of_a_word() -> None:
    """Without the ending of the possessive."""
    assert parts_of("sub-committee’s") == ["sub", "committee"]
    assert parts_of("states’") == ["states"]
    assert parts_of("isn't") == ["isn't"]
    assert is_common("follow-up's")


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("sesion", "session"),
        ("hte", "the"),
        ("finaly", "finally"),
        ("finall", "final"),
        ("plenry", "plenary"),
        ("representives", "representatives"),
        ("zygotte", "zygote"),
    ],
)
def test_the_likeliest_word_comes_first(word: str, nearest: str) -> None:
    """Exchanged and doubled letters are likelier than others, and common words than rare ones."""
    assert nearest_words(word)[0] == nearest


def test_names_are_near_with_one_mistake() -> None:
    """They are written with a capital letter."""
    assert nearest_names("Febuary") == nearest_names("febuary") == ("February",)
    assert nearest_names("Genreal")[0] == "General"
    assert nearest_names("Beethoven") == ()


@given(LETTERS)
def test_any_word_can_be_looked_up(word: str) -> None:
    """What a word is near to is known."""
    assert isinstance(is_known(word), bool)
    assert all(is_known(each) for each in nearest_words(word.lower()))
    assert common_words().issuperset(each.lower() for each in nearest_names(word))
