"""How the slips in the form of a number are told."""

from oewg_cli.kernel.wording import quoted
from oewg_cli.model.prose import Prose
from oewg_cli.rules.rule import Hit
from oewg_cli.un.data_files import read_data
from oewg_cli.un.references import NumberReference
from oewg_cli.un.resolution_forms import FormFault


def slip_hit(prose: Prose, reference: NumberReference, fault: FormFault) -> Hit:
    """Tell what is wrong with the form of a number, at the number, and its right form where it can be told."""
    told = read_data("slips")[fault.slip]
    organ = f"The {reference.mention.text}" if reference.mention else "The organ"
    message = told["message"].format(number=quoted(reference.text), kind=reference.kind, organ=organ)
    advice = f"Write {fault.right}." if fault.right else told["advice"]
    return Hit(prose.plain_place(reference.start, reference.end), message, advice)
