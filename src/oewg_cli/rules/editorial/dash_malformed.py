"""EDT021."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import end_before, start_after
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, rewriting, shown
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.ranges import EN_DASH, range_end, read_range

_BLANK = "[ \u00a0]"
_DASH = re.compile(
    rf"–(?<=\S–)(?={_BLANK})|–(?<={_BLANK}–)(?=[^\s\d])|—[—-]*|―|-(?<={_BLANK}-)-?(?={_BLANK})|--(?<=\w--)(?=\w)"
)
_LONG_DASHES = frozenset("–—―")
_NO_WORD_BEFORE = frozenset({"", *"([“,;:–—-"})
_NO_WORD_BEHIND = frozenset({"", *")]”,;:.!?–—-"})
_HYPHEN_FOR_DASH = re.compile("-(?:-|(?<= -))")
_LONGEST_ITEM = 100
_ITEM = re.compile(r"\bitem\s+\d{1,3}(?:\s?\([a-z]+\))*\s?\Z", re.IGNORECASE)


@rule("EDT021", "dash-malformed", Severity.WARNING)
def dash_malformed(document: Document) -> Iterator[Hit]:
    """A dash in a sentence or heading is no en dash with a blank on each side.

    ## Why

    A dash that sets something apart is an en dash with blanks around it. An em dash, or a hyphen with blanks, is not
    used for it. Without any blanks an en dash joins a pair, as in `Geneva–Vienna`, which is right.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    subtitle: Closure of the session– Concluding remarks
    ```

    ## Good

    ```yaml
    subtitle: Closure of the session – Concluding remarks
    ```

    ## Fix

    Safe: an en dash with a blank on each side is put in its place; in the texts below agenda items and in adopted
    titles only with `--unsafe-fixes`.
    """
    # A hyphen within a word, as most are, is no dash: it has a blank or another one beside it.
    if document.reading.signs.isdisjoint(_LONG_DASHES) and not _HYPHEN_FOR_DASH.search(document.reading.odd):
        return
    for passage in document.reading.find(_DASH):
        plain = passage.prose.plain
        before, behind = end_before(plain, passage.start), start_after(plain, passage.end)
        first, last = plain[max(0, before - 1) : before], plain[behind : behind + 1]
        stands_between_words = first not in _NO_WORD_BEFORE and last not in _NO_WORD_BEHIND
        if stands_between_words and not (first.isdigit() and last.isdigit()) and not _is_other(passage):
            yield _hit(passage)


def _is_other(passage: Passage) -> bool:
    """Tell whether the sign is of a range, behind the number of an item (AGD004), or quoted."""
    plain, end = passage.prose.plain, range_end().match(passage.prose.plain, passage.start)
    return (
        (end is not None and read_range(end) is not None)
        or (passage.prose.role is Role.HEADING and _is_behind_item(plain, passage.start))
        or is_left_in_peace(passage)
    )


def _is_behind_item(plain: str, at: int) -> bool:
    return _ITEM.search(plain, max(0, at - _LONGEST_ITEM), at) is not None


def _hit(passage: Passage) -> Hit:
    plain = passage.prose.plain
    is_apart_before, is_apart_behind = plain[passage.start - 1].isspace(), plain[passage.end].isspace()
    right = " " * (not is_apart_before) + EN_DASH + " " * (not is_apart_behind)
    advice = f"Write {quoted(shown(passage, right))}, with an en dash and a blank on each side."
    return Hit(
        passage.place,
        _wrong(passage.text).format(quoted(shown(passage, passage.text))),
        advice,
        repair=rewriting(passage, right, advice),
    )


def _wrong(sign: str) -> str:
    if sign == EN_DASH:
        return "The dash in {} has a blank on one side only."
    if sign[0] in "—―":
        return "The dash in {} is an em dash."
    return "A hyphen stands for the dash in {}." if sign == "-" else "Two hyphens stand for the dash in {}."
