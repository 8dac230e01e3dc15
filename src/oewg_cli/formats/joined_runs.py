"""Two texts on one line, with what is between them where both are there."""

from collections.abc import Iterable, Sequence

from oewg_cli.formats.tracked_versions import TrackedVersion, change_of, is_in
from oewg_cli.note.blocks import Block, Run

AFTER_HOURS, AFTER_WORDS = ", ", " – "
"""What is between the hours of a meeting, or words in place of them, and those who meet."""
_TWELVE_O_CLOCK = ("noon", "midnight")
AFTER_STRETCH = ": "
"""What is between the hours of a stretch and its heading, where they are on one line."""


def joined(first: Sequence[Run], between: str, second: Sequence[Run]) -> tuple[Run, ...]:
    """Return two texts as one, with a text between them in the versions that have both."""
    versions = [version for version in TrackedVersion if _has(first, version) and _has(second, version)]
    return (*first, *_separator(between, versions), *second)


def hours_and_who(hours: Block) -> tuple[Run, ...]:
    """Return the hours of a meeting and those who meet, with a comma between them, or a dash after words."""
    both = [each for each in TrackedVersion if _has(hours.runs, each) and _has(hours.aside, each)]
    with_words = [version for version in both if are_words(hours.runs, version)]
    with_hours = [version for version in both if version not in with_words]
    return (
        *hours.runs,
        *_separator(AFTER_WORDS, with_words),
        *_separator(AFTER_HOURS, with_hours),
        *hours.aside,
    )


def are_words(runs: Iterable[Run], version: TrackedVersion) -> bool:
    """Return whether a version has words, and not hours, which begin with a number, noon or midnight."""
    text = "".join(run.text for run in runs if is_in(run.change, version)).strip()
    return bool(text) and not text[0].isdigit() and not text.startswith(_TWELVE_O_CLOCK)


def _separator(between: str, versions: Sequence[TrackedVersion]) -> tuple[Run, ...]:
    return (Run(between, change=change_of(versions)),) if versions else ()


def _has(runs: Sequence[Run], version: TrackedVersion) -> bool:
    return any(is_in(run.change, version) for run in runs)
