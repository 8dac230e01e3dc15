"""Select the rules that are reported: by code, by the beginning of a code, or by name."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from oewg_cli.findings.rule_info import NamedRule
from oewg_cli.process.errors import CommandError
from oewg_cli.text.suggestions import nearest

ALL = "ALL"
"""The selector that matches every rule; any other takes precedence over it."""

_FAMILY, _MOST_DIGITS, _MOST_NEAR = 3, 9, 3
"""The letters of a family in a code, and how many rules are proposed for a code that no rule has."""


class Selector(NamedTuple):
    """The codes that a selector matches, and the weight by which it takes precedence over another one.

    The weight is its length in code points; a name weighs as much as a whole code, and `ALL` nothing.
    """

    weight: int
    codes: frozenset[str]


class Selection(NamedTuple):
    """The codes of the rules that are reported."""

    codes: frozenset[str]

    def reports(self, rule: NamedRule) -> bool:
        """Return whether a rule is reported."""
        return rule.code in self.codes

    def without(self, codes: frozenset[str]) -> "Selection":
        """Return the selection without some rules, however they were selected."""
        return Selection(self.codes - codes)


def choose(
    select: Iterable[str],
    rules: Sequence[NamedRule],
    always: Iterable[NamedRule] = (),
    *,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
) -> Selection:
    """Return the rules that are reported.

    By default these are all rules; with `select`, those that it selects, and `always`. `extend_select` adds to them,
    `ignore` removes from them: if both match a rule, the heavier selector takes precedence, at equal weight the ignored
    one. Raises CommandError if a selector matches no rule.
    """
    select = tuple(select)
    selected = [known(word, rules) for word in (*select, *extend_select)]
    ignored = [known(word, rules) for word in ignore]
    by_default = {rule.code for rule in (always if select else rules)}
    return Selection(
        frozenset(
            code
            for code in (rule.code for rule in rules)
            if _is_chosen(_weight(selected, code), _weight(ignored, code), by_default=code in by_default)
        )
    )


def _is_chosen(selected: int, ignored: int, *, by_default: bool) -> bool:
    return by_default if selected == ignored == _NOT_AT_ALL else selected > ignored


_NOT_AT_ALL = -1


def _weight(selectors: list[Selector], code: str) -> int:
    return max((selector.weight for selector in selectors if code in selector.codes), default=_NOT_AT_ALL)


def find(word: str, rules: Iterable[NamedRule]) -> Selector | None:
    """Return what a selector matches, in upper or lower case; None if it matches no rule."""
    word = word.strip().upper()
    if word == ALL:
        return Selector(0, frozenset(rule.code for rule in rules))
    named = next((info.code for info in rules if word.lower() in {info.name, *info.former_names}), None)
    if named:
        return Selector(len(named), frozenset({named}))
    codes = frozenset(rule.code for rule in rules if rule.code.startswith(word)) if word else None
    return Selector(len(word), codes) if codes else None


def known(word: str, rules: Sequence[NamedRule]) -> Selector:
    """Return what a selector matches; raises CommandError if it matches no rule."""
    found = find(word, rules)
    if found is None:
        near = _near_rules(word, rules)
        words = " or ".join(filter(None, (", ".join(near[:-1]), *near[-1:])))
        hint = f"did you mean {words}?" if near else "`oewg rule` lists them all."
        raise CommandError(f"There is no rule {word.strip() or 'without a name'}: {hint}")
    return found


def _near_rules(word: str, rules: Sequence[NamedRule]) -> list[str]:
    """Return the rules that a selector may mean: those of its family with the same number, or the nearest ones."""
    family, number = word.strip().upper()[:_FAMILY], word.strip()[_FAMILY:]
    codes = [rule.code for rule in rules if rule.code.startswith(family)] if number.isdecimal() else []
    if not codes:
        return [near] if (near := nearest_rule(word, rules)) else []
    ranked = sorted(codes, key=lambda code: abs(int(code[_FAMILY:]) - int(number[:_MOST_DIGITS])))
    return ranked[:1] if int(ranked[0][_FAMILY:]) == int(number[:_MOST_DIGITS]) else sorted(ranked[:_MOST_NEAR])


def nearest_rule(word: str, rules: Iterable[NamedRule]) -> str | None:
    """Return the code or name that a mistyped selector looks like."""
    names = [name for rule in rules for name in (rule.code, rule.name)]
    return nearest(word.strip().lower(), names) or nearest(word.strip().upper(), names)
