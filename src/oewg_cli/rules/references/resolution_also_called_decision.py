from collections.abc import Iterator
from typing import Any

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.resolutions import IssuingOrgan

_NUMBERED_APART = {IssuingOrgan.GENERAL_ASSEMBLY}
"""Whose numbers alone show whether they are resolutions (REF005, REF006)."""
_OF_SESSION = r"[1-9][0-9]?/[1-9][0-9]{0,2}"


@rule("REF022", "resolution-also-called-decision", Severity.WARNING, words=BEGINNINGS)
def resolution_also_called_decision(context: CheckContext) -> Iterator[Violation]:
    """The same number is called a resolution at one place and a decision at another.

    ## Why

    One of the two words is wrong, and leads the reader to another text. Numbers of the General Assembly are checked by
    REF005 and REF006, which know which of the two they are.

    ## Authority

    Editorial Manual, "Resolutions and decisions": the two are different kinds of texts,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: See Economic and Social Council resolution 2023/14.
      sea: Speakers are invited by Economic and Social Council decision 2023/14.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See Economic and Social Council resolution 2023/14.
      sea: Speakers are invited by Economic and Social Council resolution 2023/14.
    ```
    """
    first: dict[str, Any] = {}
    for field, reference in context.once(cited_numbers):
        organ = reference.adopted.organ if reference.adopted else None
        # A body with sessions of its own may number its decisions apart: that is a remark.
        is_of_body = organ is None and compiled(_OF_SESSION).fullmatch(reference.text) is not None
        if organ in _NUMBERED_APART or not (organ or is_of_body):
            continue
        place, other = first.setdefault(f"{organ} {' '.join(reference.text.split())}", (field, reference))
        if other.kind is not reference.kind:
            yield Violation(
                field.plain_location(reference.word.start, reference.word.end),
                f"{quoted(reference.text)} is called a {reference.kind} here, but a {other.kind} elsewhere.",
                "Correct the wrong word, or the number.",
                ((place.plain_location(other.word.start, other.word.end), f"called a {other.kind} here"),),
                Severity.INFO if is_of_body else None,
            )
