from casebook import BASE, context_of, with_base

from oewg_cli.statements.counts.body_meeting_counts import body_meeting_counts

BODIES = """body:
  - {name: Conference on Clouds, short: Conference}
  - name: Subsidiary Body for Land Clouds
programme:
  - date: 2024-03-04
    meetings:
      - {time: 10:00–13:00, body: Conference, number: 1, entries: [item: 1]}
      - {time: 15:00–18:00, body: [Conference, Subsidiary Body for Land Clouds], number: 2, entries: [item: 2]}
  - date: 2024-03-12
    meetings: [{time: 10:00–13:00, body: Conference, entries: [item: 2]}]
"""


def counts_in(text: str) -> list[tuple[str, int, set[int]]]:
    """Return the bodies, the numbers that a paragraph gives them, and the right ones."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n{BODIES}", BASE))
    return [(each.body, each.number, set(each.right)) for each in context.picture.read(body_meeting_counts)]


def test_a_number_is_of_the_body_that_is_named_last() -> None:
    """Joint meetings, and those without a number, may be counted or left out."""
    assert counts_in("The Conference will hold five meetings.") == [("Conference on Clouds", 5, {2, 3})]
    assert counts_in("The Conference will meet. It will hold five meetings.") == [("Conference on Clouds", 5, {2, 3})]
    assert counts_in("Five meetings are available to the Conference.") == [("Conference on Clouds", 5, {2, 3})]


def test_meetings_of_weeks_are_counted() -> None:
    """The first week is that of the first meeting."""
    found = counts_in("The Conference will hold four meetings: three in the first week and one in the second.")
    assert found[1:] == [("Conference on Clouds", 3, {2}), ("Conference on Clouds", 1, {1})]


def test_meetings_of_the_past_and_of_parts_are_not_counted() -> None:
    """They are not those of the programme."""
    assert counts_in("The Conference held five meetings.") == []
    assert counts_in("The Bureau may ask for five meetings of the Conference.") == []
