"""MST013."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.masthead.annex_mentions import annex_mentions
from oewg_cli.rules.rule import Hit, rule


@rule("MST013", "annex-numbered", Severity.WARNING)
def annex_numbered(document: Document) -> Iterator[Hit]:
    """A paragraph gives a number to the annex, though there is only one.

    ## Why

    A single annex has the heading "Annex" and no number; the reader would look for a second one. The annexes of other
    documents keep the numbers that they have there.

    ## Authority

    Documents as issued, such as the programmes of work of A/AC.292; Editorial Manual, "Headings",
    <https://www.un.org/dgacm/en/content/editorial-manual/headings>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in annex I to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
    ```
    """
    for mention in annex_mentions(document):
        if mention.number is not None:
            message = f"The annex is called annex {mention.number}, but the note has only one annex."
            yield Hit(mention.place, message, "Write: the annex.")
