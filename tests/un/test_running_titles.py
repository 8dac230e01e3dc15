from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import oewg_cli
from oewg_cli.un.proper_names import _knowledge, begins_with_name, may_begin_with_name
from oewg_cli.un.running_titles import title_after_colon
from oewg_cli.un.un_data import read_data

DATA = Path(__file__).parent / "data"
FILES = ("usual_titles", "titles_written_before", "misleading_titles", "titles_of_many_bodies")


def titles(name: str) -> list[tuple[str, str]]:
    """Return the titles of a file, each with its running form."""
    lines = (DATA / f"{name}.txt").read_text("utf-8").splitlines()
    return [(title, form) for title, _, form in (line.partition(" → ") for line in lines)]


@pytest.mark.parametrize("name", FILES)
def test_a_title_after_a_colon_begins_in_lower_case(name: str) -> None:
    """Unless it begins with a name. The titles written before are those that were typed before the law was."""
    assert [(title, title_after_colon(title, "en")) for title, _ in titles(name)] == titles(name)


def test_there_are_enough_titles_of_both_kinds() -> None:
    """At least eighty are usual, sixty were typed before, 150 are of many bodies; twelve of each begin with a name."""
    for name, least in (("usual_titles", 80), ("titles_written_before", 60), ("titles_of_many_bodies", 150)):
        known = titles(name)
        assert len(known) >= least
        assert len(dict(known)) == len(known)
        assert sum(form == title for title, form in known) >= 12


@pytest.mark.parametrize("name", FILES)
def test_the_running_form_does_not_run_on_again(name: str) -> None:
    """It begins in lower case already, or with a name."""
    assert all(title_after_colon(form, "en") == form for _, form in titles(name))


@pytest.mark.parametrize("name", FILES)
def test_a_title_in_lower_case_stays(name: str) -> None:
    """The drafter typed it so on purpose."""
    typed = [title[:1].lower() + title[1:] for title, _ in titles(name)]
    assert [title_after_colon(title, "en") for title in typed] == typed


@given(st.text() | st.text(alphabet="AaEeFf Oo-’s.of/1\u0302\n"))
def test_only_the_first_letter_may_change(title: str) -> None:
    """And doing it twice changes nothing more."""
    form = title_after_colon(title, "en")
    assert form in {title, title[:1].lower() + title[1:]}
    assert title_after_colon(form, "en") == form


def test_a_letter_may_be_typed_as_two_characters() -> None:
    """A letter and its accent are one letter."""
    assert title_after_colon("Co\u0302te d’Ivoire", "en") == "Co\u0302te d’Ivoire"


@pytest.mark.parametrize("dash", ["-", "\u2011", "\u2013"])
def test_a_name_may_have_any_dash(dash: str) -> None:
    """A hyphen, a non-breaking hyphen or an en dash joins its parts; it joins no other word to a name."""
    assert title_after_colon(f"North{dash}South dialogue", "en") == f"North{dash}South dialogue"
    assert title_after_colon(f"Israeli{dash}Palestinian talks", "en") == f"Israeli{dash}Palestinian talks"
    assert title_after_colon(f"Cost{dash}benefit analysis", "en") == f"cost{dash}benefit analysis"


_BEGINNINGS = read_data("proper_names_en")["parts"]["begin_publications"]
_ENDS = read_data("proper_names_en")["parts"]["publications"]


@pytest.mark.parametrize("end", _ENDS)
def test_a_title_that_begins_and_ends_like_a_publication_is_one(end: str) -> None:
    """It is one of at least three words with capital letters, none of which is one that any title of an item has."""
    for beginning in _BEGINNINGS:
        title = f"{beginning} Fisheries {end}"
        running = title[:1].lower() + title[1:]
        assert title_after_colon(title, "en") == title
        assert title_after_colon(running, "en") == running
        assert title_after_colon(title.lower().capitalize(), "en") == title.lower()
    assert title_after_colon(f"World Matters and {end}", "en") == f"world Matters and {end}"
    assert title_after_colon(f"Draft World Fisheries {end}", "en") == f"draft World Fisheries {end}"


def test_every_known_name_is_one() -> None:
    """Also with an "s" of the possessive, and before a word in lower case."""
    names = [name for kind in read_data("proper_names_en")["names"].values() for name in kind]
    lost = [name for name in names for title in (name, f"{name} matters") if not begins_with_name(title, "en")]
    assert not lost
    assert all(begins_with_name(f"{name}’s work", "en") for name in ("Chair", "Ghana", "United Nations"))


def test_the_words_of_the_data_are_each_there_once() -> None:
    """No list has a word twice, and no name begins as titles begin that have none."""
    data = read_data("proper_names_en")
    lists = [words for part in data.values() for words in part.values()]
    assert all(len(words) == len(set(words)) for words in lists)
    first = set(data["never"]["first_words"])
    assert all(word == word.lower() for word in first)


@pytest.mark.parametrize(
    ("before", "after", "may"),
    [
        ("Round table", "Exchange of views", False),
        ("Round table", "Women in peacekeeping", False),
        ("Round table", "Exchange", False),
        ("Round table", "Kandahar", True),
        ("Round table", "Kandahar (continued)", True),
        ("Moderator", "Adebayo of Nigeria", True),
        ("Opening speakers", "Sato and Costa", True),
        ("Round table", "Haiti and its neighbours", True),
        ("Round table", "exchange of views", True),
        ("", "Exchange of views", False),
    ],
)
def test_one_word_or_what_comes_after_a_role_may_be_a_name(before: str, after: str, may: bool) -> None:  # noqa: FBT001 - a column of the table
    """Nothing is known of it; so it is not reported."""
    assert may_begin_with_name(after, before, "en") is may


def test_the_names_are_loaded_by_a_check_that_needs_them_only() -> None:
    """They take longer to load than a rule takes: where no heading has a capital after a colon, they are not needed."""
    text = (Path(__file__).parents[1] / "rules" / "base.yaml").read_text("utf-8")
    with_colon = text.replace("title: Provisional programme of work", "title: 'Programme: Exchange of views'")
    for typed, needed in ((text, 0), (with_colon, 1)):
        _knowledge.cache_clear()
        oewg_cli.validate(oewg_cli.SourceText("x.yaml", typed))
        assert _knowledge.cache_info().misses == needed
