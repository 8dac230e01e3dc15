"""The kinds of things that delegations send in, such as proposals and nominations, and the words that say for what."""

from functools import cache

from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data


def kind_and_about(what: str, words: Words) -> tuple[str, Words] | None:
    """Return the main word of what is sent in, and the words that say for what or from whom; None for other things."""
    data = read_data("dated_lines")
    tokens = compiled(r"[a-z]+(?:-[a-z]+)*").findall(what.casefold())
    kind = next((data["kinds"][word] for word in tokens if word in data["kinds"]), None)
    kind = "speaker" if "speakers" in tokens[:6] else kind
    if kind is None and not words.isdisjoint(read_data("happenings")["words"]["persons"]):
        kind = "nomination"
    if kind is None:
        return None
    # What is mentioned above is not known by its words.
    is_named = words.isdisjoint(data["neutral"]["before"])
    return kind, frozenset(words - _neutral() - _of_kind(kind)) if is_named else frozenset()


@cache
def _of_kind(kind: str) -> Words:
    of_kind = (word for word, each in read_data("dated_lines")["kinds"].items() if each == kind)
    return frozenset(word for each in of_kind for word in subject_words(each))


@cache
def _neutral() -> Words:
    return frozenset(read_data("dated_lines")["neutral"]["words"])


@cache
def apart() -> Words:
    """Return the words for others than delegations, or for other occasions, which have dates of their own."""
    return frozenset(read_data("dated_lines")["neutral"]["apart"])
