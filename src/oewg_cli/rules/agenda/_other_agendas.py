"""Tell where a text about items speaks of the agenda of another body or another session."""

import re
from functools import cache

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.agenda._words_of_clauses import without_done_elsewhere
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

_ARTICLES = ("the ", "The ", "the\u00a0", "The\u00a0")
_THAT_SESSION = lazy_pattern(r"\b(?:[Aa]t|[Dd]uring|[Oo]f|[Ff]or|[Ii]n)\s+that\s+(?:[a-z]+\s+)?session\b")
"""A session that the sentence before names."""

_LONGER_NAME = lazy_pattern(r"\s+(?:of|on|for|against|to)\b")

_OF_OFFICER = (
    r"(?:[-\s]General|\b(?:Secretary|Director|President|Vice-President|Chair|Vice-Chair|Head|Rapporteur))"
    r"\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]+\s(?:and\s)?){0,3}$"
)
"""What is before an organ whose officer does something here: `The President of the Security Council will introduce`."""
_NOW = r"\b(?:will|shall|is|are|may|should|can|must)\b"
_OF_AGENDA_OF = (
    r"\s(?:of|on)\s(?:the|its)\s(?:[a-z]+\s){0,2}agenda\s(?:of|for)\s(?!(?:the|this|its)\s(?:[a-z]+\s)?session)"
)
_ACTS = (
    r",?\s(?!(?:resolution|decision|document|member|official|record)s?\b)"
    r"(?:will|shall|is\sto|may|should|has|had|was|[a-z]{3,}(?:s|ed))\b"
)
_ITS, _LONGEST_LEAD = r"\b[Ii]ts\s(?:agenda\s)?$", 12
_AT_THAT = r"\b(?:[Aa]t|[Dd]uring)\sthat\s(?:[a-z]+\s)?session\b"
_AT_SESSION = r"\b(?:[Aa]t|[Dd]uring|[Ii]n)\s(?:the|its)\s(?P<ordinal>[a-z-]+(?:st|nd|rd|th))\s(?:[a-z]+\s)?session\b"


def is_of_other_agenda(match: TextMatch, context: CheckContext, subject: Span | None = None) -> bool:
    """Return whether the sentence mentions another organ or a certain session, whose agenda may be meant.

    A session within the words of the subject of an item is not that of the agenda: `the agenda of the next session`.
    """
    start, end = next(span for span in reversed(match.field.sentences) if span.start <= match.start)
    plain, bodies = match.field.plain, _names(context)
    start = max(start, plain.rfind("; ", start, match.start))
    first, last = subject or (end, end)
    if any(not first <= found.start() < last for found in _THAT_SESSION.finditer(plain, start, end)):
        return True
    return any(
        not first <= found.start() < last and _number(found["session"]) != context.programme.session.number
        if found["organ"] is None
        else not any(_is_body(plain, found, body) for body in bodies)
        for found in _others().finditer(plain, start, end)
        if found["organ"] is None or not compiled(_OF_OFFICER).search(plain, start, found.start())
        if not _is_next_planned(plain[start : found.start()], found, context)
    )


def _is_next_planned(before: str, found: re.Match[str], context: CheckContext) -> bool:
    """Return whether the next session is what is planned here: `The fourth session will be prepared under item 9`."""
    number = context.programme.session.number
    is_next = number is not None and found["organ"] is None and _number(found["session"]) == number + 1
    return is_next and before.strip() in {"The", "the"}


def acts_elsewhere(match: TextMatch, title: str, context: CheckContext) -> bool:
    """Return whether another body does what is said of an item, or at another session, whose agenda may be meant.

    The bodies and sessions that the title of an item names are not others.
    """
    sentence, known = context.picture.sentence_at(match.field, match.start), context.programme.session.number
    plain, owners = match.field.plain, context.picture.owners
    is_past = sentence.tense is Tense.PAST and not compiled(_NOW).search(sentence.text)
    if is_past or compiled(_OF_AGENDA_OF).match(plain, match.end) or compiled(_AT_THAT).search(sentence.text):
        return True
    its = compiled(_ITS).search(plain, max(0, match.start - _LONGEST_LEAD), match.start)
    if its is not None and owners.owner(match.field, its.start(), match.end) is Owner.OTHER:
        return True  # `the document of the Assembly under its item 16`
    of_title = subject_words(title)
    before = [name for name in owners.names_in(match.field) if sentence.start <= name.start and name.end <= match.start]
    acting = [name for name in before if compiled(_ACTS).match(plain, name.end)]
    if any(
        subject_words(plain[name.start : name.end]).isdisjoint(of_title - _of_bodies())
        and owners.owner(match.field, name.end, name.end) is Owner.OTHER
        for name in acting
    ):
        return True
    # `transmitted to the Assembly at its eighty-second session`: what is done before is not done there.
    received = {
        name.end - sentence.start
        for name in owners.names_in(match.field)
        if match.end < name.start and owners.owner(match.field, name.end, name.end) is Owner.OTHER
    }
    at = match.start - sentence.start
    # `The debate, under item 5, is on ice, as the Board agreed at its fourth session`
    return any(
        spelled_ordinals("en").get(found["ordinal"], known) != known
        and found["ordinal"] not in title
        and found.start() - 1 not in received
        and not (at < found.start() and sentence.tense_before(found.start()) is Tense.PAST)
        for found in compiled(_AT_SESSION).finditer(without_done_elsewhere(sentence.text))
    )


def is_document_elsewhere(match: TextMatch, context: CheckContext) -> bool:
    """Return whether a document is cited for an item of another agenda.

    An organ or a session that is only mentioned has no agenda there: `proposals on the third session, under item 8`.
    """
    return is_of_other_agenda(match, context) and acts_elsewhere(match, "", context)


@cache
def _of_bodies() -> frozenset[str]:
    return frozenset(word.casefold() for word in read_data("agenda_mentions")["en"]["organs"])


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
