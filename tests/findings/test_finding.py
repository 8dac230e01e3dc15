from oewg_cli.findings.finding import Finding, in_source_order
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.text.source_text import Span

RULE = RuleInfo("ABC001", "a-fault", Severity.ERROR, "Summary.\n\n    ## Why\n\n    Text.")


def test_findings_come_in_the_order_of_the_text() -> None:
    """The place decides, then the code, then the message."""
    late = Finding(RULE, Severity.ERROR, "a", Span(5, 6))
    early = Finding(RULE, Severity.ERROR, "b", Span(1, 2))
    same_place = early._replace(message="a")
    assert in_source_order([late, early, same_place]) == [same_place, early, late]


def test_a_manual_page_is_read_without_its_indentation() -> None:
    """The first line is the summary."""
    assert RULE.summary == "Summary."
    assert RULE.manual == "Summary.\n\n## Why\n\nText."
