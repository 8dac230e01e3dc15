from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.links._typed_links import TypedLink, typed_links
from oewg_cli.text.quoting import quoted


@rule("LNK001", "link-without-address", Severity.WARNING, formerly=["link-placeholder"])
def link_without_address(context: CheckContext) -> Iterator[Violation]:
    """A link has no address, only the place for one.

    ## Why

    Such a link leads nowhere. The numbers of resolutions and the symbols of documents need no marks: the program knows
    them and links them to the documents.

    ## Authority

    The programme format: `[text](https://…)` is a link, `[text](#)` is the text alone.

    ## Bad

    ```yaml
    subtitle: Note by the Secretariat pursuant to General Assembly resolution [76/211](#)
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat pursuant to General Assembly resolution 76/211
    ```

    ## Fix

    Safe: the marks are taken out and the text stays; the note is printed as before.
    """
    for link in context.once(typed_links):
        if not link.address:
            yield Violation(
                link.whole,
                f"The link of {quoted(link.label.text)} leads nowhere.",
                f"Write {quoted(link.label.text)} alone: the program links it."
                if any(reference.address("en") for reference in link.references)
                else "Write its address, or take its marks out.",
                fix=SuggestedFix("Take the marks out.", _without_marks(link)),
            )


def _without_marks(link: TypedLink) -> tuple[Replacement, ...]:
    opening = link.field.place(link.label.start - 1, link.label.start)
    return Replacement(opening, ""), Replacement(link.tail, "")
