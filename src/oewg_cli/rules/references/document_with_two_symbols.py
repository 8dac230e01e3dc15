from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.documents.differing_documents import DifferingDocument, differing_documents
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.wording import Certainty
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import PARTS_OF_SYMBOLS

_LEAST_WORDS = 6
_SUBJECT = lazy_pattern(r"\b(?:on|concerning|entitled|regarding)\s|“")


@rule("REF021", "document-with-two-symbols", Severity.WARNING, words=PARTS_OF_SYMBOLS)
def document_with_two_symbols(context: CheckContext) -> Iterator[Violation]:
    """The same document is cited with one symbol at one place and with another one elsewhere.

    ## Why

    One of the two symbols leads the reader to another document. Only names of some length are compared, such as "the
    report of the Secretary-General on the measurement of clouds"; `Add.1`, `Corr.1` and `Rev.1` make no difference. A
    document that the text of an entry introduces is held against `documents` there. Where the title of an agenda item
    is in the name, or only one symbol of each side is without the other, it is a remark.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references to documents are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: See the report of the Secretary-General on clouds over land (A/AC.999/2024/3).
      sea: See the report of the Secretary-General on clouds over land (A/AC.999/2024/4).
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See the report of the Secretary-General on clouds over land (A/AC.999/2024/3).
      sea: See the report of the Secretary-General on clouds over the sea (A/AC.999/2024/4).
    ```
    """
    first: dict[str, NamedDocument] = {}
    for named in context.picture.read(named_documents):
        if not _is_one_document(named):
            continue
        other = first.setdefault(_key(named), named)
        if other.base != named.base:
            yield Violation(
                named.wording.location,
                f"The same document has the symbol {quoted(named.wording.text)} here,"
                f" and {quoted(other.wording.text)} elsewhere.",
                "Correct the wrong symbol, or the name of the document.",
                ((other.wording.location, "cited here with another symbol"),),
            )
    for differing in context.picture.read(differing_documents):
        yield _of_programme(differing)


def _of_programme(differing: DifferingDocument) -> Violation:
    typed, named = differing.typed, differing.named
    return Violation(
        typed.wording.location,
        f"Is {quoted(typed.wording.text)} here the same document as {quoted(named.wording.text)},"
        f" {quoted(' '.join(named.named.text.split()))}?"
        if differing.certainty is Certainty.LIKELY
        else f"{quoted(' '.join(named.named.text.split()))} has the symbol {quoted(typed.wording.text)} here,"
        f" and {quoted(named.wording.text)} elsewhere.",
        "Correct the wrong symbol, under `documents` or in the text.",
        ((named.wording.location, "cited here with another symbol"),),
        Severity.INFO if differing.certainty is Certainty.LIKELY else None,
    )


def _is_one_document(named: NamedDocument) -> bool:
    """Return whether a name is that of one document only: long, with its subject, and not of several documents."""
    has_subject = _SUBJECT.search(named.name) is not None
    return has_subject and len(named.name.split()) >= _LEAST_WORDS and not named.noun.endswith("s")


def _key(named: NamedDocument) -> str:
    return " ".join(word.strip(',.;:“”"()') for word in named.name.split())
