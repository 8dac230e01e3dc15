"""What a reader of YAML, JSON or TOML finds on its way."""

import re
from collections.abc import Callable

from oewg_cli.findings.finding import Finding, Related
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.source.syntax_rules import DUPLICATE_KEY, FORBIDDEN_CHARACTER, INVALID_SYNTAX
from oewg_cli.source.tree import KeyValue, Mapping, Node, Scalar
from oewg_cli.text.quoting import quoted
from oewg_cli.text.source_text import SourceText, Span

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORBIDDEN_RUN = re.compile(f"{_FORBIDDEN.pattern}+")
_REPLACEMENT = "\ufffd"
_WORD = re.compile(r"[\w.-]+|\t+|\S|")
_MORE = " Such characters stand at "

MOST_FORBIDDEN = 1_000
"""The findings of one document about forbidden characters; the last one says at how many more places they stand."""


class Problems:
    """Collects the findings of one reading."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self._forbidden_runs = 0
        self._last_forbidden = 0

    def add(
        self,
        fault: RuleInfo,
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
            mapping.entries[key.text] = KeyValue(key, value)
            return
        self.add(
            DUPLICATE_KEY,
            key.span,
            f"The key {quoted(key.text)} stands here a second time.",
            "Keep one of the two; until then the first one counts.",
            (Related(first.key.span, "here for the first time"),),
        )

    def without_forbidden(self) -> str:
        """Return the text with each character that no document can show noted and made U+FFFD.

        The text keeps its length, so that every other place in it stays right.
        """
        text = self.source.text
        if not _FORBIDDEN.search(text):
            return text
        self._note_forbidden(text, Span)
        self._count_left_out()
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
        self._count_left_out()

    def _check_escapes_of(self, scalar: Scalar) -> None:
        if not _FORBIDDEN.search(scalar.text):
            return
        self._note_forbidden(scalar.text, scalar.part)
        scalar.text = _FORBIDDEN.sub(_REPLACEMENT, scalar.text)
        if isinstance(scalar.value, str):
            scalar.value = scalar.text

    def _note_forbidden(self, text: str, place: Callable[[int, int], Span]) -> None:
        """Add one finding for each run of forbidden characters, as long as there are not too many."""
        for found in _FORBIDDEN_RUN.finditer(text):
            self._forbidden_runs += 1
            if self._forbidden_runs <= MOST_FORBIDDEN:
                self._last_forbidden = len(self.findings)
                self._forbidden(found[0], place(*found.span()))

    def _forbidden(self, characters: str, span: Span) -> None:
        first = f"U+{ord(characters[0]):04X}"
        if len(characters) == 1:
            message = f"A sign stands here that no document can show ({first})."
            advice = "Take it out; it was probably copied from another program."
        else:
            message = f"{len(characters):,} characters stand here that no document can show (the first is {first})."
            advice = "Take them out; they were probably copied from another program."
        self.add(FORBIDDEN_CHARACTER, span, message, advice)

    def _count_left_out(self) -> None:
        """Make the last finding about forbidden characters say at how many more places they stand."""
        more = self._forbidden_runs - MOST_FORBIDDEN
        if more <= 0:
            return
        last = self.findings[self._last_forbidden]
        own = last.message.partition(_MORE)[0]
        places = "place" if more == 1 else "places"
        self.findings[self._last_forbidden] = last._replace(message=f"{own}{_MORE}{more:,} more {places}.")
