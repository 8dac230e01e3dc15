import pytest

from oewg_cli.text.quoting import listing, quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("word", "`word`"),
        ("two\n  lines", "`two lines`"),
        ("a" * 60, f"`{'a' * 60}`"),
        ("a" * 61, f"`{'a' * 59}…`"),
        ("", "``"),
    ],
)
def test_a_piece_of_a_document_is_quoted_on_one_line(text: str, shown: str) -> None:
    """A long one is cut."""
    assert quoted(text) == shown


def test_words_are_listed_as_in_a_sentence() -> None:
    """The last one after "and", or after another word."""
    assert listing(["a"]) == "`a`"
    assert listing(["a", "b", "c"]) == "`a`, `b` and `c`"
    assert listing(["a", "b"], "or") == "`a` or `b`"
