from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule


@rule("FTN003", "footnote-marked-twice", Severity.WARNING, formerly=["note-marked-twice"], keys=("footnotes",))
def footnote_marked_twice(context: CheckContext) -> Iterator[Violation]:
    """A second mark refers to the same footnote.

    ## Why

    Each footnote has one mark. A heading that is repeated has its mark the first time only, because the reader then
    knows the footnote.

    ## Authority

    Editorial Manual, "Footnote indicators": indicators and notes correspond one to one,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>; programmes of work as issued mark only the
    first of several identical headings.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 2, footnote: wind}]}]
      - date: 2024-03-05
        meetings: [{time: morning, entries: [{item: 2, footnote: wind}]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 2, footnote: wind}]}]
      - date: 2024-03-05
        meetings: [{time: morning, entries: [item: 2]}]
    ```
    """
    footnotes = context.programme.footnotes
    marks = [mark for mark in context.marks if mark.name in footnotes]
    first = {mark.name: mark.location for mark in reversed(marks)}
    for mark in marks:
        if mark.location != first[mark.name]:
            yield Violation(
                mark.location,
                f"This is a second mark for the footnote `{mark.name}`.",
                "Remove this mark. A footnote has only one.",
                ((first[mark.name], "the first mark"),),
            )
