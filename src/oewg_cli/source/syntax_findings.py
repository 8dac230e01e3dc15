"""Collect the findings of the readers of YAML, JSON and TOML."""

from collections.abc import Callable

from oewg_cli.findings.finding import Finding, Related
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.source.syntax_rules import DUPLICATE_KEY, FORBIDDEN_CHARACTER, INVALID_SYNTAX
from oewg_cli.source.tree import KeyValue, Mapping, Node, Scalar
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.text.source_text import SourceText, Span

_FORBIDDEN = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What YAML does not allow; to name what it allows takes ten times as long to compile."""
_FORBIDDEN_RUN = lazy_pattern(f"{_FORBIDDEN.pattern}+")
_REPLACEMENT = "\ufffd"
_WORD = lazy_pattern(r"[\w.-]+|\t+|\S|")
_MORE = " Such characters are at "

MOST_FORBIDDEN = 1_000
"""The findings about forbidden characters in one document; the last one says at how many more places they are."""


class Problems:
    """The findings of one reading."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self._forbidden_runs = 0
        self._last_forbidden = 0

    def add(
        self,
        rule: RuleInfo,
        span: Span,
        message: str,
        advice: str | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Add a finding at a span of code points."""
        self.findings.append(Finding(rule, rule.severity, message, span, advice, related))

    def syntax(self, offset: int, message: str, advice: str | None = None, fix: Fix | None = None) -> None:
        """Add that the file cannot be read at this offset; the finding spans the rest of the word there."""
        text = self.source.text
        start = max(0, min(offset, len(text)))
        word = _WORD.match(text, start)
        span = Span(start, word.end() if word else start)
        self.findings.append(Finding(INVALID_SYNTAX, INVALID_SYNTAX.severity, message, span, advice, fix=fix))

    def put(self, mapping: Mapping, key: Scalar, value: Node) -> None:
        """Put a value under its key; if the key is there already, add a finding and keep the first one."""
        first = mapping.entries.get(key.text)
        if first is None:
            mapping.entries[key.text] = KeyValue(key, value)
            return
        self.add(
            DUPLICATE_KEY,
            key.span,
            f"The key {quoted(key.text)} is here twice.",
            "Keep one of the two; until then the first one is used.",
            (Related(first.key.span, "the first one"),),
        )

    def without_forbidden(self) -> str:
        """Return the text with U+FFFD for each character that no document can show, and add findings.

        The text keeps its length, so that all offsets in it stay right.
        """
        text = self.source.text
        # What Python calls printable, no document forbids; in most files nothing else is in any line.
        if all(map(str.isprintable, text.split("\n"))) or not _FORBIDDEN.search(text):
            return text
        self._add_forbidden(text, Span)
        self._count_left_out()
        return _FORBIDDEN.sub(_REPLACEMENT, text)

    def check_escapes(self, root: Node) -> None:
        r"""Find the same characters written as an escape such as `\u0007`, and replace them by U+FFFD."""
        if "\\" not in self.source.text:
            return
        waiting: list[Node] = [root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Scalar):
                self._check_escapes_of(node)
            elif isinstance(node, Mapping):
                for entry in node.entries.values():
                    self._check_escapes_of(entry.key)
                    waiting.append(entry.value)
            else:
                waiting.extend(node.items)
        self._count_left_out()

    def _check_escapes_of(self, scalar: Scalar) -> None:
        if not _FORBIDDEN.search(scalar.text):
            return
        self._add_forbidden(scalar.text, scalar.part)
        scalar.text = _FORBIDDEN.sub(_REPLACEMENT, scalar.text)
        if isinstance(scalar.value, str):
            scalar.value = scalar.text

    def _add_forbidden(self, text: str, place: Callable[[int, int], Span]) -> None:
        """Add one finding for each run of forbidden characters, as long as there are not too many."""
        for found in _FORBIDDEN_RUN.finditer(text):
            self._forbidden_runs += 1
            if self._forbidden_runs <= MOST_FORBIDDEN:
                self._last_forbidden = len(self.findings)
                self._forbidden(found[0], place(*found.span()))

    def _forbidden(self, characters: str, span: Span) -> None:
        first = f"U+{ord(characters[0]):04X}"
        if len(characters) == 1:
            message = f"This character cannot be shown in a document: {first}."
            advice = "Remove it; it was probably copied from another program."
        else:
            message = f"These {len(characters):,} characters cannot be shown in a document; the first is {first}."
            advice = "Remove them; they were probably copied from another program."
        self.add(FORBIDDEN_CHARACTER, span, message, advice)

    def _count_left_out(self) -> None:
        """Make the last finding about forbidden characters say at how many more places they are."""
        more = self._forbidden_runs - MOST_FORBIDDEN
        if more <= 0:
            return
        last = self.findings[self._last_forbidden]
        own = last.message.partition(_MORE)[0]
        places = "place" if more == 1 else "places"
        self.findings[self._last_forbidden] = last._replace(message=f"{own}{_MORE}{more:,} more {places}.")
