from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from composed import note_of
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.api.existing_files import EDITED, UNKNOWN, judge_existing
from oewg_cli.formats.registry import FORMATS, writer_for
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout

NOTES = (note_of(), note_of("title: Another programme of work"))
NEW, OTHER = ({name: writer_for(name).write(note, PLAIN) for name in FORMATS} for note in NOTES)
CLEAN, OTHER_CLEAN = (
    {name: writer_for(name).write(note, PLAIN._replace(clean=True)) for name in FORMATS} for note in NOTES
)
TABLE = {name: writer_for(name).write(NOTES[0], Design(layout=ProgrammeLayout.TABLE)) for name in FORMATS}
REFUSED = {(False, EDITED), (False, UNKNOWN)}


def bomb(name: str, size: int) -> bytes:
    """Return a Word file with an entry that grows."""
    made = BytesIO()
    with ZipFile(BytesIO(NEW["docx"])) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, b" " * size if each == name else old.read(each))
    return made.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_what_the_program_wrote_may_be_replaced_and_nothing_else(name: str) -> None:
    """A file without a stamp only if it has the words of the note."""
    assert judge_existing(name, NEW[name], NEW[name]) == (True, "")
    assert judge_existing(name, OTHER[name], NEW[name]) == (False, "")
    assert judge_existing(name, TABLE[name], NEW[name]) == (False, "")
    assert judge_existing(name, CLEAN[name], NEW[name]) == (False, "")
    assert judge_existing(name, NEW[name], CLEAN[name]) == (False, "")
    assert judge_existing(name, OTHER_CLEAN[name], NEW[name]) == (False, UNKNOWN)
    assert judge_existing(name, b"", NEW[name]) == (False, UNKNOWN)


def test_words_that_were_edited_stay() -> None:
    """Unless they were edited to what would be written."""
    edited = OTHER["md"].replace(b"Another", b"One more")
    assert judge_existing("md", edited, NEW["md"]) == (False, EDITED)
    stamp = OTHER["md"].splitlines(keepends=True)[-1]
    assert judge_existing("md", CLEAN["md"] + b"\n" + stamp, NEW["md"]) == (False, "")


@pytest.mark.parametrize("name", FORMATS)
@given(st.data())
def test_any_bytes_are_judged(name: str, data: st.DataObject) -> None:
    """A damaged file is no reason to fail; what has other words is not replaced."""
    old = OTHER_CLEAN[name]
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(old))] * 2)))
    damaged = old[:start] + data.draw(st.binary(max_size=20)) + old[end:]
    judged = judge_existing(name, damaged, NEW[name])
    assert judged in REFUSED
    assert judge_existing(name, data.draw(st.binary()), NEW[name]) in REFUSED


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/custom.xml", "word/footnotes.xml", "word/header1.xml"])
def test_a_part_that_grows_is_not_read(part: str) -> None:
    """A file of some kilobytes may have gigabytes in it."""
    grown = bomb(part, 20_000_000)
    assert len(grown) < 100_000
    assert judge_existing("docx", grown, NEW["docx"]) == (False, UNKNOWN)
