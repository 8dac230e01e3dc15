"""Read the clauses of one text that give times to what the programme schedules; see `timed_subjects.py`."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.conditions import is_allowed
from oewg_cli.statements.documents.scheduled_documents import ScheduledDocuments
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.elliptic_names import with_elliptic
from oewg_cli.statements.schedule.named_groups import merged, only_thing
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart, ScheduledPhrases
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.sessions.sentences_of_session import part_of_this_session
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.statements.times.sentences_without_asides import without_asides
from oewg_cli.statements.timing.acts_of_clauses import DECISIONS, act_said, as_done, is_meant, is_prepared
from oewg_cli.statements.timing.governed_times import governed_times, on_day_before, with_days_of
from oewg_cli.statements.timing.named_before import (
    action_on_them,
    is_still_about_it,
    meant_before,
    part_of_footnote,
    word_for,
)
from oewg_cli.statements.timing.subject_clauses import clause_ends, is_left_out, is_of_others, of_clause, subordinate
from oewg_cli.statements.timing.subject_orders import orders_in
from oewg_cli.statements.timing.subjects_of_bodies import reports_in, subject_of_body
from oewg_cli.statements.timing.timed_statements import Timed, TimedSubject, UnderItem
from oewg_cli.statements.timing.times_of_sentences import times_in
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span

_LINES = (Role.SUBPARAGRAPH, Role.BULLET)
_UNDER = ("under ", "under the ", "under agenda ")
_LEAD = ("item", "agenda", "consider", "take", "event", "meeting", "schedule", "programme", "discuss", "speak")
"""One of these is before a list of what is scheduled."""
_BODY_ACTS = r"An?\s[^.;:]{0,60}?\b(?i:committee|group|team)\b[^.;:]{0,160}?\swill\s(?!be|hold|have|meet|convene)[a-z]"
"""A smaller body acts on what is named after it, so that `it` in the next sentence is that body."""
_NEAR, _FAR = 10, 40
"""Days from the session in which a time is one that was meant for it, without and with a verb of what is to come."""


class TimedClauses:
    """The clauses of one text."""

    def __init__(self, picture: Picture, field: TextField) -> None:
        self._picture = picture
        self._field = field
        self._phrases = picture.read(ScheduledPhrases)
        self._documents = picture.read(ScheduledDocuments)
        self._schedule = picture.read(Schedule)
        self._calendar = picture.read(calendar_of)
        self._before = part_of_footnote(picture, field)
        lead = picture.lead_of(field) if field.role in _LINES else None
        self._lead = "" if lead is None else f" {lead.plain.casefold()}"

    def read_into(self, found: Timed) -> None:
        """Add what the text says."""
        quoted = QuotedParts(self._field.plain)
        for sentence in map(without_asides, self._picture.sentences_of(self._field)):
            if sentence.is_too_long:
                continue
            named = self._documents.with_named_in(sentence, self._phrases.named_in(sentence))
            parts = with_elliptic(self._picture, sentence, merged(sentence.text, named))
            is_listed = self._is_listed() or any(part.item for part in named)
            named = [part for part in parts if part.item or is_listed or not part.words]
            named = [part for part in named if not part.weak]
            named = [part for part in named if not self._is_in_name_of_body(sentence, part, len(named) == 1)]
            named = [part for part in named if not is_left_out(sentence.text, part)]
            named = named or action_on_them(self._schedule, sentence)
            reports = list(reports_in(self._picture, sentence))
            named = [part for part in named if not any(each.start <= part.start < each.end for each in reports)]
            named = sorted([*named, *reports], key=lambda part: part.start)
            times = times_in(self._picture, sentence) if named or self._before is not None else []
            named, times = with_days_of(sentence.text, named, times)
            named = [
                part for part in named if not any(part.start < each.end and each.start < part.end for each in times)
            ]
            spans = [(part.start, part.end) for part in named] + [(each.start, each.end) for each in times]
            ours = part_of_this_session(self._picture, sentence, spans, may_be_short=True)
            if quoted.has(sentence.start) or ours is None:
                self._before = self._before if ours is None and is_still_about_it(sentence) else None
                continue
            end = len(ours.text.rstrip())
            sentence, named, times = ours, [p for p in named if p.end <= end], [t for t in times if t.end <= end]  # noqa: PLW2901
            has_pronoun = word_for(self._before, sentence, (0, len(sentence.text))) is not None
            if named or (has_pronoun and self._before is not None):
                for clause in pairwise(clause_ends(sentence.text, named, times)):
                    if not sentence.folded[slice(*clause)].lstrip(" ,").startswith("so that "):
                        self._read_clause(sentence, clause, named, times, found)
                    own = of_clause(sentence, clause, named, times)
                    # `Item 4 will be taken up on Monday and it will be concluded on Friday.`
                    is_beside = sentence.text.startswith(", with ", clause[0])
                    self._before = only_thing(own) if own and not is_beside else self._before
            if not (has_pronoun or (self._before is not None and not named and is_still_about_it(sentence))):
                self._before = only_thing(named) if compiled(_BODY_ACTS).match(sentence.text) is None else None

    def _read_clause(
        self,
        sentence: NoteSentence,
        clause: tuple[int, int],
        named: Sequence[NamedPart],
        times: Sequence[Occasion],
        found: Timed,
    ) -> None:
        start, end = clause
        words = f" {sentence.folded[start:end]}"
        own = [part for part in named if start <= part.start < end]
        masked = subordinate(sentence, clause, own, times)
        is_alone = masked and all(masked[0][1] <= part.start for part in own)
        before = meant_before(self._before, sentence, (start, masked[0][1]), ()) if is_alone else []
        found.orders.extend(orders_in(sentence, clause, [*before, *own], masked))
        own = [part for part in own if not any(first <= part.start < last for _, first, last in masked)]
        stated = [
            each
            for each in times
            if start <= each.start < end and not any(first <= each.start < last for _, first, last in masked)
        ]
        if sentence.text[start] == ":":
            stated = on_day_before(sentence.text, start, times, stated)
        own = own or meant_before(self._before, sentence, clause, stated)
        is_open = any(part.item for part in own) and is_allowed(sentence.text, start, end)
        main_end = masked[-1][1] if masked and masked[-1][2] == end else end
        if not own or is_open or is_prepared(sentence.folded, (start, main_end), own, stated, self._calendar.opens):
            return
        found.of_bodies.extend(filter(None, [subject_of_body(self._picture, sentence, clause, own)]))
        under = [part for part in own if part.item and sentence.folded.endswith(_UNDER, start, part.start)]
        others = [part for part in own if self._is_event(part, words)]
        if len(under) == 1 and len(others) == 1 and not any(word in words for word in DECISIONS):
            wording = sentence.part(under[0].start, under[0].end)
            found.under_items.append(UnderItem(others[0], under[0], wording))
            orders = {slot.order for slot in under[0].slots}
            own = others if orders.isdisjoint(slot.order for slot in others[0].slots) else own
        if not all(self._is_near(sentence, each) for each in stated):
            # `At the Conference itself, it will be introduced on the first morning and adopted on 28 October.`
            stated = [each for each in stated if each.days and not _is_counted(sentence, each)]
        for part, beside_it, beside, said in governed_times(sentence.text, start, own, stated):
            ahead = tuple(each for each in beside if self._is_near(sentence, each))
            if not ahead or not is_meant(part, words + self._lead):
                continue
            is_after = part.end <= ahead[0].start
            gap = Span(said, ahead[0].start)
            is_beside = said == part.end or said == max(each.end for each in (part, *beside_it))
            from_subject = start if is_beside and not part.document else said
            if is_after and is_of_others(sentence.folded, from_subject, gap, masked):
                continue
            said_of = f" {sentence.folded[slice(*gap)]}" if is_after else words
            if part.document and not is_after:
                said_of = f" {sentence.folded[start : part.start]}"
            act = act_said(sentence.folded, part, said_of)
            part = as_done(part, sentence.folded[start : max(part.start, ahead[0].start)])  # noqa: PLW2901
            found.subjects.append(TimedSubject(sentence, part, act, ahead, beside_it))

    def _is_event(self, part: NamedPart, words: str) -> bool:
        is_event = not part.item and not part.document and len(part.apart) == 1 and is_meant(part, words)
        return is_event and not self._schedule.has_only_parts(part.words, part.slots, Act.TAKES)

    def _is_listed(self) -> bool:
        """Return whether words of a text may name what is scheduled: not in a list of films, or of persons."""
        return not self._lead or any(word in self._lead for word in _LEAD)

    def _is_in_name_of_body(self, sentence: NoteSentence, part: NamedPart, is_alone: bool) -> bool:  # noqa: FBT001
        """Return whether words are in the name of a body, of the note if others are named: of `the forum on rivers`."""
        start, end = sentence.start + part.start, sentence.start + part.end
        names = self._picture.owners.names_in(self._field)
        is_numbered = not part.words and not part.item
        if not is_numbered and any(
            one <= part.start and part.end <= two
            for one, two, bodies in self._picture.read(MeetingNames).all_in(sentence.text)
            if bodies
        ):
            return True  # When a body meets is read from its name.
        at = bisect_right(names, start, key=lambda name: name.start) - 1
        is_in = at >= 0 and end <= names[at].end
        return is_in and (is_alone or self._picture.owners.is_own_name(self._field.plain[slice(*names[at])]))

    def _is_near(self, sentence: NoteSentence, occasion: Occasion) -> bool:
        """Return whether a time may be one of the session: not far from it, and not the end of a preparation."""
        if not occasion.days:
            return True
        first = min(abs((day.first - self._calendar.opens).days) for day in occasion.days)
        last = min(abs((day.last - self._calendar.closes).days) for day in occasion.days)
        is_within = self._calendar.opens <= occasion.days[0].first <= self._calendar.closes
        if is_within or occasion.limit is Limit.LATEST:
            return is_within
        return min(first, last) <= _NEAR or (sentence.tense is Tense.FUTURE and min(first, last) <= _FAR)


def _is_counted(sentence: NoteSentence, time: Occasion) -> bool:
    """Return whether a day is only counted: `the first morning`, `the last day`."""
    return compiled(r"[0-9]|[a-z]day\b").search(sentence.text, time.start, time.end) is None
