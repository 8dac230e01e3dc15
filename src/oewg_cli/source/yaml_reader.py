"""Read YAML with positions: build a tree from the events of libyaml."""

import re
from collections import deque
from collections.abc import Callable
from functools import cache
from typing import Any

import yaml

from oewg_cli.files.data_files import read_data_file
from oewg_cli.source import syntax_rules
from oewg_cli.source.missing_spaces import missing_space
from oewg_cli.source.plain_scalars import NUMBER_BEGINNINGS, plain_value
from oewg_cli.source.size_limits import MAX_DEPTH, MAX_VALUES, too_deep, too_many
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.tree import KeyValue, Mapping, Node, Scalar, Sequence
from oewg_cli.source.unquoted_texts import quoting_fix
from oewg_cli.source.yaml_spelling import YamlSpeller
from oewg_cli.text.adjacent_words import end_before
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.text.source_text import Span

FASTEST_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader of libyaml, where PyYAML has it."""
_LONGEST_LITERAL = len("false")
_UNSEEN = "\u00a0\u2007\u202f\u2028\u2029"
_INSTRUCTION = "{} is read as an instruction to the computer, not as text."
_HASH_WORD = lazy_pattern(r"#[^\s#!]\S*")
_PROPERTIES = lazy_pattern(r"(?:&\S*|(?P<tag>!<[^>]*>|![^\s,\[\]{}]*)|\s+(?:#.*)?)*")
"""The anchor and the tag before a node, and what may be between them and the node."""
_MERGE = "<<"
_TAB = "found a tab character that violates indentation"


def read_as_others(text: str) -> object:
    """Return what a reader that follows YAML 1.1 reads: `no` is false. Raises yaml.YAMLError."""
    return yaml.load(text, FASTEST_LOADER)  # noqa: S506 - both are the safe ones


def read_yaml(problems: Problems) -> Node | None:
    """Read YAML 1.2 into a tree, or as far as it can be read; all but true, false, null and plain numbers is text.

    `10:00`, `no`, `012` and dates stay words. Raises CommandError if the text is nested too
    deep.
    """
    text = problems.without_forbidden()
    # libyaml leaves a byte-order mark out of its offsets.
    words = text.lstrip("\ufeff")
    text = "\n" * (len(text) - len(words)) + words
    loader = FASTEST_LOADER(text)
    try:
        return _YamlTreeBuilder(problems, text).build(loader.get_event)
    except yaml.MarkedYAMLError as error:
        _add_error(problems, error)
        return None
    finally:
        loader.dispose()


def _add_error(problems: Problems, error: yaml.MarkedYAMLError) -> None:
    problem = error.problem or "it is not YAML"
    if problem == "exceeded maximum nesting depth":
        raise too_deep(problems.source.name)
    text = problems.source.text
    is_at_tab = error.problem_mark is not None and text.startswith("\t", error.problem_mark.index)
    known = _known_errors().get(_TAB if is_at_tab else problem, {})
    mark = error.context_mark if known.get("at") == "context" else error.problem_mark
    mark = mark or error.problem_mark or error.context_mark
    offset = mark.index if mark else 0
    missing = missing_space(text, offset)
    if missing is not None:
        problems.syntax(*missing)
        return
    if text.startswith(("- ", "-\n"), offset):
        known = known.get("at_hyphen", known)
    message = known.get("message") or f"This is not YAML: {' '.join(filter(None, (problem, error.context)))}."
    advice = known.get("advice")
    before = text[:offset].rsplit("\n", 2)
    if any(char in "\n".join(before[-2:]) for char in _UNSEEN):
        advice = "A no-break space or a line separator is here or on the line above: replace it by a normal space."
    char = text[offset : offset + 1]
    message = message.replace("{char}", "a backtick" if char == "`" else f"`{char}`")
    problems.syntax(offset, message, advice, quoting_fix(text, offset, _first_error))


def _first_error(text: str) -> int | None:
    """Return the offset at which a text cannot be read; None if it can be."""
    try:
        deque(yaml.parse(text, FASTEST_LOADER), maxlen=0)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return mark.index if mark else 0
    except yaml.reader.ReaderError as error:
        return int(error.position)
    return None


@cache
def _known_errors() -> dict[str, dict[str, Any]]:
    return {error["problem"]: error for error in read_data_file(__file__, "yaml_errors")["error"]}


class _Awaited:
    """The type of the placeholder for a key that comes next."""


_AWAITED = _Awaited()


class _YamlTreeBuilder:
    """Builds the tree from events."""

    def __init__(self, problems: Problems, text: str) -> None:
        self._problems = problems
        self._text = text
        self._speller = YamlSpeller(text)
        self._hash_words = _hash_words(text)
        self._anchors: set[str] = set()

    def build(self, next_event: Callable[[], Any]) -> Node | None:  # noqa: C901, PLR0912, PLR0915 - see below
        """Build the tree of the first document; None if there is none.

        Every event of every file passes through this one loop, which is most of what reading takes; with a call for
        each kind of event it would take half as long again.
        """
        speller, hash_words, put = self._speller, self._hash_words, self._problems.put
        root: Node | None = None
        parent: Mapping | Sequence | None = None
        key: Scalar | _Awaited | None = _AWAITED
        around: list[tuple[Mapping | Sequence | None, Scalar | _Awaited | None]] = []
        documents = 0
        left = MAX_VALUES
        while (event := next_event()) is not None:
            kind = type(event)
            node: Node
            if kind is yaml.ScalarEvent:
                text, style, end = event.value, event.style, event.end_mark.index
                start = event.start_mark.index
                if event.anchor is not None or event.tag is not None:
                    start = self._after_properties(event)
                left -= 1
                if left < 0:
                    raise too_many(self._problems.source.name)
                if end in hash_words and not style:
                    self._check_hash(end)
                # A long value that does not begin with a digit can only be a word.
                is_text = style or event.tag or (len(text) > _LONGEST_LITERAL and text[0] not in NUMBER_BEGINNINGS)
                value = text if is_text else plain_value(text)
                node = Scalar(text, value, start, end, speller, style or "")
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self._after_properties(event)
                around.append((parent, key))
                left -= 1
                if len(around) > MAX_DEPTH or left < 0:
                    raise (too_many if left < 0 else too_deep)(self._problems.source.name)
                start = event.start_mark.index
                parent = Mapping({}, start, start) if kind is yaml.MappingStartEvent else Sequence([], start, start)
                key = _AWAITED
                continue
            elif parent is not None and (kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent):
                node = parent
                node.end = max(_end(node, event), node.start)
                parent, key = around.pop()
            elif kind is yaml.AliasEvent:
                node = self._alias(event)
            else:
                documents += kind is yaml.DocumentStartEvent
                if documents > 1:
                    self._second_document(event)
                    break
                continue
            if parent is None:
                root = node
            elif type(parent) is Sequence:
                parent.items.append(node)
            elif isinstance(key, _Awaited):
                key = node if type(node) is Scalar and node.text and node.text != _MERGE else self._check_key(node)
            else:
                if key is not None and key.text not in parent.entries:
                    parent.entries[key.text] = KeyValue(key, node)
                elif key is not None:
                    put(parent, key, node)
                key = _AWAITED
        return root

    def _second_document(self, event: Any) -> None:  # noqa: ANN401 - the stubs make marks optional, libyaml never does
        self._problems.add(
            syntax_rules.SEVERAL_DOCUMENTS,
            _span(event),
            "A second document begins here.",
            "Remove the line of hyphens, or put each programme into a file of its own.",
        )

    def _check_hash(self, end: int) -> None:
        """Add a finding for a comment that looks like the rest of a text."""
        hash_word = self._hash_words[end]
        self._problems.add(
            syntax_rules.TEXT_AFTER_HASH,
            Span(*hash_word.span()),
            f"From {quoted(hash_word[0])} on, the line is a comment and is not printed.",
            "If it belongs to the text, put the whole text in quotes; if it is a comment, write "
            f"{quoted(f'# {hash_word[0][1:]}')}, with a space after the `#`.",
        )

    def _alias(self, event: yaml.AliasEvent) -> Scalar:
        span = _span(event)
        # Other programs do not read a file in which an anchor is missing: no fix may take one away.
        rule = syntax_rules.ANCHOR_OR_ALIAS if event.anchor in self._anchors else syntax_rules.INVALID_SYNTAX
        self._problems.add(
            rule,
            span,
            _INSTRUCTION.format(quoted(f"*{event.anchor}")),
            f"Type the text here; if it is meant to begin with an asterisk, put it in quotes: '*{event.anchor}'.",
        )
        text = self._text[span.start : span.end]
        return Scalar(text, text, *span, self._speller, "*")

    def _after_properties(self, event: Any) -> int:  # noqa: ANN401 - as above
        """Add findings for the anchor and the tag of a node; return where the node itself begins."""
        start, end = _span(event)
        properties = _PROPERTIES.match(self._text, start, end)
        if event.anchor is not None:
            self._anchors.add(event.anchor)
            at = self._text.find(f"&{event.anchor}", start)
            self._problems.add(
                syntax_rules.ANCHOR_OR_ALIAS,
                Span(at, at + 1 + len(event.anchor)),
                _INSTRUCTION.format(quoted(f"&{event.anchor}")),
                "Remove it; if it belongs to the text, put the whole text in quotes.",
            )
        if event.tag is not None:
            tag = Span(*properties.span("tag")) if properties and properties["tag"] else Span(start, start)
            self._problems.add(
                syntax_rules.EXPLICIT_TAG,
                tag,
                _INSTRUCTION.format(quoted(self._text[slice(*tag)] or event.tag)),
                "Remove it; if it belongs to the text, put the whole text in quotes.",
            )
        return properties.end() if properties else start

    def _check_key(self, node: Node) -> Scalar | None:
        if isinstance(node, Scalar) and (node.value is not None or node.text):
            if node.text != _MERGE:
                return node
            self._problems.add(
                syntax_rules.MERGE_KEY,
                node.span,
                "`<<` copies lines from elsewhere, which is not allowed here.",
                "Write those lines out.",
            )
            return None
        self._problems.add(
            syntax_rules.KEY_NOT_TEXT,
            node.span,
            "A key must be a text followed by a colon.",
            "If this belongs to a text, put the whole text in quotes.",
        )
        return None


def _hash_words(text: str) -> dict[int, re.Match[str]]:
    """Return the words that begin with a hash, by where the spaces before each of them begin."""
    found = {}
    for word in _HASH_WORD.finditer(text):
        before = end_before(text, word.start(), " \t")
        if before < word.start():
            found[before] = word
    return found


def _span(event: Any) -> Span:  # noqa: ANN401 - as above
    return Span(event.start_mark.index, event.end_mark.index)


def _end(node: Mapping | Sequence, event: Any) -> int:  # noqa: ANN401 - as above
    """Return the end of a collection; in block style, which has no end mark, that of its last child."""
    end: int = event.end_mark.index
    if end > event.start_mark.index:
        return end
    if isinstance(node, Sequence):
        return node.items[-1].end if node.items else node.end
    last = next(reversed(node.entries.values()), None)
    return last.value.end if last else node.end
