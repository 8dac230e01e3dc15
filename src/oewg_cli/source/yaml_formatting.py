"""Write YAML as a drafter writes it by hand: values, folded paragraphs and comments."""

from textwrap import wrap

import yaml

from oewg_cli.source.yaml_reader import read_as_others
from oewg_cli.text.lazy_patterns import lazy_pattern

WIDTH = 120
"""The longest line, in columns, if it can be broken."""

_FOUR_DIGITS = 0xFFFF
_UNSHOWN = lazy_pattern("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def can_be_written(text: str) -> bool:
    """Return whether a text is not empty and has no character that cannot be shown, such as a control character."""
    return bool(text.strip()) and not _UNSHOWN.search(text)


def is_shown(text: str) -> bool:
    """Return whether a reader sees every character of a text, so that it can be in a folded block."""
    return text.isprintable()


def scalar(text: str) -> str:
    """Write a text as a value on one line, without quotes if possible: YAML reads exactly the same text.

    So does a reader that follows YAML 1.1, in which `no` and `2024-03-04` are not text. Invisible characters, such as a
    no-break space, are written by number (YAML 1.2.2, chapters 5 and 7). The text must be one that can be written.
    """
    if not text.isprintable():
        return '"' + "".join(map(_escaped, text)) + '"'
    if '"' in text or "\\" in text:
        return text if _is_plain(text) else "'" + text.replace("'", "''") + "'"
    return text if _is_plain(text) else f'"{text}"'


def folded(text: str, indent: int) -> str:
    """Write a paragraph under `>-`, each line indented: YAML reads it with one space between its words.

    A paragraph with invisible characters is written in quotes on one line.
    """
    words = " ".join(text.split())
    if not words.isprintable():
        return scalar(words)
    return "\n".join([">-", *(f"{' ' * indent}{line}" for line in _lines(words, indent))])


def comment(text: str, indent: int = 0) -> str:
    """Write a text as a comment of one or more lines; invisible characters become U+FFFD."""
    words = "".join(char if char.isprintable() else "\ufffd" for char in " ".join(text.split()))
    lead = f"{' ' * indent}# "
    return "\n".join(f"{lead}{line}" for line in _lines(words, len(lead)))


def _lines(words: str, indent: int) -> list[str]:
    return wrap(words, WIDTH - indent, break_long_words=False, break_on_hyphens=False)


def _is_plain(text: str) -> bool:
    """Return whether a printable text needs no quotes; one that does not begin with a letter gets them."""
    return text[0].isalpha() and ": " not in text and _reads_as_itself(text)


def _reads_as_itself(text: str) -> bool:
    try:
        return bool(read_as_others(text) == text)
    except yaml.YAMLError:
        return False  # a text that ends with a colon is a key, and a key cannot be longer than 1,024 characters


def _escaped(char: str) -> str:
    if char in {'"', "\\"}:
        return f"\\{char}"
    code = ord(char)
    if char.isprintable():
        return char
    return f"\\u{code:04x}" if code <= _FOUR_DIGITS else f"\\U{code:08x}"
