from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.links._typed_links import TypedLink, typed_links
from oewg_cli.text.quoting import quoted


@rule("LNK001", "link-without-address", Severity.WARNING, words=("](",), formerly=["link-placeholder"])
def link_without_address(context: CheckContext) -> Iterator[Violation]:
    """A link has no address.

    ## Why

    Such a link does not work. You need not link the numbers of resolutions and the symbols of documents: the program
    does it by itself.

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

    Safe: the brackets and parentheses are removed and the text stays. The note is printed as before.
    """
    for link in context.once(typed_links):
        if not link.address:
            yield Violation(
                link.whole,
                f"The link {quoted(link.label.text)} has no address.",
                f"Write only {quoted(link.label.text)}: the program links it."
                if any(reference.address("en") for reference in link.references)
                else "Write its address, or remove the brackets and parentheses.",
                fix=SuggestedFix("Remove the brackets and parentheses.", _as_text(link)),
            )


def _as_text(link: TypedLink) -> tuple[Replacement, ...]:
    opening = link.field.location(link.label.start - 1, link.label.start)
    return Replacement(opening, ""), Replacement(link.tail, "")
