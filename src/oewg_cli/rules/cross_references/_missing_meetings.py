"""Find the meetings that texts announce by their number and that the programme does not have."""

import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.bodies import is_counted, is_of_nobody
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_parts import NoteParts
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.numbered_mentions import MEETING, NumberedMention, numbered_mentions
from oewg_cli.statements.numbers.numbered_series import numbers_not_in_series
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.timing.times_of_sentences import is_meeting_of_series
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinal, ordinal_in_digits, spelled_ordinals
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET)
_OF_SESSION = r"\sof\s(?:the\s(?:present\s|current\s)?|this\s|its\s(?:present\s)?)(?:[a-z]+\s)?session\b"
_OF_OTHERS = r"\s(?:of|with|between|among)\b"
_OTHER_SESSION = r"\b(?P<ordinal>[a-z]+(?:-[a-z]+)?|[0-9]+(?:st|nd|rd|th))\s(?:[a-z]+\s)?session\b"
_HOW_MANY_MORE = 5
"""A number that is higher than so many more meetings may count those of earlier sessions too."""


def missing_meetings(context: CheckContext, parts: NoteParts) -> Iterator[Violation]:
    """Return the mentions of meetings of the session, in a sentence about the future, after its last meeting."""
    mentions = [each for each in context.picture.read(numbered_mentions) if each.kind == MEETING]
    programme = context.programme
    if not mentions or programme.session.parts or programme.session.kind == "resumed":
        return
    numbered = [(meeting.number, path) for path, meeting in parts.meetings if meeting.number is not None]
    held = [meeting for _, meeting in parts.meetings if is_counted(meeting) and not is_of_nobody(meeting)]
    are_all_known = all(day.day.meetings or not day.day.entries for day in context.days)
    if len(programme.bodies) > 1 and len(numbered) < len(held):
        return  # Each body counts its own meetings.
    last, path = max(numbered) if numbered else (len(held), None)
    for mention in mentions:
        sentence = context.picture.sentence_at(mention.match.field, mention.match.start)
        late = [label for label in mention.labels if label.number > last]
        if not late or not _is_of_session(context, mention, sentence) or not (numbered or are_all_known):
            continue
        is_own = compiled(_OF_SESSION).match(mention.match.field.plain, mention.match.end) is not None
        if not numbered and not is_own and late[0].number > last + _HOW_MANY_MORE:
            continue
        known = f"the last meeting in the programme is the {_written(last, late[0].wording.text)}"
        if not numbered:
            known = f"the programme has {last} meetings"
        yield Violation(
            late[0].wording.location,
            f"The text speaks of the {_written(late[0].number, late[0].wording.text)} meeting, but {known}.",
            "Correct the number, or add the meeting to the programme.",
            ((NodeLocation((*path, "number")), "the last meeting"),) if path is not None else (),
            None if numbered or is_own else Severity.INFO,
        )


def missing_events(context: CheckContext) -> Iterator[Violation]:
    """Return the mentions of numbered events, such as round tables, after the last one of the programme."""
    for each in context.picture.read(numbers_not_in_series):
        sentence = context.picture.sentence_at(each.wording.field, each.wording.start)
        owner = context.picture.owners.owner(each.wording.field, each.wording.start, each.wording.end)
        if sentence.tense is not Tense.PAST and owner is not Owner.OTHER:
            yield Violation(
                each.wording.location,
                f"The text speaks of {each.noun} {each.number}, but the last one in the programme is {each.highest}.",
                "Correct the number, or add it to the programme.",
                ((NodeLocation(each.last.path), "the last one"),),
            )


def _is_of_session(context: CheckContext, mention: NumberedMention, sentence: NoteSentence) -> bool:
    """Return whether a mention is of a meeting of the body at this session that is yet to be held."""
    match = mention.match
    is_ahead = sentence.tense is Tense.FUTURE or " is invited to " in sentence.folded
    if match.field.role not in _ROLES or not is_ahead or sentence.tense is Tense.PAST:
        return False
    if is_meeting_of_series(context.picture, mention.labels[0].wording.text):
        return False
    owner = context.picture.owners.owner(match.field, match.start, match.end)
    sessions = (found["ordinal"] for found in compiled(_OTHER_SESSION).finditer(sentence.folded))
    numbers = {spelled_ordinals("en").get(each) or int(re.sub(r"\D", "", each) or 0) for each in sessions}
    if owner is Owner.OTHER or not numbers <= {0, context.programme.session.number}:
        return False
    plain = match.field.plain
    own = " ".join(name.plain.casefold() for name in context.texts(Role.BODY))
    others = read_data("cross_references")["en"]["words"]["of_others"]
    if any(word in plain[sentence.start : match.start] and word.casefold() not in own for word in others):
        return False
    is_of_session = compiled(_OF_SESSION).match(plain, match.end) is not None
    after = match.field.plain[match.end :].lstrip()
    is_of_own = after.startswith("of ") and owner is Owner.OWN
    return is_of_session or is_of_own or compiled(_OF_OTHERS).match(plain, match.end) is None


def _written(number: int, like: str) -> str:
    """Return an ordinal in figures or in words, as the text has it."""
    return ordinal_in_digits(number) if like[0].isdigit() else ordinal(number, "en")
