"""Find what texts say of the sub-items of agenda items that the agenda contradicts, and items that may be meant."""

from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.agenda._other_agendas import is_of_other_agenda
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.references.cross_references import names_others
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_LONGEST_BEFORE = 60
_OF_OTHERS_AFTER = (
    r"\s(?:of|in|on|to)\s(?!(?:Mon|Tues|Wednes|Thurs|Fri)day\b|[0-9]"
    r"|(?:the|its)\s(?:[a-z]+\s)?agenda\b(?!\sof\b)|the\s(?:[a-z]+\s){0,2}(?:mornings?|afternoons?|evenings?|nights?|days?|weeks?|basis)\b"
    r"|the\s(?:first|second|third|last)\b)"
)
_PART_BEFORE = (
    r"\b(?:[Aa]nnex|[Aa]ppendix|[Cc]hapter|[Ss]ection|[Aa]rticle|[Tt]able|[Pp]art|[Pp]aragraph|[Ll]ist|[Bb]udget)\b"
)
_ONE_LETTER = r"\([a-z]\)"
_LETTERS = (
    r"\b[Ss]ub-?items?\s\([a-z]\)(?:(?:,\s(?:and\s)?|\s(?:and|or|to)\s|[–-])\([a-z]\)){0,8}"
    r"(?!\s(?:of|under|in)\b|[,–-]?\s?\(|\s(?:and|or|to)\s\()"
)
_ITEM = r"\b[Ii]tem\s([1-9][0-9]{0,2})\b"


def may_be_of_agenda(context: CheckContext, match: TextMatch) -> bool:
    """Return whether nothing in the sentence says that an item is one of a list, a budget or another text."""
    plain, sentence = match.field.plain, context.picture.sentence_at(match.field, match.start)
    words = plain[max(sentence.start, match.start - _LONGEST_BEFORE) : match.start].split()
    is_other = bool(words) and words[-1].casefold() in read_data("agenda_mentions")["en"]["of_others"]
    is_typed = match.field.role is Role.HEADING and not plain[: match.start].removesuffix("Agenda ").strip()
    if is_other or is_typed or compiled(_OF_OTHERS_AFTER).match(plain, match.end):
        return False
    if compiled(_PART_BEFORE).search(plain, sentence.start, match.start):
        return False
    # `The debate on the report (item 5)`: what stands alone in brackets is the item under which the report is debated.
    is_alone = plain.endswith("(", 0, match.start) and plain.startswith(")", match.end)
    return sentence.tense is not Tense.PAST and (is_alone or not names_others(match, sentence))


def letters_beyond(context: CheckContext, items: Sequence[PlacedItem]) -> Iterator[Violation]:
    """Return the sub-items after the last one that a text names by their letters alone.

    They are those of the only item that the sentence has before them, of the item of the entry, or of the only item
    that has sub-items.
    """
    if "ub-item" not in context.text_index.text:
        return
    last: dict[str, PlacedItem] = {}
    for each in items:
        top, _, letter = each.number.partition(" ")
        if compiled(_ONE_LETTER).fullmatch(letter) and (top not in last or letter > last[top].number.split()[1]):
            last[top] = each
    for match in context.text_index.find(compiled(_LETTERS)):
        sentence = context.picture.sentence_at(match.field, match.start)
        named = {each[1] for each in compiled(_ITEM).finditer(match.field.plain, sentence.start, match.start)}
        own = named or _items_of_entry(context, match) or set(last if len(last) == 1 else ())
        item = last.get(next(iter(own))) if len(own) == 1 else None
        is_own = sentence.tense is not Tense.PAST if named else may_be_of_agenda(context, match)
        if item is None or not is_own or is_of_other_agenda(match, context):
            continue
        for found in compiled(_ONE_LETTER).finditer(match.field.plain, match.start, match.end):
            if found[0] > item.number.split()[1]:
                yield Violation(
                    match.location,
                    f"The text mentions sub-item {found[0]} of item {item.number.split()[0]}, "
                    f"but the last one under `agenda` is {item.number}.",
                    "Correct the letter, or add the sub-item under `agenda`.",
                    ((NodeLocation(item.path, "key"), "the last sub-item"),),
                    Severity.INFO if match.field.role is Role.TEXT else None,
                )


def _items_of_entry(context: CheckContext, match: TextMatch) -> set[str]:
    """Return the items, without letters, of the entry in which a text is."""
    path = match.field.path
    if path[0] != "programme":
        return set()
    slots = context.picture.read(Schedule).slots
    return {item.split()[0] for slot in slots if slot.path == path[: len(slot.path)] for item in slot.items}
