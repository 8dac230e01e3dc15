from collections.abc import Iterator, Sequence
from itertools import takewhile

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import ADOPTED, Role, TextField
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.masthead._similar_names import is_mention
from oewg_cli.rules.masthead._title_block import body_fields
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.clauses import is_clause
from oewg_cli.un.references.organ_mentions import NameForm
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolutions import IssuingOrgan

_IN_NAME = r"\b[A-Z][a-z]+\s(?:(?:established|set\sup)\s)?pursuant\sto\s$"
_HEADINGS = frozenset({Role.TITLE, Role.HEADING})


@rule("REF007", "organ-not-named", Severity.WARNING, words=BEGINNINGS, needs=("paragraphs",))
def organ_not_named(context: CheckContext) -> Iterator[Violation]:
    """The first time a resolution or decision of an organ is cited, the full name of the organ is missing.

    ## Why

    Several organs adopt resolutions, and a number alone may belong to any of them. The first time, the organ is named
    in full; later a shorter form is enough, "Assembly resolution 75/240" or "resolution 75/240". Titles of agenda items
    and texts that quote a mandate stay as they were adopted.

    The organ may be named anywhere in the sentence: "the adoption of resolution 71/11 by the Commission", "its
    resolutions on the matter, including resolution 75/240". In the clauses of a resolution it is the organ that speaks.
    "Council decision 2005/213" is enough if an earlier paragraph has the full name of the Council.

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

    Unsafe: the full name replaces the short one, or is put before the word "resolution" or "decision". If no organ was
    named, the program takes it from the form of the number: check that it is the right one.
    """
    named: set[str] = set()
    reported, bodies = None, [field.plain for field in body_fields(context)]
    for field, cited in context.once(cited_numbers):
        reference = cited._replace(mention=None) if _is_presumed(field, cited) else cited
        mention = reference.mention
        if mention and mention.is_other_body:
            continue
        form = mention.form if mention else None
        organ = str(reference.adopted.organ) if reference.adopted else None
        is_first = organ is not None and organ not in named
        is_checked = field.role not in ADOPTED and form is not NameForm.PRONOUN
        if is_checked and mention and reference.named and form is NameForm.ABBREVIATED:
            # An abbreviation before several numbers is reported once.
            if reference.named is not reported:
                message = f"{quoted(mention.text)} is an abbreviation, but organs are named in full."
                yield _violation(field, reference, message, organ, bodies)
            reported = reference.named
        elif is_checked and is_first and form is not NameForm.FULL and not _is_clear(context, organ, field, reference):
            message = (
                f"{quoted(reference.text)} is the first reference to its organ, but the organ is not named in full."
            )
            yield _violation(field, reference, message, organ, bodies)
        if organ is not None and (is_checked or form in {NameForm.FULL, NameForm.PRONOUN}):
            named.add(organ)


def _is_presumed(field: TextField, reference: NumberReference) -> bool:
    """Return whether the organ is presumed to be the one whose document it is, outside a clause, in which it speaks."""
    mention = reference.mention
    if mention is None or not mention.organs or mention.form is not NameForm.PRONOUN or is_clause(field.plain):
        return False
    at_place = {one.start: one for one in field.references if isinstance(one, NumberReference)}
    return at_place[reference.start].mention is None


def _is_clear(context: CheckContext, organ: str | None, field: TextField, reference: NumberReference) -> bool:
    """Return whether the reader knows the organ without its full name next to the number.

    It is named earlier in the text, as in `The General Assembly adopted resolution 75/240`; its short name is used, and
    an earlier text or the body of the note has the full one; the number is the whole heading, as in the title of a
    document; or it belongs to the name of a committee: `Committee established pursuant to resolution 1540 (2004)`.
    """
    if organ is None or reference.adopted is None:
        return False
    is_council = reference.adopted.organ is IssuingOrgan.SECURITY_COUNCIL
    if is_council and compiled(_IN_NAME).search(field.plain, max(0, reference.word.start - 80), reference.word.start):
        return True
    is_title = field.role in _HEADINGS and not field.plain[: reference.word.start] + field.plain[reference.end :]
    before_number = field.plain[: reference.start].casefold()
    if is_title or organ.casefold() in before_number:
        return True
    before = takewhile(lambda other: other is not field, context.text_fields)
    is_short = reference.mention is not None and reference.mention.form is NameForm.SHORT
    is_in_text = reference.mention is None and organ.split()[-1] in field.plain[: reference.word.start]
    fuller = (*body_fields(context), *(other for other in before if other.role not in ADOPTED))
    is_known = any(organ in other.plain for other in fuller)
    return (is_short or is_in_text) and is_known


def _violation(
    field: TextField, reference: NumberReference, message: str, organ: str | None, bodies: Sequence[str]
) -> Violation:
    start, end = reference.named.place if reference.named else (reference.start, reference.end)
    advice = (
        f"Write {quoted(f'{organ} {reference.kind} {reference.adopted.form}')}, if that is meant."
        if organ and reference.adopted
        else "Write the name of the organ in full."
    )
    fix = None if any(is_mention(field.plain, body, start, end) for body in bodies) else _fix(field, reference)
    is_only_one = field.plain[slice(*reference.word)].lower() == reference.kind
    if fix and organ and is_only_one and reference.adopted and reference.adopted.form == reference.text:
        fix = fix._replace(title=advice)
    return Violation(field.plain_location(start, end), message, advice, fix=fix)


def _fix(field: TextField, reference: NumberReference) -> SuggestedFix | None:
    """Return the fix that writes the name in full, if all numbers after the word are of the same organ."""
    if reference.named is not None:
        organs = {reference.adopted.organ} if reference.adopted else set(reference.named.mention.organs)
        return replacement(field, *reference.named.place, *organs) if len(organs) == 1 else None
    word = field.plain[slice(*reference.word)].lower()
    siblings = [
        other for other in field.references if isinstance(other, NumberReference) and other.word == reference.word
    ]
    organs = {other.adopted.organ for other in siblings if other.adopted}
    if word.removesuffix("s") != reference.kind or len(organs) != 1 or not all(other.adopted for other in siblings):
        return None
    return replacement(field, *reference.word, f"{organs.pop()} {word}")
