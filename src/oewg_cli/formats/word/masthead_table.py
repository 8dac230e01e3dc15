"""The masthead: a table in the header of the first page, or at the beginning of the body."""

from collections.abc import Iterator

from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, change_of, is_in
from oewg_cli.formats.word.form_variants import FormVariants
from oewg_cli.formats.word.last_paragraph import ParagraphSpec, paragraphs_with_last
from oewg_cli.formats.word.pictures.placement import PicturePlacer
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_elements import text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Run, RunChange
from oewg_cli.note.note import PrintedMasthead

_FormattedTexts = list[tuple[str, str]]
"""Parts of a symbol with the names of their forms."""


def masthead_table(
    lines: PrintedMasthead, typesetter: Typesetter, pictures: PicturePlacer, redline: Redline | None = None
) -> list[Element]:
    """Write the masthead; the cell of the emblem is empty if the user has no picture of it.

    The program has none: General Assembly resolution 92 (I) lets nobody use the emblem without permission.
    """
    changes = redline or Redline()

    def line(form: str, name: str) -> Element:
        return changes.text_paragraph(lines.runs(name), typesetter, form)

    cells = {
        "empty": lambda: [typesetter.paragraph("header")],
        "united-nations": lambda: [line("united-nations", "united_nations")],
        "symbol": lambda: [_symbol(lines.runs("symbol"), typesetter, changes)],
        "emblem": lambda: [typesetter.paragraph("emblem", *pictures.emblem())],
        "organ": lambda: _organ(lines, typesetter, changes),
        "distribution": lambda: _distribution(lines, typesetter, changes),
    }
    rows = [[cells[name]() for name in row["cells"]] for row in typesetter.profile.layout["table"]["masthead"]["row"]]
    # A header must not end with a table; in the body the table floats, and the text comes directly after it.
    end = [] if typesetter.profile.layout["masthead"]["in-body"] else [typesetter.paragraph("masthead-end")]
    return [typesetter.table("masthead", rows), *end]


def _distribution(lines: PrintedMasthead, typesetter: Typesetter, redline: Redline) -> list[Element]:
    """Write distribution, date and languages; the last line, of the language versions, may be in one version only."""
    specs = [
        ParagraphSpec(form, tuple(redline.tracked_text(runs, typesetter, form)))
        for form, runs in (
            ("distribution", lines.runs("distribution")),
            ("masthead-line", lines.runs("date")),
            ("masthead-line", ()),
            ("masthead-line", lines.runs("original")),
        )
    ]
    runs = lines.runs("versions")
    if runs:
        change = change_of(version for version in TrackedVersion if any(is_in(run.change, version) for run in runs))
        alike = runs if change is None else (run._replace(change=None) for run in runs)
        specs.append(
            ParagraphSpec("masthead-line", tuple(redline.tracked_text(alike, typesetter, "masthead-line")), change)
        )
    return list(paragraphs_with_last(specs, typesetter, redline))


def _organ(lines: PrintedMasthead, typesetter: Typesetter, redline: Redline) -> list[Element]:
    """Write the organ; a name that has another form in each version is deleted and inserted again."""
    runs, variants = lines.runs("organ"), FormVariants(typesetter, lines)
    forms = {version: variants.form("organ", runs, version) for version in TrackedVersion}
    if len(set(forms.values())) == 1:
        return [redline.text_paragraph(runs, typesetter, forms[TrackedVersion.NEW])]
    specs = [
        ParagraphSpec(
            form,
            tuple(text_run(run.text, typesetter.form(form).run) for run in runs if is_in(run.change, version)),
            ONLY_IN[version],
        )
        for version, form in forms.items()
    ]
    return list(paragraphs_with_last(specs, typesetter, redline))


def _symbol(runs: tuple[Run, ...], typesetter: Typesetter, redline: Redline) -> Element:
    """Write the symbol, its first component in large type."""
    return typesetter.paragraph("symbol", *_components(runs, typesetter, redline))


def _components(runs: tuple[Run, ...], typesetter: Typesetter, redline: Redline) -> Iterator[Element]:
    """Write the runs of a symbol; one that is large in one version only is deleted and inserted again."""
    has_slash = dict.fromkeys(TrackedVersion, False)
    for run in runs:
        parts: dict[TrackedVersion, _FormattedTexts] = {}
        for version in (version for version in TrackedVersion if is_in(run.change, version)):
            parts[version] = _in_forms(run.text, is_first=not has_slash[version])
            has_slash[version] |= "/" in run.text
        for change, in_forms in _by_change(run.change, parts):
            yield from redline.tracked(change, [text_run(text, typesetter.form(form).run) for text, form in in_forms])


def _in_forms(text: str, *, is_first: bool) -> _FormattedTexts:
    first, slash, rest = text.partition("/") if is_first else ("", "", text)
    return [(part, form) for part, form in ((first, "symbol-first"), (slash + rest, "symbol")) if part]


def _by_change(
    change: RunChange | None, parts: dict[TrackedVersion, _FormattedTexts]
) -> list[tuple[RunChange | None, _FormattedTexts]]:
    texts = list(parts.values())
    if texts[0] == texts[-1]:
        return [(change, texts[0])]
    return [(ONLY_IN[version], in_forms) for version, in_forms in parts.items()]
