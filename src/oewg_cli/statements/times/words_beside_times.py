"""Read the words beside a time: `by`, `after the closing of the`, `at the latest`."""

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import beginnings

_ARTICLES = frozenset({"the", "its", "on", "at", "in", "of"})
_OUTSIDE = (
    r"\b(?i:(?:after|following|follows?|upon)\s(?:the\s)?(?:clos(?:ing|e|ure)|conclusion|end|adjournment)\sof"
    r"|(?:before|prior\sto|ahead\sof|precedes?)\s(?:the\s)?(?:opening|start|beginning)\sof"
    r"|follows?|precedes?)\s(?:the\s)?\Z"
)
"""What is before the end of a meeting, or after its opening, is in it."""


def is_led_by(lead: str, group: str) -> bool:
    """Return whether what is directly before an occasion ends with words of a group, with or without an article."""
    words = lead.casefold().split()
    while words and words[-1] in _ARTICLES:
        words.pop()
    before = f" {' '.join(words)}"
    return before.endswith(beginnings("occasions", "words", group))


def is_apart(lead: str) -> bool:
    """Return whether something is before or after an occasion: `follows the closing of the meeting`."""
    return is_led_by(lead, "other_limits") or compiled(_OUTSIDE).search(lead) is not None


def is_latest_after(text: str, end: int) -> bool:
    """Return whether the words after an occasion make it the latest time."""
    return compiled(r",?\sat\s(?:the\s)?latest\b").match(text, end) is not None
