"""Keep the comments of a document, and what has no place in a programme, each at the place where it was."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from oewg_cli.importing.drafted_programme import OpenQuestion, Origin
from oewg_cli.importing.footnote_names import marks_without_place
from oewg_cli.importing.lost_words import LostWords
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.unplaced_text import unplaced
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern

_OF_A_MACHINE = lazy_pattern(r"(?:<<ODS [^<>]*>>[^<>]*)+")
"""What the Official Document System writes into the comments of its files: symbols and job numbers between marks."""
_FIRST: NodePath = ("masthead",)


def remarks(recognized: Recognized, names: Mapping[str, str], origins: Sequence[Origin]) -> Iterator[OpenQuestion]:
    """Return comments at the part of the programme where they are, and what has no place at the part after it.

    `names` are the names of footnotes by their identities.
    """
    starts = [span.start for _, span in origins]
    for comment in recognized.source_document.comments:
        if _OF_A_MACHINE.fullmatch(comment.text.strip()):
            continue
        author = f"Comment by {comment.author}" if comment.author.strip() else "Comment in the document"
        path = path_before(comment.span.start, origins)
        yield OpenQuestion(path, f"{author}: {comment.text}", is_question=False)
    for words in unplaced(recognized):
        at = min(bisect_left(starts, words.span().start), len(origins) - 1)
        path = origins[at][0] if at >= 0 else _FIRST
        yield OpenQuestion(path, f"This has no place in a programme: {words.plain}", span=words.span())
    for mark, words in marks_without_place(recognized):
        path = path_before(mark.span.start, origins)
        note = names.get(mark.footnote or "", "a missing footnote")
        yield OpenQuestion(path, f"The mark of {note} has no place after: {words.plain}")


def path_before(at: int, origins: Sequence[Origin]) -> NodePath:
    """Return the part of the programme that is at a place of the source, or the last one before it."""
    last = bisect_right(origins, at, key=lambda origin: origin[1].start) - 1
    return origins[last][0] if last >= 0 else _FIRST


def questions_of(lost: Iterable[LostWords], origins: Sequence[Origin]) -> Iterator[OpenQuestion]:
    """Return what was lost of each line as a question at its place, or at the part of the programme after it."""
    starts = [span.start for _, span in origins]
    for words, place in lost:
        at = min(bisect_left(starts, words.span().start), len(origins) - 1)
        path = place if place is not None else origins[at][0] if at >= 0 else _FIRST
        yield OpenQuestion(path, f"This has no place in a programme: {words.plain}", span=words.span())
