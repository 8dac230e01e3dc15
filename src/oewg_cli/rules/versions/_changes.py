"""Find how much of a document changed since its earlier version, and the symbol that both have."""

from enum import StrEnum

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.comparison import compare
from oewg_cli.lint.check_context import CheckContext

_REISSUED = "masthead/reissued/"
"""The identity of the footnotes that say that a document was reissued, which are not part of its text."""


class Extent(StrEnum):
    """How much changed: nothing below the masthead, only the form of the text, or what it says."""

    NOTHING = "nothing"
    FORM = "form"
    CONTENT = "content"


def changes_of(context: CheckContext) -> tuple[Change, ...]:
    """Return what changed since the earlier version, if one is known. Call it with `context.once`."""
    return () if context.earlier_version is None else compare(context.earlier_version, context.programme)


def extent(context: CheckContext) -> Extent:
    """Return how much of a document changed; capitals, spaces and punctuation are its form."""
    found = context.once(changes_of)
    changes = [each for each in found if each.kind is not ChangeKind.MASTHEAD and not each.origin.startswith(_REISSUED)]
    if not changes:
        return Extent.NOTHING
    is_form = all(each.old and each.new and _words(each.old) == _words(each.new) for each in changes)
    return Extent.FORM if is_form else Extent.CONTENT


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def same_symbol(context: CheckContext) -> str | None:
    """Return the symbol of a document without asterisks, if its earlier version was issued under the same one."""
    if context.earlier_version is None:
        return None
    symbols = [_bare(each.masthead.symbol) for each in (context.earlier_version, context.programme)]
    return symbols[1] if symbols[0] == symbols[1] else None


def _bare(symbol: str | None) -> str | None:
    return symbol.strip().rstrip("* ") if symbol else None
