"""All rules, in the order of families and codes. A new rule is listed here, and nowhere else."""

from oewg_cli.rules.agenda.continued_typed import continued_typed
from oewg_cli.rules.agenda.heading_names_agenda_item import heading_names_agenda_item
from oewg_cli.rules.agenda.heading_repeats_agenda_title import heading_repeats_agenda_title
from oewg_cli.rules.agenda.item_never_scheduled import item_never_scheduled
from oewg_cli.rules.agenda.item_not_on_agenda import item_not_on_agenda
from oewg_cli.rules.agenda.opening_or_closure_out_of_place import opening_or_closure_out_of_place
from oewg_cli.rules.dates.date_impossible import date_impossible
from oewg_cli.rules.dates.weekday_wrong import weekday_wrong
from oewg_cli.rules.editorial.lines_run_together import lines_run_together
from oewg_cli.rules.footnotes.mark_before_punctuation import mark_before_punctuation
from oewg_cli.rules.footnotes.mark_malformed import mark_malformed
from oewg_cli.rules.footnotes.mark_without_note import mark_without_note
from oewg_cli.rules.footnotes.marks_set_apart import marks_set_apart
from oewg_cli.rules.footnotes.note_marked_twice import note_marked_twice
from oewg_cli.rules.footnotes.note_without_full_stop import note_without_full_stop
from oewg_cli.rules.footnotes.note_without_mark import note_without_mark
from oewg_cli.rules.footnotes.notes_alike import notes_alike
from oewg_cli.rules.masthead.annex_not_announced import annex_not_announced
from oewg_cli.rules.masthead.annex_numbered import annex_numbered
from oewg_cli.rules.masthead.body_name_differs import body_name_differs
from oewg_cli.rules.masthead.distribution_against_symbol import distribution_against_symbol
from oewg_cli.rules.masthead.note_dated_after_session import note_dated_after_session
from oewg_cli.rules.masthead.organ_unknown import organ_unknown
from oewg_cli.rules.masthead.paragraph_dates_differ import paragraph_dates_differ
from oewg_cli.rules.masthead.paragraph_place_differs import paragraph_place_differs
from oewg_cli.rules.masthead.paragraph_session_differs import paragraph_session_differs
from oewg_cli.rules.masthead.session_closes_before_it_opens import session_closes_before_it_opens
from oewg_cli.rules.masthead.subtitle_missing import subtitle_missing
from oewg_cli.rules.masthead.symbol_missing import symbol_missing
from oewg_cli.rules.masthead.title_with_full_stop import title_with_full_stop
from oewg_cli.rules.references.adoption_year_differs import adoption_year_differs
from oewg_cli.rules.references.decision_called_resolution import decision_called_resolution
from oewg_cli.rules.references.letter_part_malformed import letter_part_malformed
from oewg_cli.rules.references.organ_not_named import organ_not_named
from oewg_cli.rules.references.resolution_called_decision import resolution_called_decision
from oewg_cli.rules.references.resolution_malformed import resolution_malformed
from oewg_cli.rules.references.resolution_number_implausible import resolution_number_implausible
from oewg_cli.rules.references.resolution_of_future_session import resolution_of_future_session
from oewg_cli.rules.references.symbol_malformed import symbol_malformed
from oewg_cli.rules.references.symbol_of_the_future import symbol_of_the_future
from oewg_cli.rules.references.symbol_year_against_date import symbol_year_against_date
from oewg_cli.rules.rule import Rule
from oewg_cli.rules.slots.day_on_holiday import day_on_holiday
from oewg_cli.rules.slots.day_on_weekend import day_on_weekend
from oewg_cli.rules.slots.day_out_of_order import day_out_of_order
from oewg_cli.rules.slots.day_outside_session import day_outside_session
from oewg_cli.rules.slots.day_repeated import day_repeated
from oewg_cli.rules.slots.empty_meeting import empty_meeting
from oewg_cli.rules.slots.half_day_hours_unknown import half_day_hours_unknown
from oewg_cli.rules.slots.half_day_unscheduled import half_day_unscheduled
from oewg_cli.rules.slots.meeting_ends_before_it_starts import meeting_ends_before_it_starts
from oewg_cli.rules.slots.meeting_out_of_order import meeting_out_of_order
from oewg_cli.rules.slots.meeting_outside_half_days import meeting_outside_half_days
from oewg_cli.rules.slots.meeting_too_long import meeting_too_long
from oewg_cli.rules.slots.overlapping_meetings import overlapping_meetings
from oewg_cli.rules.slots.session_day_unscheduled import session_day_unscheduled

RULES: tuple[Rule, ...] = (
    weekday_wrong,
    date_impossible,
    lines_run_together,
    symbol_missing,
    distribution_against_symbol,
    session_closes_before_it_opens,
    paragraph_dates_differ,
    note_dated_after_session,
    subtitle_missing,
    paragraph_session_differs,
    annex_not_announced,
    paragraph_place_differs,
    body_name_differs,
    organ_unknown,
    title_with_full_stop,
    annex_numbered,
    day_outside_session,
    day_out_of_order,
    day_repeated,
    day_on_weekend,
    day_on_holiday,
    session_day_unscheduled,
    half_day_unscheduled,
    empty_meeting,
    meeting_outside_half_days,
    meeting_ends_before_it_starts,
    meeting_too_long,
    overlapping_meetings,
    meeting_out_of_order,
    half_day_hours_unknown,
    item_not_on_agenda,
    item_never_scheduled,
    heading_repeats_agenda_title,
    heading_names_agenda_item,
    continued_typed,
    opening_or_closure_out_of_place,
    resolution_malformed,
    letter_part_malformed,
    resolution_of_future_session,
    resolution_number_implausible,
    decision_called_resolution,
    resolution_called_decision,
    organ_not_named,
    symbol_malformed,
    symbol_of_the_future,
    symbol_year_against_date,
    adoption_year_differs,
    mark_without_note,
    note_without_mark,
    note_marked_twice,
    notes_alike,
    mark_before_punctuation,
    note_without_full_stop,
    marks_set_apart,
    mark_malformed,
)
