from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._neighbours import neighbours
from oewg_cli.rules.editorial._possessives_for_plurals import possessives_for_plurals
from oewg_cli.rules.editorial._word_context import is_quoted, is_separate, unsafe_replacement
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.spelling import in_capitals_of
from oewg_cli.un.words_in_context import confused_among


@rule("EDT049", "word-confused", Severity.WARNING)
def word_confused(context: CheckContext) -> Iterator[Violation]:
    """A word is typed for another one that sounds or looks like it.

    ## Why

    "Principle" and "principal", "advice" and "advise", "its" and "it's", "lead" and "led" are all words, so that no
    list of misspelt words has them. They are reported only next to words that show which one is meant: "the principle
    objective", "will advice delegations". So are possessives for plurals, "the two group's".

    ## Authority

    The Concise Oxford English Dictionary, twelfth edition, which the Editorial Manual names under "Italics",
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    paragraphs:
      - The principle objective of the session is given in the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The principal objective of the session is given in the annex.
    ```

    ## Fix

    Unsafe: the word that is meant is written, with the same capital letters.
    """
    index = context.text_index
    parts = (part for word in index.words if not word.isalpha() for part in compiled("['’-]").split(word))
    words = confused_among(index.words.union(parts), context.once(neighbours), index.line)
    found = list(possessives_for_plurals(index))
    for match in index.find_words(words.keys()):
        plain, typed = match.field.plain, match.text
        meant = (word for word in words[typed.lower()] if word.is_wrong(plain, match.start, match.end))
        right = next((word.right if word.typed == typed else in_capitals_of(word.right, typed) for word in meant), None)
        found += [(match, right)] if right is not None and is_separate(match) else []
    for match, right in found:
        if not is_quoted(match):
            said = f"typed where {quoted(right)} is meant" if right else "one word too many"
            yield Violation(
                match.location,
                f"{quoted(match.text)} is {said}.",
                f"Write {quoted(right)}." if right else "Leave it out.",
                fix=unsafe_replacement(match, right) if right else None,
            )
