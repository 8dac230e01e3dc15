from collections.abc import Callable

import pytest
from formats.word.reader.source_documents import read, texts, unread
from formats.word.reader.word_files import p, r, table, tc, tr

from oewg_cli.note.source_document import Region, SourceCell, TextForm

_IS_OFF = ' w:val="0"'


def _box(content: str) -> str:
    return f"<w:txbxContent>{content}</w:txbxContent>"


def _shape(content: str) -> str:
    shape = f"<wps:wsp><wps:txbx>{_box(content)}</wps:txbx></wps:wsp>"
    return f"<w:drawing><a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic></w:drawing>"


def _old_shape(content: str) -> str:
    return f"<w:pict><v:shape><v:textbox>{_box(content)}</v:textbox></v:shape></w:pict>"


def _either(content: str) -> str:
    choice = f'<mc:Choice Requires="wps">{_shape(content)}</mc:Choice>'
    return f"<mc:AlternateContent>{choice}<mc:Fallback>{_old_shape(content)}</mc:Fallback></mc:AlternateContent>"


def test_the_source_has_a_line_for_each_paragraph() -> None:
    """Also for an empty one, which is not a line of the source document."""
    made = read(p("Clouds") + p() + p("over land"))
    assert made.source.text == "Clouds\n\nover land"
    assert texts(made) == ["Clouds", "over land"]


@pytest.mark.parametrize("broken", ["<w:br/>", "<w:cr/>", '<w:br w:type="column"/>', '<w:br w:type="textWrapping"/>'])
def test_a_broken_line_is_two(broken: str) -> None:
    """As a reader sees it."""
    made = read(p("Clouds", r(broken), "over land"))
    assert made.source.text == "Clouds\nover land"
    assert texts(made) == ["Clouds", "over land"]


def test_only_the_first_line_of_an_item_has_its_marker() -> None:
    """It is printed once."""
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    made = read(p("Clouds", r("<w:br/>"), "over land", properties=numbered), numbering=numbering)
    assert [(line.form, line.level, line.marker) for line in made.lines] == [
        (TextForm.ITEM, 1, "1."),
        (TextForm.ITEM, 1, None),
    ]


def test_a_table_is_read_row_by_row_and_cell_by_cell() -> None:
    """With the position of each cell in the grid."""
    rows = (
        tr("Day", tc("Hours and item", '<w:gridSpan w:val="2"/>')),
        tr("Monday", "10 a.m.", "Opening", properties='<w:gridBefore w:val="1"/>'),
    )
    made = read(p("Before") + table(*rows) + p("Between") + table(tr("Other")))
    assert [(line.text, line.cell) for line in made.lines] == [
        ("Before", None),
        ("Day", SourceCell(0, 0, 0)),
        ("Hours and item", SourceCell(0, 0, 1, 2)),
        ("Monday", SourceCell(0, 1, 1)),
        ("10 a.m.", SourceCell(0, 1, 2)),
        ("Opening", SourceCell(0, 1, 3)),
        ("Between", None),
        ("Other", SourceCell(1, 0, 0)),
    ]


def test_a_cell_that_continues_the_one_above_has_no_lines() -> None:
    """Word does not print its content, and that is reported."""
    rows = (
        tr(tc("Monday", '<w:vMerge w:val="restart"/>'), "10 a.m."),
        tr(tc("<w:p/>", "<w:vMerge/>"), "3 p.m."),
        tr(tc("Never seen", '<w:vMerge w:val="continue"/>'), "5 p.m."),
    )
    made = read(table(*rows))
    assert texts(made) == ["Monday", "10 a.m.", "3 p.m.", "5 p.m."]
    assert [line.cell.height for line in made.lines if line.cell] == [3, 1, 1, 1]
    place = len("Monday\n10 a.m.\n3 p.m.")
    assert [(each.what, each.span) for each in made.unread] == [("hidden text", (place, place))]


@pytest.mark.parametrize(
    ("inner", "beside"), [(table(tr("b", "c"), tr("d")), ("e",)), (table(tr("b"), tr("c"), tr("d")), ())]
)
def test_a_table_in_a_cell_has_the_position_of_the_cell(inner: str, beside: tuple[str, ...]) -> None:
    """Where it has one column, or other cells are beside it; its content is read in its order."""
    made = read(table(tr("a", tc(p("before") + inner + p("after")), *beside)))
    assert texts(made) == ["a", "before", "b", "c", "d", "after", *beside]
    assert {line.cell for line in made.lines[1:6]} == {SourceCell(0, 0, 1)}


