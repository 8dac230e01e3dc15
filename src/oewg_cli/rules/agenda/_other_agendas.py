"""Tell where a text about items speaks of the agenda of another body or another session."""

import re
from functools import cache

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.agenda._acting_elsewhere import OF_OFFICER, acts_elsewhere
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

_ARTICLES = ("the ", "The ", "the\u00a0", "The\u00a0")
_THAT_SESSION = lazy_pattern(r"\b(?:[Aa]t|[Dd]uring|[Oo]f|[Ff]or|[Ii]n)\s+that\s+(?:[a-z]+\s+)?session\b")
"""A session that the sentence before names."""

_OF_ITS_AGENDA = r"\s(?:of|on)\s(?P<its>its)\s(?:[a-z]+\s)?agenda\b"
_LONGER_NAME = lazy_pattern(r"\s+(?:of|on|for|against|to)\b")


def is_of_other_agenda(match: TextMatch, context: CheckContext) -> bool:
    """Return whether the sentence mentions another organ or a certain session, whose agenda may be meant."""
    start, end = next(span for span in reversed(match.field.sentences) if span.start <= match.start)
    plain, bodies = match.field.plain, _names(context)
    start = max(start, plain.rfind("; ", start, match.start))
    its = compiled(_OF_ITS_AGENDA).match(plain, match.end)
    if its is not None and context.picture.owners.owner(match.field, its.start("its"), its.end("its")) is Owner.OTHER:
        return True  # `before the Council, under item 12 of its agenda`
    if _THAT_SESSION.search(plain, start, end) is not None:
        return True
    return any(
        _number(found["session"]) != context.programme.session.number
        if found["organ"] is None
        else not any(_is_body(plain, found, body) for body in bodies)
        for found in _others().finditer(plain, start, end)
        if found["organ"] is None or not compiled(OF_OFFICER).search(plain, start, found.start())
        if not _is_next_planned(plain[start : found.start()], found, context)
    )


def _is_next_planned(before: str, found: re.Match[str], context: CheckContext) -> bool:
    """Return whether the next session is what is planned here: `The fourth session will be prepared under item 9`."""
    number = context.programme.session.number
    is_next = number is not None and found["organ"] is None and _number(found["session"]) == number + 1
    return is_next and before.strip() in {"The", "the"}


def is_document_elsewhere(match: TextMatch, context: CheckContext) -> bool:
    """Return whether a document is cited for an item of another agenda.

    An organ or a session that is only mentioned has no agenda there: `proposals on the third session, under item 8`.
    """
    return is_of_other_agenda(match, context) and acts_elsewhere(match, "", context)


def _names(context: CheckContext) -> list[str]:
    """Return the bodies of the note, and those that meet in its programme: the Committee of the Whole has its items."""
    names = [name for body in context.programme.bodies for name in (body.name, body.short)]
    names += [body for meeting in context.picture.read(Schedule).meetings for body in meeting.bodies]
    return [shown(name) for name in dict.fromkeys(names) if name is not None]


def _is_body(plain: str, organ: re.Match[str], body: str) -> bool:
    """Return whether an organ is the body of the note, by its whole name or by "the Commission" alone."""
    begin = organ.start() - body.find(organ["organ"])
    if organ["organ"] in body and begin >= 0 and plain.startswith(body, begin):
        return not _LONGER_NAME.match(plain, begin + len(body))
    is_alone = plain.endswith(_ARTICLES, 0, organ.start()) and not _LONGER_NAME.match(plain, organ.end())
    return is_alone and (organ["organ"] in body.split() or body.startswith(f"{organ['organ']} "))


def _number(ordinal: str) -> int | None:
    figures = ordinal.rstrip("stndrh")
    return int(figures) if figures.isdigit() else spelled_ordinals("en").get(ordinal)


@cache
def _others() -> re.Pattern[str]:
    words = read_data("agenda_mentions")["en"]
    organs, adopted = "|".join(words["organs"]), "|".join(words["adopted"])
    return re.compile(
        rf"\b(?P<organ>{organs})\b(?!\s+(?:{adopted}|Hall|Chamber|Room)\b)|(?P<session>[0-9a-z-]+(?:st|nd|rd|th))\s+(?:[a-z]+\s+)?session\b"
    )
