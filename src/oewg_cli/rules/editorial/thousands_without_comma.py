from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_quoted, unsafe_replacement
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data

_YEARS = range(1900, 2101)
_NUMBER = (
    r"(?<![\w.,:/–-])(?<![0-9][ \u00a0])"
    r"(?:(?<=[$€£])[1-9][0-9]{3,8}(?![\w/–-]|[.,][0-9])"
    r"|(?:[1-9][0-9]{3,6}|[1-9][0-9]{0,2}(?:[ \u00a0.][0-9]{3})+)(?=[ \u00a0][^\W\d_]))"
)
_WORDS = r"(?:[ \u00a0][\w’-]+){1,4}"


@rule("EDT054", "thousands-without-comma", Severity.WARNING)
def thousands_without_comma(context: CheckContext) -> Iterator[Violation]:
    """A number that counts something has no comma between its thousands and its hundreds.

    ## Why

    In English documents of the United Nations the thousands are divided by a comma, not by a space or a point: `2,000
    words`. Years and the numbers of rooms and documents have none, so that only numbers before a word for what is
    counted, and amounts of money, are reported; with a point, only what cannot have decimals.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The papers in the annex have no more than 2000 words.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The papers in the annex have no more than 2,000 words.
    ```

    ## Fix

    Unsafe: the commas are written.
    """
    data = read_data("words/counted")
    counted = {*data["nouns"], *data["measured"], *data["large"]}
    divisible = {each for each in data["measured"] if each not in data["whole"]}
    for match in context.text_index.find_number(compiled(_NUMBER)):
        if not _is_amount(match) and _counted_by(match) not in counted:
            continue
        if "." in match.text and _counted_by(match) in divisible:
            continue  # `2.500 hectares` may be two and a half.
        if not is_quoted(match) and not _may_be_year(match):
            right = f"{int(''.join(filter(str.isdigit, match.text))):,}"
            yield Violation(
                match.location,
                f"{quoted(match.text)} has no comma between its thousands and its hundreds.",
                f"Write {quoted(right)}.",
                fix=unsafe_replacement(match, right),
            )


def _counted_by(match: TextMatch) -> str:
    """Return the word for what a number counts, after words that may come between; empty if no word is there."""
    found = compiled(_WORDS).match(match.field.plain, match.end)
    words = " ".join(found[0].split()) if found is not None else ""
    between = max((each for each in _between() if words.startswith(f"{each} ")), key=len, default="")
    return words[len(between) :].split()[0] if words else ""


@cache
def _between() -> tuple[str, ...]:
    data = read_data("words/counted")
    return (*data["between"], *data["between_large"])


def _is_amount(match: TextMatch) -> bool:
    return match.field.plain[: match.start].endswith(("$", "€", "£"))


def _may_be_year(match: TextMatch) -> bool:
    """Return whether it may be a year before the word: `In 2027 delegates will meet`."""
    if not match.text.isdigit() or int(match.text) not in _YEARS:
        return False
    data = read_data("words/counted")
    before = word_before(match.field.plain, match.start).lower()
    is_measure = _counted_by(match) in data["measured"]
    return not (is_measure or _is_amount(match) or before in data["before_large"])
