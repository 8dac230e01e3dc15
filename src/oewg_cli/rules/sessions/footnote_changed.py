"""SES006."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.sessions.beside_last import compared
from oewg_cli.rules.sessions.what_differs import changed_text


@rule("SES006", "footnote-changed", Severity.WARNING)
def footnote_changed(document: Document) -> Iterator[Hit]:
    """A footnote differs from that of the last session in more than what moves on.

    ## Why

    A footnote was worded with care, and mostly agreed upon. What repeats is taken over in six languages as long as it
    is the same. Documents, recent resolutions, days and the number of the session may move on; the name of a footnote
    is not compared.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly, footnotes
    included.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are asked to be brief.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```
    """
    if document.last is not None:
        for changed in compared(document).footnotes.changed:
            yield changed_text(changed, "footnote")
