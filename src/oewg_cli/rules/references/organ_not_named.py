from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import ADOPTED, Role, TextField
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.masthead._similar_names import is_mention
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.organ_mentions import NameForm
from oewg_cli.un.references.references import NumberReference


@rule("REF007", "organ-not-named", Severity.WARNING, needs=("paragraphs",))
def organ_not_named(context: CheckContext) -> Iterator[Violation]:
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
    body = context.texts(Role.BODY)[0].plain
    for field, reference in cited_numbers(context):
        mention = reference.mention
        if mention and mention.is_other_body:
            continue
        form = mention.form if mention else None
        organ = str(reference.adopted.organ) if reference.adopted else None
        is_first = organ is not None and organ not in named
        asked = field.role not in ADOPTED and form is not NameForm.PRONOUN
        if asked and mention and form is NameForm.ABBREVIATED:
            # An abbreviation before several numbers is told of once.
            if reference.named is not told:
                message = f"{quoted(mention.text)} is an abbreviation, and organs are named in full."
                yield _hit(field, reference, message, organ, body)
            told = reference.named
        elif asked and is_first and form is not NameForm.FULL and not _stands_before(organ, field, reference):
            message = f"{quoted(reference.text)} is mentioned for the first time, but its organ is not named in full."
            yield _hit(field, reference, message, organ, body)
        if organ is not None and (asked or form in {NameForm.FULL, NameForm.PRONOUN}):
            named.add(organ)


def _stands_before(organ: str | None, field: TextField, reference: NumberReference) -> bool:
    """Return whether the organ is named earlier in the text, as in `The General Assembly adopted resolution 75/240`."""
    return organ is not None and field.plain.find(organ, 0, reference.start) >= 0


def _hit(field: TextField, reference: NumberReference, message: str, organ: str | None, body: str) -> Violation:
    start, end = reference.named.place if reference.named else (reference.start, reference.end)
    advice = (
        f"Write {quoted(f'{organ} {reference.kind} {reference.adopted.form}')}, if that is meant."
        if organ and reference.adopted
        else "Write the name of the organ in full."
    )
    fix = None if is_mention(field.plain, body, start, end) else _repair(field, reference)
    is_only_one = field.plain[slice(*reference.word)].lower() == reference.kind
    if fix and organ and is_only_one and reference.adopted and reference.adopted.form == reference.text:
        fix = fix._replace(title=advice)
    return Violation(field.plain_location(start, end), message, advice, fix=fix)


def _repair(field: TextField, reference: NumberReference) -> SuggestedFix | None:
    """Return the repair that writes the name in full, where one organ is meant by all numbers behind the word."""
    if reference.named is not None:
        organs = {reference.adopted.organ} if reference.adopted else set(reference.named.mention.organs)
        return replacement(field, *reference.named.place, *organs) if len(organs) == 1 else None
    word = field.plain[slice(*reference.word)].lower()
    similarity = [
        other for other in field.references if isinstance(other, NumberReference) and other.word == reference.word
    ]
    organs = {other.adopted.organ for other in similarity if other.adopted}
    if word.removesuffix("s") != reference.kind or len(organs) != 1 or not all(other.adopted for other in similarity):
        return None
    return replacement(field, *reference.word, f"{organs.pop()} {word}")
