"""The masthead: a table in the header of the first page, or at the head of the body."""

from collections.abc import Iterator

from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, is_in
from oewg_cli.formats.word.pictures.placement import Pictures
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_elements import text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import PrintedMasthead, Run, RunChange

_Parts = list[tuple[str, str]]
"""Stretches of a symbol with the names of their forms."""


def masthead(
    lines: PrintedMasthead, setter: Typesetter, pictures: Pictures, redline: Redline | None = None
) -> list[Element]:
    """Set the masthead; the cell of the emblem stays empty where the user gives none.

    The emblem is not ours to give: General Assembly resolution 92 (I) lets nobody use it without leave.
    """
    changes = redline or Redline()

    def line(form: str, name: str) -> Element:
        return changes.line(lines.runs(name), setter, form)

    cells = {
        "empty": lambda: [setter.paragraph("head")],
        "united-nations": lambda: [line("united-nations", "united_nations")],
        "symbol": lambda: [_symbol(lines.runs("symbol"), setter, changes)],
        "emblem": lambda: [setter.paragraph("emblem", *pictures.emblem())],
        "organ": lambda: [line("organ", "organ")],
        "distribution": lambda: [
            line("distribution", "distribution"),
            line("masthead-line", "date"),
            setter.paragraph("masthead-line"),
            line("masthead-line", "original"),
        ],
    }
    rows = [[cells[name]() for name in row["cells"]] for row in setter.measures.layout["table"]["masthead"]["row"]]
    return [setter.table("masthead", rows), setter.paragraph("masthead-end")]


def _symbol(runs: tuple[Run, ...], setter: Typesetter, redline: Redline) -> Element:
    """Set the symbol, its first component in large type."""
    return setter.paragraph("symbol", *_components(runs, setter, redline))


def _components(runs: tuple[Run, ...], setter: Typesetter, redline: Redline) -> Iterator[Element]:
    """Set the stretches of a symbol; one that is large in one version only is deleted, and inserted as it is now."""
    has_slash = dict.fromkeys(TrackedVersion, False)
    for run in runs:
        parts: dict[TrackedVersion, _Parts] = {}
        for version in (version for version in TrackedVersion if is_in(run.change, version)):
            parts[version] = _in_forms(run.text, is_first=not has_slash[version])
            has_slash[version] |= "/" in run.text
        for change, stretch in _told_apart(run.change, parts):
            yield from redline.stretch(change, [text_run(text, setter.form(form).run) for text, form in stretch])


def _in_forms(text: str, *, is_first: bool) -> _Parts:
    first, slash, rest = text.partition("/") if is_first else ("", "", text)
    return [(part, form) for part, form in ((first, "symbol-first"), (slash + rest, "symbol")) if part]


def _told_apart(change: RunChange | None, parts: dict[TrackedVersion, _Parts]) -> list[tuple[RunChange | None, _Parts]]:
    stretches = list(parts.values())
    if stretches[0] == stretches[-1]:
        return [(change, stretches[0])]
    return [(ONLY_IN[version], stretch) for version, stretch in parts.items()]
