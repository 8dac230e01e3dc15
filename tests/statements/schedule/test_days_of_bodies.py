from casebook import context_of, with_base

from oewg_cli.statements.schedule.days_of_bodies import days_of_bodies

SEVERAL = with_base("""
body: [{name: Conference on clouds, short: Conference}, Committee on rain, Committee on snow]
programme:
  - date: 2024-03-04
    meetings: [{time: 10:00–13:00, body: Conference, entries: [item: 1]}]
  - date: 2024-03-05
    meetings:
      - {time: 10:00–13:00, body: Committee on rain, entries: [item: 2]}
      - {time: 15:00–18:00, body: Conference, entries: [item: 2]}
""")


def test_a_body_has_the_days_of_its_first_and_its_last_meeting() -> None:
    """A body without meetings has none."""
    days = days_of_bodies(context_of(SEVERAL).picture)
    assert {name: (each.first.day, each.last.day) for name, each in days.items()} == {
        "Conference on clouds": (4, 5),
        "Committee on rain": (5, 5),
    }
