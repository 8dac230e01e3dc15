import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.sessions.quoted_themes import quoted_themes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The theme of the session will be “Clouds”.", [("", "Clouds")]),
        ("The priority theme, “Clouds,” and the review theme “Rain” are new.", [("priority", "Clouds")]),
        ("A panel on “Clouds” has the theme of last year.", []),
        ("The themes are “Clouds” and “Rain”.", []),
    ],
)
def test_a_theme_is_the_first_quotation_after_the_word(text: str, found: list[tuple[str, str]]) -> None:
    """The word before it says which theme it is."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    assert [(each.kind, each.title) for each in context.picture.read(quoted_themes)] == found
