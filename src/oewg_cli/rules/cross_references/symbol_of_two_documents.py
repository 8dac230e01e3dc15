from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.documents.renamed_documents import renamed_documents
from oewg_cli.statements.documents.symbols_in_lists import ListedSymbol, lists_of_symbols
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.symbols import PARTS_OF_SYMBOLS
from oewg_cli.un.un_data import read_data

_WORD = lazy_pattern(r"[^\W_]+(?:[’'-][^\W_]+)*")
_FEWEST = 2
_REPORT_OF = r"(?:draft\s)?report\sof\s(?:the\s)?(?P<author>[a-z][^,;()]*?)(?=\s(?:on|for|to|about|concerning)\s|$)"
_POINTING = lazy_pattern(
    r"(?<=report)(?:\s(?:on|of)\s(?:(?:it|them|this|these|those)|(?:that|this|the\ssame|(?:the|its)\s(?:last|previous))\s[a-z]+)"
    r"|\sthereo[fn])$"
)
_PART_AFTER = lazy_pattern(r",?\s(?:para|annex|sect|chap|part|table|art|p{1,2}\.|vol)")


@rule("XRF010", "symbol-of-two-documents", Severity.WARNING, words=PARTS_OF_SYMBOLS)
def symbol_of_two_documents(context: CheckContext) -> Iterator[Violation]:
    """Two different documents have the same symbol.

    ## Why

    One of the symbols is wrong, and its link leads to the other document. Names of which one is the shorter form of the
    other are those of one document. Where the two names are not in the same sentence, it is a remark. REF015 compares
    the titles of documents under `documents`. The name that an entry has in its text is compared where it differs in
    one word.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated is reproduced exactly.

    ## Bad

    ```yaml
    paragraphs:
      - >-
        The group will have before it the report of the Secretariat on rain (A/AC.999/2024/3) and the report of the
        Secretariat on snow (A/AC.999/2024/3). See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - >-
        The group will have before it the report of the Secretariat on rain (A/AC.999/2024/3) and the report of the
        Secretariat on snow (A/AC.999/2024/4). See the annex.
    ```
    """
    first_of: dict[str, NamedDocument] = {}
    reported: set[Wording] = set()
    for document in context.picture.read(named_documents):
        first = first_of.setdefault(document.symbol.document, document)
        is_part = _PART_AFTER.match(document.wording.field.plain, document.wording.end) is not None
        if first is not document and not is_part and _are_different(first.name, document.name):
            reported.add(document.wording)
            yield Violation(
                document.wording.location,
                _message(document.wording, first.named, document.named),
                "Correct one of the symbols, or give the document the same name.",
                (
                    (first.wording.location, "the other document"),
                    (first.named.location, "its name"),
                    (document.named.location, "the name of this one"),
                ),
                None if first.sentence is document.sentence else Severity.INFO,
            )
    yield from _of_lists(context, reported)
    for renamed in context.picture.read(renamed_documents):
        yield Violation(
            renamed.wording.location,
            f"{quoted(renamed.named.wording.text)} is called {quoted(_shown(renamed.named))} elsewhere."
            if renamed.is_certain
            else f"No document has {quoted(renamed.wording.text)} in its name; one is {quoted(_shown(renamed.named))}.",
            "Give the document the same name, or correct `documents` here."
            if renamed.is_certain
            else "Give the document the same name, or add the symbol of the document that is meant.",
            ((renamed.named.named.location, "the other name"),),
            None if renamed.is_certain else Severity.INFO,
        )


def _of_lists(context: CheckContext, reported: set[Wording]) -> Iterator[Violation]:
    """Report a symbol that one sentence or list has after two names: `Chad (E/2027/5) and Niger (E/2027/5)`."""
    for listed in context.picture.read(lists_of_symbols):
        first_of: dict[str, ListedSymbol] = {}
        for each in listed:
            first = first_of.setdefault(each.symbol, each)
            names = (first.name.text.casefold(), each.name.text.casefold())
            if first is not each and each.wording not in reported and _are_different(*names):
                yield Violation(
                    each.wording.location,
                    _message(each.wording, first.name, each.name),
                    "Correct one of the symbols.",
                    ((first.wording.location, "the other document"),),
                )


def _message(symbol: Wording, *names: Wording) -> str:
    one, other = (quoted(" ".join(name.text.split())) for name in names)
    return f"{quoted(symbol.text)} is the symbol of two documents here: {one} and {other}."


def _are_different(first: str, other: str) -> bool:
    """Return whether each of two names has words of its own, or is the report of others.

    `the report on it` has none; `the report on the use of wells` may have the title `Use of wells in the region`.
    """
    if _are_of_others(first, other) or _are_of_others(other, first):
        return True
    # `the note entitled “From farm to ship”` is not told by its words from `the note on storage`.
    if ("“" in first) != ("“" in other) and first.partition(" ")[0] == other.partition(" ")[0]:
        return False
    names = [_words(name) for name in (first, other)]
    if any(len(name) > 1 and name[1:2] == title[:1] for name, title in (names, reversed(names))):
        names = [name[int(name[0] in _kinds()) :] for name in names]
    one, two = map(set, names)
    if min(len(one), len(two)) >= _FEWEST:
        return not (one <= two or two <= one)
    # `the draft text` and `the note on sources of finance` have no word in common.
    return bool(one - _kinds() and two - _kinds()) and not one & two


def _words(name: str) -> list[str]:
    """Return the words of a name that tell it from others, in their order."""
    return [word for word in _WORD.findall(_POINTING.sub("", name)) if word not in _general()]


def _are_of_others(office: str, body: str) -> bool:
    """Return whether one report is that of an office, such as the Executive Director, and one that of a body.

    `the report of the Secretary-General on the work of the Board` may be shorter `the report of the Board`.
    """
    authors = read_data("document_names")["authors"]
    of = [compiled(_REPORT_OF).match(name) for name in (office, body)]
    by, whose = (set(_WORD.findall(each["author"])) if each is not None else set() for each in of)
    is_of_body = not (whose.isdisjoint(authors["body"]) or by.isdisjoint(authors["office"]))
    return is_of_body and whose.isdisjoint(authors["office"]) and not (whose - {"of", "the"}) & {*_WORD.findall(office)}


def _shown(document: NamedDocument) -> str:
    return " ".join(document.named.text.split())


@cache
def _kinds() -> frozenset[str]:
    return frozenset(word for noun in read_data("document_names")["nouns"] for word in noun.split())


@cache
def _general() -> frozenset[str]:
    """Return the words that one name of a document may have and another one not: articles, authors, `concerning`."""
    return frozenset(read_data("document_names")["general"])
