"""Find names in capitals that the note writes in two ways: with another small word, an adjective, or without an `s`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.official_names import official_names

_REST = r"[a-z]+(?:[-’](?:[A-Z]?[a-z]+))*"
_WORD = rf"[A-Z]{_REST}"
_SMALL = frozenset({"of", "for", "on", "and", "the", "to", "in", "against", "with"})
_NEXT = rf"[ \u00a0](?:(?:of|for|on|and|the|to|in|against|with)[ \u00a0]){{0,2}}{_WORD}"
_NAME = rf"[A-Z](?<!\w[A-Z]){_REST}(?:{_NEXT}){{1,9}}"
_ARTICLES, _FEWEST = frozenset({"The", "A", "An"}), 2
_LONGEST_BEFORE, _MOST_WORDS = 60, 9
_FEWEST_OF_OFFICE = 3
"""A minister of finance and a minister for finance are of two Governments; longer names are those of one office."""


class NameWrittenOtherwise(NamedTuple):
    """A name, and the form in which the note has it elsewhere, more often or in the programme."""

    match: TextMatch
    right: TextMatch
    is_usual: bool


def names_written_otherwise(context: CheckContext) -> Iterator[NameWrittenOtherwise]:
    """Return the names in capitals that differ from another form of them in a small word or in one plural."""
    forms: dict[tuple[str, ...], dict[str, list[TextMatch]]] = {}
    for match in context.text_index.find(compiled(_NAME)):
        for start, words in _endings(match.text):
            key = _key(words)
            if len(key) >= _FEWEST:
                forms.setdefault(key, {}).setdefault(" ".join(words), []).append(
                    match.part(match.start + start, match.end)
                )
    found = [each for written in forms.values() if len(written) >= _FEWEST for each in _slips(written)]
    found += _with_adjectives(context)
    for each in found:
        place = each.match
        is_part = any(
            other.match.field is place.field and other.match.start < place.start < other.match.end for other in found
        )
        if not is_part:
            yield each


def _with_adjectives(context: CheckContext) -> Iterator[NameWrittenOtherwise]:
    """Return names with an adjective for a noun: `the Environmental Assembly` beside an Environment Assembly."""
    typed = context.text_index.typed_words
    for adjective in sorted(word for word in typed if word.endswith("al") and word.istitle()):
        nouns = {f"{adjective[:-2]}{end}" for end in ("", "e", "s")} & typed - {"Nations"}
        pattern = rf"\b(?:{'|'.join([adjective, *nouns])})[ \u00a0](?={_WORD})[A-Za-z’-]+"
        forms: dict[str, dict[str, list[TextMatch]]] = {}
        for match in context.text_index.find(compiled(pattern)) if nouns else ():
            first, _, last = match.text.replace("\u00a0", " ").partition(" ")
            if not match.is_quotation and (_is_longer(match) or not match.field.plain.startswith(" of ", match.end)):
                forms.setdefault(last, {}).setdefault(first, []).append(match)
        for form in (each for each in forms.values() if len(each) == _FEWEST):
            (one, *more), others = sorted(form.values(), key=lambda each: (len(each), any(map(_is_longer, each))))
            if not more and not _is_longer(one) and (len(others) > 1 or any(map(_is_longer, others))):
                yield NameWrittenOtherwise(one, others[0], is_usual=len(others) > 1)


def _is_longer(place: TextMatch) -> bool:
    """Return whether another word of a name comes directly before: `the United Nations Environment Assembly`."""
    return compiled(rf"\b(?!The\s){_WORD}[ \u00a0]$").search(place.field.plain, 0, place.start) is not None


def _endings(name: str) -> Iterator[tuple[int, list[str]]]:
    """Return where a name may begin, which may be longer, with its words: `Exchange with the High Representative`."""
    words, start = name.replace("\u00a0", " ").split(" "), 0
    for at, word in enumerate(words):
        is_first = at == 0 or words[at - 1] in _SMALL or words[at - 1] in _ARTICLES
        if is_first and word not in _SMALL and word not in _ARTICLES and len(words) - at <= _MOST_WORDS:
            yield start, words[at:]
        start += len(word) + 1


def _slips(written: dict[str, list[TextMatch]]) -> Iterator[NameWrittenOtherwise]:
    own = {form: [place for place in places if not place.is_quotation] for form, places in written.items()}
    unlike = list(_unlike_title_block(written, own))
    yield from unlike
    if unlike:
        return
    (usual, most), *others = Counter({form: len(places) for form, places in own.items()}).most_common()
    for form, count in others:
        if count == 1 and most > 0 and _is_slip(form, usual) and form not in official_names() and _may_be_right(usual):
            yield NameWrittenOtherwise(own[form][0], own[usual][0], most > 1)


def _unlike_title_block(
    written: dict[str, list[TextMatch]], own: dict[str, list[TextMatch]]
) -> Iterator[NameWrittenOtherwise]:
    """Return the form that differs from a name within that of a body of the note; whole names are for MST010."""
    titled = ((form, place) for form, places in written.items() for place in places if place.field.role is Role.BODY)
    for right, there in titled:
        for form, places in own.items() if there.start > 0 else ():
            is_in_whole = any(_word_before(each) == _word_before(there) for each in places)
            if len(places) == 1 and form != right and not is_in_whole and _is_slip(form, right):
                yield NameWrittenOtherwise(places[0], there, is_usual=True)
        return


def _word_before(place: TextMatch) -> str:
    """Return the last word in capitals before a name, close to it."""
    before = compiled(rf"\b{_WORD}\b").findall(place.field.plain, max(0, place.start - _LONGEST_BEFORE), place.start)
    return before[-1] if before and before[-1] not in _ARTICLES else ""


def _may_be_right(form: str) -> bool:
    """Return whether a form may be right: it is an official name, or no official name has its words."""
    return form in official_names() or _key(form.split()) not in _official_keys()


@cache
def _official_keys() -> frozenset[tuple[str, ...]]:
    return frozenset(_key(name.split()) for name in official_names())


def _key(words: Iterable[str]) -> tuple[str, ...]:
    return tuple([word.rstrip("s") for word in words if word not in _SMALL])


def _words(name: str) -> list[str]:
    return [word for word in name.split() if word not in _SMALL]


def _is_slip(form: str, usual: str) -> bool:
    """Return whether two forms differ in small words only, or in a plural within, where the last words are the same."""
    one, other = _words(form), _words(usual)
    # `The report of the Secretary-General on the United Nations system`: what it is on goes on.
    if one == other and one[-1] != "Nations":
        is_office = len(one) >= _FEWEST_OF_OFFICE and not form.startswith("Minister")
        small = [[word for word in each.split() if word in _SMALL] for each in (form, usual)]
        # `the Commissioner and the Council` are two, and not the Commissioner to the Council.
        return is_office and len(small[0]) == len(small[1]) > 0 and small[0].count("and") == small[1].count("and")
    differing = [at for at, (word, right) in enumerate(zip(one, other, strict=True)) if word != right]
    words, right = form.split(), usual.split()
    # A plural at the end, or before a small word, is one of several things: `Chairs of the Committees`.
    is_within = all(
        at + 1 < len(one) and words.index(one[at]) + 1 == words.index(one[at + 1]) and one[at] != one[at + 1]
        for at in differing
    )
    return len(differing) == 1 and is_within and len(words) == len(right)
