"""Find persons in a text: names with a title, or with a State in parentheses, and the posts beside them."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from oewg_cli.reading.scanner import Tokens
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.word_list import place_words

_PERSON = lazy_pattern(r"(?P<title>h)?(?P<name>C{1,4})(?:\((?P<state>[CGotp&]{1,8})(?:\([^()]*\))?\))?")
_FEWEST_WORDS = 2
_BETWEEN = lazy_pattern(r",?&?")
_POST_BEFORE = lazy_pattern(r"(?P<post>F)(?P<of>ot?[aisCG]{1,6})?[,:v]{0,2}t?$")
_POST_AFTER = lazy_pattern(r",t?(?P<post>F)(?P<of>o)?(?P<second>[&-]t?F)?|(?P<as>[as])t?(?P<role>F)(?P<two>[&-]t?F)?")
_FARTHEST = 12


class Person(NamedTuple):
    """A person: indices of the first token and of that after the last, the State in parentheses, and a post.

    The name is the family name in small letters; `full` is the name with its title. `state` and `post` are indices of
    tokens, from the first to that after the last, or None. `of` is the index of what the post is of, 0 if nothing is
    said; `has_two` tells that there is a second post.
    """

    start: int
    end: int
    name: str
    full: str
    state: tuple[int, int] | None
    post: int | None = None
    of: int = 0
    has_two: bool = False


def persons_with_posts(tokens: Tokens) -> Iterator[Person]:
    """Return the persons that a text names, in order; a post before or after several of them is that of each."""
    found = list(_persons(tokens))
    starts = [at for at, each in enumerate(found) if not at or not _is_joined(tokens, found[at - 1], each)]
    for _, run in groupby(range(len(found)), key=lambda at: max(each for each in starts if each <= at)):
        persons = [found[at] for at in run]
        yield from _with_post(tokens, persons)


def _persons(tokens: Tokens) -> Iterator[Person]:
    for match in _PERSON.finditer(tokens.letters):
        first, last = match.span("name")
        state = match.span("state") if match["state"] and _is_place(tokens, *match.span("state")) else None
        has_post = tokens.letters.endswith("F,", 0, match.start()) or _POST_AFTER.match(tokens.letters, match.end())
        if match["title"] or ((state is not None or has_post) and last - first >= _FEWEST_WORDS):
            name = tokens.tokens[last - 1].text.casefold().removesuffix("’s")
            yield Person(match.start(), match.end(), name, tokens.words(match.start(), last), state)


def _is_place(tokens: Tokens, start: int, end: int) -> bool:
    names = [each.text.casefold() for each in tokens.tokens[start:end] if each.letter in "CG"]
    return any(each in place_words() for each in names)


def _is_joined(tokens: Tokens, before: Person, after: Person) -> bool:
    return _BETWEEN.fullmatch(tokens.letters, before.end, after.start) is not None


def _is_of_others(tokens: Tokens, post: int) -> bool:
    """Return whether a post is that of somebody named before it: `Ana Diaz as Chair, Li Wei`, `their Chair, Li Wei`."""
    lead = [each.text.casefold() for each in tokens.tokens[max(0, post - 2) : post] if each.text.casefold() != "the"]
    return bool(lead) and lead[-1] in {"as", "their"}


def _with_post(tokens: Tokens, persons: list[Person]) -> Iterator[Person]:
    start, end = persons[0].start, persons[-1].end
    lead = max(0, start - _FARTHEST)
    before = _POST_BEFORE.search(tokens.letters[lead:start])
    if before is not None and not _is_of_others(tokens, lead + before.start("post")):
        of = lead + before.start("of") if before["of"] else 0
        post = lead + before.start("post")
        is_one = not tokens.tokens[post].text.endswith("s")
        # `the Chair, Ana Diaz, and Li Wei`: the second one has another post, or none.
        yield from (each._replace(post=post, of=of) for each in persons[: 1 if is_one else None])
        yield from persons[1:] if is_one else ()
        return
    after = _POST_AFTER.match(tokens.letters, end)
    if after is None or (after["as"] and tokens.tokens[after.start("as")].text != "as"):
        yield from persons
        return
    post = after.start("role" if after["as"] else "post")
    is_one = not tokens.tokens[post].text.endswith("s")
    yield from persons[:-1] if is_one else ()
    has_two = bool(after["second"] or after["two"])
    of = after.end("of") - 1 if after["of"] else 0
    yield from (each._replace(post=post, of=of, has_two=has_two) for each in persons[-1 if is_one else 0 :])
