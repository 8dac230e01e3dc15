"""The rules of the program, in the order of families and codes.

Modules are loaded when their rules are asked for the first time: a check does not wait for the rules of imports and of
comparisons, nor for those that can find nothing in its programme.
"""

from functools import cache
from typing import TYPE_CHECKING

from oewg_cli.findings.rule_info import NamedRule, RuleInfo
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.comment_rules import COMMENT_RULES
from oewg_cli.lint.rule import Rule
from oewg_cli.lint.selection import Selection
from oewg_cli.programme.structure_rules import STRUCTURE_RULES
from oewg_cli.rules.catalogue import ListedRule, listed_rules
from oewg_cli.source.syntax_rules import SYNTAX_RULES

if TYPE_CHECKING:
    from oewg_cli.importing.recognizer import Recognized

_OF_PROGRAMMES = {
    "masthead": (
        "symbol_missing",
        "distribution_contradicts_symbol",
        "session_closes_before_it_opens",
        "paragraph_dates_differ",
        "note_dated_after_session",
        "subtitle_missing",
        "paragraph_session_differs",
        "annex_not_announced",
        "paragraph_place_differs",
        "body_name_differs",
        "organ_unknown",
        "title_with_full_stop",
        "annex_numbered",
        "lead_time_short",
        "symbol_of_another_year",
        "symbol_contradicts_title",
        "secretariat_in_lower_case",
        "symbol_of_agenda",
        "symbol_of_another_organ",
        "text_too_long",
        "country_missing",
        "session_number_missing",
        "country_unnecessary",
        "reissue_without_date",
        "issued_before_dated",
        "issue_date_not_printed",
        "own_language_not_in_versions",
        "body_of_meeting_misspelt",
        "bodies_named_alike",
        "session_number_of_no_body",
        "meeting_without_body",
        "bodies_in_one_text",
        "name_almost_that_of_others",
        "job_number_of_another_year",
        "opening_or_closing_differs",
        "session_kind_differs",
        "session_year_differs",
        "session_length_differs",
        "number_of_meetings_differs",
        "number_of_items_differs",
        "number_of_list_differs",
        "room_differs",
        "usual_hours_differ",
        "body_of_another_kind",
        "document_of_year_before",
        "plan_for_past_period",
        "neighbouring_session_misplaced",
        "officers_of_another_session",
        "note_dated_too_early",
        "address_of_last_session",
        "subject_of_earlier_session",
        "report_older_than_session",
        "own_symbol_differs",
        "theme_quoted_differently",
        "value_stated_differently",
        "status_after_date",
        "other_session_differs",
        "parts_do_not_add_up",
        "number_in_programme_differs",
        "duration_differs",
        "span_of_days_differs",
    ),
    "slots": (
        "day_outside_session",
        "day_out_of_order",
        "day_repeated",
        "day_on_weekend",
        "day_on_holiday",
        "session_day_unscheduled",
        "half_day_unscheduled",
        "empty_meeting",
        "meeting_outside_half_days",
        "meeting_ends_before_it_starts",
        "meeting_too_long",
        "overlapping_meetings",
        "meeting_out_of_order",
        "half_day_hours_unknown",
        "day_of_observance",
        "session_opens_or_closes_on_day_off",
        "half_days_out_of_order",
        "meeting_number_does_not_follow",
        "stretch_outside_meeting",
        "stretch_ends_before_it_starts",
        "session_part_without_day",
        "session_part_outside_session",
        "session_part_out_of_order",
        "named_hours_unknown",
        "range_without_en_dash",
        "range_of_days_off",
        "week_out_of_order",
        "meeting_id_repeated",
        "time_outside_meeting",
        "day_in_text_differs",
        "holidays_unknown",
        "deadline_stated_differently",
        "tense_contradicts_date",
        "deadline_too_late",
        "list_closes_before_it_opens",
        "events_in_wrong_order",
        "meeting_announced_differently",
    ),
    "agenda": (
        "item_not_on_agenda",
        "item_never_scheduled",
        "heading_repeats_agenda_title",
        "heading_names_agenda_item",
        "continued_typed",
        "opening_or_closure_out_of_place",
        "agenda_titles_alike",
        "item_in_text_not_on_agenda",
        "agenda_of_another_body",
        "submitted_under_untitled_item",
        "item_repeated_in_meeting",
        "state_contradicts_order",
        "item_of_several_agendas",
        "report_adopted_too_early",
        "item_announced_for_another_time",
        "item_announced_in_another_place",
        "items_announced_in_another_order",
        "meetings_of_item_miscounted",
        "agenda_title_quoted_wrongly",
        "event_announced_under_another_item",
        "document_of_another_item",
        "item_not_at_meeting",
    ),
    "references": (
        "resolution_malformed",
        "resolution_letter_malformed",
        "resolution_of_future_session",
        "resolution_number_implausible",
        "decision_called_resolution",
        "resolution_called_decision",
        "organ_not_named",
        "symbol_malformed",
        "symbol_of_future_document",
        "symbol_year_contradicts_date",
        "adoption_date_differs",
        "resolution_cited_by_symbol",
        "resolution_abbreviated",
        "reference_unfinished",
        "document_listed_twice",
        "document_split",
        "resolution_period_wrong",
        "symbol_of_agenda_differs",
        "document_with_two_symbols",
        "resolution_also_called_decision",
        "dates_of_text_differ",
        "symbol_almost_of_own_series",
        "established_by_two_resolutions",
        "resolution_title_differs",
        "resolution_only_in_parts",
        "resolution_of_other_organ",
        "session_of_resolution_differs",
    ),
    "footnotes": (
        "mark_without_footnote",
        "footnote_without_mark",
        "footnote_marked_twice",
        "footnotes_alike",
        "mark_before_punctuation",
        "footnote_without_full_stop",
        "separator_between_marks",
        "mark_malformed",
        "mark_typed_by_hand",
        "source_given_twice",
        "mark_out_of_place",
    ),
    "links": (
        "link_without_address",
        "link_to_another_document",
        "link_too_long",
        "address_malformed",
        "link_malformed",
        "address_without_scheme",
    ),
    "dates": (
        "weekday_wrong",
        "date_impossible",
        "month_misspelt",
        "date_with_ordinal",
        "date_with_month_first",
        "date_with_comma",
        "month_abbreviated",
        "date_in_numbers",
        "day_with_leading_zero",
        "dash_after_from",
        "relative_date",
        "clock_time_malformed",
        "time_without_am_or_pm",
        "noon_or_midnight_as_number",
        "am_or_pm_repeated",
        "am_or_pm_missing_in_range",
        "weekday_without_comma",
        "weekday_abbreviated",
        "year_range_abbreviated",
        "range_reversed",
        "range_words_mixed",
        "year_implausible",
    ),
    "editorial": (
        "lines_joined",
        "spelling_not_oxford",
        "united_nations_abbreviated",
        "organ_abbreviated",
        "chair_called_chairman",
        "number_in_digits",
        "percent_sign",
        "serial_comma",
        "heading_in_title_case",
        "capital_after_colon",
        "acronym_in_heading",
        "acronym_possessive",
        "common_word_capitalized",
        "member_states_in_lower_case",
        "acronym_with_full_stops",
        "ampersand",
        "word_doubled",
        "word_misspelt",
        "sentence_begins_with_digit",
        "range_with_hyphen",
        "dash_malformed",
        "line_with_full_stop",
        "line_with_semicolon",
        "bold_typed",
        "asterisk_unpaired",
        "invisible_character",
        "broken_character",
        "bullet_typed",
        "paragraph_number_typed",
        "space_doubled",
        "space_before_punctuation",
        "quotation_mark_straight",
        "paragraph_without_full_stop",
        "list_item_in_lower_case",
        "punctuation_doubled",
        "bracket_unpaired",
        "space_after_punctuation_missing",
        "letter_of_another_script",
        "session_in_roman_numerals",
        "article_wrong",
        "ordinal_malformed",
        "post_title_malformed",
        "name_in_lower_case",
        "country_name_not_used",
        "official_name_inexact",
        "word_confused",
        "words_disagree",
        "verb_in_wrong_form",
        "share_over_whole",
    ),
    "cross_references": (
        "reference_leads_nowhere",
        "reference_in_wrong_direction",
        "range_in_falling_order",
        "reference_to_own_paragraph",
        "paragraph_not_about_subject",
        "element_repeated",
        "sentence_repeated",
        "entry_repeated_in_meeting",
        "line_repeated_in_list",
        "symbol_of_two_documents",
        "heading_repeated",
    ),
    "sessions": (
        "session_number_does_not_follow",
        "session_not_after_last_session",
        "paragraph_changed",
        "paragraph_lost",
        "footnote_lost",
        "footnote_changed",
        "agenda_title_changed",
        "title_block_changed",
        "symbol_of_last_session",
        "place_changed",
        "item_no_longer_scheduled",
        "unchanged_since_last_session",
    ),
}
"""The rules that check a programme, those that compare it with the last session included."""
OF_LAST_SESSIONS = "sessions"
"""The folder of the rules that compare a programme with that of the last session."""

