"""Decide which words and values that are those of the last note have to be looked at, and how sure that is."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.front_page import Agenda
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.sessions._found_without_last import is_found_without_last
from oewg_cli.rules.sessions._last_session import expected, same_agendas
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.references.references import NumberReference, Reference
from oewg_cli.un.references.symbols import Symbol, compact
from oewg_cli.un.sessions import session_at

# Only a comparison needs them.
if TYPE_CHECKING:
    from oewg_cli.rollover.unchanged_words import UnchangedWords

_YEARS_OF_REPORT = 1
"""How many years before the last session its newest documents may have been issued."""

_LATELY = timedelta(days=365)
"""How long before the last note something happened that may have happened again since: a workshop, a letter."""


class Unchanged(NamedTuple):
    """A value or words of the last note; `is_of_last` says that they are certainly of the last session."""

    location: NodeLocation
    text: str
    is_of_last: bool


def unchanged_values(context: CheckContext) -> tuple[Unchanged, ...]:
    """Return what is still as in the last note and has to be looked at, in no order.

    What a comment `check:` of the file still asks is left out: the comment is reported. So is what another rule reports
    that needs no last note.
    """
    last = context.last_session
    if last is None:
        return ()
    from oewg_cli.rollover.unchanged_words import asked_words, unchanged_particulars, unchanged_words  # noqa: PLC0415 - as above

    asked = asked_words(context.source)
    found = [*_masthead_dates(context.programme, last), *_agendas(context, last)]
    for words in unchanged_words(context):
        is_of_last = _is_of_last(context, last, words)
        if is_of_last is not None:
            found.append(Unchanged(words.field.plain_location(words.start, words.end), words.text, is_of_last))
    known = {each.location for each in found}
    for words in unchanged_particulars(context):
        location = words.field.plain_location(words.start, words.end)
        if location not in known:
            found.append(Unchanged(location, words.text, is_of_last=False))
    found = [each for each in found if quoted(each.text) not in asked]
    return tuple(each for each in found if not is_found_without_last(context, each.location))


def _masthead_dates(programme: Programme, last: Programme) -> Iterator[Unchanged]:
    if programme.masthead.date == last.masthead.date and programme.session.opens > last.session.closes:
        yield Unchanged(NodeLocation(("masthead", "date")), long_date(last.masthead.date, "en"), is_of_last=True)


def _agendas(context: CheckContext, last: Programme) -> Iterator[Unchanged]:
    """Return the symbols of agendas that are those of the last session although the agenda is another one."""
    titles = expected(context)
    for path, agenda, old_path, before in same_agendas(context.programme, last):
        if agenda.symbol is None or before.symbol is None or compact(agenda.symbol) != compact(before.symbol):
            continue
        if _is_new_each_session(before, old_path, titles):
            yield Unchanged(NodeLocation((*path[:-1], "symbol")), agenda.symbol, is_of_last=True)


def _is_new_each_session(before: Agenda, path: NodePath, titles: dict[NodePath, str]) -> bool:
    """Return whether the titles of an agenda name the session, so that it cannot be that of the next one too."""
    return any(titles.get((*path, number, "title"), title) != title for number, title in before.titles.items())


def _is_of_last(context: CheckContext, last: Programme, words: "UnchangedWords") -> bool | None:
    """Return whether words are certainly of the last session; None if they may be the same in each session."""
    from oewg_cli.rollover.day_runs import day_runs  # noqa: PLC0415 - as above
    from oewg_cli.rollover.transition import session_info  # noqa: PLC0415 - as above

    field, (start, end) = words.field, (words.start, words.end)
    is_past = _tense(words) is Tense.PAST
    cited = [each for each in field.references if start <= each.start < end]
    if cited and _is_symbol_of_agenda(context.programme, cited[0].text):
        return None
    if cited:
        return _is_of_last_year(context, last, cited[0], is_past=is_past)
    if field.role in {Role.THEME, Role.STATUS, Role.DOCUMENTS}:
        return False if field.role is Role.THEME or any(map(str.isdigit, words.text)) else None
    days = [day.date for run in day_runs(field.plain, session_info(last)) for day in run if start <= day.start < end]
    if days:
        is_historic = max(days) < last.masthead.date and _tense(words) is not Tense.FUTURE
        if is_historic and max(days) >= last.masthead.date - _LATELY:
            return False
        # What comes after both sessions may be what they prepare.
        is_later = min(days) > context.programme.session.closes
        return None if is_historic or is_later or (is_past and max(days) < context.programme.masthead.date) else True
    return not is_past and "session" in words.text


def _is_symbol_of_agenda(programme: Programme, text: str) -> bool:
    """Return whether a text cites an agenda of the note, which several sessions may have."""
    agendas = (programme.agenda, *(body.agenda for body in programme.bodies))
    return any(each and each.symbol and compact(each.symbol) == compact(text) for each in agendas)


def _tense(words: "UnchangedWords") -> Tense:
    field = words.field
    for start, end in field.sentences:
        if start <= words.start < end:
            return NoteSentence(field, start, end).tense_before(words.start - start)
    return Tense.NONE


def _is_of_last_year(context: CheckContext, last: Programme, cited: Reference, *, is_past: bool) -> bool | None:
    """Return whether a document has the year of the last session in its symbol; None for one that is much older."""
    if isinstance(cited, NumberReference):
        return False
    symbol: Symbol = cited.symbol
    first, now = last.masthead.date, context.programme.session
    if symbol.year is not None:
        if symbol.year >= now.opens.year or symbol.year < first.year - _YEARS_OF_REPORT:
            return None
        return not is_past and symbol.year >= first.year
    if symbol.session is not None:
        if symbol.session >= session_at(now.opens) or symbol.session < session_at(first) - _YEARS_OF_REPORT:
            return None
        return not is_past and symbol.session >= session_at(first)
    return None
