"""Find the agenda item that a clause speaks of, where the number in it is that of another one.

All words of the clause are held against the titles, and what is done in it against the items that agendas have for it,
such as an election; nothing is said where a word is that of the item itself or of what the programme does under it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.rules.agenda._acting_elsewhere import acts_elsewhere
from oewg_cli.rules.agenda._items_of_documents import is_in_line
from oewg_cli.rules.agenda._known_items import (
    KnownItem,
    item_of_title,
    item_of_words,
    known_item,
    last_in_line,
    stems_of,
    telling,
)
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._words_of_clauses import of_session, words_of_clause
from oewg_cli.statements.agenda.item_clauses import ItemClause, item_clauses
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.subject_stems import stems
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_FEWEST = 2
_MOST_ITEMS = 300
_OF_OTHER_TIME = (
    r"\b(?i:(?:after|before)(?!\swhich\b)|once|following|until|upon|prior\sto|when|pending|apart\sfrom|besides|in\saddition\sto"
    r"|as\s(?:requested|decided|mentioned|stated))\s[^,;()]*"
)

_OF_NOUN = r"(?:\sof\sthe\s(?:[a-z]+\s)?agenda)?,\sof\s"
"""After a number within what is said: `until the election, under item 1, of a Chair` says what is done under it."""
_COMMA = r",\s(?:as|for|in|under)?\s?$"


class ItemOfClause(NamedTuple):
    """A clause with the number of another item than the one it speaks of; one word alone does not make it certain.

    `own` is the item that has the number, or to which it belongs; None if there is none.
    """

    clause: ItemClause
    item: PlacedItem
    own: PlacedItem | None
    is_certain: bool


def items_by_clause(context: CheckContext) -> Iterator[ItemOfClause]:
    """Return the clauses that speak of one other item of the agenda of the note, and of nothing of their own."""
    clauses = context.picture.read(item_clauses)
    placed = list(context.once(agendas_of).all_items()) if clauses else []
    if len({each.path[:-1] for each in placed}) != 1 or len(placed) > _MOST_ITEMS:
        return
    known = [known_item(each, _planned(context, each.number)) for each in placed]
    numbered = {each.number: each for each in placed}
    for clause in clauses:
        number = next((each for each in reversed(line_of(clause.numbers[0])) if each in numbered), None)
        own = [each for each in known if any(is_in_line(each.item.number, one) for one in clause.numbers)]
        found = _meant(context, clause, own, [each for each in known if each not in own])
        # That there is no such item is not a remark.
        if found is None or (number is None and not found[1]):
            continue
        if not acts_elsewhere(clause.mention.match, shown(found[0].item.item.title), context):
            yield ItemOfClause(clause, found[0].item, None if number is None else numbered[number], found[1])


def _meant(
    context: CheckContext, clause: ItemClause, own: Sequence[KnownItem], others: Sequence[KnownItem]
) -> tuple[KnownItem, bool] | None:
    beside, *rest = (of_session(context, each) for each in words_of_clause(context, clause))
    # `before the report is adopted under item 7` is what is done under the item itself.
    if not (clause.parts[1:] and compiled(_OF_NOUN).match(clause.parts[1].text)):
        # `Item 3 is taken up after the adoption of the agenda`
        ends = r"(?=[,;()]|\Z)" if clause.parts[0].start >= clause.mention.match.end else r"(?=[,;()])"
        beside = compiled(rf"{_OF_OTHER_TIME}{ends}").sub(" ", beside)
    rest = [compiled(_OF_OTHER_TIME).sub(" ", each) for each in rest]
    near, words = stems_of(beside), stems_of(" ".join([beside, *rest]))
    near = words if _goes_on(clause) else near
    said = stems(subject_words(" ".join([beside, *rest])))
    shared = words & frozenset().union(_done(context, clause, [*own, *others]), *(each.title for each in own))
    if shared:
        # Both titles have some of the words, and all words of the other one are there.
        whole = [each for each in others if len(each.title) >= _FEWEST and shared < each.title <= near]
        is_own = any(each.title and each.title <= words and each.words <= said for each in own)
        return (whole[0], True) if len(whole) == 1 and not is_own else None
    signs = _kinds(context, " ".join([beside, *rest]))
    if any(signs & each.kinds for each in own):
        return None
    signs = _kinds(context, beside) or signs
    # `Officers are elected` is of the election of officers, not of that of members.
    most = max((len(each.kinds & signs) for each in others), default=0)
    best = [each for each in others if len(each.kinds & signs) == most > 0]
    if not best:
        # `Adoption of the outcome`, beside `Draft outcome`
        whole = [each for each in others if each.title & near and each.words <= said and len(each.words) > _FEWEST]
        named = item_of_title(near, others) or ((whole[0], True) if len(whole) == 1 else None)
        return named or (None if any(words & each.named for each in own) else item_of_words(beside, near, others))
    last = last_in_line(best) or _done_last(context, beside, own, others)
    return item_of_title(near, best) if last is None else (last, True)


def _done_last(
    context: CheckContext, beside: str, own: Sequence[KnownItem], others: Sequence[KnownItem]
) -> KnownItem | None:
    """Return the item of what is done last in a clause: `will consider the agenda of …, and adopt its report under`."""
    signs = _kinds(context, compiled(r"\band\s").split(beside)[-1])
    if any(signs & each.kinds for each in own):
        return None
    return last_in_line([each for each in others if each.kinds & signs])


def _goes_on(clause: ItemClause) -> bool:
    """Return whether the number stands within what is said: `will introduce, under item 2, a report on`."""
    before, *after = (each.text for each in clause.parts)
    return (
        bool(after)
        and after[0].startswith((":", ","))
        and (after[0][0] == ":" or compiled(_COMMA).search(before) is not None)
    )


def _kinds(context: CheckContext, text: str) -> frozenset[str]:
    """Return for which kinds of items there are signs in a text."""
    folded, kinds = context.picture.owners.without_own_names(text.casefold()), read_data("item_signs")["en"].items()
    return frozenset(name for name, kind in kinds if all(compiled(sign).search(folded) for sign in kind["signs"]))


def _planned(context: CheckContext, number: str) -> Words:
    """Return the words of the programme where it has this item alone."""
    slots = [slot for slot in context.picture.read(Schedule).of_item(number) if slot.items == (number,)]
    return telling(frozenset(word for slot in slots for word in slot.words))


def _done(context: CheckContext, clause: ItemClause, known: Sequence[KnownItem]) -> Words:
    """Return the words of the programme, without titles, at the places where the items are taken up."""
    titles = {subject_words(shown(each.item.item.title)) for each in known}
    slots = [slot for number in clause.numbers for slot in context.picture.read(Schedule).of_item(number)]
    words = frozenset().union(*(phrase for slot in slots for phrase in slot.phrases if phrase not in titles))
    return telling(words)
