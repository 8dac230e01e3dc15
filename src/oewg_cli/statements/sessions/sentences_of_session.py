"""Tell which sentences speak of what is ahead in this session, and of the bodies that meet alone."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from oewg_cli.programme.inline_text import shown
from oewg_cli.statements.conditions import is_conditional
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames, meeting_body
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.session_mentions import Meant, SessionMention, mentions_in
from oewg_cli.statements.times.sentences_without_asides import end_of_reason
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.body_names import body_names
from oewg_cli.un.un_data import beginnings, read_data

_LEADING = r"\s*(?:once|after|when|as\ssoon\sas|following)\b[^,]*,"
_BESIDE = (
    r"[^,;:.()]{2,140}(?P<aside>,\s(?:(?:which|who|whose|(?:as\s)?[a-z]+ed)\s[^,;:]{3,160},\s"
    r"|[^;:]{3,200}?,\s(?=(?:will|shall|is\sto|are\sto)\s)))"
)
"""What is said of a body or a person beside: `The Working Group, which was established in 2020, will meet`."""
_OF_PERSON = (
    r"(?:[-\s]General|\s[Ss]ecretary|Director|President|Chair|Head)\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]+\s){0,3}\Z"
)
_NUMBER = r"\s(?:[0-9]{1,2}|[IVX]{1,4})\b(?!\.[0-9])"
_BUILDING = r"\s(?:Centre|Building|Hall|Room|Rooms|Chamber|Lounge)\b"
_AUTHOR = (
    r"(?:(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)\b[a-z]+ed(?:\s(?:up|for|out))?\sby"
    r"|\b(?:resolutions?|decisions?)\s[0-9][^\s,;]*(?:(?:,|\sand)\s[0-9][^\s,;]*)*\s(?:of|by)"
    r"|\b(?:reports?|statements?|recommendations?|proposals?|findings|guidelines|principles|observations)\sof)"
    r"\s(?:the\s)?(?:[A-Z][\w-]+\s){0,3}\Z"
)
"""What is before a body that asked for something or made it: `the report requested by the General Assembly`."""
_PRESENTS = (
    r"\s(?:will|shall|is\sto)\s(?:then\s|also\s)?(?:present|introduce)\sits\s(?:[a-z]+\s)?(?:report|recommendations)\b"
)
"""What another body does here: `The Credentials Committee will present its report under item 3`."""
_CITED = r"(?:[’']s)?\s(?:resolutions?|decisions?)\s[0-9S]"
"""After a body whose resolution is cited: `Pursuant to General Assembly resolution 79/1, the panel will be held`."""
_PLAN = r"\b(?:place|dates?|agenda)\s(?:of|for)\s(?:(?:the|its)\s)?\Z"
"""What a session plans of another one: `the date and place of its fifth session`."""
_FOR_SESSION = r"[a-z]\s(?:of|for)\s(?:(?:the|its)\s)?\Z"
_GOES_ON = (
    r";\s|,?\s(?:and|but|although|though)(?=,?\s(?:(?:it|they)\s)?(?:will|may|can|could|is\sto|are\sto|if|where|possibly|not\sat)\b)"
    r"|,\s(?:just\s)?(?:as|like|unlike)\s(?=(?:it|they|that|those|at|in|was|were|had|did|during)\b)"
    r"|,\s(?=(?:after|in|with|over)\s[a-z]+\sand\s[a-z]+\s[a-z]+,?\srespectively\b)"
)
"""What a sentence may go on with of which the time before it is not a part."""
_MOST_PARTS = 4
_LONGEST_TITLE = 60


def is_of_this_session(
    picture: Picture,
    sentence: NoteSentence,
    spans: Sequence[tuple[int, int]] = (),
    *,
    may_be_short: bool = False,
    is_paired: bool = False,
) -> bool:
    """Return whether a sentence is certain, and of no other session or body; names in `spans` do not count.

    `spans` are of the sentence: what the programme has, and times. If it `may_be_short`, `the Committee` is one that
    meets here: it is enough for what is named beside it, not for when that committee meets. If it `is_paired`, its
    reader knows what is said of which: `respectively`.
    """
    words = f" {sentence.folded}"
    reason = end_of_reason(sentence)
    leading = compiled(_LEADING).match(sentence.folded)
    is_past = sentence.tense_after(max(reason, leading.end() if leading is not None else 0)) is Tense.PAST
    has_other = "session" in words and ", " in words
    beside = compiled(_BESIDE).match(sentence.text) if has_other or (is_past and ", " in words) else None
    if beside is not None:
        is_past = is_past and sentence.tense_after(beside.end()) is not Tense.FUTURE
    uncertain = (word for word in picture.read(_words_left_out) if not (is_paired and word == " respectively"))
    if is_past or is_conditional(sentence.text) or any(word in words for word in uncertain):
        return False
    mentions = mentions_in(picture, sentence) if "session" in words else []
    mentions = [each for each in mentions if each.start >= reason]
    # A Main Committee meets at the session of the Assembly with its own number.
    of_organ = [each for each in mentions if each.meant is not Meant.THIS and _is_of_organ(picture, each)]
    others = [each for each in mentions if each.meant is not Meant.THIS and each not in of_organ]
    others = [each for each in others if (each.start, each.end) not in spans]
    if beside is not None and sentence.tense_before(beside.end("aside")) is Tense.PAST:
        # `The Chair, who was elected at the fourth session, will open the session`
        others = [each for each in others if not _is_aside(beside, each, spans)]
    spans = [*spans, *((each.start, each.end + _LONGEST_TITLE) for each in of_organ)]
    if any(
        compiled(_PLAN).search(sentence.text, max(0, each.start - _LONGEST_TITLE), each.start) is None
        and not _is_on_agenda(picture, each)
        for each in others
    ):
        return False
    named = body_names(sentence.field.plain)
    first, last = (
        bisect_left(named, sentence.start + offset, key=lambda name: name.place.start)
        for offset in (reason, len(sentence.text))
    )
    for each in named[first:last]:
        start, end = each.place.start - sentence.start, each.place.end - sentence.start
        # What is said aside may have been left out of the sentence.
        is_here = not sentence.text[start:end].isspace()
        is_here = is_here and not any(one < end and one <= start < two for one, two in spans)
        is_short = may_be_short and picture.read(MeetingNames).is_short_for_one(each.mention.text)
        if is_here and not is_short and _is_of_others(picture, sentence, (start, end), each.mention.text):
            return False
    return True


def part_of_this_session(
    picture: Picture, sentence: NoteSentence, spans: Sequence[tuple[int, int]] = (), *, may_be_short: bool = False
) -> NoteSentence | None:
    """Return a sentence of this session, or one that ends before it goes on to what is uncertain or of another session.

    `The reading will be held on Friday, and will continue, if necessary, at the next session`: offsets stay the same.
    """
    if is_of_this_session(picture, sentence, spans, may_be_short=may_be_short):
        return sentence
    ends = [match.start() for match in compiled(_GOES_ON).finditer(sentence.text)]
    for end in reversed(ends[:_MOST_PARTS]):
        first = sentence.without(end, len(sentence.text))
        within = [span for span in spans if span[1] <= end]
        if within and is_of_this_session(picture, first, within, may_be_short=may_be_short):
            return first
    return None


def _is_aside(beside: re.Match[str], mention: SessionMention, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether a session is named in what is said beside, and nothing else is that a reader asks for."""
    start, end = beside.span("aside")
    return start <= mention.start < end and not any(start <= first < end for first, _ in spans)


