from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.neighbouring_sessions import NeighbouringSession, neighbouring_sessions
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.un_data import read_data

_MOST_OF_YEAR = timedelta(days=300)


@rule("MST052", "neighbouring-session-misplaced", Severity.WARNING, needs=("session",))
def neighbouring_session_misplaced(context: CheckContext) -> Iterator[Violation]:
    """The next session comes too early, the one before this one too late, or one of them has a wrong number.

    ## Why

    The sentence on the next session is the last one that is looked at: in the note that was copied, the next session
    was the one for which this note is written. So its number or its date stays.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles, numbers and dates are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The next session of the ad hoc working group will be held in February 2024. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The next session of the ad hoc working group will be held in February 2025. See the annex.
    ```
    """
    session = context.programme.session
    if session.closes < session.opens:
        return
    neighbours = context.picture.read(neighbouring_sessions)
    for neighbour in neighbours:
        yield from _wrong_number(context, neighbour)
        period = neighbour.period
        if period is None:
            continue
        is_next = neighbour.step > 0
        first_possible = period.last if period.is_year and not _is_once_a_year(context) else period.first
        if is_next and first_possible <= session.closes:
            key, day, which = "closes", session.closes, "a later session"
        elif not is_next and period.first >= session.opens:
            key, day, which = "opens", session.opens, "an earlier session"
        else:
            continue
        # Where it is the time of this session, it is the number that may be wrong.
        is_own = period.first <= session.closes and session.opens <= period.last
        named = [neighbour.number.wording.location] if is_own and neighbour.number is not None else []
        yield Violation(
            period.wording.location,
            f"The text gives {quoted(period.wording.text)} as the time of {which}, but this session {key} on "
            f"{long_date(day, 'en')}.",
            f"Correct the date here, the number of that session, or `{key}` of this one.",
            (
                *((each, "the number of that session") for each in named),
                (NodeLocation(("session", key)), f"the session {key} here"),
            ),
        )


def _is_once_a_year(context: CheckContext) -> bool:
    """Return whether a text shows that the body meets once a year at most, so that the next session is in a later year.

    It says so, or the session before was most of a year ago.
    """
    text, opens = context.text_index.text.casefold(), context.programme.session.opens
    if any(words in text for words in read_data("leftovers")["once_a_year"]):
        return True
    sessions = context.picture.read(neighbouring_sessions)
    earlier = [each.period.last for each in sessions if each.step < 0 and each.period is not None]
    return bool(earlier) and opens - max(earlier) > _MOST_OF_YEAR


def _wrong_number(context: CheckContext, neighbour: NeighbouringSession) -> Iterator[Violation]:
    """Report `the next session, the twelfth` where the next session is the thirteenth."""
    numbers, named = session_numbers(context.programme), neighbour.number
    if not neighbour.is_named or neighbour.is_of_year or named is None or len(numbers) != 1:
        return
    own, path = next(iter(numbers.items()))
    if named.number != own + neighbour.step:
        which = "after this one" if neighbour.step > 0 else "before this one"
        yield Violation(
            named.wording.location,
            f"The session {which} is the {ordinal(named.number, 'en')} here, but this session is the "
            f"{ordinal(own, 'en')}.",
            f"Write {quoted(ordinal(own + neighbour.step, 'en'))}, or correct `number` of the session.",
            ((NodeLocation(path), "the number of the session"),),
        )
