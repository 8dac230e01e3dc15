from collections.abc import Iterator, Sequence
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.front_page import Session
from oewg_cli.rules.masthead._announced_dates import only_body, wrong_dates
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.schedule.agents import body_spoken_of
from oewg_cli.statements.sessions.announcements import announcements
from oewg_cli.statements.sessions.session_days import DayRole, SessionDay, session_days
from oewg_cli.statements.sessions.session_facts import dates_of_session
from oewg_cli.statements.sessions.session_mentions import mentions_in
from oewg_cli.un.dates.dates import date_range


@rule("MST004", "paragraph-dates-differ", Severity.ERROR)
def paragraph_dates_differ(context: CheckContext) -> Iterator[Violation]:
    """A text gives the session other dates than those in the title block.

    ## Why

    The reader finds the dates of the session twice on the first page. If they differ, one of the two was left from
    another session or was not corrected with the other.

    Checked are the sentence that says that the session will be held, and dates that come directly after the session,
    such as "the third session (4 and 5 March 2024)", in any text. Dates in several parts, such as "4 and 5 and
    from 11 to 13 March", are not checked. The dates of a part of the session are right as well, and in a note of
    several bodies any dates within those of the title block. Where this session is announced for its own dates and
    then for later ones, the later ones are those of the next session, and its number is reported.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The third substantive session will be held at Headquarters from 4 to 8 March 2024. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The third substantive session will be held at Headquarters on 4 and 5 March 2024. See the annex.
    ```
    """
    session = context.programme.session
    if session.closes < session.opens:
        return
    wrong = [(each, wrong_dates(context, each)) for each in context.picture.read(announcements)]
    # Of a day on which the session begins, MST035 says whether it is the first one.
    days = [each for each in context.picture.read(session_days) if each.role is not DayRole.HELD] if wrong else []
    ends = {each.wording.location for each in days}
    wrong = [
        (each, dates) for each, dates in wrong if dates is None or each.location(dates.start, dates.end) not in ends
    ]
    for announcement, dates in wrong:
        if dates is not None:
            announced = date_range(*dates[:2], "en")
            yield _violation(
                context,
                announcement.location(dates.start, dates.end),
                f"This paragraph announces the session for {announced}",
                only_body(context, announcement),
                [
                    announcement.location(each.start, each.end)
                    for each in announcement.sessions
                    if not _is_during(session, dates.first, dates.last)
                ],
            )
    announced_in = {(each.field.path, each.start) for each, dates in wrong if dates is not None}
    for stated in context.picture.read(session_days):
        place = (stated.sentence.field.path, stated.sentence.start)
        if stated.role is DayRole.HELD and place not in announced_in and not _may_be_right(context, stated):
            numbers = [each.number_wording for each in mentions_in(context.picture, stated.sentence)]
            yield _violation(
                context,
                stated.wording.location,
                f"This text gives the session {date_range(stated.first, stated.last, 'en')}",
                named=[
                    each.location for each in numbers if each and not _is_during(session, stated.first, stated.last)
                ],
            )


def _is_during(session: Session, first: date, last: date) -> bool:
    """Return whether days are, at least in part, those of the session: then its number may be right."""
    return first <= session.closes and session.opens <= last


def _violation(
    context: CheckContext,
    location: NodeLocation,
    message: str,
    of_body: tuple[date, date] | None = None,
    named: Sequence[NodeLocation] = (),
) -> Violation:
    session = context.programme.session
    right = of_body or (session.opens, session.closes)
    where = "the programme has its meetings on" if of_body else "the title block has"
    return Violation(
        location,
        f"{message}, but {where} {date_range(*right, 'en')}.",
        "Correct the dates here, or `opens` and `closes` of the session.",
        (
            *((each, "the number of that session") for each in named),
            (NodeLocation(("session", "opens")), "the session opens here"),
            (NodeLocation(("session", "closes")), "the session closes here"),
        ),
    )


def _may_be_right(context: CheckContext, stated: SessionDay) -> bool:
    """Return whether dates are those of the session or a part of it, or may be those of one of several bodies.

    Where no session is named, and no other body before them, they are said of all who come.
    """
    session = context.programme.session
    if (stated.first, stated.last) in dates_of_session(context.programme):
        return True
    if len(context.programme.bodies) == 1 or not session.opens <= stated.first <= stated.last <= session.closes:
        return False
    sentence = stated.sentence
    before = sentence.field.plain[: sentence.end].casefold()
    others = {name.casefold() for body in context.programme.bodies[1:] for name in (body.name, body.short) if name}
    is_of_other = any(name in before for name in others) or body_spoken_of(
        context.picture, sentence, len(sentence.text)
    )
    return bool(mentions_in(context.picture, sentence) or is_of_other)
