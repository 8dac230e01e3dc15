from casebook import context_of, with_base

from oewg_cli.statements.note_parts import Position, note_parts

FRAGMENT = """subtitle: Note by the Secretariat[^rain]
paragraphs:
  - heading: A. Rooms
    paragraphs:
      - See the annex.[^wind]
      - {text: "The group will:", list: [Meet;, Measure clouds.]}
  - The session is short.
footnotes: {wind: Be brief., rain: See below., snow: See above.}
"""


def test_parts_have_the_numbers_that_are_printed() -> None:
    """Paragraphs go on under headings, and footnotes with asterisks have no number."""
    context = context_of(with_base(FRAGMENT))
    parts = context.picture.read(note_parts)
    assert [(each.number, each.letters) for each in parts.paragraphs] == [(1, ()), (2, ("a", "b")), (3, ())]
    assert parts.footnotes == {"wind": 1}
    assert parts.headings == {"A"}
    lines = [field for field in context.text_fields if field.plain == "Measure clouds."]
    assert [parts.position_of(field) for field in lines] == [Position(2, "b")]
    assert {parts.position_of(field) for field in context.text_fields if field.path[0] == "programme"} == {None}
