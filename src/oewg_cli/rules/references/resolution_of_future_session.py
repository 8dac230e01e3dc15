from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.references.reference_words import BEGINNINGS


@rule("REF003", "resolution-of-future-session", Severity.WARNING, words=BEGINNINGS)
def resolution_of_future_session(context: CheckContext) -> Iterator[Violation]:
    """A resolution or decision is from a session or year that begins after the date of the note.

    ## Why

    A note cannot cite a resolution that was not yet adopted when it was written. Usually a digit of the session is
    mistyped.

    The organ that the sentence names counts, also at a distance: "the adoption of resolution 71/11 by the Economic and
    Social Commission" is not of the seventy-first session of the General Assembly.

    ## Authority

    "General Assembly resolutions", <https://research.un.org/en/docs/ga/resolutions>: session 31 opened in 1976,
    and each regular session opens in September of the year 1945 plus its number.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 87/24.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 77/24.
    ```
    """
    day = context.programme.masthead.date
    for field, reference in cited_numbers(context):
        adopted = reference.adopted
        if adopted is not None and adopted.is_ahead(day):
            when = long_date(day, "en")
            period = f"the year {adopted.period}" if adopted.by_year else f"session {adopted.period}"
            yield Violation(
                field.plain_location(reference.start, reference.end),
                f"{quoted(reference.text)} is from {period}, which begins after the date of the note, {when}.",
                "Check the number, and the date in the masthead.",
            )
