import re

from any_findings import checked_documents, printed
from hypothesis import given

from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.reporters.advice import advice_lines
from oewg_cli.lint.reporters.github import github
from oewg_cli.text.source_text import SourceText, Span

GITHUB = """\
::warning file=a/x.yaml,line=1,endLine=1,col=21,endColumn=25,title=EDT001 misspelt-word::\
The word `wörk` is misspelt.%0Afix: Write `work`. (--fix)
::error file=a/x.yaml,line=2,endLine=2,col=7,endColumn=9,title=SLT003 said-twice::The group is named twice.
"""


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as GitHub's runner does: the percent sign is decoded last."""
    parts = re.fullmatch("::([a-z]+) (.*?)::(.*)", line, re.DOTALL)
    assert parts
    properties = dict(pair.split("=", 1) for pair in parts[2].split(","))
    for char, escaped in (("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25")):
        properties = {name: value.replace(escaped, char) for name, value in properties.items()}
    return parts[1], properties, parts[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_each_finding_is_a_command(checked: list[CheckResult]) -> None:
    """The advice is on lines of its own below the message."""
    source, findings = checked[0]
    assert printed(github([CheckResult(source, findings[:2])])) == GITHUB


def test_characters_with_a_meaning_for_github_are_escaped(checked: list[CheckResult]) -> None:
    """In a property also the colon and the comma."""
    finding = (
        checked[0].findings[0]._replace(message="50 %: a, b\r\nc", fix=None, advice="100%25", severity=Severity.INFO)
    )
    assert printed(github([CheckResult(SourceText("C:\\a,b %\n.yaml", "x"), [finding._replace(span=Span(0, 1))])])) == (
        "::notice file=C%3A\\a%2Cb %25%0A.yaml,line=1,endLine=1,col=1,endColumn=2,title=EDT001 misspelt-word"
        "::50 %25: a, b%0D%0Ac%0A100%2525\n"
    )


def test_a_span_over_several_lines_has_no_columns(checked: list[CheckResult]) -> None:
    """GitHub takes them on one line only."""
    source, findings = checked[0]
    shown = printed(github([CheckResult(source, [findings[1]._replace(span=Span(20, 30))])]))
    assert shown.startswith("::error file=a/x.yaml,line=1,endLine=2,title=SLT003 said-twice::")


@given(checked_documents())
def test_the_runner_reads_what_was_meant(checked: list[CheckResult]) -> None:
    """One line for each finding, whatever is in names and messages."""
    lines = printed(github(checked)).split("\n")
    assert lines.pop() == ""
    flat = [(source, finding) for source, findings in checked for finding in findings]
    for line, (source, finding) in zip(lines, flat, strict=True):
        command, properties, text = read(line)
        assert command == {"error": "error", "warning": "warning", "info": "notice"}[finding.severity]
        assert text == "\n".join([finding.message, *advice_lines(finding)])
        assert properties["file"] == source.name
        assert properties["title"] == f"{finding.rule.code} {finding.rule.name}"
        assert int(properties["line"]) == source.position(finding.span.start).line
        assert ("col" in properties) == ("endColumn" in properties) == (properties["line"] == properties["endLine"])
