from collections.abc import Iterator
from typing import TYPE_CHECKING

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._cited_facts import CitedFact, cited_facts
from oewg_cli.rules.references._known_texts import known_as_of, known_texts, neighbours_of, session_of
from oewg_cli.statements.documents.adoption_dates import date_of_number
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import WrittenDates, long_date
from oewg_cli.un.phrases import listed
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.resolutions import AdoptedText, NumberStyle, TextKind
from oewg_cli.un.references.running_numbers import with_right_period

if TYPE_CHECKING:
    from oewg_cli.un.references.adoption_facts import AdoptionFact


@rule("REF011", "adoption-date-differs", Severity.WARNING, words=BEGINNINGS, formerly=("adoption-year-differs",))
def adoption_date_differs(context: CheckContext) -> Iterator[Violation]:
    """The date after a resolution or decision is not that of its adoption, or does not fit its session or year.

    ## Why

    Either the number or the date is mistyped. The days of most resolutions and decisions of four organs are known; how
    sure they are decides whether it is a warning or a remark. Where a day is not known, those of the numbers next to it
    are, and the session shows in which two years it can be: session 75 opened in September 2020 and closed in September
    2021.

    The organ that the sentence names counts, also at a distance: "the Human Rights Council, in its resolution 34/22" is
    not of the thirty-fourth session of the General Assembly. Nothing is said about bodies that number in their own way.

    ## Authority

    The resolutions themselves and documents that cite them, as of the day in the message; `oewg lookup` has the facts.
    "General Assembly resolutions", <https://research.un.org/en/docs/ga/resolutions>: a regular session opens in
    September of the year 1945 plus its number.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240 of 30 December 2020.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240 of 31 December 2020.
    ```

    ## Fix

    Unsafe: the day of adoption is written, where it is certain. Check that the number is the right one.
    """
    for cited in context.once(cited_facts):
        # REF017 reports a year or session in brackets that is not that of the number.
        if with_right_period(cited.adopted) is None:
            yield from _violations(cited)


def _violations(cited: CitedFact) -> Iterator[Violation]:
    field, reference = cited.field, cited.reference
    dates = date_of_number(field, reference)
    if dates is not None and cited.fact is not None and dates.first in cited.fact.days:
        return
    if dates is not None and cited.fact is not None and cited.fact.days and not _is_of_another_organ(cited, dates):
        yield _date_violation(cited, cited.fact, dates)
        return
    if reference.is_dated_wrongly:
        possible = " or ".join(map(str, cited.adopted.years))
        yield Violation(
            field.plain_location(reference.start, reference.end),
            f"{quoted(reference.text)} was adopted in {possible}, but the date after it is in {reference.year}.",
            _other_organ(cited, dates) or "Check the number and the date.",
            facts=cited.properties,
        )
    elif dates is not None and cited.fact is None and cited.is_sure and _may_exist(cited.adopted):
        yield from _out_of_order(cited, dates)


def _may_exist(adopted: AdoptedText) -> bool:
    """Return whether it is a resolution, with a number that its session can have; REF004 and REF005 report others."""
    session = session_of(adopted)
    last = session.last if session is not None and session.is_complete else None
    is_beyond = (last is not None and adopted.number > last) or adopted.is_implausible()
    return adopted.kind is TextKind.RESOLUTION and not is_beyond and not adopted.is_numbered_as_decision()


def _date_violation(cited: CitedFact, fact: "AdoptionFact", dates: WrittenDates) -> Violation:
    days = listed([long_date(day, "en") for day in fact.days], "en")
    was = {"A": "was adopted on", "B": "was probably adopted on"}.get(fact.grade, "may have been adopted on")
    fix = None
    if fact.grade == "A" and len(fact.days) == 1:
        fix = replacement(cited.field, dates.start, dates.end, long_date(fact.days[0], "en"))
    return Violation(
        cited.field.plain_location(dates.start, dates.end),
        f"{cited.name} {was} {days} ({cited.known}).",
        "Correct the date or the number.",
        ((cited.field.plain_location(cited.reference.start, cited.reference.end), "the number is here"),),
        severity=cited.severity(fact.grade),
        fix=fix,
        facts=cited.properties,
    )


def _out_of_order(cited: CitedFact, dates: WrittenDates) -> Iterator[Violation]:
    """Report a date that is before that of the number before, or after that of the number after.

    Up to its thirtieth session the Assembly numbered in the order of its committees, and not always by the day.
    """
    if cited.adopted.style is NumberStyle.BRACKETS and not cited.adopted.by_year:
        return
    before, after = neighbours_of(cited.adopted)
    for neighbour, is_wrong in (
        (before, before is not None and dates.first < min(before.days)),
        (after, after is not None and dates.first > max(after.days)),
    ):
        if neighbour is not None and is_wrong:
            day = long_date(neighbour.days[0], "en")
            yield Violation(
                cited.field.plain_location(dates.start, dates.end),
                f"Numbers rise with the day, and {neighbour.form} was adopted on {day} ({known_as_of()}).",
                "Check the date and the number.",
                severity=Severity.INFO,
            )
            return


def _is_of_another_organ(cited: CitedFact, dates: WrittenDates) -> bool:
    """Return whether the date is that of the same number of another organ."""
    return _other_organ(cited, dates) is not None


def _other_organ(cited: CitedFact, dates: WrittenDates | None) -> str | None:
    """Return the advice to name another organ, where the date is that of the same number of this one."""
    for fact in known_texts(cited.adopted.form) if dates is not None else ():
        if fact.organ is not cited.adopted.organ and dates is not None and dates.first in fact.days:
            return f"{fact.organ} {fact.kind} {fact.form} was adopted on that day: correct the organ, or the number."
    return None
