"""What texts say of when and where items and events are: the statements themselves, and what they name."""

from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.schedule.agents import Agent
from oewg_cli.statements.schedule.planned_subjects import Planned
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.schedule.subject_mentions import SubjectMention
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.timing.order_and_count import CountedTime, Order
from oewg_cli.statements.wording import Wording

if TYPE_CHECKING:
    from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
    from oewg_cli.statements.timing.subject_orders import OrderedSubjects
    from oewg_cli.statements.timing.subjects_of_bodies import SubjectOfBody


class SchedulingStatement(NamedTuple):
    """What a text says of an item or an event: when and where, in which order, and at how many meetings.

    `agent` are those who do it, if the text says so and they meet; its offsets and those of `occasions` are of the
    sentence.
    """

    sentence: NoteSentence
    subject: SubjectMention
    act: Act
    occasions: tuple[Occasion, ...]
    agent: Agent = Agent()
    order: Order | None = None
    counted: CountedTime | None = None

    @property
    def mention(self) -> Wording:
        """Return the place of the item or the event."""
        return self.sentence.part(self.subject.start, self.subject.end)

    def wording(self, occasion: Occasion) -> Wording:
        """Return the place of an occasion."""
        return self.sentence.part(occasion.start, occasion.end)


class TimedSubject(NamedTuple):
    """Something that the programme schedules, and the times and rooms that a clause has for it.

    Offsets are of the sentence. `others` are named beside it, and the times may be theirs.
    """

    sentence: NoteSentence
    part: "NamedPart"
    act: Act
    occasions: tuple[Occasion, ...]
    others: "tuple[NamedPart, ...]" = ()

    @property
    def statement(self) -> SchedulingStatement:
        """Return the same as a statement."""
        part = self.part
        subject = SubjectMention(part.start, part.end, part.shown, words=part.words)
        return SchedulingStatement(self.sentence, subject, self.act, self.occasions)

    @property
    def plans(self) -> list[Planned]:
        """Return what is named, with its places in the programme."""
        return [Planned(name, list(slots)) for name, slots in self.part.apart]

    @property
    def other_plans(self) -> list[Planned]:
        """Return what else the times may be those of."""
        return [Planned(name, list(slots)) for other in self.others for name, slots in other.apart]

    def named_beside(self, occasion: Occasion) -> tuple[Wording, ...]:
        """Return the words that name it, if they are not a part of the time."""
        is_apart = self.part.end <= occasion.start or occasion.end <= self.part.start
        return (self.sentence.part(self.part.start, self.part.end),) if is_apart else ()


class UnderItem(NamedTuple):
    """Something that the programme schedules, and the agenda item under which a text has it."""

    part: "NamedPart"
    item: "NamedPart"
    wording: Wording


class Timed(NamedTuple):
    """What texts say of what the programme schedules, in reading order."""

    subjects: list[TimedSubject]
    orders: "list[OrderedSubjects]"
    under_items: list[UnderItem]
    of_bodies: "list[SubjectOfBody]"
