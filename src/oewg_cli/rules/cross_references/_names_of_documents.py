"""Tell whether two names can be those of one document."""

from functools import cache

from oewg_cli.statements.subject_words import WORD
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.un_data import read_data

_WORD = lazy_pattern(WORD)
_FEWEST = 2
_REPORT_OF = r"(?:draft\s)?report\sof\s(?:the\s)?(?P<author>[a-z][^,;()]*?)(?=\s(?:on|for|to|about|concerning)\s|$)"
_POINTING = lazy_pattern(
    r"(?<=report)(?:\s(?:on|of)\s(?:(?:it|them|this|these|those)|(?:that|this|the\ssame|(?:the|its)\s(?:last|previous))\s[a-z]+)"
    r"|\sthereo[fn])$|\son\sthe\s(?:first|second|third|fourth|last|other|former|latter)\b(?!\ssession)[^,;]*$"
)
_FOR_EACH = (" for each", " for each of them", " on each", " on each of them", " for both", " on both")


def are_of_two_documents(first: str, other: str) -> bool:
    """Return whether each of two names has words of its own, or is the report of others.

    `the report on it` has none; `the report on the use of wells` may have the title `Use of wells in the region`.
    """
    if _are_of_others(first, other) or _are_of_others(other, first):
        return True
    if any(name.endswith(_FOR_EACH) for name in (first, other)):
        return False  # `a background note for each of them`
    # `the note entitled “From farm to ship”` is not told by its words from `the note on storage`.
    if ("“" in first) != ("“" in other) and first.partition(" ")[0] == other.partition(" ")[0]:
        return False
    if _has_short_name(first, other) or _has_short_name(other, first):
        return False
    names = [_words(name) for name in (first, other)]
    if any(len(name) > 1 and name[1:2] == title[:1] for name, title in (names, reversed(names))):
        names = [name[int(name[0] in _kinds()) :] for name in names]
    one, two = map(set, names)
    if min(len(one), len(two)) >= _FEWEST:
        return not (one <= two or two <= one)
    # `the draft text` and `the note on sources of finance` have no word in common.
    return bool(one - _kinds() and two - _kinds()) and not one & two


def _has_short_name(short: str, full: str) -> bool:
    """Return whether a word of one name stands for several of the other: `wmo`, of a world meteorological body."""
    words = _WORD.findall(full)
    initials = "".join(word[0] for word in words if word not in {"of", "the", "and", "for", "on", "by"})
    return any(len(word) > _FEWEST and word in initials and word not in words for word in _WORD.findall(short))


def _words(name: str) -> list[str]:
    """Return the words of a name that tell it from others, in their order."""
    return [word for word in _WORD.findall(_POINTING.sub("", name)) if word not in _general()]


def _are_of_others(office: str, body: str) -> bool:
    """Return whether one report is that of an office, such as the Executive Director, and one that of a body.

    `the report of the Secretary-General on the work of the Board` may be shorter `the report of the Board`.
    """
    authors = read_data("document_names")["authors"]
    of = [compiled(_REPORT_OF).match(name) for name in (office, body)]
    by, whose = (set(_WORD.findall(each["author"])) if each is not None else set() for each in of)
    is_of_body = not (whose.isdisjoint(authors["body"]) or by.isdisjoint(authors["office"]))
    return is_of_body and whose.isdisjoint(authors["office"]) and not (whose - {"of", "the"}) & {*_WORD.findall(office)}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(word for noun in read_data("document_names")["nouns"] for word in noun.split())


@cache
def _general() -> frozenset[str]:
    """Return the words that one name of a document may have and another one not: articles, authors, `concerning`."""
    return frozenset(read_data("document_names")["general"])
