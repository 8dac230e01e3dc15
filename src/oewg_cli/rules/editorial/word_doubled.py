"""EDT017."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.editorial.wording import is_drafters
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.data_files import read_data

_DOUBLED = re.compile(r" (?P<first>[A-Za-z]++)(?: +(?i:(?P=first))\b)++(?!['’-]\w)")


@rule("EDT017", "word-doubled", Severity.WARNING)
def word_doubled(document: Document) -> Iterator[Hit]:
    """A word stands twice.

    ## Why

    At the end of a line nobody sees it. Words that may rightly stand twice, as in "that that" and "had had", and
    names are left in peace.

    ## Authority

    Editorial Manual, "Preparation of documents", <https://www.un.org/dgacm/en/content/editorial-manual>: the final
    text is read once more.

    ## Bad

    ```yaml
    paragraphs:
      - The annex contains the the programme of work.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex contains the programme of work.
    ```

    ## Fix

    Safe: the word is left to stand once.
    """
    for passage in document.reading.find(_DOUBLED):
        first, *again = passage.text.split()
        # A name may be doubled, and what has a capital again is one: Baden Baden.
        if (
            all(word.islower() for word in again)
            and again[0] not in read_data("words/doubled")["twice"]
            and is_drafters(passage.part(passage.start + len(" "), passage.end))
        ):
            prose, end_of_first = passage.prose, passage.start + len(" ") + len(first)
            repair = Repair(f"Write {quoted(first)} once.", (Change(prose.plain_place(end_of_first, passage.end), ""),))
            yield Hit(
                prose.plain_place(passage.end - len(again[-1]), passage.end),
                f"The word {quoted(first)} stands {'twice' if len(again) == 1 else 'several times'} in a row.",
                f"Write {quoted(first)} once.",
                repair=repair if prose.is_of_one_piece(end_of_first, passage.end) else None,
            )
