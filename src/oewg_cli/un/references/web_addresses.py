"""Web addresses in running text, in which nothing else is searched for."""

from oewg_cli.text.lazy_patterns import lazy_pattern

_ADDRESS = lazy_pattern(r"https?://[^\s<>\"]+")


def without_addresses(text: str) -> str:
    """Replace each web address by as many letters x, in which nothing is found; the rest keeps its position."""
    return _ADDRESS.sub(lambda address: "x" * len(address[0]), text) if "://" in text else text
