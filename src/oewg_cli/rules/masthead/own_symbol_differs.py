from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.documents.cited_documents import cited_documents
from oewg_cli.statements.documents.named_documents import base_of, named_documents
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.references.symbols import PARTS_OF_SYMBOLS, Symbol

_LEAD = (
    r"\b(?:present|this)\s+(?:note|document|programme\s+of\s+work)"
    r",?\s*(?:\(|contained\s+in\s+|issued\s+as\s+)?(?:document\s+)?$"
)
_LONGEST_LEAD = 60
_OF_NOTE = r"\b(?:present|this|note|timetable|programme\sof\swork|organization\sof\swork|annex|itself|follow)"
"""What a sentence on the note itself says."""


@rule("MST060", "own-symbol-differs", Severity.WARNING, words=PARTS_OF_SYMBOLS)
def own_symbol_differs(context: CheckContext) -> Iterator[Violation]:
    """A text gives the note itself another symbol than the masthead, or the symbol of the note to another document.

    ## Why

    "The present note" with the symbol of another document was copied with its sentence. "The annotations to the agenda"
    with the symbol of the note lead the reader back to it.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references to documents are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The programme of work is in the annex to the present document (A/AC.999/2024/7).
    ```

    ## Good

    ```yaml
    paragraphs:
      - The programme of work is in the annex to the present document (A/AC.999/2024/2).
    ```
    """
    own = context.once(own_symbol)
    if own is None:
        return
    yield from _of_another(context, own)
    for field in context.text_index.with_figures:
        for reference in field.references:
            if not isinstance(reference, SymbolReference) or base_of(reference.symbol) == base_of(own):
                continue
            if compiled(_LEAD).search(field.plain, max(0, reference.start - _LONGEST_LEAD), reference.start):
                yield Violation(
                    field.plain_location(reference.start, reference.end),
                    f"The text says that the present document is {quoted(reference.text)},"
                    f" but its symbol is {quoted(own.text)}.",
                    "Correct the symbol here, or `symbol` in the masthead.",
                    ((NodeLocation(("masthead", "symbol")), "the symbol of the note"),),
                )


def _of_another(context: CheckContext, own: Symbol) -> Iterator[Violation]:
    """Report the symbol of the note beside the name of a document that has no word of its title."""
    if own.text not in context.text_index.text:
        return
    yield from _beside_nothing(context, own)
    title = subject_words(" ".join(field.plain for field in context.texts(Role.TITLE))) - {"work"}
    for named in context.picture.read(named_documents):
        is_agenda = named.noun.endswith("agenda")  # REF020 compares it
        is_own = title & subject_words(named.name) or {"present", "this", "note", "timetable"} & {*named.name.split()}
        if named.base == base_of(own) and not is_agenda and not is_own:
            yield Violation(
                named.wording.location,
                f"{quoted(named.wording.text)} is the symbol of the note itself, but here it is given to "
                f"{quoted(' '.join(named.named.text.split()))}.",
                "Write the symbol of that document.",
                ((NodeLocation(("masthead", "symbol")), "the symbol of the note"),),
            )


def _beside_nothing(context: CheckContext, own: Symbol) -> Iterator[Violation]:
    """Remark on `listed in document` with the symbol of the note, in a sentence that does not speak of the note."""
    named = {(each.wording.field.path, each.wording.start) for each in context.picture.read(named_documents)}
    for each in context.picture.read(cited_documents):
        is_own = base_of(each.symbol) == base_of(own) and each.wording.field.role in PARAGRAPHS
        if not is_own or (each.wording.field.path, each.wording.start) in named:
            continue
        if compiled(_OF_NOTE).search(each.sentence.folded) is None:
            yield Violation(
                each.wording.location,
                f"{quoted(each.wording.text)} is the symbol of the note itself.",
                "Write the symbol of the other document, if one is meant.",
                ((NodeLocation(("masthead", "symbol")), "the symbol of the note"),),
                Severity.INFO,
            )
