from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._slots_that_need import day_that_needs, is_of_another_session, is_of_session, slots_that_need
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.dated_events import DatedEvent, EventRole, dated_events, when_of
from oewg_cli.statements.events.happenings import Step, happenings
from oewg_cli.statements.events.submitted_work import submitted_work
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date

_REGISTRATION = frozenset({"registration", "accreditation", "pre-registration", "participant", "delegation"})


@rule("SLT034", "deadline-too-late", Severity.WARNING, needs=("programme",))
def deadline_too_late(context: CheckContext) -> Iterator[Violation]:
    """A deadline, or the day of a list of speakers or of documents, is after what it is for.

    ## Why

    Draft resolutions cannot be submitted after action is taken on them, nor can speakers be inscribed after the debate.
    Often the days of the programme were moved, and the deadline was not. Deadlines for draft resolutions, amendments,
    registration and lists of speakers cannot be after the session either.

    ## Authority

    Programmes of work as issued: a deadline comes before the meeting that needs it.

    ## Bad

    ```yaml
    footnotes:
      wind: The deadline for draft resolutions is Friday, 15 March 2024.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: The deadline for draft resolutions is Monday, 4 March 2024.
    ```
    """
    opens, closes = context.programme.session.opens, context.programme.session.closes
    events = context.picture.read(dated_events)
    issued = _issued(context, events)
    for event in events:
        slots = slots_that_need(context, event)
        last = max(slots, key=_end, default=None)
        if last is not None and _is_after(event, last):
            yield Violation(
                event.wording.location,
                f"{event.title} {when_of(event)}, but the last meeting for it, on {last.printed}, is before that.",
                "Correct the date in the text, or move the meeting under `programme`.",
                ((NodeLocation(last.path), "the last meeting for it"),),
            )
        elif event.role is EventRole.ENDS and (out := issued.get(event.words)) and out.is_before(event):
            yield Violation(
                event.wording.location,
                f"{event.title} {when_of(event)}, but a text has {out.when} as the date of “{out.what}”.",
                "Correct one of the two dates.",
                ((out.wording.location, "the date on which they are issued"),),
            )
        elif last is None and event.days.first > closes >= opens and is_of_session(context, event):
            yield Violation(
                event.wording.location,
                f"{event.title} {when_of(event)}, but the session closes on {long_date(closes, 'en')}.",
                "Correct the date in the text, or `closes` of the session.",
                ((NodeLocation(("session", "closes")), "the session closes here"),),
            )
        elif event.role is EventRole.OPENS and event.words <= _REGISTRATION and event.days.first > opens:
            yield Violation(
                event.wording.location,
                f"{event.title} {when_of(event)}, but the session opens on {long_date(opens, 'en')} already.",
                "Correct the date in the text, or `opens` of the session.",
                ((NodeLocation(("session", "opens")), "the session opens here"),),
            )
    for happening in context.picture.read(happenings):
        is_of_another = happening.step is not Step.NAMED or is_of_another_session(context, happening)
        if not is_of_another and (needed := day_that_needs(context, happening)) < happening.days.first:
            yield Violation(
                happening.wording.location,
                f"{quoted(happening.shown)} can be named until {happening.wording.text}, "
                f"but the last meeting for this is on {long_date(needed, 'en')}.",
                "Correct the date in the text, or move the meeting under `programme`.",
            )
    for work in context.picture.read(submitted_work):
        last = max(context.picture.read(Schedule).of_words(work.words), key=_end, default=None)
        if last is not None and work.occasion.days[0].first > last.day.day.dates.last:
            yield Violation(
                work.wording.location,
                f"The {work.what} will be submitted on {work.wording.text}, after {last.printed}, "
                "the last meeting for this.",
                "Correct the date in the text, or move the meeting under `programme`.",
                ((NodeLocation(last.path), "the last meeting for this"),),
            )


class _Issued(NamedTuple):
    """What is issued or circulated, on which day by which words; `is_sent_in` if it is only due then."""

    what: str
    last: date
    when: str
    wording: Wording
    is_sent_in: bool = False

    def is_before(self, event: DatedEvent) -> bool:
        """Return whether it is issued before a deadline for it; other things are sent in on other days."""
        return self.last < event.days.first and not (self.is_sent_in and self.what.casefold() != event.what.casefold())


def _issued(context: CheckContext, events: Sequence[DatedEvent]) -> dict[frozenset[str], _Issued]:
    """Return what is issued by the words for it, as an event or as what is done to a document."""
    sent_in = [each.wording for each in events if each.role is EventRole.ENDS]
    found = {
        each.words: _Issued(
            each.shown,
            each.days.last,
            long_date(each.days.last, "en"),
            each.wording,
            any(map(each.wording.overlaps, sent_in)),
        )
        for each in context.picture.read(happenings)
        if each.step is Step.ISSUED and not each.has_versions
    }
    return found | {
        each.words: _Issued(each.what, each.days.last, when_of(each), each.wording)
        for each in events
        if each.role is EventRole.ISSUED and each.is_ahead
    }


def _end(slot: Slot) -> tuple[object, int]:
    return slot.day.day.dates.last, slot.order


def _is_after(event: DatedEvent, last: Slot) -> bool:
    day = last.day.day.dates.last
    if event.days.first != day:
        return event.days.first > day
    stated = event.occasion.hours
    return stated is not None and last.hours is not None and stated.start > last.hours.end
