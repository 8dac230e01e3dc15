"""Which faults are reported: chosen by code, by the beginning of a code, or by name."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.process.errors import CommandError

ALL = "ALL"
"""The selector that fits every fault; any other counts before it."""


class Selector(NamedTuple):
    """The codes that a selector fits, and the weight by which it counts before another one.

    That is its length in code points; a name weighs as much as a whole code, and `ALL` nothing.
    """

    weight: int
    codes: frozenset[str]


class Selection(NamedTuple):
    """The codes of the faults that are reported."""

    codes: frozenset[str]

    def reports(self, fault: RuleInfo) -> bool:
        """Return whether a fault is reported."""
        return fault.code in self.codes

    def without(self, codes: frozenset[str]) -> "Selection":
        """Take faults away, however they were selected."""
        return Selection(self.codes - codes)


def choose(
    select: Iterable[str],
    faults: Sequence[RuleInfo],
    always: Iterable[RuleInfo] = (),
    *,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
) -> Selection:
    """Return the faults that are reported.

    By default that is everything; if there is a `select`, it is what that selects, and `always`. `extend_select` adds
    to it, `ignore` takes away from it: where both fit a fault, the weightier selector counts, at equal weight the
    ignored one. Raises CommandError where a selector fits no fault.
    """
    select = tuple(select)
    selected = [known(word, faults) for word in (*select, *extend_select)]
    ignored = [known(word, faults) for word in ignore]
    by_default = {fault.code for fault in (always if select else faults)}
    return Selection(
        frozenset(
            code
            for code in (fault.code for fault in faults)
            if _is_chosen(_weight(selected, code), _weight(ignored, code), by_default=code in by_default)
        )
    )


def _is_chosen(selected: int, ignored: int, *, by_default: bool) -> bool:
    return by_default if selected == ignored == _NOT_AT_ALL else selected > ignored


_NOT_AT_ALL = -1


def _weight(selectors: list[Selector], code: str) -> int:
    return max((selector.weight for selector in selectors if code in selector.codes), default=_NOT_AT_ALL)


def find(word: str, faults: Iterable[RuleInfo]) -> Selector | None:
    """Return what a selector fits, in capitals or small letters; None where it fits no fault."""
    word = word.strip().upper()
    if word == ALL:
        return Selector(0, frozenset(fault.code for fault in faults))
    named = next((info.code for info in faults if info.is_named(word)), None)
    if named:
        return Selector(len(named), frozenset({named}))
    codes = frozenset(fault.code for fault in faults if fault.code.startswith(word)) if word else None
    return Selector(len(word), codes) if codes else None


def known(word: str, faults: Sequence[RuleInfo]) -> Selector:
    """Return what a selector fits; raises CommandError where it fits no fault."""
    found = find(word, faults)
    if found is None:
        near = nearest(word, faults)
        hint = f"did you mean {near}?" if near else "`oewg rule` lists them all."
        raise CommandError(f"There is no rule {word.strip() or 'without a name'}: {hint}")
    return found


def nearest(word: str, faults: Iterable[RuleInfo]) -> str | None:
    """Return the code or name that a mistyped selector looks like."""
    # Only a mistake needs it.
    from difflib import get_close_matches  # noqa: PLC0415

    names = [name for fault in faults for name in (fault.code, fault.name)]
    close = get_close_matches(word.strip().lower(), names, n=1) or get_close_matches(word.strip().upper(), names, n=1)
    return close[0] if close else None
