"""A notice with a week as a grid: a column for each day, a row for each half-day, one cell over two days."""

from corpus.word_documents import Markup, bold, cell, italic, paragraph, table, word_file

_DAYS = ("Monday, 19 January", "Tuesday, 20 January", "Wednesday, 21 January", "Thursday, 22 January")


def document() -> bytes:
    """Build the file."""
    return word_file(
        paragraph(bold("General Assembly")),
        paragraph(bold("Ad hoc committee on the counting of birds")),
        paragraph("Fourth substantive session"),
        paragraph("New York, 19–23 January 2026"),
        paragraph(bold("Provisional programme of work")),
        paragraph("Note by the Secretariat"),
        paragraph("1.\tThe provisional programme of work of the fourth substantive session is set out below."),
        _week(),
        paragraph(),
    )


def _week() -> Markup:
    return table(
        6,
        (cell(), *(cell(paragraph(bold(day))) for day in (*_DAYS, "Friday, 23 January"))),
        (
            cell(paragraph("10 a.m.–1 p.m.")),
            cell(paragraph("Opening of the session"), paragraph("Agenda item 3: organization of work")),
            cell(paragraph("Agenda item 4: general exchange of views (", italic("continued"), ")")),
            cell(paragraph("Agenda item 5: birds of the mountains"), paragraph("Eagles")),
            cell(paragraph("Agenda item 5: birds of the mountains (", italic("continued"), ")"), paragraph("Crows")),
            cell(paragraph("Agenda item 8: adoption of the report"), paragraph("Closure of the session")),
        ),
        (
            cell(paragraph("3–6 p.m.")),
            cell(paragraph("Agenda item 4: general exchange of views")),
            cell(paragraph("Informal consultations"), width=2),
            cell(paragraph("Agenda item 6: other matters")),
            cell(),
        ),
    )
