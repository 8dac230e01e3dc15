import pytest
from composed import lines, note_of, programme

from oewg_cli.note.blocks import BlockKind

AGENDA = 'agenda: {items: {3: Other matters, 5: Clouds, "5 (a)": High clouds, 6: Clouds}}\n'


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("5", "Agenda item 5"),
        ('"5 (a)"', "Agenda item 5 (a)"),
        ("[5]", "Agenda item 5"),
        ("[3, 5]", "Agenda items 3 and 5"),
        ('[3, "5 (a)", 6]', "Agenda items 3, 5 (a) and 6"),
        ("{number: 5}", "Agenda item 5"),
        ("{number: 5, agenda: adopted}", "Agenda item 5"),
        ("{number: 5, agenda: provisional}", "Item 5 of the provisional agenda"),
        ("{number: [3, 5], agenda: provisional}", "Items 3 and 5 of the provisional agenda"),
        ("{number: 5, agenda: preliminary}", "Item 5 of the preliminary list"),
        ("{number: [3, 5, 6], agenda: preliminary}", "Items 3, 5 and 6 of the preliminary list"),
    ],
)
def test_the_line_of_the_item_says_how_many_and_of_which_agenda(item: str, line: str) -> None:
    """It is between the dates of the session and the title."""
    note = note_of(f"{AGENDA}item: {item}\n")
    assert lines(note, BlockKind.AGENDA_ITEM) == [line]
    kinds = " ".join(block.kind.value for block in note.blocks)
    assert "place-and-dates agenda-item agenda-item-title" in kinds
    assert "agenda-item-title title subtitle" in kinds


@pytest.mark.parametrize(
    ("item", "titles"),
    [
        ("5", ["Clouds"]),
        ('"5 (a)"', ["High clouds"]),
        ('"5 (b)"', ["Clouds"]),
        ("[3, 5]", ["Other matters", "Clouds"]),
        ('["5 (b)", "5 (c)"]', ["Clouds"]),
        ("[6, 5, 3]", ["Clouds", "Other matters"]),
        ("7", []),
        ("[7, 3]", ["Other matters"]),
        ("{number: 7, title: Rain}", ["Rain"]),
        ("{number: [5, 3], title: Rain over *land*}", ["Rain over land"]),
    ],
)
def test_the_title_is_that_of_the_agenda_unless_another_is_typed(item: str, titles: list[str]) -> None:
    """A title that items share is there once; where none is known there is no line."""
    assert lines(note_of(f"{AGENDA}item: {item}\n"), BlockKind.AGENDA_ITEM_TITLE) == titles


def test_the_marks_of_an_agenda_title_stand_where_it_is_scheduled() -> None:
    """So that the first footnote that a reader meets is the first one."""
    note = note_of("agenda: {items: {1: Opening, 2: 'Clouds[^wind] and rain'}}\nitem: 2\n" + programme("item: 2"))
    assert lines(note, BlockKind.AGENDA_ITEM_TITLE) == ["Clouds and rain"]
    assert lines(note, BlockKind.HEADING) == ["Agenda item 2: clouds[1] and rain"]


def test_without_an_item_there_is_no_line() -> None:
    """As in most programmes of work."""
    note = note_of()
    assert not lines(note, BlockKind.AGENDA_ITEM)
    assert not lines(note, BlockKind.AGENDA_ITEM_TITLE)
    assert not lines(note, BlockKind.TITLE_LINE)


def test_every_line_has_the_identity_of_its_node() -> None:
    """No two are the same."""
    note = note_of(f"{AGENDA}item: [3, 5]\nmasthead: {masthead('A/76/100/Add.1/Corr.2')}\n")
    origins = [block.origin for block in note.blocks]
    assert len(set(origins)) == len(origins)
    assert {"item", "item/title/3", "item/title/5", "masthead/symbol/Add", "masthead/symbol/Corr"} < set(origins)


def masthead(symbol: str) -> str:
    """Return a masthead with this symbol."""
    return f"{{organ: General Assembly, symbol: '{symbol}', date: 2024-01-15, original: en}}"


@pytest.mark.parametrize(
    ("symbol", "said"),
    [
        ("A/76/100", []),
        ("A/76/100/Rev.1", []),
        ("A/76/100/Add.1", ["Addendum"]),
        ("A/76/100/Corr.1", ["Corrigendum"]),
        ("A/76/100/Corr.1*", ["Corrigendum"]),
        ("A/76/100/Add.2/Corr.1", ["Addendum", "Corrigendum"]),
        ("A/76/100/Rev.1/Add.1", ["Addendum"]),
        ("A/76/100/Add.1/Add.2", ["Addendum"]),
        ("A/80/6 (Sect. 24)/Corr.1", ["Corrigendum"]),
        ("A/76/100/Corr", []),
        ("Corr.1", []),
    ],
)
def test_a_corrigendum_and_an_addendum_are_said_to_be_one(symbol: str, said: list[str]) -> None:
    """Directly under the title, as the symbol says; a revision is not."""
    note = note_of(f"masthead: {masthead(symbol)}\n")
    assert lines(note, BlockKind.TITLE_LINE) == said
    kinds = [block.kind for block in note.blocks]
    at = kinds.index(BlockKind.TITLE) + 1
    assert kinds[at : at + len(said)] == [BlockKind.TITLE_LINE] * len(said)


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        ("title: 'Programme of work: addendum'\n", ["Corrigendum"]),
        ("title: Programme of work\nsubtitle: CORRIGENDUM\n", ["Addendum"]),
        ("title: Addendum\nsubtitle: Corrigendum\n", []),
        ("# without subtitle\ntitle: Programme of work\n", ["Addendum", "Corrigendum"]),
    ],
)
def test_nothing_is_said_twice(titles: str, said: list[str]) -> None:
    """What is in the title or the subtitle has no line of its own."""
    note = note_of(f"masthead: {masthead('A/76/100/Add.1/Corr.1')}\n{titles}")
    assert lines(note, BlockKind.TITLE_LINE) == said
