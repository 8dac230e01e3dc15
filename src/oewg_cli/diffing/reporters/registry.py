"""All forms in which changes are reported."""

from enum import StrEnum

from oewg_cli.diffing.reporters.change_report import ChangesReporter
from oewg_cli.diffing.reporters.changes_json import as_json
from oewg_cli.diffing.reporters.changes_markdown import as_markdown
from oewg_cli.diffing.reporters.changes_text import as_text


class ChangesForm(StrEnum):
    """The forms of a report on changes."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


CHANGES_REPORTERS: dict[ChangesForm, ChangesReporter] = {
    ChangesForm.TEXT: as_text,
    ChangesForm.MARKDOWN: as_markdown,
    ChangesForm.JSON: as_json,
}
