"""REF007."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import ADOPTED, Prose, Role
from oewg_cli.rules.masthead.near_names import is_mention
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rewriting import rewriting
from oewg_cli.rules.rule import Hit, Repair, rule
from oewg_cli.un.organ_names import NameForm
from oewg_cli.un.references import NumberReference


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

    ## Fix

    Unsafe: the full name takes the place of the short one, or is put before the word "resolution" or "decision". Where
    none stood, the form of the number tells which organ is meant, so look whether it is that one.
    """
    named: set[str] = set()
    told = None
    body = document.texts(Role.BODY)[0].plain
    for prose, reference in cited_numbers(document):
        mention = reference.mention
        if mention and mention.is_other_body:
            continue
        form = mention.form if mention else None
        organ = str(reference.adopted.organ) if reference.adopted else None
        is_first = organ is not None and organ not in named
        asked = prose.role not in ADOPTED and form is not NameForm.PRONOUN
        if asked and mention and form is NameForm.ABBREVIATED:
            # An abbreviation before several numbers is told of once.
            if reference.named is not told:
                message = f"{quoted(mention.text)} is an abbreviation, and organs are named in full."
                yield _hit(prose, reference, message, organ, body)
            told = reference.named
        elif asked and is_first and form is not NameForm.FULL and not _stands_before(organ, prose, reference):
            message = f"{quoted(reference.text)} is mentioned for the first time, but its organ is not named in full."
            yield _hit(prose, reference, message, organ, body)
        if organ is not None and (asked or form in {NameForm.FULL, NameForm.PRONOUN}):
            named.add(organ)


def _stands_before(organ: str | None, prose: Prose, reference: NumberReference) -> bool:
    """Tell whether the organ is named earlier in the text, as in `The General Assembly adopted resolution 75/240`."""
    return organ is not None and prose.plain.find(organ, 0, reference.start) >= 0


def _hit(prose: Prose, reference: NumberReference, message: str, organ: str | None, body: str) -> Hit:
    start, end = reference.named.place if reference.named else (reference.start, reference.end)
    advice = (
        f"Write {quoted(f'{organ} {reference.kind} {reference.adopted.form}')}, if that is meant."
        if organ and reference.adopted
        else "Write the name of the organ in full."
    )
    repair = None if is_mention(prose.plain, body, start, end) else _repair(prose, reference)
    is_only_one = prose.plain[slice(*reference.word)].lower() == reference.kind
    if repair and organ and is_only_one and reference.adopted and reference.adopted.form == reference.text:
        repair = repair._replace(title=advice)
    return Hit(prose.plain_place(start, end), message, advice, repair=repair)


def _repair(prose: Prose, reference: NumberReference) -> Repair | None:
    """Give the repair that writes the name in full, where one organ is meant by all numbers behind the word."""
    if reference.named is not None:
        organs = {reference.adopted.organ} if reference.adopted else set(reference.named.mention.organs)
        return rewriting(prose, *reference.named.place, *organs) if len(organs) == 1 else None
    word = prose.plain[slice(*reference.word)].lower()
    alike = [other for other in prose.references if isinstance(other, NumberReference) and other.word == reference.word]
    organs = {other.adopted.organ for other in alike if other.adopted}
    if word.removesuffix("s") != reference.kind or len(organs) != 1 or not all(other.adopted for other in alike):
        return None
    return rewriting(prose, *reference.word, f"{organs.pop()} {word}")
