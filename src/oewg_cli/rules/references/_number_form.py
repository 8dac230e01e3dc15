"""How the slips in the form of a number are told."""

from collections.abc import Callable, Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import SuggestedFix, Violation
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolution_numbers import FormFault, NumberError, number_pattern
from oewg_cli.un.references.resolutions import IssuingOrgan
from oewg_cli.un.roman_numerals import arabic
from oewg_cli.un.sessions import year_of
from oewg_cli.un.un_data import read_data

_PLAIN_ANYWHERE = {NumberError.LETTER, NumberError.SPELLING, NumberError.SYMBOL, NumberError.PERIOD_TWICE}
"""Slips that are seen whichever organ a number is of; the others rest on how the General Assembly numbers."""


def slip_hits(context: CheckContext, is_chosen: Callable[[NumberError], bool]) -> Iterator[Violation]:
    """Report the chosen slips in the numbers that a programme cites, as far as they are slips for certain."""
    for field, reference in cited_numbers(context):
        if reference.fault is not None and is_chosen(reference.fault.slip):
            violation = _slip_hit(field, reference, reference.fault)
            if violation is not None:
                yield violation


def _slip_hit(field: TextField, reference: NumberReference, fault: FormFault) -> Violation | None:
    """Return what is wrong with the form of a number, at the number, and its right form where it can be told.

    Without an organ beside it a number may be of a body that numbers in a way of its own: then only what is
    wrong in any case is told, and as a warning. Of another organ than the Assembly no rule of its eras is told.
    """
    place = field.plain_location(reference.start, reference.end)
    organs = reference.mention.organs if reference.mention else ()
    if fault.slip not in _PLAIN_ANYWHERE:
        if not organs:
            return None
        if IssuingOrgan.GENERAL_ASSEMBLY not in organs and fault.slip is not NumberError.PERIOD_MISSING:
            message = f"{quoted(reference.text)} is not a number that the {organs[0]} is known to give."
            return Violation(place, message, "Check the organ and the number.", severity=Severity.WARNING)
    told = read_data("slips")[fault.slip]
    organ = f"The {reference.mention.text}" if reference.mention else "The organ"
    message = told["joined" if _lacks_a_space(reference, fault) else "message"].format(
        number=quoted(reference.text), kind=reference.kind, organ=organ, session=_later_session(reference.text)
    )
    advice = f"Write {quoted(fault.right)}." if fault.right else told["advice"]
    severity = None if organs else Severity.WARNING
    return Violation(place, message, advice, severity=severity, fix=_repair(field, reference, fault))


def _repair(field: TextField, reference: NumberReference, fault: FormFault) -> SuggestedFix | None:
    """Return the repair that writes the right form, where it can be told; it is safe where only blanks are put in."""
    if fault.right is None:
        return None
    safe = _lacks_a_space(reference, fault)
    return replacement(field, reference.start, reference.end, fault.right, safe=safe)


def _lacks_a_space(reference: NumberReference, fault: FormFault) -> bool:
    """Return whether nothing is wrong with a letter part but that its blank is missing."""
    bare = "".join(reference.text.split())
    return fault.slip is NumberError.LETTER and fault.right is not None and "".join(fault.right.split()) == bare


def _later_session(number: str) -> str:
    """Report when the session is that stands behind a number of the General Assembly, if it is a regular one."""
    match = number_pattern().fullmatch(number)
    numeral = match["brackets"] or match["bare"] if match else None
    session = arabic(numeral) if numeral else None
    return f"session {numeral} is of {year_of(session)}" if session else "its session is later"
