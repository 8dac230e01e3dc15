"""A note whose programme is a table of dates, times and items, the cells of a day merged."""

from corpus.word_documents import Around, Markup, bold, cell, italic, note, note_mark, paragraph, table, word_file


def document() -> bytes:
    """Build the file."""
    return word_file(
        paragraph(bold("General Assembly")),
        paragraph("A/AC.999/2025/8", align="right"),
        paragraph("Distr.: General", align="right"),
        paragraph("6 October 2025", align="right"),
        paragraph("Original: English", align="right"),
        paragraph(bold("Ad hoc working group on the measurement of clouds")),
        paragraph(bold("Seventh substantive session")),
        paragraph("New York, 10–12 November 2025"),
        paragraph(bold("Provisional programme of work")),
        paragraph(bold("Note by the Secretariat")),
        paragraph(
            "1.\tThe seventh substantive session of the ad hoc working group on the measurement of clouds, established "
            "pursuant to General Assembly resolution 76/211, will be held at Headquarters from 10 to 12 November 2025."
        ),
        paragraph("2.\tThe provisional programme of work is contained in the annex to the present note."),
        paragraph(bold("Annex")),
        paragraph(bold("Provisional programme of work")),
        _days(),
        paragraph(),
        around=Around(notes=note(1, "Pilots are invited to take part in the discussion.")),
    )


def _days() -> Markup:
    return table(
        3,
        tuple(cell(paragraph(bold(name))) for name in ("Date", "Time", "Item")),
        (
            cell(paragraph(bold("Monday, 10 November")), merged="restart"),
            cell(paragraph("10 a.m.–1 p.m.")),
            cell(paragraph(bold("Opening of the session")), paragraph(bold("Agenda item 3: organization of work"))),
        ),
        (
            cell(merged="continue"),
            cell(paragraph("3–6 p.m.")),
            cell(
                paragraph(bold("Agenda item 4: clouds that are seen from above"), note_mark(1)),
                paragraph("Views from aircraft"),
            ),
        ),
        (
            cell(paragraph(bold("Tuesday, 11 November")), merged="restart"),
            cell(paragraph("10 a.m.–1 p.m.")),
            cell(
                paragraph(bold("Agenda item 4: clouds that are seen from above (continued)")),
                paragraph("Views from satellites"),
                paragraph("Views from balloons"),
            ),
        ),
        (
            cell(merged="continue"),
            cell(paragraph("3–6 p.m.")),
            cell(
                paragraph(bold("Agenda item 4: clouds that are seen from above"), " – Views from mountains"),
                paragraph("Photographs, ", italic("inter alia"), ", of amateurs"),
            ),
        ),
        (
            cell(paragraph(bold("Wednesday, 12 November"))),
            cell(paragraph("10 a.m.–1 p.m.")),
            cell(
                paragraph(bold("Agenda item 6: adoption of the report")),
                paragraph(bold("Closure of the session"), " – Concluding remarks by the Chair"),
            ),
        ),
    )
