"""EDT030."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, rewriting, shown
from oewg_cli.rules.rule import Hit, rule

_BLANKS = re.compile(r" (?<!  ) [ ]*")


@rule("EDT030", "blank-doubled", Severity.INFO)
def blank_doubled(document: Document) -> Iterator[Hit]:
    """Two or more blanks stand between two words.

    ## Why

    One blank is enough, behind a full stop too. The note is printed with one, but the text is also searched and
    compared.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited  to be brief.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Fix

    Safe: one blank is left; in the texts below agenda items and in adopted titles only with `--unsafe-fixes`.
    """
    if "  " not in document.reading.text:
        return
    for passage in document.reading.find(_BLANKS):
        if _is_typed_between_words(document, passage) and not is_left_in_peace(passage):
            yield Hit(
                passage.place,
                f"More than one blank stands in {quoted(shown(passage, ' '))}.",
                "Leave one blank.",
                repair=rewriting(passage, " ", "Leave one blank."),
            )


def _is_typed_between_words(document: Document, passage: Passage) -> bool:
    """Tell whether words stand on both sides, and no address and no line end is in the blanks."""
    words, place = passage.prose.words_span, passage.place_to_change
    if place is None or not words.start < passage.start or not passage.end < words.end:
        return False
    return "\n" not in document.source.text[slice(*document.span(place))]
