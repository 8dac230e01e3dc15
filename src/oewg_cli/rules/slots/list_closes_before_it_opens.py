from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.events.dated_events import DatedEvent, EventRole, dated_events, when_of


@rule("SLT035", "list-closes-before-it-opens", Severity.WARNING)
def list_closes_before_it_opens(context: CheckContext) -> Iterator[Violation]:
    """A list of speakers, or registration, closes before it opens.

    ## Why

    One of the two dates is mistyped, or was left from another session.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: The list of speakers will open on 1 March 2024 and close on 28 February 2024.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: The list of speakers will open on 28 February 2024 and close on 1 March 2024.
    ```
    """
    events = context.picture.read(dated_events)
    opened: dict[frozenset[str], DatedEvent] = {}
    for event in events:
        if event.role is EventRole.OPENS:
            opened.setdefault(event.words, event)
    for event in events if opened else ():
        opens = opened.get(event.words)
        if event.role is EventRole.ENDS and opens is not None and _is_before(event, opens):
            yield Violation(
                event.wording.location,
                f"{event.title} {when_of(event)}, but it opens on {when_of(opens)} only.",
                "Correct one of the two dates.",
                ((opens.wording.location, "the day of the opening"),),
            )


def _is_before(closes: DatedEvent, opens: DatedEvent) -> bool:
    if closes.days.last != opens.days.first:
        return closes.days.last < opens.days.first
    end, start = closes.occasion.hours, opens.occasion.hours
    return end is not None and start is not None and end.end < start.start
