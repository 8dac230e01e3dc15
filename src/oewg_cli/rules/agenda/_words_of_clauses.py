"""Return the words of a clause that can say what is done in it, without who acts and with its sessions made alike."""

from functools import cache

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.statements.agenda.item_clauses import ItemClause
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals

_ACTS = (
    r"\s(?:[0-9IVX]{1,4}\s)?"
    r"(?:(?:sub-)?items?|will|shall|is|are|has|have|may|should|can|must|considers?|discuss(?:es)?|takes?)\b"
)
"""What comes after the name of a body that acts, or has an item: `Main Committee II item 8`."""

_ON_AGENDA_OF = r"\s(?:of|on)\s(?:that\sof\s)?the\s(?:[A-Z][\w-]+\s){0,4}[A-Z][\w-]+’s?(?=\s?(?:[.,;)]|\Z))"
"""Whose agenda it is: `is item 3 on that agenda but item 4 on the Group’s`."""
_DONE_ELSEWHERE = (
    r"(?<!\bbe)\s(?:[a-z]+ed|held|made|begun|chosen|taken|given|set|put)\s(?:[\w’-]+\s){0,3}"
    r"(?:at|during|in)\s(?:the|its)\s[a-z-]+\ssession(?!,?\s(?:under|as)\s)(?=[^.;]*\b(?:will|shall|is|are|may|should)\s)"
)
"""What was done at a session beside what is done now: `Mr. A, elected Chair at the fourth session, will preside`."""

_PERSON_ACTS = (
    r"(?P<lead>,\s(?:where|when|at\swhich|in\swhich|after\swhich)\s(?:the|an?)\s)"
    r"[^,;:()]{2,60}?\sof\s(?:the\s)?[A-Z][^,;:()]{2,120}?(?=\s(?:will|shall|is|are|has|may)\s)"
)
"""Who acts beside an item: `at the 12th meeting, where the Director of the Institute for Development will speak`."""

_NEXT_DAY = r"\b(?:the\s)?next\s(?:day|morning|afternoon|evening|week|meeting)s?\b"
_MATTER = (
    r"\W*(?:(?:the|this)\s(?:matter|question|subject|issue|topic|offer|request)|an?\s(?:final\s)?decision|it|this|they|these)"
    r"\s(?:is|are|will|shall)\b"
)
"""What a clause begins with that is about what was said before it: `The matter will be decided under item 9`."""


def words_of_clause(context: CheckContext, clause: ItemClause) -> list[str]:
    """Return the parts of a clause without who acts, the first one with the matter that it only refers to."""
    first, *rest = (without_actors(context, each) for each in clause.parts)
    if compiled(_MATTER).match(first.casefold()):
        field, start = clause.at.field, clause.parts[0].start
        before = context.picture.sentence_at(field, max(0, start - 2))
        said = field.plain[before.start : start]
        # An item that is named there is that of which it speaks.
        first = first if "tem" in said or "/" in said or before.tense is Tense.PAST else f"{said}{first}"
    return [first, *rest]


def without_done_elsewhere(text: str) -> str:
    """Return a sentence with spaces for what it says to have been done at other sessions."""
    return compiled(_DONE_ELSEWHERE).sub(lambda found: " " * len(found[0]), text)


def without_actors(context: CheckContext, part: Wording) -> str:
    """Return a part of a clause without the bodies that act in it: `Main Committee I will consider`."""
    plain, text = part.field.plain, part.text
    for name in context.picture.owners.names_in(part.field):
        if part.start <= name.start < name.end <= part.end and compiled(_ACTS).match(plain, name.end):
            start, end = name.start - part.start, name.end - part.start
            text = text[:start] + " " * (end - start) + text[end:]
    return without_persons(compiled(_ON_AGENDA_OF).sub("", text) if "’s" in text else text)


def without_persons(text: str) -> str:
    """Return a part of a clause with spaces for the institution of one who acts: `where the Director of … will`."""
    if "the " not in text and "a " not in text:
        return text
    return compiled(_PERSON_ACTS).sub(lambda found: found["lead"] + " " * (len(found[0]) - len(found["lead"])), text)


def of_session(context: CheckContext, text: str) -> str:
    """Return a text in which the session after this one is called the next one, without days that are called so."""
    number = context.programme.session.number
    following = None if number is None else _ordinals().get(number + 1)
    text = text if following is None else text.replace(f"{following} session", "next session")
    # `On the next day` has nothing of `Dates of the next session`.
    return compiled(_NEXT_DAY).sub(" ", text) if "next " in text else text


@cache
def _ordinals() -> dict[int, str]:
    return {value: word for word, value in spelled_ordinals("en").items() if not word[0].isdigit()}
