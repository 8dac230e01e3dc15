from collections.abc import Iterator
from typing import TYPE_CHECKING

from oewg_cli.facts.listed_counts import listed_counts
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._sums import is_wrong, listed_violation, violation
from oewg_cli.statements.counts.officer_counts import officer_sums
from oewg_cli.statements.counts.ordinals_in_order import ENDINGS
from oewg_cli.statements.numbers.counted_sums import counted_sums
from oewg_cli.statements.numbers.sums_of_money import sums_of_money
from oewg_cli.text.quoting import quoted

if TYPE_CHECKING:
    from oewg_cli.statements.wording import Wording


@rule(
    "MST066",
    "parts-do-not-add-up",
    Severity.WARNING,
    words=ENDINGS,
    counts=True,
)
def parts_do_not_add_up(context: CheckContext) -> Iterator[Violation]:
    """A text gives a whole, and parts of it that add up to another number.

    ## Why

    "Eight States will present reviews: four on Monday and five on Tuesday" was right before one of the numbers was
    changed. Compared are the parts in the same sentence, in the sentence after it ("Three of them …"), and in the lines
    of a list, where each has a number, ranges and names after the number, and the officers whom the note names, by post
    or by name. Where a text names only some of the parts, they may be fewer than the whole. Ordinals without
    a noun are those of other parts: "the first in Bonn and the first in Rome", "a fifth" after "five". Sums of money
    may be rounded. Meetings are compared by MST039. The number of sessions is held against the ordinals.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": figures are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - "Nine stations will report: four on Monday and four on Tuesday. See the annex."
    ```

    ## Good

    ```yaml
    paragraphs:
      - "Eight stations will report: four on Monday and four on Tuesday. See the annex."
    ```
    """
    yield from _wrong_sums(context)
    for money in context.picture.read(sums_of_money):
        if money.is_wrong:
            yield Violation(
                money.whole.location,
                f"This text gives {quoted(money.whole.text)}, but its parts add up to another sum "
                f"({' + '.join(part.text for part in money.parts)}).",
                "Correct the sum of the whole, or that of a part.",
                tuple((part.location, "a part of it") for part in money.parts),
            )


def _wrong_sums(context: CheckContext) -> Iterator[Violation]:
    known: list[Wording] = []
    for reader in (counted_sums, officer_sums):
        for stated in context.picture.read(reader):
            is_known = any(stated.whole.overlaps(each) for each in known)
            if is_wrong(stated) and stated.noun != "meeting" and not is_known:
                known.append(stated.whole)
                yield violation(stated)
    for listed in context.picture.read(listed_counts):
        if (
            listed.total != listed.number
            and not listed.of_documents
            and not any(listed.whole.overlaps(each) for each in known)
        ):
            known.append(listed.whole)
            yield listed_violation(listed)
