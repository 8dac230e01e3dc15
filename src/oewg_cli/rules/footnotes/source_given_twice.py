"""FTN010."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import attrgetter

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.items import titled_item
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.references import SymbolReference

_PARTS = re.compile(r",?\s(?:para|sect|chap|annex|part|table|art|p{1,2}\.)")


@rule("FTN010", "source-given-twice", Severity.INFO)
def source_given_twice(document: Document) -> Iterator[Hit]:
    """A document is cited in a footnote and in the very sentence that bears its mark.

    ## Why

    The reader is sent to the foot of the page for a symbol that stands in the sentence already. A footnote that adds a
    paragraph or an annex of the document says more, and is right.

    ## Authority

    Editorial Manual, "When to use footnotes": a source is given in the text or in a footnote, and the same data do not
    appear in both, <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-02>.

    ## Bad

    ```yaml
    paragraphs:
      - The report (A/78/265) is summarized in the annex.[^report]
    footnotes:
      wind: Speakers are invited to be brief.
      report: See A/78/265.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The report is summarized in the annex.[^report]
    footnotes:
      wind: Speakers are invited to be brief.
      report: See A/78/265.
    ```
    """
    notes = {str(prose.path[-1]): prose for prose in document.texts(Role.FOOTNOTE)}
    cited = {name: symbols for name, note in notes.items() if (symbols := _whole_documents(note))}
    for prose, calls in _calls(document) if cited else ():
        in_sentences = _by_sentence(prose) if any(name in cited for name, _ in calls) else {}
        for name, at in calls:
            in_sentence = in_sentences.get(_sentence(prose, at), {})
            # Each footnote is looked at where it is called first.
            for reference in cited.pop(name, ()) if in_sentence else ():
                twin = in_sentence.get(reference.document)
                if twin is not None:
                    yield Hit(
                        notes[name].plain_place(reference.start, reference.end),
                        f"{quoted(reference.text)} stands in this footnote and in the sentence that bears its mark.",
                        "Give it in one of the two places.",
                        ((prose.plain_place(twin.start, twin.end), "the sentence has it here"),),
                    )


def _whole_documents(note: Prose) -> list[SymbolReference]:
    """Give the documents that a footnote cites as a whole, not by a paragraph or another part."""
    return [
        reference
        for reference in note.references
        if isinstance(reference, SymbolReference) and not _PARTS.match(note.plain, reference.end)
    ]


def _calls(document: Document) -> Iterator[tuple[Prose, list[tuple[str, int]]]]:
    """Give each text that calls footnotes, with their names and where in the plain text the marks stand."""
    by_path = {prose.path: prose for prose in document.prose}
    for prose in document.prose:
        if prose.marks and prose.role is not Role.FOOTNOTE:
            ends = accumulate(len(inline.text) for inline in prose.inlines)
            yield prose, [(inline.note, at) for inline, at in zip(prose.inlines, ends, strict=True) if inline.note]
    agenda = document.programme.agenda
    for entry in document.entries:
        item = titled_item(entry.entry.item, agenda.items) if entry.entry.item and agenda else None
        path = (*entry.path, "heading") if item is None else ("agenda", "items", item)
        heading = by_path.get(path)
        if entry.entry.footnote and heading is not None:
            yield heading, [(name, len(heading.plain)) for name in entry.entry.footnote]


def _by_sentence(prose: Prose) -> dict[int, dict[str, SymbolReference]]:
    """Give the documents that each sentence cites, by its number."""
    found: dict[int, dict[str, SymbolReference]] = {}
    for reference in prose.references:
        if isinstance(reference, SymbolReference):
            found.setdefault(_sentence(prose, reference.start), {})[reference.document] = reference
    return found


def _sentence(prose: Prose, at: int) -> int:
    return bisect_right(prose.sentences, at, key=attrgetter("start"))
