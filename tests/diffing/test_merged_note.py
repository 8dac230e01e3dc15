"""What is inserted and kept is the new note, what is deleted and kept is the old one."""

import re
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path

import pytest
from diffing.small_changes_of_bodies import OF_BODIES
from diffing.small_changes_of_parts import OF_PARTS
from diffing.small_changes_of_texts import OF_TEXTS
from effort import random_of, scaled, trying
from programme_edits import data_of, edited, programme_of, text_of

from oewg_cli.diffing.merged_note import merged
from oewg_cli.note.blocks import Block, Run, RunChange
from oewg_cli.note.composer import compose
from oewg_cli.note.note import Note, NoteEntry
from oewg_cli.programme.model import Programme

EXAMPLES = Path(__file__).parents[2] / "examples"
OF_BODIES_TEXT = (Path(__file__).parent / "rich_bodies.yaml").read_text("utf-8")
TEXTS = [(EXAMPLES / name).read_text("utf-8") for name in ("seventh-session.yaml", "geneva.yaml")]
OF_OLD = frozenset({RunChange.DELETED, RunChange.MOVED_AWAY})
OF_NEW = frozenset({RunChange.INSERTED, RunChange.MOVED_HERE})
Seen = list[tuple[str, ...]]


def seen(note: Note, gone: frozenset[RunChange], *, is_old: bool) -> Seen:
    """Return what is seen of a merged note without the changes of one side: words, footnotes, numbers."""
    notes = {each.number: _words(each.runs, gone, {}) for each in note.footnotes}
    names = ("symbol", "date", "job", "original", "versions")
    lines: Seen = [(name, _words(note.masthead.runs(name), gone, notes)) for name in names]
    for block in note.blocks:
        if block.change not in gone:
            number = block.was if is_old and block.was is not None else block.number
            words = _words(block.runs, gone, notes), _words(block.aside, gone, notes)
            lines.append((block.kind, str(number), str(block.level), *words))
    lines += [
        (each.char, _words(each.runs, gone, notes)) for each in note.asterisk_footnotes if each.change not in gone
    ]
    return lines


Parts = tuple[object, ...]
Place = tuple[object, ...]


def parts(note: Note, gone: frozenset[RunChange]) -> Parts:
    """Return the days of a merged note without the changes of one side: their meetings, and the words of each entry."""
    return tuple(
        (
            _all_shown([day.week] if day.week else [], gone),
            _shown(day.heading, gone),
            _all_shown(day.about, gone),
            _entries(day.entries, gone),
            tuple(
                (_shown(meeting.hours, gone), _all_shown(meeting.about, gone), _entries(meeting.entries, gone))
                for meeting in day.meetings
                if meeting.hours.change not in gone
            ),
        )
        for day in note.days
        if day.heading.change not in gone
    )


def places(note: Note, gone: frozenset[RunChange]) -> list[Place]:
    """Return where the meetings of a merged note are without the changes of one side."""
    meetings = [meeting for day in note.days for meeting in day.meetings if meeting.hours.change not in gone]
    entries = [each for day in note.days for each in (day.entries, *(meeting.entries for meeting in day.meetings))]
    items = [_items(each, gone) for each in entries]
    dates = [day.dates for day in note.days if day.heading.change not in gone]
    return [
        *((meeting.start, meeting.end, meeting.half_day, meeting.bodies) for meeting in meetings),
        *(each for each in items if each),
        *dates,
    ]


def _items(entries: Iterable[NoteEntry], gone: frozenset[RunChange]) -> Parts:
    kept = [entry for entry in entries if entry.heading.change not in gone]
    return tuple((entry.items, _items(entry.entries, gone)) for entry in kept)


def _entries(entries: Iterable[NoteEntry], gone: frozenset[RunChange]) -> Parts:
    return tuple(
        (
            _all_shown([entry.hours] if entry.hours else [], gone),
            _shown(entry.heading, gone),
            _all_shown(entry.details, gone),
            _entries(entry.entries, gone),
        )
        for entry in entries
        if entry.heading.change not in gone
    )


def _all_shown(blocks: Iterable[Block], gone: frozenset[RunChange]) -> list[str]:
    return [_shown(block, gone) for block in blocks if block.change not in gone]


