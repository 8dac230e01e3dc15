"""Read for which years texts say that a plan is proposed or will be adopted: `Proposed programme of work for 2024`."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.plan_periods import periods_in
from oewg_cli.un.un_data import read_data

_ROLES = (
    *PARAGRAPHS,
    Role.TITLE,
    Role.SUBTITLE,
    Role.AGENDA_TITLE,
    Role.HEADING,
    Role.TEXT,
    Role.BULLET,
    Role.FOOTNOTE,
)
_TITLED = r"\bfor (?:the )?(?:biennium |period |years? )?((?:19|20)[0-9]{2})(?:[–-]((?:19|20)[0-9]{2}))?$"
_NAMED = (
    r"(?<![\w-])(?P<what>(?:[\w-]+\s){1,4}?)(?:for|of)\s(?:the\s)?(?:biennium\s|period\s|years?\s|triennium\s|quadrennium\s)?"
    r"(?P<years>(?P<first>20[0-9]{2})–(?P<last>20[0-9]{2}))(?![\w/–-])"
)
_WITH_YEARS = (
    r"(?P<what>(?:[\w’-]+\s){0,6}[\w’-]+),?\s(?:\(|(?:for|of|in|covering)\s(?:the\s)?)?"
    r"(?:(?:biennium|period|years?|triennium|quadrennium)\s)?(?P<years>(?P<first>20[0-9]{2})[–-](?P<last>20[0-9]{2}))(?![\w/–-])"
)
_IN_FORCE = (
    r"\b(?:implement\w*|execut\w*|expenditures?|accounts?|carry\w*|carried|reports?|review\w*|revis\w*|current|present"
    r"|approved|balances?|light|result\w*)\b"
)
"""Words with which a text speaks of a plan that was made before."""
_DRAFTED = (
    r"\b(?:draft|proposed|proposals?|new|adopt|adoption|approve|approval)\b[^;]*?"
    r"\b(?:biennium|triennium|quadrennium|period)\s(?P<years>(?P<first>20[0-9]{2})–(?P<last>20[0-9]{2}))(?![\w/–-])"
)
"""A plan that is still to be made, and its years: `the draft budget (…) and the draft plan, both for the biennium`."""
_OF_ANOTHER = (
    r"\b(?:previous(?:ly)?|former(?:ly)?|preceding|earlier|last|past|old|ended|ends|expir\w+|conclud\w+|completed|succe(?:ed|ss)\w*"
    r"|replac\w+|evaluat\w+|lessons|performance|compar\w+|following|next|future|subsequent|extend\w*|extension|instead|from)\b"
)
"""Words with which a text speaks of the plan for another period as such."""
_AGENDA_OF = r"\b(?:agenda|item\s[0-9]+(?:\s\([a-z]\))?)\s(?:of|for|at)\s$"
_NO_CONTENT = frozenset(
    {
        *("the", "a", "an", "of", "on", "for", "in", "and", "covering"),
        *("biennium", "period", "year", "years", "triennium", "quadrennium"),
    }
)
"""Words before years that are not of the name."""
_MOST = 60
_FEWEST_WORDS = 2


class PlannedPeriod(NamedTuple):
    """A plan and the years for which it is made; `wording` has the years."""

    plan: str
    wording: Wording
    first: int
    last: int


class TitledPeriod(NamedTuple):
    """A title of the agenda with the years of a plan, in small letters; `path` is where it stands."""

    title: str
    path: NodePath
    first: int
    last: int


def titled_periods(picture: Picture) -> tuple[TitledPeriod, ...]:
    """Return the titles of the agenda that end with the years of a plan: `Budget for the biennium 2024–2025`."""
    titles = (field for field in picture.fields if field.role is Role.AGENDA_TITLE)
    matches = ((field, compiled(_TITLED).search(field.plain)) for field in titles)
    return tuple(
        TitledPeriod(field.plain.casefold(), field.path, int(match[1]), int(match[2] or match[1]))
        for field, match in matches
        if match is not None
    )


def is_in_force(title: str) -> bool:
    """Return whether a title in small letters speaks of a plan that was made before: `implementation of the budget`."""
    return compiled(_IN_FORCE).search(title) is not None


def planned_periods(picture: Picture) -> tuple[PlannedPeriod, ...]:
    """Return the plans that texts propose for a year or for several, in reading order.

    `2024–2025` and `2024/25` are both years. A plan that is carried out or reviewed, or that was proposed in the past,
    is not read.
    """
    sentences = picture.sentences(*_ROLES, having=" for ")
    return tuple(found for sentence in sentences for found in _in_sentence(picture, sentence))


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[PlannedPeriod]:
    for found in periods_in(sentence.text):
        if sentence.tense is not Tense.PAST and not _is_of_another_agenda(picture, sentence, found.years.start):
            yield PlannedPeriod(found.plan, sentence.part(*found.years), found.first, found.last)


def _is_of_another_agenda(picture: Picture, sentence: NoteSentence, at: int) -> bool:
    """Return whether years are those of a title at another session: `(in the agenda of the fifth session, “…”)`."""
    text = sentence.text
    opening = text.rfind("(", 0, at)
    is_aside = opening >= 0 and ")" not in text[opening:at]
    aside = (opening, text.find(")", at) % (len(text) + 1)) if is_aside else (at, at)
    if is_aside and compiled(_OF_ANOTHER).search(text, *aside):
        return True
    others = [each for each in mentions_in(picture, sentence) if each.meant is Meant.OTHER]
    return any(
        aside[0] <= each.start < aside[1] or (each.end <= at and compiled(_AGENDA_OF).search(text, 0, each.start))
        for each in others
    )


def _may_have_years(field: TextField) -> bool:
    return field.role is Role.AGENDA_TITLE and "20" in field.plain


def periods_unlike_agenda(picture: Picture) -> tuple[tuple[PlannedPeriod, TitledPeriod], ...]:
    """Return the years after a name that the agenda has with other years: `the strategic plan, 2022–2025`."""
    titles = []
    for field in picture.fields:
        match = compiled(_WITH_YEARS).search(field.plain) if _may_have_years(field) else None
        if match is not None:
            titled = TitledPeriod(match["what"].casefold(), field.path, int(match["first"]), int(match["last"]))
            titles.append((_content(match["what"]), titled))
    found = [*_with_name(picture, titles)]
    known = {period.wording for period, _ in found} | {each.wording for each in picture.read(planned_periods)}
    drafted = _drafted_unlike(picture, [title for _, title in titles])
    return (*found, *(each for each in drafted if each[0].wording not in known))


def _drafted_unlike(picture: Picture, titles: Sequence[TitledPeriod]) -> Iterator[tuple[PlannedPeriod, TitledPeriod]]:
    """Return the years of what is still to be made, where all titles with years have the same other ones.

    The sentence has the last word of the name in a title: `the draft budget (…), for the biennium 2024–2025`.
    """
    if len({(each.first, each.last) for each in titles}) != 1:
        return
    for sentence in picture.sentences(*_ROLES, having="–"):
        drafted = compiled(_DRAFTED).search(sentence.text)
        if drafted is None or sentence.field.role is Role.AGENDA_TITLE or sentence.tense is Tense.PAST:
            continue
        years = (int(drafted["first"]), int(drafted["last"]))
        part = drafted[0].casefold()
        is_other = compiled(_OF_ANOTHER).search(part) or compiled(_IN_FORCE).search(part)
        named = [each for each in titles if _content(each.title)[-1:] and _content(each.title)[-1] in sentence.folded]
        known = f"{titles[0].first}–{titles[0].last}"
        if named and not is_other and years != (named[0].first, named[0].last) and known not in sentence.field.plain:
            yield PlannedPeriod(named[0].title, sentence.part(*drafted.span("years")), *years), named[0]


def _with_name(
    picture: Picture, titles: Sequence[tuple[list[str], TitledPeriod]]
) -> Iterator[tuple[PlannedPeriod, TitledPeriod]]:
    return (
        (period, title)
        for sentence in (picture.sentences(*_ROLES, having="–") if titles else ())
        if sentence.field.role is not Role.AGENDA_TITLE
        and sentence.tense is not Tense.PAST
        and not compiled(_OF_ANOTHER).search(sentence.folded)
        for match in compiled(_WITH_YEARS).finditer(sentence.text)
        for period in [_period(sentence, match)]
        for title in [_unlike(titles, period, _content(match["what"]))]
        if title is not None and f"{title.first}–{title.last}" not in sentence.field.plain
    )


def _period(sentence: NoteSentence, match: re.Match[str]) -> PlannedPeriod:
    return PlannedPeriod(
        match["what"].casefold(), sentence.part(*match.span("years")), int(match["first"]), int(match["last"])
    )


def _content(what: str) -> list[str]:
    return [word for word in what.casefold().split() if word not in _NO_CONTENT]


def _unlike(
    titles: Sequence[tuple[list[str], TitledPeriod]], period: PlannedPeriod, words: list[str]
) -> TitledPeriod | None:
    """Return the only title that ends with the two last words of a name, if it has other years."""
    named = [each for title, each in titles if title[-_FEWEST_WORDS:] == words[-_FEWEST_WORDS:]]
    is_other = len(named) == 1 and (named[0].first, named[0].last) != (period.first, period.last)
    return named[0] if is_other and len(words) >= _FEWEST_WORDS else None


class NamedPeriod(NamedTuple):
    """The years from one to another for which a text names something, and the words that tell it from others."""

    words: Words
    wording: Wording
    first: int
    last: int


def differing_periods(picture: Picture) -> tuple[tuple[NamedPeriod, NamedPeriod], ...]:
    """Return the pairs of years of one plan that overlap and are not the same, the later place first.

    Plans for one period after the other do not overlap: of `2028–2031` and `2027–2031`, one is wrong.
    """
    found: list[tuple[NamedPeriod, NamedPeriod]] = []
    known: list[NamedPeriod] = []
    for field in picture.fields if "–" in picture.index.chars else ():
        for match in compiled(_NAMED).finditer(field.plain) if "–" in field.plain and len(known) < _MOST else ():
            words = subject_words(match["what"]) - frozenset(read_data("leftovers")["planned"])
            wording = Wording(field, *match.span("years"))
            period = NamedPeriod(words, wording, int(match["first"]), int(match["last"]))
            other = next((each for each in known if _is_of_same_plan(each, period)), None)
            if other is not None and (other.first, other.last) != (period.first, period.last):
                if _is_of_earlier_session(picture, period.wording) or _is_of_earlier_session(picture, other.wording):
                    continue
                is_near = other.first <= period.last and period.first <= other.last
                found += [(period, other)] if is_near else []
            elif words:
                known.append(period)
    return tuple(found)


def _is_of_earlier_session(picture: Picture, wording: Wording) -> bool:
    sentence = picture.sentence_at(wording.field, wording.start)
    is_other = any(each.meant is Meant.OTHER for each in mentions_in(picture, sentence))
    return is_other and sentence.tense is Tense.PAST


def _is_of_same_plan(one: NamedPeriod, other: NamedPeriod) -> bool:
    fewer = min(len(one.words), len(other.words))
    is_part = one.words <= other.words or other.words <= one.words
    return one.words == other.words if fewer < _FEWEST_WORDS else is_part
