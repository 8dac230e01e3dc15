from collections.abc import Iterator, Mapping

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.inline_text import shown
from oewg_cli.rules.agenda._announced_times import places, related
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.schedule.numbered_events import numbered_events
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.timing.timed_subjects import timed_subjects
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import listed

_KINDS = ("panel", "round table", "dialogue", "discussion", "session", "meeting")
_OF_HALF_DAY = tuple(f"{half} {kind}" for half in ("morning", "afternoon") for kind in _KINDS)
"""One of these is in a text that says what the panel of a half-day is on."""


@rule("AGD021", "event-announced-under-another-item", Severity.WARNING, needs=("programme", "body", "agenda"))
def event_announced_under_another_item(context: CheckContext) -> Iterator[Violation]:
    """A text has an event or a speaker under another agenda item, or with another subject, than the programme.

    ## Why

    Numbers of items change from session to session, and a paragraph keeps the old ones: "The moderators will report
    under item 6". What is decided may be under several items, and is not judged. The subject of "round
    table 2" is held against those of all round tables.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, {item: 2, heading: Panel of balloonists}]}]
    footnotes:
      wind: The panel of balloonists is held under item 1.
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, {item: 2, heading: Panel of balloonists}]}]
    footnotes:
      wind: The panel of balloonists is held under item 2.
    ```
    """
    stated = context.picture.read(timed_subjects).under_items
    # What the titles of other items say is held against them by AGD020.
    titles = (
        [subject_words(shown(each.item.title)) for each in Agendas(context.programme).all_items()] if stated else []
    )
    known = {each.path: each for each in context.picture.read(Schedule).slots} if stated else {}
    for under in stated:
        slots = under.part.slots
        outer = [_with_items(slot, known) for slot in slots]
        items = list(dict.fromkeys(item for slot in outer for item in slot.items))
        own = {slot.order for slot in under.item.slots}
        is_title = any(under.part.words <= title for title in titles)
        if is_title or not all(slot.items for slot in outer) or any(slot.order in own for slot in outer):
            continue
        yield Violation(
            under.wording.location,
            f"The programme has {under.part.name} under item {listed(items, 'en')}, not under {under.wording.text}.",
            "Correct the number of the item in the text, or `item` of the entry under `programme`.",
            related(slots),
        )
    if context.picture.index.texts_with(_OF_HALF_DAY):
        from oewg_cli.rules.agenda._subjects_of_half_days import other_half_days  # noqa: PLC0415 - few texts have them

        for each in other_half_days(context, _OF_HALF_DAY):
            yield Violation(
                each.wording.location,
                f"The programme has {each.part.name} {places(each.part.slots)}, not in the {each.half}.",
                "Correct the time or the subject in the text, or the entry under `programme`.",
                related(each.part.slots),
            )
    if context.picture.read(numbered_events):
        from oewg_cli.rules.agenda._subjects_of_numbered import other_subjects  # noqa: PLC0415 - few programmes have them

        for other in other_subjects(context):
            yield Violation(
                other.wording.location,
                f"In the programme, {other.name} is on {quoted(other.own)}"
                f"{f', and {other.other} on this' if other.other else ''}.",
                "Correct the number or the subject in the text, or the entry under `programme`.",
                related([other.slot]),
                None if other.other else Severity.INFO,
            )


def _with_items(slot: Slot, known: Mapping[NodePath, Slot]) -> Slot:
    """Return a place of the programme, or the entry with items that it is in."""
    path = slot.path
    while not (path in known and known[path].items) and path[-4:-3] == ("entries",):
        path = path[:-2]
    return known.get(path, slot)
