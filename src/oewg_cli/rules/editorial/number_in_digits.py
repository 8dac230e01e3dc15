from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import begins_sentence, is_by_drafter, sentence_of
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_COUNTED = lazy_pattern(r"[1-9] (?P<first>[a-z-]+)(?: (?P<second>[a-z-]+))?")
_NEAR = 300
_LARGE = lazy_pattern(r"(?<![\w/.,–-])[1-9][0-9]{1,2}(?![\w/–-]|[.,:][0-9])(?: (?P<unit>[\w.]+))?")


@rule("EDT006", "number-in-digits", Severity.INFO, formerly=["number-in-figures"])
def number_in_digits(context: CheckContext) -> Iterator[Violation]:
    """A number below ten that counts something is written in digits.

    ## Why

    In a text, numbers from one to nine are written in words. Digits are used for the numbers of items, paragraphs and
    documents, for dates, times, measurements, money, ages, votes and percentages, and for small numbers next to a large
    one of the same kind: "8 of the 12 documents".

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex lists 3 documents.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex lists three documents, 12 meetings and agenda item 3.
    ```

    ## Fix

    Unsafe: the number is written in words.
    """
    for match in context.text_index.find_number(_COUNTED):
        counted = _counted(match)
        if counted and _is_count(match) and not _is_near_large(match) and is_by_drafter(match):
            field, digit = match.field, match.field.plain_location(match.start, match.start + 1)
            word = _data()["numbers"][int(counted[0])]
            advice = f"Write {quoted(word + counted[1:])}."
            fix = SuggestedFix(advice, (Replacement(digit, word),), safe=False)
            yield Violation(
                digit,
                f"{quoted(counted)} has a number below ten in digits.",
                advice,
                fix=fix if field.is_of_one_piece(match.start, match.start + 1) else None,
            )


def _data() -> dict[str, list[str]]:
    return read_data("words/counted")


def _counted(match: TextMatch) -> str | None:
    """Return the number with what it counts, `3 informal meetings`; None where it counts nothing known."""
    number, first, *second = match.text.split()
    plural = "s" if number == "1" else ""
    if first + plural in _data()["nouns"]:
        return f"{number} {first}"
    is_counted = first in _data()["between"] and second and second[0] + plural in _data()["nouns"]
    return match.text if is_counted else None


def _is_count(match: TextMatch) -> bool:
    """Return whether the digit is not part of a number, a name or a range, and does not begin a sentence (EDT019)."""
    plain = match.field.plain
    if not match.start or plain[match.start - 1] not in " (“" or begins_sentence(match):
        return False
    word = word_before(plain, match.start)
    if not word:
        return False
    at = plain.rindex(word, 0, match.start)
    is_capitalized = word[0].isupper() and at != sentence_of(match).start
    is_label = word.strip("(“,.;").lower() in _data()["labels"]
    return not (is_capitalized or is_label or any(char.isdigit() for char in word))


def _is_near_large(match: TextMatch) -> bool:
    """Return whether a number of 10 or more is near in the sentence that is not a day or an hour."""
    units = {*phrases("en")["months"], "a.m.", "p.m."}
    sentence = sentence_of(match)
    start, end = max(sentence.start, match.start - _NEAR), min(sentence.end, match.end + _NEAR)
    return any(large["unit"] not in units for large in _LARGE.finditer(match.field.plain, start, end))
