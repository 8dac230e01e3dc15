import pytest
from casebook import found, with_base

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.rules.masthead.annex_not_announced import annex_not_announced
from oewg_cli.rules.masthead.body_name_differs import body_name_differs
from oewg_cli.rules.masthead.distribution_contradicts_symbol import distribution_contradicts_symbol
from oewg_cli.rules.masthead.note_dated_after_session import note_dated_after_session
from oewg_cli.rules.masthead.organ_unknown import organ_unknown
from oewg_cli.rules.masthead.paragraph_dates_differ import paragraph_dates_differ
from oewg_cli.rules.masthead.paragraph_place_differs import paragraph_place_differs
from oewg_cli.rules.masthead.paragraph_session_differs import paragraph_session_differs
from oewg_cli.rules.masthead.session_closes_before_it_opens import session_closes_before_it_opens
from oewg_cli.rules.masthead.symbol_missing import symbol_missing

GROUP = "Ad hoc working group on the measurement of clouds"
WRONG_ORDER = "session: {place: x, opens: 2024-03-05, closes: 2024-03-04}\n"
NEXT_YEAR = "The fourth session will be held in Vienna from 3 to 4 March 2025."


def masthead(**changes: str | None) -> str:
    """Write a masthead with other values, without the keys that have none."""
    values = {
        "organ": "General Assembly",
        "symbol": "A/AC.999/2024/2",
        "date": "2024-01-15",
        "original": "en",
        **changes,
    }
    return f"masthead: {{{', '.join(f'{key}: {value}' for key, value in values.items() if value)}}}\n"


def paragraph(text: str) -> str:
    """Write a single paragraph."""
    return f'paragraphs: ["{text}"]\n'


@pytest.mark.parametrize(
    ("rule", "fragment", "severity"),
    [
        (organ_unknown, masthead(organ="UNGA"), Severity.WARNING),
        (organ_unknown, masthead(organ=GROUP), Severity.WARNING),
        (organ_unknown, masthead(organ="Council of Clouds"), Severity.INFO),
        (body_name_differs, paragraph(GROUP.replace("hoc", "hock")), Severity.WARNING),
        (body_name_differs, paragraph(GROUP.replace("hoc", "Hoc")), Severity.INFO),
    ],
)
def test_what_is_less_certain_is_less_severe(rule: Rule[CheckContext], fragment: str, severity: Severity) -> None:
    """An organ may be new, and running text may have its capitals."""
    assert [finding.severity for finding in found(fragment, rule)] == [severity]


@pytest.mark.parametrize(
    ("organ", "symbol", "advice"),
    [
        ("UNGA", "A/AC.999/2024/2", "Write `organ: General Assembly`."),
        ("Genral Assembly", "A/AC.999/2024/2", "Did you mean `General Assembly`?"),
        (GROUP, "E/CN.99/2024/2", "Write `organ: Economic and Social Council`."),
        (GROUP, "none", "Write, for example, `organ: General Assembly`."),
        (
            "Council of Clouds",
            "TD/B/50/2",
            "The symbol belongs to the United Nations Conference on Trade and Development.",
        ),
        ("Council of Clouds", "IDB.49/1", "Check that it is named in full."),
        ("Council of Clouds", None, "Check that it is named in full."),
    ],
)
def test_the_symbol_shows_which_organ_is_meant(organ: str, symbol: str | None, advice: str) -> None:
    """If the words themselves do not."""
    assert [finding.advice for finding in found(masthead(organ=organ, symbol=symbol), organ_unknown)] == [advice]


@pytest.mark.parametrize(
    ("rule", "fragment", "related"),
    [
        (distribution_contradicts_symbol, masthead(symbol="A/1/L.2", distribution="General"), ["A/1/L.2"]),
        (distribution_contradicts_symbol, masthead(symbol="A/1/L.2"), []),
        (
            session_closes_before_it_opens,
            WRONG_ORDER,
            ["2024-03-05"],
        ),
        (note_dated_after_session, masthead(date="2024-04-01"), ["2024-03-05"]),
        (note_dated_after_session, masthead(date="2024-03-05"), ["2024-03-04"]),
        (paragraph_dates_differ, paragraph(NEXT_YEAR), ["fourth", "2024-03-04", "2024-03-05"]),
        (paragraph_session_differs, paragraph(NEXT_YEAR), ["3"]),
        (paragraph_place_differs, paragraph(NEXT_YEAR), ["New York"]),
        (body_name_differs, paragraph(GROUP.replace("hoc", "hock")), [GROUP]),
    ],
)
def test_a_finding_shows_the_other_place_that_it_mentions(
    rule: Rule[CheckContext], fragment: str, related: list[str]
) -> None:
    """The place in the masthead or the title block with which it is compared."""
    (finding,) = found(fragment, rule)
    text = with_base(fragment)
    assert [text[slice(*other.span)] for other in finding.related] == related


@pytest.mark.parametrize(
    ("rule", "fragment", "unreadable"),
    [
        (
            symbol_missing,
            "masthead: {organ: General Assembly, date: 2024-01-15, original: en}\n",
            "masthead: {organ: General Assembly, date: 2024-01-15, original: en, symbol: {a: b}}\n",
        ),
        (annex_not_announced, "paragraphs: [One.]\n", "paragraphs: [One., {a: b}]\n"),
    ],
    ids=["symbol", "annex"],
)
def test_nothing_is_reported_missing_where_a_part_could_not_be_read(
    rule: Rule[CheckContext], fragment: str, unreadable: str
) -> None:
    """The part that could not be read may be what the rule looks for."""
    assert found(fragment, rule)
    assert not found(unreadable, rule)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("2024-12-01", "Did you mean 2024-01-12, 12 January 2024? Write year, month and day."),
        ("2024-04-15", "Write the day on which the text is submitted, or correct the dates of the session."),
        ("2024-10-04", "Write the day on which the text is submitted, or correct the dates of the session."),
    ],
)
def test_a_date_with_day_and_month_swapped_is_recognized(typed: str, advice: str) -> None:
    """If it would be before the session in the right order."""
    assert [finding.advice for finding in found(masthead(date=typed), note_dated_after_session)] == [advice]
