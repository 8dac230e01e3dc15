"""Check in which forms titles of posts are found."""

import re

import pytest

from oewg_cli.un.post_titles import letters_of, mistyped_posts, post_titles

WORDS = frozenset(re.findall("[a-z]+", " ".join(title.lower() for title, _ in post_titles().values())))


@pytest.mark.parametrize("title", [title for title, _ in post_titles().values()])
def test_a_title_is_found_in_every_form_but_its_own(title: str) -> None:
    """With a space, a hyphen or nothing in place of each gap, and in any letters."""
    pattern = mistyped_posts(WORDS)
    assert pattern is not None
    wrong = [re.sub("[- ]", gap, title) for gap in (" ", "-", "\u00a0", "‑", "- ")] + [title.lower(), title.upper()]
    for form in wrong:
        match = pattern.search(f"the {form}, who")
        assert form == title or (match is not None and match[0] == form and letters_of(form) == letters_of(title))
    assert pattern.search(f"the {title} met") is None


def test_without_words_of_a_title_nothing_is_looked_for() -> None:
    """Most texts have none of most titles."""
    assert mistyped_posts(frozenset({"secretary", "cloud"})) is None
