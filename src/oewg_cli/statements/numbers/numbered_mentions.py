"""Read where texts name numbered things, of the note or of others: `paragraphs 3 and 5 (a)–(c)`, `annex II`.

The words are in `un/data/cross_references.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

MEETING = "meeting"
_LETTERS = r"(?:\s?\((?!(?:one|two|four|five|six|nine|ten)\))[a-z]{1,4}\))"
_FIGURE = rf"[1-9][0-9]{{0,2}}(?:bis|ter)?(?![0-9]|[.:/,][0-9]|-[a-z]|[^\S\n]?[ap]\.m|[^\S\n][A-Z]){_LETTERS}{{0,3}}"
_NTH = r"(?!(?:19|20)[0-9]{2}\b)[1-9][0-9]{0,3}(?![0-9]|[.:/,][0-9]|-[a-z]|[^\S\n]?[ap]\.m|[^\S\n][A-Z])"
_NUMERAL = r"(?:[1-9][0-9]?(?![0-9]|[.:/,][0-9])|[IVX]{1,6}|[A-H])(?![\w’'/-])"
# Of the words that end so, only the ordinals are read.
_ORDINAL = r"(?:[1-9][0-9]{0,3}(?:st|nd|rd|th)|(?:[a-z]{4,6}ty-)?(?:first|second|third|[a-z]{2,10}th))\b"
_JOINT = r"(?:(?:,|,?\sand|,?\sor|,?\sto|\sthrough|,?\sas\swell\sas)\s|\s?[–—-]\s?)"
_RANGE = lazy_pattern(r"\s?[–—-]\s?|,?\s(?:to|through)\s")
_WORD = r"(?<![a-z])(?!(?:and|or|to|through|as|well|the)\b)[a-z]+(?:-[a-z]+)?\b"
_PIECE = lazy_pattern(rf"(?P<number>[0-9]+(?:st|nd|rd|th)?|[IVX]+\b|[A-H]\b|{_WORD})?(?P<letters>{_LETTERS}*)")
_NEXT_WORD = lazy_pattern(r"\s(?P<word>(?:per\s|working\s)?[a-z]+)")
_LETTER = lazy_pattern(r"\(([a-z]+)\)")


class Label(NamedTuple):
    """The number of one thing, with the letters of its parts: 3 and `a` of `3 (a)`, 2 of `II`."""

    number: int
    letters: tuple[str, ...]
    wording: Wording

    @property
    def key(self) -> tuple[int, tuple[str, ...]]:
        """Return what is the same for two labels of one thing."""
        return self.number, self.letters


class LabelRange(NamedTuple):
    """One label, or a range from the first to the last."""

    first: Label
    last: Label | None

    @property
    def wording(self) -> Wording:
        """Return the words of the label or the whole range."""
        own = self.first.wording
        return own if self.last is None else Wording(own.field, own.start, self.last.wording.end)

    @property
    def labels(self) -> tuple[Label, ...]:
        """Return the labels that are typed."""
        return (self.first,) if self.last is None else (self.first, self.last)


class NumberedMention(NamedTuple):
    """Numbered things of one kind that a text names; `kind` is a key of the data file, `match` all of the words."""

    kind: str
    match: TextMatch
    ranges: tuple[LabelRange, ...]

    @property
    def labels(self) -> tuple[Label, ...]:
        """Return the labels that are typed, in order."""
        return tuple(label for each in self.ranges for label in each.labels)


def numbered_mentions(picture: Picture) -> tuple[NumberedMention, ...]:
    """Return the numbered things that texts name, in reading order; those in quotations are left out."""
    words = picture.index.held_of(("meeting", *_kinds()))
    if not words:
        return ()
    return tuple(
        mention
        for match in picture.index.find_with(words, _pattern(words))
        if (mention := _mention(match)) is not None and not match.is_quotation
    )


def _mention(match: TextMatch) -> NumberedMention | None:
    found = match.match
    if found is None:
        return None
    word = found["by_figure"] or found["by_numeral"]
    kind = _kinds()[word.lower()] if word else MEETING
    group = next(each for each in ("ordinals", "nth", "figures", "numerals") if found[each])
    start = match.start + found.start(group) - found.start()
    labels = list(_labels(match, start, start + len(found[group])))
    return NumberedMention(kind, match, tuple(_ranges(labels, match))) if labels else None


def _labels(match: TextMatch, start: int, end: int) -> Iterator[Label]:
    """Return the labels between two offsets; letters alone belong to the number before them."""
    plain, number, letters = match.field.plain, 0, ()
    at = start
    while at < end:
        piece = _PIECE.match(plain, at, end)
        if piece is None or not piece.group():
            at += 1
            continue
        at = piece.end()
        own = tuple(_LETTER.findall(piece["letters"]))
        if piece["number"]:
            value = _value(piece["number"])
            if value is None:
                continue
            number, letters = value, own
        elif number and own:
            # `3 (a) (i) and (ii)`: the last letters take the place of as many.
            letters = (*letters[: max(0, len(letters) - len(own))], *own)
        else:
            continue
        if piece.group().isdigit() and _is_count(plain, at):
            continue
        first = piece.start("number") if piece["number"] else plain.index("(", piece.start())
        yield Label(number, letters, Wording(match.field, first, at))


def _is_count(plain: str, at: int) -> bool:
    """Return whether a number that ends at an offset is a count of something: `12 speakers`, `27 per cent`."""
    word = _NEXT_WORD.match(plain, at)
    return word is not None and word["word"] in _counted()


def _ranges(labels: list[Label], match: TextMatch) -> Iterator[LabelRange]:
    at = 0
    while at < len(labels):
        first, *rest = labels[at : at + 2]
        between = match.field.plain[first.wording.end : rest[0].wording.start] if rest else ""
        is_range = _RANGE.fullmatch(between) is not None
        yield LabelRange(first, rest[0] if is_range else None)
        at += 2 if is_range else 1


def _value(typed: str) -> int | None:
    """Return the number of a label: `12`, `12th`, `twelfth`, `XII`, or the place of a capital letter."""
    figures = typed.rstrip("stndrh")
    if figures.isdigit():
        return int(figures)
    if typed.islower():
        return spelled_ordinals("en").get(typed)
    return arabic(typed) or ord(typed[0]) - ord("A") + 1


@cache
def _counted() -> frozenset[str]:
    return frozenset(read_data("cross_references")["en"]["words"]["counted"])


def known_kinds() -> frozenset[str]:
    """Return the words before numbers that are read here, in lower case."""
    return frozenset(_kinds())


@cache
def _kinds() -> dict[str, str]:
    words = read_data("cross_references")["en"]
    return {
        word.lower(): kind
        for group in ("figures", "numerals")
        for kind, forms in words[group].items()
        for word in forms
    }


@lru_cache(maxsize=64)
def _pattern(held: tuple[str, ...]) -> re.Pattern[str]:
    """Match the numbered things of which the words are in the texts; `(?!)` matches nothing."""
    words = read_data("cross_references")["en"]
    by_figure, by_numeral = (
        "|".join(word.replace(".", r"\.") for forms in words[group].values() for word in forms if word.lower() in held)
        or "(?!)"
        for group in ("figures", "numerals")
    )
    of_meetings = "|".join(words["words"]["of_meetings"])
    by_ordinal = (
        rf"(?=[1-9]|[a-z]++(?:-|(?<=st|nd|rd|th)\b))"
        rf"(?P<ordinals>{_ORDINAL}(?:{_JOINT}(?:the\s)?{_ORDINAL}){{0,9}})\s(?:(?:{of_meetings})\s)?meetings?\b"
        rf"|(?i:meetings(?:,?\snumbered)?)\s(?P<nth>{_NTH}(?:{_JOINT}{_NTH})*)"
    )
    # Of the words of a text few are before a number or are ordinals; only these are held against the long lists.
    return compiled(
        rf"\b(?:(?=\S++\s[1-9IVXA-H])(?:(?P<by_figure>(?i:{by_figure}))\s(?P<figures>{_FIGURE}(?:{_JOINT}(?:{_FIGURE}|\([a-z]{{1,4}}\)))*)"
        rf"|(?P<by_numeral>(?i:{by_numeral}))\s(?P<numerals>{_NUMERAL}(?:{_JOINT}{_NUMERAL})*))"
        rf"|{by_ordinal if 'meeting' in held else '(?P<ordinals>(?!))(?P<nth>)'})"
    )
