"""Say that the parts of a whole do not add up to it."""

from oewg_cli.facts.listed_counts import ListedCount
from oewg_cli.lint.rule import Violation
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.text.quoting import quoted


def is_wrong(stated: CountedSum) -> bool:
    """Return whether the parts are more than the whole; or fewer, where all of them are named."""
    return stated.total > stated.number or (stated.is_complete and stated.total < stated.number)


def violation(stated: CountedSum) -> Violation:
    """Return what is said of parts that do not add up to their whole, with the parts beside it."""
    if len(stated.shares) == 1:
        share = stated.shares[0]
        return listed_violation(ListedCount(stated.whole, stated.number, share.wording, share.number))
    numbers = " + ".join(str(share.number) for share in stated.shares)
    return Violation(
        stated.whole.location,
        f"This text gives {quoted(stated.whole.text)}, but its parts add up to {stated.total} ({numbers}).",
        "Correct the number of the whole, or that of a part.",
        tuple((share.wording.location, "a part of it") for share in stated.shares),
    )


def listed_violation(listed: ListedCount) -> Violation:
    """Return what is said of a number beside a list that has another number of elements."""
    has = f"there are {listed.total} in {quoted(listed.listed.text)}"
    return Violation(
        listed.whole.location,
        f"This text gives {quoted(listed.whole.text)}, but {has}.",
        "Correct the number, or what is listed.",
        ((listed.listed.location, "what is counted"),),
    )
