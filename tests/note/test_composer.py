from datetime import date

import pytest
from casebook import BASE, document_of, with_base
from composed import lines, note_of, programme, text_of

from oewg_cli.note.blocks import BlockKind, Run
from oewg_cli.note.composer import compose
from oewg_cli.note.note import Properties


def test_blocks_come_in_official_order() -> None:
    """Title block, paragraphs, annex, then days with their hours, headings and texts."""
    kinds = " ".join(block.kind.value for block in note_of().blocks)
    assert kinds.startswith(
        "body session place-and-dates title subtitle paragraph paragraph annex annex-title "
        "day hours heading heading hours heading text day hours heading text"
    )


@pytest.mark.parametrize(
    ("session", "line"),
    [
        ("number: 7, kind: substantive", "Seventh substantive session"),
        ("number: 53", "Fifty-third session"),
        ("kind: organizational", "Organizational session"),
        ("number: 20, kind: resumed", "Twentieth resumed session"),
        ("number: 111, kind: special", "111th special session"),
    ],
)
def test_the_session_line_has_its_ordinal_in_words(session: str, line: str) -> None:
    """Only the first word has a capital."""
    fragment = f"session: {{{session}, place: New York, opens: 2024-03-04, closes: 2024-03-05}}\n"
    assert lines(note_of(fragment), BlockKind.SESSION) == [line]


def test_a_session_without_number_and_kind_has_no_line() -> None:
    """Neither in the title block, nor in the properties of the file."""
    note = note_of("session: {place: New York, opens: 2024-03-04, closes: 2024-03-05}\n")
    assert lines(note, BlockKind.SESSION) == []
    assert "session" not in note.properties.subject


@pytest.mark.parametrize(
    ("opens", "closes", "line"),
    [
        ("2024-03-04", "2024-03-08", "Vienna, 4–8 March 2024"),
        ("2018-06-25", "2018-07-13", "Vienna, 25 June–13 July 2018"),
        ("2023-12-28", "2024-01-03", "Vienna, 28 December 2023–3 January 2024"),
        ("2024-03-04", "2024-03-04", "Vienna, 4 March 2024"),
    ],
)
def test_dates_share_what_they_have_in_common(opens: str, closes: str, line: str) -> None:
    """Month and year are there once where they are the same; the dash has no spaces."""
    fragment = f"session: {{place: Vienna, opens: {opens}, closes: {closes}}}\n"
    assert lines(note_of(fragment), BlockKind.PLACE_AND_DATES) == [line]


def test_an_item_is_continued_from_its_second_scheduling_on() -> None:
    """The word alone is in italics, whatever other entry comes between."""
    note = note_of(programme("item: 2", "Round table", "{item: 2, text: Rain}", "item: 1", "item: 2"))
    assert lines(note, BlockKind.HEADING) == [
        "Agenda item 2: measurement of clouds",
        "Round table",
        "Agenda item 2: measurement of clouds (continued)",
        "Agenda item 1: organization of work",
        "Agenda item 2: measurement of clouds (continued)",
    ]
    italics = {run.text for block in note.blocks for run in block.runs if run.italic}
    assert italics == {"continued"}


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Organization of work", "organization of work"),
        ("General Assembly resolutions", "General Assembly resolutions"),
        ("Generally speaking", "generally speaking"),
        ("Antarctica", "Antarctica"),
        ("A/78/265: report", "A/78/265: report"),
        ("NGO participation", "NGO participation"),
        ("*Report* of the group", "*Report* of the group"),
        ("[Report](https://www.un.org) of the group", "report of the group"),
        ("[Youth](https://www.un.org) Forum", "Youth Forum"),
        ("  Report  of the *Group*", "report of the *Group*"),
        ("[^wind]Report", "[1]Report"),
    ],
)
def test_a_title_is_in_lower_case_after_the_colon(title: str, heading: str) -> None:
    """Names and acronyms keep their capitals."""
    note = note_of(f'agenda: {{items: {{2: "{title}"}}}}\n' + programme("item: 2"))
    assert lines(note, BlockKind.HEADING) == [f"Agenda item 2: {heading.replace('*', '')}"]


