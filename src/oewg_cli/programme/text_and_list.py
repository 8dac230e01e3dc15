"""The text and the list of an entry or a paragraph, in the order in which they are printed."""

from collections.abc import Iterator

from oewg_cli.programme.model import Entry, Paragraph, Programme
from oewg_cli.source.tree import NodePath
from oewg_cli.text.counting_letters import counting_letters

TEXT, LIST = "text", "list"


def text_and_list(part: Entry | Paragraph) -> Iterator[tuple[NodePath, str]]:
    """Return the text and each line of the list, with its path in the part.

    In an entry they come in the order in which they are typed; the list of a paragraph comes after its text.
    """
    is_first = isinstance(part, Paragraph) or part.has_text_first
    if is_first and part.text is not None:
        yield (TEXT,), part.text
    for number, line in enumerate(part.list):
        yield (LIST, number), line
    if not is_first and part.text is not None:
        yield (TEXT,), part.text


def texts_of_paragraphs(programme: Programme) -> Iterator[tuple[NodePath, str]]:
    """Return the text of each paragraph and the lines of its list, with their paths, in reading order."""
    for number, paragraph in enumerate(programme.paragraphs):
        for path, text in text_and_list(paragraph):
            yield ("paragraphs", number, *path), text


def number_of_paragraph(path: NodePath) -> str:
    """Return the number by which a text of the paragraphs is cited: `2`, or `2 (b)` for a line of a list."""
    number = int(path[1]) + 1
    return str(number) if path[-1] == TEXT else f"{number} ({counting_letters(int(path[-1]) + 1)})"
