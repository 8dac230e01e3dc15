from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.documents.documents_of_session_before import documents_of_session_before
from oewg_cli.statements.documents.old_documents import old_documents
from oewg_cli.statements.wording import Certainty
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.references.symbols import PARTS_OF_SYMBOLS


@rule("MST050", "document-of-year-before", Severity.WARNING, words=PARTS_OF_SYMBOLS, keys=("agenda.symbol",))
def document_of_year_before(context: CheckContext) -> Iterator[Violation]:
    """A document that is for this session has the year or the number of the session before in its symbol.

    ## Why

    "The Commission will have before it" is copied from the note of the session before, and one of the symbols stays as
    it was: delegations open last year's report. Only series in which the note has a document of the session's year are
    compared; documents that are cited for the past or for another session are not. Where documents may have been issued
    before the year of the session it is a remark.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: many series have the year of the
    session in their symbols.

    ## Bad

    ```yaml
    paragraphs:
      - The working group will have before it the report on rain (A/AC.999/2023/5). See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The working group will have before it the report on rain (A/AC.999/2024/5). See the annex.
    ```
    """
    for document in context.picture.read(documents_of_session_before):
        before = ordinal(document.year, "en")
        yield Violation(
            document.location,
            f"{quoted(document.text)} is a document of the {before} session, but this session is the "
            f"{ordinal(document.year + 1, 'en')}.",
            "Check the symbol: it may be that of the document for the last session.",
            ((document.other, f"a symbol of this session, {document.other_text}"),),
            severity=None if document.certainty is Certainty.CERTAIN else Severity.INFO,
        )
    for document in context.picture.read(old_documents):
        yield Violation(
            document.location,
            f"{quoted(document.text)} is a document of {document.year}, but the session is in "
            f"{context.programme.session.opens.year}.",
            "Check the symbol: it may be that of the document for the last session.",
            ((document.other, f"a document of the same series for this session, {document.other_text}"),),
            severity=None if document.certainty is Certainty.CERTAIN else Severity.INFO,
        )
