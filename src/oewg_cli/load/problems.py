"""What a reader of YAML, JSON or TOML finds on its way."""

import re

from oewg_cli.kernel.fault import Fault
from oewg_cli.kernel.finding import Finding, Related
from oewg_cli.kernel.text import SourceText, Span
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.faults import DUPLICATE_KEY, FORBIDDEN_CHARACTER, INVALID_SYNTAX
from oewg_cli.load.tree import Entry, Mapping, Node, Scalar

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"
_WORD = re.compile(r"[\w.-]+|\t+|\S|")


class Problems:
    """Collects the findings of one reading."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []

    def add(
        self,
        fault: Fault,
        span: Span,
        message: str,
        advice: str | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Note a fault at a span of code points."""
        self.findings.append(Finding(fault, fault.severity, message, span, advice, related))

    def syntax(self, offset: int, message: str, advice: str | None = None) -> None:
        """Note that the file cannot be read at this offset; the rest of the word there is meant."""
        text = self.source.text
        start = max(0, min(offset, len(text)))
        word = _WORD.match(text, start)
        self.add(INVALID_SYNTAX, Span(start, word.end() if word else start), message, advice)

    def put(self, mapping: Mapping, key: Scalar, value: Node) -> None:
        """Put a value under its key; where the key stands already, that is noted and the first one counts."""
        first = mapping.entries.get(key.text)
        if first is None:
            mapping.entries[key.text] = Entry(key, value)
            return
        self.add(
            DUPLICATE_KEY,
            key.span,
            f"The key {quoted(key.text)} stands here a second time.",
            "Keep one of the two; until then the first one counts.",
            (Related(first.key.span, "here for the first time"),),
        )

    def without_forbidden(self) -> str:
        """Give the text with each character that no document can show noted and made U+FFFD.

        The text keeps its length, so that every other place in it stays right.
        """
        text = self.source.text
        if not _FORBIDDEN.search(text):
            return text
        for found in _FORBIDDEN.finditer(text):
            self._forbidden(found[0], Span(*found.span()))
        return _FORBIDDEN.sub(_REPLACEMENT, text)

    def check_escapes(self, root: Node) -> None:
        r"""Note the same characters where an escape such as `\u0007` brings them in, and make them U+FFFD."""
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

    def _check_escapes_of(self, scalar: Scalar) -> None:
        if not _FORBIDDEN.search(scalar.text):
            return
        for found in _FORBIDDEN.finditer(scalar.text):
            self._forbidden(found[0], scalar.part(*found.span()))
        scalar.text = _FORBIDDEN.sub(_REPLACEMENT, scalar.text)
        if isinstance(scalar.value, str):
            scalar.value = scalar.text

    def _forbidden(self, character: str, span: Span) -> None:
        self.add(
            FORBIDDEN_CHARACTER,
            span,
            f"A sign stands here that no document can show (U+{ord(character):04X}).",
            "Take it out; it was probably copied from another program.",
        )
