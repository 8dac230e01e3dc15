import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.older_reports import older_reports

HELD = "The second session was held in December 2023."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{HELD} The report on it is in A/AC.999/2022/7.", ["A/AC.999/2022/7"]),
        (f"{HELD} Its report is in A/AC.999/2022/7.", ["A/AC.999/2022/7"]),
        (f"{HELD} Many spoke. See the report on its second session (A/AC.999/2021/7).", ["A/AC.999/2021/7"]),
        (f"{HELD} The report on it is in A/AC.999/2024/7.", []),
        (f"{HELD} A report on rain is in A/AC.999/2022/7.", []),
        (f"{HELD} See the report on its first session (A/AC.999/2021/7).", []),
    ],
)
def test_a_report_is_older_by_the_year_in_its_symbol(text: str, found: list[str]) -> None:
    """Only if it is on a session of which a text says when it was held."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    assert [each.symbol.text for each in context.picture.read(older_reports)] == found
