import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.documents.establishments import establishments


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The working group, established pursuant to General Assembly resolution 76/211, will meet.", ["76/211"]),
        ("The working group was set up by resolution 76/211 in 2021.", ["76/211"]),
        ("See resolution 76/211, by which the working group was established.", ["76/211"]),
        ("In resolution 76/211, the Assembly asked the working group to meet.", []),
        ("The Committee on Rain, established by resolution 60/251, will meet.", []),
    ],
)
def test_the_resolution_that_established_the_body_is_read(text: str, numbers: list[str]) -> None:
    """Before its number or after it, in a sentence that names the body."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    assert [each.number for each in context.picture.read(establishments)] == numbers
