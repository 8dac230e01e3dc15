"""EDT020."""

from collections.abc import Iterator
from functools import lru_cache

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace
from oewg_cli.rules.masthead.near_names import NearName, near_names
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.ranges import EN_DASH, PrintedRange, may_hold_range, range_end, read_range


@rule("EDT020", "range-with-hyphen", Severity.WARNING)
def range_with_hyphen(document: Document) -> Iterator[Hit]:
    """A range of numbers, dates or times has another sign than a closed-up en dash.

    ## Why

    A hyphen joins the parts of one word; an en dash without blanks stands for "to". The hyphens of symbols, job
    numbers, telephone numbers and ISO dates are right, and only what is a range for certain is reported.

    ## Authority

    Editorial Manual, "Punctuation" and "Numbers, dates and time": `2–4 per cent`, `2015–2030`, `11–13 December`,
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    subtitle: Note by the Secretariat for the session of 4-8 March 2024
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat for the session of 4–8 March 2024
    ```

    ## Fix

    Safe: an en dash is put in the place of the sign and of the blanks around it; in the texts below agenda items and in
    adopted titles only with `--unsafe-fixes`, and never in the name of the body.
    """
    if not may_hold_range(document.reading.odd):
        return
    for passage in document.reading.find(range_end()):
        if _is_closed_up_en_dash(passage.prose.plain, passage.start):
            continue
        end = range_end().match(passage.prose.plain, passage.start)
        printed = read_range(end) if end else None
        if printed is None or printed.is_worded:
            continue
        if not is_left_in_peace(passage) and not _is_in_near_name(document, passage, printed):
            yield _hit(passage, printed)


def _is_closed_up_en_dash(plain: str, at: int) -> bool:
    return plain[at] == EN_DASH and not plain[at - 1].isspace() and not plain[at + 1].isspace()


def _hit(passage: Passage, printed: PrintedRange) -> Hit:
    prose = passage.prose
    sign = prose.plain[slice(*printed.sign)]
    right = prose.plain[printed.start : printed.sign.start] + EN_DASH + prose.plain[printed.sign.end : printed.end]
    advice = f"Write {quoted(right)}: an en dash without blanks stands for “to”."
    repair = None
    if prose.role is not Role.BODY and prose.is_of_one_piece(*printed.sign):
        change = Change(prose.plain_place(*printed.sign), EN_DASH)
        repair = Repair(advice, (change,), safe=not passage.is_verbatim)
    return Hit(
        prose.plain_place(printed.start, printed.end),
        f"The range {quoted(prose.plain[printed.start : printed.end])} {_wrong(sign)}.",
        advice,
        repair=repair,
    )


def _wrong(sign: str) -> str:
    bare = sign.strip()
    if bare == EN_DASH:
        return "has blanks beside its dash"
    name = "an em dash" if bare[0] in "—―" else "a minus sign" if bare == "−" else "a hyphen"
    return f"is written with {name}"


def _is_in_near_name(document: Document, passage: Passage, printed: PrintedRange) -> bool:
    """Tell whether the range is part of the body's name, so that MST010 tells what is wrong there."""
    if passage.is_verbatim:
        return False
    names = _near_names(passage.prose.plain, document.programme.body)
    return any(name.start < printed.end and printed.start < name.end for name in names)


@lru_cache(maxsize=1)
def _near_names(plain: str, body: str) -> tuple[NearName, ...]:
    """Give the names in one text, which is asked about for each range in it."""
    return tuple(near_names(plain, body))
