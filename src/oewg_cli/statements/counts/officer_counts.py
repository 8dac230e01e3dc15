"""Read how many officers texts give a body, and whom they name: `a Chair, two Vice-Chairs and a Rapporteur`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_shares import Share
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_FEWEST = 2
_PERSON = r"[^\W\d_a-z][\w’'-]+(?:\s(?:[a-z]{2,3}\s){0,2}[^\W\d_a-z][\w’'.-]*){1,4}\s\([^\W\d_a-z][^()0-9/]{2,60}\)"
"""A person and the State: `Lucía Ferrer (Uruguay)`."""
_NOT_ALL = (
    r"\b(?:outgoing|former(?:ly)?|replac\w+|succe(?:ed|ss)\w*|resign\w+|vaca\w+|nominat\w+|candidate\w*|alternate\w*|facilitat\w+"
    r"|remain\w*|yet|absence|left|acting|experts?|panel|[Ww]orking|drafting|[Cc]ontact|Whole|coordinat\w+|until)\b|\bto\sbe\selected\b"
)
"""Words with which a text also names those who are no officers, or leaves some of them out."""
_ALSO = (
    r",\s(?:(?:one\s)?of\swhom\s|who\s)[^,;:]{0,80}?\s?(?:(?:also|likewise)\s(?:acts?|serves?|is|will\s(?:act|serve|be))"
    r"|(?:acts?|serves?|will\s(?:act|serve))\salso)\s(?:as\s)?(?:the\s)?(?:[A-Z][\w-]+)"
)
"""Of an officer who is counted already: `seven Vice-Chairs, of whom Ms. Silva also acts as Rapporteur`."""


def officer_sums(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers of officers that texts state, each with the officers that the note names as its parts.

    There are none where the note names the officers of several bodies, or in several ways.
    """
    sentences = picture.sentences(*_ROLES, having="officer") + picture.sentences(*_ROLES, having="bureau")
    sentences += picture.sentences(*_ROLES, having=" in all")
    if not sentences:
        return ()
    by_name = _by_name(picture, sentences)
    named = [shares for sentence in picture.sentences(*_ROLES, having="chair") for shares in _named(sentence)]
    named += [shares for sentence in picture.sentences(*_ROLES, having="president") for shares in _named(sentence)]
    if not named or len({sum(share.number for share in shares) for shares in named}) > 1:
        return tuple(by_name)
    found = {
        whole: CountedSum(whole, number, "officer", None, sentence, named[0])
        for sentence in sentences
        for whole, number in _stated(sentence)
    }
    return tuple(found.values())


def persons_in(line: str) -> int:
    """Return how many persons a line of a list names, at least one: `Vice-Chairs: Ana Diaz (Peru) and Li Wei (China)`.

    They are named with their States, or counted, or only their States or names come after an office in the plural.
    """
    persons = len(compiled(_PERSON).findall(line))
    office = _posts().search(line)
    if persons or office is None:
        return persons or 1
    number = cardinal(line[: office.start()].strip().casefold())
    after = line[office.end() :].partition(";")[0].rstrip(" .")
    is_several = office[0].endswith("s") and after.startswith((":", ",", " from ", " –"))
    return number or (len(compiled(r",\s(?:and\s)?|\sand\s").split(after.lstrip(":, "))) if is_several else 1)


def _stated(sentence: NoteSentence) -> Iterator[tuple[Wording, int]]:
    """Return the numbers of all officers that a sentence states."""
    for match in _wholes().finditer(sentence.text) if not sentence.is_too_long else ():
        group = next(name for name, text in match.groupdict().items() if text)
        number = cardinal(match[group])
        if number is not None and not is_limited(sentence.text, match.start(group)):
            yield sentence.part(match.start(group), match.end()), number


def _by_name(picture: Picture, sentences: Sequence[NoteSentence]) -> list[CountedSum]:
    """Return the numbers of officers of a text that names the persons with their States: `Ana Diaz (Peru) as Chair`."""
    found = {}
    for sentence in sentences:
        fields = [sentence.field, *_lines_under(picture, sentence.field)]
        around = [each for field in fields for each in picture.sentences_of(field)]
        plain = " ".join(field.plain for field in fields)
        if compiled(_NOT_ALL).search(plain):
            continue
        shares = []
        for each in around:
            persons = list(compiled(_PERSON).finditer(each.text)) if _posts().search(each.text) else []
            if persons:
                part = each.part(persons[0].start(), persons[-1].end())
                shares.append(Share(len(persons), part, persons[0].start(), persons[-1].end()))
        posts = {post.group().removesuffix("s") for post in _posts().finditer(plain)}
        if len(posts) < _FEWEST or sum(share.number for share in shares) <= _FEWEST:
            continue
        for whole, number in _stated(sentence):
            # `Three of the five officers were elected again:` names three of them.
            before = sentence.text[: whole.start - sentence.start]
            if compiled(rf"(?i:{cardinals()}|most|some)\sof\s(?:the|its)\s$").search(before) is None:
                found[whole] = CountedSum(whole, number, "officer", None, sentence, tuple(shares))
    return list(found.values())


