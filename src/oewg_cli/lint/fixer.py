"""Mends a document: fixes are put in and the document is checked again, until nothing is left that can be mended."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.text.source_text import SourceText

MOST_ROUNDS = 10
"""A fix may make room for another one; two rules that undo each other's work would never end."""

MOST_TRIES = 10
"""How often a document is mended anew without fixes that others had counted on, or that come to no end."""

MOST_PASSES = 5
"""What was refused at first may be possible after other fixes; two passes are enough for nearly all documents."""

MOST_PARTS = 12
MOST_TEXT = 150_000
"""In how many parts the fixes of one kind are tried, and how many code points are read for that in all, so that the
time stays within bounds in a document of any size."""

Check = Callable[[SourceText], CheckResult]
"""Loads a text and checks it, with the same choice of rules each time."""


class FixResult(NamedTuple):
    """What came of mending a document.

    `checked` is the document afterwards with all that is still found in it, `mended` counts the faults that were
    mended. `refused` are faults with fixes that were not made, since the document would have been the worse for them;
    `conflict` are those that came back in each round.
    """

    checked: CheckResult
    fixed_rules: Counter[RuleInfo]
    refused: frozenset[RuleInfo]
    conflict: frozenset[RuleInfo]


def fix(source: SourceText, check: Check, *, unsafe: bool = False) -> FixResult:
    """Mend what is safe to mend in a document, or with `unsafe` whatever can be mended.

    Fixing a fixed document changes nothing, since passes are made until one changes nothing: each begins with nothing
    refused and nothing in conflict, as a pass of a later command would, and depends on the text alone. Where passes
    come to no end the document stays as it was, and all that was tried is in conflict.
    """
    checked = before = check(source)
    fixed_rules: Counter[RuleInfo] = Counter()
    for _ in range(MOST_PASSES):
        passed = _one_pass(checked, check, unsafe=unsafe)
        if passed.checked.source.text == checked.source.text:
            return FixResult(checked, fixed_rules, passed.refused, passed.conflict)
        checked = passed.checked
        fixed_rules += passed.fixed_rules
    return FixResult(before, Counter(), frozenset(), frozenset(fixed_rules))


class _Said(NamedTuple):
    """What a finding says, by which it is known again when others have moved it."""

    fault: RuleInfo
    message: str


def _one_pass(checked: CheckResult, check: Check, *, unsafe: bool) -> FixResult:
    """Mend a document in rounds.

    After each round the document is read again. A round by which a fault came in that cannot be mended in turn is taken
    back, and its fixes are tried one kind of fault at a time; those that make it worse are refused. Where others had
    counted on one that was refused after them, the document is mended anew without it. So it is without kinds that
    come to no end, since they undo each other's work.
    """
    conflict: frozenset[RuleInfo] = frozenset()
    refused: frozenset[_Said] = frozenset()
    for _ in range(MOST_TRIES):
        rounds = _Rounds(checked, check, unsafe=unsafe, refused=refused, conflict=conflict)
        undone = rounds.run()
        if undone:
            conflict |= undone
        elif rounds.has_left_faults():
            refused |= rounds.refused
        else:
            return FixResult(rounds.checked, rounds.fixed_rules, rounds.left(), conflict)
    return FixResult(checked, Counter(), frozenset(each.fault for each in refused), conflict)


