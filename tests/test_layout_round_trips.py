"""What is exported in any layout and imported again is the same programme, in all that is printed."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from casebook import BASE
from effort import scaled, some_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from printed_alike import printed
from programme_edits import data_of, text_of
from programmes_of_bodies import programmes
from test_round_trips import DESIGNS, WHOLE, name_of, note_of

from oewg_cli.api.checking import validate
from oewg_cli.api.document_import import ImportResult, import_document
from oewg_cli.note.design import Design
from oewg_cli.programme.structure_rules import EMPTY_VALUE, STRUCTURE_RULES
from oewg_cli.text.source_text import SourceText

_OF_STRUCTURE = {rule.name for rule in STRUCTURE_RULES} - {EMPTY_VALUE.name}
"""The title of an item that is taken up only in a range is not printed, so that the import leaves it open."""


@pytest.mark.parametrize(("path", "printed_as"), some_of([*product(WHOLE, DESIGNS)], 4), ids=name_of)
def test_all_that_is_printed_of_an_example_comes_back(path: Path, printed_as: Any) -> None:  # noqa: ANN401 - a parameter of pytest
    """In each layout, in both formats and both profiles."""
    ending, design = printed_as.values
    text = path.read_text("utf-8")
    assert not assert_comes_back(text, ending, design).checked.findings


@settings(max_examples=scaled(30), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.sampled_from(DESIGNS), programmes())
def test_all_that_is_printed_of_any_programme_comes_back(printed_as: Any, data: dict[str, Any]) -> None:  # noqa: ANN401 - a parameter of pytest
    """Of several bodies or of one, with days of all kinds."""
    ending, design = printed_as.values
    assert_comes_back(text_of(data), ending, design)


STRETCH = {"time": "10:00–11:00", "item": "1", "state": "opens", "aside": "Statements"}
DAYS_WITH_STRETCHES = [
    {
        "date": "2024-03-04",
        "text": "No meetings (official holiday)",
        "meetings": [
            {"time": "07:00–07:30", "entries": [{"item": "1"}, {"item": "2"}]},
            {"when": "To be determined", "entries": [{**STRETCH}]},
        ],
    },
    {"date": "2024-03-05", "week": "First week", "meetings": [{"time": "10:00–13:00", "entries": [{**STRETCH}]}]},
    {
        "date": "2024-03-06",
        "meetings": [
            {"when": "p.m.", "entries": [{**STRETCH}]},
            {"time": "08:00–09:00", "entries": [{**STRETCH}]},
            {"time": "09:30–12:30", "entries": [{"item": "2"}]},
            {"time": "15:00–18:00", "entries": [{**STRETCH}]},
            {"time": "21:00", "entries": [{**STRETCH}]},
        ],
    },
]


@pytest.mark.parametrize(("ending", "design"), DESIGNS)
def test_entries_with_hours_of_their_own_come_back(ending: str, design: Design) -> None:
    """In a meeting of which nothing else is said, after words in place of its hours, and outside those of a meeting."""
    assert_comes_back(text_of(_without_footnotes(DAYS_WITH_STRETCHES)), ending, design)


MEETING = {"time": "07:00–07:30", "entries": [{"item": "1"}]}
BODIES = [{"name": "Conference on clouds", "short": "Conference"}, {"name": "Subsidiary body on rain", "number": 2}]


@pytest.mark.parametrize(("ending", "design"), DESIGNS)
def test_the_body_of_all_meetings_comes_back(ending: str, design: Design) -> None:
    """Which is the title of the only column of a table of bodies, and is known from the title block alone."""
    days = [{"date": "2024-03-04", "meetings": [{**MEETING, "body": "Conference"}]}]
    assert_comes_back(text_of(_without_footnotes(days) | {"body": BODIES}), ending, design)


@pytest.mark.parametrize(("ending", "design"), DESIGNS)
def test_an_entry_of_a_day_keeps_its_hours_where_no_others_are_printed(ending: str, design: Design) -> None:
    """Those of the meeting are in the table of items, where the note has one."""
    days = [{"date": "2024-03-04", "meetings": [MEETING], "entries": [STRETCH]}]
    assert_comes_back(text_of(_without_footnotes(days)), ending, design)


def _without_footnotes(days: list[dict[str, Any]]) -> dict[str, Any]:
    data = data_of(BASE) | {"programme": days}
    del data["footnotes"]
    return data


def assert_comes_back(text: str, ending: str, design: Design) -> ImportResult:
    """See that an export says all that is printed, and that the import reads it as it was meant."""
    assert design.layout is not None
    back = import_document(f"note.{ending}", note_of(text, ending, design))
    assert printed(back.text, design.layout) == printed(text, design.layout)
    faults = {finding.rule.name for finding in validate(SourceText("back.yaml", back.text)).findings}
    assert not faults & _OF_STRUCTURE
    return back
