from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._citations import symbol_fields
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.lookalike_letters import OTHER_LETTERS, Lookalike, lookalikes


@rule("EDT038", "letter-of-another-script", Severity.WARNING)
def letter_of_another_script(context: CheckContext) -> Iterator[Violation]:
    """A word or a symbol in Latin letters has a Cyrillic or Greek letter that looks the same.

    ## Why

    Such letters come with text that is pasted from documents in other languages. Nobody sees the difference, but a
    search does not find the word, and the link of a symbol leads nowhere. Words that are wholly in another script are
    right.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>: symbols are in Latin letters. The
    Unicode Standard, on confusable characters, <https://www.unicode.org/reports/tr39/>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns document А/78/265.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns document A/78/265.
    ```

    ## Fix

    Safe: the letter is replaced by the Latin one that looks the same. In texts under agenda items and in adopted titles
    this needs `--unsafe-fixes`, because these are other people's words.
    """
    for path, text in symbol_fields(context.programme):
        for found in lookalikes(text) if not text.isascii() else ():
            fixed = f"{text[: found.start]}{found.right}{text[found.end :]}"
            location = NodeLocation(path)
            advice = f"Write {quoted(fixed)}, all in Latin letters."
            yield Violation(
                location, _message(found, text), advice, fix=SuggestedFix(advice, (Replacement(location, fixed),))
            )
    if not OTHER_LETTERS.search("".join(context.text_index.chars)):
        return
    for field in dict.fromkeys(match.field for match in context.text_index.find(OTHER_LETTERS)):
        for found in lookalikes(field.plain):
            fix = replacement(field, found.start, found.end, found.right, safe=True)
            yield Violation(
                field.plain_location(found.start, found.end),
                _message(found, field.plain[found.start : found.end]),
                f"Write {quoted(found.right)}, all in Latin letters.",
                fix=fix,
            )


def _message(found: Lookalike, word: str) -> str:
    return f"{quoted(found.letter)} in {quoted(word)} is a {found.script} letter that looks like a Latin one."
