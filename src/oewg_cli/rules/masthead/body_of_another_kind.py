from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.generic_bodies import generic_bodies
from oewg_cli.text.quoting import quoted


@rule(
    "MST044",
    "body-of-another-kind",
    Severity.WARNING,
    needs=("body", "programme"),
    words=("commission", "committee", "conference", "board", "forum", "congress", "group"),
)
def body_of_another_kind(context: CheckContext) -> Iterator[Violation]:
    """A text speaks of "the Committee" in the note of a commission, and no committee is named in it.

    ## Why

    A paragraph that was taken from the note of another body still calls it what that body is. Nothing is reported if a
    body of this kind is named in full anywhere in the note.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": names of bodies are checked on the final
    text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The Committee will elect its officers on the first day. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The working group will elect its officers on the first day. See the annex.
    ```
    """
    for stated in context.picture.read(generic_bodies):
        yield Violation(
            stated.wording.location,
            f"This text speaks of a {stated.kind}, but the body of the note is {quoted(context.programme.body)}, "
            f"and no other is named{' before' if stated.is_named_later else ''}.",
            "Name the body as the title block does, or name the other body in full first.",
            ((NodeLocation(("body",)), "the body of the note"),),
        )
