from collections.abc import Iterator
from itertools import combinations

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.events.dated_events import DatedEvent, dated_events, when_of
from oewg_cli.statements.events.happenings import Happening, Step, happenings
from oewg_cli.statements.events.same_events import of_same_things
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.un_data import read_data

_MOST = 40
"""Statements about the same thing that are compared; no note has so many."""
_BESIDE = 15
"""Code points after a date in which the language may be named that it is for."""


@rule("SLT032", "deadline-stated-differently", Severity.WARNING)
def deadline_stated_differently(context: CheckContext) -> Iterator[Violation]:
    """Two texts give different dates or hours for the same deadline, list of speakers, registration or document.

    ## Why

    Delegations go by the date that they read first, and miss the other one. Often a deadline was changed in a paragraph
    and not in the footnote. The two texts must name the same thing: deadlines for draft resolutions and for amendments
    are two things, and so are those in footnotes to different agenda items.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The deadline for the submission of draft resolutions is Monday, 4 March 2024.
      - Draft resolutions should be submitted no later than Tuesday, 5 March 2024. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The deadline for the submission of draft resolutions is Monday, 4 March 2024.
      - Draft resolutions should be submitted no later than Monday, 4 March 2024. See the annex.
    ```
    """
    repeated = [events[:_MOST] for events in of_same_things(context.picture, context.picture.read(dated_events))]
    compared = [event.wording for events in repeated for event in events]
    yield from _issued_on_two_days(context, compared)
    entries = context.picture.read(EntriesOfTexts) if repeated else None
    reported: set[Wording] = set()
    for events in repeated:
        scopes = [entries.scope(event.wording.field) for event in events] if entries else []
        yield from _differences(events, scopes, entries, reported)


def _issued_on_two_days(context: CheckContext, compared: list[Wording]) -> Iterator[Violation]:
    """Report what two texts issue, approve or adopt on two days, unless both are compared as dated events."""
    of_same: dict[tuple[str, Step], list[Happening]] = {}
    for each in context.picture.read(happenings):
        if not each.has_versions:
            of_same.setdefault((each.head, each.step), []).append(each)
    for same in of_same.values():
        for first, second in combinations(same[:_MOST], 2):
            is_compared = all(any(each.wording.overlaps(other) for other in compared) for each in (first, second))
            if not is_compared and first.contradicts(second):
                yield _violation_of_step(first, second)
                break


def _violation_of_step(first: Happening, second: Happening) -> Violation:
    if first.wording.field.role in PARAGRAPHS and second.wording.field.role not in PARAGRAPHS:
        first, second = second, first
    day, other = long_date(second.days.last, "en"), long_date(first.days.last, "en")
    return Violation(
        second.wording.location,
        f"{quoted(second.shown)} is {second.step.done} on {day} here, but on {other} in another place.",
        "Find out which of the two is right, and correct the other one.",
        ((first.wording.location, f"here it is {other}"),),
    )


def _differences(
    events: list[DatedEvent], scopes: list[str], entries: EntriesOfTexts | None, reported: set[Wording]
) -> Iterator[Violation]:
    has_several = len({*scopes} - {""}) > 1
    for (one, first), (two, second) in combinations(enumerate(events), 2):
        if has_several and scopes[one] != scopes[two]:
            continue
        if reported.isdisjoint({first.wording, second.wording}) and _differ(first, second):
            reported.add(second.wording)
            yield _violation(first, second, entries)


def _differ(first: DatedEvent, second: DatedEvent) -> bool:
    if first.sentence is second.sentence or any(_is_changed(each) for each in (first, second)):
        return False
    one, two = first.occasion, second.occasion
    if first.days != second.days:
        return True
    return one.hours is not None and two.hours is not None and one.hours.end != two.hours.end


def _is_changed(event: DatedEvent) -> bool:
    folded, data = event.sentence.folded, read_data("dated_events")
    beside = folded[: event.occasion.end + _BESIDE]
    return any(word in folded for word in data["changed"]) or any(word in beside for word in data["in_languages"])


def _violation(first: DatedEvent, second: DatedEvent, entries: EntriesOfTexts | None) -> Violation:
    """Report the one in a paragraph, if only one of them is; otherwise the one that is read later."""
    if first.wording.field.role in PARAGRAPHS and second.wording.field.role not in PARAGRAPHS:
        first, second = second, first
    where = "a footnote" if first.wording.field.role is Role.FOOTNOTE else "another place"
    return Violation(
        second.wording.location,
        f"{second.title} {when_of(second)} here, but {when_of(first)} in {where}.",
        "Find out which of the two is right, and correct the other one.",
        ((first.wording.location, f"here it is {when_of(first)}"), *_time_of_entry(first, entries)),
    )


def _time_of_entry(event: DatedEvent, entries: EntriesOfTexts | None) -> list[tuple[NodeLocation, str]]:
    """Return where the entry of a deadline has its hour, if the deadline is the heading of an entry with an hour."""
    is_entry = entries is not None and event.wording.field.path[0] == "programme" and event.occasion.hours is not None
    found = entries.entries(event.wording.field) if entries is not None and is_entry else []
    return [(NodeLocation((*path, "time")), "its hour") for path, entry in found if entry.time is not None]
