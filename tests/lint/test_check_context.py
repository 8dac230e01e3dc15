import pytest
from casebook import context_of, with_base

from oewg_cli.programme.text_fields import Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.hours.hours import Hours

MORNING, AFTERNOON = Hours(600, 780), Hours(900, 1080)
ONE_MEETING = "programme: [{date: 2024-03-04, meetings: [{time: afternoon, entries: [Statements]}]}]\n"


@pytest.mark.parametrize(
    ("session", "hours"),
    [
        ("place: New York", AFTERNOON),
        ("place: Sharm el-Sheikh", AFTERNOON),
        ("place: Geneva, hours: {morning: 9:00–12:00, afternoon: 14:30–17:30}", Hours(870, 1050)),
    ],
)
def test_a_half_day_has_the_hours_typed_else_of_the_place_else_of_headquarters(session: str, hours: Hours) -> None:
    """`afternoon` is as good as hours."""
    context = context_of(with_base(f"session: {{{session}, opens: 2024-03-04, closes: 2024-03-05}}\n" + ONE_MEETING))
    assert [meeting.hours for meeting in context.meetings] == [hours]


def test_half_days_are_known_of_duty_stations_only() -> None:
    """Elsewhere nothing is usual unless it is typed."""
    context = context_of(with_base("session: {place: Lima, opens: 2024-03-04, closes: 2024-03-05}\n"))
    assert context.half_days is None
    assert context.station is None


def test_days_meetings_and_entries_know_their_places() -> None:
    """Their paths lead to what was typed."""
    context = context_of(with_base(""))
    entry = context.entries[2]
    span = context.document.span(NodeLocation((*entry.path, "item")))
    assert context.source.text[slice(*span)] == "2"
    assert entry.meeting is not None
    assert entry.meeting.hours == AFTERNOON
    assert entry.meeting.day.date.isoformat() == "2024-03-04"


def test_texts_are_given_by_their_roles() -> None:
    """Those of one role come in reading order, and after those of the role that is named before it."""
    context = context_of(with_base("title: Rain\nparagraphs: [One., Two.]\n"))
    texts = context.texts(Role.PARAGRAPH, Role.TITLE, Role.FOOTNOTE)
    assert [field.plain for field in texts if field.role is not Role.FOOTNOTE] == ["One.", "Two.", "Rain"]


def test_a_context_cannot_be_changed() -> None:
    """What one rule is told, all rules are told."""
    context = context_of(with_base(""))
    for name in ("document", "names", "last_session", "earlier_version", "text_index"):
        with pytest.raises(AttributeError):
            setattr(context, name, None)
    assert context.last_session is None
    assert context.text_index is context.text_index
