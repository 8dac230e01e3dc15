from oewg_cli.statements.quoted_parts import QuotedParts


def test_what_is_between_the_marks_is_quoted() -> None:
    """The marks themselves are a part of the quotation."""
    text = "a “b” c “d"
    parts = QuotedParts(text)
    assert [text[at] for at in range(len(text)) if parts.has(at)] == ["“", "b", "”"]
