import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.events.named_posts import posts_named_otherwise

PROGRAMME = """
programme:
  - date: 2024-03-04
    meetings:
      - time: morning
        entries: [{item: 1, heading: Clouds of the coast, list: [Director of the Rain Centre, Mayor of Lima]}]
"""
LINES = [
    ("Clouds of the coast are for the Director of the Wind Centre.", ["Director of the Wind Centre"]),
    ("Item 1 has, on Monday, clouds shown by the Mayor of Quito.", ["Mayor of Quito"]),
    ("On clouds of the coast, the Director of the Wind Centre and the Director of the Rain Centre differ.", []),
    ("Clouds of the coast were for the Director of the Wind Centre.", []),
    ("On Tuesday, clouds of the coast are for the Director of the Wind Centre.", []),
    ("Clouds of the coast are for the former Director of the Wind Centre.", []),
    ("Clouds of the coast are for the Director of RC.", []),
    ("Lunch is given by the Director of the Wind Centre.", []),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_post_stands_for_the_one_that_only_the_programme_has(text: str, expected: list[str]) -> None:
    """Words, a day or an item that both have say that a text speaks of the entry, if it does not name the right one."""
    context = context_of(with_base(f"{PROGRAMME}paragraphs:\n  - {json.dumps(text)}\n  - See the annex."))
    assert [said.wording.text for said, _ in context.picture.read(posts_named_otherwise)] == expected
