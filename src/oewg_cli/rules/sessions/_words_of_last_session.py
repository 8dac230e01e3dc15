"""Decide how sure it is that words which have not changed are of the last session."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, texts_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.references.references import NumberReference, Reference, SymbolReference
from oewg_cli.un.references.symbols import Symbol, compact
from oewg_cli.un.sessions import session_at

# Only a comparison needs them.
if TYPE_CHECKING:
    from oewg_cli.rollover.day_runs import WrittenDay
    from oewg_cli.rollover.unchanged_words import UnchangedWords

_YEARS_OF_REPORT = 1
"""How many years before the last session its newest documents may have been issued."""

_OF_BODY = 2
"""How many parts of a symbol are those of the body: `A/AC.305`."""

_LATELY = timedelta(days=365)
"""How long before the last note something happened that may have happened again since: a workshop, a letter."""

_ENDS_OF_YEAR = {(1, 1), (12, 31)}
"""The months and days of the first and the last day of every year."""


def is_of_last_session(context: CheckContext, last: Programme, words: "UnchangedWords") -> bool | None:
    """Return whether words are certainly of the last session; None if they may be the same in each session."""
    from oewg_cli.rollover.day_runs import day_runs  # noqa: PLC0415 - as above
    from oewg_cli.rollover.past_sessions import tells_history  # noqa: PLC0415 - as above
    from oewg_cli.rollover.transition import session_info  # noqa: PLC0415 - as above

    field, (start, end) = words.field, (words.start, words.end)
    sentence = _sentence(words)
    tense = sentence.tense_before(words.start - sentence.start)
    cited = field.references_between(start, end)
    if cited:
        return _is_of_last_year(context, last, cited[0], is_past=tense is Tense.PAST)
    if field.role in {Role.THEME, Role.STATUS, Role.DOCUMENTS}:
        return False if field.role is Role.THEME or any(map(str.isdigit, words.text)) else None
    if tells_history(sentence):
        return None
    days = [day for run in day_runs(field.plain, session_info(last)) for day in run if start <= day.start < end]
    if days:
        return _is_time_of_last(context.programme, last, days, tense)
    if _names_session(context.programme, words):
        own = [day.date for run in day_runs(sentence.text, session_info(context.programme)) for day in run]
        return None if context.programme.session.opens in own else False
    return tense is not Tense.PAST and "session" in words.text


def _is_time_of_last(programme: Programme, last: Programme, days: "list[WrittenDay]", tense: Tense) -> bool | None:
    dates = [day.date for day in days]
    session, first, final = programme.session, min(dates), max(dates)
    # What comes after both sessions may be what they prepare; what was the next session is now this one.
    if first > session.closes or (session.opens <= first and final <= session.closes):
        return None
    if first <= last.session.opens and session.closes <= final:
        return None  # A term of office in which both sessions are.
    is_historic = final < last.masthead.date and tense is not Tense.FUTURE
    if is_historic:
        return False if final >= last.masthead.date - _LATELY else None
    if tense is Tense.PAST and final < programme.masthead.date:
        return False
    if all(day.year is None for day in days):
        return None if all(_is_end_of_year(each) for each in dates) else False
    return True


def _is_end_of_year(day: date) -> bool:
    return (day.month, day.day) in _ENDS_OF_YEAR


def _names_session(programme: Programme, words: "UnchangedWords") -> bool:
    """Return whether words name the session of the note: what was the next session is now this one."""
    number = programme.session.number
    return number is not None and words.text.casefold().startswith(ordinal(number, "en"))


def _sentence(words: "UnchangedWords") -> NoteSentence:
    field = words.field
    first, last = next(((one, end) for one, end in field.sentences if one <= words.start < end), (0, len(field.plain)))
    return NoteSentence(field, first, last)


def _is_of_last_year(context: CheckContext, last: Programme, cited: Reference, *, is_past: bool) -> bool | None:
    """Return whether a document has the year of the last session in its symbol; None for one that stays."""
    if _is_symbol_of_agenda(context.programme, cited.text):
        return None
    if isinstance(cited, NumberReference):
        return None if cited.text in context.once(_founding_resolutions) else False
    symbol: Symbol = cited.symbol
    issued, first, now = symbol.year, last.masthead.date.year, context.programme.session.opens.year
    if issued is None and symbol.session is not None:
        issued, first = symbol.session, session_at(last.masthead.date)
        now = session_at(context.programme.session.opens)
    if issued is None:
        # A symbol without a year may be one that stays; where others of the body are new, it is asked about.
        return False if not is_past and _are_others_new(context, last, symbol) else None
    if not first - _YEARS_OF_REPORT <= issued < now:
        return None
    return not is_past and issued >= first


def _are_others_new(context: CheckContext, last: Programme, symbol: Symbol) -> bool:
    """Return whether most documents of the body of a symbol that the note cites are not cited in the last note."""
    series = "/".join(symbol.components[:_OF_BODY])
    before, now = (
        {
            each.text
            for field in fields
            for each in field.references
            if isinstance(each, SymbolReference) and "/".join(each.symbol.components[:_OF_BODY]) == series
        }
        for fields in (texts_of(last), context.text_fields)
    )
    return len(now - before) > len(now & before)


def _founding_resolutions(context: CheckContext) -> frozenset[str]:
    from oewg_cli.rollover.possibly_outdated import founding_resolutions  # noqa: PLC0415 - as above

    return frozenset(founding_resolutions(context.text_fields))


def _is_symbol_of_agenda(programme: Programme, text: str) -> bool:
    """Return whether a text cites an agenda of the note, which several sessions may have."""
    agendas = (programme.agenda, *(body.agenda for body in programme.bodies))
    return any(each and each.symbol and compact(each.symbol) == compact(text) for each in agendas)
