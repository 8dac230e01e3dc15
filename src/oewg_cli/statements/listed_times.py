"""Read lists without verbs of when items are taken up: `as follows: item 3 on Monday; item 4 on Tuesday`."""

from collections.abc import Iterator
from itertools import pairwise

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.agenda_subjects import AgendaSubjects
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.occasions import Occasion, occasions
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.session_calendar import SessionCalendar
from oewg_cli.statements.subject_mentions import SubjectMention, subject_mention
from oewg_cli.text.lazy_patterns import compiled

LINES = (Role.SUBPARAGRAPH, Role.BULLET)
"""The roles of texts that are lines of lists."""
_AS_FOLLOWS = ("as follows", "the following")
_ITEM = r"(?:^|[:;,]\s(?:and\s)?|\sand\s)(?=(?:[Aa]genda\s)?[Ii]tems?\s[1-9])"
_LINE = r"(?P<what>[A-Z][^:.;]{3,100}):\s(?=[A-Z0-9][^:;]{3,60}$)"
_GAP = r"(?:[\s,:(–-]|\b(?:on|at|in|during|the|its|from|and)\b)*"
_END_OF_LINE = r"\s*(?:\))?\s*(?:[;.,]?|[;,]\sand|\sand)\s*"
_LEAD = ("item", "agenda")
_JOINT = r"\s?(?:\([^)]*\)|,?\s?(?:entitled\s)?“[^”]*”)?(?:,|:|\s–|\s\()?\s(?:(?:on|at|in|during|the|its|from)\s){0,3}"


def listed_times(
    picture: Picture, sentence: NoteSentence, calendar: SessionCalendar
) -> Iterator[tuple[SubjectMention, tuple[Occasion, ...]]]:
    """Return the items of a list, each with the times directly after it; nothing for a sentence that is no list."""
    stated_line = compiled(_LINE).match(sentence.text)
    if stated_line is not None:
        mention = subject_mention(sentence.text, 0, stated_line.end("what"))
        stated = tuple(occasions(sentence.text, stated_line.end(), len(sentence.text), calendar))
        if mention is not None and stated and stated[0].start == stated_line.end():
            yield mention, stated[:1]
        return
    if sentence.field.role in LINES:
        yield from _titled_line(picture, sentence, calendar)
    is_line = sentence.field.role in LINES and sentence.folded.lstrip().startswith(("item", "agenda item"))
    if not is_line and not any(words in sentence.folded for words in _AS_FOLLOWS):
        return
    text = sentence.text
    starts = [match.end() for match in compiled(_ITEM).finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        mention = subject_mention(text, start, end)
        if mention is None or not mention.items:
            continue
        stated = tuple(occasions(text, mention.end, end, calendar))
        if stated and compiled(_JOINT).fullmatch(text, mention.end, stated[0].start):
            yield mention, stated


def _titled_line(
    picture: Picture, sentence: NoteSentence, calendar: SessionCalendar
) -> Iterator[tuple[SubjectMention, tuple[Occasion, ...]]]:
    """Return the item of a line that has its title and a time alone, if what comes before the list speaks of items."""
    text = sentence.text
    mention = subject_mention(text, 0, len(text))
    if mention is None or mention.items:
        return
    stated = occasions(text, 0, len(text), calendar)
    if stated and stated[0].start < mention.end:
        mention = subject_mention(text, 0, stated[0].start)
    named = picture.read(AgendaSubjects).named(mention, fewest=1) if mention is not None and stated else None
    if named is None:
        return
    ends = [named.end, *(each.end for each in stated)]
    gaps = zip(ends, [each.start for each in stated], strict=False)
    is_alone = compiled(_END_OF_LINE).fullmatch(text, ends[-1]) is not None
    is_alone = is_alone and all(compiled(_GAP).fullmatch(text, *gap) for gap in gaps)
    lead = picture.lead_of(sentence.field)
    if is_alone and lead is not None and any(word in lead.plain.casefold() for word in _LEAD):
        yield named, tuple(stated)
