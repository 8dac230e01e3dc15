from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.dated_events import EventRole, calendar_of, dated_events
from oewg_cli.statements.events.happenings import happenings
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.schedule.planned_subjects import planned
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.sessions.session_days import session_days
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.statements.timing.stated_meetings import stated_meetings
from oewg_cli.statements.timing.timed_subjects import timed_subjects
from oewg_cli.statements.wording import Wording
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_NEAR = timedelta(days=21)
_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_LINES = (Role.SUBPARAGRAPH, Role.BULLET)


@rule("SLT040", "work-after-session", Severity.WARNING, needs=("programme", "session"))
def work_after_session(context: CheckContext) -> Iterator[Violation]:
    """A text has work of the session on a day after its closing, or before its opening.

    ## Why

    "The Rapporteur will circulate the draft report on Thursday, 25 February" is a week too late if the session closes
    on the 19th. Usually the day was left from the last session, or a week was counted wrongly. Only what is done at a
    session counts: its meetings and half-days, its items and its report, registration and badges.

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
    known: set[Wording] | None = None
    for sentence in _sentences(context):
        for stated in occasions(sentence.text, 0, len(sentence.text), context.picture.read(calendar_of)):
            if not _is_misplaced(context, sentence, stated):
                continue
            known = _judged_elsewhere(context) if known is None else known
            wording = sentence.part(stated.start, stated.end)
            if any(wording.overlaps(each) for each in known):
                continue
            is_late = stated.days[0].first > session.closes
            key, day = ("closes", session.closes) if is_late else ("opens", session.opens)
            yield Violation(
                wording.location,
                f"The session {key} on {day_heading(day, 'en')}, {'before' if is_late else 'after'} the day of this "
                f"work, “{wording.text}”.",
                f"Correct the date in the text, or `{key}` of the session.",
                ((NodeLocation(("session", key)), f"the session {key} here"),),
            )


def _sentences(context: CheckContext) -> Iterator[NoteSentence]:
    """Return the sentences that name a month in which a day near the session may be."""
    session = context.programme.session
    near = {session.opens - _NEAR, session.opens, session.closes, session.closes + _NEAR}
    months = {phrases("en")["months"][day.month - 1] for day in near}
    for field in context.texts(*_ROLES):
        if any(month in field.plain for month in months):
            yield from (each for each in context.picture.sentences_of(field) if not each.is_too_long)


def _is_misplaced(context: CheckContext, sentence: NoteSentence, stated: Occasion) -> bool:
    """Return whether a sentence has work of the session on a day on which there is none."""
    session, words = context.programme.session, read_data("session_days")["work"]
    if len(stated.days) != 1 or stated.limit is not Limit.AT or stated.days[0].first != stated.days[0].last:
        return False
    day = stated.days[0].first
    folded = f" {sentence.folded}"
    if session.closes < day <= session.closes + _NEAR:
        is_work = stated.half_day is not None or any(word in folded for word in words["at_session"])
    else:
        is_work = session.opens - _NEAR <= day < session.opens and any(word in folded for word in words["only_then"])
    if not is_work or any(word in folded for word in words["not_then"]) or _is_on_programme(context, stated):
        return False
    # `The draft will be circulated, and adopted on Friday`: the first verb says of which time it is.
    tense = sentence.tense_after(0)
    is_ahead = tense is Tense.FUTURE or (tense is Tense.NONE and sentence.field.role in {*_LINES, Role.FOOTNOTE})
    return is_ahead and is_of_this_session(context.picture, sentence, [(stated.start, stated.end)])


def _is_on_programme(context: CheckContext, stated: Occasion) -> bool:
    return any(own.overlaps(stated.days[0]) for day in context.days for own in day.day.ranges)


def _judged_elsewhere(context: CheckContext) -> set[Wording]:
    """Return the times that other rules hold against the programme or the session."""
    picture = context.picture
    found = {each.wording for each in picture.read(session_days)}
    found |= {each.wording for each in picture.read(dated_events) if each.role is EventRole.ENDS}
    found |= {each.wording for each in picture.read(stated_meetings)}
    for statement in picture.read(scheduling_statements):
        if planned(picture, statement.subject):
            found |= {statement.wording(each) for each in statement.occasions}
    for named in picture.read(timed_subjects).subjects:
        found |= {named.statement.wording(each) for each in named.occasions}
    # What is circulated after its adoption is for SLT039.
    steps = sorted(
        picture.read(happenings), key=lambda each: (str(each.wording.field.path), each.sentence.start, each.step)
    )
    for first, second in pairwise(steps):
        if first.sentence == second.sentence and first.days.first > second.days.last:
            found |= {first.wording, second.wording}
    return found
