from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._numbers_for_ordinals import numbers_for_ordinals, one_session
from oewg_cli.rules.editorial._word_context import (
    begins_sentence,
    is_by_drafter,
    is_checked_form,
    is_separate,
    remark_in_title,
    unsafe_replacement,
    word_replacement,
)
from oewg_cli.text.adjacent_words import word_after
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.cardinals import number_words
from oewg_cli.un.phrases import ordinal, ordinal_in_digits, phrases, spelled_ordinals
from oewg_cli.un.un_data import read_data

_IN_FIGURES = r"(?P<number>[1-9](?<![\w/.,:–-].)[0-9]{0,2})-?(?:st|nd|rd|th)\b(?!-)"
_IN_WORDS = (
    r"\b(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety) +(?:{units})(?!['’-]?\w)"
)
_TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"})
_LAST_UNIT = 9
_LEADS = ("the ", "The ", "its ", "Its ", "this ")
_SESSION = r"(?:(?:,| and| or| to)? [0-9]+(?:st|nd|rd|th)\b)*+ (?:(?:{kinds}) )*+sessions?\b"


@rule("EDT041", "ordinal-malformed", Severity.WARNING)
def ordinal_malformed(context: CheckContext) -> Iterator[Violation]:
    """An ordinal is not in the right form: `70th session`, `sixty fifth`, `21th`.

    ## Why

    The ordinals of sessions are words, up to ninety-ninth, and have a hyphen: the seventieth session, the sixty-fifth
    session. Those of meetings are figures: the 21st meeting. In a title of the agenda it is a remark.

    ## Authority

    Title blocks and paragraphs of documents as issued, such as A/CN.9/1001/Rev.1 and A/CN.9/962.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was adopted at the 70th session.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was adopted at the seventieth session, at the 21st meeting.
    ```

    ## Fix

    Safe: a missing hyphen is written. Unsafe: the word for an ordinal of a session, and the right ending of another.
    In a title of the agenda each is unsafe.
    """
    for match in context.text_index.find_number(compiled(_IN_FIGURES)):
        if _is_checked(match) and is_separate(match):
            yield from _in_figures(match)
    yield from _of_no_number(context)
    yield from _in_another_form(context)
    for match, right in numbers_for_ordinals(context.text_index):
        if _is_checked(match):
            message, advice = f"{quoted(match.text)} is no ordinal.", f"Write {quoted(right)}."
            fix, severity = unsafe_replacement(match, right), remark_in_title(match)
            yield Violation(match.location, message, advice, severity=severity, fix=fix)
    # Few notes have such a word: with its hyphen, `sixty-fifth` is another one.
    if not context.text_index.words.isdisjoint(_TENS):
        for match in context.text_index.find(compiled(_IN_WORDS.format(units="|".join(_units())))):
            after = word_after(match.field.plain, match.end).rstrip(",.;:)").lower()
            if after in read_data("words/ordinals")["counted"] and _is_checked(match):
                right = "-".join(match.text.split())
                message, fix = f"{quoted(match.text)} has no hyphen.", word_replacement(match, right)
                severity = remark_in_title(match)
                yield Violation(match.location, message, f"Write {quoted(right)}.", severity=severity, fix=fix)


def _in_figures(match: TextMatch) -> Iterator[Violation]:
    number = int(match.text[:-2].removesuffix("-"))
    plain, kinds = match.field.plain, "|".join(read_data("words/ordinals")["kinds_of_sessions"])
    in_words = ordinal(number, "en")
    if not in_words[0].isdigit() and compiled(_SESSION.format(kinds=kinds)).match(plain, match.end):
        right = in_words
        message = f"The ordinal of a session is a word, and not {quoted(match.text)}."
    else:
        right = match.text if _is_day(match) else ordinal_in_digits(number)
        message = f"{quoted(match.text)} has {'a hyphen' if '-' in match.text else 'the wrong ending'}."
    if right != match.text:
        written = right[0].upper() + right[1:] if begins_sentence(match) else right
        fix = unsafe_replacement(match, written)
        yield Violation(match.location, message, f"Write {quoted(written)}.", severity=remark_in_title(match), fix=fix)


def _is_checked(match: TextMatch) -> bool:
    """Return whether an ordinal is the drafter's or in a title of the agenda: a mandate may have its own style."""
    return is_checked_form(match) if match.field.role is Role.AGENDA_TITLE else is_by_drafter(match)


def _is_day(match: TextMatch) -> bool:
    """Return whether an ordinal is the day of a date, of which another rule speaks."""
    plain = match.field.plain
    after = word_after(plain, match.end)
    month = word_after(plain, plain.find(after, match.end) + len(after)) if after == "of" else after
    return month.rstrip(",.;:)") in phrases("en")["months"]


def _of_no_number(context: CheckContext) -> Iterator[Violation]:
    """Report an ordinal whose second word is not one from first to ninth: `forty-twelfth`."""
    divided = {word: word.partition("-") for word in context.text_index.words if "-" in word}
    ordinals = spelled_ordinals("en")
    wanted = {word for word, (tens, _, unit) in divided.items() if tens in _TENS and ordinals.get(unit, 0) > _LAST_UNIT}
    for match in context.text_index.find_words(wanted):
        if _is_checked(match):
            message = f"{quoted(match.text)} is the ordinal of no number."
            advice = "Write the ordinal that is meant: after the hyphen comes one from first to ninth."
            yield Violation(match.location, message, advice, severity=remark_in_title(match))


def _in_another_form(context: CheckContext) -> Iterator[Violation]:
    """Report a number before one session that is no ordinal: `the twenty-seven session`, `the sevenths session`."""
    session = compiled(one_session())
    for match in context.text_index.find_words(_no_ordinals()):
        is_said = match.field.plain[: match.start].endswith(_LEADS) and session.match(match.field.plain, match.end)
        if is_said and _is_checked(match):
            message, severity = f"{quoted(match.text)} is no ordinal.", remark_in_title(match)
            yield Violation(match.location, message, "Write the ordinal of the session.", severity=severity)


@cache
def _no_ordinals() -> frozenset[str]:
    """Return what is mistyped for ordinals: cardinals with a hyphen, ordinals with an `s`, and `twentieth-seventh`."""
    found = {word for word in number_words() if "-" in word} | {f"{word}s" for word in spelled_ordinals("en")}
    return frozenset(found | {f"{tens}-{one}" for tens in spelled_ordinals("en") for one in _units()})


def _units() -> list[str]:
    """Return the ordinals from first to ninth."""
    return [ordinal(number, "en") for number in range(1, 10)]
