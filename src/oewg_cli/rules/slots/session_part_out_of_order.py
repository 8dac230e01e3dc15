from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import long_date


@rule("SLT023", "session-part-out-of-order", Severity.WARNING, keys=("session.parts",))
def session_part_out_of_order(context: CheckContext) -> Iterator[Violation]:
    """A part of the session opens before the part above it has closed, or closes before it opens.

    ## Why

    Each part is a line of the title block, and the parts are printed in the order of the file. A part that overlaps
    with another one, or is before it, has mistyped dates or is in the wrong place.

    ## Authority

    Editorial Manual, "Preparation of documents": dates are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-03-05
      parts: [{opens: 2024-03-04, closes: 2024-03-05}, {opens: 2024-03-05, closes: 2024-03-05}]
    ```

    ## Good

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-03-05
      parts: [{opens: 2024-03-04, closes: 2024-03-04}, {opens: 2024-03-05, closes: 2024-03-05}]
    ```
    """
    parts = context.programme.session.parts
    for number, part in enumerate(parts):
        opens, closes = long_date(part.opens, "en"), long_date(part.closes, "en")
        location = NodeLocation(("session", "parts", number, "opens"))
        above = parts[number - 1] if number else None
        if part.closes < part.opens:
            message = f"This part of the session closes on {closes}, before it opens on {opens}."
            yield Violation(location, message, "Correct the dates of the part.")
        elif above is not None and above.opens <= above.closes and part.opens <= above.closes:
            yield Violation(
                location,
                f"This part of the session opens on {opens}, but the part above it closes on "
                f"{long_date(above.closes, 'en')}.",
                "Correct the dates, or put the parts in order.",
                ((NodeLocation(("session", "parts", number - 1, "closes")), "the part above closes here"),),
            )
