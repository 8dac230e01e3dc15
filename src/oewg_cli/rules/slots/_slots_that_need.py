"""Find the places of the programme for which something is due, submitted or open."""

from collections.abc import Sequence
from datetime import date

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.events.dated_events import DatedEvent, EventRole
from oewg_cli.statements.events.happenings import Happening
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.subject_mentions import main_word
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.subject_words import Words
from oewg_cli.un.un_data import read_data

_FEWEST_WORDS = 2
_NOMINATIONS = frozenset({"nomination", "candidature", "candidacy", "candidate", "nominee"})
_LIST = frozenset({"list", "speaker"})
_OTHER_NUMBERS = frozenset(
    {"annex", "article", "chapter", "footnote", "meeting", "paragraph", "rule", "section", "table"}
)


def slots_that_need(context: CheckContext, event: DatedEvent) -> Sequence[Slot]:
    """Return the places of the programme that need what an event is about; empty if none is known."""
    schedule = context.picture.read(Schedule)
    numbers = [word for word in event.words if word.isdigit()]
    # `The reports mentioned in paragraph 6` are not those of item 6.
    items = numbers if event.words.isdisjoint(_OTHER_NUMBERS) else []
    words = event.words - set(numbers)
    of_items = [slot for item in items for slot in schedule.of_item(item)]
    if event.role is EventRole.ISSUED:
        return _that_need_document(schedule, event, words, of_items)
    if words >= _LIST:
        return _that_need_list(context, event, words - _LIST, of_items)
    return _that_need_answers(schedule, event, words, of_items) if event.role is EventRole.ENDS else []


def day_that_needs(context: CheckContext, named: Happening) -> date:
    """Return the last day on which persons who are named are needed: that of their meeting, or of the session.

    It is far away where they are named for something that the programme does not have.
    """
    schedule, entries = context.picture.read(Schedule), context.picture.read(EntriesOfTexts)
    days = [context.programme.programme[day].dates.last for day in entries.days(named.wording.field)]
    if not days:
        words = named.words - {named.head}
        slots = schedule.of_words(words) if words else ()
        if "candidate" in named.words:
            slots = schedule.of_words(frozenset({"election"})) or slots
        if not slots and not words <= set(read_data("happenings")["words"]["of_session"]):
            return date.max
        days = [slot.day.day.dates.last for slot in slots or schedule.of_words(frozenset({named.head}))]
    return max(days, default=max(context.programme.session.closes, context.programme.session.opens))


def _that_need_document(
    schedule: Schedule, event: DatedEvent, words: Words, of_items: Sequence[Slot]
) -> Sequence[Slot]:
    data = read_data("dated_events")
    if "draft" in event.subject.casefold():
        found = (schedule.of_words(words | {each}) for each in data["done_with_drafts"])
        return next((slots for slots in found if slots), [])
    return [] if words.isdisjoint(data["documents"]) else [slot for slot in of_items if slot.is_plain]


def _that_need_list(
    context: CheckContext, event: DatedEvent, debate: Words, of_items: Sequence[Slot]
) -> Sequence[Slot]:
    schedule = context.picture.read(Schedule)
    if debate or of_items:
        return schedule.of_words(debate) or of_items
    paths = {path for path, _ in context.picture.read(EntriesOfTexts).entries(event.wording.field)}
    return [slot for slot in schedule.slots if slot.path in paths] if len(paths) == 1 else []


def _that_need_answers(schedule: Schedule, event: DatedEvent, words: Words, of_items: Sequence[Slot]) -> Sequence[Slot]:
    """Return where proposals, nominations, questions and the like are needed."""
    data = read_data("dated_events")
    if words and words <= set(data["proposals"]):
        done = set(data["done_with_proposals"])
        slots = [slot for slot in schedule.slots if slot.words & done and slot.words & set(data["proposals"])]
        return [slot for slot in slots if not of_items or not slot.items or slot in of_items]
    if words & _NOMINATIONS:
        return _that_need_nominations(schedule, words - _NOMINATIONS, set(data["elected"]))
    main = main_word(event.what)
    if not main.isdisjoint(data["before_event"]) and len(words) > _FEWEST_WORDS:
        return schedule.of_words(words - main)
    return []


def _that_need_nominations(schedule: Schedule, what: Words, elected: set[str]) -> Sequence[Slot]:
    """Return the elections to what persons are nominated for, or where the programme has that itself.

    `Nominations for the roster of experts` are for the item on that roster, and not for the election of officers.
    """
    election = frozenset({"election"})
    of_what = [each for each in schedule.of_words(election) if not what or what & (elected | each.words)]
    return schedule.of_words(what | election) or of_what or (schedule.of_words(what) if len(what) > 1 else [])


def is_of_session(context: CheckContext, event: DatedEvent) -> bool:
    """Return whether a deadline is for a thing of the session alone, or for those who take part in it."""
    words = read_data("dated_events")
    of_session = {*words["of_session"], *words["of_participants"]}
    known = {*of_session, *words["participants"], *words["unnamed"]}
    if event.role is EventRole.ISSUED or not event.words <= known:
        return False
    if event.words <= {*words["of_session"]}:
        return True
    is_of_them = event.role is EventRole.ENDS and not is_of_another_session(context, event)
    text = event.sentence.field.plain.casefold()
    is_named = not event.words.isdisjoint(of_session) or any(each in text for each in words["for_session"])
    return is_of_them and is_named


def is_of_another_session(context: CheckContext, named: Happening | DatedEvent) -> bool:
    """Return whether the sentence of a date speaks of another session."""
    mentions = mentions_in(context.picture, named.sentence)
    return any(each.meant is Meant.OTHER for each in mentions)
