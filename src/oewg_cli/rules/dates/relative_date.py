import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data

_SENTENCES = frozenset({Role.PARAGRAPH, Role.ASIDE, Role.FOOTNOTE})
"""Headings and lists may hold names, as in the leaders of tomorrow."""

_LONGEST_WORD = 12


@rule("DAT011", "relative-date", Severity.WARNING)
def relative_date(context: CheckContext) -> Iterator[Violation]:
    """A time in a text can only be told by the day on which the note is read, as in next week.

    ## Why

    A note is read for years, and in both halves of the world: "this year" becomes another one, and the summer of one
    half is the winter of the other. A text may speak of the last or the next session, since sessions have numbers.

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
        before = match.field.plain[max(0, match.start - _LONGEST_WORD) : match.start].lower().split()[-1:]
        if match.is_verbatim or not set(words.get(f"{kind}_not_after", ())).isdisjoint(before):
            continue
        if kind == "seasons":
            told, advice = "is another time of the year in each half of the world", "Name the months."
        else:
            what = match.text.split()[-1] if kind == "periods" else "time"
            told = f"means another {what} to whoever reads the note later"
            advice = "Name the day, the month or the year."
        yield Violation(match.place, f"{quoted(match.text)} {told}.", advice)


def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = read_data("dates_and_times")["relative"]
    return words


@cache
def _pattern() -> re.Pattern[str]:
    words = {key: "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _words()[key]) for key in _words()}
    blank = r"[^\S\n]"
    return re.compile(
        rf"(?<!\w)(?:(?P<words>{words['words']})|(?P<periods>(?:{words['which']}){blank}(?:{words['periods']})(?!{blank}of\b))"
        rf"|(?P<seasons>(?:{'|'.join(_words()['seasons'])}){blank}(?:(?<!fall.)of{blank})?(?:19|20)[0-9]{{2}}))(?!\w)"
    )
