"""Remove the findings that comments ignore, and find the comments that ignore none."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import NamedRule
from oewg_cli.lint.comment_rules import IGNORE_INVALID, IGNORE_UNUSED
from oewg_cli.lint.selection import find, nearest_rule
from oewg_cli.source.ignore_comments import Ignore, Ignores, Misread
from oewg_cli.text.edits import Edit
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.source_text import SourceText, Span

_MEANT = lazy_pattern(r"#[ \t]*oewg:[ \t]*(ignore(?:-file)?)s?\b[ \t:]*[\[(]?[ \t]*", re.IGNORECASE)
_WORD = lazy_pattern(r"([\w-]{3,})[ \t]*[,;]?[ \t]*")
_MOST_MISTYPED = 200
_FORM = "`# oewg: ignore[SLT004]`"


def suppress(
    source: SourceText,
    ignores: Ignores,
    findings: Sequence[Finding],
    rules: Sequence[NamedRule],
    asked: Callable[[NamedRule], bool],
) -> list[Finding]:
    """Return the findings that no comment ignores, and those about the comments themselves, which none can ignore.

    `asked` returns whether a rule was checked in the whole document; a comment is unused only if all rules that it
    names were. `rules` are all that can be named.
    """
    if not ignores.ignores and not ignores.misread:
        return list(findings)
    applied = _Applied(source, ignores, rules)
    left = [finding for finding in findings if not applied.ignores(finding)]
    about_comments = [*applied.unused(asked), *applied.invalid()]
    return left + [finding for finding in about_comments if asked(finding.rule)]


class _Applied:
    """The comments of one document, and which of them were used."""

    def __init__(self, source: SourceText, ignores: Ignores, rules: Sequence[NamedRule]) -> None:
        self._source = source
        self._ignores = ignores
        self._rules = rules
        self._find = cache(partial(find, rules=rules))
        self._used: set[Span] = set()
        self._suggestions: dict[str, str | None] = {}
        self._on_line: dict[int | None, list[int]] = defaultdict(list)
        self._is_for = cache(self._use_on)
        self._is_of_use = cache(self._use)
        for number, ignore in enumerate(ignores.ignores):
            for line in (None,) if ignore.lines is None else ignore.lines:
                self._on_line[line].append(number)

    def ignores(self, finding: Finding) -> bool:
        """Return whether a comment is for a finding, and remember that it was used."""
        line = self._source.position(finding.span.start).line
        of_file, of_line = (self._is_for(each, finding.rule.code) for each in (None, line))
        return of_file or of_line

    def _use_on(self, line: int | None, code: str) -> bool:
        """Return whether a comment is for a rule, on a line or in the whole file."""
        used = [self._is_of_use(number, code) for number in self._on_line.get(line, ())]
        return any(used)

    def _use(self, number: int, code: str) -> bool:
        """Return whether a comment is for a rule, and remember the names in it that are."""
        used = [name for name in self._ignores.ignores[number].names if code in self._codes(name)]
        self._used.update(used)
        return bool(used)

    def unused(self, asked: Callable[[NamedRule], bool]) -> Iterator[Finding]:
        """Find the names that were not used: one finding for a comment in which none was."""
        codes_asked = {rule.code for rule in self._rules if asked(rule)}
        for ignore in self._ignores.ignores:
            unused = [
                name
                for name in ignore.names
                if name not in self._used and self._codes(name) and self._codes(name) <= codes_asked
            ]
            if len(unused) == len(ignore.names):
                yield self._unused(unused, ignore.removal)
            else:
                numbers = {name: at for at, name in enumerate(ignore.names)}
                for name in unused:
                    yield self._unused([name], _removal_of_one(ignore, numbers[name]))

    def _unused(self, names: Sequence[Span], removal: Span | None) -> Finding:
        fix = Fix("Remove the unused `ignore`.", (Edit(removal, ""),), safe=True) if removal else None
        typed = listing([self._typed(name) for name in names])
        return Finding(
            IGNORE_UNUSED,
            IGNORE_UNUSED.severity,
            f"This comment ignores {typed}, but there is no such finding here.",
            Span(names[0].start, names[-1].end),
            "Remove it.",
            fix=fix,
        )

    def invalid(self) -> Iterator[Finding]:
        """Find the names that match no rule, and the comments that are not in the right form."""
        for ignore in self._ignores.ignores:
            for name in ignore.names:
                if not self._codes(name):
                    yield self._unknown(name)
        for misread in self._ignores.misread:
            yield self._misread(misread)

    def _unknown(self, name: Span) -> Finding:
        near = self._nearest(self._typed(name))
        return _invalid(
            name,
            f"There is no rule {quoted(self._typed(name))}.",
            f"Did you mean `{near}`?" if near else "`oewg rule` lists them all.",
            Edit(name, near) if near else None,
        )

    def _nearest(self, name: str) -> str | None:
        """Return the code or name that a mistyped one looks like; only for some of a document, since it takes long."""
        if name not in self._suggestions and len(self._suggestions) < _MOST_MISTYPED:
            self._suggestions[name] = nearest_rule(name, self._rules)
        return self._suggestions.get(name)

    def _misread(self, misread: Misread) -> Finding:
        if misread.late:
            return _invalid(
                misread.span,
                "This comment has no effect: one for the whole file must be above the first key.",
                "Move it there, to a line of its own; for one finding write `ignore` instead of `ignore-file`.",
            )
        if misread.in_text:
            return _invalid(
                misread.span,
                "This is part of a text, and is printed with it.",
                "Write the comment above the text, on a line of its own. JSON has no comments; use the settings there.",
            )
        typed = self._typed(misread.span)
        meant = _meant(typed, self._rules)
        message = f"This comment has no effect: name the rules in brackets, as in {_FORM}."
        if meant is None:
            return _invalid(misread.span, message, "Name each rule by its code or its name.")
        advice = f"Did you mean {quoted(meant)}?"
        if "[" in typed:
            message = "This comment has no effect: it is not in the right form."
            advice = f"Write it exactly like this: {quoted(meant)}, with a space after the # and none before the [."
        return _invalid(misread.span, message, advice, Edit(misread.span, meant))

    def _codes(self, name: Span) -> frozenset[str]:
        selector = self._find(self._typed(name))
        return selector.codes if selector else frozenset()

    def _typed(self, span: Span) -> str:
        return self._source.text[span.start : span.end]


def _invalid(span: Span, message: str, advice: str, edit: Edit | None = None) -> Finding:
    fix = Fix(f"Write {quoted(edit.text)}.", (edit,), safe=False) if edit else None
    return Finding(IGNORE_INVALID, IGNORE_INVALID.severity, message, span, advice, fix=fix)


def _removal_of_one(ignore: Ignore, at: int) -> Span:
    """Return the span that removes one of several names, with its comma."""
    name = ignore.names[at]
    return Span(ignore.names[at - 1].end, name.end) if at else Span(name.start, ignore.names[1].start)


def _meant(comment: str, rules: Sequence[NamedRule]) -> str | None:
    """Return a comment in the right form, if it names rules; its other words become the reason."""
    beginning = _MEANT.match(comment)
    if beginning is None:
        return None
    names = []
    at = beginning.end()
    while (word := _WORD.match(comment, at)) and find(word[1], rules):
        names.append(word[1])
        at = word.end()
    reason = comment[at:].lstrip("]): \t")
    return f"# oewg: {beginning[1].lower()}[{', '.join(names)}] {reason}".rstrip() if names else None
