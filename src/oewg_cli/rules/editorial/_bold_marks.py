"""Marks of bold, which exist in other forms of Markdown but not in this format."""

import re
from collections.abc import Iterator

from oewg_cli.programme.text_fields import TextField
from oewg_cli.text.lazy_patterns import lazy_pattern

_BOLD = lazy_pattern(r"(?<![\w*\\])(?P<mark>\*{2,3}|__)(?![\s*_])[^*_\n]+(?<!\s)(?P=mark)(?![\w*_])")


def bold_matches(field: TextField) -> Iterator[re.Match[str]]:
    """Find words between double or triple asterisks, or between double underscores, in a text as typed.

    The group `mark` is one of the two. Addresses are ignored.
    """
    if "**" not in field.text and "__" not in field.text:
        return
    links = [inline for inline in field.inlines if inline.link]
    for match in _BOLD.finditer(field.text):
        if not any(link.start < match.end() and match.start() < link.end + len(link.link or "") for link in links):
            yield match
