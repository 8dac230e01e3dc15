"""Takes out the findings that comments leave in peace, and finds the comments that leave none."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.comment_rules import IGNORE_NOT_UNDERSTOOD, IGNORE_UNUSED
from oewg_cli.lint.selection import find, nearest
from oewg_cli.source.ignore_comments import Ignore, Ignores, Misread
from oewg_cli.text.edits import Edit
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.source_text import SourceText, Span

_MEANT = re.compile(r"#[ \t]*oewg:[ \t]*(ignore(?:-file)?)s?\b[ \t:]*[\[(]?[ \t]*", re.IGNORECASE)
_WORD = re.compile(r"([\w-]{3,})[ \t]*[,;]?[ \t]*")
_MOST_MISTYPED = 200
_FORM = "`# oewg: ignore[SLT004]`"


def suppress(
    source: SourceText,
    ignores: Ignores,
    findings: Sequence[Finding],
    faults: Sequence[RuleInfo],
    asked: Callable[[RuleInfo], bool],
) -> list[Finding]:
    """Return the findings that no comment leaves in peace, and those about the comments themselves, which none can.

    `asked` tells whether a fault was looked for in the whole document; a comment is unused only where all faults that
    it names were. `faults` are all that can be named.
    """
    if not ignores.ignores and not ignores.misread:
        return list(findings)
    applied = _Applied(source, ignores, faults)
    left = [finding for finding in findings if not applied.ignores(finding)]
    about_comments = [*applied.unused(asked), *applied.not_understood()]
    return left + [finding for finding in about_comments if asked(finding.rule)]


class _Applied:
    """The comments of one document, and what has come of them."""

    def __init__(self, source: SourceText, ignores: Ignores, faults: Sequence[RuleInfo]) -> None:
        self._source = source
        self._ignores = ignores
        self._faults = faults
        self._find = cache(partial(find, faults=faults))
        self._used: set[Span] = set()
        self._near: dict[str, str | None] = {}
        self._on_line: dict[int | None, list[int]] = defaultdict(list)
        self._is_for = cache(self._use_on)
        self._is_of_use = cache(self._use)
        for number, ignore in enumerate(ignores.ignores):
            for line in (None,) if ignore.lines is None else ignore.lines:
                self._on_line[line].append(number)

    def ignores(self, finding: Finding) -> bool:
        """Return whether a comment is for a finding, and remember that it is of use."""
        line = self._source.position(finding.span.start).line
        of_file, of_line = (self._is_for(each, finding.rule.code) for each in (None, line))
        return of_file or of_line

    def _use_on(self, line: int | None, code: str) -> bool:
        """Return whether a comment is for a fault, on a line or in the whole file."""
        used = [self._is_of_use(number, code) for number in self._on_line.get(line, ())]
        return any(used)

    def _use(self, number: int, code: str) -> bool:
        """Return whether a comment is for a fault, and remember the names in it that are."""
        used = [name for name in self._ignores.ignores[number].names if code in self._codes(name)]
        self._used.update(used)
        return bool(used)

    def unused(self, asked: Callable[[RuleInfo], bool]) -> Iterator[Finding]:
        """Find the names that have been of no use: one finding for a comment in which none has."""
        codes_asked = {fault.code for fault in self._faults if asked(fault)}
        for ignore in self._ignores.ignores:
            unused = [
                name
                for name in ignore.names
                if name not in self._used and self._codes(name) and self._codes(name) <= codes_asked
            ]
            if len(unused) == len(ignore.names):
                yield self._unused(unused, ignore.removal)
            else:
                places = {name: at for at, name in enumerate(ignore.names)}
                for name in unused:
                    yield self._unused([name], _removal_of_one(ignore, places[name]))

    def _unused(self, names: Sequence[Span], removal: Span | None) -> Finding:
        fix = Fix("Take out the unused `ignore`.", (Edit(removal, ""),), safe=True) if removal else None
        typed = listing([self._typed(name) for name in names])
        return Finding(
            IGNORE_UNUSED,
            IGNORE_UNUSED.severity,
            f"This comment ignores {typed}, but nothing of the kind is found here.",
            Span(names[0].start, names[-1].end),
            "Take it out.",
            fix=fix,
        )

    def not_understood(self) -> Iterator[Finding]:
        """Find the names that fit no rule, and the comments that are not in the form that has an effect."""
        for ignore in self._ignores.ignores:
            for name in ignore.names:
                if not self._codes(name):
                    yield self._unknown(name)
        for misread in self._ignores.misread:
            yield self._misread(misread)

    def _unknown(self, name: Span) -> Finding:
        near = self._nearest(self._typed(name))
        return _not_understood(
            name,
            f"There is no rule {quoted(self._typed(name))}.",
            f"Did you mean `{near}`?" if near else "`oewg rule` lists them all.",
            Edit(name, near) if near else None,
        )

    def _nearest(self, name: str) -> str | None:
        """Return the code or name that a mistyped one looks like, for so many of a document, as that takes long."""
        if name not in self._near and len(self._near) < _MOST_MISTYPED:
            self._near[name] = nearest(name, self._faults)
        return self._near.get(name)

    def _misread(self, misread: Misread) -> Finding:
        if misread.late:
            return _not_understood(
                misread.span,
                "This remark has no effect: one for the whole file stands above the first key.",
                "Move it there, to a line of its own; for one finding write `ignore` instead of `ignore-file`.",
            )
        if misread.in_text:
            return _not_understood(
                misread.span,
                "This stands in a text, and is printed with it.",
                "Write the remark above the text, on a line of its own; JSON has none, there the settings can say it.",
            )
        meant = _meant(self._typed(misread.span), self._faults)
        return _not_understood(
            misread.span,
            f"This remark has no effect: the rules must be named in brackets, as in {_FORM}.",
            f"Did you mean {quoted(meant)}?" if meant else "Name each rule by its code or its name.",
            Edit(misread.span, meant) if meant else None,
        )

    def _codes(self, name: Span) -> frozenset[str]:
        selector = self._find(self._typed(name))
        return selector.codes if selector else frozenset()

    def _typed(self, span: Span) -> str:
        return self._source.text[span.start : span.end]


def _not_understood(span: Span, message: str, advice: str, edit: Edit | None = None) -> Finding:
    fix = Fix(f"Write {quoted(edit.text)}.", (edit,), safe=False) if edit else None
    return Finding(IGNORE_NOT_UNDERSTOOD, IGNORE_NOT_UNDERSTOOD.severity, message, span, advice, fix=fix)


def _removal_of_one(ignore: Ignore, at: int) -> Span:
    """Return what has to be taken out so that a name is gone from among others, with the comma that set it apart."""
    name = ignore.names[at]
    return Span(ignore.names[at - 1].end, name.end) if at else Span(name.start, ignore.names[1].start)


def _meant(comment: str, faults: Sequence[RuleInfo]) -> str | None:
    """Write a comment in the form that has an effect, if it names rules; its other words become the reason."""
    beginning = _MEANT.match(comment)
    if beginning is None:
        return None
    names = []
    at = beginning.end()
    while (word := _WORD.match(comment, at)) and find(word[1], faults):
        names.append(word[1])
        at = word.end()
    reason = comment[at:].lstrip("]): \t")
    return f"# oewg: {beginning[1].lower()}[{', '.join(names)}] {reason}".rstrip() if names else None
