"""Find numbers without an ending before one session or meeting: `the 47 session`, `the 6. meeting`."""

from collections.abc import Iterator

from oewg_cli.programme.text_index import TextIndex, TextMatch
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinal, ordinal_in_digits
from oewg_cli.un.un_data import read_data

_ONE_SESSION = (
    r"\s(?:(?:{kinds})\s)*+session\b(?!\s(?:days?|weeks?|hours?|rooms?|documents?|papers?|reports?|cycle|period)\b)"
)
_NUMBER = r"[1-9](?<=(?:[Tt]he|[Ii]ts) .)[0-9]{{0,2}}(?:\.(?= (?:[a-z-]+ )?(?:meeting|session)\b)|(?={session}))"
_MOST_WORDS, _LONGEST = 2, 40
"""How many words come after the number at most, the last of which is `session` or `meeting`."""


def one_session() -> str:
    """Return the pattern for what follows the ordinal of one session."""
    return _ONE_SESSION.format(kinds="|".join(read_data("words/ordinals")["kinds_of_sessions"]))


def numbers_for_ordinals(index: TextIndex) -> Iterator[tuple[TextMatch, str]]:
    """Return the numbers, and the ordinals that are meant."""
    if index.words.isdisjoint(("session", "meeting")):
        return
    for match in index.find_number(compiled(_NUMBER.format(session=one_session()))):
        number = int(match.text.removesuffix("."))
        after = match.field.plain[match.end : match.end + _LONGEST].split()[:_MOST_WORDS]
        is_meeting = any(word.startswith("meeting") for word in after)
        yield match, ordinal_in_digits(number) if is_meeting else ordinal(number, "en")
