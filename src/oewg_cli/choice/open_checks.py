"""Finds the comments that mark what is still to be checked."""

import re

from oewg_cli.choice.faults import CHECK_LEFT_OPEN
from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.finding import Finding
from oewg_cli.kernel.text import SourceText
from oewg_cli.kernel.wording import quoted

SIGN = "check:"
"""What such a comment begins with, behind its hash."""

_MARK = re.compile(rf"#+[ \t]*{SIGN}[ \t]*")


def open_checks(source: SourceText, severity: Severity = CHECK_LEFT_OPEN.severity) -> list[Finding]:
    """Find the marks of a text that can be read; each is one from its hash to the end of its line."""
    if SIGN not in source.text:
        return []
    # Few documents have such a comment.
    from oewg_cli.load.comments import comments_of  # noqa: PLC0415

    found = []
    for comment in comments_of(source):
        mark = _MARK.match(source.text, *comment.span)
        if mark:
            asked = source.text[mark.end() : comment.span.end].strip()
            message = f"This is still to be checked: {quoted(asked)}." if asked else "Something is still to be checked."
            found.append(
                Finding(CHECK_LEFT_OPEN, severity, message, comment.span, "Decide it, and take the comment out.")
            )
    return found
