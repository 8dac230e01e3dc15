from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.documents.establishments import establishments
from oewg_cli.text.quoting import quoted


@rule("REF025", "established-by-two-resolutions", Severity.WARNING, words=("establish", "creat", "constitut", "set"))
def established_by_two_resolutions(context: CheckContext) -> Iterator[Violation]:
    """Two places of the note say that the body was established by different resolutions or decisions.

    ## Why

    A body is established once; one of the two numbers is mistyped, or is that of a resolution that extended the
    mandate. Several numbers in one sentence are not compared.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references are checked on the final
    text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: The working group was established by General Assembly resolution 76/211.
      sea: Speakers of the working group, established by resolution 76/121, are invited to be brief.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: The working group was established by General Assembly resolution 76/211.
      sea: Speakers of the working group, established by resolution 76/211, are invited to be brief.
    ```
    """
    found = context.picture.read(establishments)
    first = found[0] if found else None
    for other in found[1:]:
        if first is None or other.number == first.number or other.wording.field is first.wording.field:
            continue
        yield Violation(
            other.wording.location,
            f"The body was established by {quoted(other.number)} here, but by {quoted(first.number)} elsewhere.",
            "Correct the wrong number, or say what this resolution did.",
            ((first.wording.location, "the body is established by this one here"),),
        )
