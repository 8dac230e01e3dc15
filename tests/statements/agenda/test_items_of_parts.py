import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.agenda.items_of_parts import items_of_parts

PROGRAMME = """\
programme:
  - date: 2024-03-04
    week: Expert segment
    meetings:
      - {time: morning, body: Contact group 1, entries: [item: 1]}
      - {time: afternoon, entries: [{item: 2, heading: "Debate: cluster 2"}]}
footnotes: {}
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Contact group 1, which sits in the annex, has item 2.", [("Contact group 1", ("2",))]),
        ("Item 2 is given to contact group 1.", [("Contact group 1", ("2",))]),
        ("The expert segment takes up items 1 to 3.", [("expert segment", ("1", "2", "3"))]),
        ("Cluster 2, on clouds (item 1), is long.", [("Cluster 2", ("1",))]),
        ("The Chair of contact group 1 will speak under item 2.", []),
        ("Contact group 1 will report under item 2.", []),
        ("Contact group 1 met under item 2.", []),
    ],
)
def test_an_item_is_one_of_the_part_that_is_named_with_it(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    """Before it in its clause, or as that to which it is given; not where others do something under the item."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n{PROGRAMME}", BASE))
    assert [(each.part, each.numbers) for each in context.picture.read(items_of_parts)] == found
