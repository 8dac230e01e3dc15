from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.rules.references._known_texts import fact_of
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.references import NumberReference

_Cited = tuple[TextField, NumberReference]


@rule("REF026", "resolution-number-transposed", Severity.INFO, words=BEGINNINGS)
def resolution_number_transposed(context: CheckContext) -> Iterator[Violation]:
    """Two resolutions or decisions of one session have the same figures in another order, such as 81/197 and 81/179.

    ## Why

    Two figures are easily exchanged, and the number then leads to another resolution. The number that is there less
    often is reported, of two that are there as often the later one. Two numbers in one text may both be meant, and so
    may one with its date.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references are checked on the final
    text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is based on General Assembly resolution 76/135.
    footnotes:
      wind: See General Assembly resolution 76/153.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is based on General Assembly resolution 76/135.
    footnotes:
      wind: See General Assembly resolution 76/135.
    ```
    """
    alike: dict[tuple[str, str, str], dict[str, list[_Cited]]] = {}
    for field, reference in context.once(cited_numbers):
        session, slash, number = reference.text.partition("/")
        if slash and number.isdigit():
            key = (reference.kind, session, "".join(sorted(number)))
            alike.setdefault(key, {}).setdefault(number, []).append((field, reference))
    for numbers in alike.values():
        if len(numbers) == 2:  # noqa: PLR2004
            right, wrong = sorted(numbers.values(), key=len, reverse=True)
            are_together = {field for field, _ in right} & {field for field, _ in wrong}
            if not are_together and not _is_dated(wrong[0][1]):
                yield _violation(right[0], wrong[0])


def _is_dated(reference: NumberReference) -> bool:
    """Return whether a date beside a known number says which one is meant; REF011 compares it."""
    return reference.year is not None and reference.adopted is not None and fact_of(reference.adopted) is not None


def _violation(right: _Cited, wrong: _Cited) -> Violation:
    (field, reference), (other_field, other) = wrong, right
    return Violation(
        field.plain_location(reference.start, reference.end),
        f"{quoted(reference.text)} has the figures of {quoted(other.text)},"
        " which is cited elsewhere, in another order.",
        "Correct the wrong number, if the same text is meant.",
        ((other_field.plain_location(other.start, other.end), "cited here"),),
    )
