"""The entry of the programme to which a text belongs: a text in it, or a footnote with a mark in it."""

from functools import cached_property

from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.entries import entries_of
from oewg_cli.programme.footnote_marks import marks_of
from oewg_cli.programme.model import EntryInEntry, Meeting
from oewg_cli.programme.text_fields import TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.picture import Picture

_IN_LIST = 2


class EntriesOfTexts:
    """Finds the entries of texts by their paths."""

    def __init__(self, picture: Picture) -> None:
        self._agenda = Agendas(picture.programme).items_for((picture.programme.body,))
        self._days = picture.programme.programme
        self._programme = picture.programme

    def entries(self, field: TextField) -> list[tuple[NodePath, EntryInEntry]]:
        """Return the entries to which a text belongs, with their paths; several only for a footnote."""
        found = (self._entry(path) for path in self.places(field))
        return [each for each in found if each is not None]

    def days(self, field: TextField) -> list[int]:
        """Return the days of the programme on which a text is, by their places in it; several only for a footnote."""
        paths = self.places(field)
        return [path[1] for path in paths if path[0] == "programme" and len(path) > 1 and isinstance(path[1], int)]

    def headings(self, field: TextField) -> list[str]:
        """Return what the entries or the meetings of a text are about: their headings, or their texts without one."""
        return [part.heading or part.text or "" for part in self._parts(field)]

    def contexts(self, field: TextField) -> list[str]:
        """Return all that the entries or the meetings of a text say of what they are: kind, heading, text, item."""
        found = []
        for part in self._parts(field):
            items = part.items.numbers_on(self._agenda) if isinstance(part, EntryInEntry) and part.items else ()
            titles = [self._agenda[number].item.title for number in items if number in self._agenda]
            kind = part.kind if isinstance(part, Meeting) else None
            found.append(" ".join(each for each in (kind, part.heading, part.text, *titles) if each))
        return found

    def _parts(self, field: TextField) -> list[EntryInEntry | Meeting]:
        parts: list[EntryInEntry | Meeting] = [entry for _, entry in self.entries(field)]
        for path in self.places(field) if not parts else ():
            match path:
                case ("programme", int(day), "meetings", int(number), *_):
                    parts.append(self._days[day].meetings[number])
        return parts

    def scope(self, field: TextField) -> str:
        """Return the agenda items of the entries of a text, by which two texts may speak of two things."""
        items = dict.fromkeys(entry.item for _, entry in self.entries(field) if entry.item is not None)
        return ", ".join(items)

    @cached_property
    def _entries(self) -> dict[NodePath, EntryInEntry]:
        return dict(entries_of(self._programme))

    @cached_property
    def _of_footnotes(self) -> dict[str, list[NodePath]]:
        found: dict[str, list[NodePath]] = {}
        for mark in marks_of(self._programme):
            found.setdefault(mark.name, []).append(mark.location.path)
        return found

    def places(self, field: TextField) -> list[NodePath]:
        """Return where a text is read: its own place, or those of the marks of a footnote."""
        return self._of_footnotes.get(str(field.path[1]), []) if field.path[0] == "footnotes" else [field.path]

    def _entry(self, path: NodePath) -> tuple[NodePath, EntryInEntry] | None:
        while len(path) > _IN_LIST:
            if path in self._entries:
                return path, self._entries[path]
            path = path[:-1]
        return None
