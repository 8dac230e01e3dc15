from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.rules.references._own_numbers import is_own, own_numbers
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.references.reference_words import BEGINNINGS

_FURTHEST = 1
"""How many sessions ahead a number may be to be one of the body: a later one is that of another body."""


@rule("REF003", "resolution-of-future-session", Severity.WARNING, words=BEGINNINGS)
def resolution_of_future_session(context: CheckContext) -> Iterator[Violation]:
    """A resolution or decision is from a session or year that begins after the date of the note.

    ## Why

    A note cannot cite a resolution that was not yet adopted when it was written. Usually a digit of the session is
    mistyped.

    A number of the body itself, such as `12/9` or `9/CP.6`, that has the number of this session or a later one was not
    adopted yet either. The organ that the sentence names counts, also at a distance: "the adoption of resolution 71/11
    by the Economic and Social Commission" is not of the seventy-first session of the General Assembly.

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
    for field, reference in context.once(cited_numbers):
        adopted = reference.adopted
        if adopted is not None and adopted.is_ahead(day):
            when = long_date(day, "en")
            period = f"the year {adopted.period}" if adopted.by_year else f"session {adopted.period}"
            yield Violation(
                field.plain_location(reference.start, reference.end),
                f"{quoted(reference.text)} is from {period}, which begins after the date of the note, {when}.",
                "Check the number, and the date in the masthead.",
            )
    numbers = session_numbers(context.programme)
    for own in context.once(own_numbers) if numbers and day < context.programme.session.opens else ():
        is_ahead = max(numbers) <= own.session <= max(numbers) + _FURTHEST
        if is_ahead and is_own(context, own.match, own.session):
            yield Violation(
                own.match.location,
                f"{quoted(own.match.text)} is of the {ordinal(own.session, 'en')} session, which opens after the date"
                f" of the note, {long_date(day, 'en')}.",
                "Check the number: what was adopted has that of an earlier session.",
                ((NodeLocation(numbers[max(numbers)]), "the number of this session"),),
            )