def _is_on_agenda(picture: Picture, mention: SessionMention) -> bool:
    """Return whether an item of the agenda is for another session: `The officers for the tenth session are elected`."""
    lead = compiled(_FOR_SESSION).search(mention.sentence.folded, 0, mention.start)
    words = f" {mention.number_wording.text.casefold()} session" if mention.number_wording is not None else ""
    return bool(lead and words) and any(words in title for title in picture.read(_titles))


def _titles(picture: Picture) -> tuple[str, ...]:
    """Return the titles of items that name a session, in lower case."""
    agenda = picture.programme.agenda
    titles = (shown(title).casefold() for title in (agenda.titles.values() if agenda is not None else ()))
    return tuple(title for title in titles if " session" in title)


def _is_of_organ(picture: Picture, mention: SessionMention) -> bool:
    """Return whether a session has the number of that of the note, and is one of the principal organ."""
    number, organ = picture.programme.session.number, picture.programme.masthead.organ
    is_same = mention.number is not None and str(mention.number) == str(number)
    return is_same and mention.sentence.text.startswith((f" of the {organ}", " of the Assembly"), mention.end)


def _is_of_others(picture: Picture, sentence: NoteSentence, span: tuple[int, int], name: str) -> bool:
    """Return whether a name is that of a body that does not meet here, and not a part of the title of a person."""
    start, end = span
    if compiled(_BUILDING).match(sentence.text, end):
        return False  # `on the second floor of the Conference Centre`
    if compiled(_NUMBER).match(sentence.text, end):
        return False  # `Panel 1` is a part of the session.
    if any(compiled(each).match(sentence.text, end) for each in (_PRESENTS, _CITED)):
        return False
    before = max(0, start - _LONGEST_TITLE)
    if any(compiled(each).search(sentence.text, before, start) for each in (_OF_PERSON, _AUTHOR)):
        return False
    return not picture.read(MeetingNames).ends_at(sentence.text, end) and meeting_body(picture, name) is None


def words_elsewhere(picture: Picture) -> tuple[str, ...]:
    """Return the words that speak of what is not of this session, each with a space before it.

    Those in the names of the bodies of the note are left out.
    """
    names = " ".join(f" {body.name.casefold()}" for body in picture.programme.bodies)
    return tuple(word for word in beginnings("scheduling_words", "elsewhere") if word not in names)


def _words_left_out(picture: Picture) -> tuple[str, ...]:
    data = read_data("scheduling_words")
    has_side_events = any({"side", "event"} <= slot.words for slot in picture.read(Schedule).slots)
    elsewhere = [word.strip() for word in words_elsewhere(picture)]
    elsewhere = [word for word in elsewhere if not (has_side_events and word.startswith("side"))]
    # A side event `may be held` on the days that it is given.
    uncertain = (word for word in data["uncertain"] if not (has_side_events and word == "may be"))
    return picture.index.held_of(f" {word}" for word in (*uncertain, *elsewhere) if word != "no meetings")
