"""Tell whether another body does what is said of an agenda item, or at another session: it has an agenda of its own."""

from functools import cache

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.agenda._words_of_clauses import without_done_elsewhere
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

OF_OFFICER = (
    r"(?:[-\s]General|\b(?:Secretary|Director|President|Vice-President|Chair(?:person)?|Vice-Chair|Head|Rapporteur"
    r"|[Rr]epresentatives?))"
    r"\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]+\s(?:and\s)?){0,3}$"
)
"""What is before an organ whose officer does something here: `The President of the Security Council will introduce`."""
_NOW = r"\b(?:will|shall|is|are|may|should|can|must)\b"
_OF_AGENDA_OF = (
    r"\s(?:of|on|in)\sthat\s(?:other\s)?agenda\b"
    r"|\s(?:of|on)\s(?:the|its)\s(?:[a-z]+\s){0,2}agenda\s(?:of|for)\s(?!(?:the|this|its)\s(?:[a-z]+\s)?session)"
)
_ACTS = (
    r",?\s(?!(?:resolution|decision|document|member|official|record)s?\b)"
    r"(?:will|shall|is\sto|may|should|has|had|was|[a-z]{3,}(?:s|ed))\b"
)
_OF_THE = r"\s(?:of|for)\s(?:the\s)?$"
_ITS, _LONGEST_LEAD = r"\b[Ii]ts\s(?:agenda\s)?$", 12
_AT_THAT = r"\b(?:[Aa]t|[Dd]uring)\sthat\s(?:[a-z]+\s)?session\b"
_AT_SESSION = r"\b(?:[Aa]t|[Dd]uring|[Ii]n)\s(?:the|its)\s(?P<ordinal>[a-z-]+(?:st|nd|rd|th))\s(?:[a-z]+\s)?session\b"


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
    if any(
        match.end < name.start < match.end + _LONGEST_LEAD
        and compiled(_OF_THE).fullmatch(plain, match.end, name.start)
        and owners.owner(match.field, name.end, name.end) is Owner.OTHER
        for name in owners.names_in(match.field)
    ):
        return True  # `under item 16 of the Assembly`
    of_title = subject_words(title)
    before = [name for name in owners.names_in(match.field) if sentence.start <= name.start and name.end <= match.start]
    acting = [
        name
        for name in before
        if compiled(_ACTS).match(plain, name.end) and not compiled(OF_OFFICER).search(plain, sentence.start, name.start)
    ]
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


@cache
def _of_bodies() -> frozenset[str]:
    return frozenset(word.casefold() for word in read_data("agenda_mentions")["en"]["organs"])
