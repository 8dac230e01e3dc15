from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.entries import entries_of
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._subjects_of_items import general_words
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.quoting import quoted

_FEWEST = 2
_MOST_ITEMS = 300

_Titled = tuple[PlacedItem, Words]


@rule("AGD029", "entry-under-another-item", Severity.INFO, needs=("agenda", "programme"))
def entry_under_another_item(context: CheckContext) -> Iterator[Violation]:
    """The text of an entry is about another agenda item than that of the entry.

    ## Why

    When items get new numbers, an entry may keep the old one: "Introduction of the report on early warning" under the
    item on trade, where another item is on early warning. A text that has a word of its own item is not reported. It is
    a remark, since something may be done under another item.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, text: Introduction of the report on the measurement of clouds}]}]
    footnotes: {}
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 2, text: Introduction of the report on the measurement of clouds}]}]
    footnotes: {}
    ```
    """
    items = list(agendas_of(context).all_items())
    if len({each.path[:-1] for each in items}) != 1 or len(items) > _MOST_ITEMS:
        return
    titled = [(each, subject_words(shown(each.item.title)) - general_words()) for each in items]
    own_words: dict[str, Words | None] = {}
    for path, entry in entries_of(context.programme):
        if entry.text is None or entry.heading is not None or (item := entry.item) is None:
            continue
        if item not in own_words:
            own_words[item] = _words_of(item, titled)
        meant = _meant(subject_words(shown(entry.text)), own_words[item], titled)
        if meant is not None:
            yield Violation(
                NodeLocation((*path, "text")),
                f"The text is about item {meant.number}, {quoted(shown(meant.item.title))},"
                f" but the entry has item {item}.",
                "Correct `item` of the entry, or its text.",
                ((NodeLocation((*path, "item")), "the item"), (NodeLocation(meant.title_path), "the other title")),
            )


def _words_of(item: str, titled: Sequence[_Titled]) -> Words | None:
    """Return the words of the titles of an item, its sub-items and those to which it belongs; None without a title."""
    line = line_of(item)
    own = [words for each, words in titled if each.number in line or item in line_of(each.number)]
    return frozenset[str]().union(*own) if own else None


def _meant(text: Words, own: Words | None, titled: Sequence[_Titled]) -> PlacedItem | None:
    """Return the only item, or its sub-item, whose title a text has that has no word of its own title."""
    if own is None or not text.isdisjoint(own):
        return None
    words = text - general_words()
    named = [item for item, title in titled if len(title) >= _FEWEST and title <= text]
    named = named or [item for item, title in titled if len(words) >= _FEWEST and words <= title]
    last = max(named, key=lambda item: len(item.number), default=None)
    return last if last is not None and all(each.number in line_of(last.number) for each in named) else None
