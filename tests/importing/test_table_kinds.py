"""Tables of many kinds are each read as the programme that they mean."""

import re
from pathlib import Path

import pytest
from manuscripts import draft

from oewg_cli.importing.yaml_writer import programme_yaml

_KINDS = (Path(__file__).parent / "table_kinds.md").read_text("utf-8")
_HEAD, *_CASES = re.split(r"(?m)^## ", _KINDS)
_FRONT = re.split(r"(?m)^---$", _HEAD)[1]


def _parts(case: str) -> tuple[str, str, str]:
    """Return the name of a case, its table, and the programme that it means."""
    name, _, rest = case.partition("\n")
    table, expected = re.split(r"(?m)^```(?:yaml)?\n", rest)[:2]
    return name, table, expected


def programme_of(table: str) -> str:
    """Return the agenda and the days of a note with a table, with all that is asked there."""
    text = programme_yaml(draft(f"{_FRONT}\n{table}"), "note.md")
    begin = min(at for key in ("\nagenda:\n", "\nprogramme:\n") if (at := text.find(key)) >= 0)
    return text[begin + 1 :]


@pytest.mark.parametrize(
    ("table", "expected"), [pytest.param(*_parts(case)[1:], id=_parts(case)[0]) for case in _CASES]
)
def test_a_table_is_read_as_the_programme_that_it_means(table: str, expected: str) -> None:
    """Its days, hours, bodies and items, and what cannot be told is asked at its place."""
    assert programme_of(table) == expected


def test_there_are_tables_of_many_kinds() -> None:
    """Each once."""
    names = [_parts(case)[0] for case in _CASES]
    assert len(names) == len({*names})
    assert len(names) > 30
