"""The pages, as far as a file tells them: breaks that authors set, and those that Word noted when it last printed."""

_ODD_OR_EVEN = {"oddPage": 1, "evenPage": 0}
_NO_NEW_PAGE = frozenset({"continuous", "nextColumn"})


class Pages:
    """Counts the pages of the text, from 1."""

    def __init__(self) -> None:
        self.number = 1
        self._has_text = False
        self._has_paragraph = False

    def text(self) -> None:
        """Print something on the page."""
        self._has_text = self._has_paragraph = True

    def paragraph(self, *, page_before: int) -> None:
        """End a paragraph that began on this page; where it broke the page, the next one stands at its head."""
        self._has_paragraph = self._has_paragraph or page_before == self.number

    def broken(self) -> None:
        """Break the page, as its author did."""
        self.number += 1
        self._has_text = self._has_paragraph = False

    def noted(self) -> None:
        """Break the page where Word noted that; behind a break of an author's it notes the same once more."""
        if self._has_text:
            self.broken()

    def restarted(self) -> None:
        """Break the page for a paragraph that wants to be its first, unless it is."""
        if self._has_paragraph:
            self.broken()

    def section(self, kind: str) -> None:
        """Begin a section of this kind."""
        if kind in _NO_NEW_PAGE:
            return
        self.broken()
        if kind in _ODD_OR_EVEN and self.number % 2 != _ODD_OR_EVEN[kind]:
            self.number += 1


class StillPage(Pages):
    """The page of what does not flow over pages by itself: heads, feet, boxes and notes."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def broken(self) -> None:
        """Stay."""

    def section(self, kind: str) -> None:
        """Stay."""
