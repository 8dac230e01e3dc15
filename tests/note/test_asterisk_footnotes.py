import pytest
from composed import lines, note_of, plain, programme
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.note.blocks import BlockKind
from oewg_cli.note.note import Note

HEAD = "organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en"
AGENDA = "agenda: {symbol: A/AC.999/2024/1, items: {1: Organization of work, 2: Clouds}}\n"
PROVISIONAL = "item: {number: 2, agenda: provisional}\n"
NAMES = ("a", "b", "c")
MARKED = st.lists(st.sampled_from([*NAMES, "none"]), max_size=3).map(
    lambda names: "x" + "".join(f"[^{name}]" for name in names)
)


def shown(note: Note) -> list[tuple[str, str]]:
    """Return the asterisk footnotes as a reader sees them: each mark and its text."""
    return [(each.char, plain(each.runs)) for each in note.asterisk_footnotes]


def test_signs_come_in_the_order_in_which_a_reader_meets_them() -> None:
    """The symbol, the agenda, then the title block, down the page."""
    note = note_of(
        f"masthead: {{{HEAD}, reissued: 2024-02-20}}\n{AGENDA}"
        "item: {number: 2, agenda: provisional, title: 'Clouds[^c]'}\n"
        "title: 'Programme[^a]'\nsubtitle: 'Note[^b]'\n"
        "footnotes: {a: As it is., b: By nobody., c: Clear.}\n"
    )
    assert note.masthead.symbol == "A/AC.999/2024/2*"
    assert lines(note, BlockKind.AGENDA_ITEM) == ["Item 2 of the provisional agenda**"]
    assert lines(note, BlockKind.AGENDA_ITEM_TITLE) == ["Clouds***"]
    assert lines(note, BlockKind.TITLE) == ["Programme****"]
    assert lines(note, BlockKind.SUBTITLE) == ["Note*****"]
    assert shown(note) == [
        ("*", "Reissued for technical reasons on 20 February 2024."),
        ("**", "A/AC.999/2024/1."),
        ("***", "Clear."),
        ("****", "As it is."),
        ("*****", "By nobody."),
    ]
    assert [each.origin for each in note.asterisk_footnotes] == [
        "masthead/reissued/1", "agenda/symbol", "footnotes/c", "footnotes/a", "footnotes/b",
    ]  # fmt: skip


def test_the_marks_and_the_commas_between_them_are_known() -> None:
    """In each line of the title block, and where a paragraph refers to such a footnote again."""
    note = note_of(
        f"{AGENDA}{PROVISIONAL}title: 'Programme[^a][^b]'\nparagraphs: ['As before.[^a]', 'A typed \\\\*']\n"
        "footnotes: {a: 'A[^b].', b: B.}\n"
    )
    runs = [run for block in note.blocks for run in block.runs]
    assert [run.text for run in runs if run.is_asterisks] == ["*", "**", ", ", "***", "**"]
    assert [run.text for run in note.asterisk_footnotes[1].runs if run.is_asterisks] == ["***"]


def test_a_footnote_of_the_body_comes_before_that_of_the_agenda() -> None:
    """The body is above the item."""
    note = note_of(f"{AGENDA}{PROVISIONAL}body: 'Group[^a]'\ntitle: 'Programme[^b][^a]'\nfootnotes: {{a: A., b: B.}}\n")
    assert lines(note, BlockKind.BODY) == ["Group*"]
    assert lines(note, BlockKind.AGENDA_ITEM) == ["Item 2 of the provisional agenda**"]
    assert lines(note, BlockKind.TITLE) == ["Programme***, *"]
    assert shown(note) == [("*", "A."), ("**", "A/AC.999/2024/1."), ("***", "B.")]


def test_each_reissue_has_its_footnote() -> None:
    """The second has two asterisks."""
    note = note_of(f"masthead: {{{HEAD}, reissued: [2024-02-20, 2024-03-01]}}\n")
    assert shown(note) == [
        ("*", "Reissued for technical reasons on 20 February 2024."),
        ("**", "Reissued for technical reasons on 1 March 2024."),
    ]


def test_an_asterisk_typed_after_the_symbol_counts() -> None:
    """So that no other footnote has the same mark."""
    note = note_of(f"masthead: {{{HEAD.replace('/2,', '/2*,')}}}\ntitle: 'Programme[^wind]'\n")
    assert note.masthead.symbol == "A/AC.999/2024/2*"
    assert shown(note) == [("**", "Speakers are invited to be brief.")]


@pytest.mark.parametrize(
    ("item", "agenda", "notes"),
    [
        ("item: 2\n", AGENDA, []),
        ("item: {number: 2, agenda: adopted}\n", AGENDA, []),
        (PROVISIONAL, AGENDA, [("*", "A/AC.999/2024/1.")]),
        ("item: {number: 2, agenda: preliminary}\n", AGENDA, [("*", "A/AC.999/2024/1.")]),
        (PROVISIONAL, "agenda: {items: {1: Organization of work, 2: Clouds}}\n", []),
        (PROVISIONAL, "# without agenda\n", []),
        ("", AGENDA, []),
    ],
)
def test_only_an_agenda_not_yet_adopted_and_with_a_symbol_is_named(
    item: str, agenda: str, notes: list[tuple[str, str]]
) -> None:
    """The symbol is linked, and the line refers to the footnote."""
    note = note_of(agenda + item)
    assert shown(note) == notes
    assert [line for line in lines(note, BlockKind.AGENDA_ITEM) if line.endswith("*")] == (
        lines(note, BlockKind.AGENDA_ITEM) if notes else []
    )
    links = [run.link for each in note.asterisk_footnotes for run in each.runs if run.link]
    assert links == ["https://docs.un.org/en/A/AC.999/2024/1"] * len(notes)


