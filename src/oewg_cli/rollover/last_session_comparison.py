"""Compare a note with the note of the last session: matching texts, their differences, and lost texts."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.model import Programme
from oewg_cli.programme.quotations import quotations
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField, texts_of
from oewg_cli.rollover.day_runs import day_runs
from oewg_cli.rollover.fact_words import (
    are_of_person_or_time,
    are_other_facts,
    are_other_subjects,
    has_facts,
    subject_words,
)
from oewg_cli.rollover.moved_days import DayMove
from oewg_cli.rollover.moved_on_words import goes_back, have_moved_on
from oewg_cli.rollover.possibly_outdated import established_body
from oewg_cli.rollover.rolled_texts import apply_moves, roll_text
from oewg_cli.rollover.text_differences import Difference, TextWord, Verdict, differences, words_of
from oewg_cli.rollover.transition import SessionTransition, body_sessions, session_info, transition_between
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.text.similarity import matching_texts, similarity
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.references import NumberReference

_RECENT = 4
"""How many years before the last note a resolution was adopted that may have been followed by another one."""
_LONGEST_LABEL = 3
_LONGEST_WORDING = 4
"""How many words differ at most where a text was only worded otherwise, by mistake."""
_LEAST_SIMILARITY_OF_SAME_NAME = 0.2
"""The share of common words from which two footnotes with the same name match."""


_ON_SUBJECTS = frozenset(
    {Role.AGENDA_TITLE, Role.HEADING, Role.TEXT, Role.ASIDE, Role.BULLET, Role.THEME, Role.DOCUMENTS}
)
"""The texts that tell on what the session works."""


class _Changes(NamedTuple):
    """What changes from one session to the next: its number and days, and the words of its subjects."""

    transition: SessionTransition
    old_subjects: frozenset[str]
    new_subjects: frozenset[str]

    def judge(self, old: Sequence[TextWord], new: Sequence[TextWord], following: str) -> Verdict:
        """Return whether old and new words differ in what is another one in each session."""
        before, after = [word.key for word in old], [word.key for word in new]
        if have_moved_on(before, after, following, self.transition):
            return Verdict.RIGHT
        if goes_back(before, after):
            return Verdict.WRONG
        if (
            are_other_facts(old, new)
            or are_of_person_or_time(old, new)
            or are_other_subjects(old, new, self.old_subjects, self.new_subjects)
        ):
            return Verdict.RIGHT
        is_clause = max(len(old), len(new)) > _LONGEST_WORDING
        return Verdict.DOUBTFUL if is_clause or has_facts((*old, *new)) else Verdict.WRONG


class Changed(NamedTuple):
    """A text that differs from what is expected; `is_mostly_new` if more than half of its words are new."""

    field: TextField
    differences: tuple[Difference, ...]
    is_mostly_new: bool


class ComparedTexts(NamedTuple):
    """The paragraphs or footnotes that changed, and those of the last note that are lost.

    `pairs` are all texts that match, each of the last note with that of this one.
    """

    changed: tuple[Changed, ...]
    lost: tuple[TextField, ...]
    pairs: tuple[tuple[TextField, TextField], ...] = ()


class Comparison(NamedTuple):
    """The paragraphs and footnotes of a note compared with those of the last session."""

    paragraphs: ComparedTexts
    footnotes: ComparedTexts


class Expected(NamedTuple):
    """A text of the last note, and the text that is expected in this one, as it is typed.

    `open_spans` are the parts of the expected text that may be something else of the same kind, and `sure_spans` those
    that may not be anything else.
    """

    field: TextField
    text: str
    open_spans: tuple[Span, ...]
    sure_spans: tuple[Span, ...] = ()


_NOTHING = Comparison(ComparedTexts((), ()), ComparedTexts((), ()))


def comparison(context: CheckContext) -> Comparison:
    """Compare a note with that of the last session; without one, nothing is changed or lost."""
    if context.last_session is None:
        return _NOTHING
    old = context.once(expected_texts).values()
    transition = transition_to(context, context.last_session)
    before, now = (
        subject_words([field.plain for field in fields if field.role in _ON_SUBJECTS])
        for fields in (texts_of(context.last_session), context.text_fields)
    )
    quoted = subject_words(
        [field.plain[slice(*span)] for field in texts_of(context.last_session) for span in quotations(field.plain)]
    )
    # The subject of the last session is now one of a session before.
    changes = _Changes(transition, frozenset(before - now), frozenset((now - before) | quoted))
    paragraphs, footnotes = (
        _compared([each for each in old if each.field.role in roles], context.texts(*roles), changes)
        for roles in (PARAGRAPHS, (Role.FOOTNOTE,))
    )
    return Comparison(paragraphs, footnotes)


def expected_texts(context: CheckContext) -> dict[NodePath, Expected]:
    """Return the texts of the last note by their paths; nothing if there is no last note.

    The expected text is what `oewg new --from` would write, with the number and the days of this session.
    """
    if context.last_session is None:
        return {}
    transition = transition_to(context, context.last_session)
    return {field.path: _expected(field, transition) for field in texts_of(context.last_session)}


def transition_to(context: CheckContext, last: Programme) -> SessionTransition:
    """Return the step from the session of the last note to that of the note that is checked."""
    return transition_between(last, session_info(context.programme), body_sessions(context.programme))


def _expected(field: TextField, transition: SessionTransition) -> Expected:
    rolled = roll_text(field, transition)
    text = apply_moves(field.text, rolled.moves)
    open_spans, sure_spans = (
        tuple(_moved(field, span, rolled.moves) for span in spans)
        for spans in (rolled.open_spans, sorted([*rolled.sure_spans, *_of_long_standing(field, transition)]))
    )
    return Expected(field, text, open_spans, sure_spans)


def _moved(field: TextField, span: Span, moves: Sequence[DayMove]) -> Span:
    """Return where a part of a plain text is, as typed, after moves."""
    place = field.plain_location(*span)
    start, end = place.start or 0, place.end or 0
    lengths = [(move.start, move.end, len(move.text) - (move.end - move.start)) for move in moves]
    return Span(
        start + sum(longer for _, last, longer in lengths if last <= start),
        end + sum(longer for first, _, longer in lengths if first < end),
    )


def _of_long_standing(field: TextField, transition: SessionTransition) -> list[Span]:
    """Return the resolutions that are the same in every session: that established the body, or an old one."""
    return [
        Span(each.start, each.end)
        for each in field.references
        if isinstance(each, NumberReference)
        and (
            established_body(field.plain, each.start)
            or (each.adopted is not None and all(year < transition.dated.year - _RECENT for year in each.adopted.years))
        )
    ]


def _compared(old: Sequence[Expected], new: Sequence[TextField], changes: _Changes) -> ComparedTexts:
    pairs = _with_same_name(old, new)
    matched = set(pairs.values())
    left = [number for number in range(len(old)) if number not in pairs]
    free = [number for number in range(len(new)) if number not in matched]
    found = matching_texts([old[number].text for number in left], [new[number].text for number in free])
    pairs |= {left[one]: free[other] for one, other in found.items()}
    changed = [_changed(old[one], new[other], changes) for one, other in sorted(pairs.items())]
    lost = [each.field for number, each in enumerate(old) if number not in pairs]
    same = tuple((old[one].field, new[other]) for one, other in sorted(pairs.items()))
    return ComparedTexts(tuple(each for each in changed if each.differences), tuple(lost), same)


def _with_same_name(old: Sequence[Expected], new: Sequence[TextField]) -> dict[int, int]:
    """Return pairs of footnotes with the same name that are not completely different, and of lines with one label."""
    named = {field.path[-1]: number for number, field in enumerate(new) if field.role is Role.FOOTNOTE}
    found = {}
    for number, each in enumerate(old):
        other = named.get(each.field.path[-1])
        if other is not None and similarity(each.text, new[other].text) > _LEAST_SIMILARITY_OF_SAME_NAME:
            found[number] = other
    before, after = _labels([each.field for each in old]), _labels(new)
    return found | {before[label]: after[label] for label in before.keys() & after.keys()}


def _labels(fields: Sequence[TextField]) -> dict[str, int]:
    """Return the lines that begin with a label that no other one has: `Chair: Ada Frost (Peru)`."""
    listed = [(number, field) for number, field in enumerate(fields) if field.role is Role.SUBPARAGRAPH]
    lines = [(number, field.plain.partition(":")) for number, field in listed]
    labels = Counter(label for _, (label, colon, _) in lines if colon and len(label.split()) <= _LONGEST_LABEL)
    return {label: number for number, (label, _, _) in lines if labels[label] == 1}


def _changed(old: Expected, new: TextField, changes: _Changes) -> Changed:
    if old.text == new.text:
        return Changed(new, (), is_mostly_new=False)
    after = words_of(new.text, _with_quotations(new.text, _changing_spans(new, changes.transition)))
    before = words_of(old.text, _with_quotations(old.text, old.open_spans), old.sure_spans)
    kept = words_of(old.field.text, ())
    named = [each for each in differences(before, after, kept, changes.judge) if not _is_told_now(old.field, new, each)]
    found = tuple(_with_whole_sentences(new, named))
    new_words = sum(len(difference.new.split()) for difference in found)
    return Changed(new, found, is_mostly_new=2 * new_words > len(after))


def _is_told_now(old: TextField, new: TextField, difference: Difference) -> bool:
    """Return whether words of the last note, such as a day, were of what was to come, and are now of what is past.

    `will be appointed on 20 November 2026` is `were appointed on 20 November 2026` in the next note.
    """
    tenses = []
    for field in (old, new):
        at = field.plain.find(difference.new) if difference.new else -1
        sentence = next((NoteSentence(field, *each) for each in field.sentences if each[0] <= at < each[1]), None)
        tenses.append(sentence.tense_before(at - sentence.start) if sentence is not None else None)
    return tenses == [Tense.FUTURE, Tense.PAST]


def _with_whole_sentences(new: TextField, found: Sequence[Difference]) -> Iterator[Difference]:
    """Return differences; where a clause of a sentence is another one, its other words may be too."""
    ends = [new.plain_location(0, end).end or 0 for _, end in new.sentences]
    doubtful = {
        number
        for each in found
        if each.is_doubtful
        for number in range(bisect_right(ends, each.start), bisect_right(ends, each.end) + 1)
    }
    for each in found:
        is_of_new = bisect_right(ends, each.start) in doubtful and not each.is_sure
        yield each._replace(is_doubtful=True) if is_of_new else each


def _with_quotations(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return spans and those of what is quoted, in order."""
    return _merged([*spans, *quotations(text)])


def _changing_spans(new: TextField, transition: SessionTransition) -> list[Span]:
    """Return the spans of references, days and other sessions in a new text, as it is typed."""
    spans = [Span(reference.start, reference.end) for reference in new.references]
    spans += [Span(run[0].start, run[-1].end) for run in day_runs(new.plain, transition.coming)]
    spans += roll_text(new, transition.from_coming()).open_spans
    places = (new.plain_location(*span) for span in set(spans))
    return _merged([Span(place.start or 0, place.end or 0) for place in places])


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
