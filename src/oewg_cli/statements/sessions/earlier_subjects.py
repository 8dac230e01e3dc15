"""Read with what texts say that an earlier session dealt, and where the note has the same subject again."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.statements.sessions.session_mentions import SessionMention, mentions_in
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.un.un_data import read_data

_FEWEST_WORDS = 2
_AGAIN = (Role.AGENDA_TITLE, Role.THEME, Role.HEADING)


class RepeatedSubject(NamedTuple):
    """A title with the subject of an earlier session, and where a text says that it was that."""

    title: Wording
    subject: Wording


def repeated_subjects(picture: Picture) -> tuple[RepeatedSubject, ...]:
    """Return the titles, themes and headings whose subject a text gives as that of an earlier session."""
    if "session" not in picture.index.text:
        return ()
    subjects = list(_subjects(picture))
    return tuple(_repeated(picture, subjects)) if subjects else ()


def _subjects(picture: Picture) -> Iterator[tuple[Words, Wording]]:
    numbers = set(session_numbers(picture.programme))
    for sentence in picture.sentences(*PARAGRAPHS, Role.FOOTNOTE, having="session"):
        found = _dealt_with().search(sentence.text)
        if found is None or not any(_is_earlier(each, numbers) for each in mentions_in(picture, sentence)):
            continue
        if any(each.number in numbers or each.present for each in mentions_in(picture, sentence)):
            continue
        words = subject_words(found["subject"])
        if len(words) >= _FEWEST_WORDS:
            yield words, sentence.part(*found.span("subject"))


def _is_earlier(mention: SessionMention, numbers: set[int]) -> bool:
    if mention.number is not None:
        return bool(numbers) and mention.number < min(numbers)
    return mention.other and bool(
        set(mention.wording.text.casefold().split()) & set(read_data("leftovers")["previous"])
    )


def _repeated(picture: Picture, subjects: list[tuple[Words, Wording]]) -> Iterator[RepeatedSubject]:
    for field in picture.fields:
        if field.role not in _AGAIN:
            continue
        words = subject_words(field.plain)
        for subject, wording in subjects:
            if subject <= words:
                yield RepeatedSubject(Wording(field, *field.words_span), wording)
                break


@cache
def _dealt_with() -> re.Pattern[str]:
    verbs = "|".join(read_data("leftovers")["dealt_with"])
    before = rf"(?:{verbs})\s(?:the\s)?[“\"]?|theme\sof\s[^.;:]{{3,80}}\ssession\swas\s[“\"]"
    return re.compile(rf"\b(?:{before})(?P<subject>[^.;:()“”\"]{{5,120}})")
