"""REF007."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.organ_names import NameForm
from oewg_cli.un.references import NumberReference

_AS_ADOPTED = {Role.BODY, Role.AGENDA_TITLE, Role.TEXT}
"""Names, titles and mandates are reproduced as they were adopted, so nothing is asked of them."""


@rule("REF007", "organ-not-named", Severity.WARNING, needs=("paragraphs",))
def organ_not_named(document: Document) -> Iterator[Hit]:
    """A resolution or decision is cited without the full name of its organ where it is first mentioned.

    ## Why

    Several organs adopt resolutions, and a number alone may be that of any of them. At the first mention the organ is
    named in full; later a shorter form will do, "Assembly resolution 75/240" or "resolution 75/240". Titles of
    agenda items and texts that quote a mandate stay as they were adopted.

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>;
    Correspondence Manual, ST/DCS/4/Rev.1: the names of organs are not abbreviated.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns resolution 75/240.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240 and Assembly resolution 76/19.
    ```
    """
    named: set[str] = set()
    for prose, reference in cited_numbers(document):
        form = reference.mention.form if reference.mention else None
        organ = str(reference.adopted.organ) if reference.adopted else None
        if reference.mention and reference.mention.is_other_body:
            continue
        is_first = organ is not None and organ not in named
        asked = prose.role not in _AS_ADOPTED and form is not NameForm.PRONOUN
        if asked and form is NameForm.ABBREVIATED:
            yield _hit(
                prose,
                reference,
                f"{quoted(reference.mention.text)} is an abbreviation, and organs are named in full."
                if reference.mention
                else "",
                organ,
            )
        elif asked and is_first and form is not NameForm.FULL and not _stands_before(organ, prose, reference):
            yield _hit(
                prose,
                reference,
                f"{quoted(reference.text)} is mentioned for the first time, but its organ is not named in full.",
                organ,
            )
        if organ is not None and (asked or form in {NameForm.FULL, NameForm.PRONOUN}):
            named.add(organ)


def _stands_before(organ: str | None, prose: Prose, reference: NumberReference) -> bool:
    """Tell whether the organ is named earlier in the text, as in `The General Assembly adopted resolution 75/240`."""
    return organ is not None and organ in prose.plain[: reference.start]


def _hit(prose: Prose, reference: NumberReference, message: str, organ: str | None) -> Hit:
    advice = (
        f"Write {organ} {reference.kind} {reference.text}, if that is meant."
        if organ
        else "Write the name of the organ in full."
    )
    return Hit(prose.plain_place(reference.start, reference.end), message, advice)
