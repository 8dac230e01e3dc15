"""EDT015."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import start_after
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import is_drafters, is_possessive, offered, reworded
from oewg_cli.rules.rule import Hit, Repair, rule
from oewg_cli.un.data_files import read_data
from oewg_cli.un.full_names import full_names

_SIGN = re.compile(r"\.[A-Z]\.")
_LETTERS = re.compile(r"(?<![\w.&-])(?:[A-Z]\.){2,}(?![\w&-])")
_SENTENCES = frozenset({Role.PARAGRAPH, Role.FOOTNOTE})
_CLOSING = ")]”’\"'"
_CERTAIN_LENGTH = 4


@rule("EDT015", "acronym-with-points", Severity.WARNING)
def acronym_with_points(document: Document) -> Iterator[Hit]:
    """An acronym has points between its letters.

    ## Why

    Acronyms are written without points: UNDP. "U.N." is the United Nations, written out. Initials of persons, "p.m.",
    "D.C." and "H.E." keep their points.

    ## Authority

    United Nations editorial guidelines as digested by UNU-MERIT and the UN Geneva web style guide; Editorial Manual,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was prepared with the help of U.N.D.P. in New York.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was prepared with the help of UNDP in New York.
    ```

    ## Fix

    Safe: the points are taken out, but for one that may end a sentence. "United Nations" is written for "U.N." only
    with `--unsafe-fixes`.
    """
    if not _SIGN.search(document.reading.text):
        return
    for passage in document.reading.find(_LETTERS):
        acronym = passage.text.replace(".", "")
        if _is_acronym(acronym) and is_drafters(passage):
            full = full_names().get(acronym)
            right = full.name if full else acronym
            repair = None if full and is_possessive(passage) else _repair(passage, right)
            yield Hit(
                passage.place,
                f"{quoted(passage.text)} has points between its letters.",
                f"Write {quoted(right)}.",
                repair=repair._replace(safe=False) if repair and full else repair,
            )


def _is_acronym(letters: str) -> bool:
    data = read_data("words/acronyms")
    return letters in data["known"] or (len(letters) >= _CERTAIN_LENGTH and letters not in data["with_points"])


def _repair(passage: Passage, right: str) -> Repair | None:
    """Keep the last point where it ends the text as well; where it may end a sentence, somebody must look."""
    plain = passage.prose.plain
    at = start_after(plain, passage.end, _CLOSING)
    behind = start_after(plain, at)
    if plain[at : at + 1] == " " and plain[behind : behind + 1].isupper():
        return offered(passage, right)
    ends_sentence = behind == len(plain) and passage.prose.role in _SENTENCES
    return reworded(passage, f"{right}." if ends_sentence else right)
