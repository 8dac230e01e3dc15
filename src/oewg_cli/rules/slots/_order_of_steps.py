"""Compare the days of two steps on the same document, such as its circulation and its adoption."""

from collections.abc import Iterator, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.rules.slots._circulated_drafts import is_scheduled
from oewg_cli.statements.events.happenings import Happening, Step
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.un_data import read_data


def steps_in_wrong_order(context: CheckContext, same: Sequence[Happening]) -> Iterator[Violation]:
    """Report each step that comes after the next one; the first such pair of a document is enough."""
    later = [each for step in (Step.ISSUED, Step.INTRODUCED, Step.ADOPTED) for each in same if each.step is step]
    for first in same:
        for second in later:
            if first.step < second.step and _is_after(first, second) and _must_precede(context, first, second):
                yield Violation(
                    first.wording.location,
                    f"{quoted(first.shown)} is {first.step.done} on {_shown(first, second)}, but {second.step.done} on "
                    f"{_shown(second, first)} already.",
                    "Correct one of the two dates.",
                    ((second.wording.location, f"{second.step.done} on this day"),),
                )
                break


def _is_after(first: Happening, second: Happening) -> bool:
    """Return whether a step is on a later day than another one, or in a later half-day of the same day."""
    one, two = first.occasion, second.occasion
    if first.days != second.days or first.days.first != first.days.last:
        return first.days.first > second.days.last
    return one.half_day is not None and two.half_day is not None and one.half_day > two.half_day


def _must_precede(context: CheckContext, first: Happening, second: Happening) -> bool:
    """Return whether one step on a document must come before another: the Bureau approves what is issued afterwards."""
    # The report on the last session was adopted at that session.
    is_of_another = _names_other_session(context, first) != _names_other_session(context, second)
    if not first.is_of_same(second) or first.has_versions or second.has_versions or is_of_another:
        return False
    is_draft = "draft" in f"{first.shown} {second.shown}".casefold()
    words = read_data("happenings")["words"]
    match first.step, second.step:
        case Step.NAMED, Step.ISSUED | Step.INTRODUCED:
            return second.is_of_persons and "name" not in {first.head, second.head}
        case Step.APPROVED, Step.ISSUED:
            is_by_officers = any(each in first.sentence.folded for each in words["officers"])
            return first.head in words["planned"] and is_by_officers and not is_draft
        case Step.ISSUED, Step.INTRODUCED:
            return is_draft and ("draft" in second.shown.casefold() or first.sentence == second.sentence)
        case Step.ISSUED | Step.INTRODUCED, Step.ADOPTED:
            return is_draft and (first.sentence == second.sentence or not is_scheduled(context, second))
    is_ready = (first.step, second.step) == (Step.PREPARED, Step.ISSUED)
    return is_ready and (not is_draft or first.sentence == second.sentence)


def _names_other_session(context: CheckContext, happening: Happening) -> bool:
    return any(each.meant is Meant.OTHER for each in mentions_in(context.picture, happening.sentence))


def _shown(happening: Happening, other: Happening) -> str:
    """Return the day of a step, with its half-day where both are on one day."""
    day, half_day = long_date(happening.days.first, "en"), happening.occasion.half_day
    return f"the {half_day.name.casefold()} of {day}" if half_day is not None and happening.days == other.days else day
