from any_findings import checked_documents, printed
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.columns import columns
from oewg_cli.lint.reporters.full import full
from oewg_cli.lint.reporters.wrapping import wrapped

FULL = """\
warning[EDT001] misspelt-word: The word `wörk` is misspelt.
 --> a/x.yaml:1:21
  |
1 | title: Programme of wörk
  |                     ^^^^
  |
  = fix: Write `work`. (--fix)

error[SLT003] said-twice: The group is named twice.
 --> a/x.yaml:2:7
  |
2 | body: 日本 group
  |       ^^^^
1 | title: Programme of wörk
  | ----- here too

info[EDT001] misspelt-word: A number stands here.
 --> a/x.yaml:3:10
  |
3 | session: 7
  |          ^
  |
  = Perhaps it is meant as a word it is meant as a word it is meant as a word it is meant as a word it
    is meant as a word it is meant as a word
  = fix: Write `8`. (--unsafe-fixes)

Found 1 error, 1 warning and 1 remark in 2 programmes.
1 can be fixed with --fix, 1 more with --unsafe-fixes.
"""


def test_the_full_report_shows_each_line_with_its_finding_underlined(checked: list[CheckResult]) -> None:
    """A second place is shown below the first, then advice, last the fix; what is the same in both is shown once."""
    assert printed(full(checked)) == FULL


@given(checked_documents())
def test_nothing_of_a_document_is_obeyed_by_a_terminal(checked: list[CheckResult]) -> None:
    """Whatever is in it and is quoted in messages; names are cleaned when the document is read."""
    named = [CheckResult(type(source)("x.yaml", source.text), findings) for source, findings in checked]
    shown = printed(full(named))
    assert not {char for char in shown if char < " " or "\x7f" <= char < "\xa0" or "\ud800" <= char < "\ue000"} - {"\n"}


@given(checked_documents(), st.integers(40, 200))
def test_no_line_is_wider_than_the_window(checked: list[CheckResult], width: int) -> None:
    """Whatever is in it, and wherever the findings are; only spaces may be beyond the edge."""
    named = [CheckResult(type(source)("x.yaml", source.text), findings) for source, findings in checked]
    lines = printed(wrapped(full(named, width), width)).split("\n")
    assert max(columns(line.rstrip()) for line in lines) <= width


def test_a_narrow_window_has_the_same_words(checked: list[CheckResult]) -> None:
    """In other lines."""
    assert printed(full(checked, 40)).startswith(
        """warning[EDT001] misspelt-word: The word
  `wörk` is misspelt.
 --> a/x.yaml:1:21
  |
1 | title: Programme of wörk
  |                     ^^^^
  |
  = fix: Write `work`. (--fix)
"""
    )
