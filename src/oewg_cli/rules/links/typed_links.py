"""Links as they are typed, `[text](address)`, with the places of their parts."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.inline import Inline
from oewg_cli.model.prose import Prose
from oewg_cli.un.references import Reference

_PLACEHOLDERS = ("](#)", "]()")


class TypedLink(NamedTuple):
    """A link: its visible text, where that begins in the plain text, and its address, empty for a placeholder."""

    prose: Prose
    label: Inline
    at: int
    address: str

    @property
    def tail(self) -> Place:
        """Name the place of what stands behind the visible text: `](address)`."""
        return self.prose.place(self.label.end, self._end)

    @property
    def target(self) -> Place:
        """Name the place of the address."""
        return self.prose.place(self.label.end + 2, self._end - 1)

    @property
    def whole(self) -> Place:
        """Name the place of the link with its marks."""
        return self.prose.place(self.label.start - 1, self._end)

    @property
    def references(self) -> list[Reference]:
        """Give the resolutions and documents that the visible text names."""
        end = self.at + len(self.label.text)
        return [found for found in self.prose.references if self.at <= found.start and found.end <= end]

    @property
    def _end(self) -> int:
        return self.prose.text.index(")", self.label.end + len("](") + len(self.address)) + 1


def typed_links(document: Document) -> tuple[TypedLink, ...]:
    """Give the links of all texts in reading order; bare addresses and those in angle brackets are none."""
    if "](" not in document.typed:
        return ()
    return tuple(link for prose in document.prose if "](" in prose.text for link in _links_of(prose))


def _links_of(prose: Prose) -> Iterator[TypedLink]:
    at = 0
    for inline in prose.inlines:
        if inline.link is not None and inline.link != inline.text:
            yield TypedLink(prose, inline, at, inline.link)
        elif _is_placeholder(prose.text, inline):
            yield TypedLink(prose, inline, at, "")
        at += len(inline.text)


def _is_placeholder(text: str, inline: Inline) -> bool:
    return inline.note is None and text.endswith("[", 0, inline.start) and text.startswith(_PLACEHOLDERS, inline.end)
