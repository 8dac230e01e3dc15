from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule


@rule("FTN003", "footnote-marked-twice", Severity.WARNING, formerly=["note-marked-twice"])
def footnote_marked_twice(context: CheckContext) -> Iterator[Violation]:
    """A footnote is called by a second mark.

    ## Why

    Each footnote has one mark. A heading that comes again bears its mark the first time only; the reader knows the
    footnote by then.

    ## Authority

    Editorial Manual, "Footnote indicators": indicators and notes correspond one to one,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>; programmes of work as issued mark only the
    first of several like headings.

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
    notes = context.programme.footnotes
    marks = [mark for mark in context.marks if mark.name in notes]
    first = {mark.name: mark.place for mark in reversed(marks)}
    for mark in marks:
        if mark.place != first[mark.name]:
            yield Violation(
                mark.place,
                f"The footnote `{mark.name}` is called again here.",
                "Take this mark out; a footnote has one mark.",
                ((first[mark.name], "its first mark stands here"),),
            )
