"""Writes programmes as Word files with docxtpl, as a comparison: `python with_docxtpl.py FOLDER FILES`.

The template has what a note has: masthead lines, title block, numbered paragraphs, days, hours, entries.
"""

import sys
from io import BytesIO
from pathlib import Path

import yaml
from docx import Document
from docxtpl import DocxTemplate  # type: ignore[import-not-found, import-untyped, unused-ignore]

_LINES = (
    "{{ masthead.organ }}",
    "{{ masthead.symbol }}",
    "{{ body }}",
    "{{ title }}",
    "{{ subtitle }}",
    "{%p for paragraph in paragraphs %}",
    "{{ loop.index }}.\t{{ paragraph }}",
    "{%p endfor %}",
    "{%p for day in programme %}",
    "{{ day.date }}",
    "{%p for meeting in day.meetings %}",
    "{{ meeting.time }}",
    "{%p for entry in meeting.entries %}",
    "{{ entry.item }} {{ entry.text or entry }}",
    "{%p endfor %}",
    "{%p endfor %}",
    "{%p endfor %}",
)


def template() -> bytes:
    """Return the template, with python-docx's own styles."""
    document = Document()
    for line in _LINES:
        document.add_paragraph(line)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def main() -> None:
    """Render each programme into the folder."""
    folder, content = Path(sys.argv[1]), template()
    for name in map(Path, sys.argv[2:]):
        data = yaml.load(name.read_text("utf-8"), Loader=yaml.CSafeLoader)
        note = DocxTemplate(BytesIO(content))
        note.render(data, autoescape=True)
        note.save(folder / f"{name.stem}.docx")


if __name__ == "__main__":
    main()
