"""Report what differs from a text of the last session."""

from typing import TYPE_CHECKING

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.rule import Violation
from oewg_cli.text.quoting import quoted

# Only a comparison needs them.
if TYPE_CHECKING:
    from oewg_cli.rollover.last_session_comparison import Changed
    from oewg_cli.rollover.text_differences import Difference

_MOST = 3
"""The differences that are named; any others are counted."""
_STOPS = ",.;:"
_CHANGED = "Repeated text is reproduced exactly. Restore the old words, unless the change is intended."
_KEPT = "These words are still those of the last session. Write what is right for this session."


def changed_text(changed: "Changed", kind: str) -> Violation:
    """Report a text, such as a paragraph, that is not the expected one, at its first difference.

    It is a remark unless it is known to be wrong: words that are still those of the last session, or another number or
    day than that of this one. In a text that is mostly new, and of words with names or numbers and whole clauses, a
    change was probably meant: beside other differences these are not named.
    """
    is_doubtful = changed.is_mostly_new or all(difference.is_doubtful for difference in changed.differences)
    found = [difference for difference in changed.differences if is_doubtful or not difference.is_doubtful]
    named = [_described(difference) for difference in found[:_MOST]]
    more = len(found) - len(named)
    if more:
        named.append(f"and {more} more")
    first = found[0]
    return Violation(
        changed.field.location(first.start, first.end),
        f"This {kind} differs from that of the last session: {'; '.join(named)}.",
        _KEPT if all(difference.was_kept for difference in found) else _CHANGED,
        severity=None if not is_doubtful and any(each.is_sure for each in found) else Severity.INFO,
    )


def _described(difference: "Difference") -> str:
    if not difference.old:
        return f"{quoted(difference.new)} is new"
    if not difference.new:
        return f"{quoted(difference.old)} is missing"
    old, new = difference.old, difference.new
    if old[-1] == new[-1] and old[-1] in _STOPS and min(len(old), len(new)) > 1:
        old, new = old[:-1], new[:-1]
    return f"{quoted(new)} instead of {quoted(old)}"
