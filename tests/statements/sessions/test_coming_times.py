from datetime import date

import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.sessions.coming_times import coming_times


def times_in(text: str) -> list[tuple[str, date]]:
    """Return the times of what will happen by a paragraph, and the last day of each."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [(each.wording.text, each.last) for each in context.picture.read(coming_times)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2023, the Group will review its mandate.", [("2023", date(2023, 12, 31))]),
        ("A seminar is scheduled to take place in February 2023.", [("February 2023", date(2023, 2, 28))]),
        (
            "A briefing will be held at Headquarters, in Conference Room A, on Friday, 12 January 2024.",
            [("12 January 2024", date(2024, 1, 12))],
        ),
        ("The Chair will hold consultations on 5 and 6 June 2023.", [("5 and 6 June 2023", date(2023, 6, 6))]),
        ("On 6 June 2023, the Bureau will meet with the Chairs.", [("6 June 2023", date(2023, 6, 6))]),
        ("A briefing will be held on 16 January 2024, and the Bureau will meet in January 2024.", []),
        (
            "Delegations may register from 2 January 2023 to 5 June 2023.",
            [("2 January 2023 to 5 June 2023", date(2023, 6, 5))],
        ),
        ("Delegations are invited to request rooms by 5 June 2023.", [("5 June 2023", date(2023, 6, 5))]),
        ("Delegations may collect the reports of the meeting held in 2023 and requested in 2022.", []),
        ("The Chair will hold consultations on matters of 2023.", []),
        ("The Council decided that the review should begin on 1 January 2023.", []),
        ("Registration opens on 5 June 2023.", [("5 June 2023", date(2023, 6, 5))]),
        ("Registration opens on 5 January 2024, and opened on 3 January 2023.", []),
        ("In 2023, 40 delegations made statements, and the Chair will ask for short ones.", []),
        ("The Bureau will meet in closed session on 5 June 2023.", [("5 June 2023", date(2023, 6, 5))]),
        ("The Chair will circulate the list of participants in June 2023.", [("June 2023", date(2023, 6, 30))]),
        ("In 2023, the Group decided that it will meet soon.", []),
        ("The Group will consider the report of 5 March 2023, and will discuss the events of 2023.", []),
        ("The Group will review the conclusions of the meeting held in 2023.", []),
        ("The third session will be held in 2023.", []),
        ("The Group met in 2023.", []),
        ("Texts will be accepted until 5 June 2023, at noon.", [("5 June 2023", date(2023, 6, 5))]),
        ("Texts should be sent by 5 May 2024, and slides by 5 June 2023.", [("5 June 2023", date(2023, 6, 5))]),
        ("Texts should be sent by 5 May 2024 and will be read with those received by 5 June 2023.", []),
        ("The Chair will serve until 5 June 2023.", []),
    ],
)
def test_a_time_belongs_to_what_will_happen(text: str, found: list[tuple[str, date]]) -> None:
    """Where it comes directly after the verb, its event and its place, or begins the sentence."""
    assert times_in(text) == found