def _shown(block: Block, gone: frozenset[RunChange]) -> str:
    kept = [run for run in (*block.runs, *block.aside) if run.change not in gone and run.mark is None]
    return "".join(run.text for run in kept)


def _words(runs: tuple[Run, ...], gone: frozenset[RunChange], notes: dict[int, str]) -> str:
    kept = [run for run in runs if run.change not in gone]
    return "".join(
        _shown_run(run) if run.mark is None else f"{run.text}[^{notes.get(run.mark, run.mark)}]" for run in kept
    )


def _shown_run(run: Run) -> str:
    """Return the words of a run, each in italics and with its address if the run is in italics and a link."""
    words = re.sub(r"\w+", r"*\g<0>*", run.text) if run.italic else run.text
    return re.sub(r"\w+", rf"\g<0><{run.link}>", words) if run.link else words


def check(old: Programme, new: Programme) -> Note:
    """Check that each of the two notes is in the merged note."""
    by_place = merged(old, new, by_place=True)
    assert places(by_place, OF_OLD) == places(compose(new), OF_OLD)
    assert places(by_place, OF_NEW) == places(compose(old), OF_NEW)
    for both in (by_place, merged(old, new)):
        _check_merged(both, old, new)
    return both


def _check_merged(both: Note, old: Programme, new: Programme) -> None:
    assert set(both.bodies) == {*compose(old).bodies, *compose(new).bodies}
    assert seen(both, OF_OLD, is_old=False) == seen(compose(new), OF_OLD, is_old=False)
    assert seen(both, OF_NEW, is_old=True) == seen(compose(old), OF_NEW, is_old=True)
    assert parts(both, OF_OLD) == parts(compose(new), OF_OLD)
    assert parts(both, OF_NEW) == parts(compose(old), OF_NEW)
    for day in both.days:
        own = day.heading, day.blocks
        for first, blocks in (own, *((meeting.hours, meeting.blocks) for meeting in day.meetings)):
            of_other = OF_OLD if first.change in OF_NEW else OF_NEW
            changes = [block.change for block in blocks]
            assert first.change is None or all(change and change not in of_other for change in changes)


@pytest.mark.parametrize("text", [*TEXTS, OF_BODIES_TEXT], ids=["seventh-session", "geneva", "bodies"])
def test_nothing_is_changed_between_a_programme_and_itself(text: str) -> None:
    """The merged note is the note."""
    programme = programme_of(text)
    assert merged(programme, programme) == compose(programme)


@pytest.mark.fuzz
@pytest.mark.parametrize("run", range(20))
def test_both_versions_can_be_had_from_the_merged_note(run: int) -> None:
    """Whatever was edited, and both ways round."""
    random = random_of(run)
    for _ in range(scaled(6)):
        data = data_of(random.choice(TEXTS))
        old = edited(data, random)
        new = edited(old, random)
        one, other = programme_of(text_of(old)), programme_of(text_of(new))
        with trying((old, new)):
            check(one, other)
            check(other, one)


@pytest.mark.fuzz
@pytest.mark.parametrize("run", range(20))
def test_both_versions_of_several_bodies_can_be_had_from_the_merged_note(run: int) -> None:
    """Whatever is changed of rooms, bodies, hours, ranges, and entries in entries."""
    random = random_of(run)
    for _ in range(scaled(6)):
        old = edited(data_of(random.choice([OF_BODIES_TEXT, OF_BODIES_TEXT, TEXTS[0]])), random)
        new = deepcopy(old)
        for change in random.choices((*OF_BODIES, *OF_PARTS, *OF_TEXTS), k=random.randint(1, 8)):
            change(new, random)
        one, other = programme_of(text_of(old)), programme_of(text_of(new))
        with trying((old, new)):
            check(one, other)
            check(other, one)


def test_a_link_leads_where_it_leads_in_each_version() -> None:
    """Its words stay, its address does not."""
    linked = [f"See [the page](https://example.org/{name}) of the group." for name in ("a", "b")]
    for one, other in ((linked[0], linked[1]), (linked[0], "See the page of the group.")):
        check(*(with_paragraph(TEXTS[0], text) for text in (one, other)))


def with_paragraph(text: str, paragraph: str) -> Programme:
    """Return a programme with one paragraph more."""
    return programme_of(text.replace("paragraphs:\n", f"paragraphs:\n  - {paragraph}\n"))