def _lines_under(picture: Picture, field: TextField) -> list[TextField]:
    """Return the lines of the list that a text announces with a colon."""
    if field.path[-1:] != ("text",) or not field.plain.rstrip().endswith(":"):
        return []
    above = (*field.path[:-1], "list")
    return [each for each in picture.fields if each.path[: len(above)] == above]


def _named(sentence: NoteSentence) -> Iterator[tuple[Share, ...]]:
    """Return the officers that a sentence names in one enumeration, each with their number."""
    if sentence.is_too_long:
        return
    run: list[Share] = []
    last = 0
    for match in _officers().finditer(sentence.text):
        if run and not re.fullmatch(_between(), sentence.text[last : match.start()]):
            run = []
        number = cardinal(match["number"]) if match["number"] else 1
        if number is None or (match["number"] is None and match[0].endswith("s")):
            return  # `the Chairs of the committees`: nobody knows how many.
        run.append(Share(number, sentence.part(*match.span()), match.end(), match.end()))
        last = match.end()
        is_end = re.match(_between(), sentence.text[last:]) is None or not _officers().search(sentence.text, last)
        if (
            is_end
            and not _others_named(sentence.text, run)
            and len(run) >= _FEWEST
            and any(share.number > 1 for share in run)
        ):
            yield tuple(run)


def _others_named(text: str, run: Sequence[Share]) -> bool:
    """Return whether a sentence names officers beside an enumeration, of an office that it does not have one of.

    `The outgoing Chair presides until the election of a Chair and two Vice-Chairs` has the Chair in it.
    """
    text = compiled(_ALSO).sub(_spaces, text)
    ones = {share.wording.text.split()[-1] for share in run if share.number == 1}
    ends = {share.end for share in run}
    return any(each[0] not in ones and each.end() not in ends for each in _posts().finditer(text))


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _between() -> str:
    person = r"[A-Z][^,;:()]{2,60}\s\([A-Z][^()]{2,40}\)"
    name = rf"(?:,\s{person}(?:(?:,\s|,?\sand\s){person}){{0,7}}|\s\([A-Z][^()]{{2,80}}\))?"
    return rf"{name}(?:\s(?:from|of)\s[^,;.:]{{2,40}})?(?:,\s|,?\sand\s|;\s)"


@cache
def _posts() -> re.Pattern[str]:
    officers = "|".join(sorted(read_data("words/counted_things")["officers"], key=len, reverse=True))
    return re.compile(rf"\b(?<!-)(?:{officers})s?\b(?!-)")


@cache
def _officers() -> re.Pattern[str]:
    officers = "|".join(sorted(read_data("words/counted_things")["officers"], key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?i:an?|one|the|its)|(?:(?i:the|its)\s)?(?P<number>{cardinals()}))\s"
        rf"(?:(?:{officers})s?|other\s(?:officers|members))\b(?!-)"
    )


@cache
def _wholes() -> re.Pattern[str]:
    number = cardinals()
    verbs = r"(?:has|will\shave|(?:will\s)?consists?\sof|(?:will\s)?comprises?|is\smade\sup\sof|of|with)"
    return re.compile(
        rf"(?:\b(?i:the|these|its|all|elect|of)\s)(?P<number>{number})\s(?:elected\s)?(?:officers|members\sof\s(?:the|its)\s(?:[a-z]+\s)?Bureau)\b"
        rf"|\bBureau\s(?:(?!of)[a-z]+\s)?{verbs}\s(?:these\s|its\s)?(?P<number2>{number})\s(?:members|officers|persons)\b"
        rf"|\b(?P<number3>[0-9]{{1,2}}|[a-z]+)-(?:member|officer)\sBureau\b|\bBureau,\sof\s(?:these\s)?(?P<number4>{number})\s(?:officers|members)\b"
        rf"|(?:\(|,\s|[–—]\s)(?P<number5>{number})\s(?:persons|members|officers)\sin\sall\b"
        rf"|\bBureau\sof\s(?P<number6>{number})(?=\s?[:,(–—])"
        rf"|\b(?:officers|[Bb]ureau|members)(?:,\s|\s\(|\s[–—]\s)(?P<number7>{number})\sin\sall\b"
        rf"|\bBureau\s\((?P<number8>{number})\s(?:members|officers)\)"
    )
