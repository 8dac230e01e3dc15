"""Find which words and values that are those of the last note have to be looked at."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import overlap
from oewg_cli.programme.front_page import Agenda
from oewg_cli.programme.model import Programme
from oewg_cli.rules.sessions._last_session import expected, same_agendas
from oewg_cli.rules.sessions._words_of_last_session import is_of_last_session
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.references.symbols import compact


class Unchanged(NamedTuple):
    """A value or words of the last note; `is_of_last` says that they are certainly of the last session.

    `has_changed_elsewhere` says that other places of the note have something else instead.
    """

    location: NodeLocation
    text: str
    is_of_last: bool
    has_changed_elsewhere: bool = False


def unchanged_values(context: CheckContext) -> tuple[Unchanged, ...]:
    """Return what is still as in the last note and has to be looked at, in no order.

    What a comment `check:` of the file still asks is left out: the comment is reported.
    """
    last = context.last_session
    if last is None:
        return ()
    from oewg_cli.rollover.unchanged_words import (  # noqa: PLC0415 - as above
        asked_words,
        partly_replaced_words,
        unchanged_particulars,
        unchanged_words,
    )

    asked = asked_words(context.source)
    found = [*_masthead_dates(context.programme, last), *_agendas(context, last)]
    for words in unchanged_words(context):
        is_of_last = is_of_last_session(context, last, words)
        if is_of_last is not None:
            found.append(Unchanged(words.field.plain_location(words.start, words.end), words.text, is_of_last))
    left = [(each.field.plain_location(each.start, each.end), each.text) for each in partly_replaced_words(context)]
    partly = [Unchanged(*each, is_of_last=True, has_changed_elsewhere=True) for each in left]
    found = [*partly, *(each for each in found if not any(overlap(each.location, other.location) for other in partly))]
    known = {each.location for each in found}
    for words in unchanged_particulars(context):
        location = words.field.plain_location(words.start, words.end)
        if not any(overlap(location, other) for other in known):
            known.add(location)
            found.append(Unchanged(location, words.text, is_of_last=False))
    return tuple(each for each in found if quoted(each.text) not in asked)


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
