"""Read by which resolutions and decisions texts say that the body of the note was established."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.owners import Owners
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import NumberReference

_WORDS = ("establish", "creat", "constitut", "set up")
_DONE = r"(?:established|created|constituted|set\sup)"
_BEFORE = (
    rf"\b{_DONE}(?:\sin\s[0-9]{{4}})?\s(?:pursuant\sto|by|under|in\saccordance\swith|in|through)"
    r"\s(?:[A-Z]?[\w’]+\s){0,6}$"
)
_AFTER = (
    rf",?\s(?:by|in|under|pursuant\sto|through)\swhich\s(?:it|(?:the|this)\s(?P<body>[\w\s-]{{1,60}}?))\swas\s{_DONE}\b"
)
_THEN = r",\s(?:decided\sto\s)?(?:re-?)?(?:establish(?:ed)?|created?|constituted?|set\sup)\s(?:the|an?)\s"
_LONGEST = 120
_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)


class Establishment(NamedTuple):
    """A resolution or decision by which the body of the note was established, and where its number is."""

    number: str
    wording: Wording


def establishments(picture: Picture) -> tuple[Establishment, ...]:
    """Return the resolutions by which the body was established, in sentences that name it, in reading order."""
    sentences = (each for word in _WORDS for each in picture.sentences(*_ROLES, having=word))
    return tuple(found for sentence in dict.fromkeys(sentences) for found in _in_sentence(sentence, picture.owners))


def _in_sentence(sentence: NoteSentence, owners: Owners) -> Iterator[Establishment]:
    plain = sentence.field.plain
    for reference in sentence.field.references:
        if not isinstance(reference, NumberReference) or not sentence.start <= reference.start < sentence.end:
            continue
        lead = plain[max(sentence.start, reference.word.start - _LONGEST) : reference.word.start]
        done, after = compiled(_BEFORE).search(lead), compiled(_AFTER).match(plain, reference.end)
        is_own = done is not None and owners.is_named_at_end(lead[: done.start()])
        then = compiled(_THEN).match(plain, reference.end)
        is_own = is_own or (then is not None and owners.is_named_at(plain, then.end()))
        if is_own or (after is not None and (after["body"] is None or owners.is_named_at_end(after["body"]))):
            number = " ".join(reference.text.split())
            yield Establishment(number, Wording(sentence.field, reference.start, reference.end))
