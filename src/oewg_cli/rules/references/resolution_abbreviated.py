from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules._replacement import replacement
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.abbreviated_references import abbreviated_reference, abbreviation, abbreviations


@rule("REF013", "resolution-abbreviated", Severity.WARNING)
def resolution_abbreviated(context: CheckContext) -> Iterator[Violation]:
    """The word "resolution" or "decision" is abbreviated before its number.

    ## Why

    A resolution is cited by the full name of its organ, the word "resolution" and the number. After an abbreviation the
    number is not recognized, so it is neither checked nor linked.

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns GA Res. 75/240.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240.
    ```

    ## Fix

    Unsafe:

    - The word is written in full, with the name of the organ before it. If no organ is named, the program takes it from
      the number.
    - The number is put into its right form, but stays the same.
    - If the year of the number is missing, or several numbers follow, nothing is changed.
    """
    if context.text_index.words.isdisjoint(abbreviations()):
        return
    for match in context.text_index.find(abbreviation()):
        field = match.field
        cited = abbreviated_reference(field.plain, match.start, match.end)
        if cited is None or match.is_verbatim:
            continue
        printed = field.plain[cited.start : cited.number].rstrip()
        yield Violation(
            field.plain_location(cited.start, cited.start + len(printed)),
            f"{quoted(printed)} is an abbreviation, but resolutions and decisions are cited in full.",
            f"Write {quoted(cited.right)}."
            if cited.right
            else "Write the organ, the word and the number in full, such as Security Council resolution 1325 (2000).",
            fix=replacement(field, cited.start, cited.end, cited.right) if cited.right else None,
        )
