"""A fault: one thing that can be wrong with a document, known by a code and a name."""

import re
from enum import StrEnum
from inspect import cleandoc
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs: an error must be mended, a warning should be, an info may be."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class RuleInfo(NamedTuple):
    """One kind of fault, with its manual page.

    The code is three letters for the family and three digits, never used again for another fault; the name
    is in kebab-case and says what is wrong, not what to do. The page is Markdown: its first line is the
    summary, then come the sections "Why", "Authority", "Bad" and "Good", and where the program can mend it "Fix",
    whose first word is "Safe" or "Unsafe". `on_submission` is the severity in the profile "submission", where it is
    another one there. `former_names` are names that it had before, and that go on selecting it.
    """

    code: str
    name: str
    severity: Severity
    page: str
    on_submission: Severity | None = None
    former_names: tuple[str, ...] = ()

    def is_named(self, word: str) -> bool:
        """Return whether a word is the name of the rule, now or before, in capitals or small letters."""
        return word.lower() in {self.name, *self.former_names}

    @property
    def summary(self) -> str:
        """Return the first line of the manual page."""
        return self.page.split("\n", 1)[0]

    @property
    def fix(self) -> str | None:
        """Return how the program can mend it: `safe` if at least sometimes without asking, `unsafe`, or not at all."""
        _, heading, section = self.manual.partition("\n## Fix\n\n")
        return re.split(r"\W", section, maxsplit=1)[0].lower() if heading else None

    @property
    def manual(self) -> str:
        """Return the manual page without the indentation of the docstring that it was written as."""
        return cleandoc(self.page)
