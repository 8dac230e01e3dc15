"""Find the definitions of footnotes and links in a text: `[^1]: the footnote` and `[name]: https://…`."""

import re
from typing import NamedTuple

from oewg_cli.formats.markdown.reader.source_lines import TypedLine
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_NOTE = lazy_pattern(r"\[\^([^\[\]\s]+)\]:")
_LINK = lazy_pattern(
    r"\[(?!\^)([^\[\]]{1,999})\]:[ \t]*"
    r"(?:<([^<>]*)>|((?:[a-z][a-z0-9+.-]*:(?=\S)|[#/]|\./|www\.)\S*))"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?",
    re.IGNORECASE,
)
_CONTINUES = 2


class LinkDefinition(NamedTuple):
    """The address of a named link, as it is typed, and the place of its definition."""

    address: str
    span: Span


class DividedText(NamedTuple):
    """The lines of a text, divided into those of its body and of its footnotes, and its links by their names.

    The first line of a footnote begins after its colon; `starts` says where the mark before it begins.
    """

    body: list[TypedLine]
    notes: dict[str, list[TypedLine]]
    starts: dict[str, int]
    links: dict[str, LinkDefinition]


def link_name(label: str) -> str:
    """Return the name of a link as it is compared: without regard to case and to the spaces in it."""
    return " ".join(label.split()).casefold()


def divide(lines: list[TypedLine]) -> DividedText:
    """Divide the lines of a text.

    A footnote goes on in the lines right under it, and in indented lines after an empty one. What is defined a second
    time is text.
    """
    parts = DividedText([], {}, {}, {})
    within: list[TypedLine] | None = None
    for line in lines:
        if line.literal:
            parts.body.append(line)
            continue
        may_define = line.text.startswith("[")
        if may_define and (note := _NOTE.match(line.text)) and note[1] not in parts.notes:
            within = parts.notes[note[1]] = [line.after(note.end())]
            parts.starts[note[1]] = line.start
        elif may_define and (link := _LINK.fullmatch(line.text)) and link_name(link[1]) not in parts.links:
            address = link[3] if link[2] is None else link[2]
            parts.links[link_name(link[1])] = LinkDefinition(address, Span(line.start, line.end))
        elif within is not None and (not line.follows_gap or line.indent >= _CONTINUES):
            within.append(line)
        else:
            within = None
            parts.body.append(line)
    return parts
