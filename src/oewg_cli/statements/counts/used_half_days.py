"""Read how many half-days texts use for meetings: `Of the 10 half-days available, nine will be used for meetings`."""

from collections.abc import Iterator

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.meeting_tally import meeting_tally
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.hours.half_days import HalfDay

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_MEETINGS = (
    r"(?:the\s|its\s)?(?:(?P<kind>formal|plenary|official|public|open|working)\s)?meetings\b"
    r"(?!\s(?:of|on|for|to|devoted|with\s(?!interp)|under)\b)"
)
_USED = (
    r"(?:\sof\s(?:them|these|which))?,?\s(?:(?:will\sbe|are|is)\s)?(?:used|needed|required|set\saside|reserved|devoted"
    r"|allocated|allotted|assigned|taken|filled|kept)\s(?:for|by|to|up\sby)\s" + _MEETINGS
)
_AVAILABLE = r"\s(?:available\s)?half-days\b"
_OF_ALL = (
    rf"\b(?i:of|out\sof|from)\s(?:the|its|these)\s(?:NUMBER){_AVAILABLE}[^;:.]{{0,60}}?,\s(?P<number>NUMBER){_USED}"
)
_SOME_OF = rf"\b(?P<number>NUMBER)(?:\sof\s(?:the|its)\s(?:NUMBER))?{_AVAILABLE}(?:\savailable)?{_USED}"
_HALVES = frozenset({HalfDay.MORNING, HalfDay.AFTERNOON})


def used_half_days(picture: Picture) -> tuple[ProgrammeCount, ...]:
    """Return the numbers of half-days that texts use for the meetings of the session, and those that are right."""
    sentences = picture.sentences(*_ROLES, having="half-days")
    tally = meeting_tally(picture) if sentences else None
    if tally is None:
        return ()
    held = [each for each in tally.meetings if each.half_day in _HALVES]
    numbered = [each for each in held if each.is_numbered] or [each for each in held if each.is_formal]
    right = frozenset(len({(each.day, each.half_day) for each in some}) for some in (numbered, numbered or held))
    of_all = frozenset({*right, len({(each.day, each.half_day) for each in held})}) - {0}
    if any(each.is_numbered and each not in held for each in tally.meetings) or not right - {0}:
        return ()
    return tuple(
        ProgrammeCount(
            sentence.part(*span), number, "", right - {0} if is_formal else of_all, (), "the programme of work"
        )
        for sentence in sentences
        if not sentence.is_too_long and sentence.tense is not Tense.PAST and is_of_this_session(picture, sentence)
        for number, span, is_formal in _numbers(sentence)
    )


def _numbers(sentence: NoteSentence) -> Iterator[tuple[int, tuple[int, int], bool]]:
    """Return the numbers of half-days, each with its place and whether only formal meetings are counted."""
    for form in (_OF_ALL, _SOME_OF):
        for match in compiled(form.replace("NUMBER", cardinals())).finditer(sentence.text):
            number = cardinal(match["number"])
            if number is not None and not is_limited(sentence.text, match.start("number")):
                yield number, match.span("number"), match["kind"] is not None
