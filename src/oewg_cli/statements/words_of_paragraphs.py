"""The words by which paragraphs of the note are compared with what they are cited for.

The words that say nothing are in `un/data/cited_subjects.toml`.
"""

import re
from collections.abc import Iterable

from oewg_cli.statements.note_parts import PlacedParagraph
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.un_data import read_data

_WORD = lazy_pattern(r"[a-z]+(?:-[a-z]+)*")
_FEWEST_LETTERS, _STEM = 4, 5
_MARK = lazy_pattern(r"\[\^([^\]\s]+)\]")


def content_words(text: str) -> list[str]:
    """Return the words that say of what a text speaks."""
    data = read_data("cited_subjects")["en"]
    words = (word for word in _WORD.findall(text.casefold()) if len(word) >= _FEWEST_LETTERS)
    return [word for word in words if not {word, f"{word}s"} & {*data["general"], *data["everywhere"]}]


def speaks_of(word: str, paragraph: PlacedParagraph, picture: Picture) -> bool:
    """Return whether a paragraph has a word of this stem, or a sign of the subject, in its text or its footnotes."""
    return has_stem(word, text_of(paragraph, picture)) or has_sign(signs_of(word), paragraph, picture)


def signs_of(word: str) -> tuple[str, ...]:
    """Return the regular expressions for what shows that a paragraph is about something."""
    known = read_data("cited_subjects")["en"]["signs"]
    return tuple(known.get(word) or known.get(word.removesuffix("s"), ()))


def has_phrase(words: str, paragraph: PlacedParagraph, picture: Picture) -> bool:
    """Return whether a paragraph has several words one after the other."""
    phrase = " ".join(words.casefold().split())
    return " " in phrase and phrase in " ".join(text_of(paragraph, picture).casefold().split())


def has_sign(signs: Iterable[str], paragraph: PlacedParagraph, picture: Picture) -> bool:
    """Return whether one of several regular expressions is found in a paragraph, at the beginning of a word."""
    text = text_of(paragraph, picture)
    return any(compiled(rf"(?:\b|(?<=\W))(?:{sign})").search(text) for sign in signs)


def text_of(paragraph: PlacedParagraph, picture: Picture) -> str:
    """Return the text of a paragraph with its list and its footnotes."""
    footnotes = picture.programme.footnotes
    text = "\n".join(paragraph.texts)
    return "\n".join([text, *(footnotes.get(name, "") for name in _MARK.findall(text))])


def has_stem(word: str, text: str) -> bool:
    """Return whether a text has a word with the stem of another one."""
    stem, is_whole = stem_of(word)
    end = r"s?\b" if is_whole else ""
    return compiled(rf"\b{re.escape(stem)}{end}").search(text.casefold()) is not None


def stem_of(word: str) -> tuple[str, bool]:
    """Return the letters with which words of the same stem begin, and whether nothing but "s" may follow them."""
    # Half of a long word, so that "provisional" is not taken for "provide".
    one = word.rstrip("s")
    return one[: max(_STEM, (len(word) + 1) // 2)], len(one) < _STEM
