import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.reading.persons import persons_with_posts
from oewg_cli.reading.scanner import tokens_of

_WORDS = re.findall(
    r"\S+", "Mr. Ms. Ana Diaz Li Wei (Chile) ( ) , and the Chair Vice-Chairs of Panel as Rapporteur is : their"
)


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("The Chair is Ms. Ana Diaz (Chile).", [("diaz", "Chile", "Chair")]),
        ("Li Wei (China), Vice-Chair, speaks.", [("wei", "China", "Vice-Chair")]),
        (
            "They elected Ana Diaz (Peru) as Chair and Li Wei (China) and Bo Roy (Chad) as Vice-Chairs.",
            [("diaz", "Peru", "Chair"), ("wei", "China", "Vice-Chairs"), ("roy", "Chad", "Vice-Chairs")],
        ),
        ("The Chair, Ana Diaz, and Ms. Roy speak.", [("diaz", "", "Chair"), ("roy", "", "")]),
        ("Their Rapporteur, Ana Diaz (Peru), speaks.", [("diaz", "Peru", "")]),
        ("Mr. Li Wei (Division for Rain) speaks in Conference Room (Annex).", [("wei", "", "")]),
        ("Ana Diaz opens the Main Committee.", []),
    ],
)
def test_persons_are_read_with_their_states_and_posts(text: str, persons: list[tuple[str, str, str]]) -> None:
    """A post is that of the persons beside it, of several if it is in the plural."""
    tokens = tokens_of(text)
    found = [
        (
            each.name,
            tokens.words(*each.state) if each.state else "",
            tokens.tokens[each.post].text if each.post is not None else "",
        )
        for each in persons_with_posts(tokens)
    ]
    assert found == persons


@given(st.lists(st.sampled_from(_WORDS), max_size=25))
def test_any_words_are_read_once(words: list[str]) -> None:
    """Persons have places in their text, in order, and none has two."""
    tokens = tokens_of(" ".join(words))
    found = list(persons_with_posts(tokens))
    assert all(0 <= one.start < one.end <= other.start for one, other in pairwise(found))
