import json
import re

import pytest
from casebook import document_of, found, with_base
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.findings.finding import in_source_order
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.rules.editorial.acronym_in_heading import acronym_in_heading
from oewg_cli.rules.editorial.acronym_possessive import acronym_possessive
from oewg_cli.rules.editorial.acronym_with_full_stops import acronym_with_full_stops
from oewg_cli.rules.editorial.ampersand import ampersand
from oewg_cli.rules.editorial.capital_after_colon import capital_after_colon
from oewg_cli.rules.editorial.chair_called_chairman import chair_called_chairman
from oewg_cli.rules.editorial.common_word_capitalized import common_word_capitalized
from oewg_cli.rules.editorial.heading_in_title_case import heading_in_title_case
from oewg_cli.rules.editorial.member_states_in_lower_case import member_states_in_lower_case
from oewg_cli.rules.editorial.number_in_digits import number_in_digits
from oewg_cli.rules.editorial.organ_abbreviated import organ_abbreviated
from oewg_cli.rules.editorial.percent_sign import percent_sign
from oewg_cli.rules.editorial.sentence_begins_with_digit import sentence_begins_with_digit
from oewg_cli.rules.editorial.serial_comma import serial_comma
from oewg_cli.rules.editorial.spelling_not_oxford import spelling_not_oxford
from oewg_cli.rules.editorial.united_nations_abbreviated import united_nations_abbreviated
from oewg_cli.rules.editorial.word_doubled import word_doubled
from oewg_cli.rules.editorial.word_misspelt import word_misspelt
from oewg_cli.un.un_data import read_data

WORDS = (
    acronym_in_heading,
    acronym_possessive,
    acronym_with_full_stops,
    ampersand,
    capital_after_colon,
    chair_called_chairman,
    common_word_capitalized,
    heading_in_title_case,
    member_states_in_lower_case,
    number_in_digits,
    organ_abbreviated,
    percent_sign,
    sentence_begins_with_digit,
    serial_comma,
    spelling_not_oxford,
    united_nations_abbreviated,
    word_doubled,
    word_misspelt,
)
PIECES = re.findall(
    r"\S+",
    """
    UN GA ECOSOC U.N. I.L.O. UNODA's organisation Organisation program Program percent 5% – % 3 documents 12 15 sessions
    and , and or & the the Chairman Agenda Item 5 Annex II present Note member states Member : ; . ( ) “ ” * [x](#) of
    work States rain snow recieved Views Statements 📄 ﬁ ß İ ’s 's A/78/265 resolution 75/240 https://www.un.org/UN
    [^wind] \\*
    """,
)


@pytest.mark.parametrize(
    ("rule", "text", "advice", "safe"),
    [
        (
            acronym_possessive,
            "It is UNODA's.",
            "Write `of UNODA` after the noun, or only `UNODA` before it.",
            None,
        ),
        (acronym_with_full_stops, "The U.N.D.P. is there.", "Write `UNDP`.", True),
        (acronym_with_full_stops, "The U.N.D.P. Rain", "Write `UNDP`.", False),
        (acronym_with_full_stops, "The U.N. is there.", "Write `United Nations`.", False),
        (ampersand, "It is rain & snow.", "Write `and`.", False),
        (chair_called_chairman, "The Chairman spoke.", "Write `Chair`.", False),
        (common_word_capitalized, "See Item 5.", "Write `item`.", False),
        (member_states_in_lower_case, "All member states.", "Write `Member States`.", True),
        (number_in_digits, "It has 3 documents.", "Write `three documents`.", False),
        (organ_abbreviated, "To the GA.", "Write `General Assembly`.", False),
        (organ_abbreviated, "By ECOSOC.", "Write `Economic and Social Council`.", None),
        (percent_sign, "It is 5%–6 %.", "Write `5–6 per cent`.", True),
        (
            sentence_begins_with_digit,
            "15 spoke.",
            "Write the number in words, or begin the sentence with another word.",
            None,
        ),
        (serial_comma, "It is rain, snow, and wind.", "Write `snow and wind`.", False),
        (spelling_not_oxford, "Of labor.", "Write `labour`.", True),
        (spelling_not_oxford, "A program of work.", "Write `programme`.", True),
        (spelling_not_oxford, "It is a judgment.", "Write `judgement`.", False),
        (spelling_not_oxford, "The World Health Organisation.", "Write `Organization`.", False),
        (united_nations_abbreviated, "At the UN.", "Write `United Nations`.", False),
        (word_doubled, "It is the the rain.", "Write `the` only once.", True),
        (word_misspelt, "It is recieved.", "Write `received`.", True),
    ],
)
def test_the_advice_says_what_to_write_and_the_fix_is_safe_or_not(
    rule: Rule[CheckContext],
    text: str,
    advice: str,
    safe: bool | None,  # noqa: FBT001 - a column of the table
) -> None:
    """Where the words cannot be replaced, there is no fix."""
    (finding,) = found(f'paragraphs: ["{text}"]\n', rule)
    assert finding.advice == advice
    assert (finding.fix.safe if finding.fix else None) is safe


@pytest.mark.parametrize(
    ("rule", "heading", "safe"),
    [
        (acronym_in_heading, "Panel on ICT", None),
        (capital_after_colon, "Panel: Exchange of views", True),
        (heading_in_title_case, "Exchange of Views and Statements", False),
        (heading_in_title_case, "Exchange of Views and Statements on Clouds", None),
    ],
)
def test_headings_are_fixed_where_the_result_is_certain(
    rule: Rule[CheckContext],
    heading: str,
    safe: bool | None,  # noqa: FBT001 - a column of the table
) -> None:
    """A word that may be a name is not changed."""
    (finding,) = found(f'subtitle: "{heading}"\n', rule)
    assert (finding.fix.safe if finding.fix else None) is safe


def test_words_of_the_data_are_sorted_and_unique() -> None:
    """Each list has one place for a new word."""
    lists = [
        words
        for name in ("acronyms", "counted", "doubled", "enumerations", "headings", "names")
        for key, words in read_data(f"words/{name}").items()
        if key != "numbers"
    ]
    assert all(words == sorted(set(words)) for words in lists)


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from(["", " "]))
def test_any_text_can_be_checked_and_fixed(pieces: list[str], joint: str) -> None:
    """Every finding has a place in the text, and the text is still a programme after all fixes."""
    text = json.dumps(f"x {joint.join(pieces)}", ensure_ascii=False)
    fragment = f"title: {text}\nparagraphs: [{text}]\nsubtitle: {text}\n"
    findings = in_source_order(found(fragment, *WORDS))
    assert all(finding.span.end > finding.span.start >= with_base(fragment).index("title: ") for finding in findings)
    fixed = document_of(apply_fixes(with_base(fragment), findings).text)
    assert not fixed.unread_keys


@pytest.mark.parametrize(("word", "severity"), [("judgment", Severity.INFO), ("organisation", Severity.WARNING)])
def test_a_spelling_from_memory_is_only_a_remark(word: str, severity: Severity) -> None:
    """That a court has judgments, and others have judgements, is usage."""
    (finding,) = found(f"paragraphs: ['The annex has no {word}.']\n", spelling_not_oxford)
    assert finding.severity is severity
