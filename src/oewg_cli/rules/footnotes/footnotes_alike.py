from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodeLocation


@rule("FTN004", "footnotes-alike", Severity.INFO, formerly=["notes-alike"])
def footnotes_alike(context: CheckContext) -> Iterator[Violation]:
    """Two footnotes say the same.

    ## Why

    The reader is sent to the foot of the page for what stands there already. Mostly the footnote was written again for
    a heading that comes again, which bears its mark the first time only.

    ## Authority

    Editorial Manual, "When to use footnotes": the same source is not given twice, and references are kept few,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-02>.

    ## Bad

    ```yaml
    subtitle: Note by the Secretariat[^rain]
    footnotes:
      wind: Speakers are invited to be brief.
      rain: Speakers are invited to be brief.
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat[^rain]
    footnotes:
      wind: Speakers are invited to be brief.
      rain: The list of speakers is open.
    ```
    """
    first: dict[str, str] = {}
    for field in context.texts(Role.FOOTNOTE):
        name = str(field.path[-1])
        same = first.setdefault(_gist(field), name)
        if same != name:
            yield Violation(
                NodeLocation(field.path, "key"),
                f"The footnote `{name}` says the same as the footnote `{same}`.",
                "Keep one of the two footnotes.",
                ((NodeLocation(("footnotes", same), "key"), "the same stands here"),),
            )


def _gist(field: TextField) -> str:
    """Return what a reader takes for the same: letters of either case, without spaces and the final full stop."""
    shown = "".join(inline.text for inline in field.inlines)
    return " ".join(shown.casefold().split()).rstrip(". ")
