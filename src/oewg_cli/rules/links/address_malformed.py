"""LNK004."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.inline import Inline
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rule import Change, Hit, Repair, rule

_STOPS = ".,;:"
_IN_ANGLES = re.compile(r"<(\s*https?://[^<>]*)>")
_HOST = re.compile(r"https?://([^/?#]*)")
_OF_SENTENCES = frozenset({Role.PARAGRAPH, Role.FOOTNOTE})
_GOES_ON = re.compile(r"\s+[a-z0-9]")


@rule("LNK004", "address-malformed", Severity.WARNING)
def address_malformed(document: Document) -> Iterator[Hit]:
    """An address of a website is not written as addresses are.

    ## Why

    An address has a host with points in it and no blanks, and the full stop of the sentence stands behind it. Else it
    leads nowhere, or is no link at all.

    ## Authority

    RFC 3986, "Uniform Resource Identifier: Generic Syntax", <https://www.rfc-editor.org/rfc/rfc3986>.

    ## Bad

    ```yaml
    footnotes:
      wind: See <https://www.un.org/wind.>
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See <https://www.un.org/wind>.
    ```

    ## Fix

    Safe: blanks at the ends of an address are taken out, and the punctuation at its end is put behind it where the
    sentence ends there, else taken out. Blanks within an address are taken out only with `--unsafe-fixes`.
    """
    if "://" not in document.typed and "mailto:" not in document.typed:
        return
    for prose in document.prose:
        if "://" in prose.text or "mailto:" in prose.text:
            yield from _with_blanks(prose)
            for inline in prose.inlines:
                if inline.link:
                    yield from _parsed(prose, inline, inline.link)


def _with_blanks(prose: Prose) -> Iterator[Hit]:
    for match in _IN_ANGLES.finditer(prose.text):
        right = "".join(match[1].split())
        if right != match[1]:
            place = prose.place(*match.span(1))
            is_safe = right == match[1].strip()
            repair = Repair(f"Write {quoted(right)}.", (Change(place, right),), is_safe)
            yield Hit(
                place, f"The address {quoted(match[1])} has a blank in it.", f"Write {quoted(right)}.", repair=repair
            )


def _parsed(prose: Prose, inline: Inline, address: str) -> Iterator[Hit]:
    """Look at an address that is taken as one: at its host and at its end."""
    is_shown = inline.text == address
    start = inline.start if is_shown else inline.end + len("](")
    end = start + len(address)
    host = _HOST.match(address)
    if (host and "." not in host[1].strip(".")) or (host is None and "@" not in address):
        message = f"The address {quoted(address)} leads nowhere: a part of it is missing."
        yield Hit(prose.place(start, end), message, "Write the whole address.")
        return
    bare = address.rstrip(_STOPS)
    if bare != address:
        change = _stop_put_behind(prose, start + len(bare), end) if is_shown else Change(prose.place(end - 1, end), "")
        yield Hit(
            prose.place(start + len(bare), end),
            f"The address {quoted(address)} has the punctuation of the sentence in it.",
            f"Write {quoted(bare)}.",
            repair=Repair("Take the punctuation out of the address.", (change,)),
        )


def _stop_put_behind(prose: Prose, start: int, end: int) -> Change:
    """Give the change that puts punctuation behind the bracket, if a sentence ends there and has none yet."""
    behind = prose.text[end + 1 :]
    has_none = behind[:1] not in {*_STOPS, ")"} and not _GOES_ON.match(behind)
    is_due = prose.role in _OF_SENTENCES and has_none
    return Change(prose.place(start, end + 1), f">{prose.text[end - 1]}" if is_due else ">")
