"""Find entries whose document is, by its name in a text, that of another item."""

from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.inline_text import shown
from oewg_cli.rules.agenda._documents_of_entries import places_of_documents
from oewg_cli.rules.agenda._items_of_documents import is_in_line
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.documents.documents_of_items import documents_of_items
from oewg_cli.statements.documents.named_documents import named_documents
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.quoting import quoted

_FEWEST = 2


def entries_by_names(context: CheckContext) -> Iterator[Violation]:
    """Remark on an entry whose document has the whole title of another item as its name, and no word of its own."""
    places = {} if any(body.agenda is not None for body in context.programme.bodies) else places_of_documents(context)
    titles = {each.number: subject_words(shown(each.item.title)) for each in context.once(agendas_of).all_items()}
    given = {(each.symbol, each.number) for each in context.picture.read(documents_of_items) if places}
    reported: set[str] = set()
    for document in context.picture.read(named_documents) if places else ():
        symbol, name = document.symbol.document, subject_words(document.name)
        there = places.get(symbol, {})
        number = next(iter(there), "")
        is_open = len(there) == 1 and "entries" in there[number].wording.field.path and symbol not in reported
        if not is_open or (symbol, number) in given:
            continue
        own = {word for each, words in titles.items() if is_in_line(each, number) for word in words}
        named = [each for each, words in titles.items() if len(words) >= _FEWEST and words <= name]
        if len(named) == 1 and not own & name:
            reported.add(symbol)
            typed = there[number].wording
            yield Violation(
                NodeLocation((*typed.field.path[:-2], "item")),
                f"This entry is for item {number}, but its document {quoted(symbol)} has the title of item {named[0]} "
                "as its name.",
                "Correct `item` of the entry, or its `documents`.",
                ((typed.location, "the document"), (document.wording.location, "named here")),
                Severity.INFO,
            )
