from datetime import date
from itertools import combinations

import pytest
from composed import note_of

from oewg_cli.importing.line_forms import masthead_line
from oewg_cli.un.phrases import LANGUAGES


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Distr.: General", "General"),
        ("DISTR. LIMITED", "Limited"),
        ("Distribution: restricted", "Restricted"),
        ("Distr.:General 4 March", "General"),
        ("Distr.: Secret", None),
        ("Distributed by hand", None),
        ("General", None),
        ("Ad distr.: General", None),
    ],
)
def test_only_a_known_category_of_distribution_is_one(text: str, category: str | None) -> None:
    """In the form in which it is printed."""
    assert masthead_line.distribution(text) == category


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Original: English", ["en"]),
        ("ORIGINAL : ENGLISH", ["en"]),
        ("Original language: French", ["fr"]),
        ("Original: English/French", ["en", "fr"]),
        ("Originals: English, French and Spanish", ["en", "fr", "es"]),
        ("Original: Klingon", []),
        ("Original: English/Klingon", []),
        ("Original: English. Clouds", []),
        ("The original: English", []),
        ("Original idea: French", []),
    ],
)
def test_the_languages_of_the_original_are_codes(text: str, codes: list[str]) -> None:
    """All must be known."""
    assert masthead_line.originals(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("English only", ["en"]),
        ("ENGLISH ONLY", ["en"]),
        (" [English only] ", ["en"]),
        ("English and French only", ["en", "fr"]),
        ("French/English only", ["en", "fr"]),
        ("English, French and Spanish only", ["en", "es", "fr"]),
        ("English, French, and Spanish only", ["en", "es", "fr"]),
        ("English", []),
        ("English text", []),
        ("only", []),
        (" only", []),
        ("Englishonly", []),
        ("English only.", []),
        ("Klingon only", []),
        ("English and Klingon only", []),
        ("In English only", []),
        ("Original: English only", []),
        ("English only for observers", []),
    ],
)
def test_the_language_versions_are_codes(text: str, codes: list[str]) -> None:
    """The line says nothing else, and all languages must be known."""
    assert masthead_line.versions(text) == codes


def test_each_line_of_language_versions_that_is_printed_is_read() -> None:
    """Of any languages, one to five of the six."""
    for count in range(1, len(LANGUAGES)):
        for codes in map(list, combinations(LANGUAGES, count)):
            printed = note_of(f"masthead: {{organ: x, date: 2024-01-15, original: en, versions: {codes}}}\n").masthead
            assert masthead_line.versions(printed.versions or "") == codes


@pytest.mark.parametrize(
    "text",
    [
        *("4 March 2024", "March 4, 2024", " 4 March 2024.", "4th March 2024", "4 MARCH 2024", "Monday, 4 March 2024"),
        *("Date: 4 March 2024", "DATE : 4 March 2024", "2024-03-04"),
    ],
)
def test_a_line_that_is_a_date_dates_the_document(text: str) -> None:
    """In either order, in any letters, with its weekday, and with the word before it."""
    assert masthead_line.document_date(text) == date(2024, 3, 4)


@pytest.mark.parametrize("text", ["", "4 March", "4–6 March 2024", "31 February 2024", "4 March 2024 and later"])
def test_a_line_that_is_not_a_single_date_does_not(text: str) -> None:
    """Nor does one without its year."""
    assert masthead_line.document_date(text) is None


@pytest.mark.parametrize(
    ("text", "job", "processed"),
    [
        ("24-01655 (E)    060224", "24-01655", [date(2024, 2, 6)]),
        ("24-01655 (E) 060224 070224", "24-01655", [date(2024, 2, 6), date(2024, 2, 7)]),
        ("GE.24-01655(E)", "GE.24-01655", []),
        ("V.24-01655", "V.24-01655", []),
        ("24-01655* (E) 320224", "24-01655", []),
    ],
)
def test_the_foot_has_a_job_number_and_the_days_of_processing(text: str, job: str, processed: list[date]) -> None:
    """DayBuilder that the calendar does not have are left out."""
    assert masthead_line.job_line(text) == masthead_line.JobLine(job, tuple(processed))


@pytest.mark.parametrize("text", ["", "24-016555", "124-01655", "24-01655 (E) clouds", "24-01655 (X)", "060224"])
def test_another_line_has_no_job_number(text: str) -> None:
    """However near it is."""
    assert masthead_line.job_line(text) is None


@pytest.mark.parametrize(
    ("text", "symbol", "stars"),
    [
        ("A/AC.999/2024/1", "A/AC.999/2024/1", 0),
        (" A/AC.999/2024/1*", "A/AC.999/2024/1", 1),
        ("A/AC.999/2024/1/Rev.1 **", "A/AC.999/2024/1/Rev.1", 2),
        ("A/80/6 (Sect. 24)/Corr.1", "A/80/6 (Sect. 24)/Corr.1", 0),
    ],
)
def test_a_line_may_be_a_symbol_with_its_asterisks(text: str, symbol: str, stars: int) -> None:
    """Each asterisk counts."""
    assert masthead_line.symbol_line(text) == masthead_line.SymbolLine(symbol, stars)


@pytest.mark.parametrize("text", ["", "UNITED NATIONS", "A/", "AB", "see A/AC.999/2024/1", "A/AC.999/2024/1 is new"])
def test_a_line_with_other_words_is_not_a_symbol(text: str) -> None:
    """Nor are capitals alone."""
    assert masthead_line.symbol_line(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("060224", 1),
        ("060224 070224", 2),
        ("320224", 0),
        ("060224 320224", 0),
        ("06 02 24", 0),
        ("4 March", 0),
        ("", 0),
    ],
)
def test_days_of_processing_are_alone_on_a_line(text: str, days: int) -> None:
    """All must be days."""
    assert len(masthead_line.processed(text)) == days


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("2/3", True),
        ("Page 2 of 3", True),
        ("- 2 -", True),
        ("2", True),
        ("1234", False),
        ("Page two", False),
        ("2 a", False),
    ],
)
def test_a_line_may_be_the_number_of_a_page(text: str, is_number: bool) -> None:  # noqa: FBT001
    """Of all pages or not."""
    assert masthead_line.is_page_number(text) is is_number


@pytest.mark.parametrize(
    ("text", "is_code"), [("*2401655*", True), ("*24*", False), ("2401655", False), ("*clouds*", False)]
)
def test_a_barcode_is_between_asterisks(text: str, is_code: bool) -> None:  # noqa: FBT001
    """As many digits as a job number has."""
    assert masthead_line.is_barcode(text) is is_code
