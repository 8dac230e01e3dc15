import pytest
from manuscripts import after, gathered, mark, typed

from oewg_cli.importing.source_footnotes import SourceFootnotes, gather_footnotes
from oewg_cli.note.source_document import SourceDocument, SourceFootnote, SourceLine, TextForm
from oewg_cli.text.source_text import SourceText, Span


def notes(found: SourceFootnotes) -> list[tuple[str, str]]:
    """Return the label of each footnote and its words, with the labels of the footnotes that marks in it refer to."""
    return [(note.label, " ".join(words.plain for words in note.words)) for note in found.notes.values()]


def marked(found: SourceFootnotes) -> list[str]:
    """Return the lines, marks as `{1}` with the label of the footnote that they refer to, rules left out."""
    return [
        "".join(
            run.text
            if run.footnote is None
            else f"{{{found.notes[run.footnote].label if run.footnote in found.notes else '?'}}}"
            for run in line.runs
        )
        for line in found.lines
        if line.form is not TextForm.RULE
    ]


def test_notes_of_the_source_keep_their_marks_and_their_names() -> None:
    """They are in the order of the source."""
    found = gathered("Opening[^doors] and closing[^x]\n\n[^x]: Late.\n\n[^doors]: Doors open at 9 a.m.\n")
    assert marked(found) == ["Opening{doors} and closing{x}"]
    assert sorted(notes(found)) == [("doors", "Doors open at 9 a.m."), ("x", "Late.")]


def test_the_comma_between_two_marks_is_left_out() -> None:
    """The program writes it; a comma after a single mark stays."""
    line = SourceLine(after(typed("Title"), mark("a"), typed(", "), mark("b"), typed(", too")), Span(0, 20))
    kept = {name: SourceFootnote(label, (), Span(20, 20)) for name, label in (("a", "*"), ("b", "**"))}
    assert marked(gather_footnotes(SourceDocument(SourceText("note.md", " " * 20), (line,), kept))) == [
        "Title{*}{**}, too",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "lines", "found_notes"),
    [
        (
            "Opening<sup>1</sup>\n\n---\n\n<sup>1</sup> Doors open.",
            ["Opening{1}"],
            [("1", "Doors open.")],
        ),
        (
            "Opening<sup>1,2</sup> at ten<sup>2</sup>\n\n<sup>1</sup> Doors.\n\n<sup>2</sup> Roof.",
            ["Opening{1}{2} at ten{2}"],
            [("1", "Doors."), ("2", "Roof.")],
        ),
        (
            "Opening [1] and [2]\n\n[1] Doors.\n\n[2] Roof.",
            ["Opening {1} and {2}"],
            [("1", "Doors."), ("2", "Roof.")],
        ),
        (
            "Opening1\n\nClouds.2\n\n---\n\n1 Doors.\n\n---\n\n2 Roof.",
            ["Opening{1}", "Clouds.{2}"],
            [("1", "Doors."), ("2", "Roof.")],
        ),
        (
            "Opening of clouds1 (continued)\n\n---\n\n1 Doors.",
            ["Opening of clouds{1} (continued)"],
            [("1", "Doors.")],
        ),
        (
            "Opening<sup>a</sup>\n\n<sup>a</sup> Doors.",
            ["Openinga"],
            [("a", "Doors.")],
        ),
    ],
)
def test_typed_footnotes_are_footnotes(text: str, lines: list[str], found_notes: list[tuple[str, str]]) -> None:
    """Under a rule or in brackets if something refers to them, and raised anywhere; what refers to them is a mark."""
    found = gathered(text)
    assert (marked(found), notes(found)) == (lines, found_notes)


@pytest.mark.parametrize(
    "text",
    [
        "Opening\n\n---\n\n1 cloud was seen.",
        "Opening of clouds1\n\n1 cloud was seen.",
        "Opening at [10]\n\n1 cloud was seen.",
        "Opening1\n\n---\n\n# 1 Clouds",
        "Opening1\n\n---\n\n1/3",
        "CO2 and No.1\n\n---\n\n2 clouds",
    ],
)
def test_a_line_that_begins_with_a_number_is_not_a_footnote_by_itself(text: str) -> None:
    """Only where that number refers to it, and under a rule, or in brackets."""
    found = gathered(text)
    assert not found.notes
    assert not any("{" in line for line in marked(found))


