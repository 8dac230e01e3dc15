from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rollover.rolled_texts import apply_moves, roll_text
from oewg_cli.rollover.transition import SessionInfo, SessionTransition

LAST = SessionInfo(7, "substantive", date(2024, 3, 4), date(2024, 3, 8))
COMING = SessionInfo(8, "substantive", date(2024, 7, 8), date(2024, 7, 12))
BODY = "Ad hoc working group on the measurement of clouds 2021–2025"
TURN = SessionTransition(BODY, date(2024, 1, 31), LAST, COMING)


def rolled(text: str, transition: SessionTransition = TURN, role: Role = Role.PARAGRAPH) -> tuple[str, list[str]]:
    """Roll a text on; give it with what is left open."""
    field = TextField(("paragraphs", 0), role, text)
    moves, open_spans, _ = roll_text(field, transition)
    return apply_moves(field.text, moves), [field.plain[slice(*span)] for span in open_spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The seventh substantive session will be held.", "The eighth substantive session will be held."),
        ("Seventh session of the Ad Hoc Working Group", "Eighth session of the Ad Hoc Working Group"),
        ("SEVENTH SESSION of the group", "EIGHTH SESSION of the group"),
        ("Report to the Seventh Session", "Report to the Eighth Session"),
        ("before seventh session", "before eighth session"),
        ("the group at its seventh\nsession", "the group at its eighth\nsession"),
        ("the [seventh session](https://example.org/7)", "the [eighth session](https://example.org/7)"),
        ("on *6* March 2024", "on *10* July 2024"),
        ("See <https://example.org/4-8 March 2024>.", "See <https://example.org/4-8 March 2024>."),
    ],
)
def test_the_number_and_the_days_of_the_session_move_on(text: str, expected: str) -> None:
    """Through marks too; addresses are kept."""
    assert rolled(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "the seventh session of the General Assembly",
        "the twenty-seventh session",
        "the seventh annual report",
        "seventh",
        "the working group 2021–2025, established pursuant to General Assembly resolution 78/240 of 31 December 2023",
        "General Assembly resolution 75/240",
        "document A/RES/75/240",
        "session rooms",
    ],
)
def test_what_is_not_of_the_session_is_kept_and_nothing_is_asked(text: str) -> None:
    """Other bodies, other ordinals, what founded the body, what is old."""
    assert rolled(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("the report (A/78/265)", ["A/78/265"]),
        ("document A/AC.999/2021/1, adopted on 1 June 2022", ["A/AC.999/2021/1", "1 June 2022"]),
        ("General Assembly resolution 78/237 of 22 December 2023", ["78/237 of 22 December 2023"]),
        ("A/RES/78/237", ["A/RES/78/237"]),
        ("by 26 February 2024", ["26 February 2024"]),
        ("from 28 February to 8 March", ["28 February to 8 March"]),
        ("the session of March 2024", ["March 2024"]),
        ("on March 6, 2024", ["March 6, 2024"]),
        ("at its sixth session", ["sixth session"]),
        ("the eighth substantive session", ["eighth substantive session"]),
        ("its sixth and seventh sessions", ["seventh sessions"]),
        ("its seventh formal session", ["seventh formal session"]),
    ],
)
def test_what_may_move_on_is_kept_and_left_open(text: str, open_: list[str]) -> None:
    """Documents, recent resolutions, days that are not in the session, the sessions before and after it."""
    kept, found = rolled(text)
    assert found == open_
    assert kept == text or not open_


def test_what_marks_go_through_is_left_open() -> None:
    """Half of a date is never changed."""
    text = "from 4 to [8 March](https://example.org) [2024](https://example.org)"
    assert rolled(text)[0] == "from 8 to [12 July](https://example.org) [2024](https://example.org)"
    text = "from 0[^x]4 to 8 March 2024"
    assert rolled(text) == (text, ["04 to 8 March 2024"])


def test_a_resumed_session_keeps_its_number_and_another_kind_is_written() -> None:
    """As the title block has it."""
    resumed = TURN._replace(coming=COMING._replace(number=7, kind="resumed"))
    assert rolled("the seventh substantive session", resumed) == ("the seventh resumed session", [])
    assert rolled("the seventh session", resumed) == ("the seventh session", [])


def test_the_end_of_a_term_stays_the_end_of_a_month() -> None:
    """Even if the session closed on that day."""
    last = TURN.last._replace(opens=date(2025, 2, 24), closes=date(2025, 2, 28))
    coming = TURN.coming._replace(opens=date(2027, 2, 22), closes=date(2027, 2, 26))
    biennial = TURN._replace(last=last, coming=coming)
    assert rolled("Their terms end on 28 February 2025.", biennial)[0] == "Their terms end on 28 February 2027."
    assert rolled("The session ends on 28 February 2025.", biennial)[0] == "The session ends on 26 February 2027."
    assert rolled("Their terms end on 27 February 2025.", biennial)[0] == "Their terms end on 25 February 2027."


def test_the_name_of_the_body_is_kept() -> None:
    """Whatever is in it."""
    assert rolled("Group on 4 March 2024", role=Role.BODY) == ("Group on 4 March 2024", [])


PIECES = ["seventh ", "sixth ", "session ", "sessions ", "of the ", "4", "8 ", "March ", "2024", "*", "[^x]",
          "A/78/265 ", "[a](https://x.org)", " to ", "–", ", ", "resolution 78/1 ", "\n", "the group"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_what_moves_lies_in_order_and_apart(text: str) -> None:
    """So do the open places, whatever is there."""
    field = TextField(("paragraphs", 0), Role.PARAGRAPH, text)
    moves, open_spans, sure_spans = roll_text(field, TURN)
    for places, whole in ((moves, field.text), (open_spans, field.plain), (sure_spans, field.plain)):
        end = 0
        for start, until, *_ in places:
            assert end <= start <= until <= len(whole)
            end = until
