import pytest
from any_findings import printed
from casebook import unmarked

from oewg_cli.findings.finding import Finding, Related
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.lint.reporters.frame import frame
from oewg_cli.text.source_text import SourceText

FAULT = RuleInfo("EDT001", "odd-thing", Severity.ERROR, "Page.")


def shown(marked: str, *labels: str) -> str:
    """Frame a finding at the first of the marked spans, with the others as further places, without its first lines."""
    text, spans = unmarked(marked)
    first = spans.pop(labels.index(""))
    related = tuple(Related(span, label) for span, label in zip(spans, filter(None, labels), strict=True))
    lines = printed(frame(SourceText("x", text), Finding(FAULT, Severity.ERROR, "So.", first, None, related)))
    return lines.split("  |\n", 1)[1]


@pytest.mark.parametrize(
    ("marked", "labels", "lines"),
    [
        (
            "on ⟦1 June 2022⟧, in document ⟦A/1⟧.",
            ("this date", ""),
            "1 | on 1 June 2022, in document A/1.\n  |    ----------- this date    ^^^\n",
        ),
        (
            "⟦a⟧: in document ⟦A/1⟧, on ⟦1 June 2022⟧.",
            ("", "this document", "this date"),
            """1 | a: in document A/1, on 1 June 2022.
  | ^              ---     ----------- this date
  |                this document
""",
        ),
        ("⟦a⟧ ⟦b⟧", ("ab", ""), "1 | a b\n  | - ^\n  | ab\n"),
        ("⟦a⟧   ⟦b⟧", ("a", ""), "1 | a   b\n  | -   ^\n  | a\n"),
        ("⟦a⟧    ⟦b⟧", ("a", ""), "1 | a    b\n  | - a  ^\n"),
        ("⟦日本⟧    ⟦b⟧", ("日", ""), "1 | 日本    b\n  | ----    ^\n  | 日\n"),
        ("⟦日本⟧     ⟦b⟧", ("日", ""), "1 | 日本     b\n  | ---- 日  ^\n"),
        ("⟦⟧⟦⟧a", ("at the same place", ""), "1 | a\n  | ^\n1 | a\n  | - at the same place\n"),
        ("⟦a ⟦b⟧⟧", ("around it", ""), "1 | a b\n  |   ^\n1 | a b\n  | --- around it\n"),
        ("⟦a⟧\n⟦b⟧ ⟦c⟧", ("", "this", "that"), "1 | a\n  | ^\n2 | b c\n  | - - that\n  | this\n"),
        ("⟦a\nb⟧ ⟦c⟧", ("", "this"), "1 | a\n  | ^\n2 | b c\n  |   - this\n"),
    ],
)
def test_places_on_one_line_share_it(marked: str, labels: tuple[str, ...], lines: str) -> None:
    """A label is to the right of its underline, or below if there is no room; overlapping spans have a line each."""
    assert shown(marked, *labels) == lines


def test_places_far_apart_on_a_long_line_have_an_excerpt_each() -> None:
    """So that neither is cut off."""
    lines = shown("⟦a⟧" + "-" * 200 + "⟦b⟧", "", "far away").splitlines()
    assert [line[:3] for line in lines] == ["1 |", "  |", "1 |", "  |"]
    assert lines[1] == "  | ^"
    assert lines[3].endswith("- far away")


def test_places_on_the_line_of_the_finding_come_before_others() -> None:
    """Though they do not fit on the same excerpt."""
    text, spans = unmarked("⟦a⟧" + "-" * 200 + "⟦b⟧\n⟦c⟧")
    related = (Related(spans[2], "below"), Related(spans[1], "far away"))
    lines = printed(frame(SourceText("x", text), Finding(FAULT, Severity.ERROR, "So.", spans[0], None, related)))
    assert [line[0] for line in lines.splitlines()[3:] if line[0] != " "] == ["1", "1", "2"]


def test_what_a_message_quotes_is_not_obeyed_by_a_terminal() -> None:
    """In messages, labels and advice alike."""
    text, (span, other) = unmarked("⟦a⟧ ⟦b⟧")
    finding = Finding(FAULT, Severity.ERROR, "\x1b[1m", span, "\x1b[2m", (Related(other, "\x1b[3m"),))
    framed = printed(frame(SourceText("x", text), finding))
    assert "\x1b" not in framed
    assert framed.count("\ufffd[") == 3
