from formats.layouts.shown_layouts import laid_out_as

from oewg_cli.note.design import ProgrammeLayout

AGENDA = "agenda: {items: {1: Opening, 2: Officers, 3: {title: Clouds, documents: [A/1]}, 4: Rain}}\n"


def items(programme: str) -> list[str]:
    """Lay out days of a programme with four items."""
    return laid_out_as(ProgrammeLayout.ITEMS, f"{AGENDA}programme:\n{programme}")


def test_an_item_is_one_row_with_all_its_dates() -> None:
    """Several items that are taken up together have their titles under them."""
    assert items("""\
  - {date: 2024-03-04, meetings: [{time: 9:00–10:00, entries: [item: [1, 2]]}, {when: p.m., entries: [item: 3]}]}
  - {date: 2024-03-05, entries: [item: 3, {item: 4, documents: [A/2]}]}
""") == [
        "Agenda item | Dates | Documentation",
        "Agenda items 1 and 2 / 1. Opening / 2. Officers | Monday, 4 March, 9–10 a.m. | ",
        "Agenda item 3: clouds | Monday, 4 March, p.m.–Tuesday, 5 March | A/1",
        "Agenda item 4: rain | Tuesday, 5 March | A/2",
    ]  # fmt: skip


def test_what_has_no_place_in_the_table_comes_after_it() -> None:
    """Rooms, entries without items, and the whole of an entry of which the table does not say all."""
    assert items("""\
  - date: 2024-03-04
    week: First week
    meetings:
      - {time: morning, number: 1, room: Room 1, entries: [item: 1]}
      - {time: afternoon, entries: [item: 2, {item: 3, text: Hail}, Film]}
  - {date: 2024-03-05, meetings: [{time: morning, entries: [{item: 3, state: concluded}, {item: 4, aside: Drops}]}]}
  - {date: 2024-03-06, text: No meetings}
""") == [
        "Agenda item | Dates | Documentation",
        "Agenda item 1: opening | Monday, 4 March, 10 a.m.–1 p.m. | ",
        "Agenda item 2: officers | Monday, 4 March, 3–6 p.m. | ",
        "Agenda item 3: clouds | Monday, 4 March, 3–6 p.m. / Hail / Tuesday, 5 March, 10 a.m.–1 p.m. (concluded) | A/1",
        "Agenda item 4: rain | Tuesday, 5 March, 10 a.m.–1 p.m. | ",
        "Meetings",
        "First week",
        "Monday, 4 March",
        "10 a.m.–1 p.m.",
        "1st meeting, Room 1",
        "3–6 p.m.",
        "Film",
        "Tuesday, 5 March",
        "10 a.m.–1 p.m.",
        "Agenda item 4: rain – Drops",
        "Wednesday, 6 March",
        "No meetings",
    ]  # fmt: skip


def test_own_words_for_an_item_are_a_row() -> None:
    """With who meets in the dates, and without a column of documents where there are none."""
    assert items("""\
  - date: 2024-03-04
    meetings:
      - {time: morning, entries: [{item: 4, heading: Debate}]}
      - {time: afternoon, body: Bureau, entries: [{item: 4, heading: Debate}]}
""") == [
        "Agenda item | Dates",
        "Debate (item 4) | Monday, 4 March, 10 a.m.–1 p.m. / Monday, 4 March, 3–6 p.m., Bureau",
    ]  # fmt: skip


def test_only_the_first_time_can_be_continued_in_words() -> None:
    """After that the program says it by itself; titles of several items are with each list of them."""
    assert items("""\
  - {date: 2024-03-04, meetings: [{time: morning, entries: [{item: 4, state: continued}, item: [1, 2], item: [1, 3]]}]}
  - {date: 2024-03-05, meetings: [{time: morning, entries: [item: 4]}]}
""") == [
        "Agenda item | Dates | Documentation",
        "Agenda items 1 and 2 / 1. Opening / 2. Officers | Monday, 4 March, 10 a.m.–1 p.m. | ",
        "Agenda items 1 and 3 / 1. Opening / 3. Clouds | Monday, 4 March, 10 a.m.–1 p.m. | A/1",
        "Agenda item 4: rain | Monday, 4 March, 10 a.m.–1 p.m. (continued) / Tuesday, 5 March, 10 a.m.–1 p.m. | ",
    ]  # fmt: skip


def test_a_programme_without_items_is_no_table() -> None:
    """Everything is as in the layout with headings."""
    assert items("  - {date: 2024-03-04, meetings: [{time: morning, entries: [Film]}]}\n") == [
        "Monday, 4 March",
        "10 a.m.–1 p.m.",
        "Film",
    ]


def test_rows_are_in_the_order_of_the_agenda() -> None:
    """A list comes after its first member, and has the title of each item, also of one with a row of its own."""
    assert items("""\
  - {date: 2024-03-04, meetings: [{time: morning, entries: [item: 4, item: 2–4, item: 9, item: 2, item: 1]}]}
""") == [
        "Agenda item | Dates | Documentation",
        "Agenda item 1: opening | Monday, 4 March, 10 a.m.–1 p.m. | ",
        "Agenda item 2: officers | Monday, 4 March, 10 a.m.–1 p.m. (continued) | ",
        "Agenda items 2–4 / 2. Officers / 3. Clouds / 4. Rain | Monday, 4 March, 10 a.m.–1 p.m. | A/1",
        "Agenda item 4: rain | Monday, 4 March, 10 a.m.–1 p.m. | ",
        "Agenda item 9 | Monday, 4 March, 10 a.m.–1 p.m. | ",
    ]


def test_items_of_agendas_of_bodies_are_under_the_names_of_the_bodies() -> None:
    """The same number and title are two items; what is on no agenda comes first."""
    bodies = "body: [{name: Council, agenda: {items: {1: Opening}}}, {name: Board, agenda: {items: {1: Opening}}}]\n"
    assert laid_out_as(
        ProgrammeLayout.ITEMS,
        bodies
        + """\
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, body: Board, entries: [item: 1]}
      - {time: afternoon, body: Council, entries: [item: 1]}
      - {time: 19:00, body: Friends of the Chair, entries: [item: 7]}
""",
    ) == [
        "Agenda item | Dates",
        "Agenda item 7 | Monday, 4 March, 7 p.m., Friends of the Chair",
        "<2> Council",
        "Agenda item 1: opening | Monday, 4 March, 3–6 p.m., Council",
        "<2> Board",
        "Agenda item 1: opening | Monday, 4 March, 10 a.m.–1 p.m., Board",
    ]


def test_names_of_weeks_alone_are_no_meetings() -> None:
    """They are under the table with the days on which they begin, without a heading."""
    assert items("  - {date: 2024-03-04, week: First week, entries: [item: 1]}\n") == [
        "Agenda item | Dates",
        "Agenda item 1: opening | Monday, 4 March",
        "First week",
        "Monday, 4 March",
    ]
