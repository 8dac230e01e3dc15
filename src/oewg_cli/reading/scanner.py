"""Divide a text into tokens, each with a letter for its class; the letters of a text can be searched as one string."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.reading.lexicon import is_counted_noun, is_plural, letters_of_words, singular
from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.cardinals import cardinal

_SHAPES = (
    ("J", r"(?<![\w.,–/-])(?:19|20)[0-9]{2}(?![\w,.][0-9]|[\w/-]*\w)"),
    ("Y", r"(?<![\w/])[A-Z0-9][\w.-]{0,40}(?:/[A-Za-z0-9.-]*\w){1,8}"),
    ("O", r"(?<![\w.,])[1-9][0-9]{0,4}(?:st|nd|rd|th)\b"),
    ("N", r"(?<![\w.,–-])[1-9][0-9]{0,3}(?![\w,.][0-9]|[\w-]*[a-z])"),
    ("N", r"(?<=[0-9]–)[1-9][0-9]{0,3}(?![\w,.][0-9]|[\w-]*[a-z])"),
    ("L", r"\([a-z]{1,2}\)"),
)
"""Symbols, ordinals and numbers in figures, and letters in parentheses."""
_MARKS = {"–": "-", "—": "=", "“": "[", "”": "]", "‘": "[", "(": "(", ")": ")", ",": ",", ";": ";", ":": ":", ".": "."}
_LETTER_OF_DASH = "="


class Token(NamedTuple):
    """A word, number or mark of a text; `start` and `end` are code points of the text, `value` that of a number."""

    text: str
    start: int
    end: int
    letter: str
    value: int = 0


class Tokens(NamedTuple):
    """The tokens of a text and their letters, with the same indices."""

    text: str
    tokens: tuple[Token, ...]
    letters: str

    def words(self, start: int, end: int) -> str:
        """Return the text from one token to before another."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def tokens_of(text: str) -> Tokens:
    """Return the tokens of a text.

    Beside the letters of `data/words.toml` a token has `N` for a number, `J` for a year, `O` for an ordinal in figures,
    `R` for a Roman numeral, `L` for a letter in parentheses, `Y` for a symbol, `C` for a word with a capital, `s` for a
    plural, `a` for another word, `=` for a dash between spaces, `[` and `]` for quotation marks, `x` for anything else.
    """
    found = []
    for match in _scanner().finditer(text):
        group, word = match.lastgroup or "", match[0]
        if group == "word":
            found.append(_word(word, match.start(), match.end()))
        elif group == "mark":
            dash = word == "–" and text[match.start() - 1 : match.start()] == " "
            found.append(Token(word, *match.span(), _LETTER_OF_DASH if dash else _MARKS.get(word, "x")))
        else:
            value = int(re.sub("[^0-9]", "", word) or 0) if group[0] in "NO" else 0
            found.append(Token(word, *match.span(), group[0], value))
    return Tokens(text, tuple(found), "".join(token.letter for token in found))


def _word(word: str, start: int, end: int) -> Token:
    known, typed = letters_of_words(), word
    word = " ".join(word.split())
    letter = known.get(word) or known.get(word.casefold(), "")
    if letter and not (word[0].isupper() and word not in known and letter in "MDG"):
        return Token(typed, start, end, letter)
    number = cardinal(word)
    if number is not None:
        return Token(typed, start, end, "N", number)
    if word.isupper() and (numeral := arabic(word)) is not None:
        return Token(typed, start, end, "R", numeral)
    if word[0].isupper() and not (is_plural(word) and is_counted_noun(singular(word))):
        return Token(typed, start, end, "C")
    return Token(typed, start, end, "s" if is_plural(word) else "a")


@cache
def _scanner() -> re.Pattern[str]:
    phrases = sorted((each for each in letters_of_words() if not each.isalpha()), key=len, reverse=True)
    phrase = "|".join(re.escape(each).replace(r"\ ", r"\s") for each in phrases)
    shapes = "|".join(f"(?P<{letter}{at}>{shape})" for at, (letter, shape) in enumerate(_SHAPES))
    return re.compile(
        rf"{shapes}|(?P<word>(?i:(?<!\w)(?:{phrase})(?!\w))|[^\W\d_]+(?:[’'-][^\W\d_]+)*)|(?P<mark>[^\w\s]|[0-9_]+\w*)"
    )
