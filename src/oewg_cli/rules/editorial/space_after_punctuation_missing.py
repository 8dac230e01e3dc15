import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement, shown
from oewg_cli.text.quoting import quoted

_RUN_TOGETHER = re.compile(
    r"[,;.](?:(?<=[a-z][a-z)][,;])(?=[A-Za-z]{2})|(?<=[a-z]{3}\.)(?=[A-Z][a-z]*[ ,;])(?<!www\.))", re.ASCII
)

_BEFORE_LETTER = re.compile("[,;.](?=[A-Za-z])")


@rule("EDT037", "space-after-punctuation-missing", Severity.WARNING, formerly=["blank-after-punctuation-missing"])
def space_after_punctuation_missing(context: CheckContext) -> Iterator[Violation]:
    """No blank stands behind a comma, a semicolon or the full stop of a sentence.

    ## Why

    Words that run together at a punctuation mark are read as one, and a line cannot break there. Numbers, symbols,
    abbreviations and addresses have marks without blanks and are left in peace.

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

    Safe: a blank is put in; in the texts below agenda items and in adopted titles only with `--unsafe-fixes`.
    """
    if not _BEFORE_LETTER.search(context.text_index.odd):
        return
    for match in context.text_index.find(_RUN_TOGETHER):
        if not is_ignored(match):
            typed, wanted = quoted(shown(match, match.text)), quoted(shown(match, f"{match.text} "))
            yield Violation(
                match.place,
                f"No blank stands behind the {_NAMES[match.text]} in {typed}.",
                f"Write {wanted}.",
                fix=replacement(match, f"{match.text} ", f"Write {wanted}."),
            )


_NAMES = {",": "comma", ";": "semicolon", ".": "full stop"}
