"""A fault: one thing that can be wrong with a document, known by a code and a name."""

from enum import StrEnum
from inspect import cleandoc
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs: an error must be mended, a warning should be, an info may be."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Fault(NamedTuple):
    """One kind of fault, with its manual page.

    The code is three letters for the family and three digits, never used again for another fault; the name
    is in kebab-case and says what is wrong, not what to do. The page is Markdown: its first line is the
    summary, then come the sections "Why", "Authority", "Bad" and "Good".
    """

    code: str
    name: str
    severity: Severity
    page: str

    @property
    def summary(self) -> str:
        """Give the first line of the manual page."""
        return self.page.split("\n", 1)[0]

    @property
    def manual(self) -> str:
        """Give the manual page without the indentation of the docstring that it was written as."""
        return cleandoc(self.page)
