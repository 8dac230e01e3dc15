"""Read which sentences of the paragraphs and footnotes say again what another one says.

The sentences that may rightly be said twice are in `un/data/repetitions.toml`.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.same_wording import same_wording
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.similarity import similarity_of_counts
from oewg_cli.un.un_data import read_data

_ROLES = (Role.PARAGRAPH, Role.FOOTNOTE)
_WORD = lazy_pattern(r"\w+(?:[’'./-]\w+)*")
_FEWEST = 7
"""The words of the shortest sentence that is no formula."""
_FEWEST_OF_WHOLE = 4
"""The same of a sentence that is a whole paragraph."""
_FEWEST_IF_ALIKE = 14
_IN_COMMON = 5
"""The words in a row that two sentences have in common before they are compared."""
_ALIKE = 0.9
"""How alike two sentences are of which one says almost the same as the other."""


class RepeatedSentence(NamedTuple):
    """A sentence that says what an earlier one says, word for word or almost."""

    first: NoteSentence
    again: NoteSentence
    is_exact: bool


def repeated_sentences(picture: Picture) -> tuple[RepeatedSentence, ...]:
    """Return the sentences that repeat an earlier one, in reading order, each with the first of its kind."""
    by_words: dict[tuple[str, ...], NoteSentence] = {}
    by_wording: dict[tuple[str, ...], NoteSentence] = {}
    by_part: dict[tuple[str, ...], tuple[NoteSentence, list[str]]] = {}
    found: list[RepeatedSentence] = []
    for sentence in picture.sentences(*_ROLES):
        words = _WORD.findall(sentence.folded)
        if (
            len(words) < (_FEWEST_OF_WHOLE if _is_paragraph(sentence) else _FEWEST)
            or sentence.text.rstrip().endswith((":", ";", ","))
            or _is_of_its_place(sentence)
        ):
            continue
        first = by_words.setdefault(tuple(words), sentence)
        if first is not sentence:
            found.append(RepeatedSentence(first, sentence, is_exact=True))
            continue
        alike = by_wording.setdefault(same_wording(sentence.text), sentence)
        if alike is not sentence:
            found.append(RepeatedSentence(alike, sentence, is_exact=False))
            continue
        parts = [tuple(words[at : at + _IN_COMMON]) for at in range(len(words) - _IN_COMMON + 1)]
        near = next((by_part[part] for part in parts if part in by_part), None)
        if near is not None and _are_alike(near[1], words, near[0], sentence):
            found.append(RepeatedSentence(near[0], sentence, is_exact=False))
        for part in parts:
            by_part.setdefault(part, (sentence, words))
    return tuple(found)


def _are_alike(one: Sequence[str], other: Sequence[str], first: NoteSentence, again: NoteSentence) -> bool:
    """Return whether two sentences differ in a few words only, none of which is a number or a name."""
    before, after = Counter(one), Counter(other)
    different = {*(before - after), *(after - before)}
    if len(other) < _FEWEST_IF_ALIKE or similarity_of_counts(before, after) < _ALIKE:
        return False
    names = {
        word.casefold() for text in (first.text, again.text) for word in _WORD.findall(text)[1:] if word[0].isupper()
    }
    numbers = read_data("repetitions")["en"]["counting"]
    # The same words in another order may say that it is the other way round.
    return bool(different) and not any(word in names or word in numbers or not word.isalpha() for word in different)


def _is_paragraph(sentence: NoteSentence) -> bool:
    return sentence.field.role is Role.PARAGRAPH and sentence.text.strip() == sentence.field.plain.strip()


def _is_of_its_place(sentence: NoteSentence) -> bool:
    return any(words in sentence.folded for words in read_data("repetitions")["en"]["of_its_place"])
