from any_findings import printed

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.statistics import statistics


def test_the_table_begins_with_what_is_most_frequent(checked: list[CheckResult]) -> None:
    """Of two that are equally frequent the code decides; what --fix fixes is marked."""
    source, findings = checked[0]
    spelling, twice, _ = findings
    assert printed(
        statistics([CheckResult(source, [spelling] * 10 + [twice] * 2 + [twice._replace(severity=spelling.severity)])])
    ) == (
        "10  EDT001  [*] misspelt-word\n"
        " 3  SLT003      said-twice\n"
        "\n"
        "Found 2 errors and 11 warnings in 1 programme.\n"
        "10 can be fixed with --fix.\n"
    )
    assert printed(statistics(checked)).startswith("2  EDT001  [*] misspelt-word\n1  SLT003      said-twice\n")
    assert printed(statistics([CheckResult(source, [twice, spelling])])).startswith("1  EDT001")


def test_where_nothing_was_found_there_is_no_table() -> None:
    """Only the sum."""
    assert printed(statistics([])) == "Nothing found in 0 programmes.\n"
