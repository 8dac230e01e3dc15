from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.repetitions.same_wording import same_wording


@rule("FTN004", "footnotes-alike", Severity.INFO, formerly=["notes-alike"], keys=("footnotes",))
def footnotes_alike(context: CheckContext) -> Iterator[Violation]:
    """Two footnotes have the same text.

    ## Why

    The reader reads the same text twice. Often the footnote was written again for a heading that is repeated; such a
    heading has its mark the first time only.

    ## Authority

    Editorial Manual, "When to use footnotes": the same source is not given twice, and references are kept few,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-02>.

    ## Bad

    ```yaml
    title: Provisional programme of work[^wind]
    subtitle: Note by the Secretariat[^rain]
    footnotes:
      wind: Speakers are invited to be brief.
      rain: Speakers are invited to be brief.
    ```

    ## Good

    ```yaml
    title: Provisional programme of work[^wind]
    subtitle: Note by the Secretariat[^rain]
    footnotes:
      wind: Speakers are invited to be brief.
      rain: The list of speakers is open.
    ```
    """
    first: dict[tuple[str, ...], str] = {}
    for field in context.texts(Role.FOOTNOTE):
        name = str(field.path[-1])
        same = first.setdefault(_compared_text(field), name)
        if same != name:
            yield Violation(
                NodeLocation(field.path, "key"),
                f"The footnote `{name}` has the same text as the footnote `{same}`.",
                "Keep only one of the two footnotes.",
                ((NodeLocation(("footnotes", same), "key"), "the other footnote"),),
            )


def _compared_text(field: TextField) -> tuple[str, ...]:
    """Return the text as it is compared: the words that count, and the addresses."""
    return same_wording("".join(inline.text for inline in field.inlines))
