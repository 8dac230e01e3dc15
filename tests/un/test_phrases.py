import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.phrases import LANGUAGES, WRITTEN, ordinal, phrases, title_after_colon


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


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Organization of work", "organization of work"),
        ("A new agenda", "a new agenda"),
        ("Other matters", "other matters"),
        ("organization of work", "organization of work"),
        ("General Assembly resolution 75/240", "General Assembly resolution 75/240"),
        ("General debate", "general debate"),
        ("State of the world", "State of the world"),
        ("Statements by States", "statements by States"),
        ("Chair’s summary", "Chair’s summary"),
        ("Antarctica", "Antarctica"),
        ("Haiti: report", "Haiti: report"),
        ("Report: clouds", "report: clouds"),
        ("Reporting", "Reporting"),
        ("A/78/265: report", "A/78/265: report"),
        ("Follow-up to the review", "follow-up to the review"),
        ("Israeli practices", "Israeli practices"),
        ("ICT security", "ICT security"),
        ("McBride report", "McBride report"),
        ("*Inter alia*", "*Inter alia*"),
        ("2030 Agenda", "2030 Agenda"),
        ("Éducation", "Éducation"),
        ("", ""),
        (" x", " x"),
    ],
)
def test_a_title_after_a_colon_begins_in_lower_case(title: str, form: str) -> None:
    """Unless its first word is a name or an acronym."""
    assert title_after_colon(title, "en") == form


@given(st.text())
def test_only_the_first_letter_may_change(title: str) -> None:
    """And doing it twice changes nothing more."""
    form = title_after_colon(title, "en")
    assert form in {title, title[:1].lower() + title[1:]}
    assert title_after_colon(form, "en") in {form, form[:1].lower() + form[1:]}


def test_the_words_that_lose_their_capital_letter_are_in_lower_case_and_in_order() -> None:
    """A name keeps its capital letter even if it begins with one of them."""
    form = phrases("en")["title_after_colon"]
    assert form["first_words"] == sorted(form["first_words"])
    assert all(word == word.lower() for word in form["first_words"])
    assert all(title_after_colon(f"{name} of work", "en") == f"{name} of work" for name in form["names"])
    assert all(name.split()[0].lower() in form["first_words"] for name in form["names"])


@pytest.mark.parametrize("language", WRITTEN)
def test_a_language_has_all_its_words(language: str) -> None:
    """Seven weekdays from Monday on, twelve months, the six languages and the three distributions."""
    words = phrases(language)
    assert len(words["weekdays"]) == 7
    assert len(words["months"]) == 12
    assert tuple(words["languages"]) == LANGUAGES
    assert tuple(words["distributions"]) == ("General", "Limited", "Restricted")
