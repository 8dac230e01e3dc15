"""Read from which State each person is, and by which title: `Ms. Ana Silva (Chile)`."""

from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.counts.stated_values import StatedValue
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.word_list import place_words

_WORDS = ("mr. ", "ms. ", "mrs. ", "dr. ", "ambassador ")
_LEFT_OUT = frozenset({Role.AGENDA_TITLE, Role.DOCUMENTS, Role.LABEL})
_PART = r"(?:[A-Z][\w’.-]*|d[aeiou]s?|del|van|von|der|el|al|bin|bint|ben)"
_PERSON = (
    rf"\b(?P<title>Mr|Ms|Mrs|Dr|Ambassador)\.?\s(?P<name>[A-Z][\w’.-]*(?:\s{_PART})*)"
    r"(?:\s\((?P<state>(?:the\s)?[A-Z][\w’-]+(?:\s[\w’-]+){0,4}(?:\s\([^()]{3,40}\))?)\))?"
)
_QUALITIES = frozenset({"arab", "democratic", "federal", "federated", "people", "plurinational", "saint", "san"})
"""Words that a short name of a State leaves out, or that several have: `Micronesia (Federated States of)`."""
_NO_NAME = r"(?:Chair|President|Minister|Secretary|Director|Ambassador|Rapporteur)\b"


def countries_of_persons(picture: Picture) -> tuple[StatedValue, ...]:
    """Return the State of each person, and `Mr.` or `Ms.` for a whole name, in reading order; none for namesakes."""
    found = [
        value
        for field in picture.index.texts_with(_WORDS)
        if field.role not in _LEFT_OUT
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long
        for value in _in_sentence(sentence)
    ]
    whole: dict[str, set[str]] = {}
    for each in found:
        if " " in each.subject:
            whole.setdefault(each.subject.split()[-1], set()).add(each.subject)
    return tuple(
        each._replace(subject=each.subject.split()[-1])
        for each in found
        if len(whole.get(each.subject.split()[-1], ())) <= 1
    )


def _in_sentence(sentence: NoteSentence) -> Iterator[StatedValue]:
    for match in compiled(_PERSON).finditer(sentence.text):
        name = " ".join(match["name"].rstrip(".").split())
        if compiled(_NO_NAME).search(name) is not None:
            continue
        if match["title"] in {"Mr", "Ms"} and " " in name:
            wording = sentence.part(match.start(), match.end("name"))
            yield StatedValue("title", name, frozenset(), match["title"], wording.text, sentence, wording)
        words = compiled(r"[^\W\d_]+").findall((match["state"] or "").casefold())
        state = sorted(_names().intersection(words))
        if state:
            wording = sentence.part(*match.span("state"))
            yield StatedValue("State", name, frozenset(), state[0], wording.text, sentence, wording)


@cache
def _names() -> frozenset[str]:
    return place_words() - _QUALITIES
