"""Read for which years texts name something, `the survey of clouds from 2022 to 2025`, and where they do not agree."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import WORD, compared
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal

_ROLES = frozenset(
    {*PARAGRAPHS, Role.AGENDA_TITLE, Role.HEADING, Role.TEXT, Role.BULLET, Role.FOOTNOTE, Role.BODY, Role.NOTE_HEADING}
)
_TEXTS = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
_PERIOD = r"(?:(?:bienni|trienni|quadrenni)um\s|period\s|years?\s)?"
_YEARS = (
    r"(?P<years>(?P<first>(?:19|20)[0-9]{2})(?:(?:[–-]|\s(?:to|and)\s)(?P<last>(?:19|20)[0-9]{2}))?)"
    r"(?![\w/–-]|\s\([0-9]{4}\))"
)
_LINK = rf"(?:,\s|,?\s(?:all\s|both\s|each\s)?(?:for|covering|of|in)\s(?:the\s)?{_PERIOD}|\sfrom\s|\s(?:up\s)?to\s)\Z"
"""What is between a name and its years."""
_NAME = r"(?:[\w’'-]+\s){0,12}[\w’'-]+\Z"
_LONGEST_LINK, _LONGEST = 30, 100
_TREATY = r"\b(?:Convention|Agreement|Protocol|Treaty|Covenant|Charter)s?\b"
"""What has the year of its adoption after its name."""
_DONE_IN = frozenset({"activity", "work", "operation", "performance", "development", "result"})
"""Words after which `in` has the year of a thing, and not the time at which it is done."""
_VERB = (
    r"(?i:(?:will|shall|should|may|can|is|are|be|was|were|has|have|had|been|which|that|who|under|by|with|at|before|after"
    r"|to|introduces?|adopts?|approves?|considers?|presents?|submits?|discuss|elects?|takes?|up|into|issued|contains?"
    r"|provides?|this|these|see|item|agenda|[0-9]+)\b)"
)
_ACTS = frozenset(
    {
        *("adoption", "approval", "consideration", "introduction", "presentation", "proposed", "provisional"),
        *(
            "revised",
            "update",
            "note",
            "paper",
            "report",
            "discussion",
            "zero",
            "first",
            "new",
            "item",
            "six",
            "overview",
        ),
    }
)
"""Words before a name that are no part of it."""
_OF_ANOTHER = (
    r"\b(?:previous(?:ly)?|former(?:ly)?|preceding|earlier|last|past|old|ended|expir\w+|completed|succe(?:ed|ss)\w*"
    r"|replac\w+|lessons|compar\w+|next|future|subsequent|extend\w*|extension|instead|already|since|respectively)\b"
)
_OF_ITS = r"\s(?:on|of)\s(?:its|their|his|her)\s[^,;:()]{3,60}\Z"
_NEW = r"\b(?:draft|proposed|proposals?|new|preparation|outline|zero)\b"
_OLD = r"\b(?:review\w*|implement\w*|performance|execution|report\w*|evaluat\w+|result\w*|revis\w+)\b"
_TO_BE_MADE = r"[^.;]{0,60}?\swill\sbe\s(?:approved|adopted|agreed|finalized|considered)\b"
_FEWEST, _SPECIFIC = 2, 3
_MOST, _MOST_ALIKE = 200, 20


class YearsOfThing(NamedTuple):
    """What a text names with years, in the form in which names are compared, and the years."""

    words: tuple[str, ...]
    what: str
    wording: Wording
    first: int
    last: int
    is_to_be_made: bool

    @property
    def years(self) -> tuple[int, int]:
        """Return the first and the last year."""
        return self.first, self.last


def differing_years(picture: Picture) -> tuple[tuple[YearsOfThing, YearsOfThing], ...]:
    """Return the years of things that have other years in another place, with that place.

    Of several places, the one that is alone is returned; of two, the later one. Nothing is known of a thing that has
    two years in one text, or twice in the agenda or the programme.
    """
    named = _named(picture)
    # Names that may be the same end with the same words.
    by_end: dict[tuple[str, ...], list[YearsOfThing]] = {}
    for each in named:
        by_end.setdefault(each.words[-_FEWEST:], []).append(each)
    same_ends = [group[:_MOST_ALIKE] for group in by_end.values() if len(group) > 1]
    pairs = [(*pair, group) for group in same_ends for pair in combinations(group, 2) if _differ(*pair)]
    found: dict[Wording, tuple[YearsOfThing, YearsOfThing]] = {}
    for one, other, group in pairs:
        alike = [each for each in group if _is_same(each.words, other.words)]
        of_first, of_other = (sum(each.years == side.years for each in alike) for side in (one, other))
        wrong, right = (one, other) if of_first < of_other else (other, one)
        if len({each.years for each in alike}) == _FEWEST and not _are_several(alike):
            found.setdefault(wrong.wording, (wrong, right))
    return (*found.values(), *_in_lines(named))


def _named(picture: Picture) -> list[YearsOfThing]:
    found: list[YearsOfThing] = []
    for field in picture.index.with_figures:
        if field.role not in _ROLES or not ("20" in field.plain or "19" in field.plain) or len(found) > _MOST:
            continue
        for match in compiled(_YEARS).finditer(field.plain):
            named = _named_before(field.plain, match.start())
            years = None if named is None else _years_of(picture, field, named, match)
            if years is not None:
                found.append(years)
    return found


def _named_before(plain: str, start: int) -> tuple[str, str] | None:
    """Return the name that years at an offset may be those of, and what is between it and them."""
    link = compiled(_LINK).search(plain, max(0, start - _LONGEST_LINK), start)
    what = compiled(_NAME).search(plain, max(0, link.start() - _LONGEST), link.start()) if link is not None else None
    return (what[0], link[0].strip()) if link is not None and what is not None else None


def _years_of(picture: Picture, field: TextField, named: tuple[str, str], match: re.Match[str]) -> YearsOfThing | None:
    words = _words_of(picture, *named, is_one=match["last"] is None)
    if len(words) < _FEWEST:
        return None
    sentence = picture.sentence_at(field, match.start("years"))
    after = sentence.tense_after(match.end() - sentence.start) if field.role in _TEXTS else Tense.NONE
    tenses = {after, sentence.tense if after is Tense.NONE else after}
    if (field.role in _TEXTS and Tense.PAST in tenses) or compiled(_OF_ANOTHER).search(sentence.folded):
        return None
    is_to_be = compiled(_TO_BE_MADE).match(field.plain, match.end()) is not None
    first, last = int(match["first"]), int(match["last"] or match["first"])
    return YearsOfThing(words, named[0].casefold(), Wording(field, *match.span("years")), first, last, is_to_be)


def _words_of(picture: Picture, named: str, link: str, *, is_one: bool) -> tuple[str, ...]:
    """Return the words of a name before years; none where the years are no part of a name."""
    what = compiled(rf"\A.*\b{_VERB}\s").sub("", f"{named} ").strip()
    if link == "," and is_one:
        what = compiled(r"\A.*\b(?:for|to|under|of)\sthe\s(?=[A-Z])").sub("", what)
    owner = compiled(r"\s(?:of|for)\s(?:the|its)\s(?P<name>[A-Z][\w’-]*(?:\s[A-Za-z’-]+)*)\Z").search(what)
    if owner is not None and owner["name"].casefold() in picture.programme.body.casefold():
        what = what[: owner.start()]
    words = [word for word in map(compared, compiled(WORD).findall(what.casefold())) if word is not None]
    while len(words) > _FEWEST and (words[0] in _ACTS or cardinal(words[0]) is not None):
        words.pop(0)
    last = words[-1] if words else ""
    is_wrong = (
        (link == "in" and last not in _DONE_IN)
        or (link == "of" and is_one and (last != "session" or len(words) <= _FEWEST))
        or (link == "," and is_one and compiled(_TREATY).search(named) is None)
        or (link in {"from", "to"} and is_one)
    )
    return () if is_wrong else tuple(words)


def _is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two names are the same, or one ends with all the words of the other."""
    if one == other:
        return True
    fewer, more = sorted((one, other), key=len)
    extra = more[: len(more) - len(fewer)]
    is_end = len(fewer) < len(more) and more[len(extra) :] == fewer
    return is_end and (len(fewer) >= _SPECIFIC or all(each in _ACTS for each in extra))


