import pytest
from casebook import found

from oewg_cli.rules.slots.half_days_out_of_order import half_days_out_of_order

OTHERWISE = "Correct the hours, or swap the two."


@pytest.mark.parametrize(
    ("morning", "afternoon", "advice"),
    [
        ("10:00–13:00", "3:00–6:00", "Did you mean 15:00–18:00?"),
        ("10:00–15:00", "3:00–6:00", "Did you mean 15:00–18:00?"),
        ("6:00–9:00", "3:00–6:00", "Did you mean 15:00–18:00?"),
        ("10:00–13:00", "9:00–12:00", OTHERWISE),
        ("12:00–15:00", "3:00–6:00", OTHERWISE),
        ("14:00–17:00", "9:00–12:00", OTHERWISE),
        ("10:00–16:00", "3:00–6:00", OTHERWISE),
        ("15:00–18:00", "10:00–13:00", OTHERWISE),
    ],
)
def test_an_afternoon_not_in_24_hour_time_is_recognized(morning: str, afternoon: str, advice: str) -> None:
    """Only if it is before a real morning, and would be after it twelve hours later."""
    hours = f"{{morning: '{morning}', afternoon: '{afternoon}'}}"
    fragment = f"session: {{place: Bonn, opens: 2024-03-04, closes: 2024-03-05, hours: {hours}}}\n"
    (finding,) = found(fragment, half_days_out_of_order)
    assert finding.advice == advice
