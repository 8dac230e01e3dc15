from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._misspelt_words import misspelt_words
from oewg_cli.rules.editorial._word_context import remark_in_title, unsafe_replacement, word_replacement
from oewg_cli.text.quoting import quoted


@rule("EDT018", "word-misspelt", Severity.WARNING)
def word_misspelt(context: CheckContext) -> Iterator[Violation]:
    """A word is misspelt.

    ## Why

    A misspelt word makes a reader doubt the rest. Reported are frequent misspellings, and words that are in no list of
    English words but differ in a letter or two from one. Names, words of other languages, abbreviations, quotations and
    words that are like no other are not reported. Put a word that is right into `names` in `oewg.toml`. In a
    title of the agenda it is a remark.

    ## Authority

    The Concise Oxford English Dictionary, twelfth edition, which the Editorial Manual names under "Italics",
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>. The words are those of SCOWL, "Spell Checker
    Oriented Word Lists", <http://wordlist.aspell.net>, and those of the United Nations.

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

    Safe: a frequent misspelling is replaced by the right spelling, with the same capital letters. Another word is
    replaced with `--unsafe-fixes` if it is like one word only, and so is each in a title of the agenda.
    """
    for match, meant, is_frequent in context.once(misspelt_words):
        fix = word_replacement(match, meant[0]) if is_frequent else unsafe_replacement(match, meant[0])
        yield Violation(
            match.location,
            f"{quoted(match.text)} is misspelt.",
            f"Write {' or '.join(map(quoted, meant))}.",
            severity=remark_in_title(match),
            fix=fix if len(meant) == 1 else None,
        )
