"""How deep a document may be: far beyond any programme of work."""

from oewg_cli.kernel.errors import CommandError

MAX_DEPTH = 64


def check_depth(depth: int, name: str) -> None:
    """Refuse a document nested deeper than MAX_DEPTH levels; raises CommandError."""
    if depth > MAX_DEPTH:
        raise too_deep(name)


def too_deep(name: str) -> CommandError:
    """Make the sentence for a document that is nested too deep."""
    return CommandError(f"{name} is nested deeper than {MAX_DEPTH} levels; a programme of work needs fewer than ten.")