@pytest.mark.parametrize("form", ["Measurement of Clouds", "measurement of clouds", "*Clouds* measured", "youth Forum"])
def test_a_title_that_is_typed_for_headings_is_printed_as_it_is_typed(form: str) -> None:
    """In each heading of the item and of its sub-items; the title as adopted is in the title block."""
    items = f'agenda: {{items: {{2: {{title: Measurement of clouds, in_headings: "{form}"}}}}}}\nitem: 2\n'
    note = note_of(items + programme("item: 2", 'item: "2 (a)"', "item: 2"))
    printed = form.replace("*", "")
    assert lines(note, BlockKind.AGENDA_ITEM_TITLE) == ["Measurement of clouds"]
    assert lines(note, BlockKind.HEADING) == [
        f"Agenda item 2: {printed}",
        f"Agenda item 2 (a): {printed}",
        f"Agenda item 2: {printed} (continued)",
    ]


def test_of_the_marks_of_a_title_those_that_are_printed_count() -> None:
    """Where headings have another form, the marks of that form; the same mark in both is one."""
    items = "{title: 'Clouds[^wind]', in_headings: 'high clouds[^rain][^wind]'}"
    notes = "footnotes: {wind: Wind., rain: Rain.}\n"
    note = note_of(f"agenda: {{items: {{2: {items}}}}}\n{notes}" + programme("item: 2", "item: 2"))
    assert lines(note, BlockKind.HEADING) == [
        "Agenda item 2: high clouds[1],[2]",
        "Agenda item 2: high clouds (continued)",
    ]
    assert [footnote.runs[0].text for footnote in note.footnotes] == ["Rain.", "Wind."]


def test_a_sub_item_has_its_own_title_or_that_of_its_item() -> None:
    """A sub-item is continued on its own."""
    fragment = 'agenda: {items: {5: Clouds, "5 (a)": High clouds}}\n'
    note = note_of(fragment + programme('item: "5 (a)"', 'item: "5 (b)"', 'item: "5 (a)"'))
    assert lines(note, BlockKind.HEADING) == [
        "Agenda item 5 (a): high clouds",
        "Agenda item 5 (b): clouds",
        "Agenda item 5 (a): high clouds (continued)",
    ]


def test_footnotes_are_numbered_by_their_first_marks() -> None:
    """A comma is between two at one place; a repeated one has the first number; an unknown one is left out."""
    note = note_of(
        "footnotes: {a: First., b: Second., c: Third., unused: Never.}\n"
        "paragraphs: ['One,[^c] two[^no].[^b][^a]', 'Three[^c].']\n"
        + programme("{heading: Rain, footnote: [a, no, b]}")
    )
    assert lines(note, BlockKind.PARAGRAPH) == ["One,[1] two.[2],[3]", "Three[1]."]
    assert lines(note, BlockKind.HEADING) == ["Rain[3],[2]"]
    assert [(footnote.number, footnote.runs[0].text, footnote.origin) for footnote in note.footnotes] == [
        (1, "Third.", "footnotes/c"),
        (2, "Second.", "footnotes/b"),
        (3, "First.", "footnotes/a"),
    ]


def test_a_mark_in_an_agenda_title_stands_at_its_first_heading() -> None:
    """It is not repeated where the item goes on."""
    fragment = 'agenda: {items: {2: "Clouds[^wind]"}}\n'
    note = note_of(fragment + programme("item: 2", "item: 2"))
    assert lines(note, BlockKind.HEADING) == ["Agenda item 2: clouds[1]", "Agenda item 2: clouds (continued)"]


def test_the_annex_has_the_title_without_its_marks() -> None:
    """The marks are on the first page."""
    note = note_of("title: 'Programme[^wind] of work [^wind]'\n")
    assert lines(note, BlockKind.TITLE) == ["Programme* of work *"]
    assert lines(note, BlockKind.ANNEX_TITLE) == ["Programme of work"]


