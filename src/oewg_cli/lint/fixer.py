"""Fix a document: make fixes and check it again, until nothing is left that can be fixed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple, Protocol

from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.text.source_text import SourceText, Span

MOST_ROUNDS = 10
"""One fix may make another one possible; two rules that undo each other's fixes would never end."""

MOST_ATTEMPTS = 10
"""How often a document is fixed again from the start, without fixes that were refused or never end."""

MOST_PASSES = 5
"""A fix that was refused may be possible after other fixes; two passes are enough for nearly all documents."""

MOST_NEAREST = 3
"""How often the fixes nearest to added findings are left out before those that cause them are found by halving."""

MOST_PARTS = 12
MOST_TEXT = 60_000
"""How many parts of the fixes of a round are tried where one of them makes the document worse, and how many code points
are read for that in total, so that the time is bounded in a document of any size."""


class Check(Protocol):
    """Reads a text and checks it, with the same rules each time; with `codes` only with the rules of these codes."""

    def __call__(self, source: SourceText, codes: frozenset[str] | None = None, /) -> CheckResult:
        """Return the findings."""


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
    and made again without the fixes that make the document worse: they are refused. If an earlier fix relied on one
    that was refused later, the document is fixed again from the start without it. The same is done without rules that
    never end, because they undo each other's fixes.
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
        self._nearest: list[Finding] = []

    def run(self) -> frozenset[RuleInfo]:
        """Fix until nothing is left; return the rules that still have findings with fixes after the last round."""
        for _ in range(MOST_ROUNDS):
            wanted = self._fixable(self.checked)
            if not wanted:
                return frozenset()
            # What fixes of structure reveal does no harm; what other fixes cause must not be taken for it.
            self._fix_round([each for each in wanted if _is_structure(each.rule)] or wanted)
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

    def _fix_round(self, wanted: list[Finding]) -> None:
        """Make fixes and check the document again, without those that make it worse."""
        asked = frozenset(info.code for info in self.caused)
        while wanted:
            # To ask only the rules of which findings were added takes a fifth of the time.
            after = self._try_fixes(wanted, asked) and self._try_fixes(wanted) if asked else self._try_fixes(wanted)
            if after is not None:
                applied, self.checked = after
                if _fixes_structure(applied):
                    self._most = _count(self.checked.findings)
                self.fixed_rules.update(finding.rule for finding in applied)
                return
            self.caused |= self._added
            asked = frozenset(info.code for info in self._added)
            good = self._harmless(wanted, asked)
            if len(good) == len(wanted):
                good = self._found_by_halving([], wanted, None)
            self.refused |= {_key_of(finding) for finding in set(wanted) - set(good)}
            wanted = good

    def _harmless(self, wanted: list[Finding], codes: frozenset[str]) -> list[Finding]:
        """Return fixes without those that make the document worse: those nearest to added findings, or by halving."""
        good = wanted
        for _ in range(MOST_NEAREST):
            earlier = [finding for finding in wanted if finding not in good]
            good = [finding for finding in good if finding not in self._nearest]
            if good and self._nearest and self._try_fixes(good, codes):
                return self._found_by_halving(good, earlier, codes)
        return self._found_by_halving([], wanted, codes)

    def _found_by_halving(
        self, good: list[Finding], others: list[Finding], codes: frozenset[str] | None
    ) -> list[Finding]:
        """Return good fixes with those of others that do not make the document worse, which are found by halving."""
        parts = _halves(others) or [others]
        left = min(MOST_PARTS, MOST_TEXT // (len(self.checked.source.text) + 1))
        while any(parts) and left:
            left -= 1
            part = parts.pop()
            if self._try_fixes([*good, *part], codes):
                good = [*good, *part]
            else:
                parts += _halves(part)
        return good

    def _try_fixes(
        self, wanted: Sequence[Finding], codes: frozenset[str] | None = None
    ) -> tuple[list[Finding], CheckResult] | None:
        """Return the fixes that can be made together and the document after them; None if that is worse."""
        source = self.checked.source
        applied = apply_fixes(source.text, wanted)
        after = self._check(SourceText(source.name, applied.text, bom=source.bom), codes)
        self._added = self._rules_added(after, applied.findings, codes)
        if not self._added:
            return applied.findings, after
        more = Counter(map(_key_of, after.findings)) - Counter(map(_key_of, self.checked.findings))
        causes = frozenset(filter(_is_structure, self._added)) or self._added
        added = [each for each in after.findings if each.rule in causes and _key_of(each) in more]
        self._nearest = _nearest([each.span for each in added], applied.findings)
        return None

    def _rules_added(
        self, after: CheckResult, applied: Sequence[Finding], codes: frozenset[str] | None
    ) -> frozenset[RuleInfo]:
        """Return the rules of which a document has more findings than before, except those that are fixed next.

        If fixes made more of the document readable, only findings on syntax and structure count: what the rules find
        in the parts that they could not see before does not make it worse. Only a fix of syntax may change what is
        wrong with the syntax: any other one that does so wrote over an anchor or the like, or broke the file.
        """
        fixed_structure = _fixes_structure(applied)
        fixed_next, numbers = _count(self._fixable(after)), _count(after.findings)
        before = _count(self.checked.findings)
        added = {
            info
            for info, number in numbers.items()
            if number - fixed_next[info] > min(before[info], self._most[info])
            and (not fixed_structure or _is_structure(info))
        }
        if not any(map(_is_syntax, (finding.rule for finding in applied))):
            was, now = (Counter(map(_key_of, of.findings)) for of in (self.checked, after))
            changed = (key.rule for key in (was - now) | (now - was) if _is_syntax(key.rule))
            added |= {info for info in changed if codes is None or info.code in codes}
        return frozenset(added)


def _halves(parts: list[Finding]) -> list[list[Finding]]:
    """Return the later half and the earlier half of a list; nothing for a single element."""
    half = len(parts) // 2
    return [parts[half:], parts[:half]] if half else []


def _nearest(spans: Iterable[Span], applied: Iterable[Finding]) -> list[Finding]:
    """Return the fixes that were made nearest to spans of the fixed text, one for each span."""
    moved = 0
    places: list[tuple[int, int, Finding]] = []
    edits = [(edit, finding) for finding in applied if finding.fix for edit in finding.fix.edits]
    for (span, text), finding in sorted(edits, key=itemgetter(0)):
        places.append((span.start + moved, span.start + moved + len(text), finding))
        moved += len(text) - (span.end - span.start)
    return [min(places, key=lambda place: max(place[0] - end, start - place[1]))[2] for start, end in spans]


def _key_of(finding: Finding) -> _FindingKey:
    return _FindingKey(finding.rule, finding.message)


def _count(findings: Iterable[Finding]) -> Counter[RuleInfo]:
    return Counter(finding.rule for finding in findings)


def _fixes_structure(applied: Iterable[Finding]) -> bool:
    return any(_is_structure(finding.rule) for finding in applied)


def _is_structure(info: RuleInfo) -> bool:
    return info.code.startswith(("SYN", "STR"))


def _is_syntax(info: RuleInfo) -> bool:
    return info.code.startswith("SYN")
