"""The comments of the last session's file: weekdays in them move on, all else is left and told of."""

from oewg_cli.programme.document import Document
from oewg_cli.programme.placed_parts import days_of
from oewg_cli.rollover.day_runs import day_runs
from oewg_cli.rollover.moved_days import moved_days
from oewg_cli.rollover.named_sessions import named_sessions
from oewg_cli.rollover.open_question_list import Checks
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.source.comments import comments_of
from oewg_cli.source.ignore_comments import MARKER
from oewg_cli.source.tree import Scalar, walk
from oewg_cli.text.edits import Edit
from oewg_cli.text.quoting import listing
from oewg_cli.text.source_text import Span
from oewg_cli.un.dates.dates import weekday


def left_comments(document: Document, turn: SessionTransition, checks: Checks, taken_out: list[Span]) -> list[Edit]:
    """Return the edits of comments that are the weekday of a day, as `oewg new` writes them, and tell of others.

    These excuse a fault of the last session, or may speak of it. A comment that is taken out is not spoken of.
    """
    source = document.source
    day_on_line = {}
    for placed in days_of(document.programme):
        node, _ = walk(document.root, (*placed.path, "date"))
        if isinstance(node, Scalar):
            day_on_line[source.position(node.start).line] = placed.date
    edits: list[Edit] = []
    excuses: list[str] = []
    others: list[str] = []
    for comment in comments_of(source):
        start, end = comment.span
        text = source.text[start:end]
        words = text.lstrip("#").strip()
        day = day_on_line.get(source.position(start).line)
        if any(span.start <= start < span.end for span in taken_out):
            continue
        if day is not None and words == weekday(day, "en"):
            at = start + text.index(words)
            edits.append(Edit(Span(at, at + len(words)), weekday(day + turn.shift, "en")))
        elif words.startswith(MARKER):
            excuses.append(text)
        elif _speaks_of_last(words, turn):
            others.append(text)
    for sentence, found in (("excuses", excuses), ("comments", others)):
        if found:
            checks.say(sentence, comments=listing(found))
    return edits


def _speaks_of_last(words: str, turn: SessionTransition) -> bool:
    """Return whether a comment names the last session, or one of its days."""
    return any(named_sessions(words, turn)) or any(moved_days(words, run, turn) for run in day_runs(words, turn.last))
