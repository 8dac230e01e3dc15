"""EDT019."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import is_drafters
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.abbreviations import keeps_its_stop

_SENTENCES = frozenset({Role.PARAGRAPH, Role.FOOTNOTE})
_FIGURE = r"[0-9]{1,3}(?:,[0-9]{3})*(?= (?!(?:and|or|to|a\.m\.|p\.m\.|noon|midnight)(?!\w))[a-z]{2})"
_FIRST = re.compile(f"^{_FIGURE}", re.MULTILINE)
_BEHIND_STOP = re.compile(f"[.!?] {_FIGURE}")


@rule("EDT019", "sentence-begins-with-figure", Severity.INFO)
def sentence_begins_with_figure(document: Document) -> Iterator[Hit]:
    """A sentence begins with a figure.

    ## Why

    At the beginning of a sentence a number is a word, or the sentence is turned so that it begins with another.
    Headings, lists, dates and times are no sentences in this sense.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is short. 15 delegations spoke.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is short. Fifteen delegations spoke, and 12 were silent.
    ```
    """
    if any(prose.plain[:1].isdigit() for prose in document.texts(*_SENTENCES)):
        for passage in document.reading.find(_FIRST, _SENTENCES):
            yield from _hit(passage, passage.start)
    for passage in document.reading.find(_BEHIND_STOP, _SENTENCES):
        # Behind an abbreviation, "see No. 15 of the list", no sentence begins.
        if not keeps_its_stop(passage.prose.plain[: passage.start + 1].rsplit(maxsplit=1)[-1]):
            yield from _hit(passage, passage.start + len(". "))


def _hit(passage: Passage, start: int) -> Iterator[Hit]:
    if is_drafters(passage):
        figure = passage.prose.plain[start : passage.end]
        yield Hit(
            passage.prose.plain_place(start, passage.end),
            f"A sentence begins with the figure {quoted(figure)}.",
            "Write the number in words, or let the sentence begin with another word.",
        )
