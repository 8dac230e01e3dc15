import pytest
from manuscripts import note_with, recognized, source_document_of

from oewg_cli.importing.recognizer import recognize
from oewg_cli.importing.unplaced_text import unplaced, unread
from oewg_cli.note.source_document import Region, Unread
from oewg_cli.text.source_text import Span

WHOLE = r"""# whole

{above}

Group on clouds

Fourth session

Geneva, 4–8 March 2024

Item 3 of the provisional agenda\*

# Programme of work

1. The group measures clouds.

## Annex

### {title}

#### Monday, 4 March

Morning

##### Opening

---

\* {note}
"""


def left(**words: str) -> list[str]:
    """Return what has no place in a note that is all right but for some words."""
    usual = {"above": "Distr.: General", "title": "Programme of work", "note": "A/AC.999/2024/2."}
    return [each.plain for each in unplaced(recognized(note_with(WHOLE.format(**usual | words))))]


def test_a_note_that_has_nothing_else_in_it_leaves_nothing() -> None:
    """All of it has its place."""
    assert not left()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ({"note": "The agenda is not issued yet."}, ["The agenda is not issued yet."]),
        ({"note": "Reissued for technical reasons on 20 January 2024."}, []),
        ({"title": "PROGRAMME OF WORK"}, []),
        ({"title": "Meetings of clouds"}, ["Meetings of clouds"]),
        ({"above": "Dear all,\n\nGeneral Assembly\n\nDistr.: General"}, ["Dear all,"]),
    ],
)
def test_what_the_format_has_no_key_for_is_left(words: dict[str, str], found: list[str]) -> None:
    """Footnotes of asterisks that say nothing known, another title of the annex, what is around the note."""
    assert left(**words) == found


def test_what_is_left_of_the_first_page_comes_first() -> None:
    """Then the footnotes of asterisks, then the text."""
    assert left(above="Dear all,\n\nGeneral Assembly\n\nDistr.: General", title="Clouds", note="Never issued.") == [
        "Dear all,",
        "Never issued.",
        "Clouds",
    ]


def test_a_text_of_a_line_alone_is_left_where_no_title_is_known() -> None:
    """It is the title of the annex of nothing."""
    note = recognized(note_with("# whole\n\nAnnex\n\nClouds\n\nMonday, 4 March 2024\n\nMorning\n\nOpening\n"))
    assert [each.plain for each in unplaced(note)] == ["Clouds"]


@pytest.mark.parametrize(
    ("what", "region", "is_told"),
    [
        ("a picture", Region.FIRST_HEAD, False),
        ("a picture", Region.FOOT, False),
        ("a picture", Region.BODY, True),
        ("a picture", Region.BOX, True),
        ("an equation", Region.FIRST_HEAD, True),
        ("an equation", Region.BODY, True),
    ],
)
def test_pictures_in_heads_and_feet_are_the_emblem_and_the_codes(
    what: str,
    region: Region,
    is_told: bool,  # noqa: FBT001
) -> None:
    """All others are reported, above the title too, and whatever else could not be read."""
    source_document = source_document_of(note_with("Morning\n\n##### Opening\n"))
    note = recognize(source_document._replace(unread=(Unread(what, Span(0, 1), region),)))
    assert bool([*unread(note)]) is is_told


def test_a_picture_at_the_end_of_the_programme_is_reported() -> None:
    """It is in the text like one before the last line."""
    note = recognized(note_with("Morning\n\n##### Opening\n\n![Plan](plan.png)\n"))
    assert [each.what for each in unread(note)] == ["a picture"]
