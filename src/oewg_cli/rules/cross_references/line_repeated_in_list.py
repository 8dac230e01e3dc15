from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.cross_references._said_again import may_be_said_again
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.repetitions.same_wording import same_wording
from oewg_cli.statements.subject_words import subject_words

_FEWEST = 3
"""The words of the shortest name of a document."""


@rule("XRF009", "line-repeated-in-list", Severity.WARNING, keys=("list",))
def line_repeated_in_list(context: CheckContext) -> Iterator[Violation]:
    """A list has the same line twice.

    ## Why

    Often a line was copied, and another one was meant. Articles, plurals and forms of address make no other line. Lines
    that name nobody and nothing, such as "Discussion" and "To be announced", may come again. Two lines with the same
    name of a document and the same symbol, or without one, say the same, whatever follows.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": the final text is read once more,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, list: [Delegation of Chile, Delegation of Chile]}]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, list: [Delegation of Chile, Delegation of Ghana]}]}]
    ```
    """
    first_of: dict[tuple[NodePath, tuple[str, ...]], TextField] = {}
    named: dict[tuple[NodePath, frozenset[str]], TextField] = {}
    with_symbol: dict[tuple[NodePath, str, frozenset[str]], TextField] = {}
    for field in context.texts(Role.BULLET, Role.SUBPARAGRAPH):
        wording = _folded(field)
        first = first_of.setdefault((field.path[:-1], same_wording(wording)), field)
        if first is not field and wording and not may_be_said_again(wording):
            is_exact = _folded(first) == wording
            yield Violation(
                NodeLocation(field.path),
                "This line appears twice in the list." if is_exact else "Two lines of this list say the same.",
                "Delete it, or write what is meant.",
                ((NodeLocation(first.path), "the same line"),),
            )
            continue
        document = _document(field)
        if document:
            other = named.setdefault((field.path[:-1], document), field)
            if other is field and field.references:
                # `The agenda and annotations` and `The agenda, with annotations` have one symbol.
                name = subject_words(field.plain[: field.references[0].start])
                other = with_symbol.setdefault(
                    (field.path[:-1], field.plain[field.references[0].start :].rstrip("; ."), name), field
                )
            symbols = {*_symbols(field), *_symbols(other)}
            if other is not field and len(symbols) == 1:
                yield Violation(
                    NodeLocation(field.path),
                    "This document is in the list twice.",
                    "Delete one of the lines, or write which other document is meant.",
                    ((NodeLocation(other.path), "the same document"),),
                )


def _folded(field: TextField) -> str:
    return " ".join(field.plain.casefold().split()).rstrip(".;, ").removesuffix("; and")


def _document(field: TextField) -> frozenset[str]:
    """Return the words of the name of a document before its only symbol, or of a whole line that has no symbol."""
    if len(field.references) > 1:
        return frozenset()
    end = field.references[0].start if field.references else len(field.plain)
    words = same_wording(field.plain[:end].rstrip(" (").rstrip(".;, "))
    return frozenset(words) if len(words) >= _FEWEST else frozenset()


def _symbols(field: TextField) -> list[str]:
    return [field.plain[each.start : each.end] for each in field.references]
