"""All rules, in the order of families and codes. A new rule is listed here, and nowhere else."""

from oewg_cli.rules.agenda.agenda_of_another_body import agenda_of_another_body
from oewg_cli.rules.agenda.agenda_titles_alike import agenda_titles_alike
from oewg_cli.rules.agenda.continued_typed import continued_typed
from oewg_cli.rules.agenda.heading_names_agenda_item import heading_names_agenda_item
from oewg_cli.rules.agenda.heading_repeats_agenda_title import heading_repeats_agenda_title
from oewg_cli.rules.agenda.item_in_text_not_on_agenda import item_in_text_not_on_agenda
from oewg_cli.rules.agenda.item_never_scheduled import item_never_scheduled
from oewg_cli.rules.agenda.item_not_on_agenda import item_not_on_agenda
from oewg_cli.rules.agenda.opening_or_closure_out_of_place import opening_or_closure_out_of_place
from oewg_cli.rules.agenda.submitted_under_untitled_item import submitted_under_untitled_item
from oewg_cli.rules.dates.clock_of_twenty_four_hours import clock_of_twenty_four_hours
from oewg_cli.rules.dates.clock_time_malformed import clock_time_malformed
from oewg_cli.rules.dates.date_impossible import date_impossible
from oewg_cli.rules.dates.date_in_figures import date_in_figures
from oewg_cli.rules.dates.date_with_comma import date_with_comma
from oewg_cli.rules.dates.date_with_month_first import date_with_month_first
from oewg_cli.rules.dates.date_with_ordinal import date_with_ordinal
from oewg_cli.rules.dates.day_with_leading_zero import day_with_leading_zero
from oewg_cli.rules.dates.half_day_not_said import half_day_not_said
from oewg_cli.rules.dates.half_day_said_twice import half_day_said_twice
from oewg_cli.rules.dates.month_abbreviated import month_abbreviated
from oewg_cli.rules.dates.month_misspelt import month_misspelt
from oewg_cli.rules.dates.noon_or_midnight_in_figures import noon_or_midnight_in_figures
from oewg_cli.rules.dates.range_after_from import range_after_from
from oewg_cli.rules.dates.relative_date import relative_date
from oewg_cli.rules.dates.weekday_abbreviated import weekday_abbreviated
from oewg_cli.rules.dates.weekday_without_comma import weekday_without_comma
from oewg_cli.rules.dates.weekday_wrong import weekday_wrong
from oewg_cli.rules.dates.year_of_range_shortened import year_of_range_shortened
from oewg_cli.rules.editorial.acronym_in_heading import acronym_in_heading
from oewg_cli.rules.editorial.acronym_possessive import acronym_possessive
from oewg_cli.rules.editorial.acronym_with_points import acronym_with_points
from oewg_cli.rules.editorial.ampersand import ampersand
from oewg_cli.rules.editorial.asterisk_unpaired import asterisk_unpaired
from oewg_cli.rules.editorial.blank_after_punctuation_missing import blank_after_punctuation_missing
from oewg_cli.rules.editorial.blank_before_punctuation import blank_before_punctuation
from oewg_cli.rules.editorial.blank_doubled import blank_doubled
from oewg_cli.rules.editorial.bold_typed import bold_typed
from oewg_cli.rules.editorial.bracket_unpaired import bracket_unpaired
from oewg_cli.rules.editorial.broken_character import broken_character
from oewg_cli.rules.editorial.bullet_typed import bullet_typed
from oewg_cli.rules.editorial.capital_after_colon import capital_after_colon
from oewg_cli.rules.editorial.chair_called_chairman import chair_called_chairman
from oewg_cli.rules.editorial.common_word_capitalized import common_word_capitalized
from oewg_cli.rules.editorial.dash_malformed import dash_malformed
from oewg_cli.rules.editorial.heading_in_title_case import heading_in_title_case
from oewg_cli.rules.editorial.invisible_character import invisible_character
from oewg_cli.rules.editorial.line_with_full_stop import line_with_full_stop
from oewg_cli.rules.editorial.line_with_semicolon import line_with_semicolon
from oewg_cli.rules.editorial.lines_run_together import lines_run_together
from oewg_cli.rules.editorial.list_item_in_small_letters import list_item_in_small_letters
from oewg_cli.rules.editorial.member_states_in_small_letters import member_states_in_small_letters
from oewg_cli.rules.editorial.number_in_figures import number_in_figures
from oewg_cli.rules.editorial.organ_abbreviated import organ_abbreviated
from oewg_cli.rules.editorial.paragraph_number_typed import paragraph_number_typed
from oewg_cli.rules.editorial.paragraph_without_full_stop import paragraph_without_full_stop
from oewg_cli.rules.editorial.percent_sign import percent_sign
from oewg_cli.rules.editorial.punctuation_doubled import punctuation_doubled
from oewg_cli.rules.editorial.quotation_mark_straight import quotation_mark_straight
from oewg_cli.rules.editorial.range_with_hyphen import range_with_hyphen
from oewg_cli.rules.editorial.sentence_begins_with_figure import sentence_begins_with_figure
from oewg_cli.rules.editorial.serial_comma import serial_comma
from oewg_cli.rules.editorial.spelling_not_oxford import spelling_not_oxford
from oewg_cli.rules.editorial.united_nations_abbreviated import united_nations_abbreviated
from oewg_cli.rules.editorial.word_doubled import word_doubled
from oewg_cli.rules.editorial.word_misspelt import word_misspelt
from oewg_cli.rules.footnotes.mark_before_punctuation import mark_before_punctuation
from oewg_cli.rules.footnotes.mark_malformed import mark_malformed
from oewg_cli.rules.footnotes.mark_out_of_place import mark_out_of_place
from oewg_cli.rules.footnotes.mark_typed_by_hand import mark_typed_by_hand
from oewg_cli.rules.footnotes.mark_without_note import mark_without_note
from oewg_cli.rules.footnotes.marks_set_apart import marks_set_apart
from oewg_cli.rules.footnotes.note_marked_twice import note_marked_twice
from oewg_cli.rules.footnotes.note_without_full_stop import note_without_full_stop
from oewg_cli.rules.footnotes.note_without_mark import note_without_mark
from oewg_cli.rules.footnotes.notes_alike import notes_alike
from oewg_cli.rules.footnotes.source_given_twice import source_given_twice
from oewg_cli.rules.links.address_malformed import address_malformed
from oewg_cli.rules.links.address_without_scheme import address_without_scheme
from oewg_cli.rules.links.link_malformed import link_malformed
from oewg_cli.rules.links.link_placeholder import link_placeholder
from oewg_cli.rules.links.link_to_another_document import link_to_another_document
from oewg_cli.rules.links.link_too_long import link_too_long
from oewg_cli.rules.masthead.annex_not_announced import annex_not_announced
from oewg_cli.rules.masthead.annex_numbered import annex_numbered
from oewg_cli.rules.masthead.body_name_differs import body_name_differs
from oewg_cli.rules.masthead.country_missing import country_missing
from oewg_cli.rules.masthead.country_needless import country_needless
from oewg_cli.rules.masthead.distribution_against_symbol import distribution_against_symbol
from oewg_cli.rules.masthead.issue_data_unprinted import issue_data_unprinted
from oewg_cli.rules.masthead.issued_before_dated import issued_before_dated
from oewg_cli.rules.masthead.lead_time_short import lead_time_short
from oewg_cli.rules.masthead.note_dated_after_session import note_dated_after_session
from oewg_cli.rules.masthead.organ_unknown import organ_unknown
from oewg_cli.rules.masthead.paragraph_dates_differ import paragraph_dates_differ
from oewg_cli.rules.masthead.paragraph_place_differs import paragraph_place_differs
from oewg_cli.rules.masthead.paragraph_session_differs import paragraph_session_differs
from oewg_cli.rules.masthead.reissue_without_date import reissue_without_date
from oewg_cli.rules.masthead.secretariat_in_small_letters import secretariat_in_small_letters
from oewg_cli.rules.masthead.session_closes_before_it_opens import session_closes_before_it_opens
from oewg_cli.rules.masthead.session_number_missing import session_number_missing
from oewg_cli.rules.masthead.subtitle_missing import subtitle_missing
from oewg_cli.rules.masthead.suffix_against_title import suffix_against_title
from oewg_cli.rules.masthead.symbol_is_the_agendas import symbol_is_the_agendas
from oewg_cli.rules.masthead.symbol_missing import symbol_missing
from oewg_cli.rules.masthead.symbol_of_another_organ import symbol_of_another_organ
from oewg_cli.rules.masthead.symbol_of_another_year import symbol_of_another_year
from oewg_cli.rules.masthead.text_too_long import text_too_long
from oewg_cli.rules.masthead.title_with_full_stop import title_with_full_stop
from oewg_cli.rules.references.adoption_year_differs import adoption_year_differs
from oewg_cli.rules.references.decision_called_resolution import decision_called_resolution
from oewg_cli.rules.references.letter_part_malformed import letter_part_malformed
from oewg_cli.rules.references.organ_not_named import organ_not_named
from oewg_cli.rules.references.reference_unfinished import reference_unfinished
from oewg_cli.rules.references.resolution_abbreviated import resolution_abbreviated
from oewg_cli.rules.references.resolution_called_decision import resolution_called_decision
from oewg_cli.rules.references.resolution_cited_by_symbol import resolution_cited_by_symbol
from oewg_cli.rules.references.resolution_malformed import resolution_malformed
from oewg_cli.rules.references.resolution_number_implausible import resolution_number_implausible
from oewg_cli.rules.references.resolution_of_future_session import resolution_of_future_session
from oewg_cli.rules.references.symbol_malformed import symbol_malformed
from oewg_cli.rules.references.symbol_of_the_future import symbol_of_the_future
from oewg_cli.rules.references.symbol_year_against_date import symbol_year_against_date
from oewg_cli.rules.rule import Rule
from oewg_cli.rules.sessions.family import SESSIONS
from oewg_cli.rules.slots.day_of_observance import day_of_observance
from oewg_cli.rules.slots.day_on_holiday import day_on_holiday
from oewg_cli.rules.slots.day_on_weekend import day_on_weekend
from oewg_cli.rules.slots.day_out_of_order import day_out_of_order
from oewg_cli.rules.slots.day_outside_session import day_outside_session
from oewg_cli.rules.slots.day_repeated import day_repeated
from oewg_cli.rules.slots.empty_meeting import empty_meeting
from oewg_cli.rules.slots.half_day_hours_unknown import half_day_hours_unknown
from oewg_cli.rules.slots.half_day_unscheduled import half_day_unscheduled
from oewg_cli.rules.slots.half_days_out_of_order import half_days_out_of_order
from oewg_cli.rules.slots.meeting_ends_before_it_starts import meeting_ends_before_it_starts
from oewg_cli.rules.slots.meeting_out_of_order import meeting_out_of_order
from oewg_cli.rules.slots.meeting_outside_half_days import meeting_outside_half_days
from oewg_cli.rules.slots.meeting_too_long import meeting_too_long
from oewg_cli.rules.slots.overlapping_meetings import overlapping_meetings
from oewg_cli.rules.slots.session_day_unscheduled import session_day_unscheduled
from oewg_cli.rules.slots.session_opens_or_closes_on_day_off import session_opens_or_closes_on_day_off