def test_a_table_with_columns_at_the_end_of_a_row_is_a_table_of_its_own() -> None:
    """The table around it only holds tables in their places; rows and texts after it belong to the outer one again."""
    inner = table(tr("b", "c"), tr("d", tc(table(tr("e", "f")))))
    made = read(table(tr("a", tc(p("before") + inner + p("after"))), tr("g", tc(inner))) + table(tr("h")))
    assert [(line.text, *(line.cell or ())[:3]) for line in made.lines] == [
        *(("a", 0, 0, 0), ("before", 0, 0, 1), ("b", 1, 0, 0), ("c", 1, 0, 1), ("d", 1, 1, 0), ("e", 2, 0, 0)),
        *(("f", 2, 0, 1), ("after", 0, 0, 1), ("g", 0, 1, 0), ("b", 3, 0, 0), ("c", 3, 0, 1), ("d", 3, 1, 0)),
        *(("e", 4, 0, 0), ("f", 4, 0, 1), ("h", 5, 0, 0)),
    ]


@pytest.mark.parametrize("shape", [_shape, _old_shape, _either])
def test_a_box_is_read_once_after_its_paragraph(shape: Callable[[str], str]) -> None:
    """Of two ways to draw it one is read."""
    made = read(p("Before", r(shape(p("In the box"))), " and after") + p("Next"))
    assert [(line.text, line.region) for line in made.lines] == [
        ("Before and after", Region.BODY),
        ("In the box", Region.BOX),
        ("Next", Region.BODY),
    ]
    assert unread(made) == []


@pytest.mark.parametrize("shape", [_shape, _old_shape, _either])
def test_a_box_at_the_beginning_of_a_paragraph_is_read_before_its_text(shape: Callable[[str], str]) -> None:
    """A reader meets it first; its place in the source is before the text too."""
    deleted = f"<w:del>{r(shape(p('Old')))}</w:del>"
    made = read(p(deleted, r(shape(p("Symbol"))), r(shape(p("Date"))), "Body") + p(r(shape(p("Alone")))))
    assert [line.text for line in made.lines] == ["Symbol", "Date", "Body", "Alone"]
    assert [line.span for line in made.lines] == sorted(line.span for line in made.lines)


def test_a_cell_goes_over_the_rows_that_continue_it() -> None:
    """Counted in its column, which the width of others moves; rows that a tracked change deletes do not count."""
    begun, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        tr(tc("a", '<w:gridSpan w:val="2"/>'), tc("b", begun)),
        tr("c", "d", tc("<w:p/>", goes_on), properties='<w:del w:id="1" w:author="A"/>'),
        tr("e", "f", tc("<w:p/>", goes_on)),
        tr(tc("g", begun), "h", tc("i", begun)),
    )
    made = read(table(*rows))
    assert [(line.text, line.cell.height) for line in made.lines if line.cell] == [
        *(("a", 1), ("b", 2), ("e", 1), ("f", 1), ("g", 1), ("h", 1), ("i", 1))
    ]


