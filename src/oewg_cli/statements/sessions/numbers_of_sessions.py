"""Hold how many sessions a body has, or has had, against ordinals: `three sessions`, `the fourth and last`."""

from collections.abc import Iterator

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.number_conflicts import NumberConflict
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import spelled_ordinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_PLANNED = (
    r"\b(?:(?:in|over|within)\s(?:(?:no|not)\smore\sthan\s|at\smost\s|a\s(?:total|maximum)\sof\s)?"
    r"|(?:is|was|are|were)\sto\s(?:hold|meet\sfor|have)\s|(?:should|shall|would|will)\shold\s(?:a\stotal\sof\s)?)"
    r"(?P<whole>(?P<number><cardinals>)\s(?:[a-z-]+\s)?sessions)\b(?!\s(?:in|a|per|each|every|during)\b(?:\s(?:each|the|that|a)?\s?year)?)"
)
_LAST = (
    r"\b(?P<whole>(?P<ordinal>[a-z]+(?:-[a-z]+)?),?\sand\s(?:last|final)\ssession)\b"
    r"|\b(?P<whole2>(?:last|final)\ssession,\sthe\s(?P<ordinal2>[a-z]+(?:-[a-z]+)?))\b"
)
_HELD = (
    r"(?P<whole>(?P<number><cardinals>)\s(?:[a-z-]+\s)?sessions\s(?:(?:that|which)\s)?(?:(?:has|have|had)\s(?:been\s|already\s)*|were\s)?"
    r"(?:held|taken\splace)\s(?:(?P<since>since(?:\sthen)?)|so\sfar|to\sdate|until\snow|up\sto\snow))\b"
)
_BODY = r"\b(?:committee|conference|commission|board|group|panel|party|parties|forum|subcommittee|platform)\b"
_BESIDE = r"\b(?:before|after|for|to\sthe)\s(?:the\s)?(?:[a-z]+\s){0,2}(?:conference|forum)\b"
_OTHERS = r"\b(?:special|resumed|informal|regional|intersessional|extraordinary|organizational)\b"


def numbers_of_sessions(picture: Picture) -> Iterator[NumberConflict]:
    """Return the numbers of sessions that are not those of the last one, or of those held before this one."""
    sentences = [
        sentence
        for field in picture.index.texts_with((" sessions", " last session", " final session"))
        if field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and "session" in sentence.folded
    ]
    yield from _of_mandate(picture, sentences)
    number = picture.programme.session.number
    kinds = picture.programme.session.kind in {None, "substantive"} and len(picture.programme.bodies) == 1
    for sentence in sentences if number is not None and kinds else ():
        for match in compiled(_HELD.replace("<cardinals>", cardinals())).finditer(sentence.text):
            stated = cardinal(match["number"])
            is_first = compiled(r"\bfirst\s(?:[a-z]+\s)?session\b").search(sentence.text, 0, match.start()) is not None
            right = (number or 0) - 1 - (match["since"] is not None)
            is_read = match["since"] is None or is_first
            has_others = compiled(r"\b(?:special|resumed)\b").search(sentence.folded) is not None
            if (
                stated is not None
                and is_read
                and not _is_of_another(picture, sentence)
                and not has_others
                and right > 1
                and stated != right
            ):
                but = f"before session {number} there were {right}"
                advice = "Correct the number here, or `number` of the session."
                yield NumberConflict(sentence.part(*match.span("whole")), but, advice)


def _of_mandate(picture: Picture, sentences: list[NoteSentence]) -> Iterator[NumberConflict]:
    """Return the only number of sessions planned that is not that of the only last one."""
    planned = list(_found(picture, sentences, _PLANNED.replace("<cardinals>", cardinals())))
    last = list(_found(picture, sentences, _LAST))
    if len(planned) == 1 and len(last) == 1 and planned[0][0] != last[0][0]:
        (_, whole), (_, at) = planned[0], last[0]
        but = f"another text speaks of the {quoted(at.text)}"
        yield NumberConflict(whole, but, "Correct the number, or the ordinal.", at)


def _found(picture: Picture, sentences: list[NoteSentence], pattern: str) -> Iterator[tuple[int, Wording]]:
    for sentence in sentences:
        for match in compiled(pattern).finditer(sentence.text):
            groups = match.groupdict()
            ordinal = groups.get("ordinal") or groups.get("ordinal2")
            number = spelled_ordinals("en").get(ordinal) if ordinal else cardinal(groups.get("number") or "")
            if number is not None and not _is_of_another(picture, sentence) and not compiled(_OTHERS).search(match[0]):
                yield number, sentence.part(*match.span("whole" if groups.get("whole") else "whole2"))


def _is_of_another(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether a sentence names a body that has sessions of its own beside that of the note."""
    others = compiled(_BESIDE).sub(" ", picture.owners.without_own_names(sentence.folded))
    return compiled(_BODY).search(others) is not None
