from collections.abc import Iterator
from itertools import zip_longest

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.item_numbers import comes_after
from oewg_cli.statements.numbers.numbered_mentions import Label, LabelRange, numbered_mentions
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_PARTS = lazy_pattern(
    r"(?<![A-Za-z0-9])(?:Add|Corr|CRP|L)\.(?P<first>[0-9]+)(?P<between>[–-](?:[A-Z][A-Za-z]*\.)?)(?P<last>[0-9]+)(?![0-9/–-]|\.[0-9])"
)
"""Parts of a document, or documents of a series: `Add.1–4`."""


@rule("XRF003", "range-in-falling-order", Severity.WARNING)
def range_in_falling_order(context: CheckContext) -> Iterator[Violation]:
    """A range of items, paragraphs or other numbered things ends before it begins.

    ## Why

    The reader cannot tell whether the numbers changed places or one of them is wrong. Ranges of other texts are checked
    too, as in "paragraphs 12 to 9 of the report".

    ## Authority

    Editorial Manual, "Numbers, dates and time", whose ranges all rise,
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - Agenda items 2–1 are in the annex to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Agenda items 1–2 are in the annex to the present note.
    ```
    """
    for mention in context.picture.read(numbered_mentions):
        for each in mention.ranges:
            if each.last is not None and _is_single(each.first, each.last):
                yield Violation(
                    each.wording.location,
                    f"The range {quoted(each.wording.text)} begins and ends with the same number.",
                    f"Write {quoted(_written(each.first))}, or correct one of the numbers.",
                )
            elif each.last is not None and _falls(each.first, each.last):
                right = f"{_written(each.last)}{_between(each)}{_written(each.first)}"
                yield Violation(
                    each.wording.location,
                    f"The range {quoted(each.wording.text)} is in falling order.",
                    f"Write {quoted(right)}, or correct one of the numbers.",
                )
    for match in context.text_index.find_with(("add.", "corr.", "crp.", "/l."), _PARTS):
        first, between, last = match.match.group("first", "between", "last") if match.match else ("", "", "")
        if first and int(last) < int(first) and not match.is_quotation:
            right = f"{match.text[: match.text.index(first)]}{last}{between}{first}"
            yield Violation(
                match.location,
                f"The range {quoted(match.text)} is in falling order.",
                f"Write {quoted(right)}, or correct one of the numbers.",
            )


def _is_single(first: Label, last: Label) -> bool:
    return (first.number, first.letters) == (last.number, last.letters)


def _falls(first: Label, last: Label) -> bool:
    if first.number != last.number:
        return last.number < first.number
    pairs = zip_longest(first.letters, last.letters, fillvalue="")
    one, other = next(((one, other) for one, other in pairs if one != other), ("", ""))
    return bool(one and other) and comes_after(f"1 ({one})", f"1 ({other})")


def _written(label: Label) -> str:
    return label.wording.text


def _between(each: LabelRange) -> str:
    own, last = each.first.wording, each.last
    return own.field.plain[own.end : last.wording.start] if last is not None else ""
