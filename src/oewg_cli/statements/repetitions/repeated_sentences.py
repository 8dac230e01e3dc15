"""Read which sentences of the paragraphs and footnotes say again what another one says.

The sentences that may rightly be said twice are in `un/data/repetitions.toml`.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.repetitions.same_statement import Said, said
from oewg_cli.statements.repetitions.same_wording import same_wording
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.similarity import similarity_of_counts
from oewg_cli.un.un_data import read_data

_ROLES = (Role.PARAGRAPH, Role.FOOTNOTE)
_WORD = lazy_pattern(r"\w+(?:[’'./-]\w+)*")
_FEWEST = 7
"""The words of the shortest sentence that is no formula."""
_FEWEST_OF_WHOLE = 4
"""The same of a sentence that is a whole paragraph."""
_FEWEST_IF_NEXT = 3
"""The same of a sentence that stands directly after itself."""
_FEWEST_IF_ALIKE = 14
_FEWEST_SAID = 4
"""The words that count of the shortest sentence that is compared in any order, within its paragraph."""
_FEWEST_ELSEWHERE = 7
"""The same with the sentences of other paragraphs."""
_IN_COMMON = 5
"""The words in a row that two sentences have in common before they are compared."""
_ALIKE = 0.9
"""How alike two sentences are of which one says almost the same as the other."""


class RepeatedSentence(NamedTuple):
    """A sentence that says what an earlier one says, word for word or almost.

    `is_part` is true where one of the two is the beginning or the end of the other one.
    """

    first: NoteSentence
    again: NoteSentence
    is_exact: bool
    is_part: bool = False


def repeated_sentences(picture: Picture) -> tuple[RepeatedSentence, ...]:
    """Return the sentences that repeat an earlier one, in reading order, each with the first of its kind."""
    by_words: dict[tuple[str, ...], NoteSentence] = {}
    by_wording: dict[tuple[str, ...], NoteSentence] = {}
    by_part: dict[tuple[str, ...], tuple[NoteSentence, list[str]]] = {}
    by_said: dict[frozenset[str], NoteSentence] = {}
    of_field: list[tuple[NoteSentence, Said]] = []
    words_of_field: list[tuple[NoteSentence, list[str]]] = []
    found: list[RepeatedSentence] = []
    last: NoteSentence | None = None
    for sentence in picture.sentences(*_ROLES):
        words = _WORD.findall(sentence.folded)
        before, last = last, sentence
        if before is not None and _is_copied(before, sentence, words):
            found.append(RepeatedSentence(before, sentence, is_exact=True))
            continue
        if (
            len(words) < (_FEWEST_OF_WHOLE if _is_paragraph(sentence) else _FEWEST)
            or not sentence.text.rstrip().endswith((".", "!", "?", "”"))
            or _is_of_its_place(sentence)
        ):
            continue
        first = by_words.setdefault(tuple(words), sentence)
        if first is not sentence:
            found.append(RepeatedSentence(first, sentence, is_exact=True))
            continue
        words_of_field = [each for each in words_of_field if each[0].field is sentence.field]
        whole = next((each for each, one in words_of_field if _is_within(one, words) or _is_within(words, one)), None)
        words_of_field.append((sentence, words))
        if whole is not None:
            found.append(RepeatedSentence(whole, sentence, is_exact=True, is_part=True))
            continue
        alike = by_wording.setdefault(same_wording(sentence.text), sentence)
        if alike is not sentence:
            found.append(RepeatedSentence(alike, sentence, is_exact=False))
            continue
        again = said(sentence.text)
        of_field = [each for each in of_field if each[0].field is sentence.field]
        near = next((each for each, one in of_field if _is_said(one, again, _FEWEST_SAID)), None)
        elsewhere = by_said.setdefault(again.words, sentence)
        is_elsewhere = elsewhere is not sentence and _is_said(said(elsewhere.text), again, _FEWEST_ELSEWHERE)
        of_field.append((sentence, again))
        if (same := elsewhere if near is None and is_elsewhere else near) is not None:
            found.append(RepeatedSentence(same, sentence, is_exact=False))
            continue
        parts = [tuple(words[at : at + _IN_COMMON]) for at in range(len(words) - _IN_COMMON + 1)]
        alike_part = next((by_part[part] for part in parts if part in by_part), None)
        if alike_part is not None and _are_alike(alike_part[1], words, alike_part[0], sentence):
            found.append(RepeatedSentence(alike_part[0], sentence, is_exact=False))
        for part in parts:
            by_part.setdefault(part, (sentence, words))
    return tuple(found)


def _is_copied(before: NoteSentence, sentence: NoteSentence, words: Sequence[str]) -> bool:
    """Return whether a sentence, however short, is that directly before it once more."""
    is_next = before.field is sentence.field and before.folded.strip() == sentence.folded.strip()
    return is_next and len(words) >= _FEWEST_IF_NEXT


def _is_within(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a sentence is the beginning or the end of a longer one, which adds no condition or exception."""
    size = len(one)
    if not _FEWEST <= size < len(other) or one not in (other[:size], other[-size:]):
        return False
    added = other[size:] if one == other[:size] else other[:-size]
    return set(added).isdisjoint(read_data("repetitions")["en"]["conditions"])


def _is_said(one: Said, other: Said, fewest: int) -> bool:
    """Return whether two sentences that have enough words say the same in another order."""
    return min(len(one.words), len(other.words)) >= fewest and one.is_said_by(other)


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
