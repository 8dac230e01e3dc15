"""Mends a document: fixes are put in and the document is checked again, until nothing is left that can be mended."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from oewg_cli.fix.apply import apply_fixes
from oewg_cli.kernel.fault import Fault
from oewg_cli.kernel.finding import Checked, Finding
from oewg_cli.kernel.text import SourceText

MOST_ROUNDS = 10
"""A fix may make room for another one; two rules that undo each other's work would never end."""

Check = Callable[[SourceText], Checked]
"""Loads a text and checks it, with the same choice of rules each time."""


class Fixed(NamedTuple):
    """What came of mending a document.

    `checked` is the document afterwards with all that is still found in it, `mended` counts the faults that were
    mended. `refused` are faults whose fixes were not made, since the document would have been the worse for them;
    `conflict` are those that came back in each round.
    """

    checked: Checked
    mended: Counter[Fault]
    refused: frozenset[Fault]
    conflict: frozenset[Fault]


def fix(source: SourceText, check: Check, *, unsafe: bool = False) -> Fixed:
    """Mend what is safe to mend in a document, or with `unsafe` whatever can be mended.

    After each round the document is read again. A round by which a fault came in that cannot be mended in turn is taken
    back, and its fixes are tried one kind of fault at a time; kinds that make it worse are refused. Kinds that come to
    no end, since they undo each other's work, are left out, and the document is mended anew without them.
    """
    checked = check(source)
    conflict: frozenset[Fault] = frozenset()
    while True:
        rounds = _Rounds(checked, check, unsafe=unsafe, left_out=conflict)
        undone = rounds.run()
        if not undone:
            return Fixed(rounds.checked, rounds.mended, frozenset(rounds.refused), conflict)
        conflict |= undone


class _Rounds:
    """The rounds in which one document is mended."""

    def __init__(self, checked: Checked, check: Check, *, unsafe: bool, left_out: frozenset[Fault]) -> None:
        self.checked = checked
        self.mended: Counter[Fault] = Counter()
        self.refused: set[Fault] = set()
        self._check = check
        self._unsafe = unsafe
        self._left_out = left_out

    def run(self) -> frozenset[Fault]:
        """Mend until nothing is left; gives the kinds of faults that are still there after the last round."""
        for _ in range(MOST_ROUNDS):
            wanted = self._fixable(self.checked)
            if not wanted:
                return frozenset()
            if not self._mend(wanted):
                self._mend_each_kind(wanted)
        return frozenset(finding.fault for finding in self._fixable(self.checked))

    def _fixable(self, checked: Checked) -> list[Finding]:
        return [
            finding
            for finding in checked.findings
            if finding.fix
            and (self._unsafe or finding.fix.safe)
            and finding.fault not in self.refused
            and finding.fault not in self._left_out
        ]

    def _mend_each_kind(self, wanted: Sequence[Finding]) -> None:
        for fault in dict.fromkeys(finding.fault for finding in wanted):
            if not self._mend([finding for finding in self._fixable(self.checked) if finding.fault == fault]):
                self.refused.add(fault)

    def _mend(self, wanted: Sequence[Finding]) -> bool:
        """Put fixes in and read the document again; tells whether that is kept, as it is where it is no worse."""
        source = self.checked.source
        applied = apply_fixes(source.text, wanted)
        after = self._check(SourceText(source.name, applied.text, bom=source.bom))
        if self._is_worse(after, applied.findings):
            return False
        self.checked = after
        self.mended.update(finding.fault for finding in applied.findings)
        return True

    def _is_worse(self, after: Checked, applied: Sequence[Finding]) -> bool:
        """Tell whether a document has more faults of any kind than before, not counting those that are mended next.

        Where fixes made more of the document readable, only faults of syntax and structure count; what the rules find
        in the parts that they could not see before is no harm.
        """
        mended_structure = any(_is_structure(finding.fault) for finding in applied)
        next_ones = Counter(finding.fault for finding in self._fixable(after))
        earlier = Counter(finding.fault for finding in self.checked.findings)
        later = Counter(finding.fault for finding in after.findings)
        return any(
            number - next_ones[fault] > earlier[fault]
            for fault, number in later.items()
            if not mended_structure or _is_structure(fault)
        )


def _is_structure(fault: Fault) -> bool:
    return fault.code.startswith(("SYN", "STR"))
