from casebook import context_of, with_base

from oewg_cli.statements.references.relative_references import neighbour_references


def test_neighbours_are_counted_and_those_of_other_texts_left_out() -> None:
    """The count may stand before or after the word."""
    text = (
        "See the preceding paragraph, the next two paragraphs, the three previous paragraphs, the next paragraph of it."
    )
    picture = context_of(with_base(f"paragraphs:\n  - {text}\n")).picture
    found = picture.read(neighbour_references)
    assert [(each.wording.text, each.how_many, each.is_before) for each in found] == [
        ("the preceding paragraph", 1, True),
        ("the next two paragraphs", 2, False),
        ("the three previous paragraphs", 3, True),
    ]
