from collections.abc import Iterator

from oewg_cli.facts.announced_lists import announced_lists
from oewg_cli.facts.listed_counts import listed_counts
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._sums import listed_violation
from oewg_cli.source.tree import NodeLocation


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
    for stated in context.picture.read(announced_lists):
        if stated.number not in stated.right:
            has = "but the list before it has {}" if stated.is_after else "but {} lines come after it"
            verb = "counts" if stated.is_after else "announces"
            yield Violation(
                stated.whole.location,
                f"This text {verb} {stated.whole.text}, {has.format(stated.right[0])}.",
                "Correct the number, or the list.",
                ((NodeLocation(stated.listed.path), "the list"),),
            )
    for listed in context.picture.read(listed_counts):
        if listed.of_documents and listed.number != listed.total:
            yield listed_violation(listed)
