"""What a check comes to, in a sentence or two."""

from collections.abc import Sequence

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.tally import tally
from oewg_cli.lint.reporters.totals import totals


def summary(checked: Sequence[CheckResult]) -> str:
    """Say how many findings of which weight there are in how many programmes, and on a second line what can be mended.

    What there is none of is not named, and the second line is left out where nothing can be mended.
    """
    counts = [tally(document) for document in checked]
    return totals(tuple(map(sum, zip((0,) * 5, *counts, strict=True))), len(checked))
