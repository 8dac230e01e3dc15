"""SES004."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.sessions.beside_last import compared


@rule("SES004", "paragraph-lost", Severity.INFO, needs=("paragraphs",))
def paragraph_lost(document: Document) -> Iterator[Hit]:
    """A paragraph of the last session has no counterpart.

    ## Why

    Most paragraphs of a note stand in each of them. One that is gone was left out on purpose, or lost while the note
    was put together.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly.

    ## Bad

    ```yaml
    paragraphs:
      - The third substantive session of the ad hoc working group on the measurement of clouds, established pursuant to
        General Assembly resolution 76/211, will be held at Headquarters on 4 and 5 March 2024.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The third substantive session of the ad hoc working group on the measurement of clouds, established pursuant to
        General Assembly resolution 76/211, will be held at Headquarters on 4 and 5 March 2024.
      - The provisional programme of work is contained in the annex to the present note.
    ```
    """
    if document.last is None:
        return
    for lost in compared(document).paragraphs.lost:
        number = int(lost.path[-1]) + 1
        yield Hit(
            Place(("paragraphs",), "key"),
            f"Paragraph {number} of the last session has no counterpart: {quoted(lost.plain)}.",
            "Take it over, unless it was left out on purpose.",
        )
