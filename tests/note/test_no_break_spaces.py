from datetime import date

import pytest
from composed import note_of, plain
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.note.blocks import ONLY_NEW, ONLY_OLD, Block, BlockKind, Run, RunChange
from oewg_cli.note.no_break_spaces import keep_together
from oewg_cli.note.note import AsteriskFootnote, Footnote, Note, PrintedMasthead, Properties
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.text_fields import Role, TextField

DELETED, INSERTED, MOVED_AWAY = RunChange.DELETED, RunChange.INSERTED, RunChange.MOVED_AWAY
NO_BREAK, JOINER = "\u00a0", "\u2060"
HEAD = PrintedMasthead(
    "United Nations", "General Assembly", None, "Distr.: General", "4 March 2024", "Original: English"
)

PIECES = st.sampled_from(
    ["10", "4", "a.m.", "p.m.", "March", "May", "resolution", "75/240", "item", "5 (a)", "A/80/6", "(Sect. 24)",
     "paras.", "3", " ", "  ", NO_BREAK, ".", ",", "(", ")", "No.", "é", "字", "–", "noon"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=8).map("".join)
LINKS = st.sampled_from([None, None, "https://x.org/a"])
RUNS = st.lists(
    st.builds(Run, TEXTS, st.booleans(), LINKS, st.none(), st.none())
    | st.builds(Run, st.sampled_from(["", ","]), mark=st.integers(1, 9), change=st.none()),
    max_size=5,
).map(tuple)


def note(runs: tuple[Run, ...], aside: tuple[Run, ...] = ()) -> Note:
    """Make a note of which every text is the same."""
    return Note(
        "en",
        Properties("4 March", date(2024, 1, 1)),
        HEAD,
        (Block(BlockKind.TITLE, runs, aside),),
        footnotes=(Footnote(1, runs),),
        asterisk_footnotes=(AsteriskFootnote("*", runs),),
    )


def kept_together(typed: str) -> str:
    """Return a text as it is kept together, with a tilde where no line breaks, and `=` for a word joiner."""
    composed = RunComposer({}, "en").runs(TextField((), Role.TEXT, typed))
    return plain(keep_together(note(composed)).blocks[0].runs).replace(NO_BREAK, "~").replace(JOINER, "=")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("10 a.m.–1 p.m.", "10~a.m.–=1~p.m."),
        ("3–6 p.m. and 3.30 p.m.", "3–=6~p.m. and 3.30~p.m."),
        ("Monday, 4 March 2024", "Monday, 4~March 2024"),
        ("25 June–13 July", "25~June–=13~July"),
        ("resolution 75/240", "resolution~75/240"),
        ("Resolutions 75/240 and 76/19", "Resolutions~75/240 and 76/19"),
        ("*resolution* 75/240", "resolution~75/240"),
        ("see paras. 3 and 4, item 5 (a) (i) and rule 7", "see paras.~3 and 4, item~5~(a)~(i) and rule~7"),
        ("A/80/6 (Sect. 24)/Corr.1", "A/80/6~(Sect.~24)/Corr.1"),
        ("No. 7", "No.~7"),
        ("[item 5](https://x.org/5)", "item~5"),
        ("14 Marchers, 100 March", "14 Marchers, 100 March"),
        ("A/80/6 (see the annex to the present note)", "A/80/6 (see the annex to the present note)"),
        ("the item of 5", "the item of 5"),
        ("9 a.m.–noon, 8 p.m. to midnight", "9~a.m.–=noon, 8~p.m. to~midnight"),
        ("at noon, afternoon", "at~noon, afternoon"),
        ("noon–3 p.m.", "noon–=3~p.m."),
        ("the years 2021–2025 of Monday–Friday", "the years 2021–=2025 of Monday–=Friday"),
        ("items 2 (a)–(c), paras. 14–16", "items~2~(a)–=(c), paras.~14–=16"),
        ("*2021*–2025", "2021–=2025"),
        ("opening – remarks –", "opening – remarks –"),
        ("12 per cent of 1,500 million", "12~per~cent of 1,500~million"),
        ("Mr. J. B. Smith in annex IV and room 2", "Mr.~J.~B.~Smith in annex~IV and room~2"),
    ],
)
def test_no_line_breaks_between_a_number_and_what_it_counts(typed: str, shown: str) -> None:
    """Nor between a word and its number, though the number is a link and the word is not."""
    assert kept_together(typed) == shown


