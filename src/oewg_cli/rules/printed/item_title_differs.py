from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import scheduled, titles_of
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN007", "item-title-differs", Severity.WARNING)
def item_title_differs(note: Recognized) -> Iterator[Violation]:
    """An agenda item has another title than where it appears first.

    ## Why

    The title of an item is the one that was adopted, word for word, at every place. The first one was imported; only
    the agenda shows which one was adopted.

    ## Authority

    Editorial Manual, "Drafting a report": titles of agenda items are reproduced as adopted.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Agenda item 4: measurement of clouds

    3–6 p.m.

    ##### Agenda item 4: measuring of clouds (*continued*)
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Agenda item 4: measurement of clouds

    3–6 p.m.

    ##### Agenda item 4: measurement of clouds (*continued*)
    ```
    """
    titles = titles_of(note.parts)
    first: dict[tuple[tuple[str, ...], str], Words] = {}
    for part in note.parts:
        found = scheduled(part, titles)
        if found is None or not found.title.plain:
            continue
        known = first.setdefault((part.bodies, found.number), found.title)
        if _plain(known) != _plain(found.title):
            yield Violation(
                found.title.span(),
                f"Item {found.number} is titled {quoted(found.title.plain)} here, but {quoted(known.plain)} before.",
                "Write the title as it was adopted; the first one was imported.",
                ((known.span(), "the first title"),),
            )


def _plain(words: Words) -> str:
    return " ".join(words.plain.casefold().split())