def test_notes_of_the_same_label_are_called_in_their_order() -> None:
    """As where each page begins with 1 again; all further ones refer to the last."""
    found = gathered(
        "Opening<sup>1</sup>\n\n---\n\n<sup>1</sup> Doors.\n\nClouds<sup>1</sup>\n\n---\n\n<sup>1</sup> Roof.\n\n"
        "Rain<sup>1</sup>"
    )
    called = [run.footnote for line in found.lines for run in line.runs if run.footnote]
    assert [found.notes[name].words[0].plain for name in called if name] == ["Doors.", "Roof.", "Roof."]


@pytest.mark.parametrize(
    ("text", "line"),
    [("Opening<sup>1</sup>", "Opening1"), ("Opening<sup>1, 2</sup>\n\n<sup>2</sup> Roof.", "Opening1{2}")],
)
def test_a_raised_number_without_its_footnote_stays_a_number(text: str, line: str) -> None:
    """And is reported; one next to it that has its footnote is its mark."""
    found = gathered(text)
    assert marked(found)[0] == line
    assert [text[slice(*run.span)] for run in found.marks_without_footnote] == ["1"]


def test_the_mark_of_a_note_that_there_is_not_stays_a_mark() -> None:
    """And is reported, at its place."""
    text = "Opening[^doors] of it"
    found = gathered(text)
    assert marked(found) == ["Opening{?} of it"]
    assert [text[slice(*run.span)] for run in found.marks_without_footnote] == ["[^doors]"]


@pytest.mark.parametrize(
    "text", ["The 4<sup>th</sup> cloud", "Clouds [10] of [11]", "Opening2", "[9](https://clouds.example.org)"]
)
def test_other_numbers_are_ignored(text: str) -> None:
    """They refer to nothing, and are right."""
    found = gathered(text)
    assert not found.marks_without_footnote
    assert not any(run.footnote for line in found.lines for run in line.runs)


def test_notes_call_notes() -> None:
    """A mark in a footnote is one."""
    found = gathered("Opening[^1]\n\n[^1]: Doors.[^2]\n\n[^2]: Roof.")
    first = found.notes[next(iter(found.notes))]
    assert [run.footnote for run in first.words[0].marks] == [[*found.notes][1]]


@pytest.mark.parametrize(
    ("text", "char", "words"),
    [
        ("\\* Reissued for technical reasons.", "*", "Reissued for technical reasons."),
        ("\\*\\* A/AC.999/2024/2.", "**", "A/AC.999/2024/2."),
        ("\\*Reissued.", "*", "Reissued."),
    ],
)
def test_a_line_after_asterisks_is_a_footnote_of_its_own_kind(text: str, char: str, words: str) -> None:
    """It is not part of the text."""
    found = gathered(f"Clouds\n\n{text}\n\nRain")
    assert marked(found) == ["Clouds", "Rain"]
    assert [(note.char, note.words.plain) for note in found.asterisks] == [(char, words)]


@pytest.mark.parametrize("text", ["\\*\\*\\*", "\\*24016\\*", "\\*\\*Opening\\*\\*", "Clouds\\*", "2 * 3"])
def test_other_lines_with_asterisks_are_no_notes(text: str) -> None:
    """Such as a rule of stars, a barcode, or an unread emphasis."""
    found = gathered(text)
    assert not found.asterisks
    assert len(found.lines) == 1


def test_lines_are_cleaned_and_keep_their_places() -> None:
    """In footnotes too."""
    source = "a\u00a0\u00adb^c\u00a0d"
    line = SourceLine(after(typed("a\u00a0\u00adb"), mark("n")), Span(0, 5))
    note = SourceFootnote("1", (SourceLine(after(typed("c\u00a0d"), at=5), Span(5, 8)),), Span(5, 8))
    found = gather_footnotes(SourceDocument(SourceText("note.md", source), (line,), {"n": note}))
    assert found.lines[0].text == "a b"
    assert found.notes["n"].words[0].plain == "c d"
    assert found.notes["n"].span == Span(5, 8)


def test_a_note_without_a_mark_is_a_note() -> None:
    """It has lost its mark, not its words."""
    assert notes(gathered("Opening\n\n<sup>1</sup> Doors.")) == [("1", "Doors.")]


@pytest.mark.parametrize(
    "text", ["Opening<sup>1</sup>\n\n<sup>1</sup>\n\nClouds", "Opening<sup>1</sup>\n\n<sup>1</sup>"]
)
def test_a_raised_number_alone_on_a_line_is_not_a_footnote(text: str) -> None:
    """Nothing comes after it; it is not lost."""
    found = gathered(text)
    assert not found.notes
    assert [line for line in marked(found) if "1" in line] == ["Opening1", "1"]
