from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.sessions.old_addresses import old_addresses
from oewg_cli.text.quoting import quoted


@rule("MST055", "address-of-last-session", Severity.INFO, words=("://", "@"))
def address_of_last_session(context: CheckContext) -> Iterator[Violation]:
    """The address of a website or a mailbox has the year, or the number, of the session before.

    ## Why

    Many bodies have a page for each session, with its year or its number in the address. An address that is left over
    works, and leads to the documents and the registration of last year. An address in a sentence of the past, or in one
    that names that year, is not reported.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references are checked on the final
    text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - Documents will be posted at <https://example.org/clouds-2023>. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Documents will be posted at <https://example.org/clouds-2024>. See the annex.
    ```
    """
    for found in context.picture.read(old_addresses):
        yield Violation(
            found.location,
            f"The address has {quoted(found.words)}: it may be that of the session before.",
            "Open the page, and write its address if there is one for this session.",
        )
