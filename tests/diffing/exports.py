"""What a reader sees of a programme: its note in Markdown in all layouts, and in Word in two."""

from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree  # type: ignore[import-untyped]

from oewg_cli.formats.registry import FORMATS, writer_for
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.composer import compose
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.note.no_break_spaces import keep_together
from oewg_cli.programme.model import Programme

_RUN, _TEXT, _FORM, _LINK = qn("w:r"), qn("w:t"), qn("w:rPr"), qn("r:id")


class Exports(NamedTuple):
    """The files of a note, and the parts of its Word files with the addresses of links."""

    markdown: tuple[bytes, ...]
    word: tuple[bytes, ...]


def exports_of(programme: Programme) -> Exports:
    """Write the note of a programme in all formats, in Markdown in all layouts.

    Word prints the other layouts from the same tables as Markdown.
    """
    note = compose(programme)
    made: dict[str, list[bytes]] = {name: [] for name in FORMATS}
    for name in FORMATS:
        writer = writer_for(name)
        for layout in ProgrammeLayout if name == "md" else (ProgrammeLayout.HEADINGS, ProgrammeLayout.TABLE):
            shown = keep_together(note) if writer.has_no_break_spaces else note
            made[name].append(writer.write(shown, Design(layout=layout)))
    return Exports(tuple(made["md"]), tuple(part for file in made["docx"] for part in _parts(file)))


def _parts(document: bytes) -> list[bytes]:
    """Return the parts of a Word file; two runs of one form are one, as no reader sees where they meet."""
    with ZipFile(BytesIO(document)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    made = []
    for name in sorted(parts):
        if (name.startswith("word/") and name.endswith(".xml")) or name == "docProps/core.xml":
            root = parse_xml(parts[name])
            folder, _, file = name.rpartition("/")
            _resolve_links(root, parts.get(f"{folder}/_rels/{file}.rels"))
            _join_runs(root)
            made.append(name.encode() + etree.tostring(root))
    return made


def _resolve_links(root: Element, relationships: bytes | None) -> None:
    targets = {each.get("Id"): each.get("Target", "") for each in (parse_xml(relationships) if relationships else ())}
    for link in root.iter(qn("w:hyperlink")):
        link.set(_LINK, targets[link.get(_LINK)])


def _join_runs(root: Element) -> None:
    for run in list(root.iter(_RUN)):
        before = run.getprevious()
        if (
            before is not None
            and before.tag == _RUN
            and _is_text(before)
            and _is_text(run)
            and _form(before) == _form(run)
        ):
            text = before.find(_TEXT)
            text.text = (text.text or "") + (run.find(_TEXT).text or "")
            text.attrib.clear()
            run.getparent().remove(run)
            continue
        for text in run.iter(_TEXT):
            text.attrib.clear()


def _is_text(run: Element) -> bool:
    return [each.tag for each in run if each.tag != _FORM] == [_TEXT]


def _form(run: Element) -> bytes:
    form = run.find(_FORM)
    return b"" if form is None else etree.tostring(form)
