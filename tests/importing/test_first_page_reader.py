from datetime import date

import pytest
from manuscripts import gathered

from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.first_page_reader import read_first_page
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.masthead_reader import columns_of
from oewg_cli.importing.recognized_parts import PartKind

BLOCK = "\n\nWorking group on clouds\n\nFourth session\n\nGeneva, 4–8 March 2024\n\nProgramme of work"


def front(text: str) -> FirstPage:
    """Read a first page that is nothing else."""
    return read_first_page(gathered(text).lines)


def plain(found: FirstPage, kind: PartKind) -> list[str]:
    """Return the texts of a part of the first page."""
    return [words.plain for words in found.texts.get(kind, ())]


@pytest.mark.parametrize(
    "text",
    [
        "A/AC.999/2024/1\n\nGeneral Assembly\n\nDistr.: Limited\n\n15 January 2024\n\nOriginal: French",
        "Original: French\n\n15 January 2024\n\nDistr.: Limited\n\nGeneral Assembly\n\nA/AC.999/2024/1",
        "UNITED NATIONS A/AC.999/2024/1\n\nDistr.: Limited 15 January 2024\n\nOriginal: French\n\nGeneral Assembly",
        "United Nations\tA/AC.999/2024/1\n\nGeneral Assembly\tDistr.: Limited\n\n15 January 2024\n\nOriginal: French",
    ],
)
def test_the_masthead_is_known_by_what_its_lines_say(text: str) -> None:
    """In any order, on lines of their own or in columns."""
    found = front(text + BLOCK)
    assert found.organ is not None
    assert (found.organ.plain, found.symbol, found.distribution) == ("General Assembly", "A/AC.999/2024/1", "Limited")
    assert (found.dated, found.originals) == (date(2024, 1, 15), ["fr"])
    assert plain(found, PartKind.BODY) == ["Working group on clouds"]
    assert not plain(found, PartKind.UNPLACED)


@pytest.mark.parametrize(
    "text",
    [
        "General Assembly\n\nDistr.: General\n\nOriginal: English\n\nEnglish and French only",
        "General Assembly\n\n**English and French only**\n\nOriginal: English",
        "General Assembly\tEnglish and French only",
        "General Assembly\tOriginal: English\n\n\tENGLISH/FRENCH ONLY",
    ],
)
def test_the_language_versions_are_in_the_masthead(text: str) -> None:
    """Wherever their line is; it is not the body, which comes after it."""
    found = front(text + BLOCK)
    assert found.versions == ["en", "fr"]
    assert plain(found, PartKind.BODY) == ["Working group on clouds"]
    assert not plain(found, PartKind.UNPLACED)


def test_the_first_of_each_is_taken_and_the_second_is_not_lost() -> None:
    """It is of the title block, or has no place."""
    found = front(
        "A/AC.999/2024/1\n\nGeneral Assembly\n\nA/AC.999/2024/2\n\n15 January 2024\n\n16 January 2024" + BLOCK
    )
    assert (found.symbol, found.dated) == ("A/AC.999/2024/1", date(2024, 1, 15))
    said = [words.plain for part in found.parts for words in [part.words]]
    assert {"A/AC.999/2024/2", "16 January 2024"} <= set(said)


@pytest.mark.parametrize(
    ("foot", "job", "processed"),
    [
        ("24-01655 (E)    060224\n\n\\*2401655\\*\n\nPlease recycle", "24-01655", [date(2024, 2, 6)]),
        ("24-01655 (E)\n\n060224 070224", "24-01655", [date(2024, 2, 6), date(2024, 2, 7)]),
        ("24-01655\n\n2401655\n\n1/3", "24-01655", []),
        ("060224", None, []),
    ],
)
def test_the_foot_has_the_job_number_and_the_days(foot: str, job: str | None, processed: list[date]) -> None:
    """These only after it; a barcode and the number of the page say nothing."""
    found = front(f"General Assembly{BLOCK}\n\n{foot}")
    assert (found.job, [*found.processed]) == (job, processed)


def test_an_organ_that_is_not_known_is_the_last_line_above_the_masthead() -> None:
    """What is above it has no place."""
    found = front("Dear all,\n\nCouncil of Weathers\n\nDistr.: General" + BLOCK)
    assert found.organ is not None
    assert found.organ.plain == "Council of Weathers"
    assert plain(found, PartKind.UNPLACED) == ["Dear all,"]


@pytest.mark.parametrize(("chars", "stars"), [("", 0), ("\\*", 1), (" \\*\\*", 2)])
def test_asterisks_after_the_symbol_are_counted(chars: str, stars: int) -> None:
    """They refer to footnotes."""
    assert front(f"A/AC.999/2024/1{chars}{BLOCK}").stars == stars


@pytest.mark.parametrize(
    "text",
    ["Lines without anything\n\nto know", "x", "", "Distr.: General", "Fourth session", "Geneva, 4–8 March 2024"],
)
def test_no_line_of_a_first_page_is_lost(text: str) -> None:
    """Each is a part, whatever it says."""
    found = front(text)
    assert [part.words.plain for part in found.parts] == [line for line in text.split("\n\n") if line]


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("General Assembly\tDistr.: General", ["General Assembly", "Distr.: General"]),
        ("a  b", ["a  b"]),
        ("a\t\tb\tc", ["a", "b", "c"]),
    ],
)
def test_separate_words_on_a_line_are_several(line: str, columns: list[str]) -> None:
    """At tabs, or at so many spaces."""
    words = Words(gathered(line).lines[0].runs)
    assert [each.plain for each in columns_of(words)] == columns
