from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.rules.references._cited_facts import properties
from oewg_cli.rules.references._known_texts import known_as_of, known_texts, last_period
from oewg_cli.rules.references._subjects_of_numbers import subject_of_number
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.references.organ_mentions import NameForm
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolution_numbers import read_number
from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, TextKind

if TYPE_CHECKING:
    from oewg_cli.un.references.adoption_facts import AdoptionFact

_FORM_OF = {
    IssuingOrgan.GENERAL_ASSEMBLY: IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL,
    IssuingOrgan.HUMAN_RIGHTS_COUNCIL: IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL,
    IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL: IssuingOrgan.GENERAL_ASSEMBLY,
}
"""Whose numbers have the form that the numbers of the other one cannot have: 2024/206 and 79/206."""
_SURE = {"A", "B"}
_MOST_OF_COUNCIL = 100
"""The Human Rights Council adopts fewer than fifty resolutions at a session; its decisions have numbers from 101 on."""
_SESSIONS_AHEAD = 9
"""How many sessions the Human Rights Council can have held in the three years after the facts were read."""


@rule("REF032", "resolution-of-other-organ", Severity.WARNING, words=BEGINNINGS)
def resolution_of_other_organ(context: CheckContext) -> Iterator[Violation]:
    """The organ that the sentence names has no such number, but another organ has.

    ## Why

    The General Assembly and the Human Rights Council number by session, the Economic and Social Council by year, and
    the Security Council without a break, with the year in brackets: 75/240 cannot be a resolution of the Security
    Council. Where the name stands right next to the number, REF001 reports it.

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>; the organ that has the number is known as
    of the day in the message, and `oewg lookup` shows it.

    ## Bad

    ```yaml
    paragraphs:
      - The Security Council, in its resolution 75/240, asked for the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The General Assembly, in its resolution 75/240, asked for the annex.
    ```
    """
    for field, reference in context.once(cited_numbers):
        wrong = _wrong_organ(field, reference)
        organ = wrong.organ if wrong is not None else None
        named = ((wrong.location, "named here"),) if wrong is not None and wrong.location is not None else ()
        fact = _fact_of_other(reference, organ) if organ is not None else None
        if fact is not None:
            was = "was adopted on" if fact.grade == "A" else "was probably adopted on"
            day = f"{fact.organ} {fact.kind} {fact.form} {was} {long_date(fact.days[0], 'en')}"
            yield Violation(
                field.plain_location(reference.start, reference.end),
                f"The {organ} has no such number; {day} ({known_as_of()}).",
                "Correct the organ or the number.",
                named,
                facts=properties(fact),
            )
        elif organ is not None and (form := _form_of_other(reference, organ)) is not None:
            yield Violation(
                field.plain_location(reference.start, reference.end),
                f"{quoted(reference.text)} has the form of a number of the {form}, not of the {organ}.",
                "Correct the organ or the number.",
                named,
            )


class _WrongOrgan(NamedTuple):
    organ: IssuingOrgan
    location: NodeLocation | None = None


def _wrong_organ(field: TextField, reference: NumberReference) -> _WrongOrgan | None:
    """Return the organ that the sentence names by its full name, if it cannot have the number."""
    adopted, mention = reference.adopted, reference.mention
    # "Its" is meant of the subject of the sentence, if it has one, and not of the body of the note.
    if not _is_its(reference):
        if adopted is None:
            return None
        if mention is not None and mention.form is NameForm.FULL and reference.named is not None:
            is_wrong = mention.organs == (adopted.organ,) and _is_out_of_reach(adopted)
            return _WrongOrgan(adopted.organ) if is_wrong else None
    named = subject_of_number(field.plain, reference) if reference.named is None or _is_its(reference) else None
    subject = named.mention.organs[0] if named is not None else None
    reading = read_number(reference.text, reference.kind, (subject,)) if subject is not None else None
    if named is None or subject is None or not reading:
        return None
    is_wrong = reading.adopted is None or _is_out_of_reach(reading.adopted)
    return _WrongOrgan(subject, field.plain_location(*named.place)) if is_wrong else None


def _is_its(reference: NumberReference) -> bool:
    return reference.named is not None and reference.named.mention.form is NameForm.PRONOUN


def _is_out_of_reach(adopted: AdoptedText) -> bool:
    """Return whether a resolution of the Human Rights Council has a number or a session that it has not reached."""
    if adopted.organ is not IssuingOrgan.HUMAN_RIGHTS_COUNCIL or adopted.kind is not TextKind.RESOLUTION:
        return False
    is_ahead = adopted.period > last_period(adopted.organ) + _SESSIONS_AHEAD
    return not adopted.session_kind and (is_ahead or adopted.number > _MOST_OF_COUNCIL)


def _form_of_other(reference: NumberReference, organ: IssuingOrgan) -> IssuingOrgan | None:
    """Return the organ that a number between a year or a session and a slash can only be of, if it is another one."""
    other = _FORM_OF.get(organ)
    years = compiled(r"(?:19[89]|20[0-9])[0-9]/[0-9]{1,3}(?:\s[A-Z])?").fullmatch(reference.text) is not None
    sessions = compiled(r"[3-9][0-9]/[0-9]{1,3}(?:\s[A-Z])?").fullmatch(reference.text) is not None
    is_of_other = sessions if organ is IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL else years
    return other if is_of_other else None


def _fact_of_other(reference: NumberReference, organ: IssuingOrgan) -> "AdoptionFact | None":
    """Return the text of another organ that has the number, if its day is known well enough."""
    facts = [fact for fact in known_texts(reference.text) if fact.kind is reference.kind and fact.grade in _SURE]
    return facts[0] if len(facts) == 1 and facts[0].organ is not organ else None
