"""Find the bodies that an English text names, also those whose way of numbering is not known here.

The words are in `data/organ_names.toml`.
"""

import re
from functools import cache, lru_cache

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.organ_mentions import NamedOrgan, NameForm, OrganMention, organ_before
from oewg_cli.un.un_data import read_data

_LONGEST_WORD = 32
_WORD_BEFORE = r"(?<![\w’'-])(?P<word>[A-Z][\w’'-]*)\s$"
_PRINCIPAL = r"General Assembly|Security Council|Human Rights Council|Economic and Social Council|Assembly\b|Council\b"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
"""What is no part of a name, as in `will open the Conference on Monday`."""
_CAPITAL = rf"(?!{_PRINCIPAL}|{_WEEKDAY})[A-Z][\w’-]*"
_FURTHER_WORDS = rf"(?:(?:,\s|,?\sand\s(?:the\s)?|\s(?:(?:of|on|for|to|in)\s(?:the\s)?)?){_CAPITAL}){{0,12}}"
_OF_OTHERS = rf"\sof\s(?:the\s)?(?!United Nations\b){_CAPITAL}{_FURTHER_WORDS}"
_OF_BODY = rf"\s(?:of|on|for|to)\s(?:the\s)?{_CAPITAL}{_FURTHER_WORDS}"


# The same texts are read again in other versions of a programme.
@lru_cache(maxsize=1024)
def body_names(text: str) -> tuple[NamedOrgan, ...]:
    """Return the bodies that a text names with capital letters or by an acronym, in order and without overlaps."""
    found: list[NamedOrgan] = []
    for match in _heads().finditer(text):
        if not found or match.start() >= found[-1].place.end:
            found.append(_named(text, match))
    return tuple(found)


def is_adopting_body(name: str) -> bool:
    """Return whether a name is that of a body that numbers its own resolutions, as most commissions do.

    A working group of an organ does not, nor does a conference that is held once.
    """
    words = read_data("organ_names")["at_a_distance"]
    if any(each in name for each in words["without_own_numbers"]):
        return False
    if any(each in words["acronyms_of_bodies"] for each in name.replace("/", " ").split()):
        return True
    names = body_names(name)
    is_held_once = bool(names) and names[0].mention.text.startswith(tuple(words["often_held_once"]))
    is_own = bool(names) and names[0].mention.is_other_body and adopts_resolutions(names[0])
    return is_own and (not is_held_once or any(each in name for each in words["regular_conferences"]))


def adopts_resolutions(named: NamedOrgan) -> bool:
    """Return whether a body adopts resolutions of its own: a commission does, but a committee or a group does not."""
    words = read_data("organ_names")["at_a_distance"]["without_resolutions"]
    return not named.mention.text.startswith(tuple(words))


def _named(text: str, match: re.Match[str]) -> NamedOrgan:
    """Read the name of a body whose last word, or acronym, is found; what follows with "of" or "on" belongs to it."""
    known = organ_before(text, match.end())
    is_known = known is not None and bool(known.mention.organs) and not _is_of_others(text, known)
    is_of = text.startswith("of", match.end() + 1)
    if known is not None and is_known and not (is_of and compiled(_OF_OTHERS).match(text, match.end())):
        return known
    longer = compiled(_OF_BODY).match(text, match.end())
    start = known.place.start if known else match.start()
    place = Span(start, longer.end() if longer else match.end())
    return NamedOrgan(OrganMention(text[slice(*place)], NameForm.FULL, ()), place)


def _is_of_others(text: str, known: NamedOrgan) -> bool:
    """Return whether another word of a name comes before: `Legislative Council`, but not `Recalls Council`."""
    start = known.place.start
    lead = text[max(0, start - _LONGEST_WORD) : start]
    before = compiled(_WORD_BEFORE).search(text, start - len(lead), start) if lead.lower() != lead else None
    if before is None or known.mention.form is NameForm.ABBREVIATED or before["word"] in names_no_body():
        return False
    is_first = not text[max(0, before.start() - 2) : before.start()].strip(' "“(').isalnum()
    return not (is_first and (known.mention.form is NameForm.FULL or before["word"].endswith(("ing", "s"))))


@cache
def _heads() -> re.Pattern[str]:
    data = read_data("organ_names")
    abbreviated = [name for entry in data["organ"] if entry["form"] == "abbreviated" for name in entry["names"]]
    words = data["at_a_distance"]["heads"] + data["at_a_distance"]["acronyms"] + abbreviated
    return re.compile(rf"\b(?:Sub-)?(?:{'|'.join(words)})\b")


@cache
def names_no_body() -> frozenset[str]:
    """Return the words with a capital that are not a part of the name of a body: `The`, `UN`."""
    return frozenset(read_data("organ_names")["at_a_distance"]["not_in_name"])
