"""FTN005."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.model.prose import ADOPTED, Prose
from oewg_cli.rules.footnotes.clusters import Cluster, clusters
from oewg_cli.rules.rule import Change, Hit, Repair, rule

_PUNCTUATION = {
    ".": "full stop",
    ",": "comma",
    ";": "semicolon",
    ":": "colon",
    "!": "exclamation mark",
    "?": "question mark",
}

_WORD_END = re.compile(r"[\w)\]”’»*]")
_PAUSE = re.compile(r"[\s)\]”’»\"'*]?")


@rule("FTN005", "mark-before-punctuation", Severity.WARNING)
def mark_before_punctuation(document: Document) -> Iterator[Hit]:
    """A footnote mark stands before a punctuation mark, not behind it.

    ## Why

    In English the mark follows the punctuation; in French and Spanish it comes before it, which is how it gets into
    texts that were translated. Before a dash, and before a closing parenthesis or quotation mark, a mark is right.

    ## Authority

    Editorial Manual, "Footnote indicators",
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex[^rain].
    footnotes:
      wind: Speakers are invited to be brief.
      rain: The list of speakers is open.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex.[^rain]
    footnotes:
      wind: Speakers are invited to be brief.
      rain: The list of speakers is open.
    ```

    ## Fix

    Safe: the punctuation is put before the marks. Not where it stands in other italics than they, or beside further
    punctuation; in texts that repeat what was adopted only with `--unsafe-fixes`.
    """
    for prose in document.marked_prose:
        for cluster in clusters(prose):
            if cluster.after in _PUNCTUATION:
                marks = "The footnote mark stands" if len(cluster.marks) == 1 else "The footnote marks stand"
                yield Hit(
                    prose.place(cluster.marks[0].start, cluster.marks[-1].end),
                    f"{marks} before the {_PUNCTUATION[cluster.after]}.",
                    f"Write `{cluster.after}{cluster.typed}`.",
                    repair=_repair(prose, cluster),
                )


def _repair(prose: Prose, cluster: Cluster) -> Repair | None:
    """Give the repair that moves the punctuation, if the marks stand between a word and it, and nothing else does."""
    start, end = cluster.marks[0].start, cluster.marks[-1].end
    before, behind = prose.text[start - 1 : start], prose.text[end + 1 : end + 2]
    if cluster.after_start != end or not _WORD_END.fullmatch(before) or not _PAUSE.fullmatch(behind):
        return None
    change = Change(prose.place(start, end + 1), cluster.after + prose.text[start:end])
    return Repair(
        f"Put the {_PUNCTUATION[cluster.after]} before the mark{'s' if len(cluster.marks) > 1 else ''}.",
        (change,),
        safe=prose.role not in ADOPTED,
    )
