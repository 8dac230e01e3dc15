"""Compile the word lists of the program from SCOWL and words of the United Nations: `python tests/compile_words.py`.

It needs Debian's package `scowl`, or another folder with the same files, which is named after it. SCOWL is "Spell
Checker Oriented Word Lists" by Kevin Atkinson (http://wordlist.aspell.net), with a number for how common the words of a
file are: 10 are the most common, and what is above 70 is so rare that it hides misspellings. The words are British with
-ize; those of other spellings are known too, since another rule reports them.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from tomllib import loads

TESTS = Path(__file__).parent
WORDS = TESTS.parent / "src" / "oewg_cli" / "un" / "data" / "words"
OF_UNITED_NATIONS = TESTS / "un" / "data" / "united_nations_words.txt"
SCOWL = Path("/usr/share/dict/scowl")

_SPELLINGS = ("english", "british_z", "british", "american")
_VARIANTS = ("variant_1", "variant_2", "british_variant_1", "british_variant_2")
_OF_VARIANTS = (10, 20, 35, 40, 50, 55, 60)
_MOST_COMMON, _COMMON, _RARE = (10,), (20,), (35, 40, 50, 55, 60, 70)
_LOWER, _NAMES = ("words", "contractions"), ("upper", "proper-names")
_LOOKED_FOR = ("organs", "posts", "instruments", "days_and_months")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SHORTEST = 2


def compile_words(
    scowl: Path, others: str, names: Mapping[str, Iterable[str]], misspelt: AbstractSet[str] = frozenset()
) -> dict[str, str]:
    """Return the content of the word lists, by their names: sections with an empty line between, each sorted.

    `others` are the words of the United Nations, `names` its names by their kinds. In `common_words.txt` are the words
    of the United Nations with the most common ones, the other common ones, words with capital letters that a misspelt
    word may be meant to be, places that it may be meant to be, and all other names. In `rare_words.txt` are the rare
    words, in `rare_names.txt` the names of SCOWL. The possessive of a word is in none, nor is what is
    `misspelt`, even if it is a rare word: `directer`.
    """
    of_united_nations = _words(re.sub("(?m)^#.*", "", others))
    capitalized = _capitalized(of_united_nations)
    most_common = _read(scowl, _LOWER, _MOST_COMMON) | of_united_nations - capitalized
    common = _read(scowl, _LOWER, _COMMON) - most_common
    looked_for = capitalized | _capitalized(name for kind in _LOOKED_FOR for name in names[kind])
    places = _capitalized(names["places"]) - looked_for
    of_names = _capitalized(name for kind in names.values() for name in kind) - looked_for - places
    rare = _read(scowl, _LOWER, _RARE) | _read(scowl, _LOWER, _OF_VARIANTS, _VARIANTS)
    rare = {word for word in rare if word.islower()} - most_common - common - misspelt
    other_names = _capitalized(_read(scowl, _NAMES, (*_MOST_COMMON, *_COMMON, *_RARE))) - looked_for - places - of_names
    return {
        "common_words.txt": _sections(most_common, common, looked_for, places, of_names),
        "rare_words.txt": _sections(rare),
        "rare_names.txt": _sections(other_names),
    }


def names_of_united_nations() -> dict[str, list[str]]:
    """Return the names that are data of the program, by their kinds: organs, places, days and months, and others."""
    phrases = loads((WORDS.parent / "phrases_en.toml").read_text("utf-8"))
    names: dict[str, list[str]] = loads((WORDS.parent / "proper_names_en.toml").read_text("utf-8"))["names"]
    return {"days_and_months": [*phrases["weekdays"], *phrases["months"]], **names}


def misspelt_words() -> frozenset[str]:
    """Return the words that are typed for others."""
    return frozenset(loads((WORDS / "misspellings.toml").read_text("utf-8"))["words"])


def right_words() -> list[str]:
    """Return the right spellings of the words that are often misspelt."""
    return [*loads((WORDS / "misspellings.toml").read_text("utf-8"))["words"].values()]


def words_of_united_nations() -> str:
    """Return the words of the United Nations, with the right spellings of the words that are often misspelt."""
    return f"{OF_UNITED_NATIONS.read_text('utf-8')}\n{' '.join(right_words())}"


def _capitalized(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in _words(name) if word[0].isupper() and not word.isupper()}


def _read(scowl: Path, kinds: Sequence[str], levels: Sequence[int], spellings: Iterable[str] = _SPELLINGS) -> set[str]:
    files = (scowl / f"{spelling}-{kind}.{level}" for spelling in spellings for kind in kinds for level in levels)
    return {word for file in files if file.exists() for word in _words(file.read_text("utf-8"))}


def _words(text: str) -> set[str]:
    words = {re.sub("'s?$", "", word) for word in _WORD.findall(text.replace("’", "'"))}
    return {word for word in words if len(word) >= _SHORTEST}


def _sections(*sections: set[str]) -> str:
    return "\n".join("".join(f"{word}\n" for word in sorted(words)) for words in sections)


def main() -> None:
    """Write the word lists."""
    scowl = Path(sys.argv[1]) if len(sys.argv) > 1 else SCOWL
    if not (scowl / "english-words.10").exists():
        sys.exit(f"{scowl} has no word lists: apt-get install scowl")
    for name, content in compile_words(
        scowl, words_of_united_nations(), names_of_united_nations(), misspelt_words()
    ).items():
        (WORDS / name).write_text(content, "utf-8")


if __name__ == "__main__":
    main()
