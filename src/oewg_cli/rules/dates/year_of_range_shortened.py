"""DAT019."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.data_files import read_data

_LONGEST_WORD = 14
_LAST_MONTH = 12
_RANGE = re.compile(r"[12](?<![\w/.,–-].)(?:(?<=1)9|(?<=2)0)[0-9]{2}(?P<dash>[–-])[0-9]{2}(?!\w|[/.,–-][0-9])")


@rule("DAT019", "year-of-range-shortened", Severity.WARNING)
def year_of_range_shortened(document: Document) -> Iterator[Hit]:
    """The second year of a range is shortened, as in 2021–25.

    ## Why

    Both years of a range stand in full, as in the names of bodies, so that 2021–25 is not taken for a number of a text.
    A year that is no calendar year, as 2020/21, keeps its stroke.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>; names of bodies as adopted.

    ## Bad

    ```yaml
    paragraphs:
      - The clouds of 2018–22 have been measured.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The clouds of 2018–2022 have been measured.
    ```

    ## Fix

    Unsafe: the century of the first year is put before the second. Check that both are years.
    """
    for passage in document.reading.find_number(_RANGE):
        if _is_of_years(passage) and not passage.is_verbatim:
            right = f"{passage.text[:5]}{passage.text[:2]}{passage.text[-2:]}"
            place = passage.place_to_change
            yield Hit(
                passage.place,
                f"The second year of {quoted(passage.text)} is not written in full.",
                f"Write {quoted(right)}.",
                repair=Repair(f"Write {quoted(right)}.", (Change(place, right),), safe=False) if place else None,
            )


def _is_of_years(passage: Passage) -> bool:
    """Tell whether figures are two years for certain: the second later, not a month, as in 2011-12, nor paragraphs."""
    short, last = int(passage.text[2:4]), int(passage.text[-2:])
    before = passage.prose.plain[max(0, passage.start - _LONGEST_WORD) : passage.start].lower().split()[-1:]
    return (
        short < last
        and ("–" in passage.text or last > _LAST_MONTH)
        and set(read_data("dates_and_times")["years"]["not_after"]).isdisjoint(before)
    )
