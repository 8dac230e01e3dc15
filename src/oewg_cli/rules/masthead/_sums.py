"""Say that the parts of a whole do not add up to it."""

from oewg_cli.lint.rule import Violation
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.number_conflicts import NumberConflict
from oewg_cli.text.quoting import quoted


def is_wrong(stated: CountedSum) -> bool:
    """Return whether the parts are more than the whole; or fewer, where all of them are named."""
    return stated.total > stated.number or (stated.is_complete and stated.total < stated.number)


def violation(stated: CountedSum) -> Violation:
    """Return what is said of parts that do not add up to their whole, with the parts beside it."""
    if len(stated.shares) == 1:
        share = stated.shares[0]
        has = f"there are {share.number} in {quoted(share.wording.text)}"
        message = f"This text gives {quoted(stated.whole.text)}, but {has}."
        related = ((share.wording.location, "what is counted"),)
        return Violation(stated.whole.location, message, "Correct the number, or what comes after it.", related)
    numbers = " + ".join(str(share.number) for share in stated.shares)
    return Violation(
        stated.whole.location,
        f"This text gives {quoted(stated.whole.text)}, but its parts add up to {stated.total} ({numbers}).",
        "Correct the number of the whole, or that of a part.",
        tuple((share.wording.location, "a part of it") for share in stated.shares),
    )


def conflict_violation(conflict: NumberConflict) -> Violation:
    """Return what is said of words that go against a number, with the place of that number."""
    other = conflict.other
    return Violation(
        conflict.wording.location,
        f"This text says {quoted(conflict.wording.text)}, but {conflict.but}.",
        conflict.advice,
        ((other.location, "compared with this"),) if other is not None else (),
    )