RULES: tuple[Rule, ...] = (
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
    lead_time_short,
    symbol_of_another_year,
    suffix_against_title,
    secretariat_in_small_letters,
    symbol_is_the_agendas,
    symbol_of_another_organ,
    text_too_long,
    country_missing,
    session_number_missing,
    country_needless,
    reissue_without_date,
    issued_before_dated,
    issue_data_unprinted,
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
    day_of_observance,
    session_opens_or_closes_on_day_off,
    half_days_out_of_order,
    item_not_on_agenda,
    item_never_scheduled,
    heading_repeats_agenda_title,
    heading_names_agenda_item,
    continued_typed,
    opening_or_closure_out_of_place,
    agenda_titles_alike,
    item_in_text_not_on_agenda,
    agenda_of_another_body,
    submitted_under_untitled_item,
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
    resolution_cited_by_symbol,
    resolution_abbreviated,
    reference_unfinished,
    mark_without_note,
    note_without_mark,
    note_marked_twice,
    notes_alike,
    mark_before_punctuation,
    note_without_full_stop,
    marks_set_apart,
    mark_malformed,
    mark_typed_by_hand,
    source_given_twice,
    mark_out_of_place,
    link_placeholder,
    link_to_another_document,
    link_too_long,
    address_malformed,
    link_malformed,
    address_without_scheme,
    weekday_wrong,
    date_impossible,
    month_misspelt,
    date_with_ordinal,
    date_with_month_first,
    date_with_comma,
    month_abbreviated,
    date_in_figures,
    day_with_leading_zero,
    range_after_from,
    relative_date,
    clock_time_malformed,
    clock_of_twenty_four_hours,
    noon_or_midnight_in_figures,
    half_day_said_twice,
    half_day_not_said,
    weekday_without_comma,
    weekday_abbreviated,
    year_of_range_shortened,
    lines_run_together,
    spelling_not_oxford,
    united_nations_abbreviated,
    organ_abbreviated,
    chair_called_chairman,
    number_in_figures,
    percent_sign,
    serial_comma,
    heading_in_title_case,
    capital_after_colon,
    acronym_in_heading,
    acronym_possessive,
    common_word_capitalized,
    member_states_in_small_letters,
    acronym_with_points,
    ampersand,
    word_doubled,
    word_misspelt,
    sentence_begins_with_figure,
    range_with_hyphen,
    dash_malformed,
    line_with_full_stop,
    line_with_semicolon,
    bold_typed,
    asterisk_unpaired,
    invisible_character,
    broken_character,
    bullet_typed,
    paragraph_number_typed,
    blank_doubled,
    blank_before_punctuation,
    quotation_mark_straight,
    paragraph_without_full_stop,
    list_item_in_small_letters,
    punctuation_doubled,
    bracket_unpaired,
    blank_after_punctuation_missing,
    *SESSIONS,
)
