"""Read the themes of the session that texts quote: `the priority theme of the session will be “Clouds for all”`."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.programme.quotations import quotations
from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import WORD, compared
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import lazy_pattern

_THEME = lazy_pattern(r"\b(?:(?P<kind>[a-z]+)\s+)?theme\b(?!s)", re.IGNORECASE)
_FURTHEST = 160
_ANY_KIND = frozenset({"the", "a", "its", "this", "that", "overall", "general", "main", "overarching", "following"})
_WORD = lazy_pattern(WORD)
_FEWEST_WORDS = 5
"""The words of a theme by which it is known without quotation marks."""
_ROLES = (Role.PARAGRAPH, Role.SUBPARAGRAPH, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE, Role.HEADING)


class QuotedTheme(NamedTuple):
    """A theme in quotation marks; `kind` is the word before "theme", such as priority, empty for a word of no kind."""

    kind: str
    title: str
    wording: Wording
    sentence: NoteSentence


def quoted_themes(picture: Picture) -> tuple[QuotedTheme, ...]:
    """Return the themes that the texts quote, in reading order: in each sentence the first one after the word."""
    return tuple(theme for sentence in picture.sentences(*_ROLES, having="theme") for theme in _in_sentence(sentence))


def _in_sentence(sentence: NoteSentence) -> Iterator[QuotedTheme]:
    named = _THEME.search(sentence.text)
    for span in quotations(sentence.text) if named else ():
        if named and named.end() <= span.start <= named.end() + _FURTHEST:
            kind = (named["kind"] or "").casefold()
            wording = sentence.part(span.start + 1, span.end - 1)
            title = " ".join(wording.text.split()).strip(" ,.;")
            yield QuotedTheme("" if kind in _ANY_KIND else kind, title, wording, sentence)
            return


def almost_themes(picture: Picture, titles: Iterable[str]) -> Iterator[tuple[Wording, str]]:
    """Return where texts have a theme with one other word, without quotation marks, each with the theme."""
    for title in titles:
        words = [each.casefold() for each in _WORD.findall(title)]
        if len(words) < _FEWEST_WORDS:
            continue
        longest = sorted({*words}, key=len)[-2:]
        for field in picture.index.texts_with(longest):
            found = list(_WORD.finditer(field.plain))
            typed = [each[0].casefold() for each in found]
            for at in range(len(typed) - len(words) + 1):
                other = [n for n, word in enumerate(words) if word != typed[at + n]]
                if len(other) == 1 and _is_other_word(words[other[0]], typed[at + other[0]]):
                    yield Wording(field, found[at].start(), found[at + len(words) - 1].end()), title


def has_one_other_word(title: str, theme: str) -> bool:
    """Return whether a title, or a part of it, has the words of a theme but for one, which says something else."""
    words, wanted = ([each.casefold() for each in _WORD.findall(text)] for text in (title, theme))
    for at in range(len(words) - len(wanted) + 1) if len(wanted) >= _FEWEST_WORDS else ():
        apart = [(one, two) for one, two in zip(words[at:], wanted, strict=False) if one != two]
        if len(apart) == 1 and _is_other_word(*apart[0]):
            return True
    return False


def _is_other_word(one: str, other: str) -> bool:
    """Return whether two words say something else: no articles, and no plural of the same word."""
    return compared(one) != compared(other) and min(len(one), len(other)) > len("the")
