import pytest

from oewg_cli.findings.finding import CheckResult, Finding, Related
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.text.edits import Edit
from oewg_cli.text.source_text import SourceText, Span


@pytest.fixture
def checked() -> list[CheckResult]:
    """Return two documents: one with three findings, of which one has a second place and two a fix, and one without."""
    source = SourceText("a/x.yaml", "title: Programme of wörk\nbody: 日本 group\nsession: 7\n")
    spelling = RuleInfo("EDT001", "misspelt-word", Severity.WARNING, "Page.")
    twice = RuleInfo("SLT003", "said-twice", Severity.ERROR, "Page.")
    work = Fix("Write `work`.", (Edit(Span(20, 24), "work"),), safe=True)
    eighth = Fix("Write `8`.", (Edit(Span(49, 50), "8"),), safe=False)
    here_too = (Related(Span(0, 5), "here too"),)
    odd = "Perhaps " + "it is meant as a word " * 6
    findings = [
        Finding(spelling, Severity.WARNING, "The word `wörk` is misspelt.", Span(20, 24), "Write `work`.", fix=work),
        Finding(twice, Severity.ERROR, "The group is named twice.", Span(31, 33), None, here_too),
        Finding(spelling, Severity.INFO, "A number stands here.", Span(49, 50), odd, fix=eighth),
    ]
    return [CheckResult(source, findings), CheckResult(SourceText("b.yaml", "x: 1\n"), [])]
