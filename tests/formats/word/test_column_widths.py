from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutRow, LayoutTable
from oewg_cli.formats.word.column_widths import column_widths, with_breaks
from oewg_cli.note.blocks import Block, BlockKind, Run

EM, SHARES = 180, (1600, 1600, 1600, 1600)
DAY = Block(BlockKind.DAY, (Run("Monday"),))
WORDS = st.text("aimMA/.1 ", max_size=60)


def table(*texts: str, heading: Block | None = None) -> LayoutTable:
    """Return a table of one row."""
    cells = tuple(LayoutCell((Block(BlockKind.TEXT, (Run(text),)),)) for text in texts)
    return LayoutTable((LayoutCell(),) * len(cells), (LayoutRow(cells),), heading)


@given(st.lists(WORDS, min_size=4, max_size=4), st.booleans())
def test_the_widths_have_the_sum_of_the_shares(texts: list[str], is_day: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever is in the columns; none is without a width."""
    found = column_widths([table(*texts, heading=DAY if is_day else None)], SHARES, EM)
    assert sum(found) == sum(SHARES)
    assert min(found) > 0


def test_a_column_is_as_wide_as_its_longest_word() -> None:
    """The others are less wide for it, and as they were if all words fit."""
    assert column_widths([table("a", "a b", "c", "d")], SHARES, EM) == SHARES
    first, *_, last = column_widths([table("a", "b", "c", "A/CONF.251/2027/4/Add.1")], SHARES, EM)
    assert last > 2000
    assert first < SHARES[0]


def test_columns_of_bodies_follow_what_is_in_them() -> None:
    """In all tables of days."""
    _, full, *others = column_widths([table("9 a.m.", "rain " * 50, "fog", "", heading=DAY)], SHARES, EM)
    assert full > 2 * max(others)


def test_an_address_breaks_between_its_parts() -> None:
    """After a slash, and not within a word."""
    block = with_breaks(Block(BlockKind.TEXT, (Run("https://un.org/event/1"), Run("A/1/2"))))
    assert [run.text.replace("\u200b", "|") for run in block.runs] == ["https://un.org/|event/|1", "A/1/2"]
