from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agenda_titles import title_path
from oewg_cli.rules.agenda._typed_items import typed_items
from oewg_cli.source.tree import NodeLocation


@rule("AGD003", "heading-repeats-agenda-title", Severity.WARNING)
def heading_repeats_agenda_title(context: CheckContext) -> Iterator[Violation]:
    """The title of an agenda item is typed as a heading, where `item:` with its number is enough.

    ## Why

    With `item:` the program writes "Agenda item 5:", the title exactly as adopted, and "(continued)" where the item is
    continued. If a title is typed twice, the two soon differ.

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
    for typed in typed_items(context):
        if typed.repeats_title:
            yield Violation(
                typed.location,
                f"The heading repeats the title of agenda item {typed.number}.",
                f"Write `item: {typed.number}` instead. The program writes the heading and adds “(continued)”.",
                ((NodeLocation(title_path(typed.number)), "the title on the agenda"),),
            )
