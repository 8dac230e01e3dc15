from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.session_facts import dates_of_session
from oewg_cli.statements.sessions.sessions_by_days import years_by_days
from oewg_cli.statements.sessions.stated_years import StatedYear, stated_years
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import date_range

_OF_TITLE = (
    r"(?i:\b(?:organization\sof\s(?:the\s)?work|programme\sof\swork|work\s?plan|timetable|agenda|schedule)\b)[^.;:()]{0,120}?"
    r"\ssession\s(?:of|in)\s(?P<year>20[0-9]{2})\b"
)


@rule("MST037", "session-year-differs", Severity.WARNING, needs=("session",))
def session_year_differs(context: CheckContext) -> Iterator[Violation]:
    """A text holds the session in another year, or another month, than the title block.

    ## Why

    "At its 2024 session the Commission will" and "will hold its twelfth session in June 2024" are easily left over
    from the note of the session before. Years of reports, decisions and sessions that are over are not compared, and
    days are those of MST004 and MST035.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The ad hoc working group will hold its third session in March 2023. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The ad hoc working group will hold its third session in March 2024. See the annex.
    ```
    """
    session = context.programme.session
    if session.closes < session.opens:
        return
    for stated in dict.fromkeys((*context.picture.read(stated_years), *context.picture.read(years_by_days))):
        if not any(_is_in(stated, opens, closes) for opens, closes in _months(context)):
            yield Violation(
                _place(stated, session.closes.year).location,
                f"This text gives {stated.wording.text} as the time of the session, but the title block has "
                f"{date_range(session.opens, session.closes, 'en')}.",
                "Correct the year, the month or the number of the session here, or its `opens` and `closes`.",
                ((NodeLocation(("session", "opens")), "the session opens here"),),
            )
    years = {year for opens, closes in dates_of_session(context.programme) for year in (opens.year, closes.year)}
    for field in context.texts(Role.TITLE, Role.SUBTITLE):
        titled = compiled(_OF_TITLE).search(field.plain)
        if titled is not None and int(titled["year"]) not in years:
            yield Violation(
                field.plain_location(*titled.span("year")),
                f"The title has a session of {titled['year']}, but the title block has one of {session.opens.year}.",
                "Correct the year in the title, or `opens` and `closes`.",
                ((NodeLocation(("session", "opens")), "the session opens here"),),
            )


def _place(stated: StatedYear, last: int) -> Wording:
    """Return where a year is; one after that of the session with its number, since the next session may be meant."""
    if stated.number is None or stated.year <= last:
        return stated.wording
    return stated.wording._replace(start=stated.number.start)


def _months(context: CheckContext) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [
        ((opens.year, opens.month), (closes.year, closes.month))
        for opens, closes in dates_of_session(context.programme)
    ]


def _is_in(stated: StatedYear, opens: tuple[int, int], closes: tuple[int, int]) -> bool:
    if stated.half:
        first, last = (1, 6) if stated.half == 1 else (7, 12)
        return opens <= (stated.year, last) and (stated.year, first) <= closes
    if stated.month is None:
        return opens[0] <= stated.year <= closes[0]
    return opens <= (stated.year, stated.month) <= closes
