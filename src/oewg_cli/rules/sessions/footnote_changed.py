from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.sessions._differences import changed_text
from oewg_cli.rules.sessions._last_session import compared


@rule("SES006", "footnote-changed", Severity.WARNING)
def footnote_changed(context: CheckContext) -> Iterator[Violation]:
    """A footnote is worded otherwise than that of the last session.

    ## Why

    The words of a footnote were chosen with care, and often agreed. A repeated text is copied into six languages as
    long as it is the same. What is another one in each session may change: names, numbers, days, documents, recent
    resolutions, what is quoted, later years, and the subjects that only one of the two programmes names. A change
    is a remark, and a warning where it is known to be wrong: a number or a day of the session, and words that are
    still those of the last one. The name of a footnote is not compared.

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
