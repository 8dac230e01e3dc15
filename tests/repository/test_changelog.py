"""The changelog has a section for each version, as Keep a Changelog has it."""

import re
from datetime import date

from repository.project import ADDRESS, text_of

from oewg_cli import __version__

CHANGELOG = text_of("CHANGELOG.md")
SECTIONS = re.findall(r"^## (.*)$", CHANGELOG, re.MULTILINE)
VERSIONS = [found for line in SECTIONS[1:] if (found := re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - (\S+)", line))]


def test_what_is_not_released_comes_first_and_then_each_version_with_its_date() -> None:
    """The newest version first, and it is the version of the program."""
    assert SECTIONS[0] == "[Unreleased]"
    assert len(VERSIONS) == len(SECTIONS) - 1
    assert VERSIONS[0][1] == __version__
    order = [(date.fromisoformat(found[2]), *map(int, found[1].split("."))) for found in VERSIONS]
    assert order == sorted(order, reverse=True)


def test_each_section_has_a_link_to_what_is_in_it() -> None:
    """A version to its tag, the rest to what came after the last tag."""
    links = re.findall(r"^\[(.*)\]: (\S+)$", CHANGELOG, re.MULTILINE)
    assert links == [
        ("Unreleased", f"{ADDRESS}/compare/v{__version__}...HEAD"),
        *((found[1], f"{ADDRESS}/releases/tag/v{found[1]}") for found in VERSIONS),
    ]


def test_the_kinds_of_changes_are_those_of_keep_a_changelog() -> None:
    """Each at most once in a section."""
    for section in re.split(r"^## ", CHANGELOG, flags=re.MULTILINE)[1:]:
        kinds = re.findall(r"^### (.*)$", section, re.MULTILINE)
        assert len(kinds) == len(set(kinds))
        assert set(kinds) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
