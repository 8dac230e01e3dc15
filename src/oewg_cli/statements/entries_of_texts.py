"""The entry of the programme to which a text belongs: a text in it, or a footnote with a mark in it."""

from oewg_cli.programme.entries import entries_of
from oewg_cli.programme.footnote_marks import marks_of
from oewg_cli.programme.model import EntryInEntry
from oewg_cli.programme.text_fields import TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.picture import Picture

_IN_LIST = 2


class EntriesOfTexts:
    """Finds the entries of texts by their paths."""

    def __init__(self, picture: Picture) -> None:
        self._entries = dict(entries_of(picture.programme))
        self._of_footnotes: dict[str, list[NodePath]] = {}
        for mark in marks_of(picture.programme):
            self._of_footnotes.setdefault(mark.name, []).append(mark.location.path)

    def entries(self, field: TextField) -> list[tuple[NodePath, EntryInEntry]]:
        """Return the entries to which a text belongs, with their paths; several only for a footnote."""
        paths = [field.path]
        if field.path[0] == "footnotes":
            paths = self._of_footnotes.get(str(field.path[1]), [])
        found = (self._entry(path) for path in paths)
        return [each for each in found if each is not None]

    def scope(self, field: TextField) -> str:
        """Return the agenda items of the entries of a text, by which two texts may speak of two things."""
        items = dict.fromkeys(entry.item for _, entry in self.entries(field) if entry.item is not None)
        return ", ".join(items)

    def _entry(self, path: NodePath) -> tuple[NodePath, EntryInEntry] | None:
        while len(path) > _IN_LIST:
            if path in self._entries:
                return path, self._entries[path]
            path = path[:-1]
        return None
