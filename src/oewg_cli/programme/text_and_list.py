"""The text and the list of an entry or a paragraph, in the order in which they are printed."""

from collections.abc import Iterator

from oewg_cli.programme.front_page import Paragraph, ParagraphOrSection
from oewg_cli.programme.model import PartInOrder, Programme
from oewg_cli.source.tree import NodePath
from oewg_cli.text.counting_letters import counting_letters

TEXT, LIST, HEADING = "text", "list", "heading"


def text_and_list(part: PartInOrder | Paragraph | ParagraphOrSection) -> Iterator[tuple[NodePath, str]]:
    """Return the text and each line of the list, with its path in the part.

    In an entry or a meeting they come in the order in which they are typed; the list of a paragraph comes after its
    text.
    """
    is_first = not isinstance(part, PartInOrder) or part.has_text_first
    if is_first and part.text is not None:
        yield (TEXT,), part.text
    for number, line in enumerate(part.list):
        yield (LIST, number), line
    if not is_first and part.text is not None:
        yield (TEXT,), part.text


def paragraphs_of(programme: Programme) -> Iterator[tuple[NodePath, Paragraph | ParagraphOrSection]]:
    """Return the numbered paragraphs with their paths, those under headings too, in the order of their numbers."""
    for number, paragraph in enumerate(programme.paragraphs):
        path: NodePath = ("paragraphs", number)
        if paragraph.text is not None:
            yield path, paragraph
        for inner, under_heading in enumerate(paragraph.paragraphs):
            yield (*path, "paragraphs", inner), under_heading


def texts_of_paragraphs(programme: Programme) -> Iterator[tuple[NodePath, str]]:
    """Return the headings of the note, the text of each paragraph and the lines of its list, in reading order."""
    for number, paragraph in enumerate(programme.paragraphs):
        path: NodePath = ("paragraphs", number)
        if paragraph.heading is not None:
            yield (*path, HEADING), paragraph.heading
        for inner, text in text_and_list(paragraph):
            yield (*path, *inner), text
        for under, part in enumerate(paragraph.paragraphs):
            for inner, text in text_and_list(part):
                yield (*path, "paragraphs", under, *inner), text


def paragraph_at(programme: Programme, path: NodePath) -> tuple[int, Paragraph | ParagraphOrSection]:
    """Return the paragraph that has a text at a path, with its number."""
    if not any(paragraph.paragraphs for paragraph in programme.paragraphs):
        return int(path[1]) + 1, programme.paragraphs[int(path[1])]
    for number, (own, paragraph) in enumerate(paragraphs_of(programme), start=1):
        if path[: len(own)] == own:
            return number, paragraph
    raise LookupError(f"no paragraph at {path}")


def number_of_paragraph(programme: Programme, path: NodePath) -> str:
    """Return the number by which a text of the paragraphs is cited: `2`, or `2 (b)` for a line of a list."""
    number, _ = paragraph_at(programme, path)
    return str(number) if path[-1] == TEXT else f"{number} ({counting_letters(int(path[-1]) + 1)})"
