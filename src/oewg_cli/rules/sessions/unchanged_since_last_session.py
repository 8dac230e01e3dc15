from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.sessions._unchanged import unchanged_values
from oewg_cli.text.quoting import quoted

_ELSEWHERE = ", but it has in other places"


@rule("SES012", "unchanged-since-last-session", Severity.WARNING)
def unchanged_since_last_session(context: CheckContext) -> Iterator[Violation]:
    """Words that change from session to session are still those of the last note.

    ## Why

    `oewg new --from` keeps the documents, the resolutions and the deadlines of the last note, and asks with a comment
    `# check:` whether they are still right. Where nobody has answered, the last session's report is cited, or a list of
    speakers closes a year before it opens. A document or a day of the last session is a warning; what may stay the
    same, such as a resolution, is a remark. The resolution that established the body stays, and so does what a text
    tells of earlier sessions. A theme, a person, a period or a subject that is another one in other places of the note
    is a warning; States of officers, cities, counts and documents beside something new are remarks.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references to documents and dates are
    checked on the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    # the last note has the same date
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2023-10-16, original: en}
    ```

    ## Good

    ```yaml
    # the last note is dated 16 October 2023
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```
    """
    if context.last_session is None:
        return
    for value in context.once(unchanged_values):
        yield Violation(
            value.location,
            f"This has not changed since the last session{_ELSEWHERE * value.has_changed_elsewhere}:"
            f" is {quoted(value.text)} still right?",
            "Write what is right for this session; leave it only if it is still true.",
            severity=None if value.is_of_last else Severity.INFO,
        )
