"""Headers and footers: the symbol, the page number and the job number on each page."""

from oewg_cli.formats.word.pictures.placement import PicturePlacer
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_elements import simple_field, text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import PrintedMasthead

# What a program shows that does not compute fields: the first numbered pages of a note of three pages.
_RESULTS = {"even": {"PAGE": "2", "NUMPAGES": "3"}, "odd": {"PAGE": "3", "NUMPAGES": "3"}}


class HeadersFooters:
    """Writes the headers and footers of a document, in tables or in plain paragraphs as the profile says."""

    def __init__(self, typesetter: Typesetter, masthead: PrintedMasthead, redline: Redline) -> None:
        self._typesetter = typesetter
        self._masthead = masthead
        self._redline = redline

    def even_header(self) -> list[Element]:
        """Write the header of even pages, with the symbol on the left."""
        return self._left_and_right("header", [self._text_paragraph("even-header", "symbol")], [])

    def odd_header(self) -> list[Element]:
        """Write the header of odd pages, with the symbol on the right."""
        return self._left_and_right("header", [], [self._text_paragraph("odd-header", "symbol")])

    def even_footer(self) -> list[Element]:
        """Write the footer of even pages: the page number on the left, the job number on the right."""
        return self._left_and_right("footer", [self._page("even")], self._job_line("job-even"))

    def odd_footer(self) -> list[Element]:
        """Write the footer of odd pages: the job number on the left, the page number on the right."""
        return self._left_and_right("footer", self._job_line("job-odd"), [self._page("odd")])

    def first_footer(self, pictures: PicturePlacer) -> list[Element]:
        """Write the footer of the first page: job number, barcode, QR code and the line on recycling."""
        left = [
            self._typesetter.paragraph("job-first", *pictures.qr_code(), *self._release_text()),
            self._typesetter.paragraph("barcode", *pictures.barcode()),
        ]
        right = [self._typesetter.paragraph("footer", *pictures.recycle())]
        return [self._typesetter.table("first-footer", [[left, right]]), self._typesetter.paragraph("first-footer-end")]

    def _job_line(self, name: str) -> list[Element]:
        """Write the job number in a footer, if the profile has it there."""
        return [self._text_paragraph(name, "job")] if self._typesetter.has_table("footer") else []

    def _release_text(self) -> list[Element]:
        return list(self._redline.tracked_text(self._masthead.runs("release"), self._typesetter, "job-first"))

    def _text_paragraph(self, form: str, name: str) -> Element:
        return self._redline.text_paragraph(self._masthead.runs(name), self._typesetter, form)

    def _left_and_right(self, name: str, left: list[Element], right: list[Element]) -> list[Element]:
        """Write what is on the left and on the right: in a table of the profile, otherwise as paragraphs."""
        if not self._typesetter.has_table(name):
            return [*left, *right]
        cells = [side or [self._typesetter.paragraph(name)] for side in (left, right)]
        return [self._typesetter.table(name, [cells]), self._typesetter.paragraph(name)]

    def _page(self, pages: str) -> Element:
        form = self._typesetter.form(f"page-{pages}")
        results = _RESULTS[pages]
        parts = [
            simple_field(part, results[part], form.run) if part in results else text_run(part, form.run)
            for part in form.text.split()
        ]
        return self._typesetter.paragraph(f"page-{pages}", *parts)
