"""Decide whether a title begins with a proper name, which keeps its capital letter after a colon.

The names are in `data/proper_names_en.toml`, with their sources. No list has all names: the capital letters of the next
words decide about the others, as in "Youth Forum of …" beside "Youth participation in …".
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_TOKEN = lazy_pattern(r"[^\W_]+(?:['’.-][^\W_]+)*|[^\w\s]|_")
_BEGINS_LIKE_SYMBOL = lazy_pattern(r"[A-Z]+[/.&]")
_NEXT_WORD = lazy_pattern(r",? +[^\W\d_]")
_POSSESSIVE = lazy_pattern(r"(?:['’]s|(?<=s)['’])$")
_HYPHENS = str.maketrans("‑–", "--")
_SHORTEST_JOINED = 3
_BEFORE_LAST = 2
"""How many words of the title of a publication come before its last, at least."""
_BETWEEN = ("and", ",")
_LOOKED_AT = 400
"""How many characters of a title are looked at."""


class _Knowledge(NamedTuple):
    """What is known of names in one language."""

    names: dict[str, tuple[tuple[str, ...], ...]]
    """The names by their first words, the longest first."""
    directions: frozenset[str]
    located: frozenset[str]
    heads: frozenset[str]
    begin_names: frozenset[str]
    may_begin_names: frozenset[str]
    publications: frozenset[str]
    begin_publications: tuple[str, ...]
    joints: frozenset[str]
    small_words: frozenset[str]
    never: frozenset[str]
    not_verbs: frozenset[str]
    of_charter: frozenset[str]
    second_words: frozenset[str]
    alone: frozenset[str]
    before_names: frozenset[str]
    at_beginning: tuple[str, ...]
    """Names made of ordinary words, which may also be in the middle of other names."""
    no_names: tuple[str, ...]
    """How titles begin that begin like names, but with none."""


class _Unit(NamedTuple):
    """A word of a title, a whole known name in it, or a character between words."""

    text: str
    is_name: bool = False

    @property
    def has_capital(self) -> bool:
        """Return whether it is a word with a capital letter that is not a known name."""
        return not self.is_name and self.text[0].isupper()


def begins_with_name(title: str, language: str) -> bool:
    """Return whether a title begins with a name, an acronym, or anything else that keeps its first letter.

    A word is a name if it is known as one. Else it is one if a word with a capital letter comes next that would not
    have it by itself, as in "Statistical Commission"; or if it is a word such as "Convention" and such a word comes
    after a preposition. Where all words have capitals they prove nothing: only "Commission" or the like does, or that
    the title is one of a publication, such as "World Drug Report".
    """
    if not ("A" <= title[:1] <= "Z") or _BEGINS_LIKE_SYMBOL.match(title):
        return True
    known = _knowledge(language)
    units = _units(normalize("NFC", title[:_LOOKED_AT]).translate(_HYPHENS), known)
    if title.startswith(known.no_names):
        return False
    if title.startswith(known.at_beginning):
        return True
    if units[0].text in known.of_charter and any(unit.text.split()[0] == "Charter" for unit in units):
        return True
    return units[0].is_name or _is_made_of_capitals(units, known)


def may_begin_with_name(title: str, before: str, language: str) -> bool:
    """Return whether a text after a colon may begin with a name, though it is not known as one.

    One word alone may be one, and so may anything after a word such as "Moderator"; `before` comes before the colon.
    """
    known = _knowledge(language)
    word = _TOKEN.match(title.translate(_HYPHENS))
    role = before.split()[-1:]
    if word is None or begins_with_name(title, language) or (role and role[0].lower() in known.before_names):
        return True
    return word[0] not in known.alone and not _NEXT_WORD.match(title, word.end())


def _is_made_of_capitals(units: list[_Unit], known: _Knowledge) -> bool:
    """Return whether the capital letters of the next words make the first word a part of a name."""
    first, others = units[0], units[1:]
    run = _capitals(others, known)
    if _is_region(units, known):
        return True
    is_form_of_verb = first.text.endswith(("ing", "ed")) and first.text not in known.not_verbs
    if first.text.lower() in known.never or is_form_of_verb:
        return False
    if _is_publication(units, known):
        return True
    proves = not _is_in_title_case(others, known)
    if run:
        has_head = any(unit.text.split()[0] in known.heads for unit in run)
        is_second = run[0].has_capital and run[0].text not in known.second_words
        return has_head or (is_second and (proves or first.text in known.begin_names))
    return _is_joined(units, known)


def _is_publication(units: list[_Unit], known: _Knowledge) -> bool:
    """Return whether a title begins with one of a publication or the like: `Trade and Development Report`."""
    title = " ".join(unit.text for unit in _capitals(units, known) if unit.text != "and")
    beginning = max((words for words in known.begin_publications if title.startswith(words)), key=len, default="")
    if not beginning:
        return False
    others = title.removeprefix(beginning).split()
    at_least = _BEFORE_LAST - len(beginning.split())
    end = next((at for at, word in enumerate(others) if at >= at_least and word in known.publications), None)
    return end is not None and known.second_words.isdisjoint(others[:end])


def _is_region(units: list[_Unit], known: _Knowledge) -> bool:
    """Return whether a title begins with parts of the world: `Western Asia`, `Eastern, Central and Southern Africa`."""
    if units[0].text not in known.directions:
        return False
    after = next((unit for unit in units if unit.text not in known.directions and unit.text not in _BETWEEN), None)
    return after is not None and after.is_name and after.text.split()[0] in known.located


def _capitals(units: list[_Unit], known: _Knowledge) -> list[_Unit]:
    """Return the words with capital letters at the beginning, those after an "and" between them too.

    They end at a word such as "Of": it has a capital only where the whole title was typed with capitals.
    """
    found: list[_Unit] = []
    for unit, following in zip(units, [*units[1:], _Unit("-")], strict=False):
        is_between = unit.text == "and" and found and following.has_capital
        is_small = unit.text.lower() in known.small_words
        if not (unit.is_name or is_between or (unit.has_capital and not is_small)):
            break
        found.append(unit)
    return found


def _is_joined(units: list[_Unit], known: _Knowledge) -> bool:
    """Return whether the first word makes a name with words after a preposition or an "and"."""
    texts = [unit.text for unit in units]
    if texts[1:2] == ["and"]:
        run = _capitals(units[2:], known)
        return bool(run) and run[0].has_capital and any(unit.text in known.heads for unit in run)
    if len(texts) < _SHORTEST_JOINED or texts[1] not in known.joints:
        return False
    after = next((unit for unit in units[2:] if unit.text not in known.small_words), None)
    if after is None or not after.has_capital:
        return False
    begins = {texts[0], " ".join(texts[:2])}
    is_second = after.text in known.second_words
    return not begins.isdisjoint(known.begin_names) or (not is_second and not begins.isdisjoint(known.may_begin_names))


def _is_in_title_case(units: list[_Unit], known: _Knowledge) -> bool:
    """Return whether all words after the first have capital letters that might have small ones."""
    words = [unit for unit in units if not unit.is_name and unit.text[0].isalpha()]
    return all(unit.has_capital for unit in words if unit.text not in known.small_words)


def _units(title: str, known: _Knowledge) -> list[_Unit]:
    """Return the words of a title, with each known name as one."""
    texts = _TOKEN.findall(title)
    units, at = [], 0
    while at < len(texts):
        length = _length_of_name(texts, at, known)
        units.append(_Unit(" ".join(texts[at : at + max(length, 1)]), is_name=length > 0))
        at += max(length, 1)
    return units


def _length_of_name(words: list[str], at: int, known: _Knowledge) -> int:
    """Return how many words from here on are a known name; 0 if there is none."""
    for name in known.names.get(_bare(words[at]), ()):
        typed = words[at : at + len(name)]
        if (*typed[:-1], _bare(typed[-1])) == name:
            return len(name)
    return 1 if _is_acronym(words[at]) or _has_known_part(words[at], known) else 0


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _is_acronym(word: str) -> bool:
    """Return whether a word has a digit, or a capital letter after its first letter: `UNHCR`, `COVID-19`, `McBride`.

    A capital letter after a hyphen does not count, nor do the article and the `E` of "E-commerce".
    """
    if not word[0].isalpha():
        return False
    if not word.isascii() and word[0].isupper():
        return True
    if len(word) == 1:
        return word.isupper() and word != "A"
    parts = word.split("-")
    if word[0] == "E" and word[1] == "-":
        parts = parts[1:]
    return any(character.isdigit() for character in word) or any(
        part != part[:1] + part[1:].lower() or (len(part) == 1 and part.isupper()) for part in parts
    )


def _has_known_part(word: str, known: _Knowledge) -> bool:
    """Return whether a part of a word with hyphens is a name: `Israeli-Palestinian`, `Pan-African`."""
    parts = _bare(word).split("-")
    return len(parts) > 1 and any((part,) in known.names.get(part, ()) for part in parts)


@cache
def _knowledge(language: str) -> _Knowledge:
    data = read_data(f"proper_names_{language}")
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in _names(data["names"], language):
        words = tuple(_TOKEN.findall(name))
        by_first.setdefault(words[0], []).append(words)
    located = {name.split()[0] for kind in ("places", "cities", "peoples") for name in data["names"][kind]}
    parts, never = data["parts"], data["never"]
    return _Knowledge(
        names={first: tuple(sorted(names, key=len, reverse=True)) for first, names in by_first.items()},
        directions=frozenset(parts["directions"]),
        located=frozenset(located),
        heads=frozenset(parts["heads"]),
        begin_names=frozenset(parts["begin_names"]),
        may_begin_names=frozenset(parts["may_begin_names"]),
        publications=frozenset(parts["publications"]),
        begin_publications=tuple(f"{words} ".replace(" and ", " ") for words in parts["begin_publications"]),
        joints=frozenset(parts["joints"]),
        small_words=frozenset(parts["small_words"]),
        never=frozenset(never["first_words"]),
        not_verbs=frozenset(never["nouns_in_ing"] + never["nouns_in_ed"]),
        of_charter=frozenset(never["of_charter"]),
        second_words=frozenset(never["second_words"]),
        alone=frozenset(never["second_words"] + never["alone"]),
        before_names=frozenset(never["before_names"]),
        at_beginning=tuple(parts["at_beginning"]),
        no_names=tuple(never["phrases"]),
    )


def _names(kinds: dict[str, list[str]], language: str) -> Iterator[str]:
    """Return all names, those of peoples in the plural too, with the days of the week and the months."""
    words = phrases(language)
    yield from (*words["weekdays"], *words["months"])
    for kind, names in kinds.items():
        yield from names
        if kind == "peoples":
            yield from (f"{name}s" for name in names)
