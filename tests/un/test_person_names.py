"""Names of persons that begin in lower case."""

import pytest

from oewg_cli.un.person_names import is_name_particle


@pytest.mark.parametrize(
    ("word", "is_particle"),
    [("van", True), ("al-amin", True), ("d'alembert", True), ("d’alembert", True), ("vanity", False), ("chair", False)],
)
def test_a_particle_is_recognized(word: str, *, is_particle: bool) -> None:
    """Alone, or joined to the name."""
    assert is_name_particle(word) == is_particle
