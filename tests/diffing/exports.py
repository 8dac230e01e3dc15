"""What a reader sees of a programme: its note in Markdown in all layouts, and in Word in two."""

from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree  # type: ignore[import-untyped]

from oewg_cli.formats.registry import FORMATS, writer_for
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.composer import compose
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.note.no_break_spaces import keep_together
from oewg_cli.note.note import Note
from oewg_cli.programme.model import Programme

_RUN, _TEXT, _FORM, _LINK = qn("w:r"), qn("w:t"), qn("w:rPr"), qn("r:id")


_WRITTEN = [
    (name, layout)
    for name in sorted(FORMATS, key="docx".__eq__)
    # What Word prints in the other layouts, it prints from the same tables as Markdown.
    for layout in (ProgrammeLayout if name == "md" else (ProgrammeLayout.HEADINGS, ProgrammeLayout.TABLE))
]


def print_alike(one: Programme, other: Programme) -> bool:
    """Return whether the notes of two programmes are the same in all formats and layouts.

    The files are written one by one, those of Word last: most programmes differ in the first.
    """
    notes = [compose(each) for each in (one, other)]
    return all(_written(notes[0], *each) == _written(notes[1], *each) for each in _WRITTEN)


def _written(note: Note, name: str, layout: ProgrammeLayout) -> list[bytes]:
    writer = writer_for(name)
    content = writer.write(keep_together(note) if writer.has_no_break_spaces else note, Design(layout=layout))
    return _parts(content) if name == "docx" else [content]


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
