from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import find_dates, long_date

_LONGEST = timedelta(days=300)
"""How long before a session its programme of work is submitted at most; usually it is some weeks."""
_LONGEST_STATUS = timedelta(days=120)
"""How long before the date of the note its status may be; usually both have the same day."""


@rule("MST054", "note-dated-too-early", Severity.WARNING)
def note_dated_too_early(context: CheckContext) -> Iterator[Violation]:
    """The note is dated about a year before the session opens, or earlier.

    ## Why

    A programme of work is submitted some weeks before the session. A date of the year before is usually that of the
    last note, in which only the day or nothing was changed. So is the date of a status such as "Draft of 9 January
    2023", also if it is more than 120 days before the date of the note. Less than 300 days are not reported otherwise.

    ## Authority

    Editorial Manual, "Mastheads and cover pages": the date is that of the submission,
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2023-01-16, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    opens, dated = context.programme.session.opens, context.programme.masthead.date
    if opens - dated > _LONGEST:
        yield Violation(
            NodeLocation(("masthead", "date")),
            f"The note is dated {long_date(dated, 'en')}, but the session opens only on {long_date(opens, 'en')}.",
            "Write the day on which the text is submitted, or correct the dates of the session.",
            ((NodeLocation(("session", "opens")), "the session opens here"),),
        )
    for field in context.texts(Role.STATUS):
        for found in find_dates(field.plain):
            is_old = opens - found.last > _LONGEST
            if is_old or dated - found.last > _LONGEST_STATUS:
                later = f"session opens only on {long_date(opens, 'en')}"
                place = NodeLocation(("session", "opens")), "the session opens here"
                if not is_old:
                    later = f"note is dated {long_date(dated, 'en')}"
                    place = NodeLocation(("masthead", "date")), "the note is dated here"
                yield Violation(
                    field.plain_location(found.start, found.end),
                    f"The status is of {long_date(found.last, 'en')}, but the {later}.",
                    "Correct the date of the status.",
                    (place,),
                )
