"""Say which part of the note is missing, and what the note has instead."""

from typing import NamedTuple

from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_parts import NoteParts, PlacedParagraph
from oewg_cli.statements.numbers.numbered_mentions import Label
from oewg_cli.statements.references.cross_references import PartKind
from oewg_cli.text.counting_letters import counting_letters


class Missing(NamedTuple):
    """A part that the note does not have, what is known of the parts that it has, and where the last of them is."""

    named: str
    known: str
    related: tuple[tuple[NodeLocation, str], ...] = ()


def missing_part(kind: PartKind, label: Label, parts: NoteParts) -> Missing | None:
    """Return what is missing where the note has no such part; None where it has one, and for annexes."""
    if kind is PartKind.PARAGRAPH:
        return _missing_paragraph(label, parts)
    if kind is PartKind.FOOTNOTE:
        return _missing_footnote(label, parts)
    if kind is PartKind.ANNEX or (kind is PartKind.SECTION and label.wording.text in parts.headings):
        return None
    has_sections = kind is PartKind.SECTION and parts.headings
    known = f"no heading of the note has this {'number' if has_sections else 'number or letter'}"
    if kind is not PartKind.SECTION:
        known = f"the note has no {kind} with a number"
    return Missing(f"{kind} {label.wording.text}", known)


def missing_line(paragraph: PlacedParagraph, letter: str) -> Missing | None:
    """Return what is missing where a paragraph has no line with a letter in its list."""
    if letter in paragraph.letters or not letter.isalpha():
        return None
    known = f"paragraph {paragraph.number} has no list"
    if paragraph.letters:
        known = f"the list of paragraph {paragraph.number} ends with ({counting_letters(len(paragraph.letters))})"
    related = ((NodeLocation(paragraph.path), f"paragraph {paragraph.number}"),)
    return Missing(f"paragraph {paragraph.number} ({letter})", known, related)


def _missing_paragraph(label: Label, parts: NoteParts) -> Missing | None:
    paragraphs = parts.paragraphs
    if label.number > len(paragraphs):
        known = f"the last paragraph of the note is paragraph {len(paragraphs)}"
        related = ((NodeLocation(paragraphs[-1].path), "the last paragraph"),) if paragraphs else ()
        return Missing(f"paragraph {label.number}", known, related)
    return missing_line(paragraphs[label.number - 1], label.letters[0]) if label.letters else None


def _missing_footnote(label: Label, parts: NoteParts) -> Missing | None:
    names = list(parts.footnotes)
    if label.number <= len(names):
        return None
    if not names:
        return Missing(f"footnote {label.number}", "the note has no footnotes with numbers")
    related = ((NodeLocation(("footnotes", names[-1]), "key"), f"footnote {len(names)}"),)
    return Missing(f"footnote {label.number}", f"the last footnote of the note is footnote {len(names)}", related)
