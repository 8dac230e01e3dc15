import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement, shown
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_WITHOUT_SPACE = lazy_pattern(
    r"[,;.](?:(?<=[a-z][a-z)][,;])(?=[A-Za-z]{2})|(?<=[a-z]{3}\.)(?=[A-Z][a-z]*[ ,;])(?<!www\.))", re.ASCII
)

_BEFORE_LETTER = lazy_pattern("[,;.](?=[A-Za-z])")


@rule("EDT037", "space-after-punctuation-missing", Severity.WARNING, formerly=["blank-after-punctuation-missing"])
def space_after_punctuation_missing(context: CheckContext) -> Iterator[Violation]:
    """There is no space after a comma, a semicolon or the full stop of a sentence.

    ## Why

    Without a space, two words are read as one, and a line cannot break between them. Numbers, symbols, abbreviations
    and addresses have punctuation marks without spaces, and are not reported.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief,clear and kind.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief, clear and kind.
    ```

    ## Fix

    Safe: a space is added. In texts under agenda items and in adopted titles this needs `--unsafe-fixes`, because these
    are other people's words.
    """
    if not _BEFORE_LETTER.search(context.text_index.odd):
        return
    for match in context.text_index.find(_WITHOUT_SPACE):
        if not is_ignored(match):
            typed, wanted = quoted(shown(match, match.text)), quoted(shown(match, f"{match.text} "))
            yield Violation(
                match.location,
                f"There is no space after the {_NAMES[match.text]} in {typed}.",
                f"Write {wanted}.",
                fix=replacement(match, f"{match.text} ", f"Write {wanted}."),
            )


_NAMES = {",": "comma", ";": "semicolon", ".": "full stop"}
