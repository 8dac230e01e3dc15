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

    After each round the document is read again. A round by which a fault of another kind came in or grew is taken back,
    and its fixes are tried one kind of fault at a time; kinds that make it worse are refused.
    """
    checked = check(source)
    mended: Counter[Fault] = Counter()
    refused: set[Fault] = set()
    for _ in range(MOST_ROUNDS):
        wanted = [finding for finding in _fixable(checked, unsafe=unsafe) if finding.fault not in refused]
        if not wanted:
            return Fixed(checked, mended, frozenset(refused), frozenset())
        better = _mend(checked, wanted, check)
        if better is not None:
            checked = better.checked
            mended.update(finding.fault for finding in better.findings)
            continue
        for fault in dict.fromkeys(finding.fault for finding in wanted):
            of_one_kind = [finding for finding in _fixable(checked, unsafe=unsafe) if finding.fault == fault]
            better = _mend(checked, of_one_kind, check)
            if better is None:
                refused.add(fault)
            else:
                checked = better.checked
                mended.update(finding.fault for finding in better.findings)
    left = frozenset(finding.fault for finding in _fixable(checked, unsafe=unsafe)) - refused
    return Fixed(checked, mended, frozenset(refused), left)


def _fixable(checked: Checked, *, unsafe: bool) -> list[Finding]:
    return [finding for finding in checked.findings if finding.fix and (unsafe or finding.fix.safe)]


class _Better(NamedTuple):
    checked: Checked
    findings: list[Finding]


def _mend(checked: Checked, wanted: Sequence[Finding], check: Check) -> _Better | None:
    """Put fixes in; gives nothing where the document would be the worse for them."""
    source = checked.source
    applied = apply_fixes(source.text, wanted)
    after = check(SourceText(source.name, applied.text, bom=source.bom))
    return None if _is_worse(checked, after, applied.findings) else _Better(after, applied.findings)


def _is_worse(before: Checked, after: Checked, applied: Sequence[Finding]) -> bool:
    """Tell whether a document has more faults of any kind than before.

    Where fixes made more of the document readable, only faults of syntax and structure count; what the rules find in
    the parts that they could not see before is no harm.
    """
    mended_structure = any(_is_structure(finding.fault) for finding in applied)
    earlier = Counter(finding.fault for finding in before.findings)
    later = Counter(finding.fault for finding in after.findings)
    return any(
        number > earlier[fault] for fault, number in later.items() if not mended_structure or _is_structure(fault)
    )


def _is_structure(fault: Fault) -> bool:
    return fault.code.startswith(("SYN", "STR"))
