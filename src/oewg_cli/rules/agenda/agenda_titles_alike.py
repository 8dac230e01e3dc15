from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.agenda._worded_titles import WordedTitle, worded_titles, wording
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.repetitions.same_wording import same_wording
from oewg_cli.text.quoting import quoted


@rule("AGD007", "agenda-titles-alike", Severity.WARNING, keys=("agenda",))
def agenda_titles_alike(context: CheckContext) -> Iterator[Violation]:
    """Two agenda items have the same title.

    ## Why

    Usually an item was copied and its title was not changed. The wrong title is then printed in every heading of the
    item. Sub-items of different items, and items on the agendas of different bodies, may have the same title. The item
    under which the note is submitted is compared by its number too, except with the preliminary list, which may number
    the items differently.

    ## Authority

    Agendas as adopted, such as A/AC.292/2021/1: each item has a title of its own; ST/CS/SER.A/44/Rev.1, paragraph 4:
    what is repeated is reproduced exactly.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Organization of work}
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds}
    ```
    """
    # By the agenda and the item that a sub-item belongs to, and by the words of the title.
    first_with: dict[tuple[NodePath, tuple[str, ...], tuple[str, ...]], WordedTitle] = {}
    for title in context.once(worded_titles):
        above = tuple(line_of(title.number)[:-1])
        first = first_with.setdefault((title.agenda, above, same_wording(title.wording)), title)
        if first.number != title.number:
            yield Violation(
                NodeLocation(title.field.path),
                f"Items {first.number} and {title.number} have {_same(first, title)} on the agenda, "
                f"{quoted(title.field.plain)}.",
                "Write the title of each item as adopted.",
                ((NodeLocation(first.field.path), f"the title of item {first.number}"),),
            )
    yield from _of_note(context)


def _same(first: WordedTitle, title: WordedTitle) -> str:
    return "the same title" if first.wording == title.wording else "almost the same title"


def _of_note(context: CheckContext) -> Iterator[Violation]:
    """Report the title of the item of the note if another item of the same agenda has it."""
    under = context.programme.item
    if under is None or under.agenda == "preliminary":
        return
    for field in context.texts(Role.AGENDA_TITLE):
        if field.path != ("item", "title"):
            continue
        found = [title for title in context.once(worded_titles) if title.wording == wording(field.plain)]
        if found and not any(title.number in under.number for title in found):
            other = found[0]
            yield Violation(
                NodeLocation(field.path),
                f"The note is submitted under item {' and '.join(under.number)} with the title of item {other.number} "
                "on the agenda.",
                "Correct the number under `item`, or write the title of that item as adopted.",
                ((NodeLocation(other.field.path), f"the title of item {other.number}"),),
            )
