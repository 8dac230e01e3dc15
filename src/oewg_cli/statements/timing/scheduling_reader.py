"""Read the statements of one text on when items are taken up and events are held; see `scheduling_statements.py`."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.conditions import is_allowed, is_conditional
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.agenda_subjects import AgendaSubjects
from oewg_cli.statements.schedule.agents import Agents
from oewg_cli.statements.schedule.named_groups import weekday_ranges
from oewg_cli.statements.schedule.scheduling_clauses import Act, Clause, object_after, scheduling_clauses
from oewg_cli.statements.schedule.subject_mentions import SubjectMention, items_named_under, main_word, subject_mention
from oewg_cli.statements.sessions.sentences_of_session import words_elsewhere
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.times.occasions import Occasion, occasions
from oewg_cli.statements.times.sentences_without_asides import without_asides
from oewg_cli.statements.timing.acts_of_clauses import SOME_OF_IT
from oewg_cli.statements.timing.clauses_of_others import is_of_another_session, of_one_thing, start_of_antecedent
from oewg_cli.statements.timing.fronted_times import after_that, fronted_times
from oewg_cli.statements.timing.order_and_count import counted_time, order_of_verb, stated_order
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.statements.timing.times_of_sentences import excepted_items, own_times
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.un_data import beginnings, read_data

_THIS_ITEM = lazy_pattern(r"\b(?i:this)\s(?:agenda\s|sub-)?item\b(?!\s[0-9])")


_OF_OTHERS = (
    r"\b(?:which|who|whose|where|when|precedes?|followed|held|so\sthat|submitted|transmitted|taken|made|adopted|issued|dated|convened|left\svacant)\b"
    r"|\bthat\s(?:will|is|are)\b|\b(?:having|leaving)\b"
)
"""After one of these words of a clause a time is that of something else: `the report of the meeting held on Monday`."""
_FOR_WHICH_IT = r"\b(?:[Ff]or|[Uu]nder|[Oo]n|[Ii]n|[Dd]uring)\s[^,;:]{3,80},\s(?:it|they)\s*\Z"
"""What "it" is not: `For item 7, it will be closed at noon` is said of the list of speakers."""
_NEXT_SUBJECT = r"(?:[,;]\s(?:and\s|followed\sby\s)?|\sand\s)(?:then\s)?(?:(?:to|on|with|under)\s)?"
_ITEM = r"(?:agenda\s|sub-)?items?\s[1-9]"
_TO_TIME = r"(?:[\s,(]|\b(?:on|at|in|the|its|during)\b|\((?:[^()]|\([^()]*\)){1,60}\))*"
_DECISIONS = frozenset({"proposal", "action", "vote"})
_CIRCULATION, _INTRODUCTION = "circulation", "introduction"
_PRONOUNS = frozenset({"it", "they", "them", "this", "these"})
_FRAMES = {Act.BEGINS: "opening", Act.ENDS: "closure"}
"""What the programme calls the beginning and the end of the session."""


class SchedulingReader:
    """Reads the statements of one text; `may_state` tells of a sentence in lower case whether it may have one."""

    def __init__(self, picture: Picture, field: TextField, may_state: Callable[[str], bool]) -> None:
        self._picture = picture
        self._field = field
        self._calendar = picture.read(calendar_of)
        self._agents = Agents(picture, field)
        self._may_state = may_state

    def statements(self) -> Iterator[SchedulingStatement]:
        """Return the statements in order."""
        quoted = QuotedParts(self._field.plain)
        for sentence in map(without_asides, self._picture.sentences_of(self._field)):
            subject: SubjectMention | None = None
            if sentence.is_too_long or not self._may_state(sentence.folded) or is_conditional(sentence.text):
                continue
            for clause in scheduling_clauses(sentence.text):
                if quoted.has(sentence.start + clause.verb_start):
                    continue
                if clause.noun == _CIRCULATION:
                    subject = self._subject(sentence, clause, [], subject)
                    continue
                for statement in self._in_clause(sentence, clause, subject):
                    subject = statement.subject
                    yield statement

    def _in_clause(
        self, sentence: NoteSentence, clause: Clause, before: SubjectMention | None
    ) -> Iterator[SchedulingStatement]:
        text = sentence.text
        words = f" {' '.join(text[clause.start : clause.end].casefold().split())} "
        is_open = any(word in words for word in self._picture.read(_uncertain))
        if (
            is_open
            or is_allowed(text, clause.start, clause.end)
            or is_of_another_session(words, self._picture.programme.session)
        ):
            return
        times = own_times(self._picture, text, occasions(text, clause.start, clause.end, self._calendar))
        found = weekday_ranges(text, times)
        agent = self._agents.of(sentence, clause)
        subject = None if agent is None else self._subject(sentence, clause, found, before)
        if agent is None or subject is None:
            return
        order = stated_order(sentence, clause)
        count = counted_time(sentence, clause)
        fronted = fronted_times(text, clause, found)
        of_others = compiled(_OF_OTHERS).search(text, clause.verb_end, clause.end)
        end = of_others.start() if of_others is not None else clause.end
        after = [each for each in found if clause.verb_end <= each.start < end]
        later = self._further_subjects(text, clause, after)
        own = [each for each in of_one_thing(text, after) if not later or each.start < later[0].start]
        if clause.is_allocation and fronted:
            # `Monday is reserved for item 5 and Tuesday for item 6`: the second time is not that of item 5.
            own = []
        # A clause on one meeting may name another one: `and the sixth meeting in the afternoon`.
        others = [each for each in [*fronted, *own] if each.start != subject.start]
        stated = tuple(each for each in others if not (subject.meetings and each.meetings))
        if order_of_verb(sentence, clause) is not None:
            # `will be followed by the debate on Tuesday`: the time is that of the debate.
            stated, later = (), []
        act = Act.TAKES if compiled(SOME_OF_IT).search(text, clause.start, clause.end) else clause.act
        if stated or order or count or agent.bodies:
            yield SchedulingStatement(sentence, subject, act, stated, agent, order, count)
        for number, mention in enumerate(later):
            end = later[number + 1].start if number + 1 < len(later) else clause.end
            of_mention = tuple(of_one_thing(text, [each for each in after if mention.end <= each.start < end]))
            if of_mention:
                yield SchedulingStatement(sentence, mention, clause.act, of_mention, agent)

    def _subject(
        self, sentence: NoteSentence, clause: Clause, found: Sequence[Occasion], before: SubjectMention | None
    ) -> SubjectMention | None:
        text = sentence.text
        if clause.object_first:
            mention = self._before_verb(text, clause, found, before)
        else:
            begin = object_after(text, clause.verb_end)
            starts = [each.start for each in found if each.start >= begin]
            mention = subject_mention(text, begin + 1, starts[0] if starts else clause.end)
            if mention is not None and mention.shown.casefold() in _PRONOUNS:
                mention = before
            elif mention is not None and compiled(r"\sof\s(?:that|those)\s").match(text, mention.end):
                mention = None  # the report `of that Committee` is another one
        this = _THIS_ITEM.search(text, clause.start, clause.end)
        # Several times may be those of several things, and decisions may be taken at a meeting for all of them.
        has_one_time = sum(each.start >= clause.verb_end for each in found) == 1
        under = items_named_under(text, clause.verb_end, clause.end) if clause.object_first and has_one_time else ()
        under = under if mention is None or main_word(mention.shown).isdisjoint(_DECISIONS) else ()
        is_it = text[clause.start : clause.verb_start].strip().casefold() in _PRONOUNS
        if this is None and under and (is_it or (mention is None and clause.is_joined)):
            return SubjectMention(clause.verb_start, clause.verb_start, "", under=under)
        if mention is None or this is not None:
            return self._own_item(this.start(), len(this[0])) if this is not None else None
        if len(mention.items) > 1 and (excepted := excepted_items(text)):
            mention = mention._replace(items=tuple(each for each in mention.items if each not in excepted))
        if mention.items or mention.meetings:
            return mention._replace(noun=clause.noun) if clause.noun == _INTRODUCTION else mention
        if mention.words <= {"session", *_FRAMES.values()} and "session" in mention.words and clause.act in _FRAMES:
            return mention._replace(words=frozenset({"session", _FRAMES[clause.act]}))
        mention = mention._replace(under=mention.under or under)
        if clause.noun is not None:
            return mention._replace(words=mention.words - {mention.noun} | {clause.noun}, noun=clause.noun)
        is_event = not main_word(mention.shown).isdisjoint(_events())
        return mention if is_event or mention.under else self._picture.read(AgendaSubjects).named(mention)

    def _before_verb(
        self, text: str, clause: Clause, found: Sequence[Occasion], before: SubjectMention | None
    ) -> SubjectMention | None:
        """Return what a clause names before its verb, or means by a pronoun or by a verb that is joined."""
        ends = [each.end for each in found if each.end <= clause.verb_start]
        start = after_that(text, ends[-1] if ends else clause.start, clause.verb_start)
        # `the Working Party, whose seventy-eighth session will be held`
        whose = text.rfind(" whose ", start, clause.verb_start)
        start = start if whose < 0 else whose + len(" whose")
        if " of which " in text[start : clause.verb_start + 1]:
            return None
        start = start_of_antecedent(text, start, clause.verb_start)
        mention = subject_mention(text, start, clause.verb_start) if start < clause.verb_start else None
        lead = text[start : clause.verb_start].strip(" ,.;(").casefold().removeprefix("and ")
        if mention is not None and compiled(_FOR_WHICH_IT).search(text, start, clause.verb_start):
            return before
        if mention is not None or (lead and lead not in _PRONOUNS):
            return mention if lead != "their reports" else None  # those of other bodies
        return before if lead or clause.is_joined else _meeting(text, clause, found) or self._own_item(start)

    def _own_item(self, start: int, length: int = 0) -> SubjectMention | None:
        """Return the item of the entry to which the text belongs, or its heading, for `this item` and for nothing."""
        entries = self._picture.read(EntriesOfTexts).entries(self._field)
        items = {entry.items.ends for _, entry in entries if entry.items}
        headings = {shown(entry.heading) for _, entry in entries if entry.heading is not None}
        if len(items) == 1 and not headings:
            return SubjectMention(start, start + length, "this item", items=items.pop())
        if len(headings) == 1 and not length:
            heading = headings.pop()
            return SubjectMention(start, start, heading, words=subject_words(heading))
        return None

    def _further_subjects(self, text: str, clause: Clause, found: Sequence[Occasion]) -> list[SubjectMention]:
        """Return further items of a clause, each before its own time: `on Monday, and item 5 on Tuesday`.

        The first one may have no time: `will be discussed at the same meeting and item 5 on Tuesday`.
        """
        later: list[SubjectMention] = []
        if not found:
            return later
        titles = self._picture.read(AgendaSubjects)
        first = clause.verb_end if clause.object_first else found[0].end
        for match in compiled(_NEXT_SUBJECT).finditer(text, first, clause.end):
            is_item = compiled(_ITEM).match(text, match.end()) is not None
            following = next((each.start for each in found if each.start > match.end()), clause.end)
            mention = subject_mention(text, match.end(), clause.end if is_item else following)
            if mention is not None and not (is_item and match.start() >= found[0].end):
                is_before_time = compiled(_TO_TIME).fullmatch(text, mention.end, following) is not None
                mention = (mention if is_item else titles.named(mention)) if is_before_time else None
            if mention is not None:
                later.append(mention)
        return later


def _meeting(text: str, clause: Clause, found: Sequence[Occasion]) -> SubjectMention | None:
    """Return the meeting of which a clause speaks: `The fifth meeting will be held in Conference Room 2`."""
    first = found[0] if found else None
    if first is None or first.end > clause.verb_start or not first.meetings or first.days or first.half_day:
        return None
    return SubjectMention(first.start, first.end, text[first.start : first.end], meetings=first.meetings)


def _uncertain(picture: Picture) -> tuple[str, ...]:
    """Return the words with which nothing certain is said of this session, without those of the names of its bodies."""
    return (*beginnings("scheduling_words", "uncertain"), *words_elsewhere(picture))


@cache
def _events() -> frozenset[str]:
    return frozenset(word for each in read_data("scheduling_words")["events"] for word in subject_words(each) or {each})
