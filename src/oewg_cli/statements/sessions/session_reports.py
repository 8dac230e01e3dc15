"""Read which reports texts cite on which session: `the report on its fifth session (A/AC.999/2023/7)`."""

from typing import NamedTuple

from oewg_cli.statements.documents.named_documents import named_documents
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.neighbouring_sessions import NamedNumber, neighbouring_sessions
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.statements.sessions.session_mentions import Meant, session_mentions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_ON_PRESENT = r"report\s(?:on|of)\s(?:the\swork\sof\s)?(?:the\spresent|this|its\spresent|its\scurrent)\ssession\b"
_ON_IT = r"report\s(?:on|of)\s(?:it|that\ssession|this\ssession|the\ssession|its\swork)\b"


class SessionReport(NamedTuple):
    """The report on an earlier session or, by mistake, on that of the note: the year and place of its symbol.

    `is_earlier` says that the symbol is that of a document in the series of the note which was issued before the note.
    """

    session: NamedNumber
    year: int | None
    wording: Wording
    is_earlier: bool = False


def session_reports(picture: Picture) -> tuple[SessionReport, ...]:
    """Return the reports on the sessions that texts cite with a symbol, in reading order.

    A symbol without a year only shows whether the report was issued before the note.
    """
    if not picture.index.has_any(("report",)):
        return ()
    earlier = [each.number for each in picture.read(neighbouring_sessions) if each.step < 0 and each.number]
    numbers, own = [*earlier, *_own_numbers(picture)], session_numbers(picture.programme)
    found = []
    for document in picture.read(named_documents):
        year = document.symbol.year
        is_earlier = _is_earlier(picture, document.symbol.document)
        if (year is None and not is_earlier) or document.noun != "report":
            continue
        within = [each for each in numbers if each.wording.overlaps(document.named)]
        if not within and compiled(_ON_IT).match(document.name):
            field, start = document.named.field, document.named.start
            # The report on this session cannot be cited yet, where an earlier session is named too.
            named = [each for each in numbers if each.wording.field is field and each.wording.end <= start]
            within = ([each for each in named if each in earlier] or named)[-1:]
        if not within and len(own) == 1 and compiled(_ON_PRESENT).match(document.name):
            within = [NamedNumber(min(own), document.named)]
        if within:
            found.append(SessionReport(within[-1], year, document.wording, is_earlier))
    return tuple(found)


def _is_earlier(picture: Picture, symbol: str) -> bool:
    """Return whether a document has a smaller number than the note in the same series: `A/AC.999/3`, `A/AC.999/7`."""
    series, _, number = symbol.rpartition("/")
    own_series, _, own = (picture.programme.masthead.symbol or "").rpartition("/")
    return series == own_series and number.isdecimal() and own.isdecimal() and int(number) < int(own)


def _own_numbers(picture: Picture) -> list[NamedNumber]:
    """Return where the session of the note is named by its number, if only one body has a session with a number."""
    if len(session_numbers(picture.programme)) != 1:
        return []
    return [
        NamedNumber(each.number, each.number_wording)
        for each in picture.read(session_mentions)
        if each.meant is Meant.THIS and each.number is not None and each.number_wording is not None
    ]
