import pytest
from docx.oxml.ns import qn
from formats.word.samples import note_of, run_writer
from formats.word.seen import named, text, values
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.tracked_versions import TrackedVersion, is_in, settled
from oewg_cli.formats.word.body_writer import BodyWriter
from oewg_cli.formats.word.footnote_references import FootnoteMarks
from oewg_cli.formats.word.footnotes import footnotes
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import WordProfile
from oewg_cli.note.note import AsteriskFootnote, Footnote, Note

_EACH_PROFILE = pytest.mark.parametrize("profile", WordProfile)
_NO_WIDTH = "\u200c"
_CHARS = ("*", "**", "***")


def _star(char: str, change: RunChange | None = None) -> Run:
    return Run(char, is_asterisks=True, change=change)


def _title(*marks: Run, change: RunChange | None = None) -> Block:
    return Block(BlockKind.TITLE, (Run("a", change=change), *marks), change=change)


def _written(note: Note, profile: str = "new-york") -> tuple[list[Element], list[Element]]:
    """Return the paragraphs of the text and the footnotes of Word, without the separators."""
    note = settled(note)
    writer, typesetter = run_writer(note, profile), profile_typesetter(profile)
    body = list(BodyWriter(typesetter, writer, note).elements(()))
    marks = FootnoteMarks(note, writer.redline, len(writer.asterisks.in_order))
    return body, list(footnotes(note.footnotes, marks, writer, typesetter))[2:]


def _references(elements: list[Element]) -> list[tuple[str, str]]:
    """Return the identity of each reference to an asterisk footnote, and the mark that a reader sees there."""
    return [
        (identity, _seen(run))
        for element in elements
        for run in named(element, "w:r")
        for identity in values(run, "w:footnoteReference", "w:id")
        if "1" in values(run, "w:footnoteReference", "w:customMarkFollows")
    ]


def _seen(element: Element) -> str:
    return text(element).replace(_NO_WIDTH, "")


def _lines(body: list[Element]) -> list[str]:
    return [_seen(paragraph).strip() for paragraph in body if _seen(paragraph).strip()]


def _notes(made: list[Element]) -> list[tuple[str, str]]:
    return [(note.get(qn("w:id"), ""), text(note)) for note in made]


@_EACH_PROFILE
def test_a_mark_is_a_reference_and_the_footnote_begins_with_it(profile: WordProfile) -> None:
    """The mark is typed at both places, as Word types it; where it is there again, it is text."""
    title, again = _title(_star("*")), Block(BlockKind.SUBTITLE, (Run("b"), _star("*")))
    note = note_of(title, again, asterisk_footnotes=(AsteriskFootnote("*", (Run("c"), Run("d", italic=True))),))
    body, made = _written(note, profile)
    assert _references(body) == [("1", "*")]
    assert _lines(body) == ["a*", "b*"]
    assert _notes(made) == [("1", "\t\t*\tcd")]


@_EACH_PROFILE
def test_the_asterisks_of_a_footnote_are_at_the_right_stop(profile: WordProfile) -> None:
    """The tab before it that nobody sees is for LibreOffice, which drops the first."""
    _, (note,) = _written(note_of(asterisk_footnotes=(AsteriskFootnote("*", (Run("c"),)),)), profile)
    runs = named(note, "w:r")
    stop, before = {"new-york": ("1195", ["418"]), "geneva": ("1021", [])}[profile]
    assert [run[-1].tag.partition("}")[2] for run in runs] == ["tab", "tab", "t", "tab", "t"]
    assert [bool(named(run, "w:vanish")) for run in runs] == [True, False, False, False, False]
    stops = [tab.get(qn("w:pos"), "") for tab in named(note[0][0], "w:tab")]
    assert stops[: len(before) + 1] == [*before, stop]


@_EACH_PROFILE
def test_a_footnote_of_the_masthead_is_referred_to_at_the_start_of_the_text(profile: WordProfile) -> None:
    """Word allows no reference in a header; nothing is seen there, and it comes before the others."""
    stars = (AsteriskFootnote("*", (Run("reissued"),)), AsteriskFootnote("**", (Run("c"),)))
    body, made = _written(note_of(_title(_star("**")), asterisk_footnotes=stars), profile)
    assert _references(body) == [("1", ""), ("2", "**")]
    assert _lines(body) == ["a**"]
    assert _notes(made) == [("1", "\t\t*\treissued"), ("2", "\t\t**\tc")]


def test_a_footnote_to_which_only_a_footnote_refers_comes_after_the_one_before() -> None:
    """Word allows no reference in a footnote."""
    stars = (AsteriskFootnote("*", (Run("see"), _star("**"))), AsteriskFootnote("**", (Run("c"),)))
    body, made = _written(note_of(_title(_star("*")), asterisk_footnotes=stars))
    assert _references(body) == [("1", "*"), ("2", "")]
    assert _notes(made) == [("1", "\t\t*\tsee**"), ("2", "\t\t**\tc")]


