from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data


@rule("MST073", "item-of-note-not-procedural", Severity.WARNING, needs=("item", "agenda"), keys=("agenda",))
def item_of_note_not_procedural(context: CheckContext) -> Iterator[Violation]:
    """The note is submitted under an agenda item of substance, and the agenda has one on the organization of work.

    ## Why

    A programme of work is submitted under the item at which it is adopted, such as "Adoption of the agenda and other
    organizational matters". When an item is added before it, or the number is that of the last session, the title of
    another item is printed under the masthead. Only a number without a `title` next to it is reported.

    ## Authority

    Editorial Manual, "Mastheads and cover pages": the number and the title of the item are those of the agenda,
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    item: {number: 2, agenda: provisional}
    ```

    ## Good

    ```yaml
    item: {number: 1, agenda: provisional}
    ```
    """
    item, agenda = context.programme.item, context.programme.agenda
    if item is None or agenda is None or item.title is not None or item.agenda == "preliminary":
        return
    titles = {number: each.title for number, each in agenda.items.items()}
    procedural = [number for number, title in titles.items() if _has(title, "organization")]
    if not procedural or len(item.number) != 1 or item.number[0] not in titles:
        return
    number = item.number[0]
    if titles[number].casefold() in (context.programme.title or "").casefold():
        return  # `Programme of the high-level segment`, under the item with this title
    if not _has(titles[number], "procedure") and not any(number.split()[0] == each.split()[0] for each in procedural):
        yield Violation(
            NodeLocation(("item", "number", 0)),
            f"The note is submitted under item {number}, {quoted(titles[number])}, but item {procedural[0]} is "
            f"{quoted(titles[procedural[0]])}.",
            f"Write {procedural[0]} as `number`, or the `title` of the item next to it.",
            ((NodeLocation(("agenda", "items", procedural[0])), f"item {procedural[0]}"),),
        )


def _has(title: str, kind: str) -> bool:
    return any(word in title.casefold() for word in read_data("counted_statements")["agenda"][kind])
