"""All rules of printed form, in the order of their codes. A new one is listed here, and nowhere else."""

from oewg_cli.rules.printed.aside_with_other_dash import aside_with_other_dash
from oewg_cli.rules.printed.continued_missing import continued_missing
from oewg_cli.rules.printed.continued_misspelt import continued_misspelt
from oewg_cli.rules.printed.continued_too_early import continued_too_early
from oewg_cli.rules.printed.date_differs import date_differs
from oewg_cli.rules.printed.day_impossible import day_impossible
from oewg_cli.rules.printed.day_malformed import day_malformed
from oewg_cli.rules.printed.hours_incomplete import hours_incomplete
from oewg_cli.rules.printed.hours_malformed import hours_malformed
from oewg_cli.rules.printed.item_title_differs import item_title_differs
from oewg_cli.rules.printed.link_leads_nowhere import link_leads_nowhere
from oewg_cli.rules.printed.mark_without_printed_note import mark_without_printed_note
from oewg_cli.rules.printed.not_placed import not_placed
from oewg_cli.rules.printed.not_read import not_read
from oewg_cli.rules.printed.note_number_out_of_order import note_number_out_of_order
from oewg_cli.rules.printed.note_without_printed_mark import note_without_printed_mark
from oewg_cli.rules.printed.paragraph_number_out_of_order import paragraph_number_out_of_order
from oewg_cli.rules.printed.printed_rule import PrintedRule
from oewg_cli.rules.printed.weekday_against_date import weekday_against_date
from oewg_cli.rules.printed.year_assumed import year_assumed

PRINTED_RULES: tuple[PrintedRule, ...] = (
    weekday_against_date,
    day_malformed,
    hours_malformed,
    continued_missing,
    continued_too_early,
    continued_misspelt,
    item_title_differs,
    paragraph_number_out_of_order,
    note_number_out_of_order,
    note_without_printed_mark,
    mark_without_printed_note,
    link_leads_nowhere,
    not_read,
    not_placed,
    date_differs,
    year_assumed,
    day_impossible,
    hours_incomplete,
    aside_with_other_dash,
)
