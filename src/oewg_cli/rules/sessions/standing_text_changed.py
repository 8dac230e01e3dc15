"""SES003."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.sessions.beside_last import compared
from oewg_cli.rules.sessions.what_differs import changed_text


@rule("SES003", "standing-text-changed", Severity.WARNING)
def standing_text_changed(document: Document) -> Iterator[Hit]:
    """A paragraph differs from that of the last session in more than what moves on.

    ## Why

    What repeats from session to session was edited and translated once, and is taken over in six languages as long as
    it is the same. A word that changes by accident has to be translated anew, and makes delegations ask what is meant
    by it. The number and the days of the session may move on, and so may documents, recent resolutions and other days.
    A paragraph of which more than half is new is only a remark.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly.

    ## Bad

    ```yaml
    paragraphs:
      - The third substantive session of the ad hoc working group on the measurement of clouds, established pursuant to
        General Assembly resolution 76/211, will take place at Headquarters on 4 and 5 March 2024.
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The third substantive session of the ad hoc working group on the measurement of clouds, established pursuant to
        General Assembly resolution 76/211, will be held at Headquarters on 4 and 5 March 2024.
      - The provisional programme of work is contained in the annex to the present note.
    ```
    """
    if document.last is not None:
        for changed in compared(document).paragraphs.changed:
            yield changed_text(changed, "paragraph")
