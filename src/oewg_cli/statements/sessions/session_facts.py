"""What the title block says of the session: its numbers, its places and its dates, of which there can be several."""

from collections.abc import Iterator
from datetime import date

from oewg_cli.programme.model import Programme
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.un.un_data import read_data


def session_numbers(programme: Programme) -> dict[int, NodePath]:
    """Return the numbers of the session and of the sessions of the bodies, each with its path."""
    found: dict[int, NodePath] = {}
    if programme.session.number is not None:
        found[programme.session.number] = ("session", "number")
    for place, body in enumerate(programme.bodies):
        if body.number is not None:
            found.setdefault(body.number, ("body", place, "number"))
    return found


def is_other_of_named(picture: Picture, sentence: NoteSentence, start: int, after: str, number: int) -> bool:
    """Return whether the body of a session has another number now: the one named after it, or last before it.

    `The Committee adopted it at its second session`, in the note of its third, is not the second session of its group;
    of a body that is only named before, a later session may be that of another body.
    """
    bodies = picture.programme.bodies
    numbers = {name.casefold(): body.number for body in bodies for name in (body.name, body.short) if name is not None}
    own = numbers.get(after.casefold())
    if own is not None:
        return own != number
    named = reversed(picture.owners.names_before(sentence.field, sentence.start + start))
    own = next((numbers[name.casefold()] for name in named if name.casefold() in numbers), None)
    return own is not None and own > number and sentence.tense_before(start) is Tense.PAST


def session_kinds(programme: Programme) -> frozenset[str]:
    """Return the kinds of the session and of the sessions of the bodies; empty if none is typed."""
    kinds = (programme.session.kind, *(body.kind for body in programme.bodies))
    return frozenset(kind for kind in kinds if kind is not None)


def is_called_otherwise(programme: Programme, words: str) -> bool:
    """Return whether words call a session annual, and the title of the note a regular one, or the other way round."""
    apart, title = read_data("session_words")["apart"], programme.title.casefold()
    own = {word for word in apart if f"{word} session" in title}
    return bool(own) and any(word in words for word in apart) and not any(word in words for word in own)


def places_of_session(programme: Programme) -> Iterator[tuple[NodePath, str]]:
    """Return the place of the session and those of its parts, with their paths."""
    yield ("session", "place"), programme.session.place
    for number, part in enumerate(programme.session.parts):
        if part.place is not None:
            yield ("session", "parts", number, "place"), part.place


def dates_of_session(programme: Programme) -> list[tuple[date, date]]:
    """Return the first and the last day of the session, and of each of its parts."""
    session = programme.session
    return [(session.opens, session.closes), *((part.opens, part.closes) for part in session.parts)]
