"""Write texts that a document has in capitals as sentences have them, and ask where names cannot be known."""

import re
from functools import cache

from oewg_cli.importing.drafted_programme import OpenQuestion, Tree
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_LANGUAGE = "en"
_TEXTS = frozenset({"body", "name", "title", "subtitle", "heading", "text", "aside", "week", "theme", "status"})
_LISTS = frozenset({"list", "entries", "items", "body"})
_MARK = lazy_pattern(r"\[\^[^\[\]]*\]")
_WORD = lazy_pattern(r"\[\^[^\[\]]*\]|\S*[0-9/@]\S*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_ROMAN = lazy_pattern(r"[IVX]{2,5}")
_LEAST_LETTERS, _LEAST_WORDS = 6, 2
_LONGEST = 2_000


class TextsInCapitals:
    """Change the texts of a drafted programme that are in capitals; `questions` are about those that may have names."""

    def __init__(self, tree: dict[str, Tree]) -> None:
        self.questions: list[OpenQuestion] = []
        self._of_block(tree, ())

    def _of_block(self, block: dict[str, Tree], path: NodePath) -> None:
        are_titles = path[-1:] == ("items",)
        for key, value in block.items():
            if isinstance(value, dict):
                self._of_block(value, (*path, key))
            elif isinstance(value, list):
                self._of_list(value, (*path, key), are_texts=key in _LISTS)
            elif isinstance(value, str) and (key in _TEXTS or are_titles):
                block[key] = self._changed(value, (*path, key))

    def _of_list(self, values: list[Tree], path: NodePath, *, are_texts: bool) -> None:
        for number, value in enumerate(values):
            if isinstance(value, dict):
                self._of_block(value, (*path, number))
            elif isinstance(value, str) and are_texts:
                values[number] = self._changed(value, (*path, number))

    def _changed(self, text: str, path: NodePath) -> str:
        found = sentence_case(text)
        if found is None:
            return text
        if not found[1]:
            text = "The document has this in capitals: are those of names right here?"
            self.questions.append(OpenQuestion(path, text))
        return found[0]


def sentence_case(text: str) -> tuple[str, bool] | None:
    """Return a text in capitals with those of a sentence, and whether all its words are known; None for any other text.

    Known are the common words of headings, small words, names and acronyms; a Roman number stays one.
    """
    plain = _MARK.sub("", text)
    letters = [char for char in plain if char.isalpha()]
    words = [word for word in plain.split() if word[:1].isalpha()]
    if not plain.isupper() or len(text) > _LONGEST or len(letters) < _LEAST_LETTERS:
        return None
    if len(words) < _LEAST_WORDS and plain.casefold() not in _common():
        return None
    if all(word in _acronyms() for word in words):
        return None
    names = {found.start(): found for found in _names().finditer(text)}
    made, at, are_known = "", 0, True
    while at < len(text):
        name, word = names.get(at), _WORD.match(text, at)
        if name:
            made += _by_capitals()[name[0]]
            at = name.end()
        elif word:
            lowered, is_known = _in_sentence(word[0], is_first=not made.strip(" \"'“‘(["))
            made, at, are_known = made + lowered, word.end(), are_known and is_known
        else:
            made, at = made + text[at], at + 1
    return made, are_known


def _in_sentence(word: str, *, is_first: bool) -> tuple[str, bool]:
    if word.startswith("[^") or any(char in "0123456789/@" for char in word) or word in _acronyms():
        return word, True
    if _ROMAN.fullmatch(word):
        return word, True
    lower = word.casefold() if len(word.casefold()) == len(word) else word.lower()
    return lower[:1].upper() + lower[1:] if is_first else lower, lower in _common()


@cache
def _common() -> frozenset[str]:
    headings = read_data("words/headings")
    return frozenset(
        {*headings["common"], *headings["small"], "agenda", "item", "items", "annex", "continued", "general"}
    )


@cache
def _acronyms() -> frozenset[str]:
    return frozenset({*read_data("words/acronyms")["known"], *read_data("words/headings")["acronyms"]})


@cache
def _by_capitals() -> dict[str, str]:
    """Return the names that are known, the months and the weekdays, by their spelling in capitals."""
    kinds: dict[str, list[str]] = read_data("proper_names_en")["names"]
    known = [name for names in kinds.values() for name in names]
    known += [*phrases(_LANGUAGE)["months"], *phrases(_LANGUAGE)["weekdays"], "United Nations"]
    return {name.upper(): name for name in known}


@cache
def _names() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(_by_capitals(), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")
