from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._word_context import is_by_drafter, word_replacement
from oewg_cli.text.quoting import quoted
from oewg_cli.un.spelling import in_capitals_of, misspellings


@rule("EDT018", "word-misspelt", Severity.WARNING)
def word_misspelt(context: CheckContext) -> Iterator[Violation]:
    """A word is misspelt.

    ## Why

    Only frequent misspellings are reported that are not words themselves and can mean one word only. There is no
    general spelling checker, which would report many names.

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

    Safe: the word is replaced by the right spelling, with the same capital letters.
    """
    words = misspellings()
    for match in context.text_index.find_words(words.keys()):
        right = in_capitals_of(words[match.text.lower()], match.text)
        if right is not None and is_by_drafter(match):
            yield Violation(
                match.location,
                f"{quoted(match.text)} is misspelt.",
                f"Write {quoted(right)}.",
                fix=word_replacement(match, right),
            )
