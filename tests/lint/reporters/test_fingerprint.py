from any_findings import checked_documents
from hypothesis import given

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.fingerprint import fingerprinted
from oewg_cli.text.source_text import SourceText, Span


def prints(checked: list[CheckResult]) -> list[str]:
    """Return the fingerprints of findings in their order."""
    return [known.fingerprint for known in fingerprinted(checked)]


@given(checked_documents())
def test_no_two_findings_have_one_fingerprint(checked: list[CheckResult]) -> None:
    """Not even equal ones, nor those of a document that was checked twice."""
    everything = prints(checked + checked)
    assert len(everything) == len(set(everything)) == 2 * sum(len(findings) for _, findings in checked)


@given(checked_documents())
def test_a_fingerprint_outlives_lines_above_and_the_wording_of_messages(checked: list[CheckResult]) -> None:
    """So that an old finding is not reported as new."""
    above = "# a new line\n"
    moved = [
        CheckResult(
            SourceText(source.name, above + source.text),
            [
                finding._replace(message="Said in other words.", span=Span(*(end + len(above) for end in finding.span)))
                for finding in findings
            ],
        )
        for source, findings in checked
    ]
    assert prints(moved) == prints(checked)


def test_a_fingerprint_tells_paths_codes_lines_and_occurrences_apart(checked: list[CheckResult]) -> None:
    """Each of them alone makes another finding; the indentation does not."""
    finding = checked[0].findings[0]._replace(span=Span(3, 4))
    other = finding._replace(rule=checked[0].findings[1].rule)
    documents = [
        CheckResult(SourceText("a", "a: x\n"), [finding, finding]),
        CheckResult(SourceText("a", "a: x\n"), [other]),
        CheckResult(SourceText("b", "a: x\n"), [finding]),
        CheckResult(SourceText("a", "a: y\n"), [finding]),
    ]
    assert len({fingerprint for document in documents for fingerprint in prints([document])}) == 5
    indented = CheckResult(SourceText("a", "  a: x  \n"), [finding])
    assert prints([indented]) == prints(documents)[:1]
