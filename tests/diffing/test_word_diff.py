import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.diffing.word_diff import changed_runs
from oewg_cli.note.blocks import Run, RunChange

TEXTS = st.tuples(st.text(alphabet="ab ,.字", min_size=1, max_size=8), st.booleans())
RUNS = st.lists(TEXTS.map(lambda text: Run(*text)), max_size=5).map(tuple)


def shown(old: str, new: str) -> str:
    """Show what changed between two texts."""
    chars = {None: "{}", RunChange.DELETED: "[-{}]", RunChange.INSERTED: "[+{}]"}
    return "".join(chars[run.change].format(run.text) for run in changed_runs((Run(old),), (Run(new),), {})[0])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("the rules of States", "the norms of States", "the [-rules][+norms] of States"),
        ("from 4 to 8 March", "from 4 to 9 March", "from 4 to [-8][+9] March"),
        ("one two three", "one new words three", "one [-two][+new words] three"),
        ("in the present note", "in the note", "in the [-present ]note"),
        ("group’s report", "groups report", "[-group’s][+groups] report"),
        ("我们的工作", "我们新的工作", "我们[+新]的工作"),
        ("clouds", "something else altogether", "[-clouds][+something else altogether]"),
    ],
)
def test_words_change_and_not_letters(old: str, new: str, expected: str) -> None:
    """In Chinese, characters; what has nothing in common is replaced as a whole."""
    assert shown(old, new) == expected


def test_a_link_that_leads_elsewhere_is_another_one() -> None:
    """Its words are deleted with the old address, and inserted with the new one."""
    old, new = Run("75/240", link="https://old.example.org"), Run("75/240", link="https://new.example.org")
    changes = old._replace(change=RunChange.DELETED), new._replace(change=RunChange.INSERTED)
    assert changed_runs((old,), (new,), {}) == (changes, True)


def test_italics_can_be_seen() -> None:
    """A word that becomes italic is another one."""
    runs, has_changed = changed_runs((Run("inter alia"),), (Run("inter alia", italic=True),), {})
    assert has_changed
    assert [run.change for run in runs] == [RunChange.DELETED, RunChange.INSERTED]


def test_a_mark_is_that_of_its_footnote_whatever_its_number() -> None:
    """A footnote that has another number now is the same footnote."""
    old, new = (Run("Opening"), Run(mark=1)), (Run("Opening"), Run(mark=2))
    assert changed_runs(old, new, {1: 2}) == (new, False)
    assert changed_runs(old, new, {})[1]


@given(RUNS, RUNS)
def test_both_texts_can_be_had_from_the_changes(old: tuple[Run, ...], new: tuple[Run, ...]) -> None:
    """Without the inserted words the old one, without the deleted ones the new one."""
    runs, has_changed = changed_runs(old, new, {})
    for side, gone in ((old, RunChange.INSERTED), (new, RunChange.DELETED)):
        kept = [(char, run.italic) for run in runs if run.change is not gone for char in run.text]
        assert kept == [(char, run.italic) for run in side for char in run.text]
    assert has_changed == any(run.change for run in runs)


def test_the_mark_of_an_asterisk_footnote_changes_as_a_whole() -> None:
    """Part of a mark is the mark of another footnote; a comma between marks stays."""
    old = (Run("a"), Run("*", is_asterisks=True), Run(", ", is_asterisks=True), Run("**", is_asterisks=True))
    new = (Run("a"), Run("**", is_asterisks=True), Run(", ", is_asterisks=True), Run("***", is_asterisks=True))
    runs, _ = changed_runs(old, new, {})
    for removed, version in ((RunChange.INSERTED, old), (RunChange.DELETED, new)):
        assert tuple(run._replace(change=None) for run in runs if run.change is not removed) == version
