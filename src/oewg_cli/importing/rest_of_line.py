"""Divide a line into what it begins with, such as hours, and the rest of it."""

from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognition_words import words_of

AROUND = " .,:;–—-|)"
"""What separates a day or hours from the rest of their line."""
BEFORE_ASIDE = " – "
_BEFORE_HOURS, _AT = " ,([:–—-", " at"


def before_hours(words: Words) -> Words:
    """Return what comes before hours, without the separator or the word "at"."""
    bare = words.rstrip(_BEFORE_HOURS)
    return bare.cut(0, len(bare.plain) - len(_AT)).rstrip(_BEFORE_HOURS) if bare.plain.endswith(_AT) else bare


def rest_of(words: Words, end: int) -> Words:
    """Return what comes after a day or hours, without the separator and without the border of a table."""
    return words.cut(end).lstrip(AROUND).rstrip(" |")


def lost_marks(words: Words, end: int, rest: Words) -> Words:
    """Return the marks after a day or hours where nothing else is there."""
    return Words(() if rest.plain else words.cut(end).marks)


def with_aside(words: Words) -> tuple[Words, Words | None]:
    """Return the line of a meeting, and the text run in after it and a dash."""
    at = f" {words.plain}".find(BEFORE_ASIDE)
    if at < 0:
        return words, None
    return words.cut(0, max(0, at - 1)).strip(), words.cut(at - 1 + len(BEFORE_ASIDE)).strip()


def documents_of(words: Words) -> Words | None:
    """Return the documents of a line that begins with "Documentation:"."""
    lead, colon, _ = words.plain.partition(":")
    if not colon or lead.strip().casefold() not in words_of("documentation"):
        return None
    return words.cut(len(lead) + 1).strip()
