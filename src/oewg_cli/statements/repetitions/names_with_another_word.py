"""Find where paragraphs name what an entry of the programme is on with one other word.

A name that is in the paragraphs as it is under `programme` is right, and so is a text whose other word is in another
name: two panels may be on like subjects.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import WORD, compared
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_FEWEST, _MOST = 3, 10
"""The words of a name: a longer one is a sentence, which a paragraph says in its own way."""
_FEWEST_LETTERS = 3
_SAME_BEGINNING = 4
"""Words that begin with so many equal letters may be forms of one: `register` and `registration`."""
_MOST_NAMES = 500
_OF_ENTRIES = frozenset({Role.HEADING, Role.TEXT})
_AFTER_NAME = frozenset({"which", "that", "will", "are", "and", "the"})


class OtherwiseNamed(NamedTuple):
    """A name under `programme`, and where a paragraph has it with one other word."""

    name: TextField
    wording: Wording


class _Form(NamedTuple):
    """A name in lower case, divided at the word that may be another one."""

    before: str
    word: str
    after: str


def names_with_another_word(picture: Picture) -> tuple[OtherwiseNamed, ...]:
    """Return what is named with one other word, in the order of the names."""
    texts = [field for field in picture.fields if field.role in PARAGRAPHS or field.role is Role.FOOTNOTE]
    joined = "\n".join(field.plain for field in texts).casefold()
    names: dict[str, TextField] = {}
    for field in picture.fields:
        if (
            field.role in _OF_ENTRIES
            and _FEWEST <= field.plain.count(" ") + 1 <= _MOST
            and field.path[0] == "programme"
        ):
            names.setdefault(field.plain.casefold(), field)
    return tuple(
        OtherwiseNamed(field, wording)
        for folded, field in list(names.items())[:_MOST_NAMES]
        if _is_begun_or_ended(joined, folded)
        for form in _forms_in(joined, folded)
        for wording in _in_texts(picture, texts, form)
    )


def _is_begun_or_ended(texts: str, name: str) -> bool:
    """Return whether texts without the whole name have its first two words, or its last two."""
    first, last = name.split(" ", 2)[:2], name.rsplit(" ", 2)[-2:]
    return (" ".join(first) in texts or " ".join(last) in texts) and name not in texts


def _forms_in(texts: str, name: str) -> Iterator[_Form]:
    """Return the parts before and after each word of a name that may be another one, where texts have both parts."""
    words = [match for match in compiled(WORD).finditer(name) if compared(match[0]) is not None]
    for place, word in enumerate(words if len(words) >= _FEWEST else ()):
        form = _Form(name[: word.start()], word[0], name[word.end() :])
        if not place or form.before not in texts or form.after not in texts:
            continue
        others = sum(_says_something(each[0]) for each in words if each is not word)
        # Of two things the second may be another one elsewhere: `the financial system and architecture`.
        is_second = word is words[-1] and compiled(r"\b(?:and|or)\s\Z").search(form.before) is not None
        is_known = others >= _FEWEST - 1 + (word is not words[-1]) and not is_second
        if is_known and _says_something(word[0]):
            yield form


def _in_texts(picture: Picture, texts: Sequence[TextField], form: _Form) -> Iterator[Wording]:
    before, after = re.escape(form.before), re.escape(form.after)
    pattern = compiled(rf"(?<!\w){before}(?P<other>{WORD}){after}(?!\w)")
    found = [(field, match) for field in texts for match in pattern.finditer(field.plain.casefold())]
    others = (each.plain for each in picture.fields if each not in texts) if found else ()
    known = {compared(word) for text in others for word in compiled(WORD).findall(text.casefold())}
    for field, match in found:
        if _is_other(form.word, match["other"]) and compared(match["other"]) not in known:
            yield Wording(field, *match.span())


def _says_something(word: str) -> bool:
    is_general = compared(word) in read_data("item_subjects")["en"]["general"]
    return not is_general and len(word) >= _FEWEST_LETTERS and word.isalpha()


def _is_other(word: str, other: str) -> bool:
    is_form = word[:_SAME_BEGINNING] == other[:_SAME_BEGINNING]
    return not is_form and compared(other) is not None and other not in _AFTER_NAME and _says_something(other)
