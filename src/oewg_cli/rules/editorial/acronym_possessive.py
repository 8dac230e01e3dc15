"""EDT012."""

import re
from collections.abc import Iterator
from string import ascii_uppercase

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import end_before
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.editorial.wording import is_drafters
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.full_names import full_names

_POSSESSIVE = re.compile(r"['’]s\b(?<=[A-Z]{2}['’]s)")


@rule("EDT012", "acronym-possessive", Severity.INFO)
def acronym_possessive(document: Document) -> Iterator[Hit]:
    """An acronym has the ending of the possessive.

    ## Why

    An acronym has no possessive: it is "the work of UNODA", or "UNODA publications".

    ## Authority

    United Nations editorial guidelines as digested by UNU-MERIT and the UN Geneva web style guide; Editorial Manual,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is available on UNODA's website.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is available on the website of UNODA.
    ```
    """
    if document.reading.signs.isdisjoint("'’"):
        return
    for passage in document.reading.find(_POSSESSIVE):
        plain = passage.prose.plain
        acronym = plain[end_before(plain, passage.start, ascii_uppercase) : passage.start]
        # EDT003 and EDT004 tell of names that are not abbreviated at all.
        if acronym not in full_names() and is_drafters(passage):
            yield Hit(
                passage.prose.plain_place(passage.start - len(acronym), passage.end),
                f"{quoted(acronym + passage.text)} is the possessive of an acronym, which has none.",
                f"Write {quoted(f'of {acronym}')} behind the noun, or {quoted(acronym)} without the ending before it.",
            )
