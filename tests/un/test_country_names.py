"""Check the names that are used for States in place of others."""

import pytest

from oewg_cli.un.country_names import other_country_names, other_country_pattern


@pytest.mark.parametrize("typed", other_country_names())
def test_a_name_that_is_not_used_is_found_as_a_whole(typed: str) -> None:
    """A part of another word, such as the adjective, is none."""
    match = other_country_pattern().search(f"in {typed}, and")
    assert match is not None
    assert match[0] == typed
    assert typed not in other_country_pattern().findall(f"in x{typed}, {typed}n, {typed}-born")


def test_what_is_offered_is_a_name_that_is_used() -> None:
    """It would not be found itself."""
    rights = {name.right for name in other_country_names().values()}
    assert rights.isdisjoint(other_country_names())
    assert not any(right.startswith("the ") for right in rights)
