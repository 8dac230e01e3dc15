"""Footnote marks that are typed as numbers in a text.

Source: Editorial Manual, "Footnote indicators"; what else such numbers may belong to is in `data/typed_marks.toml`.
"""

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data

TYPED_MARK = lazy_pattern(
    r"[¹²³⁰⁴-⁹ᵃ-ᵉ\[(^<]"
    r"(?:(?<=[¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]?|(?<=[ᵃ-ᵉ])|(?<=\[)[0-9]{1,2}\]|(?<=\()[0-9]{1,2}\)|(?<=\^)[0-9]{1,2}"
    r"|(?<=<)sup>[0-9]{1,2}</sup>)(?![^\W_])"
)
"""A superscript digit or letter, or a number in brackets, in parentheses, after a circumflex or in an HTML tag."""

CHARACTERS_OF_TYPED_MARKS = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹ᵃᵄᵅᵆᵇᵈᵉ[(^<")
"""The characters with which every such mark begins: a text without them has no such mark."""

_SUPERSCRIPT_LETTERS = frozenset("ᵃᵇᶜᵈᵉ")
_SYMBOL = lazy_pattern(r"(?:^|[\s(])[A-Z]\S*/\S*$")
_LONGEST_WORD = 24
_LETTER = r"[^\W\d_¹²³⁰⁴-⁹]"
_LETTERS = lazy_pattern(rf"{_LETTER}{{2,}}$")
_WORD = lazy_pattern(rf"{_LETTER}{{3,}}$")
_WORD_OR_STOP = lazy_pattern(r"[^\W_]$|[.,;:!?)\]”’»\"']$")
_STOP = lazy_pattern(rf"{_LETTER}{{3,}}[.,;:!?)”’»\"']$")
_STOP_OR_LONG_NUMBER = lazy_pattern(r"[.,;:!?)\]”’»\"']$|(?:/[0-9]{1,4}|[0-9]{4})$")


def is_typed_mark(text: str, start: int) -> bool:
    """Return whether what TYPED_MARK finds at an offset can hardly be anything else than a footnote mark.

    It comes directly after a word, a number or a punctuation mark, and is not a power (`km²`, `10⁶`, `x²`), part of a
    citation (`article 5(1)`) or of a symbol (`WT/MIN(15)/48`), or a letter of a list.
    """
    data, before = read_data("typed_marks"), text[max(0, start - _LONGEST_WORD) : start]
    letters, word = _LETTERS.search(before), _WORD.search(before)
    if text[start] in "[<":
        return _WORD_OR_STOP.search(before) is not None
    if text[start] == "(" and _SYMBOL.search(before):
        return False
    if text[start] == "(":
        return bool(_STOP.search(before) or (word and word.group().lower() not in data["cited"]))
    if text[start] in _SUPERSCRIPT_LETTERS:
        return word is not None
    return bool(_STOP_OR_LONG_NUMBER.search(before) or (letters and letters.group() not in data["units"]))
