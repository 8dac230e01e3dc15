"""Tell whether a text names a State: it is a line in a list of States, or comes after the office of one."""

from functools import cache

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._names_of_states import is_of_state
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.word_list import place_words

_FEWEST = 2
_NAME = r"[^\W\d_]+"
_SMALL = frozenset({"and", "of", "the"})
_LINE = r"^(?:[A-Z][\w’'-]+(?: (?:and )?|[ .;,]*$)){1,4}$"
_LISTED = r"(?:(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?:,| and) (?:and )?){1,30}(?:the )?$"
_OF_PERSON = r"[A-Z](?<!\w[A-Z])[\w’'-]+ (?:[A-Z]\. |[a-z]{2,3} ){0,2}[A-Z][\w’'-]+ \($"
"""A name of a person, after which the State alone is in parentheses: `Pema Dorji (Bhutan)`."""


def names_state(context: CheckContext, match: TextMatch) -> bool:
    """Return whether a word with a capital letter can only be a part of the name of a State."""
    if match.field.role in {Role.BULLET, Role.SUBPARAGRAPH}:
        lines = context.once(_lists).get(match.field.path[:-1], ())
        named = [line for line in lines if line is not match.field and _is_place(line.plain)]
        if compiled(_LINE).match(match.field.plain) and len(named) >= max(_FEWEST, (len(lines) - 1) / 2):
            return True
    plain = match.field.plain
    if plain.startswith(")", match.end) and compiled(_OF_PERSON).search(plain, max(0, match.start - 80), match.start):
        return True
    listed = compiled(_LISTED).search(plain, max(0, match.start - 200), match.start)
    return is_of_state(match) or (listed is not None and is_of_state(match.part(listed.start(), match.end)))


def _lists(context: CheckContext) -> dict[NodePath, list[TextField]]:
    found: dict[NodePath, list[TextField]] = {}
    for field in context.texts(Role.BULLET, Role.SUBPARAGRAPH):
        found.setdefault(field.path[:-1], []).append(field)
    return found


def _is_place(text: str) -> bool:
    """Return whether all words of a text are those of a name of a State."""
    words = compiled(_NAME).findall(text)
    return bool(words) and all(_is_of_place(word) for word in words)


@cache
def _is_of_place(word: str) -> bool:
    return word.lower() in place_words() or word in _SMALL
