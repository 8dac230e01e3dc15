"""A week with meetings over two half-days and over two days, and a list of meetings in rooms that are merged."""

from corpus.word_documents import Markup, bold, cell, paragraph, table, word_file

_FRONT = (
    "General Assembly",
    "A/AC.996/2026/2",
    "Distr.: General",
    "5 January 2026",
    "Original: English",
    "Open-ended working group on the names of winds",
    "Second substantive session",
    "New York, 2–6 March 2026",
    "Provisional programme of work",
    "Note by the Secretariat",
    "1. The provisional programme of work of the second substantive session is set out below.",
)


def document() -> bytes:
    """Build the file."""
    return word_file(*(paragraph(line) for line in _FRONT), _grid(), paragraph(), _rows(), paragraph())


def _cell(*lines: str, width: int = 1, merged: str = "") -> Markup:
    return cell(*(paragraph(line) for line in lines), width=width, merged=merged)


def _grid() -> Markup:
    return table(
        4,
        (_cell(), *(cell(paragraph(bold(day))) for day in ("Mon 2/3", "Tue 3/3", "Wed 4/3"))),
        (
            cell(paragraph(bold("10 a.m.–1 p.m."))),
            _cell("Opening of the session", "Item 2: adoption of the agenda"),
            _cell("Visit to the wind tunnel", merged="restart"),
            _cell("Item 4: winds of the sea"),
        ),
        (
            cell(paragraph(bold("3–6 p.m."))),
            _cell("Item 3: winds of the mountains"),
            _cell(merged="continue"),
            _cell("Item 4: winds of the sea (continued)"),
        ),
    )


def _rows() -> Markup:
    return table(
        5,
        tuple(cell(paragraph(bold(title))) for title in ("Date", "Time", "Agenda item", "Documentation", "Room")),
        (
            _cell("Thursday, 5 March", merged="restart"),
            _cell("10 a.m.–1 p.m."),
            _cell("5. Names that are disputed", "6. Names of storms"),
            _cell("A/AC.996/2026/5"),
            _cell("Conference Room 3", merged="restart"),
        ),
        (
            _cell(merged="continue"),
            _cell("3–6 p.m."),
            _cell("6. Names of storms (continued)"),
            _cell(),
            _cell(merged="continue"),
        ),
        (
            _cell("Friday, 6 March"),
            _cell("10 a.m.–1 p.m."),
            _cell("7. Adoption of the report"),
            _cell("A/AC.996/2026/L.1"),
            _cell("Conference Room 1"),
        ),
    )
