from collections.abc import Iterator
from itertools import pairwise

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.footnotes._mark_clusters import clusters

_TITLE = "Remove what is between the marks."


@rule("FTN007", "separator-between-marks", Severity.WARNING, words=("[^",), formerly=["marks-set-apart"])
def separator_between_marks(context: CheckContext) -> Iterator[Violation]:
    """A comma, a semicolon or a space is typed between two footnote marks.

    ## Why

    The program prints a comma between two marks at the same place, as a superscript like the numbers. A comma that is
    typed is printed on the line, as if it were part of the sentence.

    ## Authority

    Editorial Manual, "Footnote indicators": a comma separates the indicators at one place,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>.

    ## Bad

    ```yaml
    subtitle: Note by the Secretariat[^rain],[^snow]
    footnotes:
      rain: The list of speakers is open.
      snow: The list of participants is closed.
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat[^rain][^snow]
    footnotes:
      rain: The list of speakers is open.
      snow: The list of participants is closed.
    ```

    ## Fix

    Unsafe: what is between the marks is removed. Check whether a comma of the sentence was meant: it comes before the
    marks. There is no fix where italics begin or end between the marks.
    """
    for field in context.marked_fields:
        for cluster in clusters(field):
            for first, second in pairwise(cluster.marks):
                between = field.text[first.end : second.start]
                if between.strip("*"):
                    place = field.location(first.end, second.start)
                    yield Violation(
                        place,
                        f"{_named(between)} is typed between two footnote marks.",
                        f"Write `[^{first.footnote}][^{second.footnote}]`: the program prints the comma between the "
                        "numbers.",
                        fix=None if "*" in between else SuggestedFix(_TITLE, (Replacement(place, ""),), safe=False),
                    )


def _named(between: str) -> str:
    if "," in between:
        return "A comma"
    return "A semicolon" if ";" in between else "A space"
