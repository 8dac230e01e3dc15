import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.source.loader import read_tree
from oewg_cli.text.edits import edited
from oewg_cli.text.source_text import SourceText


def fixed(typed: str) -> tuple[str, bool] | None:
    """Return a text with the fix of its syntax, and whether that is safe; None without one."""
    fix = next((each.fix for each in read_tree(SourceText("x.yaml", typed))[1] if each.fix), None)
    return (edited(typed, fix.edits), fix.safe) if fix else None


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("title: Item 3: general debate\n", 'title: "Item 3: general debate"\n'),
        ("title: Programme:\r\n", 'title: "Programme:"\r\n'),
        ("1: Item 3: debate\n", '1: "Item 3: debate"\n'),
        ("list:\n  - Opening: Part 2: debate\n", 'list:\n  - "Opening: Part 2: debate"\n'),
        ("title: Item 3: C#\n", 'title: "Item 3: C#"\n'),
        ("title: @draft\n", 'title: "@draft"\n'),
        ("title: `draft`\n", 'title: "`draft`"\n'),
        ("title: %draft\n", 'title: "%draft"\n'),
        ("title: *Cloud Atlas* and more\n", 'title: "*Cloud Atlas* and more"\n'),
        ("title: ? who\n", 'title: "? who"\n'),
        ("title: [Draft] programme\n", 'title: "[Draft] programme"\n'),
        ('title: "Draft" programme\n', "title: '\"Draft\" programme'\n"),
        ("a: 1\ntitle: 'It' is Item 3: it\n", "a: 1\ntitle: \"'It' is Item 3: it\"\n"),
    ],
)
def test_a_text_that_needs_quotes_gets_them(typed: str, right: str) -> None:
    """All of it, in the quotes that are not in it."""
    assert fixed(typed) == (right, True)


def test_what_may_be_a_key_is_quoted_only_if_asked_for() -> None:
    """It may have lost its line."""
    assert fixed("title: Programme subtitle: Note\n") == ('title: "Programme subtitle: Note"\n', False)


@pytest.mark.parametrize(
    "typed",
    [
        "title: Item 3: debate\n  of the whole\n",
        "title: Item 3: debate  # later\n",
        "title: Item 3: debate\t# later\n",
        "list:\n  - \t#{time: 9, x: y}\n",
        "title: - Draft\n",
        "title: {a: b\n",
        "title: [Draft, it\n",
        "title: 'Draft: it\n",
        "a: 1\n b: 2\n",
        "entries: [a: b: c]\n",
        "title: Item 3: debate\na: [\n" * 2,
        "title: Item 3: debate\na: \b\n",
        "{heading: Opening and\n  debate, paragraphs: [\n  'a: b'\n",
    ],
)
def test_a_text_that_may_be_something_else_is_left(typed: str) -> None:
    """Over several lines, before a comment, a list, a block, or an unclosed quote."""
    found = fixed(typed)
    assert found is None or 'debate"' in found[0]


@given(st.text(st.sampled_from("ab: \t-#'\"[]{}@`%*&!?|>,\\\n"), max_size=40))
def test_what_is_quoted_can_be_read_further(text: str) -> None:
    """The words stay; the same error is not there again."""
    typed = f"title: {text}\nbody: x\n"
    found = fixed(typed)
    if found is None:
        return
    _, before = read_tree(SourceText("x.yaml", typed))
    _, after = read_tree(SourceText("x.yaml", found[0]))
    assert len(after) <= len(before)
    assert not after or after[-1].span.start > before[-1].span.start
    assert found[0].replace('"', "").replace("'", "") == typed.replace('"', "").replace("'", "")
