"""How the slips in the form of a number are told."""

from collections.abc import Callable, Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose
from oewg_cli.rules.references.citations import cited_numbers
from oewg_cli.rules.rewriting import rewriting
from oewg_cli.rules.rule import Hit, Repair
from oewg_cli.un.data_files import read_data
from oewg_cli.un.references import NumberReference
from oewg_cli.un.resolution_forms import FormFault, Slip, number_pattern
from oewg_cli.un.resolutions import IssuingOrgan
from oewg_cli.un.roman import arabic
from oewg_cli.un.sessions import year_of

_PLAIN_ANYWHERE = {Slip.LETTER, Slip.SPELLING, Slip.SYMBOL, Slip.PERIOD_TWICE}
"""Slips that are seen whichever organ a number is of; the others rest on how the General Assembly numbers."""


def slip_hits(document: Document, is_chosen: Callable[[Slip], bool]) -> Iterator[Hit]:
    """Tell of the chosen slips in the numbers that a programme cites, as far as they are slips for certain."""
    for prose, reference in cited_numbers(document):
        if reference.fault is not None and is_chosen(reference.fault.slip):
            hit = _slip_hit(prose, reference, reference.fault)
            if hit is not None:
                yield hit


def _slip_hit(prose: Prose, reference: NumberReference, fault: FormFault) -> Hit | None:
    """Tell what is wrong with the form of a number, at the number, and its right form where it can be told.

    Without an organ beside it a number may be of a body that numbers in a way of its own: then only what is
    wrong in any case is told, and as a warning. Of another organ than the Assembly no rule of its eras is told.
    """
    place = prose.plain_place(reference.start, reference.end)
    organs = reference.mention.organs if reference.mention else ()
    if fault.slip not in _PLAIN_ANYWHERE:
        if not organs:
            return None
        if IssuingOrgan.GENERAL_ASSEMBLY not in organs and fault.slip is not Slip.PERIOD_MISSING:
            message = f"{quoted(reference.text)} is not a number that the {organs[0]} is known to give."
            return Hit(place, message, "Check the organ and the number.", severity=Severity.WARNING)
    told = read_data("slips")[fault.slip]
    organ = f"The {reference.mention.text}" if reference.mention else "The organ"
    message = told["joined" if _lacks_a_blank(reference, fault) else "message"].format(
        number=quoted(reference.text), kind=reference.kind, organ=organ, session=_later_session(reference.text)
    )
    advice = f"Write {quoted(fault.right)}." if fault.right else told["advice"]
    severity = None if organs else Severity.WARNING
    return Hit(place, message, advice, severity=severity, repair=_repair(prose, reference, fault))


def _repair(prose: Prose, reference: NumberReference, fault: FormFault) -> Repair | None:
    """Give the repair that writes the right form, where it can be told; it is safe where only blanks are put in."""
    if fault.right is None:
        return None
    safe = _lacks_a_blank(reference, fault)
    return rewriting(prose, reference.start, reference.end, fault.right, safe=safe)


def _lacks_a_blank(reference: NumberReference, fault: FormFault) -> bool:
    """Tell whether nothing is wrong with a letter part but that its blank is missing."""
    bare = "".join(reference.text.split())
    return fault.slip is Slip.LETTER and fault.right is not None and "".join(fault.right.split()) == bare


def _later_session(number: str) -> str:
    """Tell of when the session is that stands behind a number of the General Assembly, if it is a regular one."""
    match = number_pattern().fullmatch(number)
    numeral = match["brackets"] or match["bare"] if match else None
    session = arabic(numeral) if numeral else None
    return f"session {numeral} is of {year_of(session)}" if session else "its session is later"
