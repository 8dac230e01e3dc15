"""Find the paragraphs, footnotes, items and meetings that are cited by Roman numerals, which the note does not have."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.text_fields import ADOPTED, Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.agenda._other_agendas import is_of_other_agenda
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.references.cross_references import names_others, owner_of_part
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.phrases import ordinal_in_digits

_NUMERAL = "(?:XX|X)?(?:IX|IV|V?I{1,3}|V|X)"
_CITED = (
    rf"\b(?:(?P<noun>(?:[Aa]genda\s)?[Ii]tem|[Pp]aragraph|[Ff]ootnote)\s(?P<after>{_NUMERAL})\b(?![./:–-]?\w)"
    rf"|(?P<before>{_NUMERAL})(?:th|st|nd|rd)?\s(?:plenary\s|formal\s)?(?P<meeting>meeting)\b)"
)


def missing_numerals(context: CheckContext) -> Iterator[Violation]:
    """Return what is cited by a Roman numeral where the note, its agenda or its programme has figures."""
    index = context.text_index
    if not any(word in index.text for word in ("tem ", "aragraph ", "ootnote ", " meeting")):
        return
    if not compiled(rf"\b{_NUMERAL}(?:th|st|nd|rd)?\b").search(index.odd):
        return
    for match in index.find(compiled(_CITED)):
        found = match.match
        number = arabic(found["after"] or found["before"]) if found is not None else None
        if found is None or number is None or match.is_quotation or _is_of_others(context, match):
            continue
        is_meeting = found["meeting"] is not None
        right = f"{ordinal_in_digits(number)} meeting" if is_meeting else f"{found['noun']} {number}"
        yield Violation(
            match.location,
            f"The number in {quoted(match.text)} is in Roman numerals, but {_others(found['noun'])} have figures.",
            f"Write {quoted(right)}, if this one is meant.",
        )


def _others(noun: str | None) -> str:
    if noun is None:
        return "meetings"
    return "agenda items" if noun.casefold().endswith("item") else f"the {noun.casefold()}s of the note"


def _is_of_others(context: CheckContext, match: TextMatch) -> bool:
    """Return whether another text, body or session is named, or a title that the note repeats."""
    sentence = context.picture.sentence_at(match.field, match.start)
    if match.field.role in ADOPTED and match.field.role is not Role.TEXT:
        return True
    is_meeting = match.match is not None and match.match["meeting"] is not None
    owner = context.picture.owners.owner(match.field, match.start, match.end)
    part = Owner.OWN if is_meeting else owner_of_part(match, context.picture)[0]
    is_other = (
        owner is Owner.OTHER or part is not Owner.OWN or sentence.tense is Tense.PAST or names_others(match, sentence)
    )
    return is_other or is_of_other_agenda(match, context)
