"""FTN005."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.footnotes.clusters import clusters
from oewg_cli.rules.rule import Hit, rule

_PUNCTUATION = {
    ".": "full stop",
    ",": "comma",
    ";": "semicolon",
    ":": "colon",
    "!": "exclamation mark",
    "?": "question mark",
}


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
    """
    for prose in document.prose:
        for cluster in clusters(prose):
            if cluster.after in _PUNCTUATION:
                marks = "The footnote mark stands" if len(cluster.marks) == 1 else "The footnote marks stand"
                yield Hit(
                    prose.place(cluster.marks[0].start, cluster.marks[-1].end),
                    f"{marks} before the {_PUNCTUATION[cluster.after]}.",
                    f"Write `{cluster.after}{cluster.typed}`.",
                )