class _Rounds:
    """The rounds in which one document is mended."""

    def __init__(
        self,
        checked: CheckResult,
        check: Check,
        *,
        unsafe: bool,
        refused: frozenset[_Said],
        conflict: frozenset[RuleInfo],
    ) -> None:
        self.checked = checked
        self.fixed_rules: Counter[RuleInfo] = Counter()
        self.refused = set(refused)
        self._check = check
        self._unsafe = unsafe
        self._conflict = conflict
        self._most = _count(checked.findings)

    def run(self) -> frozenset[RuleInfo]:
        """Mend until nothing is left; gives the kinds of faults that are still there after the last round."""
        for _ in range(MOST_ROUNDS):
            wanted = self._fixable(self.checked)
            if not wanted:
                return frozenset()
            if not self._fix_round(wanted):
                self._fix_each_kind(wanted)
        return frozenset(finding.rule for finding in self._fixable(self.checked))

    def left(self) -> frozenset[RuleInfo]:
        """Return the kinds of faults of which a fix was refused, and that are still there."""
        return frozenset(finding.rule for finding in self.checked.findings if _said(finding) in self.refused)

    def has_left_faults(self) -> bool:
        """Return whether fixes left faults that were to be mended next, and then were refused."""
        return not _count(self.checked.findings) <= self._most

    def _fixable(self, checked: CheckResult) -> list[Finding]:
        return [
            finding
            for finding in checked.findings
            if finding.fix
            and (self._unsafe or finding.fix.safe)
            and finding.rule not in self._conflict
            and _said(finding) not in self.refused
        ]

    def _fix_each_kind(self, wanted: Sequence[Finding]) -> None:
        for fault in dict.fromkeys(finding.rule for finding in wanted):
            of_kind = [finding for finding in self._fixable(self.checked) if finding.rule == fault]
            if not self._fix_round(of_kind):
                self._fix_parts(of_kind)

    def _fix_parts(self, of_kind: list[Finding]) -> None:
        """Look for the fixes of one kind that make the document worse, by halves, and make the others."""
        good: list[Finding] = []
        parts = _halves(of_kind)
        left = min(MOST_PARTS, MOST_TEXT // (len(self.checked.source.text) + 1))
        while parts and left:
            left -= 1
            part = parts.pop()
            if self._tried([*good, *part]):
                good += part
            elif len(part) > 1:
                parts += _halves(part)
        self.refused |= {_said(finding) for finding in set(of_kind) - set(good)}
        if good:
            self._fix_round(good)

    def _fix_round(self, wanted: Sequence[Finding]) -> bool:
        """Put fixes in and read the document again; tells whether that is kept, as it is where it is no worse."""
        after = self._tried(wanted)
        if after is None:
            return False
        applied, self.checked = after
        if _fixes_structure(applied):
            self._most = _count(self.checked.findings)
        self.fixed_rules.update(finding.rule for finding in applied)
        return True

    def _tried(self, wanted: Sequence[Finding]) -> tuple[list[Finding], CheckResult] | None:
        """Return the fixes that can be put in together and what comes of them, if that is no worse."""
        source = self.checked.source
        applied = apply_fixes(source.text, wanted)
        after = self._check(SourceText(source.name, applied.text, bom=source.bom))
        return None if self._is_worse(after, applied.findings) else (applied.findings, after)

    def _is_worse(self, after: CheckResult, applied: Sequence[Finding]) -> bool:
        """Return whether a document has more faults of any kind than before, not counting those that are mended next.

        Where fixes made more of the document readable, only faults of syntax and structure count; what the rules find
        in the parts that they could not see before is no harm.
        """
        fixed_structure = _fixes_structure(applied)
        next_ones = _count(self._fixable(after))
        earlier = _count(self.checked.findings) & self._most
        return any(
            number - next_ones[fault] > earlier[fault]
            for fault, number in _count(after.findings).items()
            if not fixed_structure or _is_structure(fault)
        )


def _halves(findings: list[Finding]) -> list[list[Finding]]:
    """Return the later half of some findings and the earlier one; of one alone there are none."""
    half = len(findings) // 2
    return [findings[half:], findings[:half]] if half else []


def _said(finding: Finding) -> _Said:
    return _Said(finding.rule, finding.message)


def _count(findings: Iterable[Finding]) -> Counter[RuleInfo]:
    return Counter(finding.rule for finding in findings)


def _fixes_structure(applied: Iterable[Finding]) -> bool:
    return any(_is_structure(finding.rule) for finding in applied)


def _is_structure(fault: RuleInfo) -> bool:
    return fault.code.startswith(("SYN", "STR"))
