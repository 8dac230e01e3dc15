from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.sessions._differences import changed_text
from oewg_cli.rules.sessions._last_session import compared


@rule("SES006", "footnote-changed", Severity.WARNING)
def footnote_changed(context: CheckContext) -> Iterator[Violation]:
    """A footnote differs from that of the last session in more than dates, numbers and documents.

    ## Why

    The words of a footnote were chosen with care, and often agreed. A repeated text is copied into six languages as
    long as it is the same. Documents, recent resolutions, days and the number of the session may change, and so may
    later years, the number of an annual report and the page of a website; the name of a footnote is not compared.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly, footnotes
    included.

    ## Bad

    ```yaml
    # the last note: Speakers are invited to be brief.
    footnotes:
      wind: Speakers are asked to be brief.
    ```

    ## Good

    ```yaml
    # the last note: Speakers are invited to be brief.
    footnotes:
      wind: Speakers are invited to be brief.
    ```
    """
    if context.last_session is not None:
        for changed in compared(context).footnotes.changed:
            yield changed_text(changed, "footnote")
