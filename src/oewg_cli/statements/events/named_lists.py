"""Find lists of States and others in paragraphs that have one other name than the list of an entry of the programme."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.events.entries_spoken_of import shared_with_entry
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.word_list import place_words

_NAME = r"(?:[Tt]he\s)?[A-Z][\w’-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’-]*){0,5}(?:\s\([A-Z][^()]{2,40}\))?"
_JOINT = r"(?:,\s(?:and\s)?|\sand\s)(?:(?:of|for|from|by)\s)?"
_LIST = rf"(?<![\w’-]){_NAME}(?:{_JOINT}{_NAME})+"
_LAST = rf"(?:^|\s)(?P<name>{_NAME})(?:\s\([^()]*\))?$"
_PART = r"[^\W\d_]+"
_OFFICERS = r"\b(?:[Vv]ice-|[Cc]o-[Cc]hair|Bureau|[Ee]lect|[Mm]embers?\b|[Cc]andidat|[Tt]erm|[Nn]ominat|[Ss]ponsor)"
_NOW = r"\bha(?:s|ve)\s(?!been\b)(?![^.;]*\b(?:19|20)[0-9]{2}\b)"
"""`Chad and Fiji have asked for the floor` is of what comes."""
_MOST = 10_000
"""The pairs of lists that are compared; no note has so many."""
_PAIR, _ENOUGH = 2, 4
"""Of so many names all but one are the same by chance only where one thing is meant."""


class _Names(NamedTuple):
    """Names that stand together, and the words of each."""

    words: tuple[Words, ...]
    wordings: tuple[Wording, ...]


def lists_with_another_name(picture: Picture) -> tuple[tuple[Wording, Wording], ...]:
    """Return the names of lists that stand for the one that the list of an entry has in their place."""
    planned = list(_planned(picture))
    said = list(_said(picture)) if planned else []
    found = []
    for sentence, names in said if len(said) * len(planned) <= _MOST else ():
        if any(_is_in(names, other) or _is_in(other, names) for _, other in planned):
            continue
        for field, other in planned:
            only, missing = _apart(names, other), _apart(other, names)
            is_one = len(names.words) == len(other.words) and len(only) == len(missing) == 1
            if is_one and not any(_is_in(other, each) for _, each in said) and _is_of(picture, sentence, field, names):
                found.append((only[0], missing[0]))
                break
    return tuple(found)


def _planned(picture: Picture) -> Iterator[tuple[TextField, _Names]]:
    """Return the lists of entries: of the names at the end of their lines, or of names in one text."""
    lines: dict[tuple[str | int, ...], list[TextField]] = {}
    for field in picture.fields:
        if field.path[0] == "programme" and field.role is Role.BULLET:
            lines.setdefault(field.path[:-1], []).append(field)
        elif field.path[0] == "programme" and field.role in {Role.TEXT, Role.ASIDE, Role.HEADING}:
            yield from ((field, names) for sentence in picture.sentences_of(field) for names in _names_in(sentence))
    for fields in lines.values():
        ends = [compiled(_LAST).search(each.plain) for each in fields]
        if len(fields) > 1 and all(ends):
            wordings = (Wording(field, *end.span("name")) for field, end in zip(fields, ends, strict=True) if end)
            if names := _of(tuple(wordings)):
                yield fields[0], names


def _said(picture: Picture) -> Iterator[tuple[NoteSentence, _Names]]:
    """Return the lists of sentences that are not of the past."""
    for sentence in picture.sentences(*PARAGRAPHS, Role.FOOTNOTE, having=" and "):
        is_past = sentence.tense is Tense.PAST and compiled(_NOW).search(sentence.text) is None
        if not sentence.is_too_long and not is_past:
            yield from ((sentence, names) for names in _names_in(sentence))


def _names_in(sentence: NoteSentence) -> Iterator[_Names]:
    for match in compiled(_LIST).finditer(sentence.text) if " and " in sentence.text else ():
        wordings = [sentence.part(*each.span()) for each in compiled(_NAME).finditer(sentence.text, *match.span())]
        if names := _of(tuple(wordings)):
            yield names


def _of(wordings: tuple[Wording, ...]) -> _Names | None:
    """Return names that stand together, if they are of States."""
    words = tuple(subject_words(each.text) for each in wordings)
    is_known = all(place_words().intersection(compiled(_PART).findall(each.text.casefold())) for each in wordings)
    return _Names(words, wordings) if is_known else None


def _apart(names: _Names, others: _Names) -> list[Wording]:
    """Return the names that are none of others: one may be named by fewer words."""
    pairs = zip(names.words, names.wordings, strict=True)
    return [wording for words, wording in pairs if not any(words <= each or each <= words for each in others.words)]


def _is_in(names: _Names, others: _Names) -> bool:
    return not _apart(names, others)


def _is_of(picture: Picture, sentence: NoteSentence, field: TextField, names: _Names) -> bool:
    """Return whether a sentence speaks of the entry of a text: the fewer names are the same, the more it must say."""
    own: Words = frozenset().union(*names.words)
    shared = shared_with_entry(picture, sentence, field, own)
    if shared.is_other_day or compiled(_OFFICERS).search(sentence.text):
        return False
    if len(names.words) >= _ENOUGH:
        return True
    is_there = any(
        each.is_item or each.is_then
        for each in (
            shared_with_entry(picture, one, field, own) for one in (*picture.sentences_before(sentence), sentence)
        )
    )
    return is_there and (bool(shared.stems) or (shared.is_item and len(names.words) > _PAIR))
