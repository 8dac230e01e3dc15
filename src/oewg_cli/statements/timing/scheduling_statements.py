"""Read what texts say of when agenda items are taken up, and when panels, debates and the like are held."""

from itertools import islice
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agenda_subjects import AgendaSubjects
from oewg_cli.statements.times.needed_words import may_have_times
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET)
_MOST = 500
"""Statements that are read; no note has so many."""


def scheduling_statements(picture: Picture) -> tuple[SchedulingStatement, ...]:
    """Return the statements of the texts in reading order; those of another agenda or body are left out."""
    if not picture.read(may_have_times):
        return ()
    needed = picture.read(_needed)
    fields = [
        field
        for field in picture.index.texts_with(needed.verbs)
        if field.role in _ROLES and needed.may_state(field.plain.casefold())
    ]
    if not fields:
        return ()
    from oewg_cli.statements.timing.scheduling_reader import SchedulingReader  # noqa: PLC0415 - not all notes need it

    readers = (SchedulingReader(picture, field, needed.may_state) for field in fields)
    return tuple(islice((statement for reader in readers for statement in reader.statements()), _MOST))


class _Needed(NamedTuple):
    """The words that a statement needs, of those that are in the texts of a note."""

    times: tuple[str, ...]
    verbs: tuple[str, ...]
    subjects: tuple[str, ...]
    titles: AgendaSubjects

    def may_state(self, folded: str) -> bool:
        """Return whether a text in lower case has a time, a verb and what may be taken up; most texts have not all."""
        if not all(any(word in folded for word in words) for words in (self.times, self.verbs)):
            return False
        return any(word in folded for word in self.subjects) or self.titles.may_name(folded)


def _needed(picture: Picture) -> _Needed:
    data, held_of = read_data("scheduling_words"), picture.index.held_of
    times, verbs, subjects = (held_of(data[f"needed_{group}"]) for group in ("times", "verbs", "subjects"))
    return _Needed(times, verbs, subjects, picture.read(AgendaSubjects))
