import pytest

from oewg_cli.load.tree import Place
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rewriting import is_linked, rewriting, stretch_at
from oewg_cli.rules.rule import Change, Repair

LINKED = "See *the* [annex](https://un.org) and <https://un.org/a>."


def paragraph(text: str) -> Prose:
    """Make a paragraph of a text."""
    return Prose(("paragraphs", 0), Role.PARAGRAPH, text)


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
def test_what_is_adopted_or_may_be_quoted_is_never_mended_without_asking(role: Role, text: str, *, safe: bool) -> None:
    """Quotation marks in the text are enough; an apostrophe is none."""
    prose = Prose(("key",), role, text)
    start = text.index("annex")
    change = Change(Place(("key",), "value", start, start + 5), "list")
    assert rewriting(prose, start, start + 5, "list", safe=True) == Repair("Write `list`.", (change,), safe)
    assert rewriting(prose, start, start + 5, "list") == Repair("Write `list`.", (change,), safe=False)


def test_nothing_is_mended_in_links_and_across_marks() -> None:
    """The address of a typed link would stay as it is."""
    plain = paragraph(LINKED).plain
    for words in ("the annex", "annex", "See the"):
        start = plain.index(words)
        assert rewriting(paragraph(LINKED), start, start + len(words), "list") is None
    start = plain.index("and")
    assert rewriting(paragraph(LINKED), start, start + 3, "or") is not None


def test_a_stretch_is_found_at_each_code_point() -> None:
    """By its offset in the plain text; in links and addresses it is linked."""
    prose = paragraph(LINKED)
    assert [stretch_at(prose, at).text for at in (0, 4, 6, 7, 8)] == ["See ", "the", "the", " ", "annex"]
    linked = "".join("x" if is_linked(prose, at) else "-" for at in range(len(prose.plain)))
    assert linked == "--------xxxxx-----xxxxxxxxxxxxxxxx-"
