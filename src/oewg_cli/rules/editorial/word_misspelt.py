from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._word_context import is_drafters, reworded
from oewg_cli.text.quoting import quoted
from oewg_cli.un.spelling import in_capitals_of, misspellings


@rule("EDT018", "word-misspelt", Severity.WARNING)
def word_misspelt(context: CheckContext) -> Iterator[Violation]:
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
    for match in context.text_index.find_words(words.keys()):
        right = in_capitals_of(words[match.text.lower()], match.text)
        if right is not None and is_drafters(match):
            yield Violation(
                match.place,
                f"{quoted(match.text)} is misspelt.",
                f"Write {quoted(right)}.",
                fix=reworded(match, right),
            )
