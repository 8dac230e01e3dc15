"""Headers and footers: the symbol, the page number and the job number on each page."""

from oewg_cli.formats.word.pictures.placement import PicturePlacer
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.run_elements import field, tab, text_run
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.note import PrintedMasthead

# What a program shows that does not compute fields: the first numbered pages of a note of three pages.
_RESULTS = {"even": {"PAGE": "2", "NUMPAGES": "3"}, "odd": {"PAGE": "3", "NUMPAGES": "3"}}

_Side = tuple[str, list[Element]]
"""What is on one side of a footer: the name of its form, and its runs."""


class HeadersFooters:
    """Writes the headers and footers of a document, in tables or in plain paragraphs as the profile says.

    Those of pages in landscape are wide: the profile has tables or forms of their width.
    """

    def __init__(
        self, typesetter: Typesetter, masthead: PrintedMasthead, redline: Redline, *, is_wide: bool = False
    ) -> None:
        self._typesetter = typesetter
        self._masthead = masthead
        self._redline = redline
        self._is_wide = is_wide

    def even_header(self) -> list[Element]:
        """Write the header of even pages, with the symbol on the left."""
        return self._header(self._text_paragraph("even-header", "symbol"), is_left=True)

    def odd_header(self) -> list[Element]:
        """Write the header of odd pages, with the symbol on the right."""
        return self._header(self._text_paragraph("odd-header", "symbol"), is_left=False)

    def even_footer(self) -> list[Element]:
        """Write the footer of even pages: the page number on the left, the job number on the right."""
        return self._footer(("page-even", self._page("even")), ("job-even", self._job("job-even")), "page-even")

    def odd_footer(self) -> list[Element]:
        """Write the footer of odd pages: the job number on the left, the page number on the right."""
        return self._footer(("job-odd", self._job("job-odd")), ("page-odd", self._page("odd")), "page-odd")

    def first_footer(self, pictures: PicturePlacer) -> list[Element]:
        """Write the footer of the first page: job number, barcode, QR code and the line on recycling.

        Without a table the three pictures are anchored to the line under the job number, each in its place.
        """
        if not self._typesetter.has_table("first-footer"):
            anchored = [*pictures.qr_code(), *pictures.barcode(), *pictures.recycle()]
            return [
                self._typesetter.paragraph("job-first", *self._release_text()),
                self._typesetter.paragraph("barcode", *anchored),
            ]
        left = [
            self._typesetter.paragraph("job-first", *pictures.qr_code(), *self._release_text()),
            self._typesetter.paragraph("barcode", *pictures.barcode()),
        ]
        right = [self._typesetter.paragraph("footer", *pictures.recycle())]
        start, end = (self._typesetter.paragraph(f"first-footer-{place}") for place in ("start", "end"))
        return [start, self._typesetter.table("first-footer", [[left, right]]), end]

    def _release_text(self) -> list[Element]:
        return list(self._redline.tracked_text(self._masthead.runs("release"), self._typesetter, "job-first"))

    def _text_paragraph(self, form: str, name: str) -> Element:
        return self._redline.text_paragraph(self._masthead.runs(name), self._typesetter, form)

    def _header(self, symbol: Element, *, is_left: bool) -> list[Element]:
        """Write the symbol in a table of the profile, on the left or on the right, otherwise as a paragraph."""
        if not self._typesetter.has_table("header"):
            return [symbol]
        empty = self._typesetter.paragraph("header")
        return self._table("header", *((symbol, empty) if is_left else (empty, symbol)))

    def _footer(self, left: _Side, right: _Side, form: str) -> list[Element]:
        """Write what is on the left and on the right: in a table, otherwise in one paragraph with a tab between."""
        if not self._typesetter.has_table("footer"):
            name = f"wide-{form}" if self._is_wide else form
            return [self._typesetter.paragraph(name, *left[1], tab(), *right[1])]
        return self._table("footer", *(self._typesetter.paragraph(name, *content) for name, content in (left, right)))

    def _table(self, name: str, left: Element, right: Element) -> list[Element]:
        wide = f"wide-{name}" if self._is_wide else name
        return [self._typesetter.table(wide, [[[left], [right]]]), self._typesetter.paragraph(name)]

    def _job(self, form: str) -> list[Element]:
        return list(self._redline.tracked_text(self._masthead.runs("job"), self._typesetter, form))

    def _page(self, pages: str) -> list[Element]:
        form = self._typesetter.form(f"page-{pages}")
        results = _RESULTS[pages]
        texts = {part: text_run(results.get(part, part), form.run) for part in form.text.split()}
        return [
            made
            for part, text in texts.items()
            for made in (field(part, [text], form.run) if part in results else [text])
        ]
