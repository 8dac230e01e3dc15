"""All forms of report, by the name that `--output-format` takes."""

from enum import StrEnum

from oewg_cli.report.concise import concise
from oewg_cli.report.full import full
from oewg_cli.report.json_report import json_report
from oewg_cli.report.segments import Reporter


class ReportForm(StrEnum):
    """The names of the forms."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


REPORTERS: dict[ReportForm, Reporter] = {
    ReportForm.FULL: full,
    ReportForm.CONCISE: concise,
    ReportForm.JSON: json_report,
}
