"""Tell what only looks like a misspelt name of a body: other words, and the name of something else."""

from oewg_cli.rules.masthead._similar_names import SimilarName
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.near_words import are_near

_SAME_LETTERS = 2
"""At its beginning, or its end, a mistyped kind of body still has these: `Comission`, `Ommission`."""
_NUMBER = r"(?:[0-9]{1,2}|[IVX]{1,4}|[A-H])"
_NUMBERS = rf"\s{_NUMBER}(?:\s\([^()]*\))?(?:,|,?\sand|,?\sor|\sto|–)\s?{_NUMBER}(?!\w)"


def is_no_name(text: str, name: SimilarName, kinds: frozenset[str]) -> bool:
    """Return whether words that are almost the name of a body are not meant as it; `kinds` are the kinds of bodies."""
    return _is_divided(name) or _is_of_another_sort(name, kinds) or _is_of_several(text, name)


def _is_divided(name: SimilarName) -> bool:
    """Return whether a comma divides the words, which are no name with their small letters: `human rights, Council`."""
    undivided = name.written.replace(",", "")
    return undivided not in {name.written, name.right} and undivided.casefold() == name.right.casefold()


def _is_of_several(text: str, name: SimilarName) -> bool:
    """Return whether all bodies are meant that differ by a number or a letter: `Working Groups II and IV`."""
    right = compiled(rf"(?P<head>\D+?)\s{_NUMBER}(?!\w)").match(name.right)
    plural = f"{right['head']}s".casefold() if right is not None else ""
    if right is None or not name.written.casefold().startswith(plural):
        return False
    return name.written.casefold() == plural or compiled(_NUMBERS).match(text, name.start + len(plural)) is not None


def _is_of_another_sort(name: SimilarName, kinds: frozenset[str]) -> bool:
    """Return whether another noun is in place of the kind of body: `Social Survey of` for `Social Commission for`."""
    written, right = name.written.split(), name.right.split()
    kind = next((word for word in right if word.casefold() in kinds), None)
    if kind is None or any(word.casefold() in kinds for word in written):
        return False
    others = [word for word in written if word not in right and word[0].isupper() and not word.isupper()]
    return bool(others) and not any(_are_alike(word, kind) for word in others)


def _are_alike(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    is_begun = one[:_SAME_LETTERS] == other[:_SAME_LETTERS]
    return is_begun or one[-2 * _SAME_LETTERS :] == other[-2 * _SAME_LETTERS :] or are_near(one, other)
