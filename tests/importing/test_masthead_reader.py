"""The masthead of many kinds of notes: symbols, reissues, organs of treaties, notices, and what is at the foot."""

import pytest
import yaml

from oewg_cli.api.document_import import import_document
from oewg_cli.importing.drafted_programme import OpenQuestion

REST = "\n\nProgramme of work\n\nMonday, 12 May 2025\n\n10 a.m.–1 p.m.\n\nOpening\n"
SESSION = "\n\nFourth session\n\nGeneva, 12–14 May 2025"


def imported(text: str) -> str:
    """Return the YAML of a note with this text above its title."""
    return import_document("a.txt", (text + REST).encode()).text


def questions(text: str, *path: str) -> list[OpenQuestion]:
    """Return the questions of a note with this text above its title, those at a place."""
    draft = import_document("a.txt", (text + REST).encode()).draft
    return [each for each in draft.questions if each.path == path]


def masthead(text: str) -> dict[str, object]:
    """Return the masthead of a note, as far as it says something."""
    tree: dict[str, object] = yaml.safe_load(imported(text))["masthead"]
    return {key: str(value) if key == "date" else value for key, value in tree.items() if value is not None}


GENERAL = "General Assembly\n\nDistr.: General\n\n6 March 2025\n\nOriginal: English\n\nGroup on clouds" + SESSION


@pytest.mark.parametrize(
    "symbol",
    [
        "A/81/6 (Plan outline)",
        "A/80/6 (Sect. 24)/Corr.1",
        "A/80/6 (Income sect. 1)",
        "A/80/6 (Prog. 7)",
        "A/80/604/Add.1",
        "CTOC/COP/2026/1",
        "FCCC/SBI/2026/1–FCCC/SBSTA/2026/1",
        "A/AC.999/2025/L.3/Rev.1",
    ],
)
def test_symbols_are_read_whole(symbol: str) -> None:
    """Alone on their line, or in a column at the right."""
    for begins in (f"United Nations    {symbol}\n\n", f"{symbol}\n\n"):
        assert masthead(begins + GENERAL)["symbol"] == symbol


def test_two_symbols_of_a_document_are_one_text() -> None:
    """They are on two lines one after the other; a running header has either of them."""
    text = imported("A/79/123\n\nS/2025/45\n\n" + GENERAL)
    assert "symbol: A/79/123–S/2025/45\n" in text
    assert "S/2025/45" not in text.partition("programme:")[2]


@pytest.mark.parametrize(
    "line", ["Reissued for technical reasons on 12 March 2025", "* Reissued for technical reasons on 12 March 2025."]
)
@pytest.mark.parametrize("symbol", ["A/80/604/Add.1", "A/80/604/Add.1*"])
def test_a_reissue_above_the_title_is_a_day_of_the_masthead(line: str, symbol: str) -> None:
    """And not the place and the dates of the session."""
    text = imported(f"{line}\n\n{symbol}\n\n{GENERAL}")
    assert "  reissued: 2025-03-12\n" in text
    assert "opens: 2025-05-12" in text
    assert "The symbol has an asterisk" not in text


@pytest.mark.parametrize(
    ("above", "organ", "body"),
    [
        ("Conference of the Parties to the Convention on Clouds\n\nSubsidiary Body for Rain", 0, 1),
        ("Conference of States Parties to the Convention on Clouds\n\nWorking Group on Rain", 0, 1),
        ("Meeting of States Parties to the Convention on Clouds\n\nPreparatory Committee", 0, 1),
        ("Conference of the Parties to the Convention on Clouds", None, 0),
        ("Subsidiary Body for Scientific and Technological Advice", None, 0),
    ],
)
def test_the_organ_of_a_treaty_is_above_its_body(above: str, organ: int | None, body: int) -> None:
    """Alone it is the body, and the organ is asked for."""
    text = imported(f"CTOC/COP/2025/1\n\n6 March 2025\n\nOriginal: English\n\n{above}{SESSION}")
    lines = above.split("\n\n")
    read = yaml.safe_load(text)
    assert (read["masthead"]["organ"], read["body"]) == (None if organ is None else lines[organ], lines[body])


@pytest.mark.parametrize("notice", ["ADVANCE UNEDITED VERSION", "Advance copy", "Draft"])
def test_a_notice_above_the_masthead_is_neither_organ_nor_body(notice: str) -> None:
    """It is asked about at its place."""
    text = imported(f"{notice}\n\nCTOC/COP/2025/1\n\n6 March 2025\n\nOriginal: English\n\nGroup on clouds{SESSION}")
    read = yaml.safe_load(text)
    assert (read["masthead"]["organ"], read["body"]) == (None, "Group on clouds")
    assert f"# check: This has no place in a programme: {notice}\n" in text


