import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.generic_bodies import generic_bodies


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The Committee will meet.", ["Committee"]),
        ("The Committee will meet. It is the Committee on Rain.", []),
        ("The Working Group will meet.", []),
        ("The committee will meet.", []),
        ("The Executive Board will meet. The Board has decided.", []),
    ],
)
def test_a_kind_of_body_that_the_note_names_nowhere_in_full_is_read(text: str, stated: list[str]) -> None:
    """Small letters may be any committee."""
    picture = context_of(with_base(f"footnotes: {{}}\nparagraphs: [{json.dumps(text)}]\n")).picture
    assert [each.kind for each in picture.read(generic_bodies)] == stated
