"""The names by which those who meet are printed."""

from collections.abc import Iterator

from oewg_cli.programme.bodies import folded_name, names_of_bodies, who_meets
from oewg_cli.programme.model import Meeting, Programme
from oewg_cli.un.phrases import listed, phrases


class MeetingBodies:
    """The bodies of the meetings of a programme: each by its short name if it has one, else by its name."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._full_names = names_of_bodies(programme)
        self._short_names = {body.name: body.short for body in programme.bodies if body.short is not None}

    def of(self, meeting: Meeting) -> tuple[str, ...]:
        """Return those who meet, by the names that columns have."""
        return tuple(map(self._name, self.full_names_of(meeting)))

    def full_names_of(self, meeting: Meeting) -> tuple[str, ...]:
        """Return those who meet, by their names in full."""
        return who_meets(self._programme, meeting, self._full_names)

    def names(self) -> Iterator[str]:
        """Return all who meet, each once: the bodies of the note first, then the others as they come.

        Of the others, those that take up agenda items are before those that do not, such as groups of States.
        """
        found: dict[str, bool] = {}
        for meeting in (meeting for day in self._programme.programme for meeting in day.meetings):
            has_items = any(entry.items is not None for entry in meeting.entries)
            found |= {name: has_items or found.get(name, False) for name in self.of(meeting)}
        own = [name for name in (self._name(body.name) for body in self._programme.bodies) if name in found]
        yield from dict.fromkeys((*own, *sorted(found, key=lambda name: not found[name])))

    def short_names_used(self) -> set[str]:
        """Return the names in full of the bodies whose short names are printed with meetings.

        They are those that meetings have under `body`, and the body of the note if it meets among others, since it may
        have a column of its own.
        """
        meetings = [meeting for day in self._programme.programme for meeting in day.meetings]
        typed = {folded_name(name) for meeting in meetings for name in meeting.bodies or ()}
        unnamed = {full for meeting in meetings if not meeting.bodies for full in self.full_names_of(meeting)}
        among_others = unnamed if typed else set[str]()
        return {
            full for full, short in self._short_names.items() if folded_name(short) in typed or full in among_others
        }

    def own_name(self, place: int) -> str:
        """Return the name in full of one of the bodies of the note, as it is printed in the text of a table."""
        return " ".join(self._programme.bodies[place].name.split())

    def line(self, meeting: Meeting) -> str:
        """Return who meets as it is printed with the hours, as typed; empty for a meeting of the body of the note."""
        names = [" ".join(name.split()) for name in meeting.bodies or ()]
        if len(names) < 2:  # noqa: PLR2004 - a joint meeting has at least two
            return "".join(names)
        language = self._programme.language
        return str(phrases(language)["joint_meeting"].format(bodies=listed(names, language)))

    def _name(self, full: str) -> str:
        return " ".join(self._short_names.get(full, full).split())
