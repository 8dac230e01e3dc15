import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.footnotes._mark_clusters import clusters

PIECES = ("[^a]", "[^b]", "[^", ",", ";", " ", "\n", ".", "x", "*", "[x](#)", "<https://un.org>")


def field(text: str) -> TextField:
    """Make a paragraph of a text."""
    return TextField(("paragraphs", 0), Role.PARAGRAPH, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("none.", []),
        ("one[^a].", [("[^a]", ".")]),
        ("one.[^a]", [("[^a]", "")]),
        ("[^a][^b] x", [("[^a][^b]", " ")]),
        ("[^a], [^b], x", [("[^a][^b]", ",")]),
        ("[^a], *x*", [("[^a]", ",")]),
        ("[^a] x [^b]", [("[^a]", " "), ("[^b]", "")]),
        ("[^a];", [("[^a]", ";")]),
        ("*x[^a]*.", [("[^a]", ".")]),
    ],
)
def test_marks_at_one_place_belong_together(text: str, found: list[tuple[str, str]]) -> None:
    """Only commas, semicolons and spaces are between them; italics do not separate them."""
    assert [(cluster.typed, cluster.after) for cluster in clusters(field(text))] == found


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_each_mark_is_in_one_cluster(text: str) -> None:
    """In the order of the text."""
    paragraph = field(text)
    assert [mark for cluster in clusters(paragraph) for mark in cluster.marks] == list(paragraph.marks)
