import json
from collections.abc import Iterable
from pathlib import Path

import jsonschema
import pytest

from oewg_cli.kernel.finding import Checked
from oewg_cli.report.concise import concise
from oewg_cli.report.full import full
from oewg_cli.report.json_report import json_report
from oewg_cli.report.registry import REPORTERS, ReportForm
from oewg_cli.report.segments import Segment
from oewg_cli.report.summary import summary

FULL = """\
warning[EDT001] misspelt-word: The word `wörk` is misspelt.
 --> a/x.yaml:1:21
  |
1 | title: Programme of wörk
  |                     ^^^^
  |
  = Write `work`.

error[SLT003] said-twice: The group is named twice.
 --> a/x.yaml:2:7
  |
2 | body: 日本 group
  |       ^^^^
1 | title: Programme of wörk
  | ----- here too

info[EDT001] misspelt-word: A number stands here.
 --> a/x.yaml:3:10
  |
3 | session: 7
  |          ^
  |
  = Perhaps it is meant as a word it is meant as a word it is meant as a word it is meant as a word it
    is meant as a word it is meant as a word

Found 1 error, 1 warning and 1 remark in 2 programmes.
"""

CONCISE = """\
a/x.yaml:1:21: warning EDT001 The word `wörk` is misspelt.
a/x.yaml:2:7: error SLT003 The group is named twice.
a/x.yaml:3:10: info EDT001 A number stands here.
"""


def printed(segments: Iterable[Segment]) -> str:
    """Put a report together as it is printed where there is no terminal."""
    return "".join(segment.text for segment in segments)


def test_the_full_report_shows_each_line_with_its_fault_underlined(checked: list[Checked]) -> None:
    """A second place is shown below the first, advice last."""
    assert printed(full(checked)) == FULL


def test_the_concise_report_has_a_line_for_each_finding(checked: list[Checked]) -> None:
    """Editors and scripts read path, line and column."""
    assert printed(concise(checked)) == CONCISE


def test_the_json_report_follows_its_schema(checked: list[Checked]) -> None:
    """Columns and offsets count code points; an end is the place behind."""
    report = json.loads(printed(json_report(checked)))
    schema = json.loads((Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(report)
    assert [file["path"] for file in report["files"]] == ["a/x.yaml", "b.yaml"]
    first = report["files"][0]["findings"][0]
    assert (first["start"], first["end"]) == (
        {"line": 1, "column": 21, "offset": 20},
        {"line": 1, "column": 25, "offset": 24},
    )


@pytest.mark.parametrize("form", ReportForm)
def test_every_form_has_a_report_also_of_nothing(form: ReportForm) -> None:
    """No finding and no file is no reason to fail."""
    assert isinstance(printed(REPORTERS[form]([])), str)


def test_the_summary_counts_in_words(checked: list[Checked]) -> None:
    """One is singular, and what there is none of is not named."""
    assert summary(checked[1:]) == "Nothing found in 1 programme."
    twice = Checked(checked[0].source, checked[0].findings[:1] * 2)
    assert summary([twice]) == "Found 2 warnings in 1 programme."
