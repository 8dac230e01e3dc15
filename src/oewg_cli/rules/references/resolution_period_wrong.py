from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._citations import cited_numbers, cited_symbols, may_be_of_the_council
from oewg_cli.rules.references._cited_facts import properties
from oewg_cli.rules.references._known_texts import fact_of
from oewg_cli.text.quoting import quoted
from oewg_cli.text.roman_numerals import roman
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolution_numbers import read_symbol
from oewg_cli.un.references.resolutions import AdoptedText
from oewg_cli.un.references.running_numbers import is_of_later_year, with_right_period


@rule("REF017", "resolution-period-wrong", Severity.WARNING, words=(*BEGINNINGS, "/res/", "/dec/"))
def resolution_period_wrong(context: CheckContext) -> Iterator[Violation]:
    """The year or session in brackets is not that of the resolution with this number.

    ## Why

    The Security Council has numbered its resolutions without a break since 1946, and so did the General Assembly up to
    its thirtieth session: the number alone shows the year or the session. Resolution 1325 is of 2000, and 217 A of the
    third session. Either the number or what is in brackets is mistyped. Where no organ is named, the finding is only a
    remark, since other bodies have numbers in the same form.

    ## Authority

    "Security Council resolutions", <https://research.un.org/en/docs/sc/resolutions>; "General Assembly resolutions",
    <https://research.un.org/en/docs/ga/resolutions>: numbers and dates of adoption.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns Security Council resolution 1325 (2001).
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns Security Council resolution 1325 (2000).
    ```

    ## Fix

    Unsafe: the year or session of this number is written. Check that the number is the right one.
    """
    for field, number in context.once(cited_numbers):
        is_open = number.problem is not None or may_be_of_the_council(context, number)
        if number.adopted is not None and not is_open and not _is_of_unnamed_body(number, number.adopted):
            is_sure = number.mention is not None and number.adopted.organ in number.mention.organs
            yield from _violations(field, number.start, number.end, number.adopted, is_sure=is_sure)
    for field, reference in context.once(cited_symbols):
        read = read_symbol(reference.symbol.text)
        if read is not None and read[1] is not None:
            yield from _violations(field, reference.start, reference.end, read[1], is_sure=True)


def _is_of_unnamed_body(number: NumberReference, adopted: AdoptedText) -> bool:
    """Return whether a date fits neither the session in brackets nor that of the number, where no organ is named."""
    right = with_right_period(adopted) if number.mention is None and number.is_dated_wrongly else None
    return right is not None and number.year not in right.years


def _violations(field: TextField, start: int, end: int, adopted: AdoptedText, *, is_sure: bool) -> Iterator[Violation]:
    right, severity = with_right_period(adopted), None if is_sure else Severity.INFO
    place = field.plain_location(start, end)
    name = f"Resolution {adopted._replace(letters='').form.partition(' ')[0]} of the {adopted.organ}"
    if right is not None:
        text = field.plain[start:end]
        at = text.rindex("(") + 1 if "(" in text else 0
        written = str(right.period) if right.by_year else roman(right.period)
        fixed = f"{text[:at]}{written}{text[text.rindex(')') :]}" if at and ")" in text else right.form
        which = (
            f"was adopted in {right.period}" if right.by_year else f"is of the {ordinal(right.period, 'en')} session"
        )
        fact = fact_of(right)
        yield Violation(
            place,
            f"{name} {which}, but {quoted(text)} has {_period(adopted)}.",
            f"Write {quoted(fixed)}, or correct the number.",
            severity=severity,
            fix=replacement(field, start, end, fixed),
            facts=() if fact is None else properties(fact),
        )
    elif adopted.by_year and is_of_later_year(adopted.number, adopted.period):
        message = f"{name} was adopted after {adopted.period}."
        yield Violation(place, message, "Check the number and the year.", severity=severity)


def _period(adopted: AdoptedText) -> str:
    return str(adopted.period) if adopted.by_year else roman(adopted.period)
