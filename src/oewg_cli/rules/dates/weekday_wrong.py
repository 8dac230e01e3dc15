import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import Where, dates_in
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.sessions.session_mentions import mentions_in
from oewg_cli.un.dates.dates import long_date, weekday
from oewg_cli.un.dates.typed_dates import TypedDate
from oewg_cli.un.phrases import months_pattern, phrases

_MOST_SESSIONS = 2
_OTHER_END = r",?\s(?:to|and|until)\s(?:[A-Z][a-z]+day,\s)?[0-9]{1,2}\s[A-Z][a-z]+\s((?:19|20)[0-9]{2})\b"


@rule("DAT001", "weekday-wrong", Severity.ERROR)
def weekday_wrong(context: CheckContext) -> Iterator[Violation]:
    """A weekday in a text is the wrong one for the date after it.

    ## Why

    Delegations plan their travel by the weekday. Usually the text is from another session, and only one of the two was
    changed. A date without a year is one of the year of the session, unless an earlier text names the month with
    another year: after "a conference in June 2025" a day in June is one of that year. So may be any day after a year in
    the same sentence or the one before it, and a day of another session than that of the note.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; dates are checked on the final text.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted on Tuesday, 4 December 2023.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted on Monday, 4 December 2023.
    ```
    """
    session = context.programme.session
    year, others = session.opens.year, range(session.opens.year + 1, session.closes.year + 1)
    for where, date in context.once(dates_in):
        pairs = date.days_of_weekdays()
        for named, word, number in pairs:
            day = date.day(number, year)
            right = named if day is None else weekday(day, "en")
            is_of_other = date.year is None and any(_is_of_year(date, named, number, other) for other in others)
            if is_of_other or day is None or named == right:
                continue
            if not _is_of_named_year(context, where, date, named, number):
                end = date.end if len(pairs) == 1 else word.end
                yield Violation(
                    where.location(word.start, end),
                    f"{long_date(day, 'en')} is a {right}, not a {named}.",
                    "Correct the weekday or the date.",
                )


def _is_of_named_year(context: CheckContext, where: Where, date: TypedDate, name: str, number: int) -> bool:
    """Return whether a day without a year is right in the year that an earlier text names with its month."""
    if date.year is not None:
        return False
    if (of_range := _year_of_range(where)) is not None:
        return _is_of_year(date, name, number, of_range)
    years = {_year_before(where), *_years_of_other_session(context, where)} - {None}
    sentence = context.picture.sentence_at(where.match.field, where.match.start)
    is_ahead = sentence.tense_before(where.match.start - sentence.start) is Tense.FUTURE
    # What will be done is not done in a year before that of the note.
    first_year = context.programme.masthead.date.year if is_ahead else 0
    if any(_is_of_year(date, name, number, year) for year in years if year is not None and year >= first_year):
        return True
    named = context.once(_years_of_months).get(phrases("en")["months"][date.month - 1])
    if named is None:
        return False
    at = (context.text_fields.index(where.match.field), where.match.start)
    known = (year for year, first in named.items() if first < at and year >= first_year)
    return any(_is_of_year(date, name, number, year) for year in known)


def _year_before(where: Where) -> int | None:
    """Return the last year named before a date, in its sentence or the one before.

    `The session is from 6 to 10 November 2028. It will be preceded on Sunday, 5 November, by a workshop.`
    """
    plain, at = where.match.field.plain, where.match.start
    starts = [span.start for span in where.match.field.sentences if span.start <= at]
    start = starts[-2:][0]
    years = re.findall(r"(?<![\w/.-])(?:19|20)[0-9]{2}(?![\w/-])", plain[start:at])
    return int(years[-1]) if years else None


def _years_of_other_session(context: CheckContext, where: Where) -> Iterator[int]:
    """Return the years in which the session named last before a date may be: `at the eightieth session: Thursday,`."""
    own, field = context.programme.session.number, where.match.field
    sentence = context.picture.sentence_at(field, where.match.start)
    before = [each for each in mentions_in(context.picture, sentence) if sentence.start + each.end <= where.match.start]
    number = before[-1].number if before else None
    if own is None or number is None or not 0 < abs(number - own) <= _MOST_SESSIONS:
        return
    # A body may meet twice a year, or only in every second year.
    for step in range(2 * abs(number - own) + 1):
        yield context.programme.session.opens.year + (step if number > own else -step)


def _year_of_range(where: Where) -> int | None:
    """Return the year of the range of days that a date begins: `from Monday, 12 June, to Friday, 16 June 2028`."""
    year_after = re.compile(_OTHER_END).match(where.match.field.plain, where.match.end)
    return int(year_after[1]) if year_after else None


def _is_of_year(date: TypedDate, name: str, number: int, year: int) -> bool:
    """Return whether a day of a date has this weekday in a year."""
    day = date.day(number, year)
    return day is not None and weekday(day, "en") == name


def _years_of_months(context: CheckContext) -> dict[str, dict[int, tuple[int, int]]]:
    """Return the years that are named with each month but no day, and where each is named first."""
    found: dict[str, dict[int, tuple[int, int]]] = {}
    pattern = re.compile(rf"(?<![0-9] )\b({months_pattern('en')}) ((?:19|20)[0-9]{{2}})\b")
    for number, field in enumerate(context.text_fields):
        for match in pattern.finditer(field.plain):
            found.setdefault(match[1], {}).setdefault(int(match[2]), (number, match.start()))
    return found
