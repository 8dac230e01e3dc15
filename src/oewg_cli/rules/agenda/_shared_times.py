"""Tell where several times are those of several things, one each or not: `The 2nd and 3rd meetings on A and on B`."""

from collections.abc import Iterable, Sequence

from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.text.lazy_patterns import compiled

_BETWEEN = r"(?:[\s,(]|\b(?:and|or|on|at|in|of|the|its)\b)*"
_THING = r"(?:(?:to|for|on|of|with|under|hold|also|then)\s){0,2}(?:the|its|their|an?|agenda|(?:sub-)?items?)\s"
_NEXT = rf"(?:\s?\([^()]*\)?|\))?,?\sand\s{_THING}"
_BEFORE = r"\sand\s[^,;:]{0,40}\Z"


def shared_times(statement: SchedulingStatement, times: Sequence[Occasion], *, names_all: bool) -> list[Occasion]:
    """Return the last times that stand together, if they are said of what is named and of something listed with it.

    `names_all` is true if what is named includes all that its words list.
    """
    text, subject = statement.sentence.text, statement.subject
    together: list[Occasion] = []
    for each in reversed(times):
        if together and not compiled(_BETWEEN).fullmatch(text, each.end, together[0].start):
            break
        together.insert(0, each)
    if len(together) < 2:  # noqa: PLR2004 - several
        return []
    last = together[-1].end
    is_listed = last <= subject.start and compiled(_BEFORE).search(text, last, subject.start) is not None
    further = compiled(_NEXT).match(text, subject.end)
    is_listed |= further is not None and not any(each.start <= further.end() <= each.end for each in together)
    is_listed |= not names_all and compiled(rf"\sand\s{_THING}").search(text, subject.start, subject.end) is not None
    return together if is_listed else []


def with_typed_hours(text: str, times: Iterable[Occasion]) -> dict[object, Occasion]:
    """Return for each of the hours of some times the first one beside which they are typed, else the first one.

    The hours of `on 4 and 11 March, from 1.15 p.m. to 2.30 p.m.` are those of both days.
    """
    found: dict[object, Occasion] = {}
    for each in times:
        known = found.setdefault(each.hours, each)
        if known is not each and not _types_hours(text, known) and _types_hours(text, each):
            found[each.hours] = each
    return found


def _types_hours(text: str, time: Occasion) -> bool:
    return (
        compiled(r"[0-9](?::[0-9]|\s?[ap]\.m\.)|\bnoon\b|\bmidnight\b").search(text, time.start, time.end) is not None
    )
