from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.repetitions.same_wording import same_wording
from oewg_cli.text.quoting import quoted


@rule("XRF011", "heading-repeated", Severity.WARNING, keys=("paragraphs.heading",))
def heading_repeated(context: CheckContext) -> Iterator[Violation]:
    """Two headings above the paragraphs of the note are the same.

    ## Why

    The reader cannot tell the two parts of the note apart. Often the second heading was copied with its paragraph.

    ## Authority

    Editorial Manual, "Headings", <https://www.un.org/dgacm/en/content/editorial-manual/headings>: a heading says what
    the text under it is about.

    ## Bad

    ```yaml
    paragraphs:
      - {heading: Rooms, paragraphs: [The session is held at Headquarters.]}
      - {heading: Rooms, paragraphs: [The programme is contained in the annex to the present note.]}
    ```

    ## Good

    ```yaml
    paragraphs:
      - {heading: Rooms, paragraphs: [The session is held at Headquarters.]}
      - {heading: Programme, paragraphs: [The programme is contained in the annex to the present note.]}
    ```
    """
    first_of: dict[tuple[str, ...], TextField] = {}
    for field in context.texts(Role.NOTE_HEADING):
        first = first_of.setdefault(same_wording(field.plain), field)
        if first is not field:
            yield Violation(
                NodeLocation(field.path),
                f"The heading {quoted(field.plain)} {_again(first, field)}.",
                "Delete it, so that its paragraphs are under the first one, or write another heading.",
                ((NodeLocation(first.path), "the same heading"),),
            )


def _again(first: TextField, field: TextField) -> str:
    one, other = (" ".join(each.plain.casefold().split()).rstrip(" .:") for each in (first, field))
    return "appears twice in the note" if one == other else f"says the same as {quoted(first.plain)}"
