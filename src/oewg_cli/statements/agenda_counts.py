"""Read how many items a text gives the agenda, or sub-items an item, and how many lines or documents a list."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED, Role, TextField
from oewg_cli.statements.meeting_counts import is_limited
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.session_mentions import Meant, mentions_in
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data

_BOTH = 2
_LONGEST_SUBJECT = 60
_BETWEEN_SYMBOLS = r"\s*(?:,|,?\sand|;|;\sand)\s*"


class AgendaCount(NamedTuple):
    """A number of items of the agenda, or of sub-items of the item with a number."""

    wording: Wording
    number: int
    of_item: str | None


class ListCount(NamedTuple):
    """A number that announces a list, and what the list has: lines, or symbols of documents."""

    wording: Wording
    number: int
    noun: str
    listed: tuple[int, ...]
    of_documents: bool


def agenda_counts(picture: Picture) -> tuple[AgendaCount, ...]:
    """Return the numbers of items and sub-items that texts give the agenda of the note."""
    return tuple(
        count
        for field in picture.fields
        if "item" in field.plain and field.role not in ADOPTED
        for sentence in picture.sentences_of(field)
        if ("items" in sentence.text or "-item" in sentence.text) and not sentence.is_too_long
        for count in _of_agenda(picture, sentence)
    )


def _is_own(picture: Picture, sentence: NoteSentence) -> bool:
    if any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence)):
        return False
    stated, in_number, _ = sentence.text.partition(" in number")
    end = sentence.start + len(stated if in_number else sentence.text)
    return sentence.tense is not Tense.PAST and picture.owners.owner(sentence.field, end, end) is not Owner.OTHER


def _of_agenda(picture: Picture, sentence: NoteSentence) -> Iterator[AgendaCount]:
    patterns = [_of_whole(), _of_item()] if _is_own(picture, sentence) else []
    for pattern in [*patterns, _of_pronoun()] if _follows_agenda(picture, sentence) else patterns:
        for match in pattern.finditer(sentence.text):
            group = next(group for group, text in match.groupdict().items() if group.startswith("number") and text)
            number = _BOTH if match[group].casefold() == "both" else cardinal(match[group])
            if number is not None and not is_limited(sentence.text, match.start(group)):
                items = [text for group, text in match.groupdict().items() if group.startswith("item") and text]
                item = items[0] if items else None
                yield AgendaCount(sentence.part(match.start(group), match.end(group)), number, item)


def _follows_agenda(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether a sentence begins with "It" or "They", and the one before it speaks of the agenda of the note."""
    if not sentence.text.startswith(("It ", "This ")) or sentence.start == 0:
        return False
    before = picture.sentence_at(sentence.field, sentence.start - 1)
    at = before.folded.find("agenda", 0, _LONGEST_SUBJECT)
    if at < 0 or any(each.meant is not Meant.THIS for each in mentions_in(picture, before)):
        return False
    end = before.start + at + len("agenda")
    return picture.owners.owner_named_after(sentence.field, end) is not Owner.OTHER


def list_counts(picture: Picture) -> tuple[ListCount, ...]:
    """Return the numbers that announce the list under a text, or the documents whose symbols come directly after."""
    lines: dict[object, int] = {}
    for field in picture.fields:
        if field.path[-2:-1] == ("list",):
            lines[field.path[:-2]] = lines.get(field.path[:-2], 0) + 1
    return tuple(count for field in picture.fields if field.role not in _NAMES for count in _of_list(field, lines))


_NAMES = ADOPTED - {Role.TEXT}


def _of_list(field: TextField, lines: dict[object, int]) -> Iterator[ListCount]:
    text = field.plain.rstrip()
    count = lines.get(field.path[:-1], 0) if field.path[-1] == "text" and text.endswith(":") else 0
    announced = _announcing_list().search(text) if count > 1 else None
    if announced is not None:
        number = cardinal(announced["number"])
        if number is not None and not is_limited(text, announced.start("number")):
            noun = announced["noun"].casefold()
            wording = Wording(field, announced.start("number"), announced.end("noun"))
            yield ListCount(wording, number, noun, (count,), of_documents=noun in _nouns())
    elif field.references:
        yield from _of_symbols(field)
    elif field.path[-1] == "text" and field.role is Role.TEXT:
        yield from _of_entry(field, lines.get(field.path[:-1], 0))


def _of_entry(field: TextField, count: int) -> Iterator[ListCount]:
    """Return the number of things with which the text of an entry ends, where lines under it name them."""
    named = _at_end().search(field.plain) if count > 1 else None
    number = cardinal(named["number"]) if named is not None else None
    if named is not None and number is not None and not is_limited(field.plain, named.start("number")):
        wording = Wording(field, named.start("number"), named.end("noun"))
        yield ListCount(wording, number, named["noun"].casefold(), (count,), of_documents=False)


