"""EDT007."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.editorial.rewriting import rewriting
from oewg_cli.rules.editorial.wording import is_drafters
from oewg_cli.rules.rule import Hit, rule

_PERCENT = re.compile(
    r"""
    (?<![0-9.,]) [0-9][0-9.,]*+ [\ \u00a0\u202f]? %
    (?: (?: [–-] | [ ]to[ ] ) [0-9][0-9.,]*+ [\ \u00a0\u202f]? % )?
    (?![\w%-])
    """,
    re.VERBOSE,
)


@rule("EDT007", "percent-sign", Severity.INFO)
def percent_sign(document: Document) -> Iterator[Hit]:
    """A percentage in running text has the sign % instead of words.

    ## Why

    The sign is for tables, where space is short. In texts it is "5 per cent", in two words, and in a range once:
    "5–10 per cent".

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex covers 95% of the clouds.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex covers 95 per cent of the clouds.
    ```

    ## Fix

    Safe: the words are written for the sign.
    """
    if "%" not in document.reading.signs:
        return
    for passage in document.reading.find(_PERCENT):
        if is_drafters(passage):
            right = _in_words(passage.text)
            yield Hit(
                passage.place,
                "The sign `%` is for tables; in a text it is `per cent`.",
                f"Write {quoted(right)}.",
                repair=rewriting(passage, right),
            )


def _in_words(percentage: str) -> str:
    """Take out all signs with the blanks before them, and write the words once at the end."""
    return re.sub(r"\s?%", "", percentage) + " per cent"
