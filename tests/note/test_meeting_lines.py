import pytest
from composed import lines, note_of

from oewg_cli.note.blocks import BlockKind

FOOTNOTES = "footnotes: {wind: A footnote.}\n"


@pytest.mark.parametrize(
    ("keys", "printed"),
    [
        ("number: 34", "34th meeting"),
        ("number: 34, kind: closed", "34th meeting (closed)"),
        ("number: 1, kind: plenary", "1st plenary meeting"),
        ("number: 2, kind: Formal", "2nd formal meeting"),
        ("number: 1, kind: 'plenary, open'", "1st meeting (plenary, open)"),
        ("kind: plenary", "Plenary meeting"),
        ("kind: 'plenary, open-ended', room: Room 1", "Plenary, open-ended meeting, Room 1"),
        ("kind: side event, room: Room 1", "Side event, Room 1"),
        ("kind: Contact group on rain, footnote: wind", "Contact group on rain[1]"),
        ("kind: closed, aside: members only", "Closed meeting – members only"),
        ("body: Bureau, aside: members only", "members only"),
        ("room: Room 1", "Room 1"),
        ("kind: break", "Break"),
        ("kind: break, text: Coffee", ""),
        ("number: 3, footnote: wind", "3rd meeting[1]"),
        ("number: 3, aside: members only", "3rd meeting – members only"),
        ("number: 3, aside: members only, heading: Rain", "3rd meeting"),
        ("number: 3, footnote: wind, heading: Rain", "3rd meeting"),
    ],
)
def test_number_kind_and_room_are_one_line(keys: str, printed: str) -> None:
    """A mark or an aside is in it where the meeting has no heading."""
    text = "" if "kind" in keys else ", text: Drops"
    note = note_of(f"{FOOTNOTES}programme:\n  - {{date: 2024-03-04, meetings: [{{time: 10:00, {keys}{text}}}]}}\n")
    assert lines(note, BlockKind.MEETING) == ([printed] if printed else [])
    assert sum("[1]" in line for kind in BlockKind for line in lines(note, kind)) == ("footnote" in keys)


@pytest.mark.parametrize(
    ("keys", "printed"),
    [("body: Bureau, footnote: wind", "10 a.m.Bureau[1]"), ("text: Drops, footnote: wind", "10 a.m.[1]")],
)
def test_a_mark_without_any_line_is_after_the_hours(keys: str, printed: str) -> None:
    """And after who meets."""
    note = note_of(f"{FOOTNOTES}programme:\n  - {{date: 2024-03-04, meetings: [{{time: 10:00, {keys}}}]}}\n")
    assert lines(note, BlockKind.HOURS) == [printed]
