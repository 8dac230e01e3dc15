from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._number_form import number_violations
from oewg_cli.rules.references._own_numbers import own_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolution_numbers import NumberError


@rule("REF001", "resolution-malformed", Severity.ERROR, words=BEGINNINGS)
def resolution_malformed(context: CheckContext) -> Iterator[Violation]:
    """The number of a resolution or decision is not in the form that its organ uses.

    ## Why

    Readers look for a resolution by its number. Up to the thirtieth session of the General Assembly the number came
    before the session in Roman numerals, 3363 (XXX); since the thirty-first session, in 1976, the session comes first,
    75/240. Special and emergency special sessions have S-13/2 and ES-8/2, the Security Council 1325 (2000).

    If no organ is named with the number, or an organ other than the General Assembly is named, this is only a warning:
    a body may number in its own way.

    The organ may be named anywhere in the sentence. Bodies that number in their own way are not reported, such as the
    World Health Assembly in "its resolution 63.22". Numbers of other bodies have a slash: 11/9, 9/CP.5, V/9.

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>;
    "General Assembly resolutions", <https://research.un.org/en/docs/ga/resolutions>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240 (LXXV).
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240.
    ```

    ## Fix

    Unsafe: the number is written in the form of its time and organ, if that is known. Session, year and number stay the
    same; the year of a resolution of the Security Council is added if it is missing.
    """
    yield from number_violations(context, lambda error: error is not NumberError.LETTER)
    for own in context.once(own_numbers):
        is_reported = any(
            isinstance(each, NumberReference) and each.problem is not None
            for each in own.match.field.references_between(own.match.start, own.match.start + 1)
        )
        if own.right is not None and not is_reported:
            yield Violation(
                own.match.location,
                f"{quoted(own.match.text)} is not in the form of a resolution number.",
                f"Write {quoted(own.right)}.",
                severity=Severity.WARNING,
                fix=replacement(own.match.field, own.match.start, own.match.end, own.right),
            )
