"""Marks of bold, which other forms of Markdown have but this format has not."""

import re
from collections.abc import Iterator

from oewg_cli.programme.text_fields import TextField

_BOLD = re.compile(r"(?<![\w*\\])(?P<mark>\*{2,3}|__)(?![\s*_])[^*_\n]+(?<!\s)(?P=mark)(?![\w*_])")


def bold_passages(field: TextField) -> Iterator[re.Match[str]]:
    """Find the words between double or triple asterisks, or double underscores, in a text as typed.

    The group `mark` is one of the two. Addresses are passed over.
    """
    if "**" not in field.text and "__" not in field.text:
        return
    links = [inline for inline in field.inlines if inline.link]
    for match in _BOLD.finditer(field.text):
        if not any(link.start < match.end() and match.start() < link.end + len(link.link or "") for link in links):
            yield match
