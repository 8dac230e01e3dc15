from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._disagreeing_words import disagreements
from oewg_cli.rules.editorial._word_context import unsafe_replacement
from oewg_cli.text.quoting import quoted


@rule("EDT050", "words-disagree", Severity.WARNING)
def words_disagree(context: CheckContext) -> Iterator[Violation]:
    """A word is singular beside a word that needs the plural, or plural beside one that needs the singular.

    ## Why

    A number or a list was changed, and the word beside it was not: "two session", "this items", "the following document
    are before the group". Only nouns that are counted in notes are looked at, and only where nothing else can be meant:
    "two meeting rooms" and "the list of items is" are right.

    ## Authority

    The Concise Oxford English Dictionary, twelfth edition, which the Editorial Manual names under "Italics",
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    paragraphs:
      - The working group will hold two meeting. The documents is listed in the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The working group will hold two meetings. The documents are listed in the annex.
    ```

    ## Fix

    Unsafe: the other form is written; the word beside it may be the wrong one.
    """
    for match, beside, right in disagreements(context):
        yield Violation(
            match.location,
            f"{quoted(match.text)} does not agree with {quoted(beside)}: one is singular and the other plural.",
            f"Write {quoted(right)}, or correct {quoted(beside)}.",
            fix=unsafe_replacement(match, right),
        )