OF_PROGRAMMES = (
    "masthead",
    "slots",
    "agenda",
    "references",
    "footnotes",
    "links",
    "dates",
    "editorial",
    "cross_references",
    OF_LAST_SESSIONS,
)
"""The folders of the rules that check a programme."""

OF_VERSIONS = "versions"
"""The folder of the rules that compare a programme with an earlier version of it."""

OF_PRINTED_NOTES = "printed"
"""The folder of the rules that check the printed form of a note that was read."""


def rules_for(context: CheckContext, selection: Selection) -> tuple[Rule[CheckContext], ...]:
    """Return the selected rules that can find something in a programme: those that need no words, or have one there."""
    has_any = context.text_index.has_any
    listed = _selected(selection, compares=context.last_session is not None)
    return tuple([_loaded(each) for each in listed if not each.words or has_any(each.words)])


@cache
def _selected(selection: Selection, *, compares: bool) -> tuple[ListedRule, ...]:
    listed = [each for each in listed_rules(*OF_PROGRAMMES) if selection.reports(each)]
    return tuple([each for each in listed if compares or each.folder != OF_LAST_SESSIONS])


@cache
def _loaded(listed: ListedRule) -> Rule[CheckContext]:
    return listed.load()


@cache
def programme_rules() -> tuple[Rule[CheckContext], ...]:
    """Return all rules that check a programme."""
    return tuple([_loaded(each) for each in listed_rules(*OF_PROGRAMMES)])


