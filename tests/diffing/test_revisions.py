"""Revisions as they are made of real programmes are reported in the words of a delegate."""

from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from programme_edits import Data, data_of, programme_of, text_of

from oewg_cli.diffing.changes import Change
from oewg_cli.diffing.comparison import compare
from oewg_cli.diffing.reporters.change_report import ChangeReport
from oewg_cli.diffing.reporters.registry import CHANGES_REPORTERS, ChangesForm

HERE = Path(__file__).parent
FOLDERS = (HERE, HERE.parents[1] / "examples")
CASES: dict[str, Data] = {
    name: case
    for file in ("revisions.yaml", "revisions_of_bodies.yaml")
    for name, case in yaml.load((HERE / file).read_text("utf-8"), yaml.BaseLoader).items()  # noqa: S506
}


def _place(data: Data, path: str) -> tuple[Any, Any]:
    *outer, last = path.split("/")
    holder: Any = data
    for key in outer:
        holder = holder[int(key) if isinstance(holder, list) else key]
    return holder, int(last) if isinstance(holder, list) else last


def _renumber(data: Data, numbers: dict[str, str]) -> None:
    items = data["agenda"]["items"]
    data["agenda"]["items"] = {numbers.get(item, item): title for item, title in items.items()}
    for day in data["programme"]:
        for meeting in day.get("meetings", ()):
            for entry in meeting.get("entries", ()):
                if isinstance(entry, dict) and isinstance(entry.get("item"), str):
                    entry["item"] = numbers.get(entry["item"], entry["item"])


def _later(dates: Any, days: int) -> Any:  # noqa: ANN401 - a date, a range of dates, or a list of both
    if isinstance(dates, list):
        return [_later(each, days) for each in dates]
    return "–".join(str(date.fromisoformat(each) + timedelta(days=days)) for each in dates.split("–"))


def _shift(data: Data, days: int) -> None:
    sessions = [data["session"], *data["session"].get("parts", ())] if days else []
    for holder, key in [
        *((session, key) for session in sessions for key in ("opens", "closes")),
        *((day, "date") for day in data["programme"] if days),
    ]:
        holder[key] = _later(holder[key], days)


def _revised(data: Data, edits: Data) -> Data:
    data = deepcopy(data)
    for path, (old, new) in edits.get("replace", {}).items():
        holder, key = _place(data, path)
        assert old in holder[key]
        holder[key] = holder[key].replace(old, new)
    for path, value in edits.get("set", {}).items():
        holder, key = _place(data, path)
        holder[key] = deepcopy(value)
    for source, target in edits.get("move", []):
        holder, key = _place(data, source)
        value = holder.pop(key)
        there, at = _place(data, target)
        there.insert(at, value)
    for path in edits.get("drop", []):
        holder, key = _place(data, path)
        del holder[key]
    _renumber(data, edits.get("renumber", {}))
    _shift(data, int(edits.get("shift", 0)))
    for path, value in edits.get("insert", {}).items():
        holder, key = _place(data, path)
        if isinstance(holder, list):
            holder.insert(key, deepcopy(value))
        else:
            holder[key] = deepcopy(value)
    return data


def changes_of(name: str) -> tuple[Change, ...]:
    """Return what changed in a revision."""
    case = CASES[name]
    path = next(folder / case["of"] for folder in FOLDERS if (folder / case["of"]).exists())
    old = data_of(path.read_text("utf-8"))
    new = data_of(text_of(_revised(old, case["edits"])))
    return compare(programme_of(text_of(old)), programme_of(text_of(new)))


def report(changes: tuple[Change, ...], form: ChangesForm) -> str:
    """Write a report on changes."""
    return "".join(segment.text for segment in CHANGES_REPORTERS[form](ChangeReport("old", "new", changes)))


@pytest.mark.parametrize("name", CASES)
def test_a_revision_is_reported_as_a_delegate_says_it(name: str) -> None:
    """Each thing that changed once, and nothing that follows from it."""
    text = report(changes_of(name), ChangesForm.TEXT).rpartition("\n\n")[0]
    assert f"{text.strip()}\n" == CASES[name]["says"]


@pytest.mark.parametrize("name", CASES)
def test_all_reports_have_the_same_facts(name: str) -> None:
    """Every sentence, and every word that is marked."""
    changes = changes_of(name)
    plain, markdown = (report(changes, form) for form in (ChangesForm.TEXT, ChangesForm.MARKDOWN))
    marks = {"[-": "<del>", "-]": "</del>", "{+": "<ins>", "+}": "</ins>"}
    for mark, tag in marks.items():
        plain = plain.replace(mark, tag)
    shown = markdown.replace("\\", "").replace("<br>", "\n      ")
    lines = [line.lstrip(" -~+>" if line.startswith("  ") else "") for line in plain.splitlines()[:-1] if line.strip()]
    assert lines == [line.lstrip(" -#") for line in shown.splitlines()[1:] if line.strip()]
