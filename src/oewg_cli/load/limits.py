"""How large and how deep a document may be: far beyond any programme of work, near enough to stay quick."""

from oewg_cli.kernel.errors import CommandError

MAX_BYTES = 4 * 1024 * 1024
MAX_DOCUMENT = 32 * 1024 * 1024
MAX_DEPTH = 64


def check_depth(depth: int, name: str) -> None:
    """Refuse a document nested deeper than MAX_DEPTH levels; raises CommandError."""
    if depth > MAX_DEPTH:
        raise too_deep(name)


def too_deep(name: str) -> CommandError:
    """Make the sentence for a document that is nested too deep."""
    return CommandError(f"{name} is nested deeper than {MAX_DEPTH} levels; a programme of work needs fewer than ten.")
