from datetime import date
from typing import Any

import pytest

from oewg_cli.process.errors import CommandError
from oewg_cli.scaffold.input_checks import LONGEST, check
from oewg_cli.scaffold.scaffold_options import ScaffoldOptions

SOUND = ScaffoldOptions("Geneva", date(2025, 7, 7), date(2025, 7, 11))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"closes": date(2025, 7, 6)}, "The session closes on 6 July 2025, before it opens on 7 July 2025."),
        (
            {"closes": date(2025, 9, 5)},
            "There are 61 days from 7 July 2025 to 5 September 2025; a session can have at most 60.",
        ),
        (
            {"opens": date(2105, 7, 7), "closes": date(2105, 7, 8)},
            "2105-07-07 is not within the years 1946 to 2099.",
        ),
        ({"dated": date(1945, 12, 31)}, "1945-12-31 is not within the years 1946 to 2099."),
        ({"place": " "}, "The place is empty."),
        ({"body": "Group\non clouds"}, "The body contains a character that a document cannot show."),
        ({"organ": "\udc80"}, "The organ contains a character that a document cannot show."),
        ({"number": 0}, "The number of a session cannot be 0."),
        ({"number": 1000}, "The number of a session cannot be 1000."),
        (
            {"kind": "regular"},
            "The kind of a session must be `substantive`, `organizational`, `resumed` or `special`, not `regular`.",
        ),
    ],
)
def test_wrong_options_are_refused_in_one_sentence(wrong: dict[str, Any], sentence: str) -> None:
    """Before anything is written."""
    with pytest.raises(CommandError) as raised:
        check(SOUND._replace(**wrong))
    assert str(raised.value) == sentence


def test_the_longest_session_is_accepted() -> None:
    """And one of a day."""
    check(SOUND._replace(closes=date(2025, 9, 4)))
    check(SOUND._replace(closes=SOUND.opens))
    assert (date(2025, 9, 4) - SOUND.opens).days + 1 == LONGEST
