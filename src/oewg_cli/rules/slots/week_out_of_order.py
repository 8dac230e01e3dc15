import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import spelled_ordinals

_DAYS = 7
_DIGITS = lazy_pattern(r"(?:week (?P<after>[1-9][0-9]?)|(?P<before>[1-9][0-9]?)(?:st|nd|rd|th) week)\b", re.IGNORECASE)


@rule("SLT027", "week-out-of-order", Severity.WARNING, keys=("week",))
def week_out_of_order(context: CheckContext) -> Iterator[Violation]:
    """The name of a week comes after a later week, is there twice, or has another number than the week has.

    ## Why

    The name of a week is typed with its first day and is printed as a heading above it. A week that is there twice was
    typed with two of its days, or copied. The number is that of the calendar week, counted from the named week before
    it: the week after the first is the second. In a session of several parts, the weeks may begin again at the first.

    ## Authority

    Programmes of work as issued, such as those of the Commission on the Status of Women: first week, second week.

    ## Bad

    ```yaml
    programme:
      - {date: 2024-03-04, week: First week, entries: [item: 1]}
      - {date: 2024-03-05, week: First week, entries: [item: 2]}
    ```

    ## Good

    ```yaml
    programme:
      - {date: 2024-03-04, week: First week, entries: [item: 1]}
      - {date: 2024-03-05, entries: [item: 2]}
    ```
    """
    above: tuple[int, NodePath, str] | None = None
    week_above = 0
    for day in context.days:
        number = _number(day.day.week) if day.day.week else None
        if number is None:
            continue
        # Weeks of the calendar, from Monday to Sunday, counted from the year 1.
        week = (day.date.toordinal() - 1) // _DAYS
        path, name = (*day.path, "week"), " ".join((day.day.week or "").split())
        begins_again = number == 1 and bool(context.programme.session.parts)
        if above is not None and number <= above[0] and (number == above[0] or not begins_again):
            yield Violation(
                NodeLocation(path),
                _message(name, number, above[0], above[2]),
                "Correct it or delete it: the name of a week is typed with its first day only."
                if number == above[0]
                else "Correct the name of the week, or put the weeks in order.",
                ((NodeLocation(above[1]), "the week above it"),),
            )
        elif above is not None and not begins_again and number - above[0] > (weeks := week - week_above):
            right = above[0] + weeks
            yield Violation(
                NodeLocation(path),
                f"{quoted(name)} is {'one week' if weeks == 1 else f'{weeks} weeks'} after {quoted(above[2])}.",
                f"Write the name of week {right}, or correct that of the week above it.",
                ((NodeLocation(above[1]), "the week above it"),),
            )
        above, week_above = (number, path, name), week


def _message(name: str, number: int, number_above: int, above: str) -> str:
    if number != number_above:
        return f"{quoted(name)} comes after week {number_above}."
    is_same = folded_name(name) == folded_name(above)
    return f"{quoted(name)} is here twice." if is_same else f"{quoted(name)} has the number of the week above it."


def _number(name: str) -> int | None:
    """Return the number of a week, `Second week`, `2nd week` or `Week 2`; None for another name."""
    words = " ".join(name.split())
    match = _DIGITS.match(words)
    if match:
        return int(match["after"] or match["before"])
    first, _, rest = words.casefold().partition(" ")
    return _ordinals().get(first) if rest.startswith("week") else None


@cache
def _ordinals() -> dict[str, int]:
    return spelled_ordinals("en")
