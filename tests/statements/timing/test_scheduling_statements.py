import json
from itertools import pairwise

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.schedule.scheduling_clauses import scheduling_clauses
from oewg_cli.statements.schedule.subject_mentions import item_numbers
from oewg_cli.statements.timing.scheduling_statements import scheduling_statements
from oewg_cli.statements.timing.timed_statements import SchedulingStatement


def read(text: str) -> tuple[SchedulingStatement, ...]:
    """Read the statements of a paragraph."""
    return context_of(with_base(f"paragraphs: [{json.dumps(text)}]\n")).picture.read(scheduling_statements)


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Item 1 will be considered on Monday.", [("takes", "1", "Monday")]),
        ("Agenda items 1 and 2 will be taken up on 4 March.", [("takes", "1 2", "4 March")]),
        ("It is proposed that items 1 to 3 be considered on Monday.", [("takes", "1 2 3", "Monday")]),
        ("The working group will begin its consideration of item 2 on Monday.", [("begins", "2", "Monday")]),
        ("On Monday morning, the working group will conclude item 2.", [("ends", "2", "Monday morning")]),
        ("Monday has been set aside for item 2.", [("takes", "2", "Monday")]),
        ("Item 1 will be considered at noon and item 2 at 3 p.m.", [("takes", "1", "noon"), ("takes", "2", "3 p.m.")]),
        ("Item 1 will begin at noon and continue at 3 p.m.", [("begins", "1", "noon"), ("goes_on", "1", "3 p.m.")]),
        ("The general debate will be held on Monday.", [("takes", "debate general", "Monday")]),
        ("The panel on clouds is scheduled for Monday.", [("takes", "cloud panel", "Monday")]),
        ("The report will be adopted on Tuesday.", [("takes", "adoption report", "Tuesday")]),
        ("The working group will elect its officers on Monday.", [("takes", "election officer", "Monday")]),
        ("Item 1 was considered on Monday.", []),
        ("Item 1 may be considered on Monday.", []),
        ("If time permits, item 1 will be considered on Monday.", []),
        ("“Item 1 will be considered on Monday.”", []),
        ("The Commission will consider item 1 on Monday.", []),
        ("Item 1 of the Commission on Fog will be considered on Monday.", []),
        ("The list of speakers will open on Monday.", []),
        ("At its ninth session, the working group will consider item 1 on Monday.", []),
        ("Delegations will speak on item 1 on Monday.", []),
    ],
)  # fmt: skip
def test_what_is_taken_up_is_read_with_its_times(text: str, statements: list[tuple[str, str, str]]) -> None:
    """Items by their numbers, events by their words; what is uncertain, past, quoted or of others is left out."""
    found = [
        (each.act, " ".join(each.subject.items or sorted(each.subject.words)), each.wording(occasion).text)
        for each in read(text)
        for occasion in each.occasions
    ]
    assert found == statements


def test_order_and_counts_are_read() -> None:
    """They need no time."""
    (ordered,) = read("Item 2 will be considered immediately after item 1.")
    assert ordered.order is not None
    assert (ordered.order.kind, ordered.order.is_immediate, ordered.order.other.items) == ("after", True, ("1",))
    (counted,) = read("Two meetings will be devoted to item 1.")
    assert counted.counted is not None
    assert (counted.counted.number, counted.counted.unit) == (2, "meeting")


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("5", ("5",)),
        ("5 and 6", ("5", "6")),
        ("4–6", ("4", "5", "6")),
        ("5 (a) and (b)", ("5 (a)", "5 (b)")),
        ("3, 5 (c) and 7", ("3", "5 (c)", "7")),
        ("6 to 4", ("6", "4")),
    ],
)
def test_numbers_of_items_are_spelled_as_on_agendas(typed: str, numbers: tuple[str, ...]) -> None:
    """A range has all items between its ends; one in falling order is the fault of another rule."""
    assert item_numbers(typed) == numbers


@pytest.mark.parametrize("size", [1, 200])
def test_a_long_sentence_has_as_many_clauses_as_verbs(size: int) -> None:
    """Each clause ends where the next one begins."""
    clauses = scheduling_clauses("Item 1 will be considered on Monday, and " * size)
    assert len(clauses) == size
    assert all(first.end == second.start for first, second in pairwise(clauses))
