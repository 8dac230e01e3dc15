"""Running heads and feet: the symbol, the page number and the job number on each page."""

from oewg_cli.formats.word.elements import Element, field, text_run
from oewg_cli.formats.word.forms import form, line, paragraph
from oewg_cli.formats.word.tables import table

# What a reader sees that works out no fields: the first pages with a number, in a note of three pages.
_EVEN, _ODD, _PAGES = "2", "3", "3"


def head_even(symbol: str) -> list[Element]:
    """Set the head of even pages, with the symbol at the left."""
    return _head([line("head-even", symbol)], [paragraph("head")])


def head_odd(symbol: str) -> list[Element]:
    """Set the head of odd pages, with the symbol at the right."""
    return _head([paragraph("head")], [line("head-odd", symbol)])


def foot_even(job: str) -> list[Element]:
    """Set the foot of even pages: the page number at the left, the job number at the right."""
    return _foot([_page("page-even", _EVEN)], [line("job-even", _without_language(job))])


def foot_odd(job: str) -> list[Element]:
    """Set the foot of odd pages: the job number at the left, the page number at the right."""
    return _foot([line("job-odd", _without_language(job))], [_page("page-odd", _ODD)])


def foot_first(job: str) -> list[Element]:
    """Set the foot of the first page: the job number with its language letter, and no page number."""
    left = [line("job-first", job), paragraph("barcode")]
    return [table("first-foot", [left, [paragraph("foot")]]), paragraph("foot-first-end")]


def _head(left: list[Element], right: list[Element]) -> list[Element]:
    return [table("running-head", [left, right]), paragraph("head")]


def _foot(left: list[Element], right: list[Element]) -> list[Element]:
    return [table("running-foot", [left, right]), paragraph("foot")]


def _page(name: str, page: str) -> Element:
    shape = form(name).run
    number, pages = field("PAGE", page, shape), field("NUMPAGES", _PAGES, shape)
    return paragraph(name, number, text_run("/", shape), pages)


def _without_language(job: str) -> str:
    """Give `24-01234` for `24-01234 (E)`."""
    return job.partition(" ")[0]
