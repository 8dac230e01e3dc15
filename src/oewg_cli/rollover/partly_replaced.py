"""Find what of the last note is another one at some places of this note, and is still the same at others."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.programme.model import Programme
from oewg_cli.programme.quotations import quotations
from oewg_cli.programme.text_fields import Role, TextField, texts_of
from oewg_cli.rollover.past_sessions import is_of_earlier_session
from oewg_cli.rollover.text_differences import differences, words_of
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

_PERSON = r"\b(?:Mr|Ms|Mrs|Dr)\.?\s(?:[A-Z][\w’'-]+\s){0,3}[A-Z][\w’'-]+"
_OF_STATE = r"(?<![\w’'-])[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}(?=\s\([A-Z])"
"""A name with a State in parentheses: that of a person."""
_PERIOD = r"(?<![\w/–-])(?:19|20)[0-9]{2}[–-](?:(?:19|20)[0-9]{2}|[0-9]{2})(?![\w/–-])"
_TEXT_OF_ORGAN = (
    r"\b(?P<kind>resolution|decision)\s(?P<number>(?:[0-9]{1,4}|[IVX]{1,5})/[0-9]{1,3}(?:\s?[A-Z]\b)?)(?![\w/])"
)
_TITLES = frozenset({Role.AGENDA_TITLE, Role.THEME})

_ON_SUBJECTS = frozenset({*_TITLES, Role.HEADING, Role.TEXT, Role.BULLET})
_SUBJECT = r"[a-z][\w’-]+(?:\s[a-z][\w’-]+)*"
_NO_SUBJECT = r"(?:[a-z-]+\s)*(?:of|for|on|in|to|the|an?|and|at|by|with|from)"
"""What is only the beginning of a name, whatever comes after it: `session of`."""
_SHORTEST_SUBJECT = 8

Replaced = tuple[TextField, Span]


def partly_replaced(
    last: Programme, fields: Sequence[TextField], pairs: Iterable[tuple[TextField, TextField]]
) -> Iterator[Replaced]:
    """Return persons, quotations, titles, periods and resolutions of the last note that were replaced in some places.

    They were replaced where a text of the last note has them and the same text of this one does not. `pairs` are the
    paragraphs and footnotes of both notes that match; the titles of the agenda and themes are compared as they are.
    """
    before = [*texts_of(last)]
    subjects = "\n".join(field.plain.casefold() for field in before if field.role in _ON_SUBJECTS)
    now = {(field.role, field.plain) for field in fields}
    gone = [
        field.plain
        for field in before
        if (field.role in _TITLES or (field.role in _ON_SUBJECTS and not _is_procedure(field.plain)))
        and (field.role, field.plain) not in now
    ]
    for old, new in pairs:
        if old.plain != new.plain:
            gone += [fact for fact in _facts(old.plain) if fact not in new.plain]
            gone += _texts_followed(old.plain, new.plain)
            gone += [subject for subject in _subjects(old.plain, new.plain) if subject.casefold() in subjects]
    for fact in dict.fromkeys(filter(_is_told_from_others, gone)):
        left = [(field, span) for field in fields for span in _places_of(fact, field)]
        if 0 < len(left) < sum(len(_places_of(fact, field)) for field in before):
            # What an organ decided is told in the past also where it is of this session.
            in_past = compiled(_TEXT_OF_ORGAN).fullmatch(fact) is not None
            left = [(field, span) for field, span in left if not is_of_earlier_session(field, span, in_past=in_past)]
            yield from left


def _is_procedure(text: str) -> bool:
    """Return whether a text of the programme is of every session, such as `Informal consultations`."""
    return not set(read_data("leftovers")["procedure"]).isdisjoint(text.casefold().split())


def _is_told_from_others(fact: str) -> bool:
    """Return whether words are not too common to be one fact: a name, a period, or a title of several words."""
    return len(fact.split()) > 1 or any(map(str.isdigit, fact))


def _facts(text: str) -> Iterator[str]:
    """Return what names something of one session in a text."""
    for start, end in quotations(text):
        yield text[start + 1 : end - 1].strip(" .,;")
    for pattern in (_PERSON, _OF_STATE, _PERIOD):
        yield from (match[0] for match in compiled(pattern).finditer(text))


def _texts_followed(old: str, new: str) -> Iterator[str]:
    """Return the resolutions and decisions of the old text that the new one does not cite, but others of their kind."""
    before, after = ([*compiled(_TEXT_OF_ORGAN).finditer(text)] for text in (old, new))
    numbers, known = {each["number"] for each in after}, {each["number"] for each in before}
    kinds = {each["kind"] for each in after if each["number"] not in known}
    yield from (each[0] for each in before if each["number"] not in numbers and each["kind"] in kinds)


def _subjects(old: str, new: str) -> Iterator[str]:
    """Return what the old text is about and the new one is not: words in small letters that are others now."""
    for difference in differences(words_of(old, ()), words_of(new, ())):
        words = compiled(_SUBJECT).fullmatch(difference.old.strip(" .,;:"))
        if words is None or compiled(_NO_SUBJECT).fullmatch(words[0]):
            continue
        # The next session of the last note is the session of this one.
        if any(word in spelled_ordinals("en") for word in words[0].split()) and " session" in words[0]:
            continue
        if difference.new and len(words[0]) >= _SHORTEST_SUBJECT and words[0] not in new:
            yield words[0]


def _places_of(word: str, field: TextField) -> list[Span]:
    """Return where a text has some words, not as a part of longer ones."""
    found, text, at = [], field.plain.casefold(), -1
    word = word.casefold()
    while (at := text.find(word, at + 1)) >= 0:
        end = at + len(word)
        if not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[end : end + 1])):
            found.append(Span(at, end))
    return found


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char in {"-", "–", "/"}
