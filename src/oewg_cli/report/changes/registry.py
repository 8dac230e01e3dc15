"""All forms in which changes are reported."""

from enum import StrEnum

from oewg_cli.report.changes.compared import ChangesReporter
from oewg_cli.report.changes.json_form import as_json
from oewg_cli.report.changes.markdown import as_markdown
from oewg_cli.report.changes.text import as_text


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
