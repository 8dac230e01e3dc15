"""Brings programmes that mean the same into one shape, so that they can be compared as they are read."""

import re
from typing import Any

import yaml

from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.hours.hours import parse_hours

_ADDRESS = re.compile(r"<(https?://[^<>]*)>")
_MARK = re.compile(r"\[\^([^\]]+)\]")


def meaning(text: str) -> dict[str, Any]:
    """Return what a programme means: without comments, quotes, names of footnotes and ways of typing the same.

    Hours of half-days are those of the place; an entry that is a line has a heading; a mark at the end of a heading
    is in it; text and list of an entry have an order, and so has all in a paragraph; footnotes are named in the order
    of their first marks.
    """
    tree: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    place = find_place((tree.get("session") or {}).get("place") or "Headquarters") or find_place("Headquarters")
    assert place
    usual = {"morning": place.morning.typed(), "afternoon": place.afternoon.typed()}
    for day in tree.get("programme") or []:
        day["entries"] = [_entry(entry) for entry in day.get("entries") or []]
        for meeting in day.get("meetings") or []:
            typed = meeting.get("time", "")
            hours = parse_hours(typed)
            meeting["time"] = usual.get(typed) or (hours.typed() if hours else typed)
            meeting["entries"] = [_entry(entry) for entry in meeting.get("entries") or []]
    if tree.get("paragraphs"):
        tree["paragraphs"] = [_paragraph(each) for each in tree["paragraphs"]]
    if (tree.get("masthead") or {}).get("distribution") == "General":
        del tree["masthead"]["distribution"]
    item = tree.get("item")
    if isinstance(item, str):
        tree["item"] = {"number": item}
    notes = tree.pop("footnotes", None) or {}
    names: dict[str, str] = {}
    tree = _renamed(_in_reading_order(tree), names)
    for name in notes:
        names.setdefault(name, f"note-{len(names) + 1}")
    tree["footnotes"] = {names[name]: _text(note, names) for name, note in notes.items()}
    tree.pop("$schema", None)
    items = (tree.get("agenda") or {}).get("items", {})
    items.update({number: _item(item) for number, item in items.items()})
    return dict(sorted(tree.items()))


def _item(item: Any) -> Any:  # noqa: ANN401 - whatever YAML has
    """Return an agenda item with its title as adopted, which begins with a capital."""
    if isinstance(item, dict):
        return {**item, "title": _item(item.get("title", ""))}
    return item[:1].upper() + item[1:]


def _paragraph(paragraph: Any) -> Any:  # noqa: ANN401 - whatever YAML has
    if isinstance(paragraph, str):
        return paragraph
    return [(key, [*map(_paragraph, value)] if key == "paragraphs" else value) for key, value in paragraph.items()]


def _entry(entry: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever YAML has
    entry = {"heading": entry} if isinstance(entry, str) else dict(entry)
    marks = entry.pop("footnote", [])
    names = [marks] if isinstance(marks, str) else marks
    if "heading" in entry:
        entry["heading"] += "".join(f"[^{name}]" for name in names)
    elif names:
        entry["footnote"] = [f"[^{name}]" for name in names]
    if "entries" in entry:
        entry["entries"] = [_entry(each) for each in entry["entries"]]
    keys = ("time", "item", "heading", "state", "footnote", "aside", "documents", "entries")
    kept = {key: entry[key] for key in keys if key in entry}
    return kept | {"below": [[key, value] for key, value in entry.items() if key in {"list", "text"}]}


def _in_reading_order(tree: dict[str, Any]) -> dict[str, Any]:
    order = ["masthead", "body", "session", "item", "title", "subtitle", "paragraphs", "agenda", "programme"]
    return {key: tree[key] for key in order if key in tree}


def _renamed(node: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 - whatever YAML has
    if isinstance(node, dict):
        return {key: _renamed(value, names) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_renamed(value, names) for value in node]
    return _text(node, names)


def _text(text: str, names: dict[str, str]) -> str:
    def mark(match: re.Match[str]) -> str:
        return f"[^{names.setdefault(match[1], f'note-{len(names) + 1}')}]"

    return _ADDRESS.sub(r"\1", " ".join(_MARK.sub(mark, text).split()))
