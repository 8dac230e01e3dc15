"""EDT035."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import start_after
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, rewriting, shown
from oewg_cli.rules.rule import Hit, rule

_DOUBLED = re.compile(
    r"[,;:.](?:(?<=,) ?(?:[,;:]|\.(?!\.))|(?<=;) ?(?:[,;:]|\.(?!\.))|(?<=:)[,;:]|(?<=[^.\s]\.) ?\.(?! ?\.|/))(?!\w)"
)

_MAY_BE = re.compile("[,;:.](?<=[ ,;:.].)")
"""What of it is seen in one word: two marks, or one that a blank parts from the word before."""


@rule("EDT035", "punctuation-doubled", Severity.WARNING)
def punctuation_doubled(document: Document) -> Iterator[Hit]:
    """Two punctuation marks stand where one is enough.

    ## Why

    One of them was left over when the text was changed. An ellipsis has three points, and behind the stop of an
    abbreviation a comma is right, but a second full stop is not.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief..
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Fix

    Safe: of two marks alike one is left, and of a comma and a full stop at the end of a text the full stop; in the
    texts below agenda items and in adopted titles only with `--unsafe-fixes`.
    """
    if not _MAY_BE.search(document.reading.odd):
        return
    for passage in document.reading.find(_DOUBLED):
        if passage.place_to_change is not None and not is_left_in_peace(passage):
            typed, right = quoted(shown(passage, passage.text)), _right(passage)
            yield Hit(
                passage.place,
                f"Two punctuation marks stand together in {typed}.",
                f"Write {quoted(shown(passage, right))}." if right else "Keep one of them.",
                repair=rewriting(passage, right, f"Write {quoted(shown(passage, right))}.") if right else None,
            )


def _right(passage: Passage) -> str:
    """Give the mark that is right for certain; nothing where it may be either."""
    first, last = passage.text[0], passage.text[-1]
    plain = passage.prose.plain
    is_at_end = start_after(plain, passage.end) == len(plain)
    return last if first == last or (last == "." and is_at_end) else ""
