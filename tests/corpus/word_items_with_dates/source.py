"""An agenda with the dates of its items: automatic numbers, sub-items, ranges of days, and a date over two rows."""

from corpus.word_documents import Markup, cell, paragraph, table, word_file

_FRONT = (
    "General Assembly",
    "A/AC.995/2026/1",
    "Distr.: General",
    "2 February 2026",
    "Original: English",
    "Commission on the measurement of rain",
    "Third session",
    "New York, 13–24 April 2026",
    "Provisional agenda and scheduling of meetings",
    "Note by the Secretariat",
    "1. The items of the agenda and their dates are set out below.",
)


def document() -> bytes:
    """Build the file."""
    return word_file(*(paragraph(line) for line in _FRONT), _items(), paragraph())


def _cell(*lines: str, merged: str = "") -> Markup:
    return cell(*(paragraph(line) for line in lines), merged=merged)


def _items() -> Markup:
    return table(
        3,
        (_cell("Agenda item"), _cell("Proposed date(s)/time"), _cell("Pre-session documentation")),
        (
            cell(paragraph("Opening of the session", numbering=1), paragraph("Adoption of the agenda", numbering=1)),
            _cell("Monday, 13 April, 10–10.30 a.m."),
            _cell("A/AC.995/2026/1"),
        ),
        (
            cell(paragraph("Units of rain", numbering=1)),
            _cell("Monday, 13 April-Wednesday, 15 April, a.m."),
            _cell("A/AC.995/2026/2 and addenda"),
        ),
        (_cell("4. (a) Rain on water; (b) Rain on land"), _cell("16 and 17 April"), _cell("A/AC.995/2026/3")),
        (_cell("5. Gauges"), _cell("Monday, 20 April, a.m.", merged="restart"), _cell()),
        (_cell("6. Snow that melts"), _cell(merged="continue"), _cell("A/AC.995/2026/4")),
        (_cell("7. Other matters"), _cell("To be decided"), _cell()),
    )
