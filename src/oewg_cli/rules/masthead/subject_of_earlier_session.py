from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.sessions.earlier_subjects import repeated_subjects
from oewg_cli.text.quoting import quoted


@rule(
    "MST056",
    "subject-of-earlier-session",
    Severity.INFO,
    words=("dealt", "was", "focus", "theme", "discuss", "tables", "concentrated", "looked"),
)
def subject_of_earlier_session(context: CheckContext) -> Iterator[Violation]:
    """A title, a theme or a heading has the subject with which an earlier session dealt.

    ## Why

    A body that has another subject at each session names those of earlier ones. Where a title of the agenda, the theme
    or the heading of a round table has one of these, it may be left over. Some subjects come back: this is a remark.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds, 3: Round tables on roads and markets}
    paragraphs:
      - The second session dealt with roads and markets. See the annex.
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds, 3: Round tables on schools and young people}
    paragraphs:
      - The second session dealt with roads and markets. See the annex.
    ```
    """
    for repeated in context.picture.read(repeated_subjects):
        yield Violation(
            repeated.title.location,
            f"{quoted(repeated.title.text)} has the subject that the text gives to an earlier session.",
            "Write the subject of this session; leave it only if it is the same.",
            ((repeated.subject.location, "the subject of an earlier session"),),
        )
