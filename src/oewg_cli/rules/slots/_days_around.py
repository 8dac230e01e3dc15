"""Hold days that are said to be after an event, and those of what is made of answers, against the day of the event."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.around_events import AroundEvent, around_events
from oewg_cli.statements.events.dated_events import DatedEvent, EventRole, dated_events, when_of
from oewg_cli.statements.events.happenings import Happening, Step, happenings
from oewg_cli.statements.events.same_events import DeadlinesByKind
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.times.sent_in import kind_and_about
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.hours.hours import printed_time
from oewg_cli.un.un_data import read_data


def days_around(context: CheckContext) -> Iterator[Violation]:
    """Report a day that is said to be after an event and is before it, or the other way round."""
    for around in around_events(context.picture):
        if around.event_days is not None:
            yield from _around_days(context, around, around.event_days)
        elif around.noun == "deadline" or (around.noun == "closure" and kind_and_about(around.what, frozenset())):
            yield from _around_deadline(context, around)
        elif _is_of_this_session(context, around):
            yield from _around_session(context, around)


def _is_of_this_session(context: CheckContext, around: AroundEvent) -> bool:
    """Return whether the event is the opening or the closure of the session, and not of that of one of the bodies."""
    mentions = mentions_in(context.picture, around.sentence)
    start, end = (place - around.sentence.start for place in around.said[1:])
    meant = [each.meant for each in mentions if start <= each.start < end]
    folded = around.what.casefold()
    bodies = context.programme.bodies if len(context.programme.bodies) > 1 else ()
    return meant == [Meant.THIS] and not any((body.short or body.name).casefold() in folded for body in bodies)


def _around_session(context: CheckContext, around: AroundEvent) -> Iterator[Violation]:
    session = context.programme.session
    key, day = ("closes", session.closes) if around.noun == "closure" else ("opens", session.opens)
    is_wrong = around.days.last < day if around.is_after else around.days.first > day
    if is_wrong and session.opens <= session.closes and not session.parts:
        side = "before" if around.is_after else "after"
        yield Violation(
            around.wording.location,
            f"{quoted(around.wording.text)} is {side} the {around.noun} of the session, on {long_date(day, 'en')}, "
            f"but the text says {quoted(around.said.text)}.",
            f"Correct the date in the text, or `{key}` of the session.",
            ((NodeLocation(("session", key)), f"the session {key} here"),),
        )


def _around_days(context: CheckContext, around: AroundEvent, days: DateRange) -> Iterator[Violation]:
    is_wrong = around.days.last < days.first if around.is_after else around.days.first > days.last
    if is_wrong and not any(each.meant is Meant.OTHER for each in mentions_in(context.picture, around.sentence)):
        yield Violation(
            around.wording.location,
            f"{quoted(around.wording.text)} is {'before' if around.is_after else 'after'} "
            f"{long_date(days.first, 'en')}, but the text says {quoted(around.said.text)}.",
            "Correct one of the two dates.",
        )


def _around_deadline(context: CheckContext, around: AroundEvent) -> Iterator[Violation]:
    ends = context.picture.read(DeadlinesByKind).of(around.what)
    end = next((each for each in ends if each.wording.field is not around.wording.field), None)
    if end is None or not (around.days.last < end.days.first if around.is_after else around.days.first > end.days.last):
        return
    yield Violation(
        around.wording.location,
        f"{quoted(around.wording.text)} is {'before' if around.is_after else 'after'} the deadline, {when_of(end)}, "
        f"but the text says {quoted(around.said.text)}.",
        "Correct one of the two dates.",
        ((end.wording.location, "the deadline"),),
    )


def made_before_answers(context: CheckContext) -> Iterator[Violation]:
    """Report what is made of comments, nominations and the like, and issued before the deadline for them."""
    events = context.picture.read(dated_events)
    if not any(event.role is EventRole.ENDS for event in events):
        return
    words, deadlines = read_data("happenings")["words"], context.picture.read(DeadlinesByKind)
    for out in context.picture.read(happenings):
        if out.step is not Step.ISSUED or out.has_versions or not (out.head in words["made_of"] or out.is_of_persons):
            continue
        if any(f" of the {each}" in out.shown.casefold() for each in words["officers"]):
            continue
        what = f"nominations of {out.shown}" if out.is_of_persons else out.shown
        # `replies to the questions` are issued after the deadline for the questions.
        parts = (what, *(what[match.end() :] for match in compiled(r"\s(?:of|to|on)\s(?:the\s)?").finditer(what)))
        ends = (each for part in (*parts, *_answers_before(out)) for each in deadlines.of(part))
        end = next((each for each in ends if not each.wording.overlaps(out.wording)), None)
        if end is not None and _is_before(out, end) and out.words != end.words:
            yield Violation(
                out.wording.location,
                f"{quoted(out.shown)} is issued on {_time_of(out)}, but the deadline for {quoted(end.what)} is "
                f"{when_of(end).removesuffix('.')}.",
                "Correct one of the two dates.",
                ((end.wording.location, "the deadline"),),
            )


def _answers_before(out: Happening) -> list[str]:
    """Return what was named before a document of which the text does not say of what it is: `A compilation will be`."""
    if not compiled(r"(?:(?:an?|the)\s)?(?:compilation|summary|overview)").fullmatch(out.shown.casefold()):
        return []
    answers = "|".join(read_data("happenings")["words"]["answers"])
    named = compiled(rf"\b(?:{answers})s\b").findall(out.sentence.field.plain[: out.sentence.start].casefold())
    return named[-1:]


def _is_before(out: Happening, end: DatedEvent) -> bool:
    """Return whether a document is issued before a deadline, on another day or at an earlier hour."""
    hours, until = out.occasion.hours, end.occasion.hours
    is_earlier = hours is not None and until is not None and hours.start < until.end
    return out.days.last < end.days.first or (out.days == end.days and is_earlier)


def _time_of(out: Happening) -> str:
    hours = out.occasion.hours
    day = long_date(out.days.first, "en")
    return day if hours is None else f"{day}, {printed_time(hours.start, 'en')}"
