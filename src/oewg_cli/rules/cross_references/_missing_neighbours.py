"""Find the references without a number to paragraphs and lines of lists that the note does not have."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.statements.note_parts import NoteParts
from oewg_cli.statements.references.relative_references import neighbour_references
from oewg_cli.text.quoting import quoted


def missing_neighbours(context: CheckContext, parts: NoteParts) -> Iterator[Violation]:
    """Return the references to paragraphs before the first one or after the last one."""
    for reference in context.picture.read(neighbour_references):
        position = parts.position_of(reference.wording.field)
        if reference.is_section and not parts.has_headings:
            message = f"The text refers to {quoted(reference.wording.text)}, but the note has no headings."
            yield Violation(reference.wording.location, message, "Write the number of the paragraph that is meant.")
        if position is None or reference.is_section:
            continue
        there = position.number - 1 if reference.is_before else len(parts.paragraphs) - position.number
        if there < reference.how_many:
            side = "before" if reference.is_before else "after"
            some = f"only {'one is' if there == 1 else f'{there} are'}" if there else "none is"
            what = f"{_shown(reference.how_many)} {side} paragraph {position.number}"
            yield Violation(
                reference.wording.location,
                f"The text refers to {what}, but {some} there.",
                "Correct the reference, or write the number of the paragraph that is meant.",
            )


def _shown(count: int) -> str:
    return "a paragraph" if count == 1 else f"{count} paragraphs"
