"""A note with a picture in its masthead, and the programme in its main text, without an annex."""

from corpus.word_documents import Around, bold, cell, italic, paragraph, picture, table, word_file


def document() -> bytes:
    """Build the file."""
    return word_file(
        table(
            3,
            (
                cell(paragraph(picture())),
                cell(paragraph("United Nations"), paragraph(bold("General Assembly"))),
                cell(
                    paragraph("A/AC.996/2025/1"),
                    paragraph("Distr.: General"),
                    paragraph("8 October 2025"),
                    paragraph("Original: French"),
                ),
            ),
        ),
        paragraph(bold("Group of governmental experts on the naming of mountains")),
        paragraph(bold("Second session")),
        paragraph("Nairobi, 24 and 25 November 2025"),
        paragraph(bold("Provisional programme of work")),
        paragraph(bold("Note by the Secretariat")),
        paragraph(
            "1.\tThe second session of the group of governmental experts on the naming of mountains will be held at "
            "the United Nations Office at Nairobi on 24 and 25 November 2025."
        ),
        paragraph("2.\tThe provisional programme of work for the session is set out below."),
        paragraph(bold("Monday, 24 November")),
        paragraph(italic("10 a.m.–1 p.m.")),
        paragraph(bold("Opening of the session")),
        paragraph(bold("Item 2. Organization of work")),
        paragraph(italic("2.30–5.30 p.m.")),
        paragraph(bold("Item 3. Mountains with two names")),
        paragraph("Mountains on the border of two States"),
        paragraph(bold("Tuesday, 25 November")),
        paragraph(italic("10 a.m.–1 p.m.")),
        paragraph(bold("Item 3. Mountains with two names (continued)")),
        paragraph(bold("Item 4. Mountains without names")),
        paragraph(italic("2.30–5.30 p.m.")),
        paragraph(bold("Item 5. Adoption of the report")),
        paragraph(bold("Closure of the session")),
        around=Around(emblem=True),
    )