@pytest.mark.parametrize(
    "lines", ["Distr.: Limited", "Distr.\n\nLIMITED", "Distr. LIMITED", "Distribution:\n\nLimited"]
)
def test_the_distribution_can_be_on_two_lines(lines: str) -> None:
    """And in capitals."""
    assert masthead(GENERAL.replace("Distr.: General", lines))["distribution"] == "Limited"


def test_the_languages_of_text_and_original_can_be_on_two_lines() -> None:
    """The first is the language of the programme."""
    text = imported(GENERAL.replace("Original: English", "English\n\nOriginal: French"))
    assert "  original: fr\n" in text
    assert "# check: This" not in text


def test_all_days_of_processing_are_kept() -> None:
    """In columns of their own, too."""
    foot = "\n\nV.25-01234 (E)    240225    250225"
    found = masthead("A/80/604\n\n" + GENERAL + foot)
    assert found["job"] == "V.25-01234"
    assert [str(day) for day in found["processed"]] == ["2025-02-24", "2025-02-25"]  # type: ignore[attr-defined]


def test_a_session_that_is_called_a_meeting_is_asked_about() -> None:
    """Bodies of some treaties call their sessions so; the number of a meeting in figures is not one."""
    text = imported(GENERAL.replace("Fourth session", "Twenty-third meeting"))
    assert "  # check: The document calls this a meeting; it is printed as a session.\n  number: 23\n" in text
    assert "number" not in yaml.safe_load(imported(GENERAL.replace("Fourth session", "23rd meeting")))["session"]


def test_a_line_can_repeat_the_distribution_without_end() -> None:
    """It is read once, and the rest of the line is kept."""
    text = imported("Distr.: General " * 5_000 + "\n\n" + GENERAL)
    assert "# check: This has no place in a programme: Distr.: General" in text


@pytest.mark.parametrize(
    ("line", "weekday"),
    [
        ("Tuesday, 6 March 2025", "Thursday"),
        ("Date: Friday, 6 March 2025", "Thursday"),
        ("WED 6 MARCH 2025", "Thursday"),
        ("6 March 2025 (Monday)", "Thursday"),
        ("Thursday, 6 March 2025", None),
        ("6 March 2025", None),
    ],
)
def test_a_wrong_weekday_in_the_date_of_a_document_is_asked_about(line: str, weekday: str | None) -> None:
    """At the date; a right one is not."""
    question = f"The document has `{line}`, but that is a {weekday}. Which is right, the weekday or the date?"
    asked = [each.text for each in questions(GENERAL.replace("6 March 2025", line), "masthead", "date")]
    assert asked == ([question] if weekday else [])


def test_a_wrong_weekday_above_another_date_is_asked_about() -> None:
    """Although it is the weekday of the other one."""
    text = "Tuesday, 1 January 2024\n\n2 January 2024"
    assert [each.text for each in questions(text, "masthead", "date")] == [
        "The document has `Tuesday, 1 January 2024`, but that is a Monday. Which is right, the weekday or the date?"
    ]


@pytest.mark.parametrize(
    ("line", "key", "said"),
    [
        ("Tuesday, 12 to Wednesday, 14 May 2025", "opens", "12 May is a Monday"),
        ("from Monday, 12 to Tuesday, 14 May 2025", "closes", "14 May is a Wednesday"),
        ("Wednesday, 12 May – Monday, 14 May 2025", "opens", "12 May is a Monday and 14 May is a Wednesday"),
        ("Monday, 12 to Friday, 14 May 2025 (virtual)", "closes", "14 May is a Wednesday"),
        ("Tuesday, 12 May 2025", "opens", "that is a Monday"),
        ("Monday, 12 to Wednesday, 14 May 2025", "opens", None),
        ("Monday, 12 to 14 May 2025", "opens", None),
    ],
)
def test_a_wrong_weekday_in_the_dates_of_the_session_is_asked_about(line: str, key: str, said: str | None) -> None:
    """At the day that has it."""
    line = f"Geneva, {line}"
    question = f"The document has `{line}`, but {said}. Which is right, the weekday or the date?"
    asked = questions(GENERAL.replace("Geneva, 12–14 May 2025", line), "session", key)
    assert [each.text for each in asked] == ([question] if said else [])