def test_references_are_linked_by_their_number_alone() -> None:
    """A link that the drafter typed stays; the word resolution is not part of a link."""
    note = note_of("paragraphs: ['Resolution 75/240 and document A/78/265, see [here](https://x.org) and annex.']\n")
    paragraph = next(block for block in note.blocks if block.kind is BlockKind.PARAGRAPH)
    assert [(run.text, run.link) for run in paragraph.runs if run.link] == [
        ("75/240", "https://docs.un.org/en/A/RES/75/240"),
        ("A/78/265", "https://docs.un.org/en/A/78/265"),
        ("here", "https://x.org"),
    ]


def test_an_aside_follows_its_heading_after_a_spaced_dash() -> None:
    """It is not a part of the heading."""
    closure = [block for block in note_of().blocks if block.kind is BlockKind.HEADING][-1]
    assert closure.runs == (Run("Closure of the session"),)
    assert "".join(run.text for run in closure.aside) == " – Concluding remarks by the Chair"


def test_every_block_has_the_identity_of_its_node() -> None:
    """It is made of date, hour and order, and no two are the same."""
    origins = [block.origin for block in note_of().blocks]
    assert len(set(origins)) == len(origins)
    assert "programme/2024-03-04/15:00/1/text" in origins


def test_spaces_are_as_in_print() -> None:
    """Line ends and several spaces are one space; those at the ends are left out."""
    note = note_of("paragraphs: ['  The   annex\n\n\n   is here. ']\ntitle: ' Programme '\n")
    assert lines(note, BlockKind.PARAGRAPH) == ["The annex is here."]
    assert note.properties.title == "Programme"


def test_the_properties_of_a_file_are_plain_text() -> None:
    """The only date in them is that of the masthead; there is no symbol where the draft has none."""
    assert note_of("title: '*Provisional*  programme[^wind] of work'\n").properties == Properties(
        title="Provisional programme of work",
        dated=date(2024, 1, 15),
        subject="Ad hoc working group on the measurement of clouds: third substantive session",
        keywords=("A/AC.999/2024/2", "General Assembly", "New York, 4–5 March 2024"),
    )
    draft = "masthead: {organ: ' Security Council ', date: 2024-01-15, original: en}\n"
    assert note_of(draft).properties.keywords == ("Security Council", "New York, 4–5 March 2024")


@pytest.mark.parametrize(
    ("place", "station"),
    [("New York", "New York"), ("Geneva", "Geneva"), ("Vienna (Austria)", "Vienna"), ("Ulm, Germany", None)],
)
def test_a_note_names_the_duty_station_of_its_session(place: str, station: str | None) -> None:
    """By it a writer chooses the layout of the place."""
    assert note_of(f"session: {{place: '{place}', opens: 2024-03-04, closes: 2024-03-05}}\n").station == station


def test_composing_is_the_same_every_time() -> None:
    """Nothing but the programme decides."""
    assert note_of(BASE) == note_of(BASE)


def test_an_item_two_levels_down_has_the_nearest_title() -> None:
    """Its own, that of the sub-item, that of the item."""
    fragment = 'agenda: {items: {5: Clouds, "5 (a)": High clouds}}\n'
    note = note_of(fragment + programme('item: "5 (a) (i)"'))
    assert lines(note, BlockKind.HEADING) == ["Agenda item 5 (a) (i): high clouds"]


def test_the_days_of_the_note_are_those_of_the_programme() -> None:
    """With their meetings, and these with their entries; the identity of each part begins with that of its day."""
    document = document_of(with_base(""))
    days = compose(document.programme).days
    assert [[len(meeting.entries) for meeting in day.meetings] for day in days] == [
        [len(meeting.entries) for meeting in day.meetings] for day in document.programme.programme
    ]
    for day in days:
        for meeting in day.meetings:
            assert meeting.hours.origin.startswith(f"{day.heading.origin}/")
            for number, entry in enumerate(meeting.entries, start=1):
                assert entry.heading.origin == f"{meeting.hours.origin}/{number}"
                assert all(block.origin.startswith(f"{entry.heading.origin}/") for block in entry.details)


