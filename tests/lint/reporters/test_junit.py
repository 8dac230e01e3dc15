import re
from xml.etree import ElementTree as ET

from any_findings import checked_documents, printed
from hypothesis import given

from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.reporters.frame import frame
from oewg_cli.lint.reporters.junit import junit

JUNIT = """\
<?xml version='1.0' encoding='us-ascii'?>
<testsuites name="oewg" tests="3" failures="1" errors="0" skipped="0">
  <testsuite name="a/x.yaml" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="2:7 SLT003 The group is named twice." classname="a/x" file="a/x.yaml" line="2">
      <failure type="error" message="The group is named twice.">error[SLT003] said-twice: The group is named twice.
 --&gt; a/x.yaml:2:7
  |
2 | body: &#26085;&#26412; group
  |       ^^^^
1 | title: Programme of w&#246;rk
  | ----- here too
</failure>
    </testcase>
    <testcase name="3:10 EDT001 A number stands here." classname="a/x" file="a/x.yaml" line="3">
      <system-out>info[EDT001] misspelt-word: A number stands here.
 --&gt; a/x.yaml:3:10
  |
3 | session: 7
  |          ^
  |
  = fix: Write `8`. (--unsafe-fixes)
</system-out>
    </testcase>
  </testsuite>
  <testsuite name="b.yaml" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="No findings" classname="b" file="b.yaml" />
  </testsuite>
</testsuites>
"""


def test_a_document_is_a_suite_and_a_finding_a_case(checked: list[CheckResult]) -> None:
    """What should be fixed fails; a remark, and a document without findings, pass."""
    (source, (_, twice, remark)), clean = checked
    assert printed(junit([CheckResult(source, [twice, remark._replace(advice=None)]), clean])) == JUNIT


def held(text: str) -> str:
    """Show what XML cannot hold as U+FFFD, character by character, as the standard lists what it can."""
    return re.sub("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)


@given(checked_documents())
def test_it_is_xml_whatever_is_in_a_document(checked: list[CheckResult]) -> None:
    """In ASCII, and what is read back is what was written."""
    report = printed(junit(checked))
    suites = ET.fromstring(report)  # noqa: S314 - our own output
    assert report.isascii()
    assert [suite.get("name") for suite in suites] == [held(source.name) for source, _ in checked]
    for suite, (source, findings) in zip(suites, checked, strict=True):
        assert len(suite) == max(1, len(findings)) == int(suite.attrib["tests"])
        assert len(suite.findall("testcase/failure")) == int(suite.attrib["failures"])
        for case, finding in zip(suite, findings, strict=bool(findings)):
            failure, output = case.find("failure"), case.find("system-out")
            case_output = output if failure is None else failure
            assert (output is None) == (finding.severity is not Severity.INFO)
            assert case_output is not None
            assert case_output.text == held(printed(frame(source, finding)))
            assert case.attrib["name"].endswith(held(f" {finding.rule.code} {finding.message}"))
            assert case.get("line") == str(source.position(finding.span.start).line)
    counted = [int(suites.attrib[count]) for count in ("tests", "failures", "errors", "skipped")]
    assert counted == [len(suites.findall(".//testcase")), len(suites.findall(".//failure")), 0, 0]
