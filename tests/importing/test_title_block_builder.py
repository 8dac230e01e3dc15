import pytest
from manuscripts import DATES, draft, note_with
from test_round_trips import EXAMPLES

from oewg_cli.importing.drafted_programme import Tree

PROGRAMME = "10 a.m.–1 p.m.\n\n##### Opening\n"
TITLE = "# Provisional programme of work\n"


def tree(old: str, new: str, after: str = "") -> dict[str, Tree]:
    """Return the programme of the base note with other words in it, and some after it."""
    note = note_with(PROGRAMME)
    assert old in note
    return draft(note.replace(old, new, 1) + after).tree


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("Agenda item 3", 3),
        ("Agenda item 3 (a)", "3 (a)"),
        ("Agenda items 3 and 5", [3, 5]),
        ("Item 3 of the provisional agenda", {"number": 3, "agenda": "provisional"}),
        ("Items 3 and 5 of the preliminary list", {"number": [3, 5], "agenda": "preliminary"}),
        ("Agenda item 3\n\nMeasurement of clouds", {"number": 3, "title": "Measurement of clouds"}),
    ],
)
def test_the_item_of_a_note_is_as_short_as_it_can_be(line: str, item: Tree) -> None:
    """The adopted agenda is not said, nor is a title where there is none."""
    assert tree(DATES, f"{DATES}{line}\n\n")["item"] == item


def test_a_title_that_the_agenda_has_is_not_said_again() -> None:
    """The program knows it."""
    after = "\n##### Agenda item 3: measurement of clouds\n"
    assert tree(DATES, f"{DATES}Agenda item 3\n\nMeasurement of clouds\n\n", after)["item"] == 3


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# *Programme of work*", "Programme of work"),
        ("# Programme of work of the *Cloud Atlas*", "Programme of work of the *Cloud Atlas*"),
    ],
)
def test_italics_are_kept_where_they_are_not_those_of_the_whole_line(line: str, title: str) -> None:
    """There they are its form, and no emphasis."""
    assert tree(TITLE, f"{line}\n")["title"] == title


def test_the_note_of_an_asterisk_is_a_footnote_of_its_line() -> None:
    """Each of its own line."""
    after = "\n---\n\n\\* One.\n\n\\*\\* Two.\n"
    found = tree(TITLE, "# Provisional programme of work\\*\\*\n", after)
    assert (found["title"], found["footnotes"]) == ("Provisional programme of work[^note-1]", {"note-1": "Two."})


@pytest.mark.parametrize(
    ("note", "reissued"),
    [
        ("Reissued for technical reasons on 20 January 2024.", True),
        ("Re-issued for technical reasons on 20 January 2024.", True),
        ("To be reissued on 20 January 2024.", False),
    ],
)
def test_a_footnote_about_a_reissue_has_its_day(note: str, reissued: bool) -> None:  # noqa: FBT001
    """In the masthead; it explains the asterisks after the symbol."""
    masthead = tree("A/AC.999/2024/1\n", "A/AC.999/2024/1\\*\n", f"\n---\n\n\\* {note}\n")["masthead"]
    assert isinstance(masthead, dict)
    assert ("reissued" in masthead) is reissued


@pytest.mark.parametrize(("line", "distribution"), [("Distr.: General", None), ("Distr.: Limited", "Limited")])
def test_the_usual_distribution_is_not_said(line: str, distribution: str | None) -> None:
    """Another one is."""
    masthead = tree("Distr.: General", line)["masthead"]
    assert isinstance(masthead, dict)
    assert masthead.get("distribution") == distribution


def test_an_organ_is_written_in_full_where_it_is_known() -> None:
    """And as it is there where it is not."""
    for typed, organ in (("ECOSOC", "Economic and Social Council"), ("Council of Weathers", "Council of Weathers")):
        masthead = tree("General Assembly\n", f"{typed}\n")["masthead"]
        assert isinstance(masthead, dict)
        assert masthead["organ"] == organ


FREE = "Checked with the Chair"


@pytest.mark.parametrize("free", [FREE, f"**{FREE}**", "*Seen by the bureau*"])
@pytest.mark.parametrize("after", ["## Ad hoc", "Fourth substantive", "Geneva, 12–14", "Organization of", "### Provi"])
def test_a_free_line_is_asked_about_and_not_in_the_name_of_the_body(free: str, after: str) -> None:
    """Wherever it is in the title block, and whatever its form is; what could be a theme is asked about as one."""
    lines = (EXAMPLES / "geneva.md").read_text("utf-8").split("\n\n")
    at = next(number for number, line in enumerate(lines) if line.startswith(after))
    drafted = draft("\n\n".join([*lines[: at + 1], free, *lines[at + 1 :]]))
    body = drafted.tree["body"]
    assert "Ad hoc working group on the measurement of clouds" in (body, body["name"] if isinstance(body, dict) else "")
    assert drafted.questions


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (
            "Commission on Clouds\n\nWorking Group I\n\nSeventh session",
            [{"name": "Commission on Clouds"}, {"name": "Working Group I", "number": 7}],
        ),
        ("Commission on the\n\nCommittee of Clouds\n\nSeventh session", "Commission on the Committee of Clouds"),
    ],
)
def test_a_body_under_another_one_is_one_of_several(lines: str, body: Tree) -> None:
    """Unless its name goes on with that of the one above it."""
    old = "Open-ended working group on the measurement of clouds\n\nFourth substantive session"
    assert tree(old, lines)["body"] == body
