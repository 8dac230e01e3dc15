"""Find what changed in the paragraphs and their lists."""

from collections.abc import Iterator

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.list_changes import ComparedList, ListLine, list_changes
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.note_heading_changes import PrintedParagraph, note_heading_changes
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.text_changes import text_changes, word_changes
from oewg_cli.note.blocks import BlockKind

_PARAGRAPHS = "Paragraphs"


def paragraph_changes(versions: ComparedVersions, places: list[TextPlace]) -> Iterator[Change]:
    """Return the paragraphs that were moved, added, removed and reworded, and add their texts to the places."""
    matcher = PartMatcher(_paragraphs(versions, is_old=True), _paragraphs(versions, is_old=False))
    matcher.match_equal(lambda each: each.words)
    matcher.match_similar(lambda each: each.words)
    matcher.match_single_gaps()
    yield from _moves(matcher)
    olds = {new: old for old, new in matcher.new_of_old.items()}
    gone = list(matcher.only_old)
    for number, paragraph in enumerate(matcher.new):
        if number in olds:
            while gone and gone[0] < olds[number]:
                yield from _removed(matcher.old[gone.pop(0)], places)
            yield from _changes(matcher.old[olds[number]], paragraph, places)
        else:
            yield from _added(paragraph, places)
    for number in gone:
        yield from _removed(matcher.old[number], places)
    yield from note_heading_changes(versions, matcher, places)


def _paragraphs(versions: ComparedVersions, *, is_old: bool) -> list[PrintedParagraph]:
    note = versions.before if is_old else versions.after
    text_of = versions.old_text if is_old else versions.new_text
    made: list[PrintedParagraph] = []
    for block in note.front:
        if block.kind is BlockKind.PARAGRAPH:
            made.append(PrintedParagraph(block.number or 1, text_of(block.runs), (), block.origin))
        elif made and block.kind is BlockKind.SUBPARAGRAPH:
            line = ListLine(text_of(block.runs), block.origin, block.label or "")
            made[-1] = made[-1]._replace(lines=(*made[-1].lines, line))
    return made


def _place(old: PrintedParagraph | None, new: PrintedParagraph | None) -> TextPlace:
    shown = new or old
    number, origin = (shown.number, shown.origin) if shown else (0, "")
    was = f" (formerly {old.number})" if old and new and old.number != new.number else ""
    label = f"paragraph {number}{was}"
    texts = old and old.text, new and new.text
    return TextPlace(ChangeKind.PARAGRAPH_CHANGED, _PARAGRAPHS, label, origin, *texts)


def _moves(matcher: PartMatcher[PrintedParagraph]) -> Iterator[Change]:
    exchanged = matcher.exchanged()
    if exchanged:
        one, other = (matcher.new[matcher.new_of_old[old]] for old in exchanged)
        first, last = sorted((one, other), key=lambda each: each.number)
        said = f"Paragraphs {first.number} and {last.number} changed places."
        yield _moved(said, last.number, first.number, first.origin)
        return
    for old in sorted(matcher.moved()):
        before, after = matcher.old[old], matcher.new[matcher.new_of_old[old]]
        said = f"Paragraph {before.number} is now paragraph {after.number}."
        if before.number == after.number:
            said = f"Paragraph {after.number} is at another place among the paragraphs."
        yield _moved(said, before.number, after.number, after.origin)


def _moved(said: str, old: int, new: int, origin: str) -> Change:
    names = f"paragraph {old}", f"paragraph {new}"
    return Change(ChangeKind.PARAGRAPH_MOVED, _PARAGRAPHS, said, *names, origin=origin)


def _changes(old: PrintedParagraph, new: PrintedParagraph, places: list[TextPlace]) -> Iterator[Change]:
    place = _place(old, new)
    places.append(place)
    yield from text_changes(place)
    holder = ComparedList(ChangeKind.PARAGRAPH_CHANGED, _PARAGRAPHS, place.label, new.origin, is_numbered=True)
    yield from list_changes(holder, old.lines, new.lines, places)


def _added(new: PrintedParagraph, places: list[TextPlace]) -> Iterator[Change]:
    places.append(_place(None, new))
    words = word_changes(None, _with_list(new))
    said = f"Paragraph {new.number} was added."
    yield Change(ChangeKind.PARAGRAPH_ADDED, _PARAGRAPHS, said, None, _with_list(new), words, new.origin)
    list(list_changes(_listed(new), (), new.lines, places))


def _removed(old: PrintedParagraph, places: list[TextPlace]) -> Iterator[Change]:
    places.append(_place(old, None))
    words = word_changes(_with_list(old), None)
    said = f"Paragraph {old.number} was removed."
    yield Change(ChangeKind.PARAGRAPH_REMOVED, _PARAGRAPHS, said, _with_list(old), None, words, old.origin)
    list(list_changes(_listed(old), old.lines, (), places))


def _listed(paragraph: PrintedParagraph) -> ComparedList:
    label = f"paragraph {paragraph.number}"
    return ComparedList(ChangeKind.PARAGRAPH_CHANGED, _PARAGRAPHS, label, paragraph.origin, is_numbered=True)


def _with_list(paragraph: PrintedParagraph) -> str:
    return " ".join([paragraph.text.text, *(f"{line.label} {line.text.text}" for line in paragraph.lines)])
