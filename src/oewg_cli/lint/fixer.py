"""Fix a document: make fixes and check it again, until nothing is left that can be fixed."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.text.source_text import SourceText

MOST_ROUNDS = 10
"""One fix may make another one possible; two rules that undo each other's fixes would never end."""

MOST_ATTEMPTS = 10
"""How often a document is fixed again from the start, without fixes that were refused or never end."""

MOST_PASSES = 5
"""A fix that was refused may be possible after other fixes; two passes are enough for nearly all documents."""

MOST_PARTS = 12
MOST_TEXT = 150_000
"""In how many parts the fixes of one rule are tried, and how many code points are read for that in total, so that the
time is bounded in a document of any size."""

Check = Callable[[SourceText], CheckResult]
"""Reads a text and checks it, with the same rules each time."""

Part = TypeVar("Part")


class FixResult(NamedTuple):
    """The result of fixing a document.

    `checked` is the fixed document with the findings that are left, `fixed_rules` counts the fixes of each rule.
    `refused` are rules with fixes that were not made, because they would have caused other findings, and `caused` are
    the rules of those; `conflict` are rules whose findings came back in each round.
    """

    checked: CheckResult
    fixed_rules: Counter[RuleInfo]
    refused: frozenset[RuleInfo]
    conflict: frozenset[RuleInfo]
    caused: frozenset[RuleInfo] = frozenset()


def fix(source: SourceText, check: Check, *, unsafe: bool = False) -> FixResult:
    """Make the safe fixes in a document, or with `unsafe` all fixes.

    Fixing a fixed document changes nothing, because passes are made until one changes nothing. Each pass begins with
    nothing refused and nothing in conflict, as a later command would, and depends only on the text. If the passes never
    end, the document stays as it was, and all rules whose fixes were tried are in conflict.
    """
    checked = before = check(source)
    fixed_rules: Counter[RuleInfo] = Counter()
    for _ in range(MOST_PASSES):
        passed = _one_pass(checked, check, unsafe=unsafe)
        if passed.checked.source.text == checked.source.text:
            return passed._replace(checked=checked, fixed_rules=fixed_rules)
        checked = passed.checked
        fixed_rules += passed.fixed_rules
    return FixResult(before, Counter(), frozenset(), frozenset(fixed_rules))


class _FindingKey(NamedTuple):
    """What identifies a finding when other fixes have moved it."""

    rule: RuleInfo
    message: str


def _one_pass(checked: CheckResult, check: Check, *, unsafe: bool) -> FixResult:
    """Fix a document in rounds.

    After each round the document is checked again. A round that causes a finding that cannot be fixed next is undone,
    and its fixes are tried in halves, by rule; those that make the document worse are refused. If an earlier fix relied
    on one that was refused later, the document is fixed again from the start without it. The same is done without rules
    that never end, because they undo each other's fixes.
    """
    conflict: frozenset[RuleInfo] = frozenset()
    refused: frozenset[_FindingKey] = frozenset()
    caused: frozenset[RuleInfo] = frozenset()
    for _ in range(MOST_ATTEMPTS):
        rounds = _FixRounds(checked, check, unsafe=unsafe, refused=refused, conflict=conflict)
        undone = rounds.run()
        caused |= rounds.caused
        if undone:
            conflict |= undone
        elif rounds.has_added_findings():
            refused |= rounds.refused
        else:
            return FixResult(rounds.checked, rounds.fixed_rules, rounds.refused_rules(), conflict, caused)
    return FixResult(checked, Counter(), frozenset(each.rule for each in refused), conflict, caused)