def test_a_number_alone_in_a_cell_is_its_text() -> None:
    """As Word prints it; outside of a table such a number is nothing."""
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number, bullet = (
        p(properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>') for depth in "01"
    )
    made = read(
        table(tr(tc(number), "Rain"), tr(tc(number), "Hail"), tr(tc(bullet), "Snow")) + number, numbering=numbering
    )
    assert [(line.text, line.form, line.marker) for line in made.lines] == [
        (text, TextForm.PLAIN, None) for text in ("3.", "Rain", "4.", "Hail", "Snow")
    ]


def test_the_prompt_of_a_form_is_not_text_and_is_said() -> None:
    """Nobody typed it; a field that is filled in is read."""
    prompt = "<w:sdtPr><w:showingPlcHdr{}/></w:sdtPr><w:sdtContent>{}</w:sdtContent>"
    lines = (
        f"<w:sdt>{prompt.format('', p('Click here.'))}</w:sdt>",
        p("Day: ", f"<w:sdt>{prompt.format('', r('Choose a day.'))}</w:sdt>"),
        p(f"<w:sdt>{prompt.format(_IS_OFF, r('Monday'))}</w:sdt>"),
        f"<w:sdt>{prompt.format('', p())}</w:sdt>",
    )
    made = read("".join(lines))
    assert texts(made) == ["Day: ", "Monday"]
    assert [each.what for each in made.unread] == [
        "a form field that is not filled in, `Click here.`,",
        "a form field that is not filled in, `Choose a day.`,",
    ]


def test_a_box_in_a_box_is_read() -> None:
    """The older way to draw allows it."""
    inner = p(r(_old_shape(p("inside"))))
    assert texts(read(p(r(_old_shape(p("outside") + inner)))), Region.BOX) == ["outside", "inside"]


def test_the_fallback_of_unknown_alternate_content_is_read() -> None:
    """It is what an older program prints."""
    unknown = '<mc:Choice Requires="future"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback>'
    assert texts(read(p(r(f"<mc:AlternateContent>{unknown}</mc:AlternateContent>")))) == ["old"]
    alone = '<mc:Choice Requires="future"><w:t>new</w:t></mc:Choice><mc:Fallback/>'
    assert texts(read(p(r(f"<mc:AlternateContent>{alone}</mc:AlternateContent>")))) == ["new"]
    paragraphs = f'<mc:AlternateContent><mc:Choice Requires="w14">{p("between")}</mc:Choice></mc:AlternateContent>'
    assert texts(read(p("a") + paragraphs + p("b"))) == ["a", "between", "b"]


def test_a_framed_paragraph_is_a_box_and_a_drop_cap_is_not() -> None:
    """A frame is apart from the text; a capital in one begins the next paragraph."""
    made = read(p("Aside", properties='<w:framePr w:w="9792"/>') + p("Text"))
    assert [(line.text, line.region) for line in made.lines] == [("Aside", Region.BOX), ("Text", Region.BODY)]
    assert texts(read(p("C", properties='<w:framePr w:dropCap="drop"/>') + p("louds"))) == ["Clouds"]


@pytest.mark.parametrize("paragraph", [
    p(properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>'), p("__________________"), p("– – –"),
    p(r('<w:pict><v:line from="0,0" to="72,0"/></w:pict>')), p(r('<w:pict><v:rect o:hr="t"/></w:pict>')),
    p(r('<w:drawing><wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></w:drawing>')),
])  # fmt: skip
def test_a_line_that_is_drawn_is_a_rule(paragraph: str) -> None:
    """By a border, by characters, or as a drawing."""
    made = read(p("Above") + paragraph + p("Below"))
    assert [line.form for line in made.lines] == [TextForm.PLAIN, TextForm.RULE, TextForm.PLAIN]
    assert made.lines[1].runs == ()
    assert unread(made) == []


@pytest.mark.parametrize("paragraph", [
    p("–"), p("--"), p("Clouds", properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>'),
])  # fmt: skip
def test_other_lines_and_borders_are_not_rules(paragraph: str) -> None:
    """A single dash means a missing number, and a heading may have a border."""
    assert [line.form for line in read(paragraph).lines] == [TextForm.PLAIN]


@pytest.mark.parametrize("properties", [
    '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>', '<w:pBdr><w:bottom w:val="single"/><w:left w:val="single"/></w:pBdr>',
])  # fmt: skip
def test_an_empty_paragraph_in_a_box_of_borders_is_not_a_rule(properties: str) -> None:
    """Only a border above or below is one."""
    assert read(p(properties=properties)).lines == ()


def test_a_line_drawn_below_text_is_a_rule_after_it() -> None:
    """As at the end of a document."""
    made = read(p("The end.", r('<w:pict><v:line from="0,0" to="72,0"/></w:pict>')))
    assert [line.form for line in made.lines] == [TextForm.PLAIN, TextForm.RULE]


@pytest.mark.parametrize("wrapper", [
    "w:sdt><w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "x:unknown", 'w:bdo w:val="rtl"', "w:dir",
])  # fmt: skip
def test_the_content_of_wrappers_is_read(wrapper: str) -> None:
    """Around runs, paragraphs, rows and cells."""
    begin = f"<{wrapper}>"
    end = "".join(f"</{name.split()[0]}>" for name in reversed(wrapper.replace(">", "").split("<")))
    assert texts(read(p(f"{begin}{r('Clouds')}{end}"))) == ["Clouds"]
    assert texts(read(f"{begin}{p('Clouds')}{end}")) == ["Clouds"]
    row = f"{begin}{tr('Clouds')}{end}"
    made = read(table(row) + table(f"<w:tr>{begin}{tc('and fog')}{end}</w:tr>"))
    assert [(line.text, line.cell) for line in made.lines] == [
        ("Clouds", SourceCell(0, 0, 0)),
        ("and fog", SourceCell(1, 0, 0)),
    ]


def test_text_where_none_should_be_is_read() -> None:
    """Between paragraphs, in a paragraph in a paragraph, and in unknown elements."""
    made = read(r("stray") + p("in order", p("nested")) + "<x:y>unknown</x:y>" + p("<x:y>within</x:y>") + r("last"))
    nested = read(p("a", p("b", properties='<w:outlineLvl w:val="0"/>')))
    assert [line.form for line in nested.lines] == [TextForm.PLAIN, TextForm.HEADING]
    assert texts(made) == ["stray", "in order", "nested", "unknown", "within", "last"]
