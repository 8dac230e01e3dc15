"""Suggest what a mistyped word was meant to be."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6, fold: bool = False) -> str | None:
    """Return the known word that a mistyped one looks like; None if none is similar enough.

    `cutoff` is the least similarity, from 0 to 1. With `fold`, capitals make no difference.
    """
    # Few runs have a mistake, and the others do not wait for it.
    from difflib import get_close_matches  # noqa: PLC0415

    if not fold:
        return next(iter(get_close_matches(word, list(known), n=1, cutoff=cutoff)), None)
    words: dict[str, str] = {}
    for each in known:
        words.setdefault(each.casefold(), each)
    close = get_close_matches(word.casefold(), list(words), n=1, cutoff=cutoff)
    return words[close[0]] if close else None
