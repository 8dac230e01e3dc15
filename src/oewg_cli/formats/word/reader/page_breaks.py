"""The pages, as far as a file says: the breaks of its authors, and those of Word when it last laid out the text."""

_ODD_OR_EVEN = {"oddPage": 1, "evenPage": 0}
_NO_NEW_PAGE = frozenset({"continuous", "nextColumn"})


class PageCounter:
    """Counts the pages of the text, from 1."""

    def __init__(self) -> None:
        self.number = 1
        self._has_text = False
        self._has_paragraph = False

    def add_text(self) -> None:
        """Record that the page has text."""
        self._has_text = self._has_paragraph = True

    def end_paragraph(self, *, page_before: int) -> None:
        """Record the end of a paragraph that began on page `page_before`."""
        self._has_paragraph = self._has_paragraph or page_before == self.number

    def break_page(self) -> None:
        """Begin a page at a break of the author."""
        self.number += 1
        self._has_text = self._has_paragraph = False

    def add_rendered_break(self) -> None:
        """Begin a page where Word did; after a break of the author Word records the same break again."""
        if self._has_text:
            self.break_page()

    def break_before(self) -> None:
        """Begin a page for a paragraph that has to be the first on its page, unless it is."""
        if self._has_paragraph:
            self.break_page()

    def begin_section(self, kind: str) -> None:
        """Begin a section of this kind."""
        if kind in _NO_NEW_PAGE:
            return
        self.break_page()
        if kind in _ODD_OR_EVEN and self.number % 2 != _ODD_OR_EVEN[kind]:
            self.number += 1


class FixedPage(PageCounter):
    """The page of what does not continue on other pages: headers, footers, text boxes and footnotes."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def break_page(self) -> None:
        """Stay on the page."""

    def begin_section(self, kind: str) -> None:
        """Stay on the page."""
