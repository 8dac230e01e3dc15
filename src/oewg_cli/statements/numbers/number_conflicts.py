"""What contradicts a number elsewhere in a text: the statement that readers of several kinds return."""

from typing import NamedTuple

from oewg_cli.statements.wording import Wording


class NumberConflict(NamedTuple):
    """Words that go against a number; `but` says what is wrong with them, `other` is where the number stands."""

    wording: Wording
    but: str
    advice: str
    other: Wording | None = None
