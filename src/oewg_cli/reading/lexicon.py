"""The words that the scanner knows by class; they are in `data/words.toml`."""

from functools import cache

from oewg_cli.files.data_files import read_data_file


@cache
def letters_of_words() -> dict[str, str]:
    """Return the letter of each word and phrase that has a class; of several classes, the first."""
    data = read_data_file(__file__, "words")
    found: dict[str, str] = {}
    for name, letter in data["letters"].items():
        for word in data["words"][name]:
            found.setdefault(word, letter)
    return found


@cache
def nouns(kind: str) -> frozenset[str]:
    """Return the nouns of a kind, in small letters and in the singular."""
    return frozenset(read_data_file(__file__, "words")["nouns"][kind])


@cache
def post_words(kind: str) -> frozenset[str]:
    """Return the words of a kind that tell how the holder of a post is meant, in small letters."""
    return frozenset(read_data_file(__file__, "words")["posts"][kind])


@cache
def is_counted_noun(word: str) -> bool:
    """Return whether a word in small letters and in the singular is a noun of any kind."""
    return any(word in each for each in read_data_file(__file__, "words")["nouns"].values())


def singular(word: str) -> str:
    """Return a noun in small letters without the ending of the plural."""
    word = word.casefold()
    for ending, one in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + one
    return word[:-1] if is_plural(word) else word


def is_plural(word: str) -> bool:
    """Return whether a word has the ending of a plural noun."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
