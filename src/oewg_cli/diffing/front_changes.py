"""Find what changed on the first page: masthead, title block and paragraphs, and in the titles of the agenda."""

from collections.abc import Iterator

from oewg_cli.diffing.change_names import MASTHEAD_LINES, TITLE_BLOCK_PARTS
from oewg_cli.diffing.changes import Change, ChangeKind, words_of
from oewg_cli.diffing.paired_meetings import plain
from oewg_cli.diffing.word_diff import changed_runs
from oewg_cli.note.blocks import Block, BlockKind, Note, Run, RunChange
from oewg_cli.programme.model import AgendaItem, Programme
from oewg_cli.un.phrases import phrases
from oewg_cli.un.running_titles import title_after_colon

_MASTHEAD, _TITLE_BLOCK, _PARAGRAPHS, _AGENDA = "Masthead", "Title block", "Paragraphs", "Agenda"
_LANGUAGE = "en"
_WITH_LABEL = {"distribution", "original"}
_SESSION_KINDS = {BlockKind.SESSION, BlockKind.PLACE_AND_DATES}


def front_changes(old: Note, new: Note, merged: Note) -> Iterator[Change]:
    """Return what changed before the annex, in the order of the page."""
    yield from _masthead(old, new, merged)
    for block in merged.front:
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.SUBPARAGRAPH}:
            yield from _paragraph(block)
        elif block.kind in TITLE_BLOCK_PARTS:
            yield from _title_block_part(block)


def _masthead(old: Note, new: Note, merged: Note) -> Iterator[Change]:
    changed = dict(merged.masthead.changed)
    for field, name in MASTHEAD_LINES.items():
        if field not in changed or (field == "release" and old.masthead.job != new.masthead.job):
            continue
        before, after = (getattr(each.masthead, field) for each in (old, new))
        if before is None:
            sentence = f"The {name} was added: {_value(field, after)}."
        elif after is None:
            sentence = f"The {name} was removed: {_value(field, before)}."
        else:
            sentence = f"The {name} is {_value(field, after)}; it was {_value(field, before)}."
        words = words_of(changed[field])
        yield Change(ChangeKind.MASTHEAD, _MASTHEAD, sentence, before, after, words, f"masthead/{field}")


def _value(field: str, line: str) -> str:
    """Return what a line of the masthead says, without the label that is printed before it."""
    return line.removeprefix(phrases(_LANGUAGE)[field].partition("{")[0]) if field in _WITH_LABEL else line


def _title_block_part(block: Block) -> Iterator[Change]:
    if not has_changed(block):
        return
    kind = ChangeKind.SESSION if block.kind in _SESSION_KINDS else ChangeKind.TITLE_BLOCK
    before, after = text_before(block), text_after(block)
    name = TITLE_BLOCK_PARTS[block.kind]
    if block.change is RunChange.INSERTED:
        sentence = f"The {name} was added: {after}."
    elif block.change is RunChange.DELETED:
        sentence = f"The {name} was removed: {before}."
    else:
        sentence = f"The {name} changed."
    yield Change(kind, _TITLE_BLOCK, sentence, before, after, words_of(block.runs), block.origin)


def _paragraph(block: Block) -> Iterator[Change]:
    words = words_of(block.runs)
    before, after = text_before(block), text_after(block)
    number = _number(block)
    if block.change is RunChange.INSERTED:
        sentence = f"Paragraph {number} was added."
        yield Change(ChangeKind.PARAGRAPH_ADDED, _PARAGRAPHS, sentence, None, after, words, block.origin)
    elif block.change is RunChange.DELETED:
        sentence = f"Paragraph {number} was removed."
        yield Change(ChangeKind.PARAGRAPH_REMOVED, _PARAGRAPHS, sentence, before, None, words, block.origin)
    elif has_changed(block):
        was = f" (formerly {block.old_label.rstrip('.')})" if block.old_label else ""
        sentence = f"Paragraph {number}{was} was reworded."
        yield Change(ChangeKind.PARAGRAPH_CHANGED, _PARAGRAPHS, sentence, before, after, words, block.origin)


def _number(block: Block) -> str:
    """Return the number of a paragraph, `2`, or of a subparagraph, `2 (b)`."""
    if block.kind is BlockKind.PARAGRAPH:
        return str(block.number)
    _, paragraph, *_ = block.origin.split("/")
    return f"{paragraph} {block.label}"


def has_changed(block: Block) -> bool:
    """Return whether a reader sees a change in the text of a block; marks of footnotes do not count."""
    stretches = [run for run in (*block.runs, *block.aside) if run.mark is None]
    return block.change is not None or any(run.change for run in stretches)


def text_before(block: Block) -> str | None:
    """Return the text that a block had; None where it was not there."""
    return None if block.change is RunChange.INSERTED else _text(block.runs, RunChange.INSERTED)


def text_after(block: Block) -> str | None:
    """Return the text that a block has; None where it was removed."""
    return None if block.change is RunChange.DELETED else _text(block.runs, RunChange.DELETED)


def _text(runs: tuple[Run, ...], without: RunChange) -> str:
    return "".join(run.text for run in runs if run.mark is None and run.change is not without)


def agenda_changes(old: Programme, new: Programme) -> Iterator[Change]:
    """Return the titles of agenda items that changed, each once, however often the item is scheduled."""
    scheduled = _scheduled_items(old) & _scheduled_items(new)
    before, after = (programme.agenda.items if programme.agenda else {} for programme in (old, new))
    for item in after:
        if item not in before or item not in scheduled:
            continue
        titles = _titles(before[item], after[item])
        if titles[0] != titles[1]:
            runs, _ = changed_runs((Run(titles[0]),), (Run(titles[1]),), {})
            sentence = f"The title of agenda item {item} changed."
            origin = f"agenda/items/{item}"
            yield Change(ChangeKind.AGENDA_TITLE_CHANGED, _AGENDA, sentence, *titles, words_of(runs), origin)


def _titles(before: AgendaItem, after: AgendaItem) -> tuple[str, str]:
    """Return both titles as adopted, or as headings have them if one of them is typed for headings."""
    titles = plain(before.title), plain(after.title)
    typed = tuple(None if item.in_headings is None else plain(item.in_headings) for item in (before, after))
    if typed == (None, None):
        return titles
    one, other = (form or title_after_colon(title, _LANGUAGE) for form, title in zip(typed, titles, strict=True))
    return one, other


def _scheduled_items(programme: Programme) -> set[str]:
    entries = (entry for day in programme.programme for meeting in day.meetings for entry in meeting.entries)
    return {entry.item for entry in entries if entry.item}
