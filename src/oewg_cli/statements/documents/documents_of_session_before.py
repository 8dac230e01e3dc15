"""Read which documents for this session have the number of the session before in their symbols: UNEP/SND/INC.3/5."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.documents.cited_documents import (
    CitedDocument,
    cited_documents,
    is_of_another_time,
    own_symbols,
)
from oewg_cli.statements.documents.old_documents import OldDocument
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Certainty
from oewg_cli.text.lazy_patterns import compiled

_FOR_SESSION = ("will ", "before it", "following documents", "documents for the session")
_PRONOUN = r"(?:Its?|Their|They|These|Those|That\ssession|(?:The|All)\s[a-z]+\s(?:thereof|of\s(?:it|that\ssession)))\b"
_NUMBER_AT_END = r"(?:^|[^0-9])(?P<number>[0-9]{1,3})$"


class _Numbered(NamedTuple):
    """What the symbols of a session begin with, and what those of the session before it begin with."""

    now: str
    before: str


def documents_of_session_before(picture: Picture) -> tuple[OldDocument, ...]:
    """Return the documents that are for this session, but have the number of the one before it in their symbols.

    The symbol of the note or of its agenda shows where the number is: `E/CLOUDS/7/2`, `UNEP/SND/INC.4/1`. Where it is a
    session of the General Assembly, `A/C.6/82/L.1`, so it is in the other series of the Assembly. What a sentence of
    the present names may be an older document that is still in use: it is likely where each session has a new one. The
    year of a document is the number here.
    """
    programme = picture.programme
    numbers = {programme.session.number, *(body.number for body in programme.bodies)} - {None}
    if len(numbers) != 1:
        return ()
    number = numbers.pop() or 0
    own = [each for each in own_symbols(programme) if each[0].year is None]
    series = {
        form: (place, text) for symbol, place, text in own for form in _forms(symbol.document, number, symbol.session)
    }
    if not any(form.before in picture.index.text for form in series):
        return ()
    cited = picture.read(cited_documents)
    return tuple(
        OldDocument(each.wording.location, each.wording.text, number - 1, place, text, certainty)
        for form, (place, text) in series.items()
        for each in cited
        if each.symbol.document.startswith(form.before)
        and (certainty := _certainty(picture, each, cited, form)) is not None
    )


def _forms(document: str, number: int, session: int | None) -> Iterator[_Numbered]:
    """Return what symbols begin with up to the number of the session, and the same with that of the one before."""
    parts = document.split("/")
    for at in range(1, len(parts) - 1):
        found = compiled(_NUMBER_AT_END).search(parts[at])
        if found is None or int(found["number"]) != number:
            continue
        of_body = parts[at][: found.start("number")]
        yield _Numbered("/".join([*parts[: at + 1], ""]), "/".join([*parts[:at], f"{of_body}{number - 1}", ""]))
        if session == number and at > 1:
            yield _Numbered(f"{parts[0]}/{number}/", f"{parts[0]}/{number - 1}/")


def _certainty(
    picture: Picture, each: CitedDocument, cited: tuple[CitedDocument, ...], form: _Numbered
) -> Certainty | None:
    """Return how sure it is that a document of this session is meant; None if it may be one of the session before."""
    if each.tense is Tense.PAST or is_of_another_time(picture, each) or _is_of_session_before(picture, each):
        return None
    lead = picture.lead_of(each.wording.field) if each.is_line else None
    said = (lead.plain if lead is not None else each.before).casefold()
    if compiled(r"\b(?:than|compared\s(?:with|to))\b[^.;]*\Z").search(said):
        return None  # `$2 million more than that for the biennium before (A/AC.999/3/5)`
    is_beside = any(one.symbol.document.startswith(form.now) and one.place == each.place for one in cited)
    is_typed = each.wording.field.role is Role.DOCUMENTS
    if form.now.split("/")[1].isdigit() and not (is_typed or is_beside):
        return None  # A report of the last session of the Assembly may be before this one.
    if is_typed or is_beside or any(word in said for word in _FOR_SESSION) or each.tense is Tense.FUTURE:
        return Certainty.CERTAIN
    is_report = compiled(r"\breports?\b").search(said) is not None
    return Certainty.LIKELY if each.is_of_entry or each.is_named_as_of_session or not is_report else None


def _is_of_session_before(picture: Picture, each: CitedDocument) -> bool:
    """Return whether "its" is said of another session: `The second session ended in May. Its outcomes are in`."""
    sentence = each.sentence
    if sentence.start == 0 or compiled(_PRONOUN).match(sentence.text) is None:
        return False
    before = picture.sentence_at(sentence.field, sentence.start - 1)
    return is_of_another_time(picture, each._replace(sentence=before))
