from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.importing.typed_in_capitals import TextsInCapitals, sentence_case

if TYPE_CHECKING:
    from oewg_cli.importing.drafted_programme import Tree


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("OPENING OF THE SESSION", "Opening of the session"),
        ("ANNOUNCEMENTS", "Announcements"),
        ("REPORT OF THE GENERAL ASSEMBLY", "Report of the General Assembly"),
        ("STATEMENT BY THE SECRETARY-GENERAL[^a]", "Statement by the Secretary-General[^a]"),
        ("UNESCO AND WHO: REPORTS", "UNESCO and WHO: reports"),
        ("REPORTS OF ANNEX II", "Reports of annex II"),
    ],
)
def test_capitals_as_a_form_become_those_of_a_sentence(text: str, changed: str) -> None:
    """Names and acronyms that are known keep theirs."""
    assert sentence_case(text) == (changed, True)


def test_words_that_may_be_names_are_not_certain() -> None:
    """They are in lower case, to be asked about."""
    assert sentence_case("CLOUDS NEAR QUELL") == ("Clouds near quell", False)


@pytest.mark.parametrize("text", ["", "Opening", "UNESCO", "A/78/265", "NASA", "AOSIS", "3 (A)"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    """An acronym too."""
    assert sentence_case(text) is None


@given(st.text(alphabet="ABC DE/1[]^ÄßŉǆI'’", max_size=40))
def test_nothing_but_capitals_changes(text: str) -> None:
    """All words stay."""
    found = sentence_case(text)
    assert found is None or found[0].casefold() == text.casefold()


def test_texts_are_changed_at_each_place_and_asked_about_once() -> None:
    """Nothing else of a programme is: no symbol, no place."""
    tree: dict[str, Tree] = {
        "masthead": {"symbol": "A/AC.999/INF.1", "organ": "GENERAL ASSEMBLY"},
        "title": "PROGRAMME OF WORK",
        "agenda": {"items": {"3": "CLOUDS NEAR QUELL"}},
        "programme": [
            {"date": None, "entries": ["OPENING STATEMENTS", {"heading": "RAIN AND HAIL", "list": ["NEAR TROLL"]}]}
        ],
    }
    questions = TextsInCapitals(tree).questions
    assert tree["title"] == "Programme of work"
    assert tree["masthead"] == {"symbol": "A/AC.999/INF.1", "organ": "GENERAL ASSEMBLY"}
    assert tree["programme"] == [
        {"date": None, "entries": ["Opening statements", {"heading": "Rain and hail", "list": ["Near troll"]}]}
    ]
    assert [question.path for question in questions] == [
        ("agenda", "items", "3"),
        ("programme", 0, "entries", 1, "heading"),
        ("programme", 0, "entries", 1, "list", 0),
    ]
