"""Two texts on one line, with what is between them where both are there."""

from collections.abc import Sequence

from oewg_cli.formats.tracked_versions import TrackedVersion, change_of, is_in
from oewg_cli.note.blocks import Run

AFTER_HOURS = ", "
"""What is between the hours of a meeting and those who meet."""
AFTER_STRETCH = ": "
"""What is between the hours of a stretch and its heading, where they are on one line."""


def joined(first: Sequence[Run], between: str, second: Sequence[Run]) -> tuple[Run, ...]:
    """Return two texts as one, with a text between them in the versions that have both."""
    versions = [version for version in TrackedVersion if _has(first, version) and _has(second, version)]
    separator = (Run(between, change=change_of(versions)),) if versions else ()
    return (*first, *separator, *second)


def _has(runs: Sequence[Run], version: TrackedVersion) -> bool:
    return any(is_in(run.change, version) for run in runs)
