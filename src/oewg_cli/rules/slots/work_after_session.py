from collections.abc import Iterator, Sequence
from datetime import timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.front_page import Session
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.rules.slots._judged_times import times_judged
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.times.sentences_without_asides import is_in_past_aside
from oewg_cli.statements.times.words_beside_times import clause_around, goes_with, is_elsewhere
from oewg_cli.statements.timing.stated_meetings import stated_meetings
from oewg_cli.statements.wording import Wording
from oewg_cli.un.dates.dates import day_and_month, day_heading
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_NEAR, _MONTH = timedelta(days=21), timedelta(days=31)
_ROLES, _LINES = (*PARAGRAPHS, Role.FOOTNOTE), (Role.SUBPARAGRAPH, Role.BULLET)


@rule("SLT040", "work-after-session", Severity.WARNING, needs=("programme", "session"), times=True)
def work_after_session(context: CheckContext) -> Iterator[Violation]:
    """A text has work of the session on a day after its closing, or before its opening.

    ## Why

    "The Rapporteur will circulate the draft report on Thursday, 25 February" is a week too late if the session closes
    on the 19th. Usually the day was left from the last session, or a week was counted wrongly. Only what is done at a
    session counts: its meetings and half-days, its items and its report, registration and badges. It counts on a
    day up to three weeks away, and on one that would be in the session if its month were the one before or after.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The Rapporteur will circulate the draft report on Tuesday, 12 March. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The Rapporteur will circulate the draft report on Tuesday, 5 March. See the annex.
    ```
    """
    session = context.programme.session
    if session.closes < session.opens or session.parts:
        return
    known, own = None, DateRange(session.opens, session.closes)
    for sentence in _sentences(context):
        before: Occasion | None = None
        for stated in occasions(sentence.text, 0, len(sentence.text), context.picture.read(calendar_of)):
            mate, before = before, stated
            if not _is_outside(session, stated):
                continue
            mate = mate if mate is not None and goes_with(sentence.text, mate.end, stated.start) else None
            is_slip = stated.days[0].is_in_month_beside(own)
            if not _is_misplaced(context, sentence, stated, mate, is_slip=is_slip):
                continue
            known = times_judged(context) if known is None else known
            wording = sentence.part(stated.start, stated.end)
            is_judged = not is_slip and _is_of_body(context, wording)
            if is_judged or _is_outside(session, mate) or any(wording.overlaps(each) for each in known):
                continue
            is_late = stated.days[0].last > session.closes
            key, day = ("closes", session.closes) if is_late else ("opens", session.opens)
            yield Violation(
                wording.location,
                f"The session {key} on {day_heading(day, 'en')}, {'before' if is_late else 'after'} the day of this "
                f"work, “{_shown(wording.text, stated.days[0])}”.",
                f"Correct the date in the text, or `{key}` of the session.",
                ((NodeLocation(("session", key)), f"the session {key} here"),),
            )


def _shown(typed: str, days: DateRange) -> str:
    """Return a time as it is typed, or the day if its month comes only after another one: `16 and 17 December`."""
    return typed if any(month in typed for month in phrases("en")["months"]) else day_and_month(days.first, "en")


def _sentences(context: CheckContext) -> Iterator[NoteSentence]:
    """Return the sentences that name a month in which a day near the session may be."""
    session = context.programme.session
    near = {session.opens - _MONTH, session.opens - _NEAR, session.opens, session.closes, session.closes + _MONTH}
    months = {phrases("en")["months"][day.month - 1] for day in near}
    for field in context.texts(*_ROLES):
        if any(month in field.plain for month in months):
            yield from (each for each in context.picture.sentences_of(field) if not each.is_too_long)


def _is_outside(session: Session, stated: Occasion | None) -> bool:
    own = DateRange(session.opens, session.closes)
    return stated is not None and len(stated.days) == 1 and not stated.days[0].is_within(own)


def _is_misplaced(
    context: CheckContext, sentence: NoteSentence, stated: Occasion, mate: Occasion | None, *, is_slip: bool
) -> bool:
    """Return whether a sentence has work of the session on days on which there is none."""
    session, words, days = context.programme.session, read_data("session_days")["work"], stated.days[0]
    is_near = is_slip or days.is_within(DateRange(session.opens - _NEAR, session.closes + _NEAR))
    text, folded = sentence.text, f" {sentence.folded}"
    # `The six decisions of 7 April will be followed up`: it is their date.
    if stated.limit is Limit.LATEST or not is_near or text.endswith((" of ", " dated "), 0, stated.start):
        return False
    clause = f" {clause_around(text, stated.start, stated.end) if is_slip else text}"
    is_beside = is_slip and mate is not None and bool(mate.days) and not _is_outside(session, mate)
    if session.closes < days.last:
        is_work = is_beside or stated.half_day is not None or _has(folded, words["at_session"])
        is_work = is_work or (is_slip and (stated.room is not None or _has(folded, words["on_its_days"])))
        is_work = is_work or (is_slip and _is_of_body(context, sentence.part(stated.start, stated.end)))
    else:
        is_work = _has(folded, words["only_then"])
    others = words["never_then" if is_beside else "not_then"]
    if not is_work or _has(clause.casefold(), others) or _is_on_programme(context, stated):
        return False
    if is_slip and not (is_beside or stated.room is not None) and is_elsewhere(clause, session.place):
        return False
    # `The draft will be circulated, and adopted on Friday`: the first verb says of which time it is.
    tenses = {sentence.tense_after(0)} | ({sentence.tense_before(stated.start)} if is_slip else set())
    may_be_none = is_slip or sentence.field.role in {*_LINES, Role.FOOTNOTE}
    is_ahead = Tense.FUTURE in tenses or (tenses == {Tense.NONE} and may_be_none)
    is_ahead = is_ahead and not is_in_past_aside(sentence, stated.start)
    return is_ahead and is_of_this_session(context.picture, sentence, [(stated.start, stated.end)])


def _is_of_body(context: CheckContext, wording: Wording) -> bool:
    """Return whether a body of the programme is said to meet at a time, which others read if it is near."""
    return any(wording.overlaps(each.wording) for each in context.picture.read(stated_meetings))


def _has(text: str, words: Sequence[str]) -> bool:
    return any(word in text for word in words)


def _is_on_programme(context: CheckContext, stated: Occasion) -> bool:
    return any(own.overlaps(stated.days[0]) for day in context.days for own in day.day.ranges)
