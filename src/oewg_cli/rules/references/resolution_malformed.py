from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._number_form import slip_hits
from oewg_cli.un.references.resolution_numbers import NumberError


@rule("REF001", "resolution-malformed", Severity.ERROR)
def resolution_malformed(context: CheckContext) -> Iterator[Violation]:
    """A resolution or decision is cited by a number that is not written as its time and organ write numbers.

    ## Why

    A resolution is known by its number alone, and readers look it up by it. Up to the thirtieth session the number was
    followed by the session in roman numerals, 3363 (XXX); since the thirty-first, in 1976, the session comes first,
    75/240. Special and emergency special sessions have S-13/2 and ES-8/2, the Security Council 1325 (2000).

    Where no organ is named beside the number, or another than the Assembly, it is a warning only: a body may number in
    a way of its own.

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

    Unsafe: the number is written in the form of its time and organ, where that can be told. Session, year and running
    number stay what they are.
    """
    return slip_hits(context, lambda slip: slip is not NumberError.LETTER)
