"""Find when a conference or the like takes place that a text names alone: `sixteen months before the Conference`."""

from datetime import date

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.times.occasions import occasions
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_EVENT = (
    r"the\s(?:(?:opening|start|beginning)\sof\sthe\s)?(?P<event>Conference|Summit|Congress|Forum)"
    r"(?=[.,;:()]|\s?$|\s(?:and|in|itself)\b)"
)
_TO_DAY = (
    r"(?<!of\sthe\s)(?<!to\sthe\s)(?<!by\sthe\s)(?<!for\sthe\s)\b(?:{})\b(?:\s(?:on|of|for)\s[^.;()]{{0,80}}?)?"
    r"(?:\s(?:will|is|to|be|held|scheduled|takes?|place|convened?))*(?:\s(?:in|at)\s[^.,;()0-9]{{2,60}}?)?\s(?:from|on)\s$"
)
_FROM = "from "
_MOST = 40


def day_of_event(picture: Picture, text: str) -> tuple[date, NodePath] | None:
    """Return the first day of the event with which a text begins, and where it is; None if texts give it several."""
    event = compiled(_EVENT).match(text)
    if event is None or event["event"] in picture.programme.body.partition(" for ")[0]:
        return None
    sentences = picture.sentences(*_ROLES, having=event["event"].casefold())
    found = {day: sentence for sentence in sentences[:_MOST] for day in _days(picture, sentence, event["event"])}
    return (next(iter(found)), next(iter(found.values())).field.path) if len(found) == 1 else None


def _days(picture: Picture, sentence: NoteSentence, event: str) -> list[date]:
    text = sentence.text
    if sentence.is_too_long or not compiled("[0-9]").search(text):
        return []
    named = occasions(text, 0, len(text), picture.read(calendar_of))
    pattern = compiled(_TO_DAY.format(event))
    starts = {each: each.start + (len(_FROM) if text.startswith(_FROM, each.start) else 0) for each in named}
    single = [each for each in named if len(each.days) == 1 and pattern.search(text, 0, starts[each])]
    return [each.days[0].first for each in single]
