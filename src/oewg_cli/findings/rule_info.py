"""What reports and `oewg rule` say of a rule: its code, name, severity and manual page."""

import re
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol


class Severity(StrEnum):
    """How severe a finding is: an error must be fixed, a warning should be fixed, an info may be fixed."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class NamedRule(Protocol):
    """A rule as it is selected: its code, and the names by which it is known."""

    @property
    def code(self) -> str:
        """Return the code."""

    @property
    def name(self) -> str:
        """Return the name."""

    @property
    def former_names(self) -> tuple[str, ...]:
        """Return the names that the rule had before; they still select it."""


class RuleInfo(NamedTuple):
    """The description of a rule, with its manual page.

    The code is three letters for the family and three digits, and is never used again for another rule. The name is in
    kebab-case and says what is wrong, not what to do. The page is Markdown, as text or as the file that has it, which
    is read when it is shown: its first line is the summary, then come the sections "Why", "Authority", "Bad" and
    "Good", and if there is a fix the section "Fix", whose first word is "Safe" or "Unsafe". `on_submission` is the
    severity in the profile "submission" if it differs. `former_names` are names that the rule had before; they still
    select it.
    """

    code: str
    name: str
    severity: Severity
    page: str | Path
    on_submission: Severity | None = None
    former_names: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """Return the first line of the manual page."""
        return self.manual.split("\n", 1)[0]

    @property
    def fix(self) -> str | None:
        """Return `safe` if at least some violations have a safe fix, `unsafe` if all fixes are unsafe, or None."""
        _, heading, section = self.manual.partition("\n## Fix\n\n")
        return re.split(r"\W", section, maxsplit=1)[0].lower() if heading else None

    @property
    def manual(self) -> str:
        """Return the manual page without the indentation of the docstring that it may be."""
        from inspect import cleandoc  # noqa: PLC0415 - it brings the compiler along, and a check shows no manual

        return cleandoc(self.page if isinstance(self.page, str) else self.page.read_text("utf-8"))
