from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._days_of_other_sessions import days_of_other_sessions
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.neighbouring_sessions import NamedNumber, Period, neighbouring_sessions
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.statements.sessions.session_reports import SessionReport, session_reports
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import ordinal

_ALMOST_A_YEAR = 300
_MOST = 40
_MONTH_OF_LATE_SESSIONS = 8

_Held = tuple[NamedNumber, Period]


@rule("MST064", "other-session-differs", Severity.WARNING)
def other_session_differs(context: CheckContext) -> Iterator[Violation]:
    """Two texts give an earlier or a later session different dates or numbers, or its report has another year.

    ## Why

    The number and the year of the last session are in several places, and often one of them stays as it was in the note
    before. The report of a session is not issued before it, and the reports of two sessions are not those of one year
    if the body meets once a year.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles, numbers and dates are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The second session was held from 6 to 10 March 2023. See the annex.
      - At its second session, held from 13 to 17 March 2023, the working group elected its officers.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The second session was held from 6 to 10 March 2023. See the annex.
      - At its second session, held from 6 to 10 March 2023, the working group elected its officers.
    ```
    """
    held = [
        (each.number, each.period)
        for each in context.picture.read(neighbouring_sessions)
        if each.number is not None and each.period is not None
    ][:_MOST]
    reported = set[Wording]()
    for at, (number, period) in enumerate(held):
        for other in held[:at]:
            if (message := _difference((number, period), other)) is not None:
                reported |= {period.wording, other[1].wording}
                wrong = number if number.number != other[0].number else period
                advice = "Find out which of the two is right, and correct the other one."
                there = ((other[0].wording, "the number there"), (other[1].wording, "the other place"))
                places = tuple((wording.location, label) for wording, label in there)
                yield Violation(wrong.wording.location, message, advice, places)
                break
    yield from _reports(context, held)
    yield from days_of_other_sessions(context, reported)


def _difference(one: _Held, other: _Held) -> str | None:
    (number, period), (number_before, period_before) = one, other
    name = ordinal(number.number, "en")
    is_apart = period.last < period_before.first or period_before.last < period.first
    if number.number == number_before.number:
        text, text_before = quoted(period.wording.text), quoted(period_before.wording.text)
        return f"The {name} session is in {text} here, but in {text_before} in another place." if is_apart else None
    is_same = (period.first, period.last) == (period_before.first, period_before.last) and not period.is_year
    if not is_same or number.wording.overlaps(number_before.wording) or period.wording.overlaps(period_before.wording):
        return None
    before = ordinal(number_before.number, "en")
    return f"The session in {quoted(period.wording.text)} is the {name} here, but the {before} in another place."


def _reports(context: CheckContext, held: Sequence[_Held]) -> Iterator[Violation]:
    opens = context.programme.session.opens
    for report in context.picture.read(session_reports):
        name = ordinal(report.session.number, "en")
        if report.session.number in session_numbers(context.programme):
            yield from _of_this_session(context, report)
            continue
        if report.year is None:
            continue
        own = [period for number, period in held if number.number == report.session.number]
        late = next((period for period in own if period.first.year > report.year), None)
        late = late or next((period for period in own if _is_of_earlier_year(context, report, period)), None)
        if late is not None:
            yield Violation(
                report.wording.location,
                f"The report on the {name} session has the year {report.year} in its symbol, but the session was in "
                f"{quoted(late.wording.text)}.",
                "Correct the symbol, or the date of the session.",
                ((late.wording.location, "the date of that session"),),
            )
            continue
        others = [each for each in held if each[1].first.year == report.year == each[1].last.year]
        other = next((each for each in others if each[0].number == report.session.number + 1), None)
        if own or other is None or (opens - other[1].last).days < _ALMOST_A_YEAR:
            continue
        before = ordinal(other[0].number, "en")
        yield Violation(
            report.session.wording.location,
            f"The report with the symbol of {report.year} is that on the {name} session here, but the session in "
            f"{quoted(other[1].wording.text)} was the {before}.",
            "Correct the number of the session, or the symbol of the report.",
            ((other[0].wording.location, "the session of that year"),),
        )


def _is_of_earlier_year(context: CheckContext, report: SessionReport, period: Period) -> bool:
    """Return whether a session was early in the year before its report, in a series that counts by the year.

    The report on a session of the last months can be of the next year.
    """
    symbol = context.programme.masthead.symbol or ""
    series = report.wording.text.partition(f"/{report.year}/")[0]
    is_of_series = symbol.startswith(f"{series}/{context.programme.session.opens.year}/")
    return is_of_series and period.last.year + 1 == report.year and period.last.month <= _MONTH_OF_LATE_SESSIONS


def _of_this_session(context: CheckContext, report: SessionReport) -> Iterator[Violation]:
    """Report the report on this session with an earlier symbol: it is that on the session before."""
    opens, symbol = context.programme.session.opens, context.programme.masthead.symbol
    if report.year is not None and report.year < opens.year:
        yield Violation(
            report.session.wording.location,
            f"The report with the symbol of {report.year} is that on this session here, but the session opens in "
            f"{opens.year}.",
            "Correct the number of the session, or the symbol of the report.",
            ((report.wording.location, "the symbol"), (NodeLocation(("session", "opens")), "the session opens here")),
        )
    elif report.is_earlier:
        yield Violation(
            report.session.wording.location,
            f"{report.wording.text} is the report on this session here, but it was issued before the note, {symbol}.",
            "Correct the number of the session, or the symbol of the report.",
            ((NodeLocation(("masthead", "symbol")), "the symbol of the note"),),
        )
