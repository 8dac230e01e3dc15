"""Which rule reports what several could, which fixes are safe, and texts of any kind."""

import pytest
from casebook import context_of, found, violations, with_base
from effort import scaled
from hypothesis import given, settings
from hypothesis import strategies as st

from oewg_cli.findings.finding import in_source_order
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.rules.agenda.heading_names_agenda_item import heading_names_agenda_item
from oewg_cli.rules.editorial.asterisk_unpaired import asterisk_unpaired
from oewg_cli.rules.editorial.bold_typed import bold_typed
from oewg_cli.rules.editorial.bracket_unpaired import bracket_unpaired
from oewg_cli.rules.editorial.broken_character import broken_character
from oewg_cli.rules.editorial.bullet_typed import bullet_typed
from oewg_cli.rules.editorial.dash_malformed import dash_malformed
from oewg_cli.rules.editorial.invisible_character import invisible_character
from oewg_cli.rules.editorial.line_with_full_stop import line_with_full_stop
from oewg_cli.rules.editorial.line_with_semicolon import line_with_semicolon
from oewg_cli.rules.editorial.list_item_in_lower_case import list_item_in_lower_case
from oewg_cli.rules.editorial.paragraph_number_typed import paragraph_number_typed
from oewg_cli.rules.editorial.paragraph_without_full_stop import paragraph_without_full_stop
from oewg_cli.rules.editorial.punctuation_doubled import punctuation_doubled
from oewg_cli.rules.editorial.quotation_mark_straight import quotation_mark_straight
from oewg_cli.rules.editorial.range_with_hyphen import range_with_hyphen
from oewg_cli.rules.editorial.space_after_punctuation_missing import space_after_punctuation_missing
from oewg_cli.rules.editorial.space_before_punctuation import space_before_punctuation
from oewg_cli.rules.editorial.space_doubled import space_doubled
from oewg_cli.rules.footnotes.mark_before_punctuation import mark_before_punctuation
from oewg_cli.rules.footnotes.mark_malformed import mark_malformed
from oewg_cli.rules.masthead.body_name_differs import body_name_differs

OWN = (
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
    space_doubled,
    space_before_punctuation,
    quotation_mark_straight,
    paragraph_without_full_stop,
    list_item_in_lower_case,
    punctuation_doubled,
    bracket_unpaired,
    space_after_punctuation_missing,
)
OTHERS = (heading_names_agenda_item, mark_before_punctuation, mark_malformed, body_name_differs)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The group meets on 4 - 8 March.", "EDT020"),
        ("The group meets 10 a.m.– 1 p.m.", "EDT020"),
        ("The plan 2021—2025 is ready.", "EDT020"),
        ("The group — all of it – meets.", "EDT021"),
        ("The group is **ready** now.", "EDT024"),
        ("The group is **ready now.", "EDT025"),
        ("The group , all of it.", "EDT031"),
        ("The group is ready. .", "EDT035"),
        ("The group, , all of it.", "EDT035"),
        ("The group  is ready.", "EDT030"),
        ("The group is readyâ€“now.", "EDT027"),
        ("The mark [^of a note.", "FTN008"),
        ("The mark[^wind], of a note.", "FTN005"),
    ],
)
def test_one_rule_reports_what_several_could(text: str, code: str) -> None:
    """Ranges before dashes, bold before asterisks, doubled marks before spaces, footnote marks before brackets."""
    findings = found(f'paragraphs: ["{text}"]\n', *OWN, *OTHERS)
    assert {finding.rule.code for finding in findings} == {code}


def test_the_name_of_the_body_and_the_number_of_an_item_have_their_own_rules() -> None:
    """MST010 knows the right name, AGD004 the right key."""
    body = "body: Ad hoc working group on the measurement of clouds 2021–2025\n"
    findings = found(f"{body}subtitle: Ad hoc working group on the measurement of clouds 2021-2025\n", *OWN, *OTHERS)
    assert {finding.rule.code for finding in findings} == {"MST010"}
    entries = "{date: 2024-03-04, meetings: [{time: morning, entries: [Agenda item 7 - other matters]}]}"
    findings = found(f"programme: [{entries}]\n", *OWN, *OTHERS)
    assert {finding.rule.code for finding in findings} == {"AGD004"}


@pytest.mark.parametrize(
    ("fragment", "is_safe"),
    [
        ("subtitle: Note for 4-8 March\n", True),
        ("subtitle: The Secretariat– a note\n", True),
        ("agenda: {items: {1: Organization of work, 2: Clouds– measurement}}\n", False),
        ("subtitle: The **Secretariat**\n", False),
        ("subtitle: The Secretariat's note\n", True),
        ("agenda: {items: {1: Organization of work, 2: The clouds' measurement}}\n", False),
        ("subtitle: The Secretariat , a note\n", True),
        ("subtitle: The Secretariat’s cafÃ©\n", False),
        ('body: "Working group on cl\\u00ADouds"\n', False),
        ("paragraphs: [1. The annex is ready.]\n", True),
        ("paragraphs: [The annex is ready]\n", True),
    ],
)
def test_a_fix_is_safe_where_it_changes_no_words_of_others(fragment: str, *, is_safe: bool) -> None:
    """What a mandate says, an adopted title and the name of the body are changed only if a person agrees."""
    (finding,) = found(fragment, *OWN)
    assert finding.fix
    assert finding.fix.safe == is_safe


def test_fixes_of_lines_are_safe_only_in_lists() -> None:
    """The text under an item is that of the mandate."""
    entry = "{{date: 2024-03-04, meetings: [{{time: morning, entries: [{{heading: Statements, {key}}}]}}]}}"
    for line in ("Chair;", "Chair.", "• Chair"):
        (in_list,) = found(f"programme: [{entry.format(key=f'list: [{line}]')}]\n", *OWN)
        (under,) = found(f"programme: [{entry.format(key=f'text: {line}')}]\n", *OWN)
        assert in_list.fix
        assert under.fix
        assert (in_list.fix.safe, under.fix.safe) == (True, False)


@settings(max_examples=scaled(300), deadline=None)
@given(st.text(alphabet="aZé 1.,;:-–—'\"()[]“”*_•/^#\u00ad\u200b\ufffdâ€Ã©\n", min_size=1, max_size=40))
def test_any_text_can_be_checked_and_fixed(text: str) -> None:
    """No text makes a rule fail, the text can be read again after all fixes, and each finding is inside the text."""
    typed = "".join(f"\\u{ord(char):04X}" for char in f"a{text}")
    entries = f'[{{heading: "{typed}", list: ["{typed}"], text: "{typed}"}}]'
    programme = f"programme: [{{date: 2024-03-04, meetings: [{{time: morning, entries: {entries}}}]}}]\n"
    context = context_of(with_base(f'{programme}paragraphs: ["{typed}"]\n'))
    fixed = apply_fixes(context.source.text, in_source_order(violations(context, OWN))).text
    assert all(each.span.end <= len(fixed) for each in violations(context_of(fixed), OWN))
