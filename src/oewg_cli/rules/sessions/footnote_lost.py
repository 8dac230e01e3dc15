"""SES005."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.sessions.beside_last import compared


@rule("SES005", "footnote-lost", Severity.WARNING, needs=("footnotes",))
def footnote_lost(document: Document) -> Iterator[Hit]:
    """A footnote of the last session has no counterpart.

    ## Why

    Footnotes are lost before anything else when text is copied from one file to another, and nobody misses them at
    first sight.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly, footnotes
    included.

    ## Bad

    ```yaml
    # without footnotes
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, item: 2]}]
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```
    """
    if document.last is None:
        return
    where = "footnotes" if document.programme.footnotes else "programme"
    for lost in compared(document).footnotes.lost:
        yield Hit(
            Place((where,), "key"),
            f"The footnote {quoted(str(lost.path[-1]))} of the last session has no counterpart: {quoted(lost.plain)}.",
            "Take it over with its mark, unless it was left out on purpose.",
        )
