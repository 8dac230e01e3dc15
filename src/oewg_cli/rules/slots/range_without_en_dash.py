from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.rules.slots._typed_dates import typed_dates
from oewg_cli.source.tree import NodeLocation, NodePath, Scalar, Sequence, walk
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_EN_DASH = "–"
_BETWEEN_ITEMS = lazy_pattern(r"\s*-\s*|\s+to\s+")


@rule("SLT025", "range-without-en-dash", Severity.WARNING)
def range_without_en_dash(context: CheckContext) -> Iterator[Violation]:
    """A range of days or of agenda items is typed with a hyphen, or with "to".

    ## Why

    It is read, but a hyphen is easily overlooked between two dates that have hyphens in them, and the same range is
    then written in several ways.

    ## Authority

    Editorial Manual, "Punctuation": an en dash is between the ends of a range,
    <https://www.un.org/dgacm/en/content/editorial-manual/punctuation>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04 to 2024-03-05
        entries: [item: 1-2]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04–2024-03-05
        entries: [item: 1–2]
    ```

    ## Fix

    Safe: an en dash is written between the ends of the range.
    """
    for typed in context.once(typed_dates):
        if typed.dates.first != typed.dates.last:
            yield from _violations(context, typed.location.path, typed.dates.typed())
    for placed in context.entries:
        references = placed.entry.references or ()
        for number, reference in enumerate(references):
            if reference.last is not None:
                path = (*placed.path, "item", number) if len(references) > 1 else (*placed.path, "item")
                yield from _violations(context, path)


def _violations(context: CheckContext, path: NodePath, right: str | None = None) -> Iterator[Violation]:
    """Report a range without an en dash; without `right` its ends stay as they are typed."""
    node, _ = walk(context.document.root, path)
    if isinstance(node, Sequence) and len(node.items) == 1:
        path, node = (*path, 0), node.items[0]
    if isinstance(node, Scalar) and _EN_DASH not in node.text:
        written = right or _BETWEEN_ITEMS.sub(_EN_DASH, node.text.strip(), count=1)
        advice = f"Write {quoted(written)}."
        yield Violation(
            NodeLocation(path),
            f"The range {quoted(node.text)} has no en dash between its ends.",
            advice,
            fix=SuggestedFix(advice, (Replacement(NodeLocation(path), written),)),
        )
