import pytest

from oewg_cli.kernel.fault import Fault, Severity
from oewg_cli.kernel.finding import Checked, Finding, Related
from oewg_cli.kernel.text import SourceText, Span


@pytest.fixture
def checked() -> list[Checked]:
    """Give two documents: one with three findings, of which one has a second place, and one without any."""
    source = SourceText("a/x.yaml", "title: Programme of wörk\nbody: 日本 group\nsession: 7\n")
    spelling = Fault("EDT001", "misspelt-word", Severity.WARNING, "Page.")
    twice = Fault("SLT003", "said-twice", Severity.ERROR, "Page.")
    findings = [
        Finding(spelling, Severity.WARNING, "The word `wörk` is misspelt.", Span(20, 24), "Write `work`."),
        Finding(
            twice, Severity.ERROR, "The group is named twice.", Span(31, 33), None, (Related(Span(0, 5), "here too"),)
        ),
        Finding(
            spelling, Severity.INFO, "A number stands here.", Span(49, 50), "Perhaps " + "it is meant as a word " * 6
        ),
    ]
    return [Checked(source, findings), Checked(SourceText("b.yaml", "x: 1\n"), [])]
