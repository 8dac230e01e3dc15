"""Keep the comments of the last session's file: change weekdays in them, and report what may be outdated."""

from oewg_cli.programme.document import Document
from oewg_cli.programme.placed_parts import days_of
from oewg_cli.rollover.day_runs import day_runs
from oewg_cli.rollover.moved_days import moved_days
from oewg_cli.rollover.named_sessions import named_sessions
from oewg_cli.rollover.open_question_list import OpenQuestions
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.source.comments import comments_of
from oewg_cli.source.ignore_comments import MARKER
from oewg_cli.source.tree import Scalar, walk
from oewg_cli.text.edits import Edit
from oewg_cli.text.quoting import listing
from oewg_cli.text.source_text import Span
from oewg_cli.un.dates.dates import weekday


def kept_comments(
    document: Document, transition: SessionTransition, questions: OpenQuestions, removed: list[Span]
) -> list[Edit]:
    """Return the edits of comments with the weekday of a day, as `oewg new` writes them, and report other comments.

    Reported are comments that ignore findings, and comments that mention the last session. A removed one is not.
    """
    source = document.source
    day_on_line = {}
    for placed in days_of(document.programme):
        node, _ = walk(document.root, (*placed.path, "date"))
        if isinstance(node, Scalar) and placed.day.dates.single is not None:
            day_on_line[source.position(node.start).line] = placed.date
    edits: list[Edit] = []
    ignores: list[str] = []
    others: list[str] = []
    for comment in comments_of(source):
        start, end = comment.span
        text = source.text[start:end]
        words = text.lstrip("#").strip()
        day = day_on_line.get(source.position(start).line)
        if any(span.start <= start < span.end for span in removed):
            continue
        if day is not None and words == weekday(day, "en"):
            at = start + text.index(words)
            edits.append(Edit(Span(at, at + len(words)), weekday(day + transition.shift, "en")))
        elif words.startswith(MARKER):
            ignores.append(text)
        elif _mentions_last(words, transition):
            others.append(text)
    for sentence, found in (("ignores", ignores), ("comments", others)):
        if found:
            questions.add_remark(sentence, comments=listing(found))
    return edits


def _mentions_last(words: str, transition: SessionTransition) -> bool:
    """Return whether a comment mentions the last session, or one of its days."""
    return any(named_sessions(words, transition)) or any(
        moved_days(words, run, transition) for run in day_runs(words, transition.last)
    )
