from datetime import date

import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.documents.adoption_dates import dated_texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See General Assembly resolution 76/211 of 17 December 2021.", [("76/211", date(2021, 12, 17))]),
        ("See resolution 76/211, adopted on Friday, 17 December 2021.", [("76/211", date(2021, 12, 17))]),
        ("See the letter dated 4 March 2024 from the Chair (A/78/900).", [("A/78/900", date(2024, 3, 4))]),
        ("In resolution 76/211, the Assembly met on 17 December 2021.", []),
        ("See resolution 76/211 of 16 and 17 December 2021.", []),
        ("See resolutions 76/211, 76/212 and 76/213 of 16 and 17 December 2021.", []),
        (
            "See resolutions 76/3 of 4 May 2021, 76/211 and 76/212 of 16 and 17 December 2021, and the report.",
            [("76/3", date(2021, 5, 4)), ("76/211", date(2021, 12, 16)), ("76/212", date(2021, 12, 17))],
        ),
        ("The Assembly adopted its resolution 76/211 on 17 December 2021.", [("76/211", date(2021, 12, 17))]),
        ("The Assembly will discuss resolution 76/211 on 17 December 2021.", []),
        ("The letter dated 4 March 2024 is known. See the report (A/78/900).", []),
    ],
)
def test_a_date_is_read_where_it_is_that_of_the_text(text: str, found: list[tuple[str, date]]) -> None:
    """After its number, or after the word for a letter or a report before its symbol."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    assert [(each.text, each.date) for each in context.picture.read(dated_texts)] == found
