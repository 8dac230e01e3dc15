"""YAML as a drafter writes it by hand: values, folded paragraphs and comments."""

import re
from textwrap import wrap

import yaml

WIDTH = 120
"""The columns that a line has at most, where it can be broken."""

_FOUR_DIGITS = 0xFFFF
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def can_be_written(text: str) -> bool:
    """Return whether a text has something in it, and nothing that no document can show, such as a control character."""
    return bool(text.strip()) and not _UNSHOWN.search(text)


def is_shown(text: str) -> bool:
    """Return whether a reader sees every sign of a text, so that it can stand in a folded block."""
    return text.isprintable()


def scalar(text: str) -> str:
    """Spell a text as a value on one line, without quotes where it can be: YAML reads exactly the text again.

    So does a reader that follows YAML 1.1, to which `no` and `2024-03-04` are no texts. What nobody sees, such as a
    no-break space, is spelled by its number (YAML 1.2.2, chapters 5 and 7). The text is one that can be written.
    """
    if not text.isprintable():
        return '"' + "".join(map(_escaped, text)) + '"'
    if '"' in text or "\\" in text:
        return text if _is_plain(text) else "'" + text.replace("'", "''") + "'"
    return text if _is_plain(text) else f'"{text}"'


def folded(text: str, indent: int) -> str:
    """Spell a paragraph below `>-`, each line indented: YAML reads it again with one blank between its words.

    One with signs that nobody sees stands in quotes on one line.
    """
    words = " ".join(text.split())
    if not words.isprintable():
        return scalar(words)
    return "\n".join([">-", *(f"{' ' * indent}{line}" for line in _lines(words, indent))])


def comment(text: str, indent: int = 0) -> str:
    """Write a text as a comment of one or more lines; what nobody would see is shown as U+FFFD."""
    words = "".join(char if char.isprintable() else "\ufffd" for char in " ".join(text.split()))
    lead = f"{' ' * indent}# "
    return "\n".join(f"{lead}{line}" for line in _lines(words, len(lead)))


def _lines(words: str, indent: int) -> list[str]:
    return wrap(words, WIDTH - indent, break_long_words=False, break_on_hyphens=False)


def _is_plain(text: str) -> bool:
    """Return whether a printable text stands for itself; one that begins with no letter is put in quotes."""
    return text[0].isalpha() and ": " not in text and _reads_as_itself(text)


def _reads_as_itself(text: str) -> bool:
    try:
        return bool(yaml.safe_load(text) == text)
    except yaml.YAMLError:
        return False  # what ends with a colon is a key, and no key is longer than 1,024 characters


def _escaped(char: str) -> str:
    if char in {'"', "\\"}:
        return f"\\{char}"
    code = ord(char)
    if char.isprintable():
        return char
    return f"\\u{code:04x}" if code <= _FOUR_DIGITS else f"\\U{code:08x}"