class _FixRounds:
    """The rounds in which one document is fixed."""

    def __init__(
        self,
        checked: CheckResult,
        check: Check,
        *,
        unsafe: bool,
        refused: frozenset[_FindingKey],
        conflict: frozenset[RuleInfo],
    ) -> None:
        self.checked = checked
        self.fixed_rules: Counter[RuleInfo] = Counter()
        self.refused = set(refused)
        self.caused: frozenset[RuleInfo] = frozenset()
        self._check = check
        self._unsafe = unsafe
        self._conflict = conflict
        self._most = _count(checked.findings)
        self._added: frozenset[RuleInfo] = frozenset()

    def run(self) -> frozenset[RuleInfo]:
        """Fix until nothing is left; return the rules that still have findings with fixes after the last round."""
        for _ in range(MOST_ROUNDS):
            rules = list(dict.fromkeys(finding.rule for finding in self._fixable(self.checked)))
            if not rules:
                return frozenset()
            self._fix_rules(rules)
        return frozenset(finding.rule for finding in self._fixable(self.checked))

    def refused_rules(self) -> frozenset[RuleInfo]:
        """Return the rules of findings whose fixes were refused and that are still there."""
        return frozenset(finding.rule for finding in self.checked.findings if _key_of(finding) in self.refused)

    def has_added_findings(self) -> bool:
        """Return whether fixes added findings that were to be fixed next, but whose fixes were then refused."""
        return not _count(self.checked.findings) <= self._most

    def _fixable(self, checked: CheckResult) -> list[Finding]:
        return [
            finding
            for finding in checked.findings
            if finding.fix
            and (self._unsafe or finding.fix.safe)
            and finding.rule not in self._conflict
            and _key_of(finding) not in self.refused
        ]

    def _fix_rules(self, rules: list[RuleInfo]) -> None:
        """Make the fixes of rules; if they make the document worse, find by halving whose do, and make the others."""
        wanted = [finding for finding in self._fixable(self.checked) if finding.rule in rules]
        if not wanted or self._fix_round(wanted):
            return
        if len(rules) == 1:
            self._fix_parts(wanted)
        for half in reversed(_halves(rules)):
            self._fix_rules(half)

    def _fix_parts(self, of_rule: list[Finding]) -> None:
        """Find by halving the fixes of one rule that make the document worse, and make the others."""
        self.caused |= self._added
        good: list[Finding] = []
        parts = _halves(of_rule)
        left = min(MOST_PARTS, MOST_TEXT // (len(self.checked.source.text) + 1))
        while parts and left:
            left -= 1
            part = parts.pop()
            if self._try_fixes([*good, *part]):
                good += part
            elif len(part) > 1:
                parts += _halves(part)
        self.refused |= {_key_of(finding) for finding in set(of_rule) - set(good)}
        if good:
            self._fix_round(good)

    def _fix_round(self, wanted: Sequence[Finding]) -> bool:
        """Make fixes and check the document again; keep the result if it is not worse, and return whether it is."""
        after = self._try_fixes(wanted)
        if after is None:
            return False
        applied, self.checked = after
        if _fixes_structure(applied):
            self._most = _count(self.checked.findings)
        self.fixed_rules.update(finding.rule for finding in applied)
        return True

    def _try_fixes(self, wanted: Sequence[Finding]) -> tuple[list[Finding], CheckResult] | None:
        """Return the fixes that can be made together and the document after them; None if that is worse."""
        source = self.checked.source
        applied = apply_fixes(source.text, wanted)
        after = self._check(SourceText(source.name, applied.text, bom=source.bom))
        self._added = self._rules_added(after, applied.findings)
        return None if self._added else (applied.findings, after)

    def _rules_added(self, after: CheckResult, applied: Sequence[Finding]) -> frozenset[RuleInfo]:
        """Return the rules of which a document has more findings than before, except those that are fixed next.

        If fixes made more of the document readable, only findings on syntax and structure count: what the rules find
        in the parts that they could not see before does not make it worse.
        """
        fixed_structure = _fixes_structure(applied)
        fixed_next = _count(self._fixable(after))
        earlier = _count(self.checked.findings) & self._most
        return frozenset(
            info
            for info, number in _count(after.findings).items()
            if number - fixed_next[info] > earlier[info] and (not fixed_structure or _is_structure(info))
        )


def _halves(parts: list[Part]) -> list[list[Part]]:
    """Return the later half and the earlier half of a list; nothing for a single element."""
    half = len(parts) // 2
    return [parts[half:], parts[:half]] if half else []


def _key_of(finding: Finding) -> _FindingKey:
    return _FindingKey(finding.rule, finding.message)


def _count(findings: Iterable[Finding]) -> Counter[RuleInfo]:
    return Counter(finding.rule for finding in findings)


def _fixes_structure(applied: Iterable[Finding]) -> bool:
    return any(_is_structure(finding.rule) for finding in applied)


def _is_structure(info: RuleInfo) -> bool:
    return info.code.startswith(("SYN", "STR"))
