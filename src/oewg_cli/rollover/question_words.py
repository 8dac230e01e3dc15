"""The words of the questions and messages of `oewg new --from`."""

from collections.abc import Sequence
from typing import Any

from oewg_cli.files.data_files import read_data_file


def wording() -> dict[str, Any]:
    """Return the words; they are read once, so do not change the tables."""
    return read_data_file(__file__, "next_session_en")


def question(things: Sequence[str]) -> str:
    """Return the question whether things are still right; of many only the first are named."""
    words = wording()
    named = [f"`{' '.join(thing.split())}`" for thing in dict.fromkeys(things)]
    most = int(words["most"])
    if len(named) > most:
        named = [*named[: most - 1], words["more"].format(number=len(named) - most + 1)]
    joined = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else "".join(named)
    return str(words["question"]["several" if len(named) > 1 else "one"].format(things=joined))
