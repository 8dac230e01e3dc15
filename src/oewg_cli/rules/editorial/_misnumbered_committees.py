"""Find Main Committees of the General Assembly with the ordinal of another one: `Legal Committee (Third Committee)`."""

from collections.abc import Iterator

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.official_names import main_committees

_ORDINAL = "(?P<ordinal>First|Second|Third|Fourth|Fifth|Sixth)"
_AFTER = rf"[ \u00a0]\({_ORDINAL}[ \u00a0]Committee\)"
_BEFORE = rf"\b{_ORDINAL}[ \u00a0]Committee[ \u00a0]\((?:the[ \u00a0])?\Z"
_LONGEST_BEFORE = 30


def misnumbered_committees(text: str) -> Iterator[tuple[Span, str]]:
    """Return the names with the ordinal of another Main Committee, and what would be right."""
    if "Committee (" not in text.replace("\u00a0", " "):
        return
    for name, right in main_committees().items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            found = compiled(_AFTER).match(text, end) or compiled(_BEFORE).search(
                text, max(0, at - _LONGEST_BEFORE), at
            )
            if found is not None and found["ordinal"] != right:
                start, stop = min(at, found.start()), max(end, found.end())
                before, after = text[start : found.start("ordinal")], text[found.end("ordinal") : stop]
                yield Span(start, stop), f"{before}{right}{after}"
            at = text.find(name, end)
