"""EDT037."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, rewriting, shown
from oewg_cli.rules.rule import Hit, rule

_RUN_TOGETHER = re.compile(
    r"[,;.](?:(?<=[a-z][a-z)][,;])(?=[A-Za-z]{2})|(?<=[a-z]{3}\.)(?=[A-Z][a-z]*[ ,;])(?<!www\.))", re.ASCII
)

_BEFORE_LETTER = re.compile("[,;.](?=[A-Za-z])")


@rule("EDT037", "blank-after-punctuation-missing", Severity.WARNING)
def blank_after_punctuation_missing(document: Document) -> Iterator[Hit]:
    """No blank stands behind a comma, a semicolon or the full stop of a sentence.

    ## Why

    Words that run together at a punctuation mark are read as one, and a line cannot break there. Numbers, symbols,
    abbreviations and addresses have marks without blanks and are left in peace.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief,clear and kind.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief, clear and kind.
    ```

    ## Fix

    Safe: a blank is put in; in the texts below agenda items and in adopted titles only with `--unsafe-fixes`.
    """
    if not _BEFORE_LETTER.search(document.reading.odd):
        return
    for passage in document.reading.find(_RUN_TOGETHER):
        if not is_left_in_peace(passage):
            typed, wanted = quoted(shown(passage, passage.text)), quoted(shown(passage, f"{passage.text} "))
            yield Hit(
                passage.place,
                f"No blank stands behind the {_NAMES[passage.text]} in {typed}.",
                f"Write {wanted}.",
                repair=rewriting(passage, f"{passage.text} ", f"Write {wanted}."),
            )


_NAMES = {",": "comma", ";": "semicolon", ".": "full stop"}