def test_an_asterisk_footnote_is_not_among_the_others_and_has_no_number() -> None:
    """Called again in the text it keeps its asterisks, and the numbers go on as if it were not there."""
    note = note_of(
        "title: 'Programme[^a]'\nparagraphs: ['One[^b], two[^a], three[^c].']\n"
        + programme("{heading: Rain, footnote: [a, b]}")
        + "footnotes: {a: A., b: B., c: C.}\n"
    )
    assert lines(note, BlockKind.PARAGRAPH) == ["One[1], two*, three[2]."]
    assert lines(note, BlockKind.HEADING) == ["Rain*,[1]"]
    assert [(each.number, plain(each.runs)) for each in note.footnotes] == [(1, "B."), (2, "C.")]
    assert shown(note) == [("*", "A.")]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("[^a][^b]", "x*, **"),
        ("[^a] [^b]", "x* **"),
        ("[^a][^c]", "x*,[1]"),
        ("[^c][^a]", "x[1], *"),
        ("[^c][^d]", "x[1],[2]"),
        ("[^a][^none][^b]", "x*, **"),
        ("[^none][^a]", "x*"),
        (".[^a]", "x.*"),
    ],
)
def test_between_two_marks_at_one_place_stands_a_comma(text: str, printed: str) -> None:
    """Two marks would else be one, wherever they are."""
    note = note_of(f"title: 'T[^a] [^b]'\nparagraphs: ['x{text}']\nfootnotes: {{a: A., b: B., c: C., d: D.}}\n")
    assert lines(note, BlockKind.PARAGRAPH) == [printed]


def test_an_asterisk_footnote_refers_to_asterisk_footnotes() -> None:
    """The other footnote is at the foot of the first page as well, and comes last."""
    note = note_of(
        "title: 'Programme[^a][^b]'\nparagraphs: ['One[^d].']\n"
        "footnotes: {a: 'See resolution 75/240.[^c]', b: B., c: 'C.[^a]', d: 'D.[^c]'}\n"
    )
    assert shown(note) == [("*", "See resolution 75/240.***"), ("**", "B."), ("***", "C.*")]
    assert [(each.number, plain(each.runs)) for each in note.footnotes] == [(1, "D.***")]
    assert any(run.link for run in note.asterisk_footnotes[0].runs)


def test_an_agenda_title_repeats_no_asterisk_where_its_item_goes_on() -> None:
    """As with numbers, only the first heading has the mark."""
    note = note_of(
        "title: 'Programme[^wind]'\nagenda: {items: {2: 'Clouds[^wind]'}}\n" + programme("item: 2", "item: 2")
    )
    assert lines(note, BlockKind.HEADING) == ["Agenda item 2: clouds*", "Agenda item 2: clouds (continued)"]


@given(MARKED, MARKED, MARKED, st.dictionaries(st.sampled_from(NAMES), MARKED, min_size=1), st.integers(0, 2))
def test_every_footnote_with_a_mark_is_printed_once(
    body: str, title: str, paragraph: str, footnotes: dict[str, str], reissues: int
) -> None:
    """With a mark or a number of its own; marks grow by one asterisk, numbers have no gaps."""
    dates = "".join(f", 2024-02-{day:02}" for day in range(1, reissues + 1))
    head = f"masthead: {{{HEAD}, reissued: [{dates[2:]}]}}\n" if reissues else f"masthead: {{{HEAD}}}\n"
    note = note_of(
        f"{head}{AGENDA}{PROVISIONAL}body: '{body}'\ntitle: '{title}'\nparagraphs: ['{paragraph}']\n"
        + programme("item: 2")
        + f"footnotes: {{{', '.join(f'{name}: {text!r}' for name, text in footnotes.items())}}}\n"
    )
    assert [each.char for each in note.asterisk_footnotes] == [
        "*" * count for count in range(1, len(note.asterisk_footnotes) + 1)
    ]
    assert [each.number for each in note.footnotes] == list(range(1, len(note.footnotes) + 1))
    with_signs, with_numbers = ([each.origin for each in notes] for notes in (note.asterisk_footnotes, note.footnotes))
    assert len({*with_signs, *with_numbers}) == len(with_signs) + len(with_numbers)
    in_title = {f"footnotes/{name}" for name in footnotes if f"[^{name}]" in body + title}
    assert in_title <= set(with_signs)
    marks = {run.mark for block in note.blocks for run in block.runs if run.mark}
    assert marks <= {each.number for each in note.footnotes}
    assert marks or not note.footnotes


@pytest.mark.parametrize("reissues", [0, 1, 3])
@pytest.mark.parametrize("count", [19, 20, 21, 40])
def test_a_footnote_that_would_need_too_many_asterisks_has_its_number(reissues: int, count: int) -> None:
    """Up to 20 are asterisks: in the title, before the footnotes, and in the order of both."""
    names = [f"n{number}" for number in range(count)]
    days = ", ".join(f"2024-02-{20 + day}" for day in range(reissues))
    note = note_of(
        f"masthead: {{{HEAD}{f', reissued: [{days}]' if days else ''}}}\n"
        f"title: 'Programme{''.join(f'[^{name}]' for name in names)}'\n"
        f"footnotes: {{{', '.join(f'{name}: Note {name}.' for name in names)}}}\n"
    )
    chars = ["*" * number if number <= 20 else f"*({number})" for number in range(1, reissues + count + 1)]
    assert [char for char, _ in shown(note)] == chars
    assert [text for _, text in shown(note)[reissues:]] == [f"Note {name}." for name in names]
    assert lines(note, BlockKind.TITLE) == [f"Programme{', '.join(chars[reissues:])}"]
