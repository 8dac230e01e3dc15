"""An export against real documents of the General Assembly, number by number.

The numbers are in `data/measured_new_york.toml`, with all differences and the reason of each.
"""

import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.xmlchemy import BaseOxmlElement
from formats.word.measured import flat, measured

from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.note import Note

_DATA = tomllib.loads((Path(__file__).parent / "data" / "measured_new_york.toml").read_text("utf-8"))
_NO_FIGURES = frozenset({"awaited", "difference", "lacking", "tab-stops", "unmeasured", "unused"})
_LISTED = {item: pair for entry in _DATA["difference"] for item, pair in entry["item"].items()}

NumberFormats = dict[str, Any]


@pytest.fixture(scope="module")
def ours(full: Note, parts: Callable[[bytes], dict[str, BaseOxmlElement]]) -> NumberFormats:
    """Return the numbers of an export, by their paths."""
    return dict(flat(measured(parts(write_word(full)))))


@cache
def _theirs() -> NumberFormats:
    """Return the numbers of the originals, by their paths."""
    data = {name: value for name, value in _DATA.items() if name not in _NO_FIGURES}
    return {path: _in_full(value) for path, value in flat(data)}


def _in_full(figure: object) -> object:
    """Return a list of tab stops with the name of the text column replaced by its stops."""
    if not isinstance(figure, list):
        return figure
    named = _DATA["tab-stops"]
    return [stop for entry in figure for stop in named.get(entry, [entry])]


def _named(kind: str, paths: Iterable[str]) -> set[str]:
    """Return the names of the styles, or of the forms, that have numbers."""
    return {path.split(".")[1] for path in paths if path.startswith(f"{kind}.")}


def _differences(ours: NumberFormats) -> dict[str, dict[str, Any]]:
    """Return for each number that is not the same what is stated in both, empty where nothing is.

    Styles and forms are compared that both have.
    """
    theirs = _theirs()
    shared = {kind: _named(kind, ours) & _named(kind, theirs) for kind in ("style", "form")}
    return {
        path: _pair(ours, theirs, path)
        for path in ours | theirs
        if ours.get(path) != theirs.get(path) and _is_compared(path, shared)
    }


def _is_compared(path: str, shared: dict[str, set[str]]) -> bool:
    kind, _, rest = path.partition(".")
    return kind not in shared or rest.partition(".")[0] in shared[kind]


def _pair(ours: NumberFormats, theirs: NumberFormats, path: str) -> dict[str, Any]:
    return {side: figures[path] for side, figures in (("ours", ours), ("theirs", theirs)) if path in figures}


def test_what_differs_from_the_originals_is_known(ours: NumberFormats) -> None:
    """An export has every number of the originals, and no other, except the differences in the list."""
    listed = {item: {side: _in_full(figure) for side, figure in pair.items()} for item, pair in _LISTED.items()}
    unknown = {path: pair for path, pair in _differences(ours).items() if listed.get(path) != pair}
    assert not unknown


def test_what_is_known_to_differ_does(ours: NumberFormats) -> None:
    """A difference is removed from the list when it is from the export."""
    gone = _LISTED.keys() - _differences(ours).keys()
    assert not gone


def test_each_difference_is_listed_once_with_a_reason() -> None:
    """No item has two reasons, and no reason is there twice."""
    entries = _DATA["difference"]
    assert len(_LISTED) == sum(len(entry["item"]) for entry in entries)
    assert len({entry["reason"] for entry in entries}) == len(entries)
    assert all(entry["reason"] for entry in entries)


def test_the_styles_of_an_export_are_those_of_the_originals(ours: NumberFormats) -> None:
    """Each has the name of one that was measured; those that no export needs are listed with the reason."""
    measured_styles = _named("style", _theirs())
    assert measured_styles - _named("style", ours) == set(_DATA["lacking"])
    assert _named("style", ours) <= measured_styles


def test_the_forms_that_were_not_measured_are_known(ours: NumberFormats) -> None:
    """No original has days, hours and lists, and annexes are compared separately; unused ones are listed."""
    measured_forms = _named("form", _theirs())
    assert _named("form", ours) - measured_forms == set(_DATA["unmeasured"])
    assert measured_forms - _named("form", ours) == set(_DATA["unused"])
