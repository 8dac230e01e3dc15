from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.links._typed_links import TypedLink, typed_links
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.un.references.document_addresses import document_at, is_same_document

_NUMBER = lazy_pattern(r"[0-9]{1,4}/[0-9]{1,4}")


@rule("LNK002", "link-to-another-document", Severity.ERROR, words=("](",))
def link_to_another_document(context: CheckContext) -> Iterator[Violation]:
    """A link shows one resolution or document and leads to another one.

    ## Why

    Two digits in the wrong order are easily overlooked in an address, and the reader gets the wrong document. A link to
    a later version of the document, such as a revision, is right.

    ## Authority

    Documents as issued: the address of a link contains the symbol of the document that the text cites,
    `https://docs.un.org/en/A/RES/75/240`.

    ## Bad

    ```yaml
    subtitle: Pursuant to General Assembly resolution [76/211](https://undocs.org/en/A/RES/76/121)
    ```

    ## Good

    ```yaml
    subtitle: Pursuant to General Assembly resolution [76/211](https://undocs.org/en/A/RES/76/211)
    ```

    ## Fix

    Unsafe: the address is replaced by that of the document that is shown. Check which of the two is right. There is no
    fix where the link shows more than one number or symbol.
    """
    for link in context.once(typed_links):
        target = document_at(link.address)
        names = _documents(link)
        if target is not None and names and not any(_leads_to(name, target) for name in names):
            yield Violation(
                link.target,
                f"The link {quoted(link.label.text)} leads to {quoted(target)}.",
                f"Check which is right: the link shows {listing(names)}.",
                fix=_suggested_fix(link, context.programme.language),
            )


def _documents(link: TypedLink) -> list[str]:
    """Return the symbols of the documents shown; a number without the word "resolution" is returned as it is."""
    if _NUMBER.fullmatch(link.label.text.strip()) and not link.references:
        return [link.label.text.strip()]
    return [reference.document for reference in link.references if reference.document]


def _leads_to(name: str, target: str) -> bool:
    return f"/{name}/" in f"{target}/" if _NUMBER.fullmatch(name) else is_same_document(name, target)


def _suggested_fix(link: TypedLink, language: str) -> SuggestedFix | None:
    if len(link.references) != 1 or link.references[0].text != link.label.text.strip():
        return None
    address = link.references[0].address(language)
    return (
        SuggestedFix(f"Write {quoted(address)}.", (Replacement(link.target, address),), safe=False) if address else None
    )
