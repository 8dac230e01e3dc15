from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement, shown
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_BEFORE = lazy_pattern(r" (?:[,;!?)\]](?![,;:.])|:(?! ?[0-9/])|\.(?<!\. .)(?![.\w]| \.))(?<=[^\s(\[,:;] .)")
_AT_BEGINNING = lazy_pattern(r"[,;!?)\].:](?<= .)")
_AFTER = lazy_pattern(r" (?<=[(\[] )(?=[^\s)\]])")


@rule("EDT031", "space-before-punctuation", Severity.WARNING, formerly=["blank-before-punctuation"])
def space_before_punctuation(context: CheckContext) -> Iterator[Violation]:
    """There is a space before a punctuation mark, or just inside a parenthesis or bracket.

    ## Why

    In English a comma, a full stop or a colon directly follows the word, and there are no spaces just inside a
    parenthesis. In French some marks have a space before them, and translated texts often keep it.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief .
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Fix

    Safe: the space is removed. In texts under agenda items and in adopted titles this needs `--unsafe-fixes`, because
    these are other people's words.
    """
    # A mark after a space begins a word of the index, and a mark before a space ends one.
    index = context.text_index
    for match in index.find(_BEFORE) if _AT_BEGINNING.search(index.odd) else ():
        # An address or a footnote mark may be between the two.
        if match.location_to_change is not None and not is_ignored(match):
            yield _violation(match, match.text[1], f"before the {_NAMES[match.text[1]]}")
    for match in index.find(_AFTER) if "( " in index.odd or "[ " in index.odd else ():
        if not is_ignored(match):
            yield _violation(match, "", f"after the {_NAMES[match.field.plain[match.start - 1]]}")


def _violation(match: TextMatch, right: str, where: str) -> Violation:
    wanted = quoted(shown(match, right))
    message = f"There is a space {where} in {quoted(shown(match, match.text))}."
    return Violation(match.location, message, f"Write {wanted}.", fix=replacement(match, right, f"Write {wanted}."))


_NAMES = {
    ",": "comma",
    ";": "semicolon",
    ":": "colon",
    ".": "full stop",
    "!": "exclamation mark",
    "?": "question mark",
    "(": "opening parenthesis",
    ")": "closing parenthesis",
    "[": "opening bracket",
    "]": "closing bracket",
}