def test_the_lines_of_a_paragraph_come_under_it_with_their_letters() -> None:
    """Their footnotes and references are those of any other text."""
    fragment = """
paragraphs:
  - text: "The annex[^late] has, as in A/78/265:"
    list: ["Its days;[^days]", "What is in A/78/266."]
  - Other paragraphs have none.[^last]
footnotes: {last: Last., days: Days., late: Late.}
"""
    blocks = [block for block in note_of(fragment).front if block.number]
    assert [(block.label, text_of(block), block.origin) for block in blocks] == [
        ("1.", "The annex[1] has, as in A/78/265:", "paragraphs/1"),
        ("(a)", "Its days;[2]", "paragraphs/1/list/1"),
        ("(b)", "What is in A/78/266.", "paragraphs/1/list/2"),
        ("2.", "Other paragraphs have none.[3]", "paragraphs/2"),
    ]
    assert blocks[2].runs[1] == Run("A/78/266", link="https://docs.un.org/en/A/78/266")


@pytest.mark.parametrize(
    ("paragraphs", "labels"),
    [
        ("[One]", [None]),
        ("[{heading: Annotations, paragraphs: [One]}]", [None]),
        ("[{text: One, list: [First, Second]}]", [None, "(a)", "(b)"]),
        ("[One, {heading: Annotations, paragraphs: [Two]}]", ["1.", "2."]),
    ],
)
def test_a_single_paragraph_has_no_number(paragraphs: str, labels: list[str | None]) -> None:
    """Whether it is under a heading or not; its lines have their letters."""
    kinds = {BlockKind.PARAGRAPH, BlockKind.SUBPARAGRAPH}
    blocks = [block for block in note_of(f"paragraphs: {paragraphs}\n").blocks if block.kind in kinds]
    assert [block.label for block in blocks] == labels
    assert blocks[0].origin == "paragraphs/1"


def test_a_long_list_goes_on_with_two_letters() -> None:
    """After (z) comes (aa)."""
    fragment = f"paragraphs: [{{text: 'All:', list: [{', '.join(['Line.'] * 28)}]}}]\n"
    labels = [block.label for block in note_of(fragment).blocks if block.kind is BlockKind.SUBPARAGRAPH]
    assert labels[-4:] == ["(y)", "(z)", "(aa)", "(bb)"]


@pytest.mark.parametrize("keys", ["text: Clouds, list: [Chair, Moderator]", "list: [Chair, Moderator], text: Clouds"])
def test_text_and_list_are_printed_as_they_are_typed(keys: str) -> None:
    """Also their footnotes are numbered in this order."""
    marked = keys.replace("Clouds", "'Clouds[^a]'").replace("Chair", "'Chair[^b]'")
    note = note_of("footnotes: {a: Text., b: List.}\n" + programme(f"{{item: 1, {marked}}}"))
    printed = [block.kind.value for block in note.days[0].meetings[0].entries[0].details]
    assert printed == (["text", "bullet", "bullet"] if keys.startswith("text") else ["bullet", "bullet", "text"])
    assert [
        text_of(block)[-3:] for block in note.blocks if block.kind.value in {"text", "bullet"} and "[" in text_of(block)
    ] == [
        "[1]",
        "[2]",
    ]


@pytest.mark.parametrize(
    ("opens", "closes", "heading"),
    [
        ("2026-12-28", "2027-01-01", "Monday, 28 December 2026"),
        ("2026-12-28", "2026-12-31", "Monday, 28 December"),
        ("2026-12-27", "2027-12-27", "Monday, 28 December 2026"),
    ],
)
def test_a_day_has_its_year_where_the_session_has_two(opens: str, closes: str, heading: str) -> None:
    """The dates of the session decide, not those of the days."""
    session = f"session: {{place: Geneva, opens: {opens}, closes: {closes}}}\n"
    note = note_of(session + programme("item: 1").replace("2024-03-04", "2026-12-28"))
    assert lines(note, BlockKind.DAY) == [heading]
