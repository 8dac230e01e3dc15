"""Hold the months in which a body is said to meet every year against the sessions whose days the note has."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oewg_cli.facts.listed_counts import listed_counts
from oewg_cli.statements.numbers.number_conflicts import NumberConflict
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.neighbouring_sessions import neighbouring_sessions
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import months_pattern, phrases

if TYPE_CHECKING:
    from datetime import date

    from oewg_cli.statements.wording import Wording

_DAYS_OF_MONTH = 31


def months_of_sessions(picture: Picture) -> Iterator[NumberConflict]:
    """Return the months in which a body is said to meet every year, where the note has a session in another month."""
    session, names = picture.programme.session, phrases("en")["months"]
    yearly = [each for each in picture.read(listed_counts) if each.form == "times"]
    others = [each.period for each in picture.read(neighbouring_sessions) if each.period is not None] if yearly else []
    periods: list[tuple[date, date, Wording | None]] = [(session.opens, session.closes, None)]
    periods += [(each.first, each.last, each.wording) for each in others if not each.is_year]
    for times in yearly:
        listed = times.listed
        months = {names.index(each) + 1 for each in compiled(months_pattern("en")).findall(listed.text)}
        if not months or picture.owners.owner(listed.field, times.whole.start, times.whole.start) is Owner.OTHER:
            continue
        for first, last, wording in periods:
            if months.isdisjoint({first.month, last.month}) and (last - first).days < _DAYS_OF_MONTH:
                when = f"there is a session in {names[first.month - 1]}"
                yield NumberConflict(listed, when, "Correct the months, or the dates of that session.", wording)
                break
