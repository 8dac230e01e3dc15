"""Decide whether something that is left over is reported without the last note, so that it is not said twice."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Location, overlap
from oewg_cli.rules.masthead.address_of_last_session import address_of_last_session
from oewg_cli.rules.masthead.document_of_year_before import document_of_year_before
from oewg_cli.rules.masthead.neighbouring_session_misplaced import neighbouring_session_misplaced
from oewg_cli.rules.masthead.note_dated_too_early import note_dated_too_early
from oewg_cli.rules.masthead.officers_of_another_session import officers_of_another_session
from oewg_cli.rules.masthead.other_session_differs import other_session_differs
from oewg_cli.rules.masthead.paragraph_session_differs import paragraph_session_differs
from oewg_cli.rules.masthead.plan_for_past_period import plan_for_past_period
from oewg_cli.rules.masthead.session_year_differs import session_year_differs
from oewg_cli.rules.masthead.subject_of_earlier_session import subject_of_earlier_session
from oewg_cli.rules.references.symbol_of_agenda_differs import symbol_of_agenda_differs
from oewg_cli.rules.slots.tense_contradicts_date import tense_contradicts_date
from oewg_cli.source.tree import NodeLocation

_WITHOUT_LAST = (
    document_of_year_before,
    neighbouring_session_misplaced,
    note_dated_too_early,
    officers_of_another_session,
    paragraph_session_differs,
    plan_for_past_period,
    other_session_differs,
    subject_of_earlier_session,
    address_of_last_session,
    session_year_differs,
    symbol_of_agenda_differs,
    tense_contradicts_date,
)
"""The rules that find what is left over without the last note."""


def is_found_without_last(context: CheckContext, location: NodeLocation) -> bool:
    """Return whether one of the rules that need no last note reports a part of the same words."""
    return any(overlap(location, other) for other in context.once(_locations))


def _locations(context: CheckContext) -> tuple[Location, ...]:
    return tuple(violation.location for rule in _WITHOUT_LAST for violation in rule.check(context))
