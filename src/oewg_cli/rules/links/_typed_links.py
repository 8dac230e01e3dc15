"""Links as they are typed, `[text](address)`, with the locations of their parts."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.inline_text import InlineSpan
from oewg_cli.programme.text_fields import TextField
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.references.references import Reference

_PLACEHOLDERS = ("](#)", "]()")


class TypedLink(NamedTuple):
    """A link: its visible text, where that begins in the plain text, and its address, which may be empty."""

    field: TextField
    label: InlineSpan
    at: int
    address: str

    @property
    def tail(self) -> NodeLocation:
        """Return the location of what follows the visible text: `](address)`."""
        return self.field.location(self.label.end, self._end)

    @property
    def target(self) -> NodeLocation:
        """Return the location of the address."""
        return self.field.location(self.label.end + 2, self._end - 1)

    @property
    def whole(self) -> NodeLocation:
        """Return the location of the link with its brackets and its address."""
        return self.field.location(self.label.start - 1, self._end)

    @property
    def references(self) -> list[Reference]:
        """Return the resolutions and documents that are cited in the visible text."""
        end = self.at + len(self.label.text)
        return [cited for cited in self.field.references_between(self.at, end) if cited.end <= end]

    @property
    def _end(self) -> int:
        return self.field.text.index(")", self.label.end + len("](") + len(self.address)) + 1


def typed_links(context: CheckContext) -> tuple[TypedLink, ...]:
    """Return the links of all texts in reading order, without bare addresses and those in angle brackets."""
    if "](" not in context.typed_text:
        return ()
    return tuple(link for field in context.text_fields if "](" in field.text for link in _links_of(field))


def _links_of(field: TextField) -> Iterator[TypedLink]:
    at = 0
    for inline in field.inlines:
        if inline.link is not None and inline.link != inline.text:
            yield TypedLink(field, inline, at, inline.link)
        elif _is_placeholder(field.text, inline):
            yield TypedLink(field, inline, at, "")
        at += len(inline.text)


def _is_placeholder(text: str, inline: InlineSpan) -> bool:
    return (
        inline.footnote is None and text.endswith("[", 0, inline.start) and text.startswith(_PLACEHOLDERS, inline.end)
    )
