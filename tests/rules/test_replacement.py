import pytest

from oewg_cli.lint.rule import Replacement, SuggestedFix
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules._replacement import is_linked, replacement, span_at
from oewg_cli.source.tree import NodeLocation

LINKED = "See *the* [annex](https://un.org) and <https://un.org/a>."


def paragraph(text: str) -> TextField:
    """Make a paragraph of a text."""
    return TextField(("paragraphs", 0), Role.PARAGRAPH, text)


@pytest.mark.parametrize(
    ("role", "text", "safe"),
    [
        (Role.PARAGRAPH, "See annex.", True),
        (Role.FOOTNOTE, "See annex’s list.", True),
        (Role.PARAGRAPH, "See “annex”.", False),
        (Role.PARAGRAPH, 'See "annex".', False),
        (Role.TEXT, "See annex.", False),
        (Role.AGENDA_TITLE, "See annex.", False),
        (Role.BODY, "See annex.", False),
    ],
)
def test_what_is_adopted_or_may_be_quoted_is_never_fixed_without_asking(role: Role, text: str, *, safe: bool) -> None:
    """Quotation marks in the text are enough; an apostrophe is not one."""
    field = TextField(("key",), role, text)
    start = text.index("annex")
    change = Replacement(NodeLocation(("key",), "value", start, start + 5), "list")
    assert replacement(field, start, start + 5, "list", safe=True) == SuggestedFix("Write `list`.", (change,), safe)
    assert replacement(field, start, start + 5, "list") == SuggestedFix("Write `list`.", (change,), safe=False)


def test_nothing_is_fixed_in_links_and_across_marks() -> None:
    """The address of a typed link would not change."""
    plain = paragraph(LINKED).plain
    for words in ("the annex", "annex", "See the"):
        start = plain.index(words)
        assert replacement(paragraph(LINKED), start, start + len(words), "list") is None
    start = plain.index("and")
    assert replacement(paragraph(LINKED), start, start + 3, "or") is not None


def test_a_span_is_found_at_each_code_point() -> None:
    """By its offset in the plain text; in links and addresses it is linked."""
    field = paragraph(LINKED)
    assert [span_at(field, at).text for at in (0, 4, 6, 7, 8)] == ["See ", "the", "the", " ", "annex"]
    linked = "".join("x" if is_linked(field, at) else "-" for at in range(len(field.plain)))
    assert linked == "--------xxxxx-----xxxxxxxxxxxxxxxx-"
