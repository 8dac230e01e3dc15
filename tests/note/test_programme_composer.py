"""What is printed of days, meetings and entries that have the keys of every body."""

import pytest
from composed import note_of, text_of

from oewg_cli.note.blocks import BlockKind
from oewg_cli.note.note import NoteDay

AGENDA = """agenda:
  items:
    1: Opening of the session
    2: {title: Measurement of clouds, documents: A/AC.999/2024/2}
    3: Other matters
    4 (a): High clouds
    4 (b): Low clouds
    4 (c): Fog
"""


def days_of(programme: str, more: str = "") -> tuple[NoteDay, ...]:
    """Return the days of a note with this programme, and with other keys in place of those of the base."""
    return note_of(f"{AGENDA}{more}programme:\n{programme}").days


def headings_of(day: NoteDay) -> list[str]:
    """Return the headings of the meetings of a day."""
    blocks = (block for meeting in day.meetings for block in meeting.blocks)
    return [text_of(block) for block in blocks if block.kind is BlockKind.HEADING]


def _held(*entries: str, keys: str = "time: morning") -> str:
    return f"  - date: 2024-03-04\n    meetings: [{{{keys}, entries: [{', '.join(entries)}]}}]\n"


@pytest.mark.parametrize(
    ("entry", "heading"),
    [
        ("item: 3", "Agenda item 3: other matters"),
        ("{item: [1, 3]}", "Agenda items 1 and 3"),
        ('{item: ["4 (a)–(c)"]}', "Agenda items 4 (a)–(c)"),
        ('{item: ["4 (a)–(b)"]}', "Agenda items 4 (a) and (b)"),
        ('{item: "4 (a) (i)–(ii)", heading: Drafting}', "Drafting (items 4 (a) (i) and (ii))"),
        ('{item: [1, "4 (a)-(c)"]}', "Agenda items 1 and 4 (a)–(c)"),
        ("{item: 3, heading: General discussion}", "General discussion (item 3)"),
        ("{item: [1, 3], heading: General discussion}", "General discussion (items 1 and 3)"),
        ("{item: 3, state: concluded}", "Agenda item 3: other matters (concluded)"),
        ("{item: 3, heading: General discussion, state: opens}", "General discussion (item 3) (opens)"),
        ("{heading: Round table, state: resumed}", "Round table (resumed)"),
    ],
)
def test_the_heading_of_an_entry(entry: str, heading: str) -> None:
    """Its items, its own words, and its state."""
    assert headings_of(days_of(_held(entry))[0]) == [heading]


@pytest.mark.parametrize(
    ("entries", "continued"),
    [
        (("item: 3", "item: 3"), [False, True]),
        (("item: 3", "{item: [1, 3]}"), [False, False]),
        (("item: 1", "item: 3", "{item: [1, 3]}"), [False, False, True]),
        (("item: 4 (b)", "item: 4 (a)–(c)", "item: 4 (c)"), [False, False, True]),
        (("item: 3", "{item: 3, heading: General discussion}"), [False, False]),
        (("{item: 3, heading: A}", "{item: 3, heading: B}", "{item: 3, heading: A}"), [False, False, True]),
        (("{item: 3, heading: Debate, state: opens}", "{item: 3, heading: Debate}"), [False, True]),
    ],
)  # fmt: skip
def test_items_are_continued_if_each_was_taken_up_with_the_same_words(
    entries: tuple[str, ...], continued: list[bool]
) -> None:
    """A typed state counts as taken up, a range as the items of the agenda within it."""
    headings = headings_of(days_of(_held(*entries))[0])
    assert [heading.endswith("(continued)") for heading in headings] == continued


def test_an_item_is_continued_in_the_meetings_of_one_body() -> None:
    """A joint meeting continues what one of its bodies has begun."""
    meetings = (
        "{time: morning, entries: [item: 3]}",
        "{time: morning, body: Group of Friends, entries: [item: 3]}",
        "{time: afternoon, body: [Group of Friends, Contact group], entries: [item: 3]}",
    )
    day = days_of(f"  - date: 2024-03-04\n    meetings: [{', '.join(meetings)}]\n")[0]
    assert [heading.endswith("(continued)") for heading in headings_of(day)] == [False, False, True]
    lines = ["".join(run.text for run in (*meeting.hours.runs, *meeting.hours.aside)) for meeting in day.meetings]
    assert lines[1:] == ["10 a.m.–1 p.m.Group of Friends", "3–6 p.m.Joint meeting: Group of Friends and Contact group"]


def test_the_documents_of_an_item_are_printed_where_it_is_first_taken_up() -> None:
    """Before those of the entry, each once."""
    entries = ("{item: 2, documents: [A/AC.999/2024/3, A/AC.999/2024/2]}", "item: 2")
    (meeting,) = days_of(_held(*entries))[0].meetings
    documents = [text_of(block) for block in meeting.blocks if block.kind is BlockKind.DOCUMENTS]
    assert documents == ["Documentation: A/AC.999/2024/2, A/AC.999/2024/3"]


def test_a_stretch_has_its_hours_before_its_heading() -> None:
    """Entries in an entry are one level deeper."""
    entry = "{time: 10:00–11:30, entries: [{time: 10:00, heading: Panel A}, Panel B]}"
    (meeting,) = days_of(_held(entry))[0].meetings
    shown = [(block.kind.value, block.level, text_of(block)) for block in meeting.blocks if not block.is_empty]
    assert shown[1:] == [
        ("stretch", 0, "10–11.30 a.m."),
        ("stretch", 1, "10 a.m."),
        ("heading", 1, "Panel A"),
        ("heading", 1, "Panel B"),
    ]


def test_a_day_can_have_a_week_a_text_and_entries() -> None:
    """In this order: the week above its heading, the text and the entries below."""
    day = "  - {date: [2024-03-04–2024-03-05, 2024-03-08], week: First week, text: No meetings., entries: [Drafting]}\n"
    (found,) = days_of(day)
    assert [text_of(block) for block in found.blocks] == [
        "First week",
        "Monday, 4 to Tuesday, 5 and Friday, 8 March",
        "No meetings.",
        "Drafting",
    ]
    assert [each.day for each in found.dates] == [4, 5, 8]


@pytest.mark.parametrize(
    ("keys", "origin"),
    [
        ("time: morning", "programme/2024-03-04/10:00"),
        ('time: "15:00"', "programme/2024-03-04/15:00"),
        ("when: After lunch", "programme/2024-03-04/After lunch"),
        ("time: morning, body: Group of Friends", "programme/2024-03-04/10:00@group of friends"),
        ("time: morning, id: opening", "meetings/opening"),
    ],
)
def test_a_meeting_has_an_identity(keys: str, origin: str) -> None:
    """Its day, when it begins and who meets, or its `id`."""
    (meeting,) = days_of(_held("item: 1", keys=keys))[0].meetings
    assert meeting.hours.origin == origin


def test_the_second_meeting_of_the_same_identity_has_its_number() -> None:
    """No two have the same."""
    meetings = "{time: morning, body: Group of Friends}, {time: morning, body: Group of Friends}"
    day = days_of(f"  - date: 2024-03-04\n    meetings: [{meetings}]\n")[0]
    assert [meeting.hours.origin[-8:] for meeting in day.meetings] == [" friends", "riends#2"]
