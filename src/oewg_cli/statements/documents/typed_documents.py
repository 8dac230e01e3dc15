"""Read which documents are typed under `documents` of entries and agenda items, and what the texts beside them say."""

from typing import NamedTuple

from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.documents.named_documents import base_of
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.references.symbols import Symbol

_BESIDE = frozenset({Role.TEXT, Role.HEADING, Role.AGENDA_TITLE})


class TypedDocument(NamedTuple):
    """A symbol under `documents`, without what shows a later version, and where it is."""

    symbol: Symbol
    wording: Wording

    @property
    def base(self) -> str:
        """Return the symbol without `Rev.1`, `Add.1` or `Corr.1` at its end."""
        return base_of(self.symbol)


class TypedDocuments(NamedTuple):
    """The documents of one entry or agenda item, and its texts: what is done at the entry, the title of the item."""

    path: NodePath
    documents: tuple[TypedDocument, ...]
    texts: tuple[TextField, ...]

    @property
    def is_entry(self) -> bool:
        """Return whether they are those of an entry of the programme."""
        return "entries" in self.path


def typed_documents(picture: Picture) -> tuple[TypedDocuments, ...]:
    """Return the documents of entries and agenda items, in reading order of the programme."""
    documents: dict[NodePath, list[TypedDocument]] = {}
    for field in picture.fields:
        if field.role is Role.DOCUMENTS:
            documents.setdefault(field.path[:-2], []).extend(
                TypedDocument(each.symbol, Wording(field, each.start, each.end))
                for each in field.references
                if isinstance(each, SymbolReference)
            )
    texts: dict[NodePath, list[TextField]] = {}
    for field in picture.fields if documents else ():
        if field.role in _BESIDE and field.path[:-1] in documents:
            texts.setdefault(field.path[:-1], []).append(field)
    return tuple(
        TypedDocuments(path, tuple(each), tuple(texts.get(path, ()))) for path, each in documents.items() if each
    )


def item_of(programme: Programme, path: NodePath) -> str:
    """Return the number of the agenda item at a path, or of the entry there; empty if it is not known."""
    if path[:2] == ("agenda", "items"):
        return str(path[2])
    part: object = programme
    for key in path:
        part = part[key] if isinstance(key, int) and isinstance(part, (list, tuple)) else getattr(part, str(key), None)
    return str(getattr(part, "item", None) or "")
