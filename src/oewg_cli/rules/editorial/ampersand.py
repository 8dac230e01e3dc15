"""EDT016."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import word_after, word_before
from oewg_cli.model.document import Document
from oewg_cli.rules.editorial.wording import is_drafters, offered
from oewg_cli.rules.rule import Hit, rule

_AMPERSAND = re.compile(r"&(?<= &)(?= )")


@rule("EDT016", "ampersand", Severity.INFO)
def ampersand(document: Document) -> Iterator[Hit]:
    """The sign & stands for the word "and".

    ## Why

    The sign belongs to names, such as those of firms, and to short forms such as "R&D". In texts it is "and".

    ## Authority

    United Nations editorial guidelines as digested by the UN Geneva web style guide; Editorial Manual, "Punctuation",
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex deals with rain & snow.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex deals with rain and snow.
    ```

    ## Fix

    Unsafe: "and" is written for the sign.
    """
    for passage in document.reading.find(_AMPERSAND):
        plain = passage.prose.plain
        before, behind = word_before(plain, passage.start), word_after(plain, passage.end)
        is_name = before[:1].isupper() and behind[:1].isupper()
        if before and behind and not is_name and is_drafters(passage):
            message = "`&` stands for the word “and”."
            yield Hit(passage.place, message, "Write `and`.", repair=offered(passage, "and"))
