"""Find items that a sentence names in another order than their numbers: `under items 5 and 4 respectively`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.rules.agenda._acting_elsewhere import acts_elsewhere
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.agenda.item_clauses import ItemClause, item_clauses
from oewg_cli.statements.documents.documents_of_items import are_respective
from oewg_cli.statements.subject_words import WORD, Words, compared, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import listed


class ExchangedItems(NamedTuple):
    """The numbers of items in a clause, and the items in the order in which the sentence speaks of them."""

    clause: ItemClause
    items: tuple[PlacedItem, ...]


def exchanged_items(context: CheckContext) -> Iterator[ExchangedItems]:
    """Return the clauses with several numbers whose items the words before them name in another order.

    The words are those of one title only; those of each title are together.
    """
    clauses = [each for each in context.picture.read(item_clauses) if len(each.numbers) > 1 and are_respective(each)]
    placed = list(context.once(agendas_of).all_items()) if clauses else []
    by_number = {each.number: each for each in placed}
    for clause in clauses if len({each.path[:-1] for each in placed}) == 1 else ():
        items = [by_number[number] for number in clause.numbers if number in by_number]
        titles = [shown(each.item.title) for each in items]
        if len(set(clause.numbers)) != len(items) or acts_elsewhere(clause.mention.match, " ".join(titles), context):
            continue
        order = _order(clause, [subject_words(each) for each in titles])
        if order and order != sorted(order):
            yield ExchangedItems(clause, tuple(items[at] for at in order))


def violation_of_order(found: ExchangedItems) -> Violation:
    """Return what is said of numbers that are not in the order of what they are the numbers of."""
    match, items = found.clause.mention.match, found.items
    return Violation(
        Wording(match.field, match.start, match.end).location,
        f"The sentence speaks of {listed([quoted(shown(each.item.title)) for each in items], 'en')} in this order, "
        f"which are items {listed([each.number for each in items], 'en')} on the agenda.",
        "Write the numbers in the order of what they are the numbers of.",
        tuple((NodeLocation(each.title_path), f"the title of item {each.number}") for each in items),
    )


def _order(clause: ItemClause, titles: list[Words]) -> list[int]:
    """Return the places of the titles in the order of their words in the sentence; nothing if they are not together."""
    places: list[int] = []
    plain, start, end = clause.at.field.plain, clause.sentence.start, clause.mention.match.start
    for match in compiled(WORD).finditer(plain, start, end):
        word = compared(match[0].casefold())
        having = [at for at, title in enumerate(titles) if word in title]
        if len(having) == 1 and places[-1:] != having:
            places.append(having[0])
    return places if len(places) == len(set(places)) == len(titles) else []
