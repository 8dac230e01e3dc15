from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.sessions._differences import changed_text
from oewg_cli.rules.sessions._last_session import compared, list_changes
from oewg_cli.source.tree import NodeLocation


@rule("SES003", "paragraph-changed", Severity.WARNING, formerly=("standing-text-changed",))
def paragraph_changed(context: CheckContext) -> Iterator[Violation]:
    """A paragraph is worded otherwise than that of the last session.

    ## Why

    Text that is repeated from session to session was edited and translated once, and is copied into six languages as
    long as it is the same. A word that changes by accident has to be translated again, and delegations ask what it
    means. What is another one in each session may change: names, numbers, days, documents, recent resolutions, what is
    in quotation marks, later years, and the subjects that only one of the two programmes names. Since a drafter may
    well mean to change a word, a change is a remark. It is a warning where it is known to be wrong: the number of the
    session, its first and its last day, and words that are still those of the last session.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly.

    ## Bad

    ```yaml
    # the first paragraph of the last note: … will be held at Headquarters on 4 and 5 December 2023.
    paragraphs:
      - The third substantive session of the ad hoc working group on the measurement of clouds, established pursuant to
        General Assembly resolution 76/211, will take place at Headquarters on 4 and 5 March 2024.
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    # the first paragraph of the last note: … will be held at Headquarters on 4 and 5 December 2023.
    paragraphs:
      - The third substantive session of the ad hoc working group on the measurement of clouds, established pursuant to
        General Assembly resolution 76/211, will be held at Headquarters on 4 and 5 March 2024.
      - The provisional programme of work is contained in the annex to the present note.
    ```
    """
    if context.last_session is not None:
        for changed in compared(context).paragraphs.changed:
            yield changed_text(changed, "paragraph")
        for change in list_changes(context):
            for field in change.gained if change.role is Role.SUBPARAGRAPH else ():
                yield Violation(
                    NodeLocation(field.path),
                    "The list of the last session does not have this line.",
                    "Leave it out, unless it was added on purpose.",
                    severity=Severity.INFO,
                )