def _differ(one: YearsOfThing, other: YearsOfThing) -> bool:
    """Return whether two places have one thing with years of which only one can be right."""
    fields = one.wording.field, other.wording.field
    is_one = one.first == one.last, other.first == other.last
    is_same_kind = one.years != other.years and is_one[0] == is_one[1]
    if fields[0] is fields[1] or not is_same_kind or not _is_same(one.words, other.words):
        return False
    if one.wording.text in fields[1].plain or other.wording.text in fields[0].plain:
        return False
    for new, old in ((one.what, other.what), (other.what, one.what)):
        if compiled(_NEW).search(new) and compiled(_OLD).search(old) and not compiled(_OLD).search(new):
            return False
    if all(field.role in _TEXTS and field.path[:-1] == fields[0].path[:-1] for field in fields):
        return False
    is_near = not is_one[0] and one.first <= other.last and other.first <= one.last
    is_planned = any(field.role not in _TEXTS for field in fields)
    is_treaty = all(compiled(_TREATY).search(each.wording.field.plain) for each in (one, other))
    is_same = one.words == other.words and len(one.words) >= _SPECIFIC
    return is_near or is_treaty or (is_planned and (is_same or one.is_to_be_made or other.is_to_be_made))


def _are_several(alike: Sequence[YearsOfThing]) -> bool:
    """Return whether the agenda, or one text, has a thing with several years."""
    years: dict[object, set[tuple[int, int]]] = {}
    for each in alike:
        field = each.wording.field
        keys = [field.path, *([field.role] if field.role is Role.AGENDA_TITLE else [])]
        for key in keys:
            years.setdefault(key, set()).add(each.years)
    return any(len(found) > 1 for found in years.values())


def _in_lines(named: Sequence[YearsOfThing]) -> Iterator[tuple[YearsOfThing, YearsOfThing]]:
    """Return what differs in two lines that are otherwise alike: `of the Office on its activities in 2027`."""
    of_lists: dict[tuple[object, str], list[YearsOfThing]] = {}
    for each in named:
        end = compiled(_OF_ITS).search(each.what) if each.wording.field.role is Role.SUBPARAGRAPH else None
        if end is not None:
            of_lists.setdefault((each.wording.field.path[:-1], end[0]), []).append(each)
    for lines in of_lists.values():
        years = sorted({each.years for each in lines})
        if len(years) != _FEWEST or len({each.words for each in lines}) != len(lines):
            continue
        older, newer = ([each for each in lines if each.years == one] for one in years)
        wrong, right = (older, newer) if len(older) == 1 else (newer, older)
        if len(wrong) == 1:
            yield wrong[0], right[0]
