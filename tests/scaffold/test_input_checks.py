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
            "From 7 July 2025 to 5 September 2025 are 61 days; a session has 60 at most.",
        ),
        (
            {"opens": date(2105, 7, 7), "closes": date(2105, 7, 8)},
            "2105-07-07 lies outside the years 1946 to 2099.",
        ),
        ({"dated": date(1945, 12, 31)}, "1945-12-31 lies outside the years 1946 to 2099."),
        ({"place": " "}, "The place is empty."),
        ({"body": "Group\non clouds"}, "The body has a character in it that no document can show."),
        ({"organ": "\udc80"}, "The organ has a character in it that no document can show."),
        ({"number": 0}, "No session has the number 0."),
        ({"number": 1000}, "No session has the number 1000."),
        (
            {"kind": "regular"},
            "The kind of a session can be `substantive`, `organizational`, `resumed` or `special`, but not `regular`.",
        ),
    ],
)
def test_what_cannot_be_begun_is_said_in_one_sentence(wrong: dict[str, Any], sentence: str) -> None:
    """Before anything is written."""
    with pytest.raises(CommandError) as raised:
        check(SOUND._replace(**wrong))
    assert str(raised.value) == sentence


def test_the_longest_session_can_be_begun() -> None:
    """And one of a day."""
    check(SOUND._replace(closes=date(2025, 9, 4)))
    check(SOUND._replace(closes=SOUND.opens))
    assert (date(2025, 9, 4) - SOUND.opens).days + 1 == LONGEST
