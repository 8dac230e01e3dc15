"""EDT031."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, rewriting, shown
from oewg_cli.rules.rule import Hit, rule

_BEFORE = re.compile(r" (?:[,;!?)\]](?![,;:.])|:(?! ?[0-9/])|\.(?<!\. .)(?![.\w]| \.))(?<=[^\s(\[,:;] .)")
_AT_BEGINNING = re.compile(r"[,;!?)\].:](?<= .)")
_BEHIND = re.compile(r" (?<=[(\[] )(?=[^\s)\]])")


@rule("EDT031", "blank-before-punctuation", Severity.WARNING)
def blank_before_punctuation(document: Document) -> Iterator[Hit]:
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
    reading = document.reading
    for passage in reading.find(_BEFORE) if _AT_BEGINNING.search(reading.odd) else ():
        # An address or the mark of a footnote may stand between the two.
        if passage.place_to_change is not None and not is_left_in_peace(passage):
            yield _hit(passage, passage.text[1], f"before the {_NAMES[passage.text[1]]}")
    for passage in reading.find(_BEHIND) if "( " in reading.odd or "[ " in reading.odd else ():
        if not is_left_in_peace(passage):
            yield _hit(passage, "", f"behind the {_NAMES[passage.prose.plain[passage.start - 1]]}")


def _hit(passage: Passage, right: str, where: str) -> Hit:
    wanted = quoted(shown(passage, right))
    message = f"A blank stands {where} in {quoted(shown(passage, passage.text))}."
    return Hit(passage.place, message, f"Write {wanted}.", repair=rewriting(passage, right, f"Write {wanted}."))


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
