"""EDT032."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, shown
from oewg_cli.rules.rule import Change, Hit, Repair, rule

_STRAIGHT = re.compile(r"['\"]")
_WITHIN_WORD = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_PLURAL = re.compile(r"(?<=[a-z]s)'(?!\w)")
_OF_ACRONYM = re.compile(r"(?<=[A-Z]{2})'s\b")
"""An ending that EDT012 asks to be taken away."""

_OPENED = re.compile(r"(?<!\w)'")
_QUOTED = re.compile(r"(?<![^\s(\[–—])\"(?=\S)([^\"\n]+)(?<=\S)\"(?!\w)")
_ADOPTED = frozenset({Role.BODY, Role.AGENDA_TITLE, Role.TEXT})


@rule("EDT032", "quotation-mark-straight", Severity.INFO)
def quotation_mark_straight(document: Document) -> Iterator[Hit]:
    """A quotation mark or an apostrophe is straight.

    ## Why

    In print quotation marks are curved to the words that they stand around, and an apostrophe is curved like the
    closing one. Marks of feet, inches, minutes and seconds are straight, and are left in peace.

    ## Authority

    Usage of documents as issued.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to read the working group's report.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to read the working group’s report.
    ```

    ## Fix

    Safe: all straight marks of the text are curved; in the texts below agenda items and in adopted titles only with
    `--unsafe-fixes`, and in quotations never.
    """
    found: dict[Prose, list[Passage]] = {}
    has_one = not document.reading.signs.isdisjoint("'\"")
    for passage in document.reading.find(_STRAIGHT) if has_one else ():
        found.setdefault(passage.prose, []).append(passage)
    for prose, passages in found.items():
        marks = _QUOTED.finditer(prose.plain)
        curved = {at: sign for mark in marks for at, sign in ((mark.start(), "“"), (mark.end() - 1, "”"))}
        curved |= {passage.start: "’" for passage in passages if _is_apostrophe(passage)}
        wrong = [passage for passage in passages if passage.start in curved]
        if wrong:
            yield _hit(wrong, [curved[passage.start] for passage in wrong])


def _is_apostrophe(passage: Passage) -> bool:
    """Tell whether it stands within a word, or at the end of one where no single quotation mark is opened."""
    plain = passage.prose.plain
    if _OF_ACRONYM.match(plain, passage.start) and not passage.is_verbatim:
        return False
    is_at_end = _PLURAL.match(plain, passage.start) and not _OPENED.search(plain)
    return bool(_WITHIN_WORD.match(plain, passage.start) or is_at_end) and not is_left_in_peace(passage)


def _hit(wrong: list[Passage], right: list[str]) -> Hit:
    """Tell of the first straight mark of a text, and mend all of them."""
    first = wrong[0]
    name = "apostrophe" if first.text == "'" else "quotation mark"
    more, too = (", as are others in this text", ", and the others in the same way") if wrong[1:] else ("", "")
    advice = f"Write {quoted(shown(first, right[0]))}{too}."
    changes = tuple(Change(passage.place, sign) for passage, sign in zip(wrong, right, strict=True))
    is_safe = first.prose.role not in _ADOPTED
    return Hit(
        first.place,
        f"The {name} in {quoted(shown(first, first.text))} is straight{more}.",
        advice,
        repair=Repair(advice, changes, is_safe),
    )
