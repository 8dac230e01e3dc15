from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import attrgetter

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.agenda._scheduled_items import agendas_of, bodies_of
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.references import SymbolReference

_PARTS = lazy_pattern(r",?\s(?:para|sect|chap|annex|part|table|art|p{1,2}\.)")


@rule("FTN010", "source-given-twice", Severity.INFO, keys=("footnotes",))
def source_given_twice(context: CheckContext) -> Iterator[Violation]:
    """A document is cited in a footnote and also in the sentence that has the footnote's mark.

    ## Why

    The reader looks at the footnote and finds only a symbol that is already in the sentence. A footnote that adds a
    paragraph or an annex of the document says more, and is right.

    ## Authority

    Editorial Manual, "When to use footnotes": a source is given in the text or in a footnote, and the same data do not
    appear in both, <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-02>.

    ## Bad

    ```yaml
    paragraphs:
      - The report (A/78/265) is summarized in the annex.[^report]
    footnotes:
      report: See A/78/265.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The report is summarized in the annex.[^report]
    footnotes:
      report: See A/78/265.
    ```
    """
    footnotes = {str(field.path[-1]): field for field in context.texts(Role.FOOTNOTE)}
    cited = {name: symbols for name, footnote in footnotes.items() if (symbols := _whole_documents(footnote))}
    for field, marks in _marks(context) if cited else ():
        in_sentences = _cited_by_sentence(field) if any(name in cited for name, _ in marks) else {}
        for name, at in marks:
            in_sentence = in_sentences.get(_sentence(field, at), {})
            # Each footnote is checked at its first mark.
            for reference in cited.pop(name, ()) if in_sentence else ():
                same = in_sentence.get(reference.document)
                if same is not None:
                    yield Violation(
                        footnotes[name].plain_location(reference.start, reference.end),
                        f"{quoted(reference.text)} is in this footnote and also in the sentence that has its mark.",
                        "Cite the document in only one of the two places.",
                        ((field.plain_location(same.start, same.end), "cited in the sentence"),),
                    )


def _whole_documents(footnote: TextField) -> list[SymbolReference]:
    """Return the documents that a footnote cites as a whole, not by a paragraph or another part."""
    return [
        reference
        for reference in footnote.references
        if isinstance(reference, SymbolReference) and not _PARTS.match(footnote.plain, reference.end)
    ]


def _marks(context: CheckContext) -> Iterator[tuple[TextField, list[tuple[str, int]]]]:
    """Return each text with footnote marks, with their names and offsets in the plain text."""
    for field in context.marked_fields:
        if field.role is not Role.FOOTNOTE:
            ends = accumulate(len(inline.text) for inline in field.inlines)
            yield (
                field,
                [(inline.footnote, at) for inline, at in zip(field.inlines, ends, strict=True) if inline.footnote],
            )
    marked = [(path, names) for path, names in _named(context) if names]
    by_path = {field.path: field for field in context.text_fields} if marked else {}
    for path, names in marked:
        text = by_path.get(path)
        if text is not None:
            yield text, [(name, len(text.plain)) for name in names]


def _named(context: CheckContext) -> Iterator[tuple[NodePath, list[str]]]:
    """Return the names of footnotes of days, meetings and entries, each with the path of the text before the mark."""
    for day in context.days:
        yield (*day.path, "text"), day.day.footnote or []
    for meeting in context.meetings:
        yield (*meeting.path, "heading"), meeting.meeting.footnote or []
    for placed in context.entries:
        entry, single = placed.entry, placed.entry.items.single if placed.entry.items is not None else None
        if entry.footnote:
            bodies = bodies_of(context, placed)
            item = context.once(agendas_of).titled(single, bodies) if single and entry.heading is None else None
            yield item.for_headings()[0] if item is not None else (*placed.path, "heading"), entry.footnote


def _cited_by_sentence(field: TextField) -> dict[int, dict[str, SymbolReference]]:
    """Return the documents that each sentence cites, by its number."""
    found: dict[int, dict[str, SymbolReference]] = {}
    for reference in field.references:
        if isinstance(reference, SymbolReference):
            found.setdefault(_sentence(field, reference.start), {})[reference.document] = reference
    return found


def _sentence(field: TextField, at: int) -> int:
    return bisect_right(field.sentences, at, key=attrgetter("start"))
