from collections.abc import Iterator
from string import ascii_uppercase
from typing import TYPE_CHECKING

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._cited_facts import cited_facts
from oewg_cli.rules.references._known_texts import parts_of_text
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import listed
from oewg_cli.un.references.reference_words import BEGINNINGS

if TYPE_CHECKING:
    from oewg_cli.un.references.adoption_facts import AdoptionFact

_PART = r"\s?[A-Z][A-Z0-9]\b"
"""A part whose letters are not known, or mistyped: `57/270 B2`."""


@rule("REF031", "resolution-only-in-parts", Severity.INFO, words=BEGINNINGS)
def resolution_only_in_parts(context: CheckContext) -> Iterator[Violation]:
    """A resolution of the General Assembly that was adopted in parts is cited without the letter of a part.

    ## Why

    Resolution 57/270 does not exist, only 57/270 A and 57/270 B, which were adopted on different days. All parts
    together are cited as 57/270 A and B.

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>: the letter belongs to the number.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 57/270.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 57/270 B.
    ```
    """
    for cited in context.once(cited_facts):
        is_whole = not cited.adopted.letters and not compiled(_PART).match(cited.field.plain, cited.reference.end)
        if cited.fact is not None and cited.fact.parts == "no" and is_whole:
            known = _with_letters(parts_of_text(cited.adopted))
            yield Violation(
                cited.field.plain_location(cited.reference.start, cited.reference.end),
                f"{cited.name} exists {known} ({cited.known}).",
                "Add the letter of the part that is meant, or all letters.",
                facts=cited.properties,
            )


def _with_letters(parts: "list[AdoptionFact]") -> str:
    """Return how it exists, with the known parts; not all of them are known if a letter is missing between them."""
    if not parts:
        return "only in parts, with letters"
    letters = "".join(part.number.split()[-1] for part in parts)
    is_all = len(parts) > 1 and letters == ascii_uppercase[: len(parts)]
    return f"only with letters{':' if is_all else ', such as'} {listed([part.form for part in parts], 'en')}"
