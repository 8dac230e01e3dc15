from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.counts.agenda_counts import ListCount, list_counts
from oewg_cli.statements.counts.counts_after_lists import counts_after_lists


@rule(
    "MST041",
    "number-of-list-differs",
    Severity.WARNING,
    words=("documents", "reports", "notes", "papers", "letters"),
    keys=("list",),
)
def number_of_list_differs(context: CheckContext) -> Iterator[Violation]:
    """A text announces another number of things than the list after it has.

    ## Why

    "The following three documents" was right before a line was added or taken out. Compared are the lines of the list
    under the text, also in an entry of a meeting, and the symbols of documents that come directly after the number.
    Where a line has several symbols, both numbers are right.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": numbers are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - text: "The working group will discuss the following three kinds of clouds:"
        list:
          - Clouds over land;
          - Clouds over the sea.
      - See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - text: "The working group will discuss the following two kinds of clouds:"
        list:
          - Clouds over land;
          - Clouds over the sea.
      - See the annex.
    ```
    """
    for stated in context.picture.read(list_counts):
        right = {*stated.listed, *_symbols(context, stated)}
        if stated.number in right:
            continue
        listed = stated.listed[0]
        things = (
            "symbols come" if stated.wording.field.path[-1] != "text" or not _lines(context, stated) else "lines come"
        )
        yield Violation(
            stated.wording.location,
            f"This text announces {stated.wording.text}, but {listed} {things} after it.",
            "Correct the number, or the list.",
            tuple((NodeLocation(each), "the list") for each in _lines(context, stated)[:1]),
        )
    for stated, line in counts_after_lists(context.picture):
        if stated.number not in stated.listed:
            yield Violation(
                stated.wording.location,
                f"This text counts {stated.wording.text}, but the list before it has {stated.listed[0]}.",
                "Correct the number, or the list.",
                ((NodeLocation(line.path), "the list"),),
            )


def _lines(context: CheckContext, stated: ListCount) -> list[tuple[str | int, ...]]:
    above = stated.wording.field.path[:-1]
    is_list = stated.wording.field.path[-1] == "text" and not stated.wording.field.references
    return [each.path for each in context.text_fields if is_list and each.path[:-1] == (*above, "list")]


def _symbols(context: CheckContext, stated: ListCount) -> set[int]:
    """Return how many documents the lines of a list name, if it is one of documents."""
    paths = set(_lines(context, stated)) if stated.of_documents else set()
    return {sum(len(each.references) for each in context.text_fields if each.path in paths)} - {0}
