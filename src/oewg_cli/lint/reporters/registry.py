"""All forms of report by their names for `--output-format`; each module is loaded when it is first used."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from importlib import import_module

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.segments import Reporter, Segment


class ReportForm(StrEnum):
    """The names of the forms."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"


def _of_module(name: str) -> Reporter:
    """Return the reporter of a module, a function with the same name; a hook does not wait for the other modules."""

    def report(checked: Sequence[CheckResult]) -> Iterable[Segment]:
        reporter: Reporter = getattr(import_module(f"oewg_cli.lint.reporters.{name}"), name)
        return reporter(checked)

    return report


REPORTERS: dict[ReportForm, Reporter] = {
    ReportForm.FULL: _of_module("full"),
    ReportForm.CONCISE: _of_module("concise"),
    ReportForm.JSON: _of_module("json_report"),
    ReportForm.SARIF: _of_module("sarif"),
    ReportForm.GITHUB: _of_module("github"),
    ReportForm.GITLAB: _of_module("gitlab"),
    ReportForm.JUNIT: _of_module("junit"),
}


def report_of(
    checked: Sequence[CheckResult], form: ReportForm, width: int | None, *, quiet: bool = False
) -> Iterable[Segment]:
    """Return a report in a form; the one for people fits into a window of that width, and has no summary if `quiet`."""
    if form is not ReportForm.FULL:
        return REPORTERS[form](checked)
    from oewg_cli.lint.reporters.full import full  # noqa: PLC0415 - as above

    return full(checked, width, with_summary=not quiet)


statistics: Reporter = _of_module("statistics")
"""The table of `--statistics`, which replaces a report."""
