"""Running heads and feet: the symbol, the page number and the job number on each page."""

from oewg_cli.formats.word.pictures.placement import Pictures
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_elements import simple_field, text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import PrintedMasthead

# What a reader sees that works out no fields: the first pages with a number, in a note of three pages.
_CACHED = {"even": {"PAGE": "2", "NUMPAGES": "3"}, "odd": {"PAGE": "3", "NUMPAGES": "3"}}


class HeadersFooters:
    """Sets the heads and feet of a document; those of a profile stand in tables or in plain paragraphs."""

    def __init__(self, setter: Typesetter, masthead: PrintedMasthead, redline: Redline) -> None:
        self._setter = setter
        self._masthead = masthead
        self._redline = redline

    def head_even(self) -> list[Element]:
        """Set the head of even pages, with the symbol at the left."""
        return self._in_two("running-head", [self._line("head-even", "symbol")], [])

    def head_odd(self) -> list[Element]:
        """Set the head of odd pages, with the symbol at the right."""
        return self._in_two("running-head", [], [self._line("head-odd", "symbol")])

    def foot_even(self) -> list[Element]:
        """Set the foot of even pages: the page number at the left, the job number at the right."""
        return self._in_two("running-foot", [self._page("even")], self._job_line("job-even"))

    def foot_odd(self) -> list[Element]:
        """Set the foot of odd pages: the job number at the left, the page number at the right."""
        return self._in_two("running-foot", self._job_line("job-odd"), [self._page("odd")])

    def foot_first(self, pictures: Pictures) -> list[Element]:
        """Set the foot of the first page: job number, barcode, QR code and the user's line, and no page number."""
        left = [
            self._setter.paragraph("job-first", *pictures.qr_code(), *self._release_text()),
            self._setter.paragraph("barcode", *pictures.barcode()),
        ]
        right = [self._setter.paragraph("foot", *pictures.recycle())]
        return [self._setter.table("first-foot", [[left, right]]), self._setter.paragraph("foot-first-end")]

    def _job_line(self, name: str) -> list[Element]:
        """Set the job number at the foot of a page, where the profile has it there."""
        return [self._line(name, "job")] if self._setter.has_table("running-foot") else []

    def _release_text(self) -> list[Element]:
        return list(self._redline.words(self._masthead.runs("release"), self._setter, "job-first"))

    def _line(self, form: str, name: str) -> Element:
        return self._redline.line(self._masthead.runs(name), self._setter, form)

    def _in_two(self, table: str, left: list[Element], right: list[Element]) -> list[Element]:
        """Set what stands at the left and at the right: in a table, or else as what there is in paragraphs."""
        name = "head" if table == "running-head" else "foot"
        if not self._setter.has_table(table):
            return [*left, *right]
        cells = [side or [self._setter.paragraph(name)] for side in (left, right)]
        return [self._setter.table(table, [cells]), self._setter.paragraph(name)]

    def _page(self, pages: str) -> Element:
        shape = self._setter.form(f"page-{pages}")
        known = _CACHED[pages]
        parts = [
            simple_field(part, known[part], shape.run) if part in known else text_run(part, shape.run)
            for part in shape.text.split()
        ]
        return self._setter.paragraph(f"page-{pages}", *parts)
