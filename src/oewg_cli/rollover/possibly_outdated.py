"""Find what a text keeps from the last session but is probably outdated: documents, resolutions, other days."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from oewg_cli.programme.text_fields import TextField
from oewg_cli.rollover.day_runs import WrittenDay
from oewg_cli.rollover.session_words import wording
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.dates.typed_dates import typed_dates
from oewg_cli.un.phrases import phrases
from oewg_cli.un.references.references import NumberReference, Reference
from oewg_cli.un.sessions import year_of

_OF = lazy_pattern(r"[\s,]{1,3}(?:of|adopted on)\s{1,3}")

_RESOLUTIONS = "RES"

Run = tuple[WrittenDay, ...]


def possibly_outdated(
    text: str, runs: list[Run], references: tuple[Reference, ...], transition: SessionTransition
) -> list[Span]:
    """Return the spans of a text that are kept but probably outdated, in no order, in code points.

    These are documents, and resolutions and decisions of the year before the last note or later, except one that
    established the body; days that are not in the last session, except the date of a resolution, which belongs to it;
    dates in a wrong form; the months of the session with their year; and a session that is named by its year. `runs`
    are the days of the text.
    """
    days = {run[0].start: run for run in runs}
    found, dated = [], set()
    for reference in references:
        day = _date_of(text, reference, days)
        dated |= {day[0].start} if day else set()
        years = _years(reference)
        is_recent = years is None or any(year >= transition.dated.year - 1 for year in years)
        if is_recent and not (years is not None and established_body(text, reference.start)):
            found.append(Span(reference.start, day[-1].end if day else reference.end))
    others = [run for run in runs if run[0].start not in dated]
    found += [_span(run) for run in others if not all(transition.is_of_last(day.date) for day in run)]
    ends = [run[-1].end for run in runs]
    typed = (Span(each.start, each.end) for each in typed_dates(text))
    for span in (*typed, *_months_in(text, transition), *_sessions_by_year(text, transition)):
        at = bisect_right(ends, span.start)
        if at == len(runs) or runs[at][0].start >= span.end:
            found.append(span)
    return found


def _date_of(text: str, reference: Reference, days: dict[int, Run]) -> Run | None:
    """Return the day on which a text says that a resolution was adopted: `resolution 78/237 of 22 December 2023`."""
    joint = _OF.match(text, reference.end) if isinstance(reference, NumberReference) else None
    return days.get(joint.end()) if joint else None


def _span(run: Run) -> Span:
    return Span(run[0].start, run[-1].end)


def _years(reference: Reference) -> range | None:
    """Return the years in which a resolution or decision can have been adopted; None for any other document."""
    if isinstance(reference, NumberReference):
        return reference.adopted.years if reference.adopted else range(0)
    if _RESOLUTIONS not in reference.symbol.components:
        return None
    session, year = reference.symbol.session, reference.symbol.year
    first = year_of(session) if session is not None else year or 0
    return range(first, first + 2)


def established_body(text: str, at: int) -> bool:
    """Return whether a text says, before a resolution or after it, that it established the body."""
    within = wording()["founded_within"]
    return (
        _establishing().search(text, max(0, at - within), at) is not None
        or _that_established().match(text, at, at + 2 * within) is not None
    )


@cache
def _establishing() -> re.Pattern[str]:
    words = "|".join(wording()["founded"]).replace(" ", r"\s")
    return re.compile(rf"\b(?:{words})\b[^.;]*\Z")


def founding_resolutions(fields: Iterable[TextField]) -> set[str]:
    """Return the resolutions, as cited, of which some text says that they established the body."""
    return {
        each.text
        for field in fields
        for each in field.references
        if isinstance(each, NumberReference) and established_body(field.plain, each.start)
    }


@cache
def _that_established() -> re.Pattern[str]:
    """Match `resolution 80/251, the General Assembly established …`: the verb comes after the resolution."""
    words, bodies = ("|".join(wording()[key]).replace(" ", r"\s") for key in ("founding", "bodies"))
    return re.compile(rf"[^\s,;]*(?:\sof\s[^,;.]{{1,40}})?,\s[^;.]*?\b(?:{words})\b[^;.]*?\b(?:{bodies})\b")


def _months_in(text: str, transition: SessionTransition) -> Iterator[Span]:
    """Find the month and year of the first and of the last day of the last session."""
    names = phrases("en")["months"]
    months = dict.fromkeys((names[day.month - 1], day.year) for day in (transition.last.opens, transition.last.closes))
    pattern = "|".join(rf"(?<!\w){name}\s{{1,3}}{year}(?!\w)" for name, year in months)
    return (Span(*found.span()) for found in re.finditer(pattern, text))


def _sessions_by_year(text: str, transition: SessionTransition) -> Iterator[Span]:
    """Find `2025 session`, if the coming session is in another year than the last one."""
    year = transition.last.opens.year
    if year != transition.coming.opens.year:
        yield from (Span(*found.span()) for found in re.finditer(rf"(?<!\w){year}\s{{1,3}}session(?![\w-])", text))
