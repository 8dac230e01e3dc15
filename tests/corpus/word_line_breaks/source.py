"""A note whose author ends lines with Shift and Enter: a whole masthead, and a whole day, is one paragraph."""

from corpus.word_documents import Markup, bold, italic, paragraph, run, word_file


def _hours(text: str) -> Markup:
    return run(f"\n\n{text}\n", underlined=True)


def document() -> bytes:
    """Build the file."""
    return word_file(
        paragraph(
            bold("Economic and Social Council"), "\nE/CN.98/2026/5\nDistr.: General\n20 April 2026\n\nOriginal: English"
        ),
        paragraph(bold("Ad hoc working group on the measurement of clouds\n"), "Eighth session\nVienna, 1–3 June 2026"),
        paragraph(bold("Provisional programme of work\n\n"), italic("Note by the Secretariat")),
        paragraph(
            "1.  The eighth session of the ad hoc working group on the measurement of clouds will be held at the "
            "Vienna International Centre from 1 to 3 June 2026.\n2.  The provisional programme of work is contained in "
            "the annex to the present note."
        ),
        paragraph(bold("Annex\nProvisional programme of work")),
        paragraph(
            bold("Monday, 1 June"), _hours("9.30 a.m.–12.30 p.m."),
            bold("Opening of the session\nAgenda item 3: organization of work"),
            _hours("2–5 p.m."), bold("Agenda item 4: clouds over cities"), "\nSmoke and haze",
        ),
        paragraph(
            bold("Tuesday, 2 June"), _hours("9.30 a.m.–12.30 p.m."),
            bold("Agenda item 4: clouds over cities ("), run("continued", bold=True, italic=True), bold(")"),
            "\nClouds that are lit from below", _hours("2–5 p.m."), bold("Agenda item 5: clouds over forests"),
        ),
        paragraph(
            bold("Wednesday, 3 June"), _hours("9.30 a.m.–12.30 p.m."),
            bold("Agenda item 6: adoption of the report\nClosure of the session"),
        ),
    )  # fmt: skip
