"""EDT036."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import end_before
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, shown
from oewg_cli.rules.rule import Hit, rule

_BRACKETS = re.compile(r"[()\[\]“”„]")
_SIGNS = frozenset("()[]“”„")
_OPENING = "([“„"
_PARTNERS = {")": "(", "]": "[", "”": "“„", "“": "„"}
"""What a sign closes; in „German“ it is the sign that opens “English”."""
_NAMES = {"(": "parenthesis", ")": "parenthesis", "[": "bracket", "]": "bracket"}
_GARBLED = "â€"
"""How a dash or quotation mark begins that was read in a wrong encoding (EDT027)."""
_QUOTATION_MARKS = "“”„"
_LONGEST_LETTER = 5
_LETTER = re.compile(r"(?:\A|[\s,;(])(?:[a-zA-Z]|[ivx]{1,4}|[0-9]{1,2})\Z")


@rule("EDT036", "bracket-unpaired", Severity.WARNING)
def bracket_unpaired(document: Document) -> Iterator[Hit]:
    """A parenthesis, a bracket or a quotation is opened and not closed, or closed and not opened.

    ## Why

    The reader cannot tell where the parenthesis or the words of others end. The letter of a subparagraph, as in `b)`,
    has only one, and a quotation that goes on in the next paragraph is not closed.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief (see the annex.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief (see the annex).
    ```
    """
    if document.reading.signs.isdisjoint(_SIGNS):
        return
    found: dict[Prose, list[Passage]] = {}
    for passage in document.reading.find(_BRACKETS):
        found.setdefault(passage.prose, []).append(passage)
    for passages in found.values():
        for passage in _unpaired(passages):
            if not _is_meant(passage) and (passage.text in _QUOTATION_MARKS or not is_left_in_peace(passage)):
                is_opening = passage.text in _OPENING
                yield Hit(
                    passage.place,
                    f"The {_NAMES.get(passage.text, 'quotation')} at {quoted(shown(passage, passage.text))} is "
                    f"{'not closed' if is_opening else 'closed, but not opened'}.",
                    f"Write the {'closing' if is_opening else 'opening'} sign, or take this one out.",
                )


def _unpaired(passages: list[Passage]) -> list[Passage]:
    """Give the signs of one text that have no partner, each kind by itself."""
    waiting: dict[str, list[Passage]] = {sign: [] for sign in _OPENING}
    lonely = []
    for passage in passages:
        partner = next((sign for sign in _PARTNERS.get(passage.text, "") if waiting[sign]), None)
        if partner:
            waiting[partner].pop()
        elif passage.text in waiting:
            waiting[passage.text].append(passage)
        else:
            lonely.append(passage)
    return sorted([*lonely, *(passage for left in waiting.values() for passage in left)], key=lambda left: left.start)


def _is_meant(passage: Passage) -> bool:
    """Tell whether it is behind a letter, of a footnote mark (FTN008) or broken dash, or opens a long quotation."""
    plain, start = passage.prose.plain, passage.start
    return (
        (passage.text in ")]" and _LETTER.search(plain[max(0, start - _LONGEST_LETTER) : start]) is not None)
        or (passage.text == "[" and plain.startswith("^", passage.end))
        or plain.endswith(_GARBLED, 0, start)
        or (passage.text == "“" and passage.prose.role is Role.PARAGRAPH and end_before(plain, start) == 0)
    )
