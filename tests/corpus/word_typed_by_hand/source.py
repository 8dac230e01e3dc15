"""A note typed by hand: no styles, bold days, underlined hours, footnotes typed as text, and four slips."""

from corpus.word_documents import bold, italic, paragraph, run, word_file


def document() -> bytes:
    """Build the file."""
    return word_file(
        paragraph("United Nations\tA/AC.997/2025/14"),
        paragraph(run("General Assembly", bold=True), "\tDistr.: General"),
        paragraph("\t22 August 2025"),
        paragraph(),
        paragraph("\tOriginal: English"),
        paragraph("______________________________________________________"),
        paragraph(bold("Ad hoc committee on the counting of birds")),
        paragraph(bold("Third substantive session")),
        paragraph("Geneva, 6–8 October 2025"),
        paragraph(),
        paragraph(bold("Provisional programme of work"), align="center"),
        paragraph(bold("Note by the Secretariat"), align="center"),
        paragraph(),
        paragraph(
            "1.\tThe third substantive session of the ad hoc committee on the counting of birds, established by the "
            "General Assembly in its resolution 79/300, will be held at the United Nations Office at Geneva from "
            "6 to 8 October 2025."
        ),
        paragraph("2.\tThe provisional programme of work is contained in the annex to the present note."),
        paragraph(),
        paragraph(bold("Annex")),
        paragraph(bold("Provisional programme of work")),
        paragraph(),
        paragraph(bold("Monday, 6 October")),
        paragraph(run("10 a.m.–1 p.m.", underlined=True)),
        paragraph("Opening of the session"),
        paragraph("Opening statements"),
        paragraph("-\tDirector-General of the United Nations Office at Geneva"),
        paragraph("-\tChair of the ad hoc committee"),
        paragraph("Agenda item 3: organization of work"),
        paragraph(run("3–6 p.m.", underlined=True)),
        paragraph("Agenda item 4: birds of passage", run("1", raised=True)),
        paragraph("Routes along the coasts, ", italic("inter alia"), ", of the southern seas"),
        paragraph(),
        paragraph(bold("Tuesday, 7 October")),
        paragraph(run("10 a.m.–13 p.m.", underlined=True)),
        paragraph("Agenda item 4: birds of passage (", italic("continued"), ")"),
        paragraph("Routes over the mountains"),
        paragraph(run("3–6 p.m.", underlined=True)),
        paragraph("Agenda item 5: birds of the city", run("3", raised=True)),
        paragraph(),
        paragraph(bold("Wensday, 8 October")),
        paragraph(run("10 a.m.–1 p.m.", underlined=True)),
        paragraph("Agenda item 8: adoption of the report"),
        paragraph(run("3–6 p.m.", underlined=True)),
        paragraph("Closure of the session"),
        paragraph("_______________"),
        paragraph(run("1", raised=True), " Members are encouraged to bring their own lists."),
        paragraph(run("3", raised=True), " See the report on pigeons (A/AC.997/2025/11)."),
    )
