import json
import subprocess
import sys

import pytest
from any_findings import checked_documents, printed
from hypothesis import given

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.registry import REPORTERS, ReportForm, statistics

OF_NOTHING = {
    ReportForm.FULL: "Nothing found in 0 programmes.\n",
    ReportForm.CONCISE: "",
    ReportForm.JSON: '{\n  "version": 1,\n  "files": []\n}\n',
    ReportForm.GITHUB: "",
    ReportForm.GITLAB: "[]\n",
    ReportForm.JUNIT: "<?xml version='1.0' encoding='us-ascii'?>\n"
    '<testsuites name="oewg" tests="0" failures="0" errors="0" skipped="0" />\n',
}


@pytest.mark.parametrize("form", ReportForm)
def test_every_form_has_a_report_also_of_nothing(form: ReportForm) -> None:
    """What reads a report gets one where there is no finding and no file."""
    of_nothing = printed(REPORTERS[form]([]))
    if form is ReportForm.SARIF:
        assert json.loads(of_nothing)["runs"][0]["results"] == []
    else:
        assert of_nothing == OF_NOTHING[form]


@given(checked_documents())
def test_every_form_tells_of_any_document_and_twice_the_same(checked: list[CheckResult]) -> None:
    """The same findings give the same bytes."""
    for reporter in (*REPORTERS.values(), statistics):
        assert printed(reporter(checked)) == printed(reporter(checked))


def loaded_after(statement: str) -> set[str]:
    """Return the reports that are loaded when a statement has been carried out."""
    code = f"import sys\nfrom oewg_cli.lint.reporters.registry import *\n{statement}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    return {
        name.removeprefix("oewg_cli.lint.reporters.")
        for name in run.stdout.split()
        if name.startswith("oewg_cli.lint.reporters.")
    }


def test_a_report_is_loaded_when_it_is_used() -> None:
    """So that no command waits for what it does not print."""
    assert loaded_after("") == {"registry", "segments"}
    assert "full" not in loaded_after("list(REPORTERS[ReportForm.CONCISE]([]))")
    assert "full" in loaded_after("list(REPORTERS[ReportForm.FULL]([]))")
