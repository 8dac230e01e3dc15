"""EDT004."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import is_defined, is_drafters, offered, stands_alone
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.abbreviated_references import abbreviated_reference, abbreviation
from oewg_cli.un.full_names import UNITED_NATIONS, FullName, full_names
from oewg_cli.un.references import NumberReference

_GEORGIA = "GA"
_ARTICLE = "the "
"""Also the state, as in "Atlanta, GA"."""


@rule("EDT004", "organ-abbreviated", Severity.WARNING)
def organ_abbreviated(document: Document) -> Iterator[Hit]:
    """The name of a principal organ, of the Secretary-General or of an office is abbreviated.

    ## Why

    The General Assembly, the Security Council, the Economic and Social Council, the Secretary-General, Headquarters
    and the United Nations Offices at Geneva, Vienna and Nairobi are always named in full. A shorter form is that of
    words: "the Assembly". Beside the number of a resolution, REF007 tells of it.

    ## Authority

    Correspondence Manual, ST/DCS/4/Rev.1, "Abbreviations", which lists these names.

    ## Bad

    ```yaml
    paragraphs:
      - The annex will be sent to the GA.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex will be sent to the General Assembly.
    ```

    ## Fix

    Unsafe: the name is written out where its article stands before it or it needs none.
    """
    # An abbreviation is no word in small letters, so that most texts are not searched for one.
    for passage in document.reading.find(_abbreviations()) if _abbreviations().search(document.reading.odd) else ():
        full = full_names()[passage.text]
        if _is_organ(passage) and is_drafters(passage):
            yield Hit(
                passage.place,
                f"{quoted(passage.text)} is written in full in United Nations documents.",
                f"Write {quoted(full.name)}.",
                repair=offered(passage, full.name) if _can_be_put_in(passage, full) else None,
            )


@cache
def _abbreviations() -> re.Pattern[str]:
    abbreviations = sorted(abbreviation for abbreviation in full_names() if abbreviation != UNITED_NATIONS)
    return re.compile(rf"(?:{'|'.join(abbreviations)})\b")


def _is_organ(passage: Passage) -> bool:
    """Tell whether an organ is meant: no part of a name, no state behind a city, no mention for REF007 or REF013."""
    is_state = passage.text == _GEORGIA and passage.prose.plain.endswith(", ", 0, passage.start)
    return stands_alone(passage) and not is_state and not _is_beside_number(passage)


def _is_beside_number(passage: Passage) -> bool:
    plain = passage.prose.plain
    short = abbreviation().match(plain, passage.end + 1)  # REF013 tells of "GA Res. 75/240" as a whole.
    cited = abbreviated_reference(plain, *short.span()) if short else None
    if cited is not None and cited.start == passage.start:
        return True
    numbers = (reference for reference in passage.prose.references if isinstance(reference, NumberReference))
    places = (reference.named.place for reference in numbers if reference.named)
    return any(place.start <= passage.start < place.end for place in places)


def _can_be_put_in(passage: Passage, full: FullName) -> bool:
    before = passage.prose.plain[max(0, passage.start - len(_ARTICLE)) : passage.start]
    return not is_defined(passage) and (not full.has_article or before.lower() == _ARTICLE)
