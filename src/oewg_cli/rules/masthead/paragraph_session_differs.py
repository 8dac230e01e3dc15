from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Location, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.masthead._announced_sessions import is_of_next_clause, is_short, of_announced
from oewg_cli.rules.masthead._numbers_of_bodies import numbers_of_body, numbers_of_subject
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.sessions.announcements import announcements
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.statements.sessions.session_identity import Shown, StatedNumber, stated_numbers
from oewg_cli.statements.sessions.sessions_ahead import sessions_ahead
from oewg_cli.statements.sessions.sessions_by_days import sessions_by_days
from oewg_cli.statements.sessions.sessions_now import sessions_now
from oewg_cli.un.dates.dates import find_dates
from oewg_cli.un.phrases import listed, ordinal


@rule("MST007", "paragraph-session-differs", Severity.ERROR)
def paragraph_session_differs(context: CheckContext) -> Iterator[Violation]:
    """A text gives the session of the note another number than the title block.

    ## Why

    The note of one session is usually made from that of the session before, and one of the two numbers is forgotten.
    In a note of several bodies a text may mean the session of any of them.

    A text is only compared where no other session can be meant: where it announces the session, calls it the present
    one, opens or closes it in a heading, says what will be done at it, or adopts the report on it. An item that adopts
    the provisional agenda is for the next session, and what was done was not done at this one.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles and numbers are checked on the
    final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The second substantive session will be held at Headquarters on 4 and 5 March 2024. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The third substantive session will be held at Headquarters on 4 and 5 March 2024. See the annex.
    ```
    """
    numbers = session_numbers(context.programme)
    reported: set[Location] = set()
    for announcement in context.picture.read(announcements):
        named = announcement.sessions
        after = announcement.text[named[0].end :].partition(" session")[2] if named else ""
        before = announcement.text[: named[0].start] if named else ""
        own = numbers_of_body(context.programme, after) or numbers_of_subject(context.programme, before) or numbers
        if not own or not named or not own.keys().isdisjoint(session.number for session in named):
            continue
        if is_of_next_clause(announcement.text, named[0].end):
            continue
        if is_short(announcement.text, own):
            continue
        yield of_announced(announcement, named[0], own)
        reported.add(announcement.location(named[0].start, named[0].end))
    ahead = tuple(each for of in (sessions_ahead, sessions_now, sessions_by_days) for each in context.picture.read(of))
    for stated in (*context.picture.read(stated_numbers), *ahead) if numbers else ():
        own = _numbers_of_named(context, stated) or numbers
        is_wrong = stated in ahead or _is_wrong(context, stated, own)
        if stated.wording.location not in reported and is_wrong:
            reported.add(stated.wording.location)
            yield _violation(stated, own)


def _numbers_of_named(context: CheckContext, stated: StatedNumber) -> dict[int, NodePath]:
    """Return the number of the only body that a title of the agenda means, of several: that named after the session."""
    mention, path = stated.mention, stated.wording.field.path
    text = mention.sentence.text
    is_title = stated.shown in {Shown.NEXT_AGENDA, Shown.REPORT}
    found = numbers_of_body(context.programme, text[mention.end :], path) if is_title else {}
    return found or numbers_of_subject(context.programme, text[: mention.start] + mention.lead)


def _is_wrong(context: CheckContext, stated: StatedNumber, numbers: dict[int, NodePath]) -> bool:
    if stated.shown is Shown.NEXT_AGENDA:
        return stated.number - 1 not in numbers
    if stated.shown is Shown.NEXT:
        return len(numbers) == 1 and numbers.keys().isdisjoint({stated.number, stated.number - 1})
    if stated.shown is Shown.PAST:
        session, submitted = context.programme.session, context.programme.masthead.date
        is_of_one = len(context.programme.bodies) == 1
        return session.kind != "resumed" and not session.parts and submitted < session.opens and is_of_one
    # A later session may be spoken of in the future as well, but not as held on the days of this one.
    is_this = stated.shown is not Shown.FUTURE or stated.number < min(numbers) or _is_on_days(context, stated)
    return stated.number not in numbers and is_this


def _is_on_days(context: CheckContext, stated: StatedNumber) -> bool:
    """Return whether the days that come after a session in its sentence are all days of the session of the note."""
    session = context.programme.session
    dates = find_dates(stated.mention.sentence.text[stated.mention.end :])
    return bool(dates) and all(session.opens <= each.first <= each.last <= session.closes for each in dates)


def _violation(stated: StatedNumber, numbers: dict[int, NodePath]) -> Violation:
    number = ordinal(stated.number, "en")
    right = listed([ordinal(each, "en") for each in numbers], "en")
    has = f"but the title block has the {right} {'sessions' if len(numbers) > 1 else 'session'}."
    advice = "Correct the number here, or `number` of the session."
    match stated.shown:
        case Shown.PRESENT | Shown.NOW:
            message = f"The present session is the {number} here, {has}"
        case Shown.HEADING | Shown.TITLE:
            message = f"This is the {number} session, {has}"
        case Shown.REPORT:
            is_item = stated.wording.field.role is Role.AGENDA_TITLE
            does = "This item adopts the report of" if is_item else "A report to come is that on"
            message = f"{does} the {number} session{'' if is_item else ' here'}, {has}"
        case Shown.NEXT_AGENDA:
            following = listed([ordinal(each + 1, "en") for each in numbers], "en")
            message = f"This item is for the {number} session, but the session after this one is the {following}."
            advice = "Correct the number here, or `number` of the session."
        case Shown.NEXT:
            following = ordinal(next(iter(numbers)) + 1, "en")
            message = f"The session after this one is the {number} here, but by the title block it is the {following}."
        case Shown.PAST:
            message = f"The {number} session has met already here, but it is the session of this note."
            advice = "Correct the number here: an earlier session may be meant."
        case Shown.AHEAD:
            message = f"The {number} session is one to come after this one here, {has}"
        case Shown.FUTURE:
            message = f"The {number} session is still to come here, {has}"
    return Violation(
        stated.wording.location,
        message,
        advice,
        ((NodeLocation(next(iter(numbers.values()))), "the number of the session"),),
        Severity.WARNING if stated.shown in {Shown.NEXT, Shown.PAST, Shown.AHEAD, Shown.NOW} else None,
    )