@_EACH_PROFILE
def test_no_footnote_is_lost_in_a_note_without_text(profile: WordProfile) -> None:
    """The last paragraph, which is always there, has the reference."""
    body, made = _written(note_of(asterisk_footnotes=(AsteriskFootnote("*", (Run("c"),)),)), profile)
    assert _references(body[-1:]) == [("1", "")]
    assert len(made) == 1


def test_numbered_footnotes_have_the_identities_after_them() -> None:
    """They are numbered from 1, since Word does not count footnotes with marks of their own."""
    paragraph = Block(BlockKind.PARAGRAPH, (Run("p"), Run(mark=1)))
    stars = (AsteriskFootnote("*", (Run("c"),)), AsteriskFootnote("**", (Run("see"), Run(mark=1))))
    note = note_of(
        _title(_star("*"), _star("**")), paragraph, footnotes=(Footnote(1, (Run("d"),)),), asterisk_footnotes=stars
    )
    body, made = _written(note)
    assert [each for paragraph in body for each in values(paragraph, "w:footnoteReference", "w:id")] == ["1", "2", "3"]
    assert [identity for identity, _ in _notes(made)] == ["1", "2", "3"]
    assert [code.text for code in made[1].iter(qn("w:instrText"))] == [" NOTEREF _Ref1 \\f \\h "]


def test_the_marks_of_a_title_at_geneva_are_small_and_not_bold() -> None:
    """10 pt, not raised, and between two of them a comma that is raised by 2 pt."""
    stars = (AsteriskFootnote("*", (Run("c"),)), AsteriskFootnote("**", (Run("d"),)))
    marks = (_star("*"), _star(", "), _star("**"))
    body, _ = _written(note_of(_title(*marks), asterisk_footnotes=stars), "geneva")
    runs = [run for run in named(body[0], "w:r") if "*" in text(run) or "," in text(run)]
    assert [_seen(run) for run in runs] == ["*", ", ", "**"]
    for run in runs:
        assert (values(run, "w:b"), values(run, "w:sz")) == (["0"], ["20"])
    assert [values(run, "w:position") for run in runs] == [[], ["4"], []]
    assert [values(run, "w:vertAlign") for run in runs] == [["baseline"], [], ["baseline"]]


_CHANGES = st.sampled_from([None, None, RunChange.INSERTED, RunChange.DELETED])
_STARS = st.lists(st.builds(_star, st.sampled_from(_CHARS), _CHANGES), max_size=3)


@given(
    st.lists(st.builds(lambda marks, change: _title(*marks, change=change), _STARS, _CHANGES), max_size=3),
    st.lists(_CHANGES, max_size=3),
)
def test_each_version_has_each_footnote_once_and_in_order(blocks: list[Block], changes: list[RunChange | None]) -> None:
    """Whatever marks refer to it, and wherever they are in the two versions."""
    stars = tuple(
        AsteriskFootnote(char, (Run(f"text of {char}"),), change=change)
        for char, change in zip(_CHARS, changes, strict=False)
    )
    blocks = [
        block if block.change is None else block._replace(
            runs=tuple(run._replace(change=block.change) for run in block.runs)
        )
        for block in blocks
    ]  # fmt: skip
    body, made = _written(note_of(*blocks, asterisk_footnotes=stars))
    identities = [identity for identity, _ in _references(body)]
    assert identities == [str(number) for number in range(1, len(made) + 1)]
    for version in TrackedVersion:
        removed = {TrackedVersion.OLD: "w:ins", TrackedVersion.NEW: "w:del"}[version]
        gone = {
            identity
            for element in body
            for change in named(element, removed)
            for identity in values(change, "w:footnoteReference", "w:id")
        }
        kept = [note for note in made if note.get(qn("w:id")) not in gone]
        expected = [star for star in stars if is_in(star.change, version)]
        assert sorted(_char_of(note) for note in kept) == sorted(star.char for star in expected)
        seen = [
            "".join(run.text for run in block.runs if is_in(run.change, version))
            for block in blocks
            if is_in(block.change, version)
        ]
        assert "".join(_text_of(element, removed) for element in body) == "".join(f"\t\t{each}" for each in seen)


def _char_of(note: Element) -> str:
    return "".join(text(run) for run in named(note, "w:r")).split("\t")[2]


def _text_of(element: Element, removed: str) -> str:
    gone = {run for change in named(element, removed) for run in named(change, "w:r")}
    return "".join(_seen(run) for run in named(element, "w:r") if run not in gone)