def test_every_text_of_a_note_is_kept_together() -> None:
    """Blocks, asides and both kinds of footnotes; the properties of files are not."""
    made = keep_together(note((Run("on 4 March"),), (Run(" – at 10 a.m."),)))
    texts = [made.blocks[0].runs, made.blocks[0].aside, made.footnotes[0].runs, made.asterisk_footnotes[0].runs]
    assert [runs[0].text for runs in texts] == [
        "on 4\u00a0March", " – at 10\u00a0a.m.", "on 4\u00a0March", "on 4\u00a0March",
    ]  # fmt: skip
    assert made.properties.title == "4 March"


@given(RUNS)
def test_only_spaces_and_joiners_change(runs: tuple[Run, ...]) -> None:
    """A space for a space, and nothing is lost; every run keeps its form and its address."""
    for old, new in zip(runs, keep_together(note(runs, runs)).blocks[0].runs, strict=True):
        assert old._replace(text="") == new._replace(text="")
        shown = new.text.replace(f"–{JOINER}", "–") if JOINER not in old.text else new.text
        assert old.text.replace(NO_BREAK, " ") == shown.replace(NO_BREAK, " ")


@given(RUNS)
def test_what_is_kept_together_stays_so(runs: tuple[Run, ...]) -> None:
    """A second time nothing changes."""
    once = keep_together(note(runs))
    assert keep_together(once) == once


ADDRESSES = st.text(st.sampled_from("a1.-–%/()~"), max_size=12).map(lambda path: f"https://x.org/{path}")


@given(st.lists(st.sampled_from(["4 March ", "resolution ", " 10 a.m.", "item "]) | ADDRESSES).map(" ".join))
def test_an_address_is_shown_as_it_is(typed: str) -> None:
    """Typed alone it has no spaces, and no other character joins it to what is next to it."""
    composed = RunComposer({}, "en").runs(TextField((), Role.TEXT, typed))
    addresses = [run for run in composed if run.text == run.link]
    assert [run for run in keep_together(note(composed)).blocks[0].runs if run.text == run.link] == addresses


def test_a_whole_note_keeps_its_words() -> None:
    """That of the base programme, which has dates, hours and a resolution."""
    before = note_of()
    after = keep_together(before)
    assert after != before
    assert [plain(block.runs).replace(NO_BREAK, " ").replace(JOINER, "") for block in after.blocks] == [
        plain(block.runs) for block in before.blocks
    ]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([Run("14 "), Run("May", change=DELETED), Run("days", change=INSERTED)], "14[-~][+ ][-May][+days]"),
        ([Run("14 ", change=DELETED), Run("15 ", change=INSERTED), Run("May")], "[-14~][+15~]May"),
        ([Run("1", change=DELETED), Run("4 May")], "[-1]4~May"),
        ([Run("4 May"), Run("be", change=INSERTED)], "4[-~][+ ]May[+be]"),
        ([Run("3–"), Run("6 p.m.", change=DELETED), Run("noon", change=INSERTED)], "3–=[-6~p.m.][+noon]"),
        ([Run("3–"), Run("6", change=DELETED)], "3[-–=][+–][-6]"),
        ([Run("resolution", change=INSERTED), Run(" 75/240")], "[+resolution][- ][+~]75/240"),
    ],
)
def test_each_version_has_its_own_no_break_spaces(runs: list[Run], expected: str) -> None:
    """Words that only one of them has do not count in the other; what is kept in one of them only is a change."""
    marks = {None: "{}", DELETED: "[-{}]", INSERTED: "[+{}]"}
    made = keep_together(note(tuple(runs))).blocks[0].runs
    shown = "".join(marks[run.change].format(run.text) for run in made)
    assert shown.replace(NO_BREAK, "~").replace(JOINER, "=") == expected


def test_all_of_a_changed_line_is_in_one_version() -> None:
    """Also the words that have no change of their own: they were moved with it."""
    moved = Block(BlockKind.TEXT, (Run("14 "), Run("of ", change=DELETED), Run("May")), change=MOVED_AWAY)
    (made,) = keep_together(note(())._replace(front=(moved,))).blocks
    assert made == moved


CHANGED = st.lists(st.builds(Run, TEXTS, change=st.sampled_from([None, DELETED, INSERTED])), max_size=6).map(tuple)


@given(CHANGED)
def test_a_version_has_the_spaces_that_it_has_alone(runs: tuple[Run, ...]) -> None:
    """Whatever the other one has between them."""
    both = keep_together(note(runs)).blocks[0].runs
    for others in (ONLY_OLD, ONLY_NEW):
        (alone,) = keep_together(note(tuple(run for run in runs if run.change not in others))).blocks
        assert "".join(run.text for run in both if run.change not in others) == "".join(run.text for run in alone.runs)
