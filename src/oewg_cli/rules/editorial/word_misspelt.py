"""EDT018."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.editorial.wording import is_drafters, reworded
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.spelling import in_capitals_of, misspellings


@rule("EDT018", "word-misspelt", Severity.WARNING)
def word_misspelt(document: Document) -> Iterator[Hit]:
    """A word is misspelt.

    ## Why

    Only words are reported that are known to be misspelt often, are no words themselves and can be meant for one word
    only. No speller is asked, which would stumble over names.

    ## Authority

    The Concise Oxford English Dictionary, twelfth edition, which the Editorial Manual names under "Italics",
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was recieved by the commitee.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was received by the committee.
    ```

    ## Fix

    Safe: the word is spelled anew, in the capitals that it has.
    """
    words = misspellings()
    for passage in document.reading.find_words(words.keys()):
        right = in_capitals_of(words[passage.text.lower()], passage.text)
        if right is not None and is_drafters(passage):
            yield Hit(
                passage.place,
                f"{quoted(passage.text)} is misspelt.",
                f"Write {quoted(right)}.",
                repair=reworded(passage, right),
            )
