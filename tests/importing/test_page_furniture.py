import pytest

from oewg_cli.importing.page_furniture import PageFurniture
from oewg_cli.note.source_document import Region, SourceCell, SourceLine, SourceRun
from oewg_cli.text.source_text import Span

TEXT = ["Rain"] * 12


def lines_of(*texts: str, **values: object) -> list[SourceLine]:
    """Make lines one after the other."""
    lines: list[SourceLine] = []
    at = 0
    for text in texts:
        span = Span(at, at + len(text))
        lines.append(SourceLine((SourceRun(text, span),), span)._replace(**values))  # type: ignore[arg-type]
        at = span.end + 1
    return lines


def furniture(lines: list[SourceLine]) -> list[str]:
    """Return the texts of the lines that are of the page."""
    found = PageFurniture(lines, "A/AC.999/2024/1")
    return [line.text for line in lines if found.has(line)]


@pytest.mark.parametrize(
    ("texts", "of_page"),
    [
        (["Rain", "3", "Clouds"], []),
        (["Rain", "12"], []),
        (["Rain", "2/3", "Page 2", "- 2 -"], ["2/3", "Page 2", "- 2 -"]),
        (["Rain", "A/AC.999/2024/1", "3"], ["A/AC.999/2024/1", "3"]),
        (["3", "24-01234 (E)", "*2401234*"], ["3", "24-01234 (E)", "*2401234*"]),
        (["24-01234", "2401234", "2401235"], ["24-01234", "2401234"]),
        (["A/AC.999/2024/2", "Please recycle", "Rain 3"], ["Please recycle"]),
        (["1", *TEXT, "2", *TEXT, "3"], ["1", "2", "3"]),
        (["3", "Rain", "4", "Clouds", "5"], []),
        (["2", *TEXT, "7"], []),
    ],
)
def test_a_number_is_that_of_a_page_where_a_page_ends(texts: list[str], of_page: list[str]) -> None:
    """Or where it counts pages with others; everywhere else it is a part of the text."""
    assert furniture(lines_of(*texts)) == of_page


def test_nothing_in_a_cell_is_of_the_page() -> None:
    """A number and a symbol there are of the programme."""
    assert furniture(lines_of("A/AC.999/2024/1", "3", cell=SourceCell(0, 0, 1))) == []


def test_all_numbers_in_a_header_or_a_footer_are_those_of_pages() -> None:
    """Also in a cell of it."""
    assert furniture(lines_of("Rain", "3", region=Region.FOOT, cell=SourceCell(0, 0, 1))) == ["3"]


def test_a_number_before_the_end_of_a_page_is_that_of_the_page() -> None:
    """As far as the source has pages."""
    first, last = lines_of("3", "Rain")
    assert furniture([first, last._replace(page=2)]) == ["3"]
