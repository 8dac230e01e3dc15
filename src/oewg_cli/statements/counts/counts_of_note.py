"""Hold what texts count of the note itself against it: its paragraphs, footnotes, last meeting, and lists of others."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from oewg_cli.programme.front_page import AgendaItem
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.conditions import is_conditional
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount, counts_of_programme
from oewg_cli.statements.counts.official_languages import official_languages, other_languages
from oewg_cli.statements.note_parts import NoteParts, note_parts
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import body_spoken_of, meeting_body
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

if TYPE_CHECKING:
    from oewg_cli.programme.placed_parts import PlacedMeeting

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_FEWEST = 2
_LISTED = (
    r"(?:\s(?:that\s|which\s)?(?:are\s)?(?:listed|named|referred\sto|mentioned|enumerated|set\sout|given))?\s(?:in|of)\s"
    r"(?:the\slist\sin\s)?paragraph\s(?P<paragraph>[1-9][0-9]?)\b(?!\s\(|\sof\b)"
)
_DOCUMENTS = frozenset({"document", "report", "note", "paper"})
_UNDER_ITEMS = (
    r"\s(?:(?:that|which)\sare\s)?(?:listed|shown|indicated|given)\s(?:in\sthe\s(?:[a-z]+\s)?agenda\s)?(?:under|for)\s"
    r"(?:agenda\s)?items?\s(?P<items>[0-9]{1,2}(?:(?:,\s|,?\sand\s)[0-9]{1,2})*)\b(?!\s\(|\sto\s)"
)
_DEFINITE = r"\b(?i:each\sof\s(?:the|these)|all\s(?:the|these)|all)\s$"
_RESTRICTED = r"\s(?:of|on|under|in|to|for|by|with|from|at|that|which|who|whose|[a-z]+ed)\b"
_LISTS = (
    r"\b[Pp]aragraph\s(?P<paragraph>[1-9][0-9]?)(?:\s(?:above|below))?"
    r"\s(?:lists|names|mentions|contains|has|enumerates)\s(?:the\s)?$"
)
_NUMBERED = r"(?P<kind>[A-Za-z][A-Za-z -]*[a-z])\s(?P<number>[0-9]{1,2}|[A-H]|[IVX]{1,4})(?:\s(?:on|for)\s.*)?"
_SET_UP = (
    r"\b(?:set\sup|establish(?:es)?|creates?|forms?|divided?\sinto|splits?\sinto|there\s(?:are|will\sbe)"
    r"|(?:work|meet)s?\sin|done\sin)\s$"
)
_SOME = r"\s(?:in\sparallel|at\s|simultaneously|on\s|with\s|under\s|that\s|which\s|to\s|for\s)"
_LAST = (
    r"\blast\s\((?P<number>[1-9][0-9]?)(?:st|nd|rd|th)\)\smeeting\b|\b(?P<number2>[1-9][0-9]?)(?:st|nd|rd|th)\sand\slast\smeeting\b"
    r"|\blast\smeeting,\sthe\s(?P<number3>[1-9][0-9]?)(?:st|nd|rd|th)\b"
    r"|\b(?P<number4>[a-z]+(?:-[a-z]+)?)\sand\slast\s(?:plenary\s|formal\s)?meeting\b"
)


def counts_of_note(picture: Picture) -> tuple[ProgrammeCount, ...]:
    """Return the numbers that texts give parts of the note, and the right ones."""
    parts = picture.read(note_parts)
    counted = picture.read(counted_things)
    things = [each for each in counted if each.sentence.field.role in _ROLES]
    found = [count for thing in things for count in _listed(thing, parts)]
    found += [count for thing in counted if thing.noun == "body" for count in _bodies(picture, thing)]
    found += [count for thing in things if thing.noun == "language" for count in official_languages(picture, thing)]
    found += [count for thing in things if thing.noun in _DOCUMENTS for count in _under_items(picture, thing)]
    found += _numbered_bodies(picture, things)
    return (
        *found,
        *_in_another_text(things),
        *_last_meetings(picture),
        *other_languages(picture),
    )


def _in_another_text(things: Sequence[CountedThing]) -> Iterator[ProgrammeCount]:
    """Return a number that another text gives the same things, known by two words: `each of the three film shows`."""
    no_words = read_data("words/counted_things")["not_said_again"]
    of_words: dict[tuple[str, ...], list[CountedThing]] = {}
    for thing in things:
        if len(thing.words) == _FEWEST and thing.noun not in no_words and not thing.is_both:
            of_words.setdefault(thing.words, []).append(thing)
    for same in of_words.values():
        for thing in same if len({each.number for each in same}) == _FEWEST else ():
            text, others = thing.sentence.text, [each for each in same if each.number != thing.number]
            is_definite = compiled(_DEFINITE).search(text[: thing.start]) is not None
            is_alone = len(same) == len(others) + 1 and thing.sentence.field not in {e.sentence.field for e in others}
            if is_definite and is_alone and not compiled(_RESTRICTED).match(text, thing.end):
                right = frozenset({others[0].number})
                paths = (others[0].sentence.field.path,)
                yield ProgrammeCount(thing.wording, thing.number, "", right, paths, "another text")


def _listed(thing: CountedThing, parts: NoteParts) -> Iterator[ProgrammeCount]:
    """Return a number of what another paragraph lists: `the three reports listed in paragraph 7`."""
    text = thing.sentence.text
    match = compiled(_LISTED).match(text, thing.end) or compiled(_LISTS).search(text, 0, thing.start)
    number = int(match["paragraph"]) if match is not None else 0
    paragraph = next((each for each in parts.paragraphs if each.number == number), None)
    if paragraph is None or not paragraph.letters:
        return
    is_definite = (
        match is None or match.end() <= thing.start or text[: thing.start].casefold().endswith(("the ", "all "))
    )
    if is_definite or thing.wording.text.casefold().startswith("both"):
        right = frozenset({len(paragraph.letters)})
        yield ProgrammeCount(
            thing.wording, thing.number, "", right, (paragraph.path,), f"the list of paragraph {number}"
        )


def _under_items(picture: Picture, thing: CountedThing) -> Iterator[ProgrammeCount]:
    """Return a number of the documents that the agenda has under some items: `the nine reports listed under item 3`.

    Symbols alone may be those of reports; what the agenda calls otherwise need not be one of them.
    """
    text, agenda = thing.sentence.text, picture.programme.agenda
    match = compiled(_UNDER_ITEMS).match(text, thing.end)
    if match is None or agenda is None or not text[: thing.start].casefold().endswith(("the ", "all ")):
        return
    tops = set(compiled(r"[0-9]+").findall(match["items"]))
    lines = [
        line
        for number, item in agenda.items.items()
        if number.split(" ", maxsplit=1)[0] in tops and isinstance(item, AgendaItem)
        for line in (item.documents or ())
    ]
    named = sum(thing.noun in line.casefold() for line in lines)
    if len(lines) >= _FEWEST:
        right = frozenset({min(max(thing.number, named), len(lines))})
        yield ProgrammeCount(thing.wording, thing.number, "", right, (("agenda", "items"),), "the agenda")


def _bodies(picture: Picture, thing: CountedThing) -> Iterator[ProgrammeCount]:
    """Return a number of bodies, where several meet: `the programme of work of the two bodies`."""
    names = [body.name.casefold() for body in picture.programme.bodies]
    kind = [word for word in thing.words[:-1] if word not in {"subsidiary", "own"}]
    is_definite = thing.sentence.folded[: thing.start].endswith(("the ", "these ", "all ")) or thing.is_both
    if (
        len(names) < _FEWEST
        or kind
        or not is_definite
        or compiled(r"\s(?:of|to|that|which)\b").match(thing.sentence.text, thing.end)
    ):
        return
    subsidiary = len([name for name in names if any(word in name for word in ("subsidiary", "body", "committee"))])
    right = {subsidiary, len(names) - 1} if len(thing.words) > 1 else {len(names), len(names) - 1, subsidiary}
    paths = tuple(("body", place) for place in range(len(names)))
    yield ProgrammeCount(thing.wording, thing.number, "", frozenset(right - {0, 1}), paths, "`body`")


def _numbered_bodies(picture: Picture, things: Sequence[CountedThing]) -> Iterator[ProgrammeCount]:
    """Return a number of bodies that have numbers in the programme: `four contact groups`, where groups 1 to 3 meet.

    Fewer may be some of them, but not where a text sets them up.
    """
    known: dict[tuple[str, ...], dict[str, PlacedMeeting]] = {}
    first_of = {body: held for held in reversed(picture.meetings) for body in held.bodies} if things else {}
    for match in filter(None, map(compiled(_NUMBERED).fullmatch, reversed(first_of))):
        known.setdefault(tuple(match["kind"].casefold().split()), {}).setdefault(match["number"], first_of[match[0]])
    for thing in things if known else ():
        bodies, text = known.get(thing.words, {}), thing.sentence.text
        is_whole = compiled(_SET_UP).search(text, 0, thing.start) and not compiled(_SOME).match(text, thing.end)
        is_wrong = len(bodies) >= _FEWEST and (thing.number > len(bodies) or is_whole)
        is_wrong = is_wrong and all(each.wording != thing.wording for each in picture.read(counts_of_programme))
        if is_wrong and thing.sentence.tense is not Tense.PAST and _is_of_this(picture, thing):
            paths = tuple(held.path for held in bodies.values())
            yield ProgrammeCount(thing.wording, thing.number, "", frozenset({len(paths)}), paths)


def _is_of_this(picture: Picture, thing: CountedThing) -> bool:
    """Return whether a number is said of this session, and of what certainly is."""
    place = thing.sentence.start + thing.start
    is_other = picture.owners.owner(thing.sentence.field, place, place) is Owner.OTHER
    is_other = is_other or is_conditional(thing.sentence.text) or " previous " in thing.sentence.text
    return not is_other and all(each.meant is Meant.THIS for each in mentions_in(picture, thing.sentence))


def _last_meetings(picture: Picture) -> Iterator[ProgrammeCount]:
    """Return the numbers that texts give the last meeting: `the last (10th) meeting`."""
    for sentence in picture.sentences(*_ROLES, having="last"):
        match = compiled(_LAST).search(sentence.text)
        if match is None:
            continue
        body = _body_of(picture, sentence, match)
        numbered = [each for each in picture.meetings if each.meeting.number is not None and body in each.bodies]
        group = next(name for name, text in match.groupdict().items() if text)
        number = int(match[group]) if match[group].isdigit() else spelled_ordinals("en").get(match[group])
        if numbered and number is not None:
            last = max(numbered, key=lambda each: each.meeting.number or 0)
            wording = sentence.part(match.start(group), match.end(group))
            right = frozenset({last.meeting.number or 0, *(() if match[group].isdigit() else (len(numbered),))})
            yield ProgrammeCount(wording, number, " as the last meeting", right, (last.path,))


def _body_of(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> str | None:
    """Return whose last meeting it is: of the body named after it, else before it; None if it does not meet here."""
    owners, field, start = picture.owners, sentence.field, sentence.start + match.start()
    after = owners.name_after(field, sentence.start + match.end())
    bodies = meeting_body(picture, after) if after else body_spoken_of(picture, sentence, match.start())
    is_of_other = not after and not bodies and owners.owner(field, start, start) is Owner.OTHER
    is_past = sentence.without(match.end(), len(sentence.text)).tense_before(match.start()) is Tense.PAST
    if is_past or is_of_other or (after and bodies is None):
        return None
    return bodies[0] if bodies and " plenary " not in match[0] else picture.programme.body
