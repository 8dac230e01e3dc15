"""Gather the deadlines that a footnote or a later sentence names again: `Texts received after 6 November`."""

from collections.abc import Iterator, Sequence

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.events.dated_events import DatedEvent, EventRole
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.times.sent_in import apart, kind_and_about
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_LATE = r"\b(?:[Aa]fter|later\sthan)\s(?:the\s)?$"
_SPEAKERS = "speakers"
_PUT_ON_LIST = ("registration", "names", "requests")
_AGAIN = r"\b(?:deadline|not|without|failed|fail)\b[^,;:.]{0,80}$"


def said_again(picture: Picture, events: Sequence[DatedEvent]) -> Iterator[tuple[DatedEvent, DatedEvent]]:
    """Return each deadline, or opening, with one that names it again: in its footnote, or after it in its text."""
    for role in (EventRole.ENDS, EventRole.OPENS):
        yield from _said_again(picture, [each for each in events if each.role is role])


def _said_again(picture: Picture, events: Sequence[DatedEvent]) -> Iterator[tuple[DatedEvent, DatedEvent]]:
    of_field: dict[TextField, list[DatedEvent]] = {}
    for each in events:
        of_field.setdefault(each.wording.field, []).append(each)
    for field, found in of_field.items():
        for again in found:
            before = [each for each in found if each.sentence.start < again.sentence.start]
            if before and _names(again, before[-1]):
                yield before[-1], again
        for mark in field.marks:
            noted = of_field.get(_footnote(picture, str(mark.footnote)), [])
            marked = _marked(field, found, mark.start)
            if not noted or marked is None:
                continue
            if _is_list_again(noted[0], marked) or _names(noted[0], marked, is_footnote=True):
                yield marked, noted[0]


def _is_list_again(again: DatedEvent, event: DatedEvent) -> bool:
    """Return whether a footnote on a list of speakers has its end again: `Delegations that register after noon on`."""
    if not event.is_list or again.role is not EventRole.ENDS or _SPEAKERS not in event.what:
        return False
    what = again.what.casefold()
    if what == "requests":
        # `Requests should be sent by 30 September`, in the footnote on the list
        return True
    is_late = what in _PUT_ON_LIST and compiled(_LATE).search(_lead(again)) is not None
    return is_late or (again.is_list and (_SPEAKERS in again.what or what == "list"))


def ends_of_lists(picture: Picture, events: Sequence[DatedEvent]) -> list[DatedEvent]:
    """Return what is called registration, or names, in the footnotes on a list of speakers: it is that on the list."""
    noted = [
        each for each in events if each.what.casefold() in _PUT_ON_LIST and each.wording.field.role is Role.FOOTNOTE
    ]
    fields = picture.index.texts_with((_SPEAKERS,)) if noted else ()
    names = {str(mark.footnote) for field in fields for mark in field.marks}
    return [each for each in noted if str(each.wording.field.path[1]) in names and compiled(_LATE).search(_lead(each))]


def _lead(event: DatedEvent) -> str:
    return event.sentence.text[: event.occasion.start]


def is_bare(event: DatedEvent) -> bool:
    """Return whether an event says nothing of what is sent in but that it is: `the deadline of 3 May`."""
    return event.what == "submission"


def _footnote(picture: Picture, name: str) -> TextField:
    return next((each for each in picture.fields if each.path == ("footnotes", name)), picture.fields[0])


def _marked(field: TextField, found: Sequence[DatedEvent], mark: int) -> DatedEvent | None:
    """Return the last deadline before a mark, in the sentence that has it, or else in the text."""
    at = sum(len(each.text) for each in field.inlines if each.start < mark)
    start = max((each.start for each in field.sentences if each.start < at), default=0)
    before = [each for each in found if each.wording.start < at]
    in_sentence = [each for each in before if start <= each.wording.start]
    return next(reversed(in_sentence or before), None)


def _names(again: DatedEvent, event: DatedEvent, *, is_footnote: bool = False) -> bool:
    """Return whether a deadline is another one again: by what is too late after it, with no words for another thing."""
    lead = again.sentence.text[: again.occasion.start]
    is_late = compiled(_LATE).search(lead) is not None
    is_noted = is_footnote and (again.role is EventRole.OPENS or compiled(_AGAIN).search(lead) is not None)
    if not is_late and not is_bare(again) and not is_noted:
        return False
    one, two = (kind_and_about(each.what, each.words) for each in (event, again))
    if two is None or two[1] & apart() or not apart().isdisjoint(lead.casefold().split()):
        return False
    is_any = is_bare(again) or two[0] in read_data("dated_lines")["any"]
    return (is_any or (one is not None and one[0] == two[0])) and (one is None or two[1] <= one[1] or is_any)
