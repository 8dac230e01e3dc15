"""Find the comments that mark what still has to be checked."""

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.comment_rules import CHECK_STILL_OPEN
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.text.source_text import SourceText, Span

MARKER = "check:"
"""What such a comment begins with, after its hash."""

_ADVICE = "Answer it in the file, then delete the comment."
_MOST_ABOVE = 20
"""How many lines of comments there may be above a value."""
_MARK = lazy_pattern(rf"#+[ \t]*{MARKER}[ \t]*")


def open_questions(source: SourceText, severity: Severity = CHECK_STILL_OPEN.severity) -> list[Finding]:
    """Find the marks in a text that can be read; each goes from its hash to the end of its line."""
    if MARKER not in source.text:
        return []
    # Few documents have such a comment.
    from oewg_cli.source.comments import comments_of  # noqa: PLC0415

    found = []
    for comment in comments_of(source):
        mark = _MARK.match(source.text, *comment.span)
        if mark:
            question = source.text[mark.end() : comment.span.end].strip()
            message = (
                # Without the backticks of a quotation, since a question may have its own.
                f"Open question: {quoted(question)[1:-1]}" if question else "Something still has to be checked."
            )
            found.append(Finding(CHECK_STILL_OPEN, severity, message, comment.span, _ADVICE))
    return found


def asked_about(source: SourceText, finding: Finding) -> Span:
    """Return the place of a finding; that of an open question is its line, with the one below a comment of its own."""
    if finding.rule is not CHECK_STILL_OPEN:
        return finding.span
    number = source.position(finding.span.start).line
    start = end = finding.span.start - source.position(finding.span.start).column + 1
    last = source.position(len(source.text)).line
    for line in range(number, min(last, number + _MOST_ABOVE) + 1):
        text = source.line(line)
        end = source.text.index(text, end) + len(text)
        if not text.lstrip().startswith("#"):
            break
    return Span(start, end)
