"""Find where a sentence says that there is none of the meetings named before, or none of a kind."""

import re
from collections.abc import Iterator

from oewg_cli.programme.bodies import folded_name
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.text.lazy_patterns import compiled

OTHER_MEETINGS = (
    "round table",
    "side event",
    "bureau",
    "regional group",
    "informal",
    "parallel",
    "drafting",
    "contact group",
    "subsidiary",
    "sub-committee",
    "subcommittee",
    "expert",
)
_NONE_OF_THEM = (
    r"\A(?:there\s(?:will\sbe|is|are)\s)?none(?:\sof\s(?:them|these|the\smeetings))?"
    r"(?:\s(?:will\s)?takes?\splace)?(?=\s(?:will|is|are|held|planned|scheduled|on|in)\b)"
)
"""What is said of the meetings of the sentence before: `None will be held on Thursday`."""


def is_of_others(picture: Picture, words: str) -> bool:
    """Return whether some words name meetings of others; the name of the only body of the note does not."""
    words = picture.owners.without_own_names(words) if len(picture.programme.bodies) == 1 else words
    return any(word in words for word in OTHER_MEETINGS)


def none_of_them(picture: Picture, sentence: NoteSentence) -> Iterator[re.Match[str]]:
    """Return where a sentence says that none of the meetings is held then of which the sentence before speaks."""
    match = compiled(_NONE_OF_THEM).match(sentence.folded) if sentence.start else None
    before = picture.sentence_at(sentence.field, sentence.start - 1) if match is not None else None
    is_counted = before is not None and compiled(r"\bmeetings\b").search(before.folded) is not None
    if match is None or before is None or not is_counted or is_of_others(picture, before.folded):
        return
    if is_of_this_session(picture, before, []):
        yield match


def none_of_kind(picture: Picture, folded: str) -> Iterator[re.Match[str]]:
    """Return where there are none of a kind of meetings: `No side event is held on Thursday`."""
    kinds = picture.read(_kinds) if "no " in folded else ()
    for kind in kinds:
        yield from compiled(rf"\bno\s(?P<kind>{re.escape(kind)})s?\b").finditer(folded)


def _kinds(picture: Picture) -> tuple[str, ...]:
    """Return the kinds of meetings of the programme that have names of several words."""
    kinds = {folded_name(each.meeting.kind or "") for each in picture.read(Schedule).meetings}
    return tuple(sorted(kind for kind in kinds if " " in kind))
