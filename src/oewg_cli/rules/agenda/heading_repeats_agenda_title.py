from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._typed_items import TypedItem, typed_items
from oewg_cli.source.tree import NodeLocation


@rule("AGD003", "heading-repeats-agenda-title", Severity.WARNING)
def heading_repeats_agenda_title(context: CheckContext) -> Iterator[Violation]:
    """The title of an agenda item is typed as a heading, where `item:` with its number is enough.

    ## Why

    With `item:` the program writes "Agenda item 5:", the title exactly as adopted, and "(continued)" where the item is
    continued. If a title is typed twice, the two soon differ. An entry with `item` and `heading` may repeat the title
    of its own item, but not that of another one. The titles are those of the agenda of the body that meets, and of the
    note.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated is reproduced exactly. Programmes of work as issued,
    such as those of A/AC.292: the heading of an item has its number and its title.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: ["Agenda item 2: measurement of clouds"]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 2]}]
    ```
    """
    for typed in context.once(typed_items):
        if typed.repeats_title and typed.title is not None:
            item = typed.entry.item if typed.entry is not None else None
            whose = "heading" if item is None else f"heading of item {item}"
            yield Violation(
                typed.location,
                f"The {whose} repeats the title of agenda item {typed.number}.",
                _advice(typed),
                ((NodeLocation(typed.title.field.path), "the title on the agenda"),),
            )


def _advice(typed: TypedItem) -> str:
    if typed.entry is not None:
        return f"Write `item: {typed.number}` if that item is meant, or words of its own for this one."
    where = "" if "entries" in typed.field.path else " in an entry of the meeting"
    return f"Write `item: {typed.number}`{where} instead. The program writes the heading and adds “(continued)”."
