"""Find the words before and after a place in a text, without a copy of the text.

Copies for many places would take a time that grows with the square of the length of the text.
"""


def end_before(text: str, at: int, chars: str | None = None) -> int:
    """Return where a text ends before an offset, without whitespace or the given characters: `text[:at].rstrip()`."""
    if chars is None:
        while at and text[at - 1].isspace():
            at -= 1
    else:
        while at and text[at - 1] in chars:
            at -= 1
    return at


def start_after(text: str, at: int, chars: str | None = None) -> int:
    """Return where a text begins after an offset, without whitespace or the given characters: `text[at:].lstrip()`."""
    end = len(text)
    if chars is None:
        while at < end and text[at].isspace():
            at += 1
    else:
        while at < end and text[at] in chars:
            at += 1
    return at


def word_before(text: str, at: int) -> str:
    """Return the last word before an offset, up to whitespace: `text[:at].split()[-1]`; nothing if there is none."""
    end = end_before(text, at)
    start = end
    while start and not text[start - 1].isspace():
        start -= 1
    return text[start:end]


def word_after(text: str, at: int) -> str:
    """Return the first word after an offset, up to whitespace: `text[at:].split()[0]`; nothing if there is none."""
    start = start_after(text, at)
    end = start
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]
