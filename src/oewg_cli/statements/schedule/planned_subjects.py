"""Find in the programme the agenda items and events of which a text speaks."""

from typing import NamedTuple

from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.schedule.subject_mentions import SubjectMention, main_word
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import listed, spelled_ordinals
from oewg_cli.un.un_data import read_data

_FEWEST_WORDS = 2
_MOST_BODIES = 50
_OF_BODY = (
    r"\sof\s(?:the\s)?(?P<name>[^,;:]+?)(?:\son\s(?:(?:the\swork\sof\s)?(?:its|the)(?:\s(?P<number>[a-z]+(?:-[a-z]+)?))?\ssession"
    r"|its\swork)|\sto\sthe\s[^,;:]+)?$"
)
_REPORT = frozenset({"report", "session", "rapporteur", "chair", "committee"})


class Planned(NamedTuple):
    """An item or an event of which a text speaks, and the places of the programme that take it up, at least one."""

    name: str
    slots: list[Slot]


def planned(picture: Picture, subject: SubjectMention, act: Act = Act.TAKES) -> list[Planned]:
    """Return what a text speaks of, as far as the programme has it; `act` is what is said of it."""
    schedule = picture.read(Schedule)
    if subject.items:
        found = [_planned_item(schedule, number, subject.noun) for number in subject.items]
        return [each for each in found if each.slots]
    if subject.meetings:
        body = picture.programme.body
        paths = {meeting.path for number in subject.meetings for meeting in schedule.numbered(number, body)}
        slots = [slot for slot in schedule.slots if slot.meeting is not None and slot.meeting.path in paths]
        return [Planned(f"the {' '.join(subject.shown.split())}", slots)] if slots else []
    slots = _slots_of_event(picture, subject) if _is_enough(subject) else []
    of_items = [slot for number in subject.under for slot in schedule.of_item(number)]
    name = _name(subject)
    if slots and not schedule.has_only_parts(subject.words, slots, act):
        others = of_items if subject.noun is not None else []
        return [Planned(name, slots + [slot for slot in others if slot not in slots])]
    return [Planned(f"agenda item {listed(subject.under, 'en')}", of_items)] if of_items else []


def _planned_item(schedule: Schedule, number: str, noun: str | None) -> Planned:
    """Return where an item is taken up, or where the programme says that it is introduced, if that is what is meant."""
    slots = schedule.of_item(number)
    of_noun = [slot for slot in slots if noun in slot.words and number in slot.items]
    name = f"agenda item {number}"
    return Planned(f"the introduction of {name}", of_noun) if of_noun else Planned(name, slots)


def _slots_of_event(picture: Picture, subject: SubjectMention) -> list[Slot]:
    """Return the places with all words of an event; without them, those that name it in fewer words.

    `The adoption of the provisional agenda` is at the item `Provisional agenda`, and a `panel of experts on clouds over
    the sea` may be the only `panel on clouds over the sea`.
    """
    schedule = picture.read(Schedule)
    slots = schedule.of_words(subject.words) or schedule.of_words(subject.words - {"session"})
    whose: Words = frozenset() if slots else _whose(picture, subject)
    if whose:
        slots = [each for each in schedule.of_words(subject.words - whose) if picture.programme.body in each.bodies]
    rest = subject.words - {subject.noun} - whose
    if subject.noun is not None and rest <= _REPORT:
        # `The introduction of the report` is not that of the report of the Secretary-General.
        names = (name for body in picture.programme.bodies[:_MOST_BODIES] for name in (body.name, body.short) if name)
        number = picture.programme.session.number
        nth = {word for word, each in spelled_ordinals("en").items() if each == number}
        of_session = _REPORT | subject_words(shown(" ".join(names))) | {*_nouns()} | nth
        words = subject.words - {"session"} - whose
        slots = [slot for slot in slots if any(words <= each and each - words <= of_session for each in slot.phrases)]
        # `Report of the Commission on its fifty-eighth session` is the item under which it is adopted.
        own = [slot for slot in schedule.of_words(rest) if slot.is_plain] if not slots and "report" in rest else []
        slots += [slot for slot in own if any(rest <= each and each - rest <= of_session for each in slot.phrases)]
    slots = _named_as_typed(schedule, subject, slots)
    if not slots and subject.noun is not None and len(rest) >= _FEWEST_WORDS:
        slots = [slot for slot in schedule.of_words(rest) if slot.is_plain and "consultation" not in slot.words]
        slots = [slot for slot in slots if subject.noun in slot.words] or slots
    return slots or schedule.within_words(subject.words, main_word(subject.shown))


def _whose(picture: Picture, subject: SubjectMention) -> Words:
    """Return the words of the body of the note where something is said to be its: `the report of the Committee`."""
    of = compiled(_OF_BODY).search(subject.shown) if subject.noun is not None else None
    if of is None or not picture.owners.is_own_name(of["name"]):
        return frozenset()
    number, own = spelled_ordinals("en").get(of["number"] or ""), picture.programme.session.number
    # The Committee may be one of those that meet beside that of the note.
    is_other = any(name.endswith(of["name"].casefold()) for name in picture.read(MeetingNames).of_others)
    return frozenset() if is_other or number not in {None, own} else subject_words(of[0]) | {"session"}


def _named_as_typed(schedule: Schedule, subject: SubjectMention, slots: list[Slot]) -> list[Slot]:
    """Return the places without those of items that only have the words of a text, where other items are named by it.

    `The report of the International Law Commission` is not that of the Commission on International Trade Law.
    """
    typed = _without_article(subject).casefold()
    named = {
        slot.path: any(typed in shown(schedule.texts.get(each, "")).casefold() for each in slot.phrases)
        for slot in slots
    }
    items = {item for slot in slots if named[slot.path] and slot.is_plain for item in slot.items}
    is_of_other = {
        # What belongs to an item that is named is a part of it.
        slot.path: slot.is_plain and items.isdisjoint(above for item in slot.items for above in line_of(item))
        for slot in slots
    }
    return [slot for slot in slots if named[slot.path] or not is_of_other[slot.path]] if items else slots


def _without_article(subject: SubjectMention) -> str:
    return compiled(r"^(?i:the|its|their|a|an|all|this)\s").sub("", " ".join(subject.shown.split()))


def _name(subject: SubjectMention) -> str:
    """Return an event as it is named in a message: `the adoption of “report”`, `“general debate”`."""
    words = _without_article(subject)
    noun = _nouns().get(subject.noun or "")
    return f"{noun} “{words}”" if noun else f"“{words}”"


def _nouns() -> dict[str, str]:
    """Return what is done as a noun, with its article and preposition."""
    found: dict[str, str] = read_data("scheduling_words")["nouns"]
    return found


def _is_enough(subject: SubjectMention) -> bool:
    return (
        subject.is_title
        or len(subject.words) > 1
        or not subject.words.isdisjoint(read_data("scheduling_words")["known_alone"])
    )
