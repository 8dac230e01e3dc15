"""A note out of a form: a row for each day with a table of its hours in it, and fields that nobody filled in."""

from corpus.word_documents import Markup, bold, cell, paragraph, run, runs, table, word_file


def document() -> bytes:
    """Build the file."""
    return word_file(
        paragraph(bold("General Assembly")),
        _control("A/AC.996/2026/1", paragraph("A/AC.996/2026/1", align="right")),
        paragraph("Distr.: General", align="right"),
        paragraph(_control("Date", run("2 March 2026")), align="right"),
        paragraph("Original: English", align="right"),
        paragraph(bold("Ad hoc working group on the lights of towns")),
        paragraph(bold("First session")),
        paragraph("Nairobi, 18–19 May 2026"),
        paragraph(bold("Provisional programme of work")),
        paragraph(bold("Note by the Secretariat")),
        _control("Remark", paragraph(_control("Remark", run("Click here to enter a remark."), is_filled=False))),
        paragraph(
            "1.\tThe first session of the ad hoc working group on the lights of towns will be held at the United "
            "Nations Office at Nairobi from 18 to 19 May 2026."
        ),
        paragraph("2.\tThe provisional programme of work is contained in the annex to the present note."),
        paragraph(bold("Annex")),
        paragraph(bold("Provisional programme of work")),
        _days(),
        paragraph(),
    )


def _control(name: str, content: Markup, *, is_filled: bool = True) -> Markup:
    shown = "" if is_filled else "<w:showingPlcHdr/>"
    properties = f'<w:sdtPr><w:tag w:val="{name}"/>{shown}</w:sdtPr>'
    return Markup(f"<w:sdt>{properties}<w:sdtContent>{runs(content)}</w:sdtContent></w:sdt>")


def _days() -> Markup:
    return table(
        2,
        (
            cell(paragraph(bold("Monday, 18 May"))),
            cell(
                _hours(
                    ("10 a.m.–1 p.m.", "Opening of the session", "Agenda item 1: election of officers"),
                    ("3–6 p.m.", "Agenda item 2: street lamps"),
                ),
                paragraph(),
            ),
        ),
        (
            cell(paragraph(bold("Tuesday, 19 May"))),
            cell(_hours(("10 a.m.–1 p.m.", "Agenda item 3: moths", "Agenda item 4: stars")), paragraph()),
        ),
    )


def _hours(*rows: tuple[str, ...]) -> Markup:
    return table(2, *((cell(paragraph(row[0])), cell(*map(paragraph, row[1:]))) for row in rows))
