"""Accepting all changes gives the document of the new note, and rejecting them that of the old one, in every part."""

from difflib import unified_diff
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from effort import scaled, some_of
from formats.days import CHANGED_DAYS, days_in
from formats.word.redline.canonical import canonical, without_widths
from formats.word.redline.decided import decided
from formats.word.redline.pairs import BY_CHANCE, BY_HAND, Pair, by_chance, by_hand, turned_round
from formats.word.redline.stories import stories
from formats.word.samples import DESIGNS, EMBLEM, RECYCLE, designs_of, name_of
from formats.word.template import templates
from hypothesis import given, settings
from rdocx import Document

from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.formats.word.reader.reader import read_word
from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import Design, File, WordProfile
from oewg_cli.note.note import Note, NoteDay
from oewg_cli.note.source_document import SourceDocument, SourceLine

_EACH_DESIGN = pytest.mark.parametrize("design", DESIGNS, ids=name_of)


def _seen(document: bytes) -> list[str]:
    return [f"{name}: {part}" for name, story in stories(document).items() for part in story]


def _same(found: list[str], expected: list[str]) -> None:
    assert not list(unified_diff(expected, found, lineterm="", n=0))


def _decided(document: bytes, *, accepted: bool) -> bytes:
    """Let another program accept or reject all changes."""
    opened = Document.from_bytes(document)
    if accepted:
        opened.accept_all()
    else:
        opened.reject_all()
    return opened.to_bytes()


def _lines(document: bytes, *, original: bool) -> list[str]:
    """Return the lines that our own reader reads, with their formats, and the footnotes in their order.

    Those without a mark, such as that of a reissue, come after the others.
    """
    read = read_word("note.docx", document, original=original)
    called = list(dict.fromkeys(piece.footnote for line in read.lines for piece in line.runs if piece.footnote))
    notes = [line for identity in dict.fromkeys([*called, *read.notes]) for line in read.notes[identity].lines]
    return [_line(line, called, read) for line in (*read.lines, *notes)]


def _line(line: SourceLine, called: list[str], read: SourceDocument) -> str:
    words = "".join(
        piece.text if piece.footnote is None else f"[{called.index(piece.footnote)}:{read.notes[piece.footnote].label}]"
        for piece in line.runs
    )
    return f"{line.form} {line.level} {line.marker} {line.style} {line.region} {line.cell} {words}"


def _is_in_landscape(document: bytes) -> bool:
    with ZipFile(BytesIO(document)) as package:
        return b'w:orient="landscape"' in package.read("word/document.xml")


def _name(given: str | int | Design) -> str:
    return name_of(given) if isinstance(given, Design) else str(given)


class _Version(NamedTuple):
    """A document of one version, and what is in it: our own lines, all parts, and what can be seen."""

    document: bytes
    lines: list[str]
    parts: list[str]
    seen: list[str]


@lru_cache(maxsize=64)
def _version(note: Note, design: Design) -> _Version:
    """Return a version as the exports have it; most pairs have the same old one."""
    document = write_word(note, design)
    return _Version(document, _lines(document, original=False), canonical(document), _seen(document))


def _check(pair: Pair, design: Design, *, also_elsewhere: bool = True) -> None:
    """Accept and reject all changes; `also_elsewhere` says that another program does it too."""
    document = write_word(pair.in_layout(design), design)
    new, old = _version(pair.new, design), _version(pair.old, design)
    _same(_lines(document, original=False), new.lines)
    _same(_lines(document, original=True), old.lines)
    # Pages cannot be in landscape in one version only: there the widths are others.
    if len({_is_in_landscape(each) for each in (document, new.document, old.document)}) > 1:
        return
    _same(without_widths(canonical(decided(document, accepted=True))), without_widths(new.parts))
    _same(without_widths(canonical(decided(document, accepted=False))), without_widths(old.parts))
    if also_elsewhere:
        _same(_seen(_decided(document, accepted=True)), new.seen)
        _same(_seen(_decided(document, accepted=False)), old.seen)


