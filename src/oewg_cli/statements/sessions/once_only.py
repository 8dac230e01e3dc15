"""Tell where a verb is said of a body that meets but once, such as a conference: `The Conference will end on`."""

import re

from oewg_cli.statements.conditions import is_conditional
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled

_GATHERING = r"(?i:\b(?:conference|congress|summit|symposium|forum)\b)"
_WILL = r"(?:will|shall|is\s(?:expected|scheduled|due|to)(?:\sto)?)\s(?:[a-z]+ly\s)?(?:be\s)?(?:[a-z]+ly\s)?"
_TO_VERB = rf"\s(?:{_WILL})?(?:[^;:]{{3,240}}?\sand\s(?:{_WILL})?)?"
_THEN = (
    r",?\s(?:on\s(?:\w+day\b|the\s(?:morning|afternoon|evening)\b|[0-9])|at\s(?!the\s)|at\sthe\s[A-Z]"
    r"|in\s(?:the\s(?:morning|afternoon|evening)\b|[A-Z]))"
)
"""After a verb without an object: `The Conference will end on Friday`, `will be convened in Vienna`."""
_IF = r"\b(?:if|unless|whether)\b"


def is_said_of_gathering(picture: Picture, sentence: NoteSentence, verb: re.Match[str]) -> bool:
    """Return whether a verb without an object is said of the body of a note that meets once and has no sessions."""
    if not _meets_once(picture) or compiled(_THEN).match(sentence.text, verb.end()) is None:
        return False
    if is_conditional(sentence.text) or compiled(_IF).search(sentence.text) is not None:
        return False
    end = len("It") if sentence.text.startswith("It ") and _is_named_before(picture, sentence) else None
    end = end or _end_of_name(picture, sentence)
    return end is not None and compiled(_TO_VERB).fullmatch(sentence.text, end, verb.start()) is not None


def _meets_once(picture: Picture) -> bool:
    bodies, session = picture.programme.bodies, picture.programme.session
    is_named = len(bodies) == 1 and compiled(_GATHERING).search(bodies[0].name.partition(" of ")[0]) is not None
    return is_named and bodies[0].number is None and not session.parts


def _is_named_before(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether the sentence before, in the same text, begins with the body of the note."""
    before = picture.sentences_before(sentence, 1)
    return bool(before) and _end_of_name(picture, before[-1]) is not None


def _end_of_name(picture: Picture, sentence: NoteSentence) -> int | None:
    """Return where the name of the body of the note ends with which a sentence begins; None if it begins otherwise."""
    lead = compiled(r"\s*The\s").match(sentence.text)
    start = sentence.start + lead.end() if lead is not None else None
    name = next((each for each in picture.owners.names_in(sentence.field) if each.start == start), None)
    is_own = name is not None and picture.owners.is_own_name(sentence.field.plain[slice(*name)])
    return name.end - sentence.start if name is not None and is_own else None
