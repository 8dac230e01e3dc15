from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.schedule.days_of_bodies import days_of_bodies
from oewg_cli.statements.sessions.session_days import DayRole, SessionDay, session_days
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.un.dates.dates import day_heading, weekday


@rule("MST035", "opening-or-closing-differs", Severity.WARNING)
def opening_or_closing_differs(context: CheckContext) -> Iterator[Violation]:
    """A text opens or closes the session on another day than the title block.

    ## Why

    Delegates book their journeys by these two days. If the dates of a session are moved, the days in the texts are
    easily forgotten: "The closing meeting will be held on", "will conclude its work on".

    Only the session as a whole is meant: what is said of a list of speakers, a segment, a preparatory meeting or
    another session is not compared. In a session of several parts each part may open and close, in a note of several
    bodies each body on the day of its first and of its last meeting.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The Chair will open the session on Tuesday, 5 March 2024. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The Chair will open the session on Monday, 4 March 2024. See the annex.
    ```
    """
    session = context.programme.session
    if session.closes < session.opens:
        return
    for stated in context.picture.read(session_days):
        if stated.role is DayRole.HELD or _may_be_right(context, stated):
            continue
        key = "opens" if stated.role is DayRole.OPENS else "closes"
        day: date = getattr(session, key)
        path: NodePath = ("session", key)
        text = stated.wording.text
        is_named = not any(letter.isdigit() for letter in text) and " of " not in text and not text.endswith(" day")
        written = f"on a {weekday(stated.first, 'en')}" if is_named else f"on {_written(stated.first, day)}"
        yield Violation(
            stated.wording.location,
            f"This text says that the session {key} {written}, but it {key} on {_written(day, stated.first)}.",
            f"Correct the day here, or `{key}` of the session.",
            ((NodeLocation(path), f"the session {key} here"),),
        )


def _written(day: date, other: date) -> str:
    return day_heading(day, "en", with_year=day.year != other.year)


def _may_be_right(context: CheckContext, stated: SessionDay) -> bool:
    session = context.programme.session
    opens = stated.role is DayRole.OPENS
    days = {session.opens if opens else session.closes} | {
        part.opens if opens else part.closes for part in session.parts
    }
    known, named = context.picture.read(days_of_bodies), _bodies_named(context, stated)
    if len(context.programme.bodies) > 1 and len(named) == 1 and named[0] in known:
        return stated.first == (known[named[0]].first if opens else known[named[0]].last)
    if stated.first in days or len(context.programme.bodies) == 1:
        return stated.first in days
    meant = _bodies_meant(context, stated)
    if not known.keys() >= set(meant):
        # The programme does not say when this body meets: any day of the session may be right.
        return session.opens <= stated.first <= session.closes
    return any(stated.first == (known[name].first if opens else known[name].last) for name in meant)


def _bodies_meant(context: CheckContext, stated: SessionDay) -> list[str]:
    """Return the bodies that may be meant: those that the sentence names, else those that have a session.

    Where one body only has a number, its session is meant, and not the meetings of its working groups.
    """
    bodies = context.programme.bodies
    with_session = [body.name for body in bodies if body.number is not None] or [body.name for body in bodies]
    return _bodies_named(context, stated) or ([] if _is_of_all(context, stated) else with_session)


def _bodies_named(context: CheckContext, stated: SessionDay) -> list[str]:
    """Return the bodies that a sentence names by the number of the session, or by their names."""
    mentions, words = mentions_in(context.picture, stated.sentence), f" {stated.sentence.folded} "
    numbers = {each.number for each in mentions if each.meant is Meant.THIS and each.number is not None}
    bodies = context.programme.bodies
    numbered = [body.name for body in bodies if body.number in numbers]
    return numbered or [
        body.name for body in bodies if any(f" {name.casefold()} " in words for name in (body.name, body.short) if name)
    ]


def _is_of_all(context: CheckContext, stated: SessionDay) -> bool:
    """Return whether neither the text nor a heading above it names a body: its session is that of the title block."""
    field = stated.sentence.field
    above = [
        each.plain for each in context.texts(Role.NOTE_HEADING) if field.path[: len(each.path) - 1] == each.path[:-1]
    ]
    shown = " ".join([field.plain, *above]).casefold()
    names = [name.casefold() for body in context.programme.bodies for name in (body.name, body.short) if name]
    return not any(name in shown for name in names) and " its " not in stated.sentence.folded