EXCHANGED = some_of(BY_HAND, 3)
IN_DESIGNS = [(name, design) for number, name in enumerate(BY_HAND) for design in designs_of(number)]
BY_HAND_IN_DESIGNS = some_of(IN_DESIGNS, len(DESIGNS), lambda each: each[0])


@pytest.mark.parametrize(("name", "design"), BY_HAND_IN_DESIGNS, ids=_name)
def test_accepting_or_rejecting_all_changes_gives_a_version(name: str, design: Design) -> None:
    """As the standard and our own reader see it, in all parts, to the last property.

    Another program, which takes as long as all the rest, sees each pair in one of its designs, in which the versions
    are also exchanged: what was inserted before is deleted.
    """
    is_first = design == designs_of(BY_HAND.index(name))[0]
    _check(by_hand(name), design, also_elsewhere=is_first)
    if is_first and name in EXCHANGED:
        _check(turned_round(name), design)


@pytest.mark.fuzz
@pytest.mark.parametrize(
    ("number", "design"), [(number, design) for number in BY_CHANCE for design in designs_of(number)], ids=_name
)
def test_accepting_or_rejecting_gives_a_version_whatever_was_edited(number: int, design: Design) -> None:
    """Meetings moved, words changed, days and footnotes inserted and deleted, several at a time; elsewhere as above."""
    _check(by_chance(number), design, also_elsewhere=design == designs_of(number)[0])


@_EACH_DESIGN
@settings(max_examples=scaled(8))
@given(drawn=CHANGED_DAYS)
def test_accepting_or_rejecting_gives_a_version_whatever_changed(
    full: Note, design: Design, drawn: tuple[NoteDay, ...]
) -> None:
    """Also where a cell or a meeting ends with deleted text, or begins with text that was moved there."""
    monday = NoteDay(Block(BlockKind.DAY, (Run("Monday"),)))
    annex = (Block(BlockKind.ANNEX, (Run("Annex"),)),)
    both = full._replace(front=(), annex=annex, days=(monday, *drawn), footnotes=())
    old, new = (both._replace(days=days_in(both.days, version)) for version in TrackedVersion)
    _check(Pair(old, new, both, both), design)


def test_both_versions_are_in_the_profile_of_the_new_one() -> None:
    """A session that moves to Geneva changes the page and the styles, which cannot have changes."""
    pair = by_hand("at-another-place")
    document = write_word(pair.both)
    _same(canonical(decided(document, accepted=True)), canonical(write_word(pair.new)))
    old = write_word(pair.old, Design(WordProfile.GENEVA))
    _same(canonical(decided(document, accepted=False)), canonical(old))
    assert canonical(old) != canonical(write_word(pair.old))


@_EACH_DESIGN
@pytest.mark.parametrize("name", ["a-first-revision", "all-over-again"])
def test_accepting_or_rejecting_gives_a_version_with_files_of_the_user(name: str, design: Design) -> None:
    """With the emblem and the line on recycling, and with the styles and headers of a template."""
    pair = by_hand(name)
    template = File("a.docx", templates.ALL["plain"]())
    with_pictures = design._replace(emblem=EMBLEM, recycle=RECYCLE)
    for each in (with_pictures, with_pictures._replace(template=template)):
        document = write_word(pair.in_layout(each), each)
        for accepted, note in ((True, pair.new), (False, pair.old)):
            alone = canonical(write_word(note, each))
            _same(without_widths(canonical(decided(document, accepted=accepted))), without_widths(alone))


@_EACH_DESIGN
def test_a_note_that_did_not_change_is_the_same_to_the_byte(full: Note, design: Design) -> None:
    """Neither an author nor a date leaves a trace in it."""
    pair = by_hand("nothing")
    assert write_word(pair.both, design) == write_word(pair.new, design)
    assert write_word(full, design._replace(author="Somebody")) == write_word(full, design)
