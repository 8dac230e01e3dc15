"""Limit the depth of a document and the number of its values, far above any programme of work."""

from oewg_cli.process.errors import CommandError

MAX_DEPTH = 64
MAX_VALUES = 100_000
"""Texts, lists and blocks; a session of a month has two thousand. Each may have a finding."""


def check_depth(depth: int, name: str) -> None:
    """Refuse a document nested deeper than MAX_DEPTH levels; raises CommandError."""
    if depth > MAX_DEPTH:
        raise too_deep(name)


def too_deep(name: str) -> CommandError:
    """Return the error for a document that is nested too deep."""
    return CommandError(f"{name} is nested deeper than {MAX_DEPTH} levels; a programme of work needs fewer than ten.")


def too_many(name: str) -> CommandError:
    """Return the error for a document that has too many values."""
    return CommandError(f"{name} has more than {MAX_VALUES} values; a programme of work has some thousands.")
