from any_findings import checked_documents, printed
from hypothesis import given

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.concise import concise
from oewg_cli.text.source_text import SourceText

CONCISE = """\
a/x.yaml:1:21: warning EDT001 [*] The word `wörk` is misspelt.
a/x.yaml:2:7: error SLT003 The group is named twice.
a/x.yaml:3:10: info EDT001 A number stands here.
"""


def test_the_concise_report_has_a_line_for_each_finding(checked: list[CheckResult]) -> None:
    """Editors and scripts read path, line and column; what --fix fixes is marked."""
    assert printed(concise(checked)) == CONCISE


@given(checked_documents())
def test_a_finding_is_one_line_whatever_it_says(checked: list[CheckResult]) -> None:
    """So that a script can count them."""
    named = [CheckResult(SourceText("x.yaml", source.text), findings) for source, findings in checked]
    lines = printed(concise(named)).split("\n")
    assert len(lines) - 1 == sum(len(findings) for _, findings in named)
    assert all(line.startswith("x.yaml:") for line in lines[:-1])
