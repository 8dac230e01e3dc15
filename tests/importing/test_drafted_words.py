from datetime import date

import pytest

from oewg_cli.importing.drafted_programme import OpenQuestion, Tree
from oewg_cli.importing.drafted_words import drafted_words, place_of
from oewg_cli.source.tree import NodePath

MEETING: NodePath = ("programme", 0, "meetings", 0)
ITEMS: dict[str, Tree] = {"3": "Clouds", "5 (a)": {"title": "Rain", "in_headings": "rainfall"}}


def taken(words: str, meeting: dict[str, Tree], *questions: OpenQuestion) -> list[str]:
    """Return which of some words, one after the other, a meeting has."""
    tree: dict[str, Tree] = {
        "agenda": {"items": ITEMS},
        "programme": [{"date": date(2024, 3, 4), "meetings": [meeting]}],
    }
    drafted = drafted_words(tree, questions)[MEETING]
    return [word for word in words.split() if drafted.take(word)]


@pytest.mark.parametrize(
    ("meeting", "words"),
    [
        ({"time": "10:00–13:00"}, "10 am 1 pm"),
        ({"time": "15:00–18:30"}, "15 0 18 30 hours"),
        ({"time": "09:30–12:00"}, "930 noon"),
        ({"time": "morning"}, "morning"),
        ({"number": 69}, "69 meeting"),
        ({"number": 69}, "sixty ninth"),
        ({"entries": [{"item": 3}]}, "agenda item 3 clouds continued"),
        ({"entries": [{"item": ["3", "5 (a)"]}]}, "items 3 and 5 a clouds rain"),
        ({"entries": [{"item": "5 (a)"}]}, "5 a rainfall"),
        ({"entries": [{"heading": "The *rain* [of](https://a.example) 3[^note-1]"}]}, "the rain of 3"),
        ({"documents": ["A/AC.999/1", "A/AC.999/2"]}, "a ac 999 2 a ac 999 1 documentation"),
        ({"body": ["Bureau", "Group"]}, "joint meeting of the bureau and group"),
    ],
)
def test_a_meeting_has_its_words_and_those_in_which_a_document_says_the_same(
    meeting: dict[str, Tree], words: str
) -> None:
    """In figures and in words, in the hours of both clocks, with the titles of items."""
    assert taken(words, meeting) == words.split()


@pytest.mark.parametrize(
    ("meeting", "words", "found"),
    [
        ({"number": 3}, "3 3", "3"),
        ({"time": "15:00–18:00"}, "3 3 15", "3"),
        ({"time": "15:00–18:00", "entries": [{"item": 3}]}, "3 15 3", "3 15"),
        ({"entries": [{"heading": "Rain and rain"}]}, "rain rain rain", "rain rain"),
        ({"entries": [{"heading": "Rain"}]}, "clouds 4 march", ""),
        ({"entries": [{"heading": "Rain[^note-7]", "footnote": "note-7"}]}, "7 note", ""),
    ],
)
def test_a_word_is_there_as_often_as_the_programme_has_it(meeting: dict[str, Tree], words: str, found: str) -> None:
    """In one of its forms; what is elsewhere is not here."""
    assert taken(words, meeting) == found.split()


def test_a_day_has_its_weekday_and_its_month_in_long_and_short_forms() -> None:
    """The number of the month counts last."""
    drafted = drafted_words({"programme": [{"date": date(2024, 3, 4)}]}, ())["programme", 0]
    assert [drafted.take(word) for word in ("mon", "4", "mar", "24", "monday", "3")] == [True] * 4 + [False] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The document has `Tuesday, 4 March`, but that is a Monday.", "tuesday 4 march"),
        ("This has no place in a programme: Rain", "rain"),
        ("The document has several paragraphs here.", ""),
        ("The document has `4`: is this rain of several days?", "4"),
    ],
)
def test_what_a_question_quotes_is_said_at_its_place(text: str, words: str) -> None:
    """Its own words are not."""
    question = OpenQuestion((*MEETING, "time"), text)
    assert taken("tuesday 4 march rain several document", {}, question) == words.split()


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((*MEETING, "entries", 2), MEETING),
        (("programme", 0, "entries", 1), ("programme", 0)),
        (("paragraphs", 3), ("paragraphs",)),
        (("footnotes", "note-1"), ("footnotes",)),
        (("session", "place"), ("masthead",)),
    ],
)
def test_a_place_is_a_meeting_a_day_or_a_block(path: NodePath, place: NodePath) -> None:
    """All of the first page is one."""
    assert place_of(path) == place
