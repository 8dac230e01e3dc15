"""Write the changes as Markdown, for a pull request."""

import re
from collections.abc import Iterator

from oewg_cli.diffing.changes import Change, ChangedWord
from oewg_cli.diffing.reporters.change_report import ChangeReport, by_heading, shown_words
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.note.blocks import RunChange
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import visible

_SPECIAL = lazy_pattern(r"[\\*_\[\]<>~$|]|&(?=#?\w+;)")
_TAGS = {RunChange.DELETED: "del", RunChange.INSERTED: "ins"}


def as_markdown(changed: ChangeReport) -> Iterator[Segment]:
    """Write the changes as a list under each heading, words with `<del>` and `<ins>`, as GitHub shows them."""
    yield Segment(f"## {_escaped(changed.new)}\n")
    if not changed.changes:
        yield Segment("\nNo change that a reader can see.\n")
    for where, changes in by_heading(changed.changes):
        yield Segment(f"\n### {_escaped(where)}\n\n")
        for change in changes:
            yield Segment(f"- {_escaped(change.sentence)}{_words(change)}\n")


def _words(change: Change) -> str:
    words = "".join(map(_word, shown_words(change)))
    return f"<br>{words}" if words else ""


def _word(word: ChangedWord) -> str:
    text = _escaped(word.text)
    return text if word.change is None else f"<{_TAGS[word.change]}>{text}</{_TAGS[word.change]}>"


def _escaped(text: str) -> str:
    """Escape what Markdown would read as markup; a quotation between backticks is ours and keeps them."""
    return "".join(
        piece if number % 2 else _SPECIAL.sub(r"\\\g<0>", piece)
        for number, piece in enumerate(re.split(r"(`[^`\n]*`)", " ".join(visible(text).split("\n"))))
    )
