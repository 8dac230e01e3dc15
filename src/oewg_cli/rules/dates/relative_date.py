import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.text.adjacent_words import word_after, word_before
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data

_SENTENCES = frozenset({*PARAGRAPHS, Role.ASIDE, Role.FOOTNOTE})
"""Not headings and lists, since these may hold names, as in the leaders of tomorrow."""


@rule(
    "DAT011",
    "relative-date",
    Severity.WARNING,
    words=(
        "recently",
        "tomorrow",
        "yesterday",
        "month",
        "week",
        "year",
        "autumn",
        "fall",
        "spring",
        "summer",
        "winter",
    ),
)
def relative_date(context: CheckContext) -> Iterator[Violation]:
    """A text gives a time that depends on the day of reading, such as next week.

    ## Why

    A note is read for years and all over the world. "This year" is soon a different year, and when it is summer in the
    north it is winter in the south. A text may speak of the last or the next session, since sessions have numbers, and
    of "recently graduated countries", which is a fixed term.

    ## Authority

    Editorial Manual, "Numbers, dates and time", on ambiguous terms and on seasons,
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted last month.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted in June 2022, at the last session.
    ```
    """
    words = _words()
    if context.text_index.words.isdisjoint([*words["words"], *words["periods"], *words["seasons"]]):
        return
    for match in context.text_index.find(_pattern(), _SENTENCES):
        kind = match.match.lastgroup if match.match else None
        before = word_before(match.field.plain, match.start).lower()
        after = word_after(match.field.plain, match.end)
        is_other = before in words.get(f"{kind}_not_after", ()) or after in words.get(f"{kind}_not_before", ())
        if match.is_verbatim or is_other:
            continue
        if kind == "seasons":
            problem, advice = "is not the same time of year north and south of the equator", "Name the months."
        else:
            what = match.text.split()[-1] if kind == "periods" else "time"
            problem = f"means a different {what} when the note is read later"
            advice = "Name the day, the month or the year."
        yield Violation(match.location, f"{quoted(match.text)} {problem}.", advice)


def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = read_data("dates_and_times")["relative"]
    return words


@cache
def _pattern() -> re.Pattern[str]:
    words = {key: "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _words()[key]) for key in _words()}
    space = r"[^\S\n]"
    return re.compile(
        rf"(?<!\w)(?:(?P<words>{words['words']})|(?P<periods>(?:{words['which']}){space}(?:{words['periods']})(?!{space}of\b))"
        rf"|(?P<seasons>(?:{'|'.join(_words()['seasons'])}){space}(?:(?<!fall.)of{space})?(?:19|20)[0-9]{{2}}))(?!\w)"
    )
