import json

import pytest
from casebook import context_of, with_base

from oewg_cli.facts.posts_of_persons import officers_from_other_states, persons_stated_differently

_CHAIR = "The Chair is Ms. Ana Diaz (Chile). See the annex."


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [
        ([_CHAIR, "Mr. Li Wei (China), Chair, will speak."], "Mr. Li Wei", "Ms. Ana Diaz"),
        ([_CHAIR, "Ms. Diaz (Peru) will speak."], "Peru", "Chile"),
        ([_CHAIR, "The Rapporteur, Ana Diaz, will speak."], "Rapporteur", "Chair"),
        ([_CHAIR, "Mr. Ana Diaz will speak."], "Mr. Ana Diaz", "Ms. Ana Diaz"),
    ],
)
def test_two_texts_that_say_of_a_person_what_excludes_each_other_are_found(
    texts: list[str], one: str, other: str
) -> None:
    """Of posts, States, titles, and of the persons who hold a post that one person has."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: {json.dumps(texts)}\n")).picture
    assert [(each.one.text, each.other.text) for each in persons_stated_differently(picture)] == [(one, other)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Li Wei (China), the former Chair, will speak.",
        "The Chair of the panel, Mr. Li Wei (China), will speak.",
        "The Chair in 2022, Mr. Li Wei (China), will speak.",
        "Ms. Rosa Diaz (Peru) will speak.",
    ],
)
def test_other_persons_and_posts_of_others_are_not_compared(text: str) -> None:
    """Namesakes, former officers and the officers of parts of the body are others."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: {json.dumps([_CHAIR, text])}\n")).picture
    assert list(persons_stated_differently(picture)) == []


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Vice-Chair from Togo reports.", ["Togo"]),
        ("The third Vice-Chair (Togo) and the Vice-Chair from Togo.", []),
    ],
)
def test_an_officer_is_from_one_of_the_states_of_the_post(text: str, states: list[str]) -> None:
    """One more may be named beside the list of all."""
    texts = ["The Vice-Chairs are from Chad and Peru. See the annex.", text]
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: {json.dumps(texts)}\n")).picture
    assert [each.one.text for each in officers_from_other_states(picture)] == states
