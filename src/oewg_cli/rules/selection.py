"""Which faults are reported: chosen by code, by the beginning of a code, or by name."""

from collections.abc import Sequence
from difflib import get_close_matches

from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.fault import Fault


class Selection:
    """Decides which faults are reported.

    A selector is a code (`SLT001`), the beginning of one (`SLT`), or a name (`day-on-weekend`). Where selected and
    ignored ones both fit a fault, the longer counts, a name as long as a whole code; at equal length the
    ignored one. A fault that nothing fits is reported if nothing was selected, or if it is one of `always`.
    """

    def __init__(
        self, select: Sequence[str], ignore: Sequence[str], faults: Sequence[Fault], always: Sequence[Fault]
    ) -> None:
        self._select = [_known(selector, faults) for selector in select]
        self._ignore = [_known(selector, faults) for selector in ignore]
        self._always = {fault.code for fault in always}

    def reports(self, fault: Fault) -> bool:
        """Tell whether a fault is reported."""
        ignored = _longest(self._ignore, fault)
        selected = _longest(self._select, fault)
        if ignored or selected:
            return selected > ignored
        return not self._select or fault.code in self._always


def _known(selector: str, faults: Sequence[Fault]) -> str:
    """Give a selector in the spelling of codes and names; raises CommandError where it fits no fault."""
    word = selector.strip()
    if any(fault.name == word.lower() for fault in faults):
        return word.lower()
    if word and any(fault.code.startswith(word.upper()) for fault in faults):
        return word.upper()
    names = [name for fault in faults for name in (fault.code, fault.name)]
    close = get_close_matches(word.lower(), names, n=1) or get_close_matches(word.upper(), names, n=1)
    hint = f"did you mean {close[0]}?" if close else "`oewg rule` lists them all."
    raise CommandError(f"There is no rule {word or 'without a name'}: {hint}")


def _longest(selectors: list[str], fault: Fault) -> int:
    fitting = (
        len(fault.code) if selector == fault.name else len(selector)
        for selector in selectors
        if selector == fault.name or fault.code.startswith(selector)
    )
    return max(fitting, default=0)
