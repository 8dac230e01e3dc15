"""The singular and the plural of nouns, and the forms of verbs, that notes have.

The words and their sources are in `data/words/word_forms.toml`.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from oewg_cli.un.un_data import read_data


class VerbForm(NamedTuple):
    """What is right in place of a typed form of a verb: after "will", and after "have" and "be"."""

    base: str
    done: str


@cache
def plural_of() -> Mapping[str, str]:
    """Return the plurals of nouns that are counted, by their singular."""
    data = read_data("words/word_forms")
    return {noun: _plural(noun, data["plurals_in_es"]) for noun in data["nouns"]}


@cache
def singular_of() -> Mapping[str, str]:
    """Return the singular of nouns that are counted, by their plural."""
    return {plural: noun for noun, plural in plural_of().items()}


@cache
def wrong_forms() -> Mapping[str, Mapping[str, VerbForm]]:
    """Return the forms of verbs that are wrong after a word such as "will", "to", "have" or "be", by that word."""
    data = read_data("words/word_forms")
    of_will: dict[str, VerbForm] = {}
    of_to: dict[str, VerbForm] = {}
    of_done: dict[str, VerbForm] = {}
    for base, past, done in (*_regular(), *data["irregular"]):
        form, third = VerbForm(base, done), _third(base)
        wrong = {third, *({past, done} - {base}), in_ing(base)} - {*data["ing_is_noun"]}
        # The other spelling is wrong as well, and another rule says so.
        of_will.update(
            dict.fromkeys(wrong | {each.replace("ize", "ise") for each in wrong if base.endswith("ize")}, form)
        )
        if base not in data["third_is_more"]:
            of_to[third] = of_done[third] = form
        if base != done and (base not in data["base_is_more"] or base in data["surely_done"]):
            of_done[base] = form
        if past != done:
            of_done[past] = form
    return {
        **dict.fromkeys((*data["auxiliaries"], *data["do"]), of_will),
        "to": of_to,
        **dict.fromkeys((*data["be"], *data["be_once"], *data["have"]), of_done),
    }


@cache
def base_forms() -> frozenset[str]:
    """Return the base forms of verbs that are nothing else."""
    data = read_data("words/word_forms")
    found = {base for base, _, _ in (*_regular(), *data["irregular"])}
    return frozenset(found - {*data["base_is_more"], *data["third_is_more"]} | {"be", "issue", "register", "review"})


@cache
def forms_in_ing() -> Mapping[str, str]:
    """Return the base forms of verbs, by their forms in -ing that are no nouns."""
    data = read_data("words/word_forms")
    found = {in_ing(base): base for base, _, _ in (*_regular(), *data["irregular"])}
    return {ing: base for ing, base in found.items() if ing not in data["ing_is_noun"]}


def in_ing(base: str) -> str:
    """Return the form of a verb in -ing."""
    if base in {*read_data("words/word_forms")["doubling"], "begin", "get"}:
        return f"{base}{base[-1]}ing"
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith("ee") else f"{base}ing"


def _regular() -> list[tuple[str, str, str]]:
    data = read_data("words/word_forms")
    doubled = [(base, f"{base}{base[-1]}ed") for base in data["doubling"]]
    plain = [(base, _past(base)) for base in data["verbs"] if base not in data["doubling"]]
    return [(base, past, past) for base, past in (*doubled, *plain)]


def _past(base: str) -> str:
    if base.endswith("y"):
        return f"{base[:-1]}ied"
    return f"{base}d" if base.endswith("e") else f"{base}ed"


def _third(base: str) -> str:
    if base.endswith("y"):
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("ss", "sh", "ch", "x", "go")) else f"{base}s"


def _plural(noun: str, in_es: list[str]) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun in in_es else f"{noun}s"
