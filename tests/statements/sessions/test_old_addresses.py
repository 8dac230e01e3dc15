import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.sessions.old_addresses import old_addresses


def addresses_in(text: str) -> list[str]:
    """Return the words by which addresses in a paragraph are old."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [each.words for each in context.picture.read(old_addresses)]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://example.org/rain-2023", ["2023"]),
        ("https://example.org/2023", ["2023"]),
        ("https://example.org/rain2023/index.html", ["2023"]),
        ("https://example.org/2023/05/rain", []),
        ("https://example.org/rain-2023-05-01", []),
        ("https://example.org/rain-2024/2023", []),
        ("https://rain-2023.example.org/", []),
        ("https://example.org/12023", []),
        ("https://example.org/rain2", []),
    ],
)
def test_an_address_is_old_by_the_year_in_its_path(address: str, found: list[str]) -> None:
    """Not by the year in a date or in a longer number."""
    assert addresses_in(f"Documents are at <{address}>.") == found
