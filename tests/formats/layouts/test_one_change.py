"""What is the only difference of two versions is the only one in their redline, in every layout."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from programme_edits import Data, data_of, programme_of, text_of

from oewg_cli.diffing.merged_note import merged
from oewg_cli.formats.layouts.programme_layout import TABLES
from oewg_cli.formats.word.programme_parts import blocks_of, programme_parts
from oewg_cli.note.composer import compose
from oewg_cli.note.design import ProgrammeLayout

EXAMPLES = Path(__file__).parents[3] / "examples"
NAMES = ("parallel-meetings", "week-grid", "round-tables", "item-table", "scattered-days")
SIDE_EVENT: Data = {"when": "Later", "kind": "side event", "room": "Room Z", "text": "Zeal"}


def move_to_another_room(meeting: Data, _of_day: list[Data]) -> None:
    """Move a meeting to another room."""
    meeting["room"] = "Room Z"


def add_an_entry(meeting: Data, _of_day: list[Data]) -> None:
    """Add an entry to a meeting."""
    meeting.setdefault("entries", []).append({"heading": "Zeal"})


def add_a_meeting(_meeting: Data, of_day: list[Data]) -> None:
    """Add a meeting of nobody to a day."""
    of_day.append(deepcopy(SIDE_EVENT))


def add_a_meeting_of_another_body(_meeting: Data, of_day: list[Data]) -> None:
    """Add a meeting of a body that did not meet before."""
    of_day.append(deepcopy(SIDE_EVENT) | {"body": "Zeal Committee"})


Edit = Callable[[Data, list[Data]], None]
EDITS: tuple[Edit, ...] = (move_to_another_room, add_an_entry, add_a_meeting, add_a_meeting_of_another_body)
EACH_EDIT = pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)


@EACH_EDIT
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("layout", ProgrammeLayout)
def test_one_change_is_the_only_one(layout: ProgrammeLayout, name: str, edit: Edit) -> None:
    """Of any meeting, whichever version is the new one; all that did not change stays as it is.

    The first row of a meeting in `table` has its hours, and `items` has a day under the table only where more is said.
    """
    old = data_of((EXAMPLES / f"{name}.yaml").read_text("utf-8"))
    places = [(day, at) for day, each in enumerate(old["programme"]) for at in range(len(each.get("meetings", [])))]
    for day, at in places[:: max(1, len(places) // 4)]:
        new = deepcopy(old)
        meetings = new["programme"][day]["meetings"]
        own = {*str(meetings[at].get("room", "")).split(), "Z", "Zeal", "Later", "Side", "event", "Room", "Committee"}
        if layout in {ProgrammeLayout.TABLE, ProgrammeLayout.ITEMS}:
            of_day = compose(programme_of(text_of(old))).days[day]
            of_block = of_day.meetings[at].hours
            own |= set(" ".join(run.text for run in (*of_day.heading.runs, *of_block.runs, *of_block.aside)).split())
        edit(meetings[at], meetings)
        for one, other in ((old, new), (new, old)):
            found = changed(one, other, layout)
            assert found
            words = {word.strip(",–:") for word in " ".join(found).split()}
            assert not words - {word.strip(",") for word in own} - {""}


def test_the_heading_of_an_item_stays_where_its_first_meeting_is_cancelled() -> None:
    """In the table of items only its date is deleted, and its documents stay."""
    old = data_of((EXAMPLES / "item-table.yaml").read_text("utf-8"))
    new = deepcopy(old)
    (meeting,) = (
        meeting
        for day in new["programme"]
        for meeting in day.get("meetings", [])
        for entry in meeting.get("entries", [])
        if isinstance(entry, dict) and entry.get("item") == ["5 (a)", "5 (b)"] and meeting.get("when") == "p.m."
    )
    meeting["entries"] = [{"item": "4"}]
    found = changed(old, new, ProgrammeLayout.ITEMS)
    assert found
    assert not any("5 (a)" in text or "Gutters" in text for text in found), found


def changed(old: Data, new: Data, layout: ProgrammeLayout) -> list[str]:
    """Return the texts of the programme that are in one version only."""
    note = merged(*(programme_of(text_of(each)) for each in (old, new)), by_place=layout in TABLES)
    blocks = blocks_of(programme_parts(note, layout))
    runs = [(block, run) for block in blocks for run in (*block.runs, *block.aside)]
    return [run.text for block, run in runs if (run.change or block.change) and run.text.strip(" ,–")]
