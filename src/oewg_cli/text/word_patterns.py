"""Make patterns of many words that are found fast."""

from collections.abc import Iterable


def any_case(words: Iterable[str]) -> str:
    """Return a pattern for one of some words in capital or small letters; a space in them is any space.

    Words with the same first letter are together, so that only one group is looked at where a word begins.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0].lower(), []).append(word[1:].replace(" ", r"\s"))
    groups = (rf"[{first}{first.upper()}](?i:{'|'.join(others)})" for first, others in rests.items())
    return f"(?:{'|'.join(groups)})"
