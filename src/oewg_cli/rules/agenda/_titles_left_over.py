"""Find the title of an item that no text repeats, where the document of the item is on something else.

In a note in which the documents of all other items have words of their titles, that of one item has none.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.rules.agenda._known_items import stems_of
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.documents.typed_documents import item_of, typed_documents
from oewg_cli.statements.subject_words import Words
from oewg_cli.text.lazy_patterns import compiled

_FEWEST, _MOST = 2, 100
_GENERAL = frozenset(
    {"report", "note", "document", "paper", "draft", "secretary-general", "progress", "work", "matter"}
)


class TitleLeftOver(NamedTuple):
    """The title of an item, and the only document of the item, which has no word of it."""

    number: str
    title: TextField
    document: NamedDocument


def titles_left_over(context: CheckContext) -> Iterator[TitleLeftOver]:
    """Return the title that was left over, if it is the only one whose document has none of its words."""
    titles = {
        str(each.path[-2]): each for each in context.texts(Role.AGENDA_TITLE) if each.path[:2] == ("agenda", "items")
    }
    documents = _documents(context)
    known = {number: found for number, found in documents.items() if number in titles and _words(found)}
    if not _FEWEST < len(known) <= _MOST:
        return
    words = {number: stems_of(titles[number].plain) - _GENERAL for number in known}
    others = [number for number, found in known.items() if words[number] and not words[number] & _words(found)]
    if len(others) != 1:
        return
    (number,) = others
    rest = [stems_of(field.plain) for field in context.picture.fields if field is not titles[number]]
    # What is in many texts, such as the name of the conference, tells nothing.
    own = frozenset(word for word in words[number] if sum(word in each for each in rest) <= _FEWEST)
    is_said = any(own & each for each in rest)
    if own and not is_said and _is_named_with_item(context, number, known[number]):
        yield TitleLeftOver(number, titles[number], known[number][0])


def _documents(context: CheckContext) -> Mapping[str, list[NamedDocument]]:
    """Return the documents of entries that texts name, by the only item of the entry."""
    named = {each.base: each for each in reversed(context.picture.read(named_documents))}
    found: dict[str, list[NamedDocument]] = {}
    for typed in context.picture.read(typed_documents) if named else ():
        number = item_of(context.programme, typed.path) if typed.is_entry else ""
        documents = [named[each.base] for each in typed.documents if each.base in named]
        if number and documents:
            found.setdefault(number, []).extend(documents)
    return found


def _words(documents: list[NamedDocument]) -> Words:
    return frozenset[str]().union(*(stems_of(each.name) for each in documents)) - _GENERAL


def _is_named_with_item(context: CheckContext, number: str, documents: list[NamedDocument]) -> bool:
    """Return whether a sentence has the item and a word of its document: `the paper on rain under item 3 (b)`."""
    words = _words(documents)
    pattern = compiled(rf"\bitem\s{number.replace('(', '[(]').replace(')', '[)]')}(?![\w(]|\s[(])")
    return any(
        pattern.search(sentence.text) and stems_of(sentence.text) & words
        for sentence in context.picture.sentences(*PARAGRAPHS, having=f"item {number.casefold()}")
    )
