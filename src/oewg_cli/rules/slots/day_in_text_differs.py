from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.rules.slots._stated_times import days_stated
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.times.entry_times import StatedDay
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.observances import observance

_DONE_LATER = r",\swhich\s(?!will\b|is\b)[^.;:]{3,80}?\swill\s[^.;:]*$"
"""Before a day on which others do what the text is about: `the scale, which the contact group will take up on`."""


@rule("SLT030", "day-in-text-differs", Severity.WARNING)
def day_in_text_differs(context: CheckContext) -> Iterator[Violation]:
    """A text names another day than the one that it is under.

    ## Why

    Usually the entry was moved to another day, and the day in its text was not. Only a day in brackets, at the
    beginning or at the end of a text counts, and only one of the session: the text may speak of what is continued on
    another day, of a deadline, or of what was done before.

    ## Authority

    Editorial Manual, "Preparation of documents": dates and times are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 10:00–13:00
            entries: [{item: 1, text: "Panel on rain (Tuesday, 5 March)"}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-05
        meetings:
          - time: 10:00–13:00
            entries: [{item: 1, text: "Panel on rain (Tuesday, 5 March)"}]
    ```
    """
    for stated, day in days_stated(context):
        before = stated.wording.field.plain[: stated.wording.start]
        if stated.day is not None and _is_of_another_day(context, stated.day, day, before):
            yield Violation(
                stated.wording.location,
                f"The text says {quoted(stated.wording.text)}, but it is under {day.printed}.",
                "Correct the day in the text, or move the text to its day.",
                ((NodeLocation((*day.path, "date")), "the day that it is under"),),
            )


def _is_of_another_day(context: CheckContext, stated: StatedDay, day: PlacedDay, before: str) -> bool:
    session, single = context.programme.session, day.day.dates.single
    if stated.day is None:
        return single is not None and stated.weekday != single.weekday()
    named = stated.date_in(day.date.year)
    # DAT001 reports a weekday that is not that of its date.
    if named is None or (stated.weekday is not None and stated.weekday != named.weekday()):
        return False
    if any(dates.first <= named <= dates.last for dates in day.day.ranges):
        return False
    if named > day.day.dates.last and compiled(_DONE_LATER).search(before):
        return False
    is_meant = stated.weekday is not None or any(
        dates.first <= named <= dates.last for other in context.days for dates in other.day.ranges
    )
    is_in_session = session.opens <= named <= session.closes
    return is_meant and is_in_session and observance(None, named) is None
