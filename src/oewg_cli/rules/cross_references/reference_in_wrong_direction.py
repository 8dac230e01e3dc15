from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.cross_references._missing_parts import missing_part
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_parts import NoteParts, Position, note_parts
from oewg_cli.statements.numbers.numbered_mentions import Label
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.references.cross_references import CrossReference, Direction, PartKind, cross_references


@rule("XRF002", "reference-in-wrong-direction", Severity.WARNING, needs=("paragraphs",), words=("para",))
def reference_in_wrong_direction(context: CheckContext) -> Iterator[Violation]:
    """A paragraph is said to be below, but is above, or the other way round.

    ## Why

    The reader turns to the wrong page. Often a paragraph was moved, and the references to it were not changed.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The rooms are given in paragraph 2 above.
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The rooms are given in paragraph 2 below.
      - The provisional programme of work is contained in the annex to the present note.
    ```
    """
    parts = context.picture.read(note_parts)
    for reference in () if parts.are_of_resolution else context.picture.read(cross_references):
        direction = reference.direction
        position = parts.position_of(reference.field) if direction is not None else None
        if direction is None or reference.kind is not PartKind.PARAGRAPH or reference.owner is not Owner.OWN:
            continue
        for label in (label for each in reference.ranges for label in each.labels):
            right = _right_direction(label, position, reference, parts)
            if right is not None and right is not direction and not missing_part(reference.kind, label, parts):
                own = _place(position, is_line=bool(label.letters))
                yield Violation(
                    label.wording.location,
                    f"Paragraph {_named(label)} is {right} {own}, and not {direction} it.",
                    f"Write {right}, or correct the number.",
                    ((NodeLocation(parts.paragraphs[label.number - 1].path), f"paragraph {label.number}"),),
                )
                break


def _right_direction(
    label: Label, position: Position | None, reference: CrossReference, parts: NoteParts
) -> Direction | None:
    """Return where a paragraph stands, seen from a text; None for the same paragraph, and from a footnote."""
    if position is None:
        return Direction.ABOVE if reference.field.path[0] == "programme" else None
    letter = label.letters[0] if label.letters else None
    if label.number != position.number:
        return Direction.ABOVE if label.number < position.number else Direction.BELOW
    letters = parts.paragraphs[label.number - 1].letters
    if position.letter is None or letter == position.letter or letter not in letters:
        return None
    return Direction.ABOVE if letters.index(letter) < letters.index(position.letter) else Direction.BELOW


def _place(position: Position | None, *, is_line: bool) -> str:
    if position is None:
        return "this text"
    return f"paragraph {position.number}{f' ({position.letter})' if is_line and position.letter else ''}"


def _named(label: Label) -> str:
    return f"{label.number} ({label.letters[0]})" if label.letters else f"{label.number}"
