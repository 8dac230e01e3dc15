from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.counts.lengths_of_periods import lengths_of_periods
from oewg_cli.statements.counts.spans_of_days import spans_of_days
from oewg_cli.text.quoting import quoted


@rule(
    "MST069",
    "span-of-days-differs",
    Severity.WARNING,
    needs=("session",),
    words=("before", "after", "prior", " eve", "earlier", "later", " day", "-day", " week", "-week"),
)
def span_of_days_differs(context: CheckContext) -> Iterator[Violation]:
    """A text puts another number of days or weeks between two days than there are.

    ## Why

    "19 February 2024, three weeks before the opening of the session" was right for the dates of last year. Compared are
    the day beside the number, and the opening or closing of the session, or the only day of the paragraph to which the
    text refers. A week that is begun may be counted or not, and days may be working days. The length of any period is
    compared with its first and last day, where the text names both beside it: "in six weeks, from 4 October to 12
    November".

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": figures are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - Maps are to be sent by 19 February 2024, three weeks before the opening of the session. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Maps are to be sent by 19 February 2024, two weeks before the opening of the session. See the annex.
    ```
    """
    for span in context.picture.read(spans_of_days):
        if span.is_right:
            continue
        days = (span.last - span.first).days
        yield Violation(
            span.wording.location,
            f"This text says {quoted(span.wording.text)}, but there are {days} days between the two days.",
            "Correct the number, or one of the days.",
            ((span.dated.location, "one of them"), (NodeLocation(span.path), "the other day is here")),
        )
    for length in context.picture.read(lengths_of_periods):
        if length.number not in length.right:
            has = " or ".join(map(str, sorted(length.right)))
            yield Violation(
                length.wording.location,
                f"This text says {quoted(length.wording.text)}, but {quoted(length.period.text)} has {has}.",
                "Correct the number, or one of the days.",
                ((length.period.location, "the period is here"),),
            )
