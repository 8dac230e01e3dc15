"""Recognize words that moved on with the session: years, numbers of annual reports, addresses of a meeting."""

from collections.abc import Sequence
from functools import cache

from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import ordinal, spelled_ordinals
from oewg_cli.un.references.symbols import parse_symbol

_YEAR = lazy_pattern(r"(?<![0-9])((?:19|20)[0-9]{2})(?:([/–-])([0-9]{2}))?(?![0-9])")
_ADDRESS = lazy_pattern(r"(https?://|www\.)([^/\s<>()\[\]]+)(/[^\s<>()\[\]]*)?")
_NUMBER_OF_YEAR = lazy_pattern(r"((?:19|20)[0-9]{2})/[0-9]{1,3}\W?")
_LAST_YEARS, _COMING_YEARS = 1, 6
"""How long before the last session a period may have ended, and how long after the coming one it may last."""
_FURTHEST_ORDINAL = 4
_WORDS_TO_SESSION = 2
_HIGHEST = 100
_LONGEST_TITLE = 20
"""The most words at the end of a title that may be others together with its symbol."""


def goes_back(old: Sequence[str], new: Sequence[str]) -> bool:
    """Return whether years or ordinals are earlier than those that they replace, or whether only some have moved on."""
    for before, after in ((_years_of(old), _years_of(new)), (_ordinals_of(old), _ordinals_of(new))):
        steps = {late - early for early, late in zip(before, after, strict=False)}
        if len(before) == len(after) and steps and (min(steps) < 0 or (0 in steps and len(steps) > 1)):
            return True
    return False


def _years_of(words: Sequence[str]) -> list[int]:
    return [year for word in words if _YEAR.sub("", word).strip(".,;:()–-") == "" for year in _years(word)]


def _ordinals_of(words: Sequence[str]) -> list[int]:
    found = (_ordinals().get(word.strip(".,;:()").casefold(), 0) for word in words)
    return [number for number in found if number]


def have_moved_on(old: Sequence[str], new: Sequence[str], following: str, transition: SessionTransition) -> bool:
    """Return whether each of some new words is the old one of the next session, or the same.

    These are later years, decisions numbered by them, periods of the same length, the next number of a report, and
    another page of the same website. The number of a session is not one of them, since it is known; `following` is the
    text after the words. The words of a title may be any others if the symbol after them is another one too.
    """
    if _is_other_document(old, new):
        return True
    if len(old) != len(new):
        return False
    return all(
        before == after or _has_moved_on(before, after, " ".join([*new[at + 1 :], following]), transition)
        for at, (before, after) in enumerate(zip(old, new, strict=True))
    )


def _is_other_document(old: Sequence[str], new: Sequence[str]) -> bool:
    """Return whether words end with the symbols of two documents: `rain (A/78/12)` and `snow and hail (A/79/5)`."""
    if not 0 < len(old) <= _LONGEST_TITLE or not 0 < len(new) <= _LONGEST_TITLE:
        return False
    symbols = [parse_symbol(words[-1].strip("().,;:")) for words in (old, new)]
    return None not in symbols and symbols[0] != symbols[1]


def _has_moved_on(old: str, new: str, following: str, transition: SessionTransition) -> bool:
    return (
        _is_other_page(old, new)
        or _is_later_period(old, new, transition)
        or _is_of_later_year(old, new)
        or (_is_next_ordinal(old, new) and not _names_session(following))
    )


def _is_other_page(old: str, new: str) -> bool:
    pages = [_ADDRESS.sub(r"\1\2/", word) for word in (old, new)]
    return pages[0] == pages[1] and _ADDRESS.search(old) is not None


def _is_of_later_year(old: str, new: str) -> bool:
    """Return whether a decision that is numbered by its year stands for one of an earlier year: 2026/17 for 2025/19."""
    before, after = (_NUMBER_OF_YEAR.fullmatch(word) for word in (old, new))
    return before is not None and after is not None and before[1] < after[1]


def _is_later_period(old: str, new: str, transition: SessionTransition) -> bool:
    if _YEAR.sub("", old) != _YEAR.sub("", new):
        return False
    before, after = _years(old), _years(new)
    shifts = {late - early for early, late in zip(before, after, strict=False)}
    return (
        len(before) == len(after) > 0
        and len(shifts) == 1
        and min(shifts) > 0
        and max(before) >= transition.last.opens.year - _LAST_YEARS
        and max(after) <= transition.coming.closes.year + _COMING_YEARS
    )


def _years(word: str) -> list[int]:
    years = []
    for first, joint, last in _YEAR.findall(word):
        years += [int(first), int(first[:2] + last)] if joint else [int(first)]
    return years


def _is_next_ordinal(old: str, new: str) -> bool:
    before, after = (_ordinals().get(word.strip(".,;:()").casefold(), 0) for word in (old, new))
    return 0 < before < after <= before + _FURTHEST_ORDINAL


def _names_session(following: str) -> bool:
    return any(word.startswith("session") for word in following.casefold().split()[:_WORDS_TO_SESSION])


@cache
def _ordinals() -> dict[str, int]:
    return spelled_ordinals("en") | {
        f"{number}{ordinal(number + _HIGHEST, 'en')[-2:]}": number for number in range(1, _HIGHEST)
    }
