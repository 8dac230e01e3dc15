"""Write questions as comments in a file: after a value, or on a line above it."""

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from oewg_cli.rollover.question_words import wording
from oewg_cli.rollover.value_edits import line_end, line_start
from oewg_cli.source.comments import comments_of
from oewg_cli.source.loader import Format, format_of
from oewg_cli.source.tree import Mapping, Node, Scalar
from oewg_cli.source.yaml_formatting import WIDTH, comment
from oewg_cli.text.edits import Edit
from oewg_cli.text.source_text import SourceText, Span


class QuestionComment(NamedTuple):
    """A question about a value."""

    node: Node
    question: str


def question_edits(source: SourceText, root: Node, comments: list[QuestionComment]) -> list[Edit]:
    """Return the edits that write questions as comments, at the end of the line of the value or on a line above it.

    A comment is written above if the line would be too long, if it has a comment already, or if the value is a text of
    several lines. JSON has no comments, so there are no edits; nor is there one if the comment would be part of a text.
    """
    if format_of(source) is Format.JSON or not comments:
        return []
    texts = sorted(scalar.span for scalar in scalars_of(root))
    commented = {source.position(each.span.start).line for each in comments_of(source)}
    questions: dict[int, list[str]] = defaultdict(list)
    node_at: dict[int, Node] = {}
    for each in comments:
        begin = line_start(source.text, each.node.span.start)
        questions[begin].append(each.question)
        node_at.setdefault(begin, each.node)
    edits = []
    for begin, line_questions in questions.items():
        words = f"{wording()['prefix']} {' '.join(dict.fromkeys(line_questions))}"
        end = line_end(source.text, node_at[begin].span.start)
        fits = len(source.text[begin : end.start]) + len(words) + len("  # ") <= WIDTH
        has_comment = source.position(begin).line in commented
        if fits and not has_comment and not _is_within(texts, end.start):
            edits.append(Edit(Span(end.start, end.start), f"  {comment(words)}"))
        elif not _is_within(texts, begin):
            line = source.text[begin : end.start]
            indent = len(line) - len(line.lstrip(" \t"))
            above = comment(words, indent).replace("\n", source.text[slice(*end)] or "\n")
            edits.append(Edit(Span(begin, begin), f"{above}{source.text[slice(*end)] or chr(10)}"))
    return edits


def _is_within(texts: list[Span], offset: int) -> bool:
    """Return whether an offset is inside one of some sorted spans."""
    at = bisect_left(texts, Span(offset, offset)) - 1
    return at >= 0 and texts[at].end > offset


def scalars_of(root: Node) -> list[Scalar]:
    """Return all keys and values of a tree, in no order."""
    found: list[Scalar] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            found.append(node)
        elif isinstance(node, Mapping):
            found += [entry.key for entry in node.entries.values()]
            waiting += [entry.value for entry in node.entries.values()]
        else:
            waiting += node.items
    return found
