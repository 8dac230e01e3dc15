from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.links._typed_links import TypedLink, typed_links
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.document_addresses import document_at, is_same_document

_IGNORED_AROUND = " *"


@rule("LNK003", "link-too-long", Severity.INFO, words=("](",))
def link_too_long(context: CheckContext) -> Iterator[Violation]:
    """A link to a resolution or document contains more words than its number or symbol.

    ## Why

    In documents as issued only the number is linked: `75/240`, without the word "resolution" and the name of the organ.
    The program links numbers in this way by itself.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292.

    ## Bad

    ```yaml
    subtitle: Pursuant to General Assembly [resolution 76/211](https://docs.un.org/en/A/RES/76/211)
    ```

    ## Good

    ```yaml
    subtitle: Pursuant to General Assembly resolution [76/211](https://docs.un.org/en/A/RES/76/211)
    ```

    ## Fix

    Unsafe: the other words are moved out of the link. They stay in the text.
    """
    for link in context.once(typed_links):
        references = link.references if link.address else []
        target = document_at(link.address) if len(references) == 1 else None
        name = references[0].document if references else None
        if target is None or name is None or not is_same_document(name, target):
            continue
        number = references[0].text
        if link.label.text.strip(_IGNORED_AROUND) != number:
            yield Violation(
                link.field.location(link.label.start, link.label.end),
                f"The link contains {quoted(link.label.text)}, not only {quoted(number)}.",
                f"Write it without a link: the program links {quoted(number)} itself.",
                fix=SuggestedFix(f"Link only {quoted(number)}.", (_narrowed(link),), safe=False),
            )


def _narrowed(link: TypedLink) -> Replacement:
    label = link.field.text[link.label.start : link.label.end]
    reference = link.references[0]
    start, end = reference.start - link.at, reference.end - link.at
    return Replacement(link.whole, f"{label[:start]}[{label[start:end]}]({link.address}){label[end:]}")
