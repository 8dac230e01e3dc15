from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.dated_events import DatedEvent, EventRole, dated_events
from oewg_cli.statements.sessions.coming_times import coming_times
from oewg_cli.statements.sessions.done_times import done_times
from oewg_cli.statements.times.occasions import Limit
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date


@rule("SLT033", "tense-contradicts-date", Severity.WARNING)
def tense_contradicts_date(context: CheckContext) -> Iterator[Violation]:
    """A text says that something will be on a day before the note is dated, or that it was done after that day.

    ## Why

    A list of speakers that "will close" a year before the note was written has the date of another session or a
    mistyped year. What is checked are deadlines, lists of speakers, registration and documents, what "will be held" or
    "will take place" on a day, in a month or in a year, and what was done by then in any words.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - Registration will close on 20 February 2023. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Registration will close on 20 February 2024. See the annex.
    ```
    """
    dated = context.programme.masthead.date
    at_date = ((NodeLocation(("masthead", "date")), "the note is dated here"),)
    for event in context.picture.read(dated_events):
        is_span_begun = event.role is EventRole.OPENS and event.occasion.limit is Limit.SPAN
        if event.is_ahead and event.days.last < dated and not (is_span_begun or _is_of_later_year(event, dated)):
            yield Violation(
                event.wording.location,
                f"The text speaks of {long_date(event.days.last, 'en')} as of a day to come, but the note is dated"
                f" {long_date(dated, 'en')}.",
                "Correct the date in the text, or `date` of the masthead.",
                at_date,
            )
    for coming in context.picture.read(coming_times):
        yield Violation(
            coming.wording.location,
            f"The text speaks of {quoted(coming.wording.text)} as of a time to come, but the note is dated"
            f" {long_date(dated, 'en')}.",
            "Correct the date in the text, or `date` of the masthead.",
            at_date,
        )
    for done in context.picture.read(done_times):
        when = f"on {long_date(done.day, 'en')}" if done.day is not None else f"at the time {quoted(done.wording.text)}"
        yield Violation(
            done.wording.location,
            f"The text says what was done {when}, but the note is dated {long_date(dated, 'en')}.",
            "Correct the date in the text, or `date` of the masthead.",
            at_date,
        )


def _is_of_later_year(event: DatedEvent, dated: date) -> bool:
    """Return whether a day without a year is in a sentence on a later one: `that session of 2028 be held on 4 May`."""
    years = [int(each) for each in compiled(r"\b20[0-9]{2}\b").findall(event.sentence.text)]
    return bool(years) and min(years) > dated.year
