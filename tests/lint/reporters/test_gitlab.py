import json
from pathlib import PurePath

from any_findings import checked_documents, offset_of, printed
from hypothesis import given

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.gitlab import gitlab


def test_an_issue_says_what_is_wrong_and_where(checked: list[CheckResult]) -> None:
    """The keys are those of GitLab's Code Quality report."""
    first, second, third = json.loads(printed(gitlab(checked)))
    assert len(first.pop("fingerprint")) == 64
    assert first == {
        "description": "The word `wörk` is misspelt. Write `work`.",
        "check_name": "EDT001 misspelt-word",
        "severity": "minor",
        "location": {
            "path": "a/x.yaml",
            "positions": {"begin": {"line": 1, "column": 21}, "end": {"line": 1, "column": 25}},
        },
    }
    assert (second["severity"], third["severity"]) == ("critical", "info")


@given(checked_documents())
def test_each_finding_is_an_issue_of_its_own(checked: list[CheckResult]) -> None:
    """In ASCII; GitLab shows of two with one fingerprint only the first."""
    report = printed(gitlab(checked))
    issues = json.loads(report)
    flat = [(source, finding) for source, findings in checked for finding in findings]
    assert report.isascii()
    assert len({issue["fingerprint"] for issue in issues}) == len(flat)
    for issue, (source, finding) in zip(issues, flat, strict=True):
        positions = issue["location"]["positions"]
        assert [offset_of(source.text, positions[end]) for end in ("begin", "end")] == list(finding.span)
        assert issue["description"].startswith(finding.message)
        assert PurePath(issue["location"]["path"]) == PurePath(source.name)
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