def _of_symbols(field: TextField) -> Iterator[ListCount]:
    if len(field.references) < 2 or not any(noun in field.plain for noun in _nouns()):  # noqa: PLR2004 - a list
        return
    for match in _announcing_symbols().finditer(field.plain):
        number = cardinal(match["number"])
        run = _run_at(field, match.end())
        if number is None or len(run) < 2 or is_limited(field.plain, match.start("number")):  # noqa: PLR2004 - a list
            continue
        wording = Wording(field, match.start("number"), match.end("noun"))
        yield ListCount(wording, number, match["noun"].casefold(), (len(run),), of_documents=True)


def _run_at(field: TextField, start: int) -> list[str]:
    """Return the symbols in a row from an offset on, in parentheses or after a colon, up to its end."""
    run: list[str] = []
    end = start
    first = bisect_left(field.references, start, key=lambda each: each.start)
    for reference in field.references[first:]:
        between = field.plain[end : reference.start]
        if (run and not compiled(_BETWEEN_SYMBOLS).fullmatch(between)) or (not run and between.strip()):
            break
        run.append(field.plain[reference.start : reference.end])
        end = reference.end
    return run if compiled(r"\s*[).;]|\s*$").match(field.plain, end) else []


@cache
def _nouns() -> frozenset[str]:
    return frozenset(read_data("counted_statements")["documents"]["nouns"])


@cache
def _of_whole() -> re.Pattern[str]:
    verbs = "|".join(read_data("counted_statements")["agenda"]["verbs"]).replace(" ", r"\s")
    agenda = r"(?i:(?:(?:draft|provisional|annotated|adopted)\s){0,2}agenda)"
    return re.compile(
        rf"\b(?:{agenda}(?:\s(?:of|for)\s(?:the|its)\s(?:[\w-]+\s){{0,2}}session)?\s(?:{verbs})\s(?P<number>{cardinals()})\sitems\b"
        rf"|(?:the|all|its|The|All|Its)\s(?:the\s)?(?P<number2>{cardinals()})\sitems\s(?:of|on)\s(?:the|its)\s{agenda}\b"
        rf"|(?:the|its|The|Its|[Aa]ll(?:\sthe)?)\s(?P<number3>{cardinals()})\sagenda\sitems\b(?!\s[0-9])"
        rf"|[Tt]here\sare\s(?P<number4>{cardinals()})\sitems\son\sthe\s{agenda}\b"
        rf"|[Aa]genda\sitems,\s(?P<number5>{cardinals()})\sin\snumber\b"
        rf"|\b{agenda}(?:,?\swith\s(?:its\s)?|\sof\s)(?P<number6>{cardinals()})\sitems\b"
        rf"|\b(?i:the|its|this)\s(?:\w+\s)?(?P<number7>[0-9]{{1,2}}|[a-z]+)-item\sagenda\b)"
    )


@cache
def _of_item() -> re.Pattern[str]:
    verbs = "|".join(read_data("counted_statements")["agenda"]["verbs"]).replace(" ", r"\s")
    return re.compile(
        rf"\b(?:[Ii]tem\s(?P<item>[0-9]{{1,3}})\s(?:{verbs}|is\sdivided\sinto)\s(?P<number>{cardinals()})\ssub-?items\b"
        rf"|(?:(?i:the|its|all|under|each\sof)\s(?:the\s)?(?P<number2>{cardinals()})|(?P<number3>[Bb]oth))\s"
        rf"sub-?items\s(?:of|under)\s(?:agenda\s)?item\s(?P<item2>[0-9]{{1,3}})\b"
        rf"|(?i:agenda\sitem|item)\s(?P<item3>[0-9]{{1,3}}),?\s(?:with|and)\s(?:(?:all|each)\sof\s)?(?:its\s)?"
        rf"(?P<number4>{cardinals()})\ssub-?items\b)"
    )


@cache
def _of_pronoun() -> re.Pattern[str]:
    verbs = "|".join(read_data("counted_statements")["agenda"]["verbs"]).replace(" ", r"\s")
    return re.compile(rf"^(?:It|This)\s(?:{verbs})\s(?P<number>{cardinals()})\sitems\b")


@cache
def _announcing_list() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:following|these)\s(?P<number>{cardinals()})\s(?:[\w’-]+\s){{0,3}}?(?P<noun>[\w’-]+s)\b(?![^.;:]*\b(?:{cardinals()})\b)[^.;:]{{0,80}}:$"
    )


@cache
def _announcing_symbols() -> re.Pattern[str]:
    nouns = "|".join(sorted(_nouns(), key=len, reverse=True))
    return re.compile(
        rf"(?P<number>{cardinals()})\s(?:following\s)?(?P<noun>{nouns})\b(?![^.;:(]*\b(?:{cardinals()})\b)[^.;:()]{{0,100}}?(?:\s\(|:\s|,?\s(?:contained\sin|namely)\s(?:documents?\s)?)"
    )


@cache
def _at_end() -> re.Pattern[str]:
    others = "minutes|hours|days|weeks|years|meetings|sessions|parts|languages"
    return re.compile(
        rf"(?P<number>{cardinals()})\s(?:[\w’-]+\s){{0,2}}?(?P<noun>(?!(?:{others})\b)[a-z][\w’-]*[^\Ws]s)\s?[.:]?$"
    )
