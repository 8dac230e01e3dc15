import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement, shown
from oewg_cli.text.quoting import quoted

_BEFORE = re.compile(r" (?:[,;!?)\]](?![,;:.])|:(?! ?[0-9/])|\.(?<!\. .)(?![.\w]| \.))(?<=[^\s(\[,:;] .)")
_AT_BEGINNING = re.compile(r"[,;!?)\].:](?<= .)")
_AFTER = re.compile(r" (?<=[(\[] )(?=[^\s)\]])")


@rule("EDT031", "space-before-punctuation", Severity.WARNING, formerly=["blank-before-punctuation"])
def space_before_punctuation(context: CheckContext) -> Iterator[Violation]:
    """A blank stands before a punctuation mark, or just inside a parenthesis.

    ## Why

    In English a comma, a full stop and a colon stand right behind the word, and a parenthesis holds its words closely.
    In French there are blanks before some marks, which is how they get into texts that were translated.

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

    Safe: the blank is taken out; in the texts below agenda items and in adopted titles only with `--unsafe-fixes`.
    """
    # A mark before which a blank stands begins a word, and one behind which it stands ends it.
    reading = context.text_index
    for match in reading.find(_BEFORE) if _AT_BEGINNING.search(reading.odd) else ():
        # An address or the mark of a footnote may stand between the two.
        if match.place_to_change is not None and not is_ignored(match):
            yield _hit(match, match.text[1], f"before the {_NAMES[match.text[1]]}")
    for match in reading.find(_AFTER) if "( " in reading.odd or "[ " in reading.odd else ():
        if not is_ignored(match):
            yield _hit(match, "", f"behind the {_NAMES[match.field.plain[match.start - 1]]}")


def _hit(match: TextMatch, right: str, where: str) -> Violation:
    wanted = quoted(shown(match, right))
    message = f"A blank stands {where} in {quoted(shown(match, match.text))}."
    return Violation(match.place, message, f"Write {wanted}.", fix=replacement(match, right, f"Write {wanted}."))


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