@cache
def version_rules() -> tuple[Rule[CheckContext], ...]:
    """Return the rules that compare a programme with an earlier version of it."""
    return tuple([each.load() for each in listed_rules(OF_VERSIONS)])


@cache
def printed_rules() -> "tuple[Rule[Recognized], ...]":
    """Return the rules that check the printed form of a note that was read."""
    return tuple([each.load() for each in listed_rules(OF_PRINTED_NOTES)])


ALWAYS_REPORTED = (*SYNTAX_RULES, *STRUCTURE_RULES)
"""What is reported even if other rules are selected: the document could not be read whole."""


@cache
def selectable_rules() -> tuple[NamedRule, ...]:
    """Return all that a check of a programme can report, as it is selected and ignored."""
    return (*ALWAYS_REPORTED, *COMMENT_RULES, *listed_rules(*OF_PROGRAMMES))


@cache
def described_rules() -> tuple[RuleInfo, ...]:
    """Return the descriptions of all that a check of a programme can report; it loads all of these rules."""
    return (*ALWAYS_REPORTED, *COMMENT_RULES, *(each.info for each in programme_rules()))


def every_rule() -> tuple[RuleInfo, ...]:
    """Return the descriptions of all rules, those of versions and of printed notes included."""
    others = (*(each.info for each in version_rules()), *(each.info for each in printed_rules()))
    return (*described_rules(), *others)
