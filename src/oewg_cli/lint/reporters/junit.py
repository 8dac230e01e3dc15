"""The report for CI servers that read JUnit test results."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from xml.etree import ElementTree as ET

from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.reporters.frame import frame
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import SourceText

_NO_XML = lazy_pattern("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2), and the carriage return, which would come back as a line end."""


def junit(checked: Sequence[CheckResult]) -> Iterator[Segment]:
    """Write XML in ASCII with a test suite for each document and a test case for each finding.

    Errors and warnings are failures; a remark is a passed test with output. A document without findings is one passed
    test. What XML cannot hold is written as U+FFFD.
    """
    suites = ET.Element("testsuites", name="oewg")
    suites.extend(_suite(document) for document in checked)
    for count in ("tests", "failures", "errors", "skipped"):
        suites.set(count, str(sum(int(suite.attrib[count]) for suite in suites)))
    ET.indent(suites)
    yield Segment(f"{ET.tostring(suites, 'us-ascii', xml_declaration=True).decode('ascii')}\n")


def _suite(document: CheckResult) -> ET.Element:
    source, findings = document
    failures = sum(finding.severity is not Severity.INFO for finding in findings)
    suite = _element("testsuite", name=source.name, tests=max(1, len(findings)), failures=failures, errors=0, skipped=0)
    suite.extend(_case(source, finding) for finding in findings)
    if not findings:
        suite.append(_element("testcase", name="No findings", classname=_class_name(source), file=source.name))
    return suite


def _case(source: SourceText, finding: Finding) -> ET.Element:
    line, column = source.position(finding.span.start)
    case = _element(
        "testcase",
        name=f"{line}:{column} {finding.rule.code} {finding.message}",  # equal names would count as one test
        classname=_class_name(source),
        file=source.name,
        line=line,
    )
    if finding.severity is Severity.INFO:
        output = _element("system-out")
    else:
        output = _element("failure", type=finding.severity.value, message=finding.message)
    output.text = _for_xml("".join(segment.text for segment in frame(source, finding)))
    case.append(output)
    return case


def _class_name(source: SourceText) -> str:
    """Return the path without its suffix, because servers read the part after the last dot as the name of a class."""
    return source.name.removesuffix(PurePath(source.name).suffix)


def _element(tag: str, **attributes: str | int) -> ET.Element:
    return ET.Element(tag, {name: _for_xml(str(value)) for name, value in attributes.items()})


def _for_xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
