"""Read how many officers texts give a body, and whom they name: `a Chair, two Vice-Chairs and a Rapporteur`."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counted_sums import CountedSum, Share
from oewg_cli.statements.counted_things import is_limited
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_FEWEST = 2


def officer_sums(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers of officers that texts state, each with the officers that the note names as its parts.

    There are none where the note names the officers of several bodies, or in several ways.
    """
    sentences = picture.sentences(*_ROLES, having="officer") + picture.sentences(*_ROLES, having="bureau")
    sentences += picture.sentences(*_ROLES, having=" in all")
    if not sentences:
        return ()
    named = [shares for sentence in picture.sentences(*_ROLES, having="chair") for shares in _named(sentence)]
    named += [shares for sentence in picture.sentences(*_ROLES, having="president") for shares in _named(sentence)]
    if not named or len({sum(share.number for share in shares) for shares in named}) > 1:
        return ()
    found = {}
    for sentence in sentences:
        for match in _wholes().finditer(sentence.text) if not sentence.is_too_long else ():
            group = next(name for name, text in match.groupdict().items() if text)
            number = cardinal(match[group])
            if number is not None and not is_limited(sentence.text, match.start(group)):
                whole = sentence.part(match.start(group), match.end())
                found[whole] = CountedSum(whole, number, "officer", None, sentence, named[0])
    return tuple(found.values())


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
        if number is None:
            return
        run.append(Share(number, sentence.part(*match.span()), match.end(), match.end()))
        last = match.end()
        is_end = re.match(_between(), sentence.text[last:]) is None or not _officers().search(sentence.text, last)
        if is_end and len(run) >= _FEWEST and any(share.number > 1 for share in run):
            yield tuple(run)


def _between() -> str:
    return r"(?:\s(?:from|of)\s[^,;.:]{2,40})?(?:,\s|,?\sand\s|;\s)"


@cache
def _officers() -> re.Pattern[str]:
    officers = "|".join(sorted(read_data("words/counted_things")["officers"], key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?i:an?|one|the|its)|(?:(?i:the|its)\s)?(?P<number>{cardinals()}))\s(?:{officers})s?\b(?!-)"
    )


@cache
def _wholes() -> re.Pattern[str]:
    number = cardinals()
    verbs = r"(?:has|will\shave|(?:will\s)?consists?\sof|(?:will\s)?comprises?|is\smade\sup\sof|of|with)"
    return re.compile(
        rf"(?:\b(?i:the|these|its|all|elect|of)\s)(?P<number>{number})\s(?:elected\s)?(?:officers|members\sof\s(?:the|its)\sBureau)\b"
        rf"|\bBureau\s{verbs}\s(?:these\s|its\s)?(?P<number2>{number})\s(?:members|officers|persons)\b"
        rf"|\b(?P<number3>[0-9]{{1,2}}|[a-z]+)-(?:member|officer)\sBureau\b|\bBureau,\sof\s(?:these\s)?(?P<number4>{number})\s(?:officers|members)\b"
        rf"|(?:\(|,\s|[–—]\s)(?P<number5>{number})\s(?:persons|members|officers)\sin\sall\b"
    )
